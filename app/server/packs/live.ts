import fs from "node:fs";
import path from "node:path";
import { binds, isReviewOver, nextTurn } from "@mooring/guardrails";
import { openRuleSet, type RuleSet } from "./engine.ts";
import { digestOf, type Fault, type Library, type Pack, type PackTexts, readLibrary, readPack } from "./library.ts";

/**
 * A pack as an agency has it: `id@digest`, with `+early` where law that is made and not yet in force binds already. The
 * first of a list is `vocabulary@digest`. Kept with the facts of each decision, so that it can be decided again.
 */
export type PackRef = string;

export type LivePacks = {
  /** What lies in `content/packs` and is in use; null while nothing usable ever was: then no AI runs. */
  library(): Library | null;
  /** What is wrong with the files as they lie there now. While there is anything, the version before stays live. */
  faults(): readonly Fault[];
  refOfVocabulary(): PackRef | null;
  refOf(pack: Pick<Pack, "head" | "digest">, early?: boolean): PackRef;
  /** Whether the version a ref names is known here. */
  has(ref: PackRef): boolean;
  packOf(ref: PackRef): Pack | undefined;
  /** Makes a version kept elsewhere known. @returns whether it could be read */
  learn(id: string, texts: PackTexts): boolean;
  /** Every version known, for keeping elsewhere. */
  known(): { ref: PackRef; id: string; texts: PackTexts }[];
  /** The rules of these packs that bind at that moment, and until when they do. @throws Error when a version is not known */
  setFor(refs: readonly PackRef[], at: Date): { set: RuleSet; library: Vocabulary; until: number | null };
  /** Looks whether the files have changed; called again and again. */
  check(now?: Date): void;
  watch(): void;
  close(): void;
  /** Called with what is wrong after every change of the files, also when nothing is. */
  onChange(told: (faults: readonly Fault[]) => void): void;
};

type Vocabulary = Pick<Library, "capabilities" | "facts" | "obligations">;

const projectFolder = path.resolve(import.meta.dirname, "../../../content/packs");
const vocabularyFiles = ["capabilities.yaml", "facts.yaml", "obligations.yaml"] as const;
const vocabularyId = "vocabulary";
const checkEveryMs = 30_000;
const settleMs = 300;
const mostSets = 64;

/** The files as they were when the process began; read now, so that they are at hand after root has been given up. */
const firstTexts = readTexts(projectFolder);

/**
 * Keeps packs that may be edited while the house runs: a good version takes the place of the one before, a bad one is
 * complained about and changes nothing.
 */
