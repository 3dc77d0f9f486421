import { deriveFromPasskey, passkeyPrfInput, type WrapKey } from "@mooring/sealing";
import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { call } from "#web/api.ts";
import { accounts, type Proof, type SignedIn } from "../contract.ts";
import { houseName, type Opener, random } from "./own-key.ts";

type Prf = { prf?: { results?: { first?: BufferSource } } };

/** Asks the passkey for the same 32 bytes each time; they become a key here and never leave the device. */
async function withPrf(options: PublicKeyCredentialRequestOptionsJSON): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const eval_ = { first: await passkeyPrfInput(await houseName()) };
  return {
    ...options,
    extensions: { ...options.extensions, prf: { eval: eval_ } } as NonNullable<typeof options.extensions>,
  };
}

async function takePrf(response: AuthenticationResponseJSON): Promise<WrapKey | null> {
  const { prf } = response.clientExtensionResults as Prf;
  response.clientExtensionResults = {};
  const first = prf?.results?.first;
  if (!first) return null;
  const bytes =
    first instanceof ArrayBuffer
      ? new Uint8Array(first)
      : new Uint8Array(first.buffer, first.byteOffset, first.byteLength);
  const { wrapKey } = await deriveFromPasskey(bytes);
  bytes.fill(0);
  return wrapKey;
}

/** Signs in with a passkey. `opener` opens the own key, where the browser and the passkey can do that. */
export async function signInWithPasskey(): Promise<{ signedIn: SignedIn; opener: Opener | null }> {
  const options = (await call(accounts.passkeyChallenge, {})) as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON: await withPrf(options) });
  const wrapKey = await takePrf(response);
  const signedIn = await call(accounts.signInPasskey, { response: response as unknown as Record<string, unknown> });
  return { signedIn, opener: wrapKey && { kind: "passkey", id: response.id, wrapKey } };
}

/**
 * Adds a passkey of this device.
 *
 * @param wrap for a person: wraps the own key with the passkey's key, where there is one
 */
export async function addPasskey(proof: Proof, name: string, wrap?: (key: WrapKey) => Promise<string>): Promise<void> {
  const options = (await call(accounts.newPasskey, { proof })) as unknown as PublicKeyCredentialCreationOptionsJSON;
  const extensions = { ...options.extensions, ...(wrap ? { prf: {} } : {}) } as NonNullable<typeof options.extensions>;
  const response = await startRegistration({ optionsJSON: { ...options, extensions } });
  const wrapKey = wrap ? await askOnce(options, response).catch(() => null) : null;
  response.clientExtensionResults = {};
  const wrapped = wrap && wrapKey ? await wrap(wrapKey) : undefined;
  await call(accounts.addPasskey, {
    response: response as unknown as Record<string, unknown>,
    name,
    ...(wrapped ? { wrapped } : {}),
  });
}

/** Most passkeys give their bytes only when used, so it is used once right away; this answer goes nowhere. */
async function askOnce(
  { rp }: PublicKeyCredentialCreationOptionsJSON,
  made: RegistrationResponseJSON,
): Promise<WrapKey | null> {
  if (!(made.clientExtensionResults as { prf?: { enabled?: boolean } }).prf?.enabled) return null;
  const challenge = btoa(String.fromCharCode(...random(32)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  const response = await startAuthentication({
    optionsJSON: await withPrf({
      challenge,
      ...(rp.id ? { rpId: rp.id } : {}),
      allowCredentials: [{ id: made.id, type: "public-key" }],
      userVerification: "required",
    }),
  });
  return takePrf(response);
}
