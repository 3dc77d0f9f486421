import { makeContextReader } from "./context.ts";
import { lexicons } from "./lexicon/all.ts";
import { makeMatcher } from "./matcher.ts";
import { raisedTogether, type Sign } from "./pairs.ts";
import { readSentences, type Sentence } from "./reader.ts";
import { addUp, type Evidence, levelOf } from "./score.ts";
import type { Kind, SetAside, Span, Triage, TriageOptions } from "./types.ts";

const MOST_SPANS = 400;
const MOST_REMEMBERED = 5000;
const REPEATS_READ = 3;
/** Urgency counts for cues in its own sentence and this many sentences either side. */
const NEAR = 1;

const matcher = makeMatcher(lexicons);
const readContext = makeContextReader(lexicons.map(({ grammar }) => grammar));

type Urgency = { soon: number; planned: number; raised: Map<Kind, number> };

/**
 * Looks for danger in a text by rules. Pure, linear in the length of the text, never throws; the same in browser and
 * server. Every lexicon is always tried, because people change language mid-sentence.
 */
export function readRules(text: string, options: TriageOptions = {}): Triage {
  const evidence: Evidence = new Map();
  const spans: Span[] = [];
  const setAside: SetAside[] = [];
  const signs = new Set<Sign>();
  const urgency: Urgency = { soon: -9, planned: -9, raised: new Map() };
  let plannedKind: Kind = "self-harm";
  let index = 0;

  const seen = new Map<string, number>();
  /** Past the limit of spans, a sentence said before cannot add anything: this keeps huge repetitive texts fast. */
  const isRepeat = ({ words }: Sentence): boolean => {
    const key = words.map((word) => word.text).join(" ");
    const times = seen.get(key) ?? 0;
    if (seen.size < MOST_REMEMBERED || times > 0) seen.set(key, times + 1);
    return times >= REPEATS_READ;
  };
  const raise = (kind: Kind, to: number): void => {
    urgency.raised.set(kind, Math.max(urgency.raised.get(kind) ?? 0, to));
  };

  readSentences(text, (sentence) => {
    if (spans.length >= MOST_SPANS && isRepeat(sentence)) {
      index += 1;
      return;
    }
    const reading = matcher.read(sentence);
    const cues = readContext(reading, sentence.isQuestion);
    const { tokens } = reading;
    const soon = reading.frames.some(({ what }) => what.role === "soon");
    if (soon) {
      if (index - urgency.planned <= NEAR) raise(plannedKind, 0.88);
      urgency.soon = index;
    }
    const counted = cues.sort((a, b) => b.weight - a.weight || a.from - b.from);
    const taken: { kind: Kind; from: number; to: number }[] = [];
    const asideSeen = new Set<string>();
    for (const cue of counted) {
      const { kind, weight, from, to, rule } = cue;
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? start;
      if (cue.setAside !== undefined) {
        const key = `${start} ${end} ${cue.setAside}`;
        if (!asideSeen.has(key) && setAside.length < MOST_SPANS) setAside.push({ start, end, why: cue.setAside });
        asideSeen.add(key);
      }
      if (cue.setAside === undefined && rule.sign !== undefined) signs.add(rule.sign);
      if (weight <= 0 || taken.some((one) => one.kind === kind && one.from < to && from < one.to)) continue;
      taken.push({ kind, from, to });
      const known = evidence.get(rule.id);
      if (known === undefined || known.weight < weight) evidence.set(rule.id, { weight, kind });
      if (spans.length < MOST_SPANS) spans.push({ start, end, kind, why: rule.id });
      if (cue.setAside !== undefined) continue;
      const planned = (rule.stage === "plan" || rule.stage === "act") && rule.weight >= 0.6;
      if (planned) {
        urgency.planned = index;
        plannedKind = kind;
        if (index - urgency.soon <= NEAR) raise(kind, 0.88);
      } else if (rule.stage === "thought" && soon) raise(kind, 0.7);
      else if (rule.stage === "wish" && soon) raise(kind, 0.5);
    }
    index += 1;
  });

  for (const { kind, to } of raisedTogether(signs)) {
    if ([...evidence.values()].some((one) => one.kind === kind)) raise(kind, to);
  }
  const score = addUp(evidence, urgency.raised, options.channel ?? "chat");
  const strength = new Map<Kind, number>();
  for (const { weight, kind } of evidence.values()) strength.set(kind, Math.max(strength.get(kind) ?? 0, weight));
  const kinds = [...strength].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  setAside.sort((a, b) => a.start - b.start || a.end - b.end);
  return { level: levelOf(score), score, kinds, spans, setAside };
}
