import { expect } from "vitest";

const kindWords: Record<string, RegExp> = {
  "too-large": /Your words are still on your device/,
  "not-what-it-says": /not the kind of thing it says it is/,
  "not-understood": /not understood/,
  resting: /The database is not there right now. Your words are still on your device/,
  "storage-full": /no room left on this machine's disk. Your words are still on your device/,
  "key-missing": /Nothing is lost: it can be put back/,
};

/** A refusal as every screen expects it: its code, its status, a sentence of ours, and nothing of the machine's insides. */
export function expectKindly({ status, text }: { status: number; text: string }, expected: number, code: string): void {
  expect({ status, text }).toMatchObject({ status: expected, text: expect.stringContaining(`"code":"${code}"`) });
  expect(Object.keys(JSON.parse(text)).sort()).toEqual(
    code === "not-understood" ? expect.any(Array) : ["code", "message"],
  );
  expect(JSON.parse(text).message).toMatch(kindWords[code] ?? /./);
  expect(text).not.toMatch(/ at |node_modules|select |postgres|ECONN|errno/i);
}

export const checkin = (word: string) => ({ at: new Date().toISOString(), zone: "UTC", answers: { word } });
