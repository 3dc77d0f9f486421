import type { Complaint, Titles } from "./types.ts";

type Path = readonly (string | number)[];

/** Reads one object and collects what is wrong with it, where it stands, instead of stopping at the first thing. */
export function openReader(value: unknown, complaints: Complaint[], at: Path = []) {
  const object = isObject(value) ? value : {};
  if (!isObject(value)) complaints.push({ at, says: "a list of named values belongs here" });
  const complain = (key: string, says: string) => void complaints.push({ at: [...at, key], says });
  const used = new Set<string>();
  const take = (key: string): unknown => {
    used.add(key);
    return object[key];
  };
  const text = (key: string): string => {
    const found = take(key);
    if (typeof found === "string" && found.trim() !== "") return found;
    complain(key, `"${key}" is missing or not a text`);
    return "";
  };
  return {
    text,
    complain,
    take,
    textOrNull: (key: string): string | null => (take(key) === null || object[key] === undefined ? null : text(key)),
    flag: (key: string): boolean => {
      const found = take(key);
      if (typeof found !== "boolean") complain(key, `"${key}" is true or false`);
      return found === true;
    },
    wholeNumber: (key: string): number => {
      const found = take(key);
      if (typeof found === "number" && Number.isSafeInteger(found) && found > 0) return found;
      complain(key, `"${key}" is a whole number from 1`);
      return 1;
    },
    oneOf: <T extends string>(key: string, words: readonly T[]): T => {
      const found = take(key);
      const word = words.find((each) => each === found);
      if (word === undefined) complain(key, `"${key}" is one of ${words.join(", ")}; not ${say(found)}`);
      return word ?? (words[0] as T);
    },
    texts: (key: string, { isOptional = false } = {}): string[] => {
      const found = take(key);
      if (found === undefined && isOptional) return [];
      if (Array.isArray(found) && found.every((each): each is string => typeof each === "string")) return found;
      complain(key, `"${key}" is a list of texts`);
      return [];
    },
    titles: (key: string): Titles => {
      const found = take(key);
      if (typeof found === "string" && found.trim() !== "") return { en: found, es: found };
      if (isObject(found) && isText(found.en) && isText(found.es) && Object.keys(found).length === 2)
        return { en: found.en, es: found.es };
      complain(key, `"${key}" is a text, or one in English and one in Spanish`);
      return { en: "", es: "" };
    },
    /** Call last: whatever was not asked for is a word nobody knows. */
    close: () => {
      for (const key of Object.keys(object).filter((each) => !used.has(each)))
        complain(key, `"${key}" is not known here`);
    },
  };
}

/** The items of a list, or of a named list in an object; complains when it is neither. */
export function itemsOf(value: unknown, key: string | null, complaints: Complaint[]): readonly unknown[] {
  const list = key === null ? value : isObject(value) ? value[key] : undefined;
  if (Array.isArray(list)) return list;
  complaints.push({ at: key === null ? [] : [key], says: "a list belongs here" });
  return [];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** A stranger's value in a complaint, short. */
export function say(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? "something strange").slice(0, 60);
}
