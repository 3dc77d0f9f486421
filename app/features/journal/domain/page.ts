import { bytesToSend, limits, paragraphsOf } from "../domain.ts";

/** Who may read a part of a page. */
export type Reader = "me" | "worker";

/** One paragraph on the page being written. `kept` is how the server has it (null: not at all), `dirty` whether it differs. */
export type PagePart = {
  id: string;
  text: string;
  audience: Reader;
  prompt: string | null;
  kept: Reader | null;
  dirty: boolean;
};

/**
 * An entry while it is written, as it lies in the draft. `after` are saves whose answer never came; `done` means the
 * person pressed "keep" and only the sending is still to come.
 */
export type Page = {
  entryId: string;
  at: string;
  zone: string;
  version: number;
  after: string[];
  parts: PagePart[];
  done: boolean;
};

export type NewId = () => string;

const partOf = (id: string, text = "", prompt: string | null = null): PagePart => ({
  id,
  text,
  prompt,
  audience: "me",
  kept: null,
  dirty: text !== "",
});

export function newPage(at: string, zone: string, newId: NewId): Page {
  return { entryId: newId(), at, zone, version: 0, after: [], parts: [partOf(newId())], done: false };
}

/** A page as a draft holds it; null for anything else, so that an odd draft is never taken for an empty page. */
export function readPage(draft: string): Page | null {
  try {
    const page = JSON.parse(draft) as Page;
    const whole = typeof page.entryId === "string" && Array.isArray(page.parts) && page.parts.length > 0;
    return whole ? page : null;
  } catch {
    return null;
  }
}

export function isBlank(page: Page): boolean {
  return page.parts.every((part) => part.text.trim() === "");
}

/** Text that is not on the server as it stands here. */
export function hasUnsaved(page: Page): boolean {
  return page.parts.some((part) => part.dirty && (part.text.trim() !== "" || part.kept !== null));
}

/** What happened to a page, and where the cursor goes. */
export type Changed = { page: Page; focus?: { id: string; at: number }; tooMuch?: boolean };

/**
 * Takes what a paragraph's box now holds. A blank line begins a new paragraph, which is always for oneself alone first;
 * a long paste becomes as many paragraphs as it needs.
 */
export function typeInto(page: Page, id: string, text: string, newId: NewId): Changed {
  const plain = text.toWellFormed();
  const from = page.parts.findIndex((part) => part.id === id);
  const part = page.parts[from];
  if (!part) return { page };
  const splits = /\n[^\S\n]*\n/.test(plain) || plain.length > limits.paragraphLength;
  if (!splits) return { page: withPart(page, { ...part, text: plain, dirty: true }) };
  // Enter twice at the end: what follows is still to be written.
  const open = /\n[^\S\n]*\n\s*$/.test(plain);
  const [first = "", ...more] = paragraphsOf(plain);
  const added = [...more.map((words) => partOf(newId(), words)), ...(open ? [partOf(newId())] : [])];
  if (first === "") return { page: withPart(page, { ...part, text: plain.replace(/\n\s*\n/g, "\n"), dirty: true }) };
  const parts = page.parts.toSpliced(from, 1, { ...part, text: first, dirty: true }, ...added);
  const last = added.at(-1);
  const room = limits.paragraphsPerEntry;
  return {
    page: { ...page, parts: parts.length > room ? fewer(parts) : parts },
    ...(last && parts.length <= room ? { focus: { id: last.id, at: open ? 0 : last.text.length } } : {}),
    ...(parts.length > room ? { tooMuch: true } : {}),
  };
}

