import type { Complaint, ComplaintCode, Read, Words } from "./types.ts";

type Path = readonly (string | number)[];
export type Complain = (code: ComplaintCode, at: Path, says: string) => void;

/** Longest text of one field, in characters; more is a paste gone wrong. */
const longest = 4_000;

/** Gathers complaints instead of stopping at the first; `done` hands the value out only when there is none. */
export function collecting() {
  const complaints: Complaint[] = [];
  return {
    complaints,
    complain: ((code, at, says) => void complaints.push({ code, at, says })) as Complain,
    done: <T>(value: T): Read<T> => ({ value: complaints.length === 0 ? value : null, complaints }),
  };
}

/** The fields of one object, each asked for by its kind; whatever is wrong is told with its place. */
export function fieldsOf(value: unknown, at: Path, complain: Complain) {
  const object = isObject(value) ? value : {};
  if (!isObject(value)) complain("wrong-kind", at, "named values belong here");
  const asked = new Set<string>();
  const take = (key: string): unknown => {
    asked.add(key);
    return object[key] ?? undefined;
  };
  const wrong = (key: string, what: string) =>
    complain(object[key] === undefined ? "missing" : "wrong-kind", [...at, key], `"${key}" ${what}`);
  const isThere = (key: string) => take(key) !== undefined;

  function text(key: string): string {
    const found = take(key);
    if (typeof found === "string" && found.trim() !== "" && found.length <= longest) return found.trim();
    wrong(key, `is a text of at most ${longest} letters`);
    return "";
  }
  function number(key: string): number {
    const found = take(key);
    if (typeof found === "number" && Number.isFinite(found)) return found;
    wrong(key, "is a number");
    return 0;
  }
  function words(key: string): Words {
    const found = take(key);
    if (isObject(found) && isText(found.en) && isText(found.es) && Object.keys(found).length === 2)
      return { en: found.en, es: found.es };
    wrong(key, "has words in English (en) and in Spanish (es)");
    return { en: "", es: "" };
  }
  function oneOf<T extends string>(key: string, choices: readonly T[]): T {
    const found = take(key);
    const choice = choices.find((each) => each === found);
    if (choice === undefined) wrong(key, `is one of ${choices.join(", ")}`);
    return choice ?? (choices[0] as T);
  }
  function list(key: string): readonly unknown[] {
    const found = take(key);
    if (found === undefined) return [];
    if (Array.isArray(found)) return found;
    wrong(key, "is a list");
    return [];
  }
  function texts(key: string): string[] {
    return list(key).flatMap((each, index) => {
      if (isText(each) && each.length <= longest) return [each.trim()];
      complain("wrong-kind", [...at, key, index], "a text belongs here (a number is written in quotes)");
      return [];
    });
  }
  return {
    at,
    take,
    isThere,
    text,
    number,
    words,
    oneOf,
    list,
    texts,
    textOrNull: (key: string) => (isThere(key) ? text(key) : null),
    numberOrNull: (key: string) => (isThere(key) ? number(key) : null),
    wordsOrNull: (key: string) => (isThere(key) ? words(key) : null),
    /** A short name that files and records use: small letters, digits, dashes. */
    key: (key: string) => {
      const name = text(key);
      if (name !== "" && !/^[a-z0-9][a-z0-9-]{0,60}$/.test(name)) wrong(key, "has small letters, digits and dashes");
      return name;
    },
    flag: (key: string) => {
      const found = take(key);
      if (found !== undefined && typeof found !== "boolean") wrong(key, "is true or false");
      return found === true;
    },
    /** Reads every item of a list of objects. */
    each: <T>(key: string, read: (item: unknown, at: Path) => T): T[] =>
      list(key).map((item, index) => read(item, [...at, key, index])),
    /** Call last: whatever was not asked for is a slip of the pen. */
    close: () => {
      for (const key of Object.keys(object).filter((each) => !asked.has(each)))
        complain("unknown-key", [...at, key], `"${key}" is not known here`);
    },
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** A stranger's value in a complaint, short. */
export function say(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? "something strange").slice(0, 60);
}
