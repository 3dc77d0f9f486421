import { useLanguage, useWords } from "#web/words/words.ts";
import type { Finding, Review } from "../contract.ts";
import { ago, isChange, oftenWord, statementKeyOf, strengthWord } from "../domain/telling.ts";

const known = <const K extends string>(keys: readonly K[], key: string): K | "other" =>
  keys.find((each) => each === key) ?? "other";

const sources = ["journal-shared", "journal-private", "checkins", "measures", "chat"] as const;
const changes = ["more-pages", "talking", "time", "more-checkins", "a-checkin", "another-measure"] as const;
const analysers = [
  "journal-distress",
  "crisis-triage",
  "critical-answer",
  "early-warning-checkins",
  "early-warning-measures",
] as const;

/** Dates and times in the language of this room's words: they are not in Arabic yet, and half a sentence in each is worse. */
export function useWhen() {
  const shown = useLanguage();
  const language = shown === "ar" ? "en" : shown;
  return {
    day: (iso: string) => new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(new Date(iso)),
    ago: (iso: string) =>
      new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" }).format(
        ...ago(Date.parse(iso), Date.now()),
      ),
    list: (parts: readonly string[]) =>
      new Intl.ListFormat(language, { style: "long", type: "conjunction" }).format(parts),
  };
}

/** The person asked for this themselves; no program read anything. */
export function isAsked(finding: Finding): boolean {
  return finding.statement.key === "asked-to-tell";
}

/** A program read words and says how strongly; the rule for one answer only says that it was given, and calls people. */
export function isMeasured(finding: Finding): boolean {
  return !isAsked(finding) && finding.analyser !== "critical-answer";
}

/** Everything staff are told about a finding, as sentences about the person. */
export function useStaffSentences() {
  const say = useWords("noticing-staff");
  const when = useWhen();
  /** With the interval, where it spans more than one word. */
  const howFar = ({ strength, interval }: Finding) => {
    const word = (share: number) => say(`strength.far_${strengthWord(share)}`);
    const [low, high] = [word(interval?.low ?? strength), word(interval?.high ?? strength)];
    return low === high ? word(strength) : say("strength.between", { word: word(strength), low, high });
  };
  return {
    say,
    when,
    title: (finding: Finding, name: string) =>
      say(`statement.${statementKeyOf(finding.statement.key)}.title`, { name }),
    about: (finding: Finding, name: string) =>
      say(`statement.${statementKeyOf(finding.statement.key)}.about`, { count: 1, ...finding.statement.values, name }),
    strength: (finding: Finding, short = false) => {
      const word = strengthWord(finding.strength);
      if (isChange(finding)) return short ? howFar(finding) : say(`strength.change_${word}`);
      return short ? say(`strength.short_${word}`) : say(`strength.${word}`);
    },
    often: (finding: Finding, short = false) => {
      const often = oftenWord(finding.baseRate);
      const values = often.key === "known" ? { many: often.many } : {};
      if (finding.baseRateFrom === "simulation" && often.key !== "unknown")
        return short ? say(`often.short_sim_${often.key}`, values) : say(`often.sim_${often.key}`, values);
      return short ? say(`often.short_${often.key}`, values) : say(`often.${often.key}`, values);
    },
    sources: (keys: readonly string[]) =>
      keys.length === 0 ? say("pane.nothing") : when.list(keys.map((key) => say(`source.${known(sources, key)}`))),
    wouldChange: (finding: Finding, name: string) => say(`change.${known(changes, finding.wouldChange)}`, { name }),
    madeBy: (finding: Finding) =>
      say("pane.program", {
        name: say(`analyser.${known(analysers, finding.analyser)}`),
        version: finding.analyserVersion,
      }),
    review: (review: Review, name: string) => {
      const who = review.name ?? say("review.someone");
      if (review.answer === "seen") return "";
      if (review.by === "person") return say(review.answer === "agreed" ? "review.fits" : "review.disputed", { name });
      return say(`review.${review.answer}`, { who, name });
    },
  };
}

/** What a person is told about what was noticed, spoken to them. */
export function useOwnSentences() {
  const say = useWords("noticing");
  const when = useWhen();
  return {
    say,
    when,
    title: (finding: Finding) => say(`statement.${statementKeyOf(finding.statement.key)}.title`),
    about: (finding: Finding) =>
      say(`statement.${statementKeyOf(finding.statement.key)}.about`, { count: 1, ...finding.statement.values }),
    strength: (finding: Finding) => {
      const word = strengthWord(finding.strength);
      return isChange(finding) ? say(`strength.change_${word}`) : say(`strength.${word}`);
    },
    /** Only where it was measured, and with whom. */
    often: (finding: Finding) => {
      const often = oftenWord(finding.baseRate);
      if (finding.baseRateFrom !== "simulation" || often.key === "unknown") return "";
      return often.key === "known" ? say("often.sim_known", { many: often.many }) : say("often.sim_most");
    },
    sources: (keys: readonly string[]) => when.list(keys.map((key) => say(`source.${known(sources, key)}`))),
  };
}
