import fs from "node:fs";
import { figuresOf } from "./figures.ts";
import { judge, twoSettings } from "./judge.ts";
import { senseAsShipped, senseByRules } from "./talk-through.ts";
import { asText } from "./transcript.ts";

// Run by hand after scripts, rules or models changed: node tests/companion/write-figures.ts
const file = new URL("../../app/features/companion/domain/conversation-figures.ts", import.meta.url);
const [withModel, rulesAlone] = [await judge(senseAsShipped), await judge(senseByRules, twoSettings)];
const figures = figuresOf(withModel, rulesAlone, new Date().toISOString().slice(0, 10));
const before = fs.readFileSync(file, "utf8");
const start = before.indexOf("export const conversationFigures");
const literal = JSON.stringify(figures, null, 2)
  .replace(/"([a-z][A-Za-z0-9]*)":/g, "$1:")
  .replace(/([^,{[\n])(?=\n *[}\]])/g, "$1,");
fs.writeFileSync(
  file,
  `${before.slice(0, start)}export const conversationFigures: ConversationFigures = ${literal};\n`,
);
for (const { persona, language, talk, setting, rule, name, evidence, transcript } of withModel.failures.filter(
  ({ weight }) => weight === "red",
)) {
  console.log(
    `\n${persona} ${language} ${talk}, ${setting}: ${rule} ${name}: ${evidence.join(" | ")}\n${asText(transcript)}`,
  );
}
console.log(
  `${figures.conversations} conversations, ${figures.runs} runs. Red per 100: ${figures.red.per100} (${figures.red.low} to ${figures.red.high}); models off: ${figures.redWithModelsOff.per100}`,
);
