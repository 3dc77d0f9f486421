import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { normaliseName } from "@mooring/sealing";

/** What the room makes out of the box's one secret. The secret lives in the keyring's folder, never in the database. */
export type Secrets = {
  /** Signs cookies and encrypts second factors, inside better-auth. */
  auth: string;
  /** A public, stable name of this installation; part of every passphrase's salt. */
  house: string;
  /** The address an account is found by: a person's name is kept nowhere, only this keyed hash of it. */
  addressOf(name: string): string;
  /** Keyed hash of anything that must be found again but not read in the database. */
  blind(label: string, text: string): string;
  seal(place: string, text: string): Buffer;
  /** Null when the bytes were not sealed here, or for another place. */
  open(place: string, sealed: Buffer): string | null;
};

/**
 * @param secret base64, at least 32 bytes
 * @throws RangeError when it is shorter
 */
export function openSecrets(secret: string): Secrets {
  const root = Buffer.from(secret, "base64");
  if (root.length < 32) throw new RangeError("the app secret needs at least 32 bytes");
  const key = (label: string) => Buffer.from(hkdfSync("sha256", root, "", `mooring/accounts/${label}`, 32));
  const sealing = key("sessions");
  const blinding = key("blind");
  const blind = (label: string, text: string) =>
    createHmac("sha256", blinding).update(`${label}\n${text}`).digest("base64url");
  return {
    auth: key("better-auth").toString("base64"),
    house: key("house").subarray(0, 16).toString("hex"),
    blind,
    addressOf: (name) =>
      `${createHmac("sha256", blinding)
        .update(`name\n${normaliseName(name)}`)
        .digest("hex")
        .slice(0, 40)}@${personDomain}`,
    seal: (place, text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(place));
      return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    },
    open: (place, sealed) => {
      try {
        const decipher = createDecipheriv("aes-256-gcm", sealing, sealed.subarray(0, 12)).setAAD(Buffer.from(place));
        decipher.setAuthTag(sealed.subarray(-16));
        return decipher.update(sealed.subarray(12, -16), undefined, "utf8") + decipher.final("utf8");
      } catch {
        return null;
      }
    },
  };
}

/** No mail can ever be sent there (RFC 2606). */
export const personDomain = "person.invalid";
