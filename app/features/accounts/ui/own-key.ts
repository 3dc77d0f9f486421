import {
  deriveFromPaperCode,
  deriveFromPassphrase,
  importOwnKey,
  newOwnKey,
  newPaperCode,
  type PassphraseKeys,
  type Random,
  unwrapForResume,
  unwrapOwnKey,
  type WrapContext,
  type WrapKey,
  wrapForResume,
  wrapOwnKey,
} from "@mooring/sealing";
import { call } from "#web/api.ts";
import { dropKeys, holdKey, onDrop } from "#web/keys.ts";
import { setSession, type Who } from "#web/session.ts";
import { accounts, type SignedIn, type WrappedKey } from "../contract.ts";
import { resumeAs } from "./resume-mark.ts";
import { stretch } from "./stretch.ts";

export const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));

/** Remembered only while the tab is open: what an unlock without internet needs, and the name to fill in. */
let memory: { name: string; house: string; keys: readonly WrappedKey[]; who: Who } | null = null;

export function rememberedName(): string {
  return memory?.name ?? "";
}

onDrop(() => {
  try {
    sessionStorage.removeItem(resumeAs);
  } catch {
    // There was nothing to forget then.
  }
});

let house: Promise<string> | null = null;
/** The house's public name, which goes into every passphrase's salt. */
export function houseName(): Promise<string> {
  house ??= call(accounts.house, {}).then((answer) => answer.house);
  house.catch(() => {
    house = null;
  });
  return house;
}

/** The secrets of a name and passphrase; takes about a second. */
export async function keysOfPassphrase(name: string, passphrase: string): Promise<PassphraseKeys> {
  return deriveFromPassphrase({ passphrase, name, house: await houseName(), argon2id: stretch });
}

export type Opener = { kind: WrapContext["kind"]; id: string; wrapKey: WrapKey };

/**
 * Ends every sign-in of a person: opens the own key with what they signed in with, keeps it for reloads of this tab,
 * and tells the screens. Returns false when this way in does not open the own key.
 */
export async function takeIn(signedIn: SignedIn, opener: Opener | null, name = ""): Promise<boolean> {
  const who = asWho(signedIn.who);
  // Whatever was opened for someone before, in this tab, is forgotten first.
  dropKeys();
  memory = { name, house: await houseName(), keys: signedIn.ownKeys, who };
  const opened = await openWith(signedIn.ownKeys, opener, signedIn.who.personId ?? "", signedIn.resumeKey);
  setSession({ state: "signed-in", who });
  return opened;
}

async function openWith(
  keys: readonly WrappedKey[],
  opener: Opener | null,
  owner: string,
  resumeKey?: string,
): Promise<boolean> {
  const raw = await rawWith(keys, opener, owner);
  if (!raw) return false;
  holdKey(await importOwnKey(raw));
  if (resumeKey) {
    try {
      sessionStorage.setItem(resumeAs, await wrapForResume(raw, bytesOf(resumeKey), random));
    } catch {
      // A reload will then ask for the passphrase.
    }
  }
  raw.fill(0);
  return true;
}

async function rawWith(keys: readonly WrappedKey[], opener: Opener | null, owner: string): Promise<Uint8Array | null> {
  const wrapped = opener && keys.find((key) => key.kind === opener.kind && key.id === opener.id);
  if (!opener || !wrapped) return null;
  const opened = await unwrapOwnKey(wrapped.wrapped, opener.wrapKey, { kind: opener.kind, owner });
  return opened.ok ? opened.ownKeyRaw : null;
}

/** After a reload within a live session: the tab's half and the server's half together open the own key. */
export async function resumeOwnKey(): Promise<void> {
  const wrapped = sessionStorage.getItem(resumeAs);
  if (!wrapped) return;
  const { key } = await call(accounts.resumeKey, {});
  const opened = await unwrapForResume(wrapped, bytesOf(key));
  if (!opened.ok) return;
  holdKey(await importOwnKey(opened.ownKeyRaw));
  opened.ownKeyRaw.fill(0);
}

/** Without internet: this tab still has the wrapped key. Returns null when it has not, false when the words do not fit. */
export async function unlockHere(name: string, passphrase: string): Promise<boolean | null> {
  if (!memory?.who.personId) return null;
  const { wrapKey } = await deriveFromPassphrase({ passphrase, name, house: memory.house, argon2id: stretch });
  const opened = await openWith(memory.keys, { kind: "passphrase", id: "passphrase", wrapKey }, memory.who.personId);
  if (opened) setSession({ state: "signed-in", who: memory.who });
  return opened;
}

/** Everything a new account needs; the own key itself is forgotten again at once. */
export async function makeAccountKeys(owner: string, name: string, passphrase: string) {
  const own = newOwnKey(random);
  const words = await keysOfPassphrase(name, passphrase);
  const made = {
    signInSecret: words.signInSecret,
    wrapKey: words.wrapKey,
    wrapped: await wrapOwnKey(own, words.wrapKey, { kind: "passphrase", owner }, random),
    ...(await wrapForPaper(own, owner)),
  };
  own.fill(0);
  return made;
}

async function wrapForPaper(own: Uint8Array, owner: string) {
  const code = newPaperCode(random);
  const { lookup, signInSecret, wrapKey } = await deriveFromPaperCode(code.bytes);
  code.bytes.fill(0);
  return {
    code: code.text,
    paper: { lookup, signInSecret, wrapped: await wrapOwnKey(own, wrapKey, { kind: "paper", owner }, random) },
  };
}

/** The own key opened once more with the passphrase just typed, to be wrapped in another way. */
export type Reopened = {
  proof: { kind: "passphrase"; secret: string };
  wrapWith(wrapKey: WrapKey, kind: WrapContext["kind"]): Promise<string>;
  paper(): ReturnType<typeof wrapForPaper>;
  forget(): void;
};

/** Null when name and passphrase do not open it. The server checks the proof as well. */
export async function reopen(name: string, passphrase: string, owner: string): Promise<Reopened | null> {
  const { signInSecret, wrapKey } = await keysOfPassphrase(name, passphrase);
  const own = await rawWith(await call(accounts.ownKeys, {}), { kind: "passphrase", id: "passphrase", wrapKey }, owner);
  if (!own) return null;
  return {
    proof: { kind: "passphrase", secret: signInSecret },
    wrapWith: (key, kind) => wrapOwnKey(own, key, { kind, owner }, random),
    paper: () => wrapForPaper(own, owner),
    forget: () => own.fill(0),
  };
}

/** As the screens know it: without what is not there. */
export function asWho({ personId, memberId, roles, ...rest }: SignedIn["who"]): Who {
  return { ...rest, ...(personId ? { personId } : {}), ...(memberId ? { memberId } : {}), ...(roles ? { roles } : {}) };
}

function bytesOf(base64url: string): Uint8Array {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
