/** Measures journal distress: on journals left out in turn, and with the weights as they ship on data never trained on. */
import vader from "vader-sentiment";
import type { CardFigure } from "../../packages/language/src/card.ts";
import type { DistressModel } from "../../packages/language/src/distress/model.ts";
import { type DistressReading, readDistressWith } from "../../packages/language/src/distress/read.ts";
import {
  calibrationError,
  correlation,
  type Estimate,
  rocArea,
  share,
  yesNo,
} from "../../packages/language/src/metrics.ts";
import { type LabelledText, readDreaddit, type Source } from "./distress-data.ts";

type Measured = {
  readonly texts: readonly LabelledText[];
  /** For each journal and essay what was read of it by weights that never saw it. */
  readonly readings: readonly (DistressReading | undefined)[];
  /** What the heads of feeling words alone said of texts left out; raw. */
  readonly wordValence: Float64Array;
  readonly wordDistress: Float64Array;
  readonly shipped: DistressModel;
  readonly line: number;
  readonly dataFolder: string;
  readonly date: string;
};

const LEMOTIF = "Lemotif journals, 5-fold, never seen by the model that reads them";
const EMOBANK = "EmoBank dev, never trained on, but used to choose how much each source counts";
const REACTIONS = "Empathic Reactions essays, 10-fold by writer";
const DREADDIT = "Dreaddit forum posts, never trained on";

/** A well-known word-list reader, for comparison: anyone can have this without training. */
function readWithVader(text: string): number {
  return vader.SentimentIntensityAnalyzer.polarity_scores(text).compound;
}

export function measureDistress({
  texts,
  readings,
  wordValence,
  wordDistress,
  shipped,
  line,
  dataFolder,
  date,
}: Measured): CardFigure[] {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const figure = (name: string, dataset: string, { value, low, high, n }: Estimate): CardFigure => ({
    name,
    value: round(value),
    ...(low === high ? {} : { low: round(low), high: round(high) }),
    n,
    dataset,
    date,
  });
  const of = (source: Source): number[] => texts.flatMap((text, at) => (text.source === source ? [at] : []));
  const labels = (label: "valence" | "distress", at: readonly number[]): number[] =>
    at.map((row) => texts[row]?.[label] as number);
  const read = (at: readonly number[]): DistressReading[] => at.map((row) => readings[row] as DistressReading);

  const journals = of("lemotif");
  const essays = of("empathic-reactions");
  const journalValence = labels("valence", journals);
  const distressed = labels("distress", journals).map((label) => label === 1);
  const chances = read(journals).map(({ distress }) => distress);
  const journalAnswers = yesNo(
    chances.map((chance) => chance >= line),
    distressed,
  );
  const ordinary = chances.filter((_, at) => !distressed[at]);

  const answered = texts
    .filter(({ source, heldOut }) => source === "emobank" && heldOut)
    .map(({ text, valence }) => ({ text, wanted: valence as number, ...readDistressWith(shipped, text, "en") }))
    .filter(({ enough }) => enough);
  const posts = readDreaddit(dataFolder).map(({ text, stressed }) => ({
    text,
    stressed,
    ...readDistressWith(shipped, text, "en"),
  }));
  const stressed = posts.map((post) => post.stressed);
  const postAnswers = yesNo(
    posts.map((post) => post.enough && post.distress >= line),
    stressed,
  );

  return [
    figure(
      "valence r",
      LEMOTIF,
      correlation(
        read(journals).map(({ valence }) => valence),
        journalValence,
      ),
    ),
    figure(
      "valence r, feeling words only",
      LEMOTIF,
      correlation(
        journals.map((row) => wordValence[row] as number),
        journalValence,
      ),
    ),
    figure("distress AUC", LEMOTIF, rocArea(chances, distressed)),
    figure(
      "distress AUC, feeling words only",
      LEMOTIF,
      rocArea(
        journals.map((row) => wordDistress[row] as number),
        distressed,
      ),
    ),
    figure("distress precision", LEMOTIF, journalAnswers.precision),
    figure("distress recall", LEMOTIF, journalAnswers.recall),
    figure("distress false-alarm rate", LEMOTIF, journalAnswers.falseAlarms),
    figure(
      "ordinary pages at a chance of one half or more",
      LEMOTIF,
      share(ordinary.filter((chance) => chance >= 0.5).length, ordinary.length),
    ),
    figure("distress calibration error", LEMOTIF, calibrationError(chances, distressed)),
    figure(
      "valence r, sentences long enough to read",
      EMOBANK,
      correlation(
        answered.map((one) => one.valence),
        answered.map((one) => one.wanted),
      ),
    ),
    figure(
      "valence r of VADER, for comparison",
      LEMOTIF,
      correlation(
        journals.map((row) => readWithVader(texts[row]?.text ?? "")),
        journalValence,
      ),
    ),
    figure(
      "valence r of VADER, for comparison",
      EMOBANK,
      correlation(
        answered.map(({ text }) => readWithVader(text)),
        answered.map((one) => one.wanted),
      ),
    ),
    figure(
      "distress AUC of VADER, for comparison",
      LEMOTIF,
      rocArea(
        journals.map((row) => -readWithVader(texts[row]?.text ?? "")),
        distressed,
      ),
    ),
    figure(
      "distress AUC of VADER, for comparison",
      DREADDIT,
      rocArea(
        posts.map(({ text }) => -readWithVader(text)),
        stressed,
      ),
    ),
    figure(
      "distress r",
      REACTIONS,
      correlation(
        read(essays).map(({ distress }) => distress),
        labels("distress", essays),
      ),
    ),
    figure("distress F1", DREADDIT, postAnswers.f1),
    figure("distress precision", DREADDIT, postAnswers.precision),
    figure("distress recall", DREADDIT, postAnswers.recall),
    figure(
      "distress AUC",
      DREADDIT,
      rocArea(
        posts.map((post) => post.distress),
        stressed,
      ),
    ),
    figure(
      "distress calibration error",
      DREADDIT,
      calibrationError(
        posts.map((post) => post.distress),
        stressed,
      ),
    ),
  ];
}
