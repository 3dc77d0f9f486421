import type { CompanionFlow, CompanionState } from "./files.ts";

export type ScriptLanguage = "en" | "es";
export const scriptLanguages: readonly ScriptLanguage[] = ["en", "es"];

/** Where a choice or words lead. */
export type Target = { readonly flow: string; readonly state: string };

export type Choice = {
  readonly say: string;
  readonly to: Target;
  /** All must hold: `night`, `not night`, `topic=court`. */
  readonly when: readonly string[];
  readonly set: Readonly<Record<string, string>>;
};

/** One state of a flow, with every default filled in. */
export type State = {
  readonly say: readonly string[];
  readonly choices: readonly Choice[];
  readonly listen: Target | null;
  readonly skills: number;
  readonly tags: readonly string[];
  readonly after: Target | null;
  readonly neither: Target | null;
  readonly rate: "before" | "after" | null;
  readonly better: Target | null;
  readonly same: Target | null;
  readonly worse: Target | null;
  readonly skip: Target | null;
  readonly handover: boolean;
  readonly end: boolean;
};

export type Flow = {
  readonly id: string;
  readonly language: ScriptLanguage;
  readonly version: number;
  readonly title: string;
  readonly starts: readonly string[];
  readonly begin: string;
  readonly states: Readonly<Record<string, State>>;
};

/** A flow as it is run, from a file that keeps to its schema. Targets in other flows may not exist: the linter says so. */
export function readFlow(file: CompanionFlow): Flow {
  return {
    id: file.id,
    language: file.language,
    version: file.version,
    title: file.title,
    starts: file.starts,
    begin: file.begin,
    states: Object.fromEntries(Object.entries(file.states).map(([id, state]) => [id, readState(file.id, state)])),
  };
}

function readState(flow: string, state: CompanionState): State {
  const to = (text: string | undefined): Target | null => (text === undefined ? null : readTarget(flow, text));
  return {
    say: typeof state.say === "string" ? [state.say] : state.say,
    choices: (state.choices ?? []).map((choice) => ({
      say: choice.say,
      to: readTarget(flow, choice.to),
      when: readCondition(choice.if),
      set: readSetting(choice.set),
    })),
    listen: to(state.listen),
    skills: state.skills ?? 0,
    tags: state.tags ?? [],
    after: to(state.then),
    neither: to(state.neither),
    rate: state.rate ?? null,
    better: to(state.better),
    same: to(state.same),
    worse: to(state.worse),
    skip: to(state.skip),
    handover: state.handover ?? false,
    end: state.end ?? false,
  };
}

/** `heard`, `flow:grief` or `flow:grief/heard`. An empty state means where that flow begins. */
function readTarget(flow: string, text: string): Target {
  const [place = "", inside = ""] = text.split("/");
  return place.startsWith("flow:") ? { flow: place.slice(5), state: inside } : { flow, state: place };
}

type Written = string | readonly string[] | Readonly<Record<string, string | number | boolean>>;

function readCondition(written: Written | undefined): string[] {
  if (written === undefined) return [];
  if (typeof written === "string") return [written];
  if (isList(written)) return [...written];
  return Object.entries(written).map(([slot, value]) =>
    value === true ? slot : value === false ? `not ${slot}` : `${slot}=${value}`,
  );
}

function readSetting(written: Exclude<Written, readonly string[]> | undefined): Record<string, string> {
  if (written === undefined) return {};
  if (typeof written !== "string")
    return Object.fromEntries(Object.entries(written).map(([slot, value]) => [slot, String(value)]));
  const [slot = "", value = "true"] = written.split("=").map((part) => part.trim());
  return { [slot]: value };
}

function isList(written: Written): written is readonly string[] {
  return Array.isArray(written);
}

/** Whether a condition holds. A slot that nobody filled is "false". */
export function holds(condition: string, facts: Readonly<Record<string, string>>): boolean {
  const text = condition.trim();
  if (/^not\s+/.test(text)) return !holds(text.replace(/^not\s+/, ""), facts);
  const [slot = "", wanted] = text.split("=").map((part) => part.trim());
  const value = facts[slot] ?? "false";
  return wanted === undefined ? value !== "false" && value !== "" : value === wanted;
}

/** Every way out of a state that a script writes. */
export function waysOut(state: State): Target[] {
  const named = [state.listen, state.after, state.neither, state.better, state.same, state.worse, state.skip];
  return [...state.choices.map((choice) => choice.to), ...named.filter((target) => target !== null)];
}
