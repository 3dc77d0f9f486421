import {
  type Bytes,
  emptySide,
  importKey,
  lockBytes,
  noWrap,
  type OwnSide,
  openSide,
  type Pad,
  random,
  roomOf,
  type Side,
  sealSide,
  textIn,
  type Use,
  unlockBytes,
} from "./pad-bytes.ts";
import {
  alone,
  ensureTries,
  padAccounts,
  readPad,
  readTries,
  salt,
  waitLeft,
  writePad,
  writeTries,
} from "./pad-store.ts";
import { noTries, oneMoreTry } from "./pad-wait.ts";

export type { Use } from "./pad-bytes.ts";
export { cameBack, noteWait, onPadChange, waitLeft } from "./pad-store.ts";

/** One side of a pad, open. Holds a key that cannot be read out; drop it to close the side. */
export type OpenSide = { readonly account: string; readonly at: 0 | 1; readonly key: CryptoKey };

/** The side is not there any more: the pad was wiped or made anew. */
export class PadGone extends Error {}
/** The text does not fit on the pad. */
export class PadFull extends Error {}

const bodyLabel = (account: string, at: number) => `body:${account}:${at}`;
const wrapLabel = (account: string, at: number) => `pin:${account}:${at}`;
const both = [0, 1] as const;

/** Makes sure this account has a pad on this device that its own key opens. Every account has one, used or not. */
export function ensurePad(account: string, own: CryptoKey): Promise<void> {
  return alone(async () => {
    await salt();
    await ensureTries();
    const pad = await readPad(account);
    if (pad && (await ownSides(pad, account, own)).length === 2) return;
    // Which side is which is drawn by lot.
    const mineFirst = (random(1)[0] ?? 0) < 128;
    const uses: readonly [Use, Use] = mineFirst ? ["mine", "other"] : ["other", "mine"];
    const made = await Promise.all(
      both.map(async (at): Promise<Side> => {
        const raw = random(32);
        const room = roomOf("") as Bytes;
        return {
          wrap: noWrap(),
          own: await sealSide(own, account, { use: uses[at], raw, hasPin: false }),
          body: await lockBytes(await importKey(raw), room, bodyLabel(account, at)),
        };
      }),
    );
    await writePad(account, { wipeAfter: 0, sides: made as [Side, Side] });
  });
}

async function ownSides(pad: Pad, account: string, own: CryptoKey): Promise<(OwnSide & { at: 0 | 1 })[]> {
  const opened = await Promise.all(
    both.map(async (at) => {
      const side = await openSide(own, account, pad.sides[at].own);
      return side ? [{ ...side, at }] : [];
    }),
  );
  return opened.flat();
}

/** Opens a side with the own key. Null when there is no pad or it is not this key's. */
export async function openWithOwn(
  account: string,
  own: CryptoKey,
  use: Use,
): Promise<{ side: OpenSide; hasPin: boolean } | null> {
  const pad = await readPad(account);
  const found = pad && (await ownSides(pad, account, own)).find((side) => side.use === use);
  if (!found) return null;
  return { side: { account, at: found.at, key: await importKey(found.raw) }, hasPin: found.hasPin };
}

/** Whether PINs are set, and after how many wrong ones the pad is wiped. */
export async function readPins(
  account: string,
  own: CryptoKey,
): Promise<{ mine: boolean; other: boolean; wipeAfter: number }> {
  const pad = await readPad(account);
  const sides = pad ? await ownSides(pad, account, own) : [];
  const has = (use: Use) => sides.some((side) => side.use === use && side.hasPin);
  return { mine: has("mine"), other: has("other"), wipeAfter: pad?.wipeAfter ?? 0 };
}

async function keyOfPin(pin: string): Promise<CryptoKey> {
  const { stretchPin } = await import("./pad-stretch.ts");
  const raw = await stretchPin(pin, await salt());
  const key = await importKey(raw);
  raw.fill(0);
  return key;
}

export type Tried =
  | { readonly state: "open"; readonly side: OpenSide }
  | { readonly state: "wrong" | "wait"; readonly waitMs: number };

