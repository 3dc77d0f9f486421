/** The archives that can be read, by the place they come from. */
export const SOURCES = ["mastodon", "x", "instagram", "facebook", "reddit", "whatsapp"] as const;
export type Source = (typeof SOURCES)[number];

/** One thing the owner of the archive wrote. */
export type Post = {
  /** Milliseconds UTC. */
  readonly at: number;
  /** Own words only; empty where somebody else's words were only passed on. */
  readonly text: string;
  /** Only WhatsApp: who wrote it, as the file names them. */
  readonly by?: string;
};

/** Text of one file of an archive, in pieces as they come. */
export type Pieces = AsyncIterable<string>;

/** How one kind of archive is read. All of it is pure: it is handed names and text and opens nothing itself. */
export type Format = {
  readonly source: Source;
  /** The files that hold the owner's own words, of all the names in the archive; none: not this kind. */
  files(names: readonly string[]): string[];
  /** A small file that says whose archive it is, if there is one. */
  ownerFile?(names: readonly string[]): string | undefined;
  /** The owner's name as people know it there, from the text of that file. */
  owner?(text: string): string | undefined;
  /** What a file holds, in its order. Leaves out what cannot be read, and counts it. */
  read(name: string, pieces: Pieces, skipped: Skipped): AsyncGenerator<Post>;
};

/** Items that could not be read, counted while reading. */
export type Skipped = { count: number };

/** Why an archive was not read, as a word key: each has a sentence of its own on the screen. */
export class ArchiveProblem extends Error {
  readonly why: "not-known" | "only-web-pages" | "broken" | "nothing-written";
  constructor(why: ArchiveProblem["why"]) {
    super(why);
    this.name = "ArchiveProblem";
    this.why = why;
  }
}
