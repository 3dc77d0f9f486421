import path from "node:path";
import { share } from "../../packages/language/src/metrics.ts";
import { crisisModel } from "../../packages/safety/src/model/index.ts";
import { triage } from "../../packages/safety/src/triage.ts";
import { LEVELS } from "../../packages/safety/src/types.ts";
import { type CorpusLine, readCorpus } from "../../scripts/train/crisis-corpus.ts";
import { quantiles, timesInChromium } from "./in-chromium.ts";

/** A word list as many products have one: found anywhere in the text, it is danger. */
const wordList =
  "suicid|kill|die|dead|death|hang|overdose|cut|hurt|gun|knife|pills|choke|strangl|hit me|beat|scared|help me|voices|end it|matar|morir|muert|suicid|pastillas|pistola|cuchillo|golpe|pega|miedo|ayuda|voces|sangre".split(
    "|",
  );

type Way = { name: string; isDanger(line: CorpusLine): boolean };

/** Crisis sense beside a word list, VADER and the rules alone, on the templates that took no part in training; then its speed. */
export async function benchCrisis(): Promise<void> {
  const { default: vader } = await import("vader-sentiment");
  const test = readCorpus().filter(({ part }) => part === "test");
  const channel = (line: CorpusLine) => (line.slices.includes("page") ? "journal" : "chat");
  const atModerate = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level) >= 2;
  const ways: Way[] = [
    { name: "word list", isDanger: ({ text }) => wordList.some((word) => text.toLowerCase().includes(word)) },
    // VADER's own line for negative is -0.05; this one gives it about the false alarms of the model.
    { name: "VADER", isDanger: ({ text }) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound <= -0.6 },
    { name: "rules", isDanger: (line) => atModerate(triage(line.text, { channel: channel(line) }).level) },
    {
      name: "rules and words",
      isDanger: (line) => atModerate(triage(line.text, { channel: channel(line), model: crisisModel }).level),
    },
  ];
  const urgent = (line: CorpusLine) => line.level === "high" || line.level === "imminent";
  const slices = [...new Set(test.flatMap((line) => line.slices.filter((slice) => !slice.startsWith("pair"))))].sort();
  const groups: { name: string; has(line: CorpusLine): boolean }[] = [
    { name: "all, English", has: ({ language }) => language === "en" },
    { name: "all, Spanish", has: ({ language }) => language === "es" },
    ...slices.map((slice) => ({ name: slice, has: (line: CorpusLine) => line.slices.includes(slice) })),
  ];
  console.log(`\nCrisis sense on ${test.length} lines of templates never trained on: danger found / false alarms`);
  console.log(["slice".padEnd(16), ...ways.map(({ name }) => name.padEnd(24))].join(""));
  for (const { name, has } of groups) {
    const lines = test.filter(has);
    const cells = ways.map(({ isDanger }) => {
      const found = lines.filter(urgent);
      const quiet = lines.filter(({ level }) => level === "none");
      const one = (part: CorpusLine[]) =>
        part.length === 0 ? "   –  " : share(part.filter(isDanger).length, part.length).value.toFixed(2).padStart(6);
      return `${one(found)} /${one(quiet)}          `;
    });
    console.log([name.padEnd(16), ...cells].join(""));
  }
  const messages = test.filter(({ slices: own }) => !own.includes("page")).map(({ text }) => text);
  for (const text of messages) triage(text, { model: crisisModel });
  const took = messages.map((text) => {
    const start = performance.now();
    triage(text, { model: crisisModel });
    return performance.now() - start;
  });
  console.log(`server, rules and words: ${quantiles(took)} ms a message (goal: p95 of 2)`);
  const { times } = await timesInChromium({
    entry: path.join(import.meta.dirname, "crisis-in-browser.ts"),
    texts: messages.slice(0, 400),
    warmUp: 100,
  });
  console.log(`Chromium, 4 times slower: ${quantiles(times)} ms a message (goal: p95 of 5)`);
}
