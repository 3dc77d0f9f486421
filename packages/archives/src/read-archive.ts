import { mastodon } from "./formats/mastodon.ts";
import { facebook, instagram } from "./formats/meta.ts";
import { reddit } from "./formats/reddit.ts";
import { whatsapp } from "./formats/whatsapp.ts";
import { x } from "./formats/x.ts";
import { ArchiveProblem, type Format, type Pieces, type Post, type Skipped, type Source } from "./types.ts";

const formats: readonly Format[] = [mastodon, x, instagram, facebook, reddit, whatsapp];

/** What kind of archive this is, by the names of its files, and which of them hold the owner's own words. */
export type Known = { readonly source: Source; readonly files: readonly string[]; readonly ownerFile?: string };

/**
 * Throws `only-web-pages` where the archive was asked for as pages to look at instead of JSON, `not-known` where it is
 * of no kind that can be read here.
 */
export function recognise(names: readonly string[]): Known {
  for (const format of formats) {
    const files = format.files(names);
    const ownerFile = format.ownerFile?.(names);
    if (files.length > 0) return { source: format.source, files, ...(ownerFile ? { ownerFile } : {}) };
  }
  const pages = names.some((name) => /(^|\/)(start_here|index|your_posts[^/]*|posts_\d+)\.html$/.test(name));
  throw new ArchiveProblem(pages ? "only-web-pages" : "not-known");
}

/** Whose archive it says it is, or undefined. Never throws: a name that cannot be read is no reason to stop. */
export function ownerOf(source: Source, text: string): string | undefined {
  try {
    return formats.find((format) => format.source === source)?.owner?.(text) || undefined;
  } catch {
    return undefined;
  }
}

/** The posts of one file, in its order. Throws `broken` where it ends in the middle, after giving what was whole. */
export function postsOf(source: Source, name: string, pieces: Pieces, skipped: Skipped): AsyncGenerator<Post> {
  const format = formats.find((one) => one.source === source);
  if (!format) throw new ArchiveProblem("not-known");
  return format.read(name, pieces, skipped);
}
