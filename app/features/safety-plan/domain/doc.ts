import { limits } from "../domain.ts";

/** What stands on one side of the device's pad: a person's plans, or the page that the second PIN shows. */
export type Doc = {
  readonly kind: "plan" | "decoy";
  readonly steps: readonly Step[];
  /** The day (UTC) the server was last asked for its copy. */
  readonly askedOn?: string;
};

/** Which page of a document a step is on. */
export type PageId = "crisis" | "leaving" | "shopping" | "recipes";
export const planPages = ["crisis", "leaving"] as const satisfies readonly PageId[];
export const decoyPages = ["shopping", "recipes"] as const satisfies readonly PageId[];

export type Step = {
  readonly id: string;
  readonly page: PageId;
  /** Which step of `content/safety-plan` it answers; null for one of the person's own. */
  readonly kind: string | null;
  /** For a step of one's own; empty where the kind names it. */
  readonly title: string;
  readonly text: string;
  /** Steps stand in the order of this number. */
  readonly place: number;
  /** Names these very words: two tabs find out by it that they wrote on different ones. */
  readonly rev: string;
  /** The server's version these words were written on; 0: it has none. */
  readonly version: number;
  /** The save under which these words wait to be sent; null when the server has them. */
  readonly waiting: string | null;
  /** Taken away, and not yet told to the server. */
  readonly gone: boolean;
};

/** What of a step is sealed for the server. */
export type Told = Pick<Step, "page" | "kind" | "title" | "text" | "place">;
/** A step as the server has it, opened; `told` null: taken away there. */
export type Theirs = { readonly id: string; readonly version: number; readonly told: Told | null };
export type NewId = () => string;

export const emptyDoc = (kind: Doc["kind"]): Doc => ({ kind, steps: [] });

/** A document as it was kept. Whatever cannot be read is an empty one of this kind. */
export function readDoc(text: string, kind: Doc["kind"]): Doc {
  if (text === "") return emptyDoc(kind);
  try {
    const doc = JSON.parse(text) as Doc;
    return Array.isArray(doc.steps) && (doc.kind === "plan" || doc.kind === "decoy") ? doc : emptyDoc(kind);
  } catch {
    return emptyDoc(kind);
  }
}

