import { ownKey } from "#web/keys.ts";
import { readPins } from "#web/offline/pad.ts";

export type Pins = { readonly mine: boolean; readonly other: boolean; readonly wipeAfter: number };

/** Which PINs are set for an account whose own key is at hand; null when it is not. */
export async function ownPins(account: string): Promise<Pins | null> {
  const own = ownKey();
  return own ? readPins(account, own as CryptoKey) : null;
}