/** Tries a PIN on every side of every pad, always on all of them. A wrong one is counted before it is tried. */
export function openWithPin(pin: string): Promise<Tried> {
  return alone(async (): Promise<Tried> => {
    const waitMs = await waitLeft();
    if (waitMs > 0) return { state: "wait", waitMs };
    const tries = oneMoreTry(await readTries(), Date.now());
    await writeTries(tries);
    const pinKey = await keyOfPin(pin);
    let found: OpenSide | null = null;
    const pads: { account: string; pad: Pad }[] = [];
    for (const account of await padAccounts()) {
      const pad = await readPad(account);
      if (!pad) continue;
      pads.push({ account, pad });
      for (const at of both) {
        const raw = await unlockBytes(pinKey, pad.sides[at].wrap, wrapLabel(account, at));
        if (raw && !found) found = { account, at, key: await importKey(raw) };
      }
    }
    if (found) {
      await writeTries(noTries);
      return { state: "open", side: found };
    }
    for (const { account, pad } of pads)
      if (pad.wipeAfter > 0 && tries.wrong >= pad.wipeAfter)
        await writePad(account, { wipeAfter: 0, sides: [emptySide(), emptySide()] });
    return { state: "wrong", waitMs: tries.waitMs };
  });
}

/** Whether this PIN opens something here already; for choosing a new one. Counts as no try: the own key is open. */
async function opens(pad: Pad, account: string, pinKey: CryptoKey): Promise<0 | 1 | null> {
  for (const at of both) if (await unlockBytes(pinKey, pad.sides[at].wrap, wrapLabel(account, at))) return at;
  return null;
}

/**
 * Sets, changes or (null) takes away the PIN of one side.
 *
 * @returns false when the other side has this very PIN
 */
export function setPin(account: string, own: CryptoKey, use: Use, pin: string | null): Promise<boolean> {
  return alone(async () => {
    const pad = await readPad(account);
    const side = pad && (await ownSides(pad, account, own)).find((each) => each.use === use);
    if (!pad || !side) throw new PadGone();
    let wrap = noWrap();
    if (pin !== null) {
      const pinKey = await keyOfPin(pin);
      const taken = await opens(pad, account, pinKey);
      if (taken !== null && taken !== side.at) return false;
      wrap = await lockBytes(pinKey, side.raw, wrapLabel(account, side.at));
    }
    const changed = {
      ...pad.sides[side.at],
      wrap,
      own: await sealSide(own, account, { ...side, hasPin: pin !== null }),
    };
    await writePad(account, { ...pad, sides: put(pad.sides, side.at, changed) });
    await writeTries(noTries);
    return true;
  });
}

export function setWipe(account: string, wipeAfter: number): Promise<void> {
  return alone(async () => {
    const pad = await readPad(account);
    if (!pad) throw new PadGone();
    await writePad(account, { ...pad, wipeAfter });
  });
}

/** @throws PadGone when the side does not open any more */
export async function readSide(side: OpenSide): Promise<string> {
  const pad = await readPad(side.account);
  return textOf(pad, side);
}

/**
 * Changes what stands on a side, one tab after the other: `how` gets what stands there now.
 *
 * @throws PadGone when the side does not open any more, PadFull when the text does not fit
 */
export function changeSide(side: OpenSide, how: (text: string) => string): Promise<string> {
  return alone(async () => {
    const pad = await readPad(side.account);
    const text = await textOf(pad, side);
    const next = how(text);
    if (!pad || next === text) return next;
    const room = roomOf(next);
    if (!room) throw new PadFull();
    const body = await lockBytes(side.key, room, bodyLabel(side.account, side.at));
    await writePad(side.account, { ...pad, sides: put(pad.sides, side.at, { ...pad.sides[side.at], body }) });
    return next;
  });
}

async function textOf(pad: Pad | null, { account, at, key }: OpenSide): Promise<string> {
  const room = pad && (await unlockBytes(key, pad.sides[at].body, bodyLabel(account, at)));
  if (!room) throw new PadGone();
  return textIn(room);
}

function put(sides: Pad["sides"], at: 0 | 1, side: Side): [Side, Side] {
  return at === 0 ? [side, sides[1]] : [sides[0], side];
}
