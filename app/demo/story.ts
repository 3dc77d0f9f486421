import { type OwnKey, sealOwn } from "@mooring/sealing";
import { beginningOf, type Head } from "#features/story/domain.ts";
import { savePiece } from "#features/story/service.ts";
import type { Context } from "#server/context.ts";
import { someRandomBytes } from "#server/randomness.ts";

type Told = Partial<Head> & { audience: "me" | "worker" | "people"; text: string };

/** What invented people tell of themselves, by key, in their own order. */
const stories: Readonly<Record<string, readonly Told[]>> = {
  rosa: [
    {
      audience: "worker",
      when: { words: "when I was small", year: null },
      topics: ["family"],
      gist: "My grandmother is the family I count on.",
      text: "My grandmother raised me. She sold bread from her window, and I counted the coins before I could read. When people ask who my family is, I say her.",
    },
    {
      audience: "worker",
      when: { words: "that winter", year: 2019 },
      topics: ["violence", "children", "heavy"],
      gist: "He never hurt Leo, but Leo still listens for the car.",
      text: "That winter he stopped me from working. It got bad when the car came home late. Leo was three. He never touched Leo, but Leo learned to listen for the car, and he still does.",
    },
    {
      audience: "people",
      when: { words: "before I came here", year: null },
      topics: ["money-home"],
      anothers: true,
      text: "My sister Ana hid us for nine days. Her landlord does not know. Please do not write her name in anything.",
    },
    {
      audience: "me",
      when: { words: "", year: null },
      topics: ["heavy"],
      text: "There is a part about the kitchen that I am not going to tell yet. I only want to know that there is a place for it.",
    },
    {
      audience: "worker",
      when: { words: "not long ago", year: null },
      text: "I can do the books for a shop by myself now. I would like somebody to know that this is part of my story too.",
    },
  ],
  tomas: [
    {
      audience: "worker",
      when: { words: "before I came here", year: null },
      topics: ["money-home"],
      text: "I laid roofs for eleven years. When my knee went, the work went, and then the room. I still look up at every roof I pass.",
    },
    {
      audience: "me",
      when: { words: "that winter", year: null },
      topics: ["heavy"],
      text: "What happened in the van stays here for now.",
    },
  ],
};

/** Keeps an invented person's story. What is for oneself can be kept only where there is a key. */
export async function seedStory(cx: Context, key: string, ownKey: OwnKey | undefined): Promise<void> {
  for (const { audience, text, ...more } of stories[key] ?? []) {
    const id = cx.newId();
    const plain = { kind: "text" as const, when: { words: "", year: null }, anothers: false, gist: "" };
    const head = { ...plain, ...more, topics: [...(more.topics ?? [])], begins: beginningOf(text) };
    const save = { id, saveId: cx.newId(), version: 0, at: cx.now().toISOString(), fileId: null };
    if (audience !== "me") await savePiece(cx, { ...save, piece: { audience, head, body: text } });
    else if (ownKey) {
      const seal = (column: "head" | "body", what: string) =>
        sealOwn(ownKey, { table: "story_piece", row: id, column }, what, someRandomBytes);
      await savePiece(cx, {
        ...save,
        piece: { audience, head: await seal("head", JSON.stringify(head)), body: await seal("body", text) },
      });
    }
  }
}
