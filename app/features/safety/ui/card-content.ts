import type { LanguageCode } from "#web/words/choose.ts";

/** `content/crisis/card.<language>.yaml`. Every part may be missing: the card then shows what there is. */
export type Card = {
  readonly translationReviewed?: boolean;
  readonly title: string;
  readonly intro: string;
  readonly offline: string;
  readonly danger: { title: string; text: string; textNoNumber: string; button: string; silent: string };
  readonly breathe: {
    title: string;
    start: string;
    text: string;
    in: string;
    out: string;
    stop: string;
    otherWay: string;
  };
  readonly call: {
    title: string;
    text: string;
    mayAct: string;
    callButton: string;
    textButton: string;
    textSend: string;
    chatButton: string;
    languages: string;
    hours: string;
    notChecked: string;
    noNumbers: string;
  };
  readonly agency: {
    title: string;
    someone: string;
    someoneNoName: string;
    callButton: string;
    notLive: string;
    nobody: string;
    unknown: string;
  };
  readonly hurt: { title: string; points: readonly string[] };
  readonly took: {
    title: string;
    urgent: string;
    urgentNoNumber: string;
    points: readonly string[];
    poisonButton: string;
  };
  readonly device: { title: string; points: readonly string[] };
  readonly after: string;
};

/** One text per language; where one is missing, English. */
export type Said = { readonly [language: string]: string | null | undefined };

export type Way =
  | { readonly kind: "call"; readonly number: string; readonly note?: Said }
  | { readonly kind: "text"; readonly number: string; readonly send?: Said }
  | { readonly kind: "chat"; readonly url: string };

/** `content/crisis/lines.<place>.yaml`, and what the agency's own settings answer. */
export type Lines = {
  readonly emergency: { readonly number: string | null; readonly text: boolean; readonly what?: Said };
  readonly lines: readonly {
    readonly id: string;
    readonly for?: readonly string[];
    readonly name: Said;
    readonly what?: Said;
    readonly ways: readonly Way[];
    readonly languages?: readonly string[];
    readonly hours?: Said;
    readonly verify?: boolean;
  }[];
};

const cards = import.meta.glob<Card>("../../../../content/crisis/card.*.yaml", { import: "default" });
const lines = import.meta.glob<Lines>("../../../../content/crisis/lines.*.yaml", { import: "default" });

/** Postal codes of the states, the district and the territories whose lines are the country's. */
const states = new Set(
  (
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa " +
    "ri sc sd tn tx ut vt va wa wv wi wy dc pr gu vi as mp"
  ).split(" "),
);

async function pick<T>(files: Record<string, () => Promise<T>>, name: string): Promise<T | undefined> {
  const found = Object.entries(files).find(([path]) => path.endsWith(`/${name}.yaml`));
  return found?.[1]();
}

/** The card in this language, else in English. */
export async function loadCard(language: LanguageCode): Promise<Card | undefined> {
  return (await pick(cards, `card.${language}`)) ?? (await pick(cards, "card.en"));
}

/**
 * The numbers that come with Mooring for a place: `us` unless the agency says otherwise. A part of the United States
 * (`US-TX`, `TX`) has the country's numbers; a place we have none for has none, rather than wrong ones.
 */
export async function builtInLines(place = "us"): Promise<Lines | undefined> {
  const code = place.toLowerCase();
  const country = code.startsWith("us-") || states.has(code) ? "us" : code;
  return (await pick(lines, `lines.${country}`)) ?? (await pick(lines, "lines.other"));
}

export function inLanguage(said: Said | undefined, language: LanguageCode): string {
  return said?.[language] ?? said?.en ?? "";
}

/** Fills `{number}` and the like; a blank without a value is left out. */
export function filled(text: string | undefined, values: Readonly<Record<string, string>>): string {
  return (text ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
