import { BlobReader, configure, type FileEntry, ZipReader } from "@zip.js/zip.js/index-native.js";

// Everything happens in the worker that asks: no workers of its own, no code from anywhere else.
configure({ useWebWorkers: false, useCompressionStream: true });

/** Why a zip file cannot be read, as a word key. */
export class ZipTrouble extends Error {
  readonly why: "broken" | "encrypted" | "bomb";
  constructor(why: ZipTrouble["why"]) {
    super(why);
    this.name = "ZipTrouble";
    this.why = why;
  }
}

export type OpenedZip = {
  readonly names: readonly string[];
  /** Bytes of a file once it is unpacked, as the zip says. */
  sizeOf(name: string): number;
  /** The text of one file in pieces, as UTF-8; throws ZipTrouble as soon as something is wrong with it. */
  textOf(name: string): AsyncGenerator<string>;
};

const mostFiles = 500_000;
/** Text of real archives packs to a tenth, seldom to a fiftieth. Small files may do what they like. */
const mostRatio = 250;
const smallBytes = 20_000_000;
const mostBytes = 8_000_000_000;

/** Opens a zip file of any size; only its list of names is read at first. */
export async function openZip(file: Blob): Promise<OpenedZip> {
  const reader = new ZipReader(new BlobReader(file));
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (!entry.directory) entries.set(entry.filename, entry);
      if (entries.size > mostFiles) throw new ZipTrouble("bomb");
    }
  } catch (error) {
    throw error instanceof ZipTrouble ? error : new ZipTrouble("broken");
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    textOf: (name) => textOf(entries.get(name)),
  };
}

async function* textOf(entry: FileEntry | undefined): AsyncGenerator<string> {
  if (!entry) throw new ZipTrouble("broken");
  if (entry.encrypted) throw new ZipTrouble("encrypted");
  const most = Math.min(mostBytes, Math.max(smallBytes, entry.compressedSize * mostRatio));
  if (entry.uncompressedSize > most) throw new ZipTrouble("bomb");
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let trouble: unknown;
  const unpacking = entry.getData(writable).catch((error: unknown) => {
    trouble = error;
  });
  const decoder = new TextDecoder();
  const bytes = readable.getReader();
  let seen = 0;
  try {
    for (;;) {
      const { done, value } = await bytes.read();
      if (done) break;
      seen += value.length;
      if (seen > most) throw new ZipTrouble("bomb");
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof ZipTrouble ? error : new ZipTrouble("broken");
  } finally {
    await bytes.cancel().catch(() => {});
    await unpacking;
  }
  if (trouble !== undefined) throw new ZipTrouble("broken");
}
