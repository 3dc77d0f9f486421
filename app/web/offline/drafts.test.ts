import { describe, expect, test } from "vitest";
import { whereToPut } from "./drafts.ts";

/** The rule of `whereToPut` played by two tabs on one store, as `putDraft` does it. */
function device() {
  const kept = new Map<string, { text: string; version: number; tab: string }>();
  return {
    texts: () => [...kept.values()].map(({ text }) => text),
    open: (tab: string) => {
      let seen = { branch: "main", version: kept.get("main")?.version ?? 0 };
      return (text: string) => {
        const there = kept.get(seen.branch);
        const branch = whereToPut(there, { version: seen.version, tab }) === "here" ? seen.branch : tab;
        seen = { branch, version: (kept.get(branch)?.version ?? 0) + 1 };
        kept.set(branch, { text, version: seen.version, tab });
      };
    },
  };
}

describe("two tabs on one draft", () => {
  test("both texts are kept, whoever writes first and however they take turns", () => {
    const store = device();
    const first = store.open("one");
    first("from before");
    const second = store.open("two");
    second("second tab");
    first("first tab");
    second("second tab, more");
    first("first tab, more");
    expect(store.texts().sort()).toEqual(["first tab, more", "second tab, more"]);
  });

  test("one tab after the other goes on in the same text", () => {
    const store = device();
    store.open("one")("begun");
    store.open("two")("begun, and gone on");
    expect(store.texts()).toEqual(["begun, and gone on"]);
  });

  test("a text that cannot be opened yet is not written over by a tab that has not seen it", () => {
    expect(whereToPut({ version: 4, tab: "other" }, { version: 0, tab: "mine" })).toBe("apart");
  });
});
