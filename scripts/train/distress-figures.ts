/** Measures journal distress: on journals left out in turn, and with the weights as they ship on data never trained on. */
import vader from "vader-sentiment";
import type { CardFigure } from "../../packages/language/src/card.ts";
import { DISTRESS_LINE, readDistress } from "../../packages/language/src/distress/read.ts";
import { logistic } from "../../packages/language/src/linear.ts";
import { calibrationError, correlation, type Estimate, rocArea, yesNo } from "../../packages/language/src/metrics.ts";
import { type LabelledText, readDreaddit, type Source } from "./distress-data.ts";
import type { Fitted } from "./distress-fit.ts";

type Measured = {
  readonly texts: readonly LabelledText[];
  readonly valence: Fitted;
  readonly distress: Fitted;
  readonly wordValence: Fitted;
  readonly wordDistress: Fitted;
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
  valence,
  distress,
  wordValence,
  wordDistress,
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
  const leftOut = (fitted: Fitted, at: readonly number[]): number[] => at.map((row) => fitted.leftOut[row] as number);
  const labels = (label: "valence" | "distress", at: readonly number[]): number[] =>
    at.map((row) => texts[row]?.[label] as number);

  const journals = of("lemotif");
  const essays = of("empathic-reactions");
  const journalValence = labels("valence", journals);
  const distressed = labels("distress", journals).map((label) => label === 1);
  const chances = leftOut(distress, journals).map(logistic);
  const journalAnswers = yesNo(
    chances.map((chance) => chance >= DISTRESS_LINE),
    distressed,
  );

  const sentences = texts.filter(({ source, heldOut }) => source === "emobank" && heldOut);
  const read = sentences.map(({ text, valence: wanted }) => ({
    text,
    wanted: wanted as number,
    ...readDistress(text, { language: "en" }),
  }));
  const answered = read.filter(({ enough }) => enough);

  const posts = readDreaddit(dataFolder).map(({ text, stressed }) => ({
    text,
    stressed,
    ...readDistress(text, { language: "en" }),
  }));
  const stressed = posts.map((post) => post.stressed);
  const postAnswers = yesNo(
    posts.map((post) => post.distress >= DISTRESS_LINE),
    stressed,
  );

  return [
    figure("valence r", LEMOTIF, correlation(leftOut(valence, journals), journalValence)),
    figure("valence r, feeling words only", LEMOTIF, correlation(leftOut(wordValence, journals), journalValence)),
    figure("distress AUC", LEMOTIF, rocArea(chances, distressed)),
    figure("distress AUC, feeling words only", LEMOTIF, rocArea(leftOut(wordDistress, journals), distressed)),
    figure("distress precision", LEMOTIF, journalAnswers.precision),
    figure("distress recall", LEMOTIF, journalAnswers.recall),
    figure("distress false-alarm rate", LEMOTIF, journalAnswers.falseAlarms),
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
    figure("distress r", REACTIONS, correlation(leftOut(distress, essays), labels("distress", essays))),
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