/** More parts than an entry holds: neighbours that are new and for oneself are joined until they fit. */
function fewer(parts: PagePart[]): PagePart[] {
  const joined = [...parts];
  for (let at = joined.length - 1; at > 0 && joined.length > limits.paragraphsPerEntry; at -= 1) {
    const [before, part] = [joined[at - 1], joined[at]];
    if (!before || !part || part.kept || part.audience !== "me" || before.audience !== "me") continue;
    if (before.text.length + part.text.length + 2 > limits.paragraphLength) continue;
    joined.splice(at - 1, 2, { ...before, text: `${before.text}\n\n${part.text}`, dirty: true });
  }
  return joined;
}

/** Backspace at the start of a paragraph: it joins the one before. What was for oneself stays so. */
export function joinBefore(page: Page, id: string): Changed {
  const at = page.parts.findIndex((part) => part.id === id);
  const [before, part] = [page.parts[at - 1], page.parts[at]];
  if (!before || !part || before.text.length + part.text.length > limits.paragraphLength) return { page };
  const audience =
    before.audience === "worker" && (part.audience === "worker" || part.text.trim() === "") ? "worker" : "me";
  const joined = { ...before, text: before.text + part.text, audience, dirty: true } as const;
  return {
    page: { ...page, parts: page.parts.toSpliced(at - 1, 2, joined) },
    focus: { id: before.id, at: before.text.length },
  };
}

export function chooseReader(page: Page, id: string, audience: Reader): Page {
  const part = page.parts.find((each) => each.id === id);
  return part ? withPart(page, { ...part, audience, dirty: part.dirty || part.kept !== audience }) : page;
}

/** Puts a prompt on the page: on the last paragraph when that is still empty, else on a new one. */
export function withPrompt(page: Page, prompt: string, newId: NewId): Changed {
  const last = page.parts.at(-1);
  if (last && last.text.trim() === "")
    return {
      page: withPart(page, { ...last, prompt, dirty: last.kept !== null }),
      focus: { id: last.id, at: last.text.length },
    };
  const added = partOf(newId(), "", prompt);
  return { page: { ...page, parts: [...page.parts, added] }, focus: { id: added.id, at: 0 } };
}

export function withoutPrompt(page: Page, id: string): Page {
  const part = page.parts.find((each) => each.id === id);
  return part ? withPart(page, { ...part, prompt: null, dirty: part.dirty || part.kept !== null }) : page;
}

/** How each paragraph travels. */
export type Plan = { how: "seal" | "share" | "unchanged"; part: PagePart }[];

/**
 * What to send now. While one is still writing (`final` false) nothing new is shared: a paragraph meant for the worker
 * goes sealed, and one that is shared already stays as it was, until "keep" is pressed. `full` sends every word again,
 * for a save that will travel later, when the server may not have the earlier ones.
 */
export function planSave(page: Page, { final, full = false }: { final: boolean; full?: boolean }): Plan {
  return page.parts
    .filter((part) => part.text.trim() !== "")
    .map((part) => {
      const same = !full && !part.dirty && part.kept === part.audience;
      if (same) return { how: "unchanged", part };
      if (part.audience === "me") return { how: "seal", part };
      if (final) return { how: "share", part };
      return { how: part.kept === "worker" ? "unchanged" : "seal", part };
    });
}

/** A page whose words would not fit into one save, as several; the first keeps the entry's id. */
export function asEntries(page: Page, newId: NewId, most: number = limits.saveBytes / 2): Page[] {
  const groups: PagePart[][] = [[]];
  let bytes = 0;
  for (const part of page.parts) {
    const more = bytesToSend(part.text, part.audience === "me");
    if (bytes > 0 && bytes + more > most) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(part);
    bytes += more;
  }
  return groups.map((parts, at) => {
    if (at === 0) return { ...page, parts };
    const moved = parts.map((part) => ({ ...part, id: part.kept ? newId() : part.id, kept: null, dirty: true }));
    const moment = new Date(new Date(page.at).getTime() + at * 1000).toISOString();
    return { ...page, entryId: newId(), at: moment, version: 0, after: [], parts: moved };
  });
}

