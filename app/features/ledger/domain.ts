import type { Language } from "#kernel/vocabulary.ts";

type ByOutcome = Readonly<Record<string, string | undefined>>;
type OfActor = { readonly otherwise: ByOutcome } & { readonly [action: string]: ByOutcome | undefined };
type Counted = { readonly name: string; readonly one: string; readonly many: string };

/** `content/ledger/sentences.<language>.yaml`, as far as a line needs it. */
export type Sentences = {
  readonly purpose: string;
  readonly basis: string;
  readonly reason: string;
  readonly joinTwo: string;
  readonly joinMore: string;
  readonly unknownRole: string;
  readonly lines: { readonly [actorKind: string]: OfActor };
  readonly acts: Readonly<Record<string, string>>;
  readonly compartments: Readonly<Record<string, Counted>>;
  readonly purposes: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly whys: Readonly<Record<string, string>>;
  readonly wentIn: string;
  readonly cameOut: { readonly [kind in "none" | "one" | "many" | "answer" | "help"]: string };
  readonly roles: Readonly<Record<string, string>>;
  readonly analysers: Readonly<
    Record<string, { readonly name: string; readonly ran: string; readonly refused: string }>
  >;
};

/** The room's own words that a line may need besides the sentences. */
export type Besides = {
  readonly something: string;
  /** What a person asked about a line, as the privacy officer reads and answers it. */
  readonly asked: string;
  readonly careTeam: string;
  readonly outside: string;
  readonly gone: string;
  readonly left: string;
  readonly told: Readonly<Record<string, string>>;
};

/** A ledger line as kept, without ids that mean nothing to a reader. `own`: the person did it themselves. */
export type KeptLine = {
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly own: boolean;
  readonly action: string;
  readonly compartments: readonly string[];
  readonly count: number;
  readonly purpose: string;
  readonly basis: string;
  readonly policies: readonly string[];
  /** After a run: how many notes made under its permit are still kept. */
  readonly notes: number;
  readonly outcome: string;
  readonly analyser: string | null;
  readonly why: string | null;
};

/** What the ids in a line stand for, looked up beforehand. */
export type Known = {
  readonly sentences: Sentences;
  readonly besides: Besides;
  /** Staff by member id. */
  readonly staff: ReadonlyMap<string, { name: string; active: boolean }>;
  /** Titles of consent purposes, by id. */
  readonly purposeTitle: (purpose: string) => string | null;
  /** Releases by id: `who` null means the care team. */
  readonly releases: ReadonlyMap<string, { who: string | null; compartments: readonly string[]; until: string }>;
};

/** A line in plain words: one sentence, and what stands below it. Never an id or a key. */
export function renderLine(line: KeptLine, known: Known): { text: string; details: string[] } {
  const act = actOf(line, known);
  const plain = fill(sentenceOf(line, known.sentences), { ...actorWords(line, known), what: whatOf(line, known) });
  const aloneEnough = act !== null && (line.actorKind !== "staff" || act.isByActor);
  const details = [
    act !== null && !aloneEnough ? act.text : null,
    act?.told ?? null,
    ...(line.outcome === "ran" ? madeOf(line, known) : []),
    ...(line.own ? [] : reasonsFor(line, known)),
  ];
  return { text: begin(aloneEnough ? act.text : plain), details: details.filter((text) => text !== null).map(begin) };
}

/** "November 22, 2026 at 3:19 PM" in the person's zone; in UTC where the zone is not known. */
export function sayWhen(at: Date, language: Language, timeZone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(at);
  try {
    return format(timeZone);
  } catch {
    return format("UTC");
  }
}