/** Steps of one page that are there, in the person's order. */
export function stepsOn(doc: Doc, page: PageId): Step[] {
  return doc.steps
    .filter((step) => step.page === page && !step.gone)
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

export function addStep(doc: Doc, step: Pick<Step, "id" | "page" | "kind" | "title" | "text">, newId: NewId): Doc {
  if (doc.steps.some(({ id }) => id === step.id)) return doc;
  const last = stepsOn(doc, step.page).at(-1)?.place ?? 0;
  const made: Step = { ...clipped(step), place: last + 1, rev: newId(), version: 0, waiting: newId(), gone: false };
  return { ...doc, steps: [...doc.steps, made] };
}

/**
 * Puts words in place of a step's words. When they were written on other words than stand there now (another tab was
 * quicker), those stay too, as a step of their own below.
 *
 * @param basedOn the `rev` of the words they were written on
 */
export function writeStep(
  doc: Doc,
  id: string,
  words: { readonly title: string; readonly text: string },
  basedOn: string,
  newId: NewId,
): Doc {
  const step = doc.steps.find((each) => each.id === id);
  if (!step) return doc;
  const { title, text } = clipped(words);
  if (title === step.title && text === step.text && !step.gone) return doc;
  const apart = step.rev !== basedOn && !step.gone && step.text.trim() !== "" && !text.includes(step.text.trim());
  const written = { ...step, title, text, rev: newId(), waiting: newId(), gone: false };
  const steps = doc.steps.map((each) => (each.id === id ? written : each));
  return { ...doc, steps: apart ? [...steps, copyBelow(doc, step, newId)] : steps };
}

function copyBelow(doc: Doc, step: Step, newId: NewId): Step {
  const next = stepsOn(doc, step.page).find(({ place }) => place > step.place)?.place ?? step.place + 2;
  const place = (step.place + next) / 2;
  return { ...step, id: newId(), place, rev: newId(), version: 0, waiting: newId(), gone: false };
}

/** Moves a step one place up (-1) or down (1). */
export function moveStep(doc: Doc, id: string, by: -1 | 1, newId: NewId): Doc {
  const step = doc.steps.find((each) => each.id === id);
  if (!step) return doc;
  const order = stepsOn(doc, step.page);
  const at = order.findIndex((each) => each.id === id);
  const beside = order[at + by];
  if (!beside) return doc;
  const beyond = order[at + 2 * by]?.place ?? beside.place + 2 * by;
  const place = (beside.place + beyond) / 2;
  return changed(doc, id, { place, waiting: newId() });
}

/** Takes a step away; one the server never had is gone at once. */
export function removeStep(doc: Doc, id: string, newId: NewId): Doc {
  return changed(doc, id, { gone: true, rev: newId(), waiting: newId() });
}

/** Undoes `removeStep`. */
export function bringBack(doc: Doc, step: Step, newId: NewId): Doc {
  const there = doc.steps.find(({ id }) => id === step.id);
  if (there)
    return changed(doc, step.id, { ...step, version: there.version, gone: false, rev: newId(), waiting: newId() });
  // The server has been told already: it comes back as a new one.
  return {
    ...doc,
    steps: [...doc.steps, { ...step, id: newId(), version: 0, gone: false, rev: newId(), waiting: newId() }],
  };
}

function changed(doc: Doc, id: string, how: Partial<Step>): Doc {
  return { ...doc, steps: doc.steps.map((step) => (step.id === id ? { ...step, ...how } : step)) };
}

/** What has to be sent: steps with words of their own to tell, and those taken away. */
export function waitingSteps(doc: Doc): (Step & { waiting: string })[] {
  return doc.steps.flatMap((step) => (step.waiting === null ? [] : [{ ...step, waiting: step.waiting }]));
}

/** After the server kept what was sent. Words written meanwhile go on waiting, on the new version. */
export function afterSaving(
  doc: Doc,
  sent: readonly { readonly id: string; readonly waiting: string }[],
  answers: readonly { readonly id: string; readonly version: number | null }[],
): Doc {
  const saves = new Map(sent.map(({ id, waiting }) => [id, waiting]));
  const versions = new Map(answers.flatMap(({ id, version }) => (version === null ? [] : [[id, version] as const])));
  const steps = doc.steps.flatMap((step) => {
    const version = versions.get(step.id);
    if (version === undefined) return [step];
    const isSettled = step.waiting === saves.get(step.id);
    if (isSettled && step.gone) return [];
    return [{ ...step, version, waiting: isSettled ? null : step.waiting }];
  });
  return { ...doc, steps };
}

/**
 * Lays what the server has over what is here. Words that wait here on an older version stay, and the server's stand below
 * them as a step of their own, so that both are there. What was taken away there goes, unless it was written on here.
 */
export function mergeTheirs(doc: Doc, theirs: readonly Theirs[], newId: NewId): Doc {
  const byId = new Map(theirs.map((each) => [each.id, each]));
  const added: Step[] = [];
  const steps = doc.steps.flatMap((step): Step[] => {
    const there = byId.get(step.id);
    byId.delete(step.id);
    // The server lost it (an older copy of its database came back): tell it anew.
    if (!there)
      return step.gone ? [] : [step.version === 0 ? step : { ...step, version: 0, waiting: step.waiting ?? newId() }];
    if (there.version === step.version) return [step];
    if (there.told === null) {
      if (step.waiting === null || step.gone) return [];
      return [{ ...step, id: newId(), version: 0, waiting: newId() }];
    }
    if (step.waiting === null) return [{ ...step, ...there.told, version: there.version, rev: newId() }];
    if (step.gone)
      return [{ ...step, ...there.told, version: there.version, rev: newId(), waiting: null, gone: false }];
    const mine = { ...step, version: there.version, waiting: newId() };
    const isSame = there.told.text.trim() === step.text.trim() || step.text.includes(there.told.text.trim());
    if (!isSame) added.push(copyBelow(doc, { ...step, ...there.told }, newId));
    return [mine];
  });
  for (const { id, version, told } of byId.values())
    if (told) steps.push({ id, ...told, version, rev: newId(), waiting: null, gone: false });
  return { ...doc, steps: [...steps, ...added] };
}

export function toldOf({ page, kind, title, text, place }: Step): Told {
  return { page, kind, title, text, place };
}

/** What another browser of the same person sealed. Null when it is none of ours. */
export function readTold(text: string): Told | null {
  try {
    const { page, kind = null, title = "", text: words = "", place = 0 } = JSON.parse(text) as Partial<Told>;
    return page === "crisis" || page === "leaving" ? { page, kind, title, text: words, place } : null;
  } catch {
    return null;
  }
}

/** Whether one more change still fits on the device. */
export function fits(doc: Doc): boolean {
  if (doc.steps.filter(({ gone }) => !gone).length > limits.steps) return false;
  return bytesOf(JSON.stringify(doc)) <= limits.deviceBytes;
}

/** How many bytes a text takes as UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function clipped<T extends { readonly title: string; readonly text: string }>(step: T): T {
  return {
    ...step,
    title: whole(step.title, limits.titleLength),
    text: whole(step.text, limits.textLength),
  };
}

/** At most so many UTF-16 units, without half a character. */
function whole(text: string, most: number): string {
  return text
    .toWellFormed()
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, "");
}

/** A telephone number inside a line, as it is written and as it is dialled. */
const telephone = /(?:[+(]|\b)\d[\d\s().-]{5,16}\d\b/g;

/** A line cut at its telephone numbers, so that they can be dialled with one tap. */
export function withNumbers(line: string): { readonly text: string; readonly dial: string | null }[] {
  const parts: { text: string; dial: string | null }[] = [];
  let from = 0;
  for (const match of line.matchAll(telephone)) {
    const dial = match[0].replace(/[^\d+]/g, "");
    if (dial.length < 7) continue;
    if (match.index > from) parts.push({ text: line.slice(from, match.index), dial: null });
    parts.push({ text: match[0], dial });
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push({ text: line.slice(from), dial: null });
  return parts;
}