export function openPacks(folder = projectFolder): LivePacks {
  const vocabularies = new Map<PackRef, { vocabulary: Vocabulary; texts: PackTexts }>();
  const packs = new Map<PackRef, Pack>();
  const sets = new Map<string, RuleSet>();
  let texts = folder === projectFolder ? firstTexts : readTexts(folder);
  let library: Library | null = null;
  let current: PackRef | null = null;
  let faults: readonly Fault[] = [];
  let tell: (faults: readonly Fault[]) => void = () => {};
  let timer: NodeJS.Timeout | undefined;
  let settling: NodeJS.Timeout | undefined;
  let watcher: fs.FSWatcher | undefined;

  const take = (now: Date | null) => {
    const read = readLibrary(texts);
    faults = [...read.faults, ...(read.library && now ? overdue(read.library, now) : [])];
    if (!read.library || faults.length > 0) return;
    library = read.library;
    const own = vocabularyTexts(texts);
    current = `${vocabularyId}@${digestOf(own).slice(0, 16)}`;
    vocabularies.set(current, { vocabulary: library, texts: own });
    for (const pack of library.packs) packs.set(refOf(pack), pack);
  };
  take(null);

  const packOf = (ref: PackRef) => packs.get(ref.replace(/\+early$/, ""));
  const check = (now = new Date()) => {
    const found = readTexts(folder);
    // Out of reach for a moment, or for good since root was given up: what was read stays.
    if (Object.keys(found).length === 0 || digestOf(found) === digestOf(texts)) return;
    texts = found;
    take(now);
    tell(faults);
  };
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(() => check(), settleMs).unref();
  };
  return {
    library: () => library,
    faults: () => faults,
    refOfVocabulary: () => current,
    refOf,
    packOf,
    has: (ref) => vocabularies.has(ref) || packOf(ref) !== undefined,
    learn: (id, kept) => {
      if (id === vocabularyId) {
        const { library: read } = readLibrary(kept);
        if (read) vocabularies.set(`${vocabularyId}@${digestOf(kept).slice(0, 16)}`, { vocabulary: read, texts: kept });
        return read !== null;
      }
      const own = Object.fromEntries(Object.entries(kept).map(([file, text]) => [`${id}/${file}`, text]));
      const pack = library && readPack(id, own, library, []);
      if (pack) packs.set(refOf(pack), pack);
      return Boolean(pack);
    },
    known: () => [
      ...[...vocabularies].map(([ref, { texts: own }]) => ({ ref, id: vocabularyId, texts: own })),
      ...[...packs].map(([ref, pack]) => ({ ref, id: pack.head.id, texts: pack.texts })),
    ],
    setFor: (refs, at) => {
      const nowMs = at.getTime();
      const [first = "", ...others] = refs;
      const vocabulary = vocabularies.get(first)?.vocabulary;
      if (!vocabulary) throw new Error(`the words of these guardrails are not known here: ${first}`);
      const had = others.map((ref) => {
        const pack = packOf(ref);
        if (!pack) throw new Error(`this version of a pack is not known here: ${ref}`);
        return { rules: pack.rules, early: ref.endsWith("+early") };
      });
      const binding = had.flatMap(({ rules, early }) => rules.filter((rule) => binds(rule, nowMs, early)));
      const until = nextTurn(
        had.flatMap(({ rules }) => rules),
        nowMs,
      );
      const key = [...refs, ...binding.map(({ id }) => id)].join();
      let set = sets.get(key);
      if (!set) {
        if (sets.size >= mostSets) sets.clear();
        set = openRuleSet(binding, vocabulary);
        sets.set(key, set);
      }
      return { set, library: vocabulary, until };
    },
    check,
    watch: () => {
      timer ??= setInterval(soon, checkEveryMs).unref();
      try {
        watcher ??= fs.watch(folder, { persistent: false, recursive: true }, soon);
      } catch {
        // Not every file system can tell; then the timer alone looks.
      }
    },
    close: () => {
      clearInterval(timer);
      clearTimeout(settling);
      watcher?.close();
    },
    onChange: (told) => {
      tell = told;
    },
  };
}

function refOf({ head, digest }: Pick<Pack, "head" | "digest">, early = false): PackRef {
  return `${head.id}@${digest.slice(0, 16)}${early ? "+early" : ""}`;
}

/** A changed pack has to be read anew as well; one that lay here from the start only raises an alarm, and care goes on. */
function overdue(library: Library, now: Date): Fault[] {
  return library.packs.flatMap(({ head, rules }) =>
    rules
      .filter((rule) => isReviewOver(rule, now.getTime()))
      .map(({ id, line, reviewBy }) => ({
        file: `${head.id}/rules.cedar`,
        line,
        says: `the source of ${id} had to be read again by ${reviewBy}`,
      })),
  );
}

function vocabularyTexts(texts: PackTexts): PackTexts {
  return Object.fromEntries(vocabularyFiles.map((file) => [file, texts[file] ?? ""]));
}

/** Empty when the folder cannot be read. */
function readTexts(folder: string): PackTexts {
  try {
    const files = fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /^([a-z0-9-]+\/)?[a-z-]+\.(yaml|cedar)$/.test(file) && file !== "base/access.cedar");
    return Object.fromEntries(files.sort().map((file) => [file, fs.readFileSync(path.join(folder, file), "utf8")]));
  } catch {
    return {};
  }
}
