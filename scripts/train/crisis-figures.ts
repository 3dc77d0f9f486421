/** Measures the crisis model just trained and writes the figures of its card. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  atRecall,
  type Estimate,
  kappaOf,
  quadraticKappa,
  rocArea,
  share,
} from "../../packages/language/src/metrics.ts";
import { chancesOf, type Weighed } from "../../packages/safety/src/model/fusion.ts";
import { type Calibration, type CrisisModel, scoreOf } from "../../packages/safety/src/model/model.ts";
import { levelOf } from "../../packages/safety/src/score.ts";
import { triage } from "../../packages/safety/src/triage.ts";
import { LEVELS } from "../../packages/safety/src/types.ts";
import { calibrate } from "./crisis-calibrate.ts";
import { type CrisisRow, FOLDS, type Source } from "./crisis-rows.ts";

export type CrisisFigure = Estimate & { readonly name: string; readonly of: string; readonly by: Way };
/** Rules alone; with the model that runs anywhere; with the text encoder of the server as well. */
type Way = "rules" | "rules and words" | "rules, words and meaning";

const MODERATE = 2;
const LOOKALIKES = ["idiom", "exaggeration", "lookalike"];
const ORDINARY = ["ordinary-sad", "ordinary-angry"];

type Asked = {
  readonly rows: readonly CrisisRow[];
  readonly weighed: readonly Weighed[];
  readonly model: CrisisModel;
  readonly date: string;
  readonly safety: string;
};

export function measureCrisis({ rows, weighed, model, date, safety }: Asked): void {
  const figures = [...unseenTemplates(rows, weighed, model), ...leftOutFolds(rows, weighed)];
  writeFileSync(
    join(safety, "weights/crisis-figures.ts"),
    `/** Written by \`npm run train -- crisis\`; do not edit. Shares carry Wilson 95 % intervals. */\nexport const crisisFigures = ${JSON.stringify({ date, figures: figures.map(rounded) }, null, 1)} as const;\n`,
  );
  for (const { name, of, by, value, low, high, n } of figures) {
    console.log(
      `${by.padEnd(26)} ${of.padEnd(34)} ${name.padEnd(48)} ${value.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)}) n=${n}`,
    );
  }
}

/** Our own lines whose templates took no part in training, read as the product reads them. */
function unseenTemplates(rows: readonly CrisisRow[], weighed: readonly Weighed[], model: CrisisModel): CrisisFigure[] {
  const tests = rows.flatMap((row, at) => (row.isTest ? [{ row, semantic: weighed[at]?.semantic }] : []));
  const ways: { by: Way; rankOf(one: (typeof tests)[number]): number }[] = [
    { by: "rules", rankOf: ({ row }) => rank(triage(row.text, { channel: row.channel }).level) },
    { by: "rules and words", rankOf: ({ row }) => rank(triage(row.text, { channel: row.channel, model }).level) },
    {
      by: "rules, words and meaning",
      rankOf: ({ row, semantic }) =>
        rank(triage(row.text, { channel: row.channel, model, ...(semantic ? { semantic } : {}) }).level),
    },
  ];
  return ways.flatMap(({ by, rankOf }) =>
    (["en", "es"] as const).flatMap((language) => {
      const read = tests.filter(({ row }) => row.language === language).map((one) => ({ ...one, found: rankOf(one) }));
      const of = `own unseen templates, ${language}`;
      const portion = (name: string, lines: typeof read, least: number): CrisisFigure => ({
        name,
        of,
        by,
        ...share(lines.filter(({ found }) => found >= least).length, lines.length),
      });
      const urgent = read.filter(({ row }) => row.rank >= 3);
      const quiet = read.filter(({ row }) => row.rank === 0);
      const has = (slices: readonly string[]) => (one: (typeof read)[number]) =>
        one.row.slices.some((slice) => slices.includes(slice));
      const slices = [...new Set(urgent.flatMap(({ row }) => row.slices.filter((slice) => !slice.startsWith("pair"))))];
      return [
        portion("high or imminent, found at moderate or above", urgent, MODERATE),
        portion("high or imminent, found at low or above", urgent, 1),
        // Most of es/more retells ideas of en/more, and the gloss lets Spanish learn from English.
        portion(
          "high or imminent, without the file more",
          urgent.filter(({ row }) => !row.template.includes("/more/")),
          MODERATE,
        ),
        portion(
          "moderate, found at moderate or above",
          read.filter(({ row }) => row.rank === 2),
          MODERATE,
        ),
        portion("idiom or look-alike, alarm at moderate or above", quiet.filter(has(LOOKALIKES)), MODERATE),
        portion("ordinary sad or angry, alarm at moderate or above", quiet.filter(has(ORDINARY)), MODERATE),
        portion("no danger, alarm at moderate or above", quiet, MODERATE),
        portion("no danger, question at low or above", quiet, 1),
        ...slices
          .sort()
          .map((slice) => portion(`high or imminent, slice ${slice}`, urgent.filter(has([slice])), MODERATE)),
        ...kindsOf(urgent).map((kind) =>
          portion(
            `high or imminent, kind ${kind}`,
            urgent.filter(({ row }) => row.kind === kind),
            MODERATE,
          ),
        ),
      ];
    }),
  );
}