/** After a save arrived: what was sent and has not been touched since is clean now. */
export function afterSave(
  page: Page,
  plan: Plan,
  { version, shared }: { version: number; shared: readonly string[] },
): Page {
  const sent = new Map(plan.map(({ how, part }) => [part.id, { how, part }]));
  return {
    ...page,
    version,
    after: [],
    parts: page.parts.map((part) => {
      const was = sent.get(part.id);
      if (!was) return { ...part, kept: null };
      const kept: Reader = shared.includes(part.id) ? "worker" : "me";
      const still =
        part.text === was.part.text && part.audience === was.part.audience && part.prompt === was.part.prompt;
      const asMeant = kept === part.audience && (was.how !== "unchanged" || !was.part.dirty);
      return { ...part, kept, dirty: !(still && asMeant) };
    }),
  };
}

/** An entry as the server has it, opened. */
export type OpenedEntry = {
  id: string;
  at: string;
  zone: string;
  version: number;
  parts: { id: string; text: string; audience: Reader; prompt: string | null }[];
};

export function pageOf(entry: OpenedEntry, newId: NewId): Page {
  const parts = entry.parts.map((part) => ({ ...part, kept: part.audience, dirty: false }));
  return {
    entryId: entry.id,
    at: entry.at,
    zone: entry.zone,
    version: entry.version,
    after: [],
    parts: parts.length > 0 ? parts : [partOf(newId())],
    done: false,
  };
}

/**
 * The entry was changed somewhere else: both texts are kept on one page. Paragraphs that only the other text has, or has
 * in other words, stand below one's own, for oneself alone.
 */
export function mergeWith(page: Page, theirs: OpenedEntry, newId: NewId): { page: Page; added: number } {
  const mine = new Map(page.parts.map((part) => [part.id, part]));
  const there = new Map(theirs.parts.map((part) => [part.id, part]));
  const known = new Set(page.parts.map((part) => part.text.trim()));
  const parts = page.parts.map((part): PagePart => {
    const other = there.get(part.id);
    if (!other) return { ...part, kept: null, dirty: part.text.trim() !== "" };
    // Taken back on the other device: only a choice made here since then may share it again.
    const audience = other.audience === "me" && part.kept === "worker" ? "me" : part.audience;
    return { ...part, audience, kept: other.audience, dirty: part.text !== other.text || audience !== other.audience };
  });
  const added = theirs.parts
    .filter((part) => part.text.trim() !== "" && !known.has(part.text.trim()))
    .map(
      (part): PagePart =>
        mine.has(part.id) ? partOf(newId(), part.text, part.prompt) : { ...part, kept: part.audience, dirty: false },
    );
  const room = { ...page, version: theirs.version, after: [], parts: [...parts, ...added] };
  return { page: room, added: added.length };
}

/** The same words as an entry of their own, when theirs is gone or cannot be joined. */
export function asNewEntry(page: Page, newId: NewId): Page {
  const parts = page.parts.map((part) => ({ ...part, id: newId(), kept: null, dirty: part.text.trim() !== "" }));
  return { ...page, entryId: newId(), version: 0, after: [], parts };
}

/** Another tab's page below one's own: only what one does not have already. */
export function withOther(page: Page, other: Page, newId: NewId): Page {
  const known = new Set(page.parts.map((part) => part.text.trim()));
  const ids = new Set(page.parts.map((part) => part.id));
  const added = other.parts
    .filter((part) => part.text.trim() !== "" && !known.has(part.text.trim()))
    .map((part) =>
      ids.has(part.id) || other.entryId !== page.entryId ? partOf(newId(), part.text, part.prompt) : { ...part },
    );
  const own = isBlank(page) ? [] : page.parts;
  return { ...page, parts: own.length + added.length > 0 ? [...own, ...added] : page.parts };
}

function withPart(page: Page, part: PagePart): Page {
  return { ...page, parts: page.parts.map((each) => (each.id === part.id ? part : each)) };
}
