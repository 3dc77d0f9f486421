import { randomUUID } from "node:crypto";
import { importOwnKey, newOwnKey, sealOwn } from "@mooring/sealing";
import type { Someone, World } from "../../../tests/app/world.ts";
import type { Context } from "../../server/context.ts";
import type { JobPayload } from "../../server/jobs.ts";
import { journal, type ParagraphToSave } from "./contract.ts";
import { saveEntry } from "./service.ts";

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const ownKey = async () => importOwnKey(newOwnKey(random));
export const placeOf = (row: string) => ({ table: "journal_paragraph", row, column: "body" });
export const sealed = async (key: Awaited<ReturnType<typeof ownKey>>, text: string): Promise<ParagraphToSave> => {
  const id = randomUUID();
  return { how: "sealed", id, prompt: null, sealed: await sealOwn(key, placeOf(id), text, random) };
};
export const shared = (text: string): ParagraphToSave => ({
  how: "shared",
  id: randomUUID(),
  prompt: "here-now/weather",
  text,
});

export type Queued = { job: string; payload: JobPayload };
type Written = {
  id: string;
  saveId: string;
  version: number;
  after: string[];
  at: string;
  zone: string;
  paragraphs: ParagraphToSave[];
};
export const anEntry = (paragraphs: ParagraphToSave[], more: Partial<Written> = {}): Written => ({
  id: randomUUID(),
  saveId: randomUUID(),
  version: 0,
  after: [],
  at: new Date().toISOString(),
  zone: "America/Chicago",
  paragraphs,
  ...more,
});

/** The same context, with the queue written down instead of run. */
export function queueing(queued: Queued[], act: (cx: Context) => Promise<unknown>) {
  return (cx: Context) =>
    act(
      Object.create(cx, {
        enqueue: { value: async (job: string, payload: JobPayload) => void queued.push({ job, payload }) },
      }),
    );
}
export async function save(who: Someone, entry: Written, queued: Queued[] = []) {
  const input = journal.save.input.parse(entry);
  return (await who.does(queueing(queued, (cx) => saveEntry(cx, input)))) as Awaited<ReturnType<typeof saveEntry>>;
}
export async function quietly<T>(who: Someone, act: (cx: Context) => Promise<T>): Promise<T> {
  return (await who.does(queueing([], act))) as T;
}

export async function aPair(world: World) {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  return { agency, dana, rosa };
}
