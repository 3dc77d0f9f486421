import {
  ArchiveProblem,
  gatherer,
  type Known,
  ownerOf,
  postsOf,
  recognise,
  type Source,
  type Week,
} from "@mooring/archives";
import { type OpenedZip, openZip, ZipTrouble } from "#web/zip/open-zip.ts";

/** Why nothing came of it, as a word key. */
export type Why = ArchiveProblem["why"] | ZipTrouble["why"];

/** What is found before anything is looked at: whose archive it says it is. WhatsApp: everyone who wrote, most first. */
export type Found = { readonly source: Source; readonly owner: string | null; readonly writers: readonly string[] };
export type Looked = { readonly source: Source; readonly weeks: readonly Week[]; readonly skipped: number };
export type Progress = (share: number) => void;

const smallestPiece = 200;
const longestOwner = 1_000_000;

/** Whose archive it is. Opens names, one small file, and for a chat the names beside its lines; no words are kept. */
export async function findOwner(file: File, told: Progress): Promise<Found> {
  const opened = await open(file);
  const known = recognise(opened.names);
  if (known.source !== "whatsapp") return { source: known.source, owner: await ownerIn(opened, known), writers: [] };
  const lines = new Map<string, number>();
  await eachPost(opened, known, told, { count: 0 }, ({ by }) => {
    if (by !== undefined) lines.set(by, (lines.get(by) ?? 0) + 1);
  });
  const writers = [...lines].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (writers.length === 0) throw new ArchiveProblem("nothing-written");
  return { source: known.source, owner: null, writers: writers.slice(0, 50) };
}

/** Reads what one person wrote, week by week; `writer` for a chat. Times are put on the clock of `zone`. */
export async function lookThrough(
  file: File,
  { writer, zone, told }: { writer: string | null; zone: string; told: Progress },
): Promise<Looked> {
  const opened = await open(file);
  const known = recognise(opened.names);
  const isChat = known.source === "whatsapp";
  // A chat has no time zone: its times are already those of the phone.
  const gathering = gatherer(isChat ? () => 0 : offsetsOf(zone));
  const skipped = { count: 0 };
  await eachPost(opened, known, told, skipped, (post) => {
    if (!isChat || post.by === writer) gathering.add(post);
  });
  const weeks = gathering.weeks();
  if (weeks.length === 0) throw new ArchiveProblem("nothing-written");
  return { source: known.source, weeks, skipped: skipped.count };
}

/** What to tell of an error: a word key, or undefined for a fault of ours. */
export function whyOf(error: unknown): Why | undefined {
  return error instanceof ArchiveProblem || error instanceof ZipTrouble ? error.why : undefined;
}

/** A chat may come as bare text; everything else is a zip. */
async function open(file: File): Promise<OpenedZip> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (start[0] === 0x50 && start[1] === 0x4b) return openZip(file);
  if (!/\.txt$/i.test(file.name))
    throw file.size < smallestPiece ? new ZipTrouble("broken") : new ArchiveProblem("not-known");
  return {
    names: [/chat/i.test(file.name) ? file.name : `chat ${file.name}`],
    sizeOf: () => file.size,
    async *textOf() {
      const decoder = new TextDecoder();
      const reader = file.stream().getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        yield decoder.decode(value, { stream: true });
      }
      yield decoder.decode();
    },
  };
}

async function ownerIn(opened: OpenedZip, { source, ownerFile }: Known): Promise<string | null> {
  if (!ownerFile || opened.sizeOf(ownerFile) > longestOwner) return null;
  let text = "";
  for await (const piece of opened.textOf(ownerFile)) text += piece;
  return ownerOf(source, text) ?? null;
}

async function eachPost(
  opened: OpenedZip,
  { source, files }: Known,
  told: Progress,
  skipped: { count: number },
  take: (post: { at: number; text: string; by?: string }) => void,
): Promise<void> {
  const all = files.reduce((sum, name) => sum + opened.sizeOf(name), 0) || 1;
  let done = 0;
  for (const name of files) {
    async function* counted() {
      for await (const piece of opened.textOf(name)) {
        done += piece.length;
        told(Math.min(0.99, done / all));
        yield piece;
      }
    }
    for await (const post of postsOf(source, name, counted(), skipped)) take(post);
  }
}

/** Minutes east of Greenwich in a zone, by hour; asked of the browser once for each hour that is met. */
function offsetsOf(zone: string): (at: number) => number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const known = new Map<number, number>();
  return (at) => {
    const hour = Math.floor(at / 3_600_000);
    const before = known.get(hour);
    if (before !== undefined) return before;
    const here = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const local = Date.UTC(here.year ?? 0, (here.month ?? 1) - 1, here.day, here.hour, here.minute);
    const offset = Math.round((local - at) / 60_000);
    known.set(hour, offset);
    return offset;
  };
}