const kindsOf = (lines: readonly { row: CrisisRow }[]) => [...new Set(lines.map(({ row }) => row.kind ?? ""))].sort();

/** Public texts, each read by heads and a calibration that never saw its fold. */
function leftOutFolds(rows: readonly CrisisRow[], weighed: readonly Weighed[]): CrisisFigure[] {
  const calibrations = Array.from({ length: FOLDS }, (_, fold) => ({
    chat: calibrate(rows, weighed, "chat", (row) => row.fold !== fold),
    journal: calibrate(rows, weighed, "journal", (row) => row.fold !== fold),
  }));
  const ways: { by: Way; semantic: boolean }[] = [
    { by: "rules and words", semantic: false },
    { by: "rules, words and meaning", semantic: true },
  ];
  return ways.flatMap(({ by, semantic }) => {
    const read = rows.flatMap((row, at) => {
      if (row.source === "own") return [];
      const given = (calibrations[row.fold] as { chat: Calibration; journal: Calibration })[row.channel];
      const { semantic: meaning, ...words } = weighed[at] as Weighed;
      const one: Weighed = semantic && meaning ? { ...words, semantic: meaning } : words;
      const chances = chancesOf(one, one.semantic ? given.withSemantic : given.words);
      const score = scoreOf(chances, one.semantic ? given.linesWithSemantic : given.lines);
      const found = Math.max(rank(levelOf(score)), rank(levelOf(one.ruleScore)));
      return [{ row, found, expected: chances.reduce((sum, chance) => sum + chance, 0), chances }];
    });
    const from = (source: Source) => read.filter(({ row }) => row.source === source);
    const alarms = (source: Source, name: string): CrisisFigure => {
      const lines = from(source);
      return {
        name,
        of: "public texts, 5-fold",
        by,
        ...share(lines.filter(({ found }) => found >= MODERATE).length, lines.length),
      };
    };
    const posts = from("forum");
    const ranks = posts.map(({ row }) => row.rank);
    const atLeast = (level: number) => posts.map(({ chances }) => chances[level - 1] as number);
    const urgent = ranks.map((value) => value >= 3);
    const { precision, falseAlarms } = atRecall(atLeast(3), urgent, 0.9);
    const figure = (name: string, estimate: Estimate): CrisisFigure => ({
      name,
      of: "C-SSRS posts, 5-fold",
      by,
      ...estimate,
    });
    return [
      figure("quadratic kappa of the estimated rank", quadraticKappa(estimatedRanks(posts), ranks, LEVELS.length)),
      figure(
        "quadratic kappa of the level shown",
        quadraticKappa(
          posts.map(({ found }) => found),
          ranks,
          LEVELS.length,
        ),
      ),
      figure(
        "AUC, severity 2 or more",
        rocArea(
          atLeast(2),
          ranks.map((value) => value >= 2),
        ),
      ),
      figure("AUC, severity 4 or more", rocArea(atLeast(3), urgent)),
      figure("precision at recall .90, severity 4 or more", precision),
      figure("false alarms at recall .90, severity 4 or more", falseAlarms),
      alarms("diary", "Lemotif journals, alarm at moderate or above"),
      alarms("exaggeration", "HYPO sentences, alarm at moderate or above"),
      alarms("comments", "GoEmotions comments, alarm at moderate or above"),
    ];
  });
}

/** The rank from the expected value, cut where the other folds agree best with their labels. */
function estimatedRanks(posts: readonly { row: CrisisRow; expected: number }[]): number[] {
  const found = new Array<number>(posts.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learning = posts.filter(({ row }) => row.fold !== fold);
    let cuts = [0.5, 1.5, 2.5, 3.5];
    const agreement = (tried: readonly number[]) =>
      kappaOf(
        learning.map(({ expected }) => cut(expected, tried)),
        learning.map(({ row }) => row.rank),
        LEVELS.length,
      );
    let best = agreement(cuts);
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < cuts.length; at += 1) {
        for (let step = 1; step < 20; step += 1) {
          const low = cuts[at - 1] ?? 0;
          const high = cuts[at + 1] ?? 4;
          const tried = cuts.with(at, low + ((high - low) * step) / 20);
          const value = agreement(tried);
          if (value > best) {
            best = value;
            cuts = tried;
          }
        }
      }
    }
    posts.forEach(({ row, expected }, at) => {
      if (row.fold === fold) found[at] = cut(expected, cuts);
    });
  }
  return found;
}

const cut = (value: number, cuts: readonly number[]) => cuts.filter((line) => value >= line).length;
const rank = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level);
const round = (value: number) => Math.round(value * 1e4) / 1e4;
const rounded = (figure: CrisisFigure): CrisisFigure => ({
  ...figure,
  value: round(figure.value),
  low: round(figure.low),
  high: round(figure.high),
});