/** The ids a line names besides its actor: members and releases, to be looked up. */
export function idsIn(why: string | null): string[] {
  return why?.match(uuids) ?? [];
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function sentenceOf(line: KeptLine, { lines, analysers }: Sentences): string {
  const ofActor = lines[line.actorKind] ?? lines.nobody;
  if (
    line.actorKind === "software" &&
    line.action === "analyse" &&
    (line.outcome === "ran" || line.outcome === "refused")
  ) {
    const id = (line.analyser ?? line.actorRole ?? "").split(" ")[0] ?? "";
    const sentence = (analysers[id] ?? analysers.otherwise)?.[line.outcome];
    if (sentence) return sentence;
  }
  return ofActor?.[line.action]?.[line.outcome] ?? ofActor?.otherwise[line.outcome] ?? ofActor?.otherwise.alarm ?? "";
}

function actorWords(line: KeptLine, known: Known): { who: string; role: string } {
  return {
    who: nameOf(line.actorId, known),
    role:
      (line.actorRole ?? "")
        .split(",")
        .map((role) => known.sentences.roles[role])
        .find((word) => word !== undefined) ?? known.sentences.unknownRole,
  };
}

function nameOf(memberId: string | null, { staff, besides }: Known): string {
  const member = memberId === null ? undefined : staff.get(memberId);
  if (!member) return besides.gone;
  return member.active ? member.name : fill(besides.left, { who: member.name });
}

/** By its name for refusals, the person's own acts and several kinds at once; counted for what was let in. */
function whatOf(line: KeptLine, { sentences, besides }: Known): string {
  if (line.purpose === "legal" && line.compartments.join() === "choices" && !line.own) return besides.asked;
  const kinds = line.compartments.map((kind) => sentences.compartments[kind]).filter((kind) => kind !== undefined);
  const [only] = kinds;
  if (!only) return besides.something;
  if (kinds.length > 1)
    return joined(
      kinds.map((kind) => kind.name),
      sentences,
    );
  if (line.own || line.outcome === "refused" || line.outcome === "alarm") return only.name;
  return line.count > 1 ? fill(only.many, { count: String(line.count) }) : only.one;
}

function joined(names: readonly string[], { joinTwo, joinMore }: Sentences): string {
  const last = names.at(-1) ?? "";
  const rest = names.slice(0, -1);
  if (rest.length === 0) return last;
  return fill(joinTwo, { what: rest.reduce((what, also) => fill(joinMore, { what, also })), also: last });
}

const actCode = /^([a-z]+(?:-[a-z]+)+)(?::([^:\s]+))?(?::([a-z-]+))?$/;

/** Choices, releases and care teams have sentences of their own, named by the code the act left in the line. */
function actOf(line: KeptLine, known: Known): { text: string; isByActor: boolean; told: string | null } | null {
  const [, code, about, how] = actCode.exec(line.why ?? "") ?? [];
  const sentence = code === undefined ? undefined : known.sentences.acts[code];
  if (code === undefined || sentence === undefined || line.outcome === "refused" || line.outcome === "alarm")
    return null;
  const told = (how && known.besides.told[how]) || null;
  if (code.startsWith("choice-")) {
    const what = known.purposeTitle(about ?? "");
    return what === null ? null : { text: fill(sentence, { what: what.replace(/\.$/, "") }), isByActor: false, told };
  }
  if (code.startsWith("release-")) {
    const release = known.releases.get(about ?? "");
    if (!release) return null;
    const names = release.compartments.map(
      (kind) => known.sentences.compartments[kind]?.name ?? known.besides.something,
    );
    const who = release.who ?? known.besides.careTeam;
    return {
      text: fill(sentence, { who, what: joined(names, known.sentences), when: release.until }),
      isByActor: false,
      told,
    };
  }
  const who = about && known.staff.has(about) ? about : line.actorId;
  const words = { ...actorWords({ ...line, actorId: who }, known), what: whatOf({ ...line, own: false }, known) };
  return { text: fill(sentence, words), isByActor: true, told };
}

/** What a run was given and what it made of it, as kinds and counts; content stands in no line. */
function madeOf(line: KeptLine, known: Known): string[] {
  const { wentIn, cameOut } = known.sentences;
  const id = (line.analyser ?? line.actorRole ?? "").split(" ")[0] ?? "";
  const kind = id.startsWith("companion-generation")
    ? "answer"
    : line.notes > 0
      ? line.notes === 1
        ? "one"
        : "many"
      : id === "crisis-triage"
        ? "help"
        : "none";
  return [
    fill(wentIn, { what: whatOf({ ...line, own: false }, known) }),
    fill(cameOut[kind], { count: String(line.notes) }),
  ];
}

function reasonsFor(line: KeptLine, { sentences }: Known): (string | null)[] {
  if (line.outcome === "alarm" || line.action === "sign-in") return [];
  const purpose = sentences.purposes[line.purpose];
  const why = line.policies.map((id) => sentences.whys[id]).find((found) => found !== undefined);
  const basis = line.outcome === "refused" ? undefined : (why ?? sentences.bases[line.basis]);
  const isProse =
    line.actorKind === "staff" && line.why !== null && line.why.includes(" ") && idsIn(line.why).length === 0;
  return [
    purpose ? fill(sentences.purpose, { why: purpose }) : null,
    basis ? fill(sentences.basis, { why: basis }) : null,
    isProse ? fill(sentences.reason, { why: (line.why ?? "").replace(/\.$/, "") }) : null,
  ];
}

function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => words[name] ?? braces);
}

/** A capital at the start of each sentence, whatever was filled in there. */
function begin(text: string): string {
  return text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
