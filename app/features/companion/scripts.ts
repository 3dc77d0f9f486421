import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { CalmTool } from "../../../content/schema.ts";
import { CompanionCrisis, CompanionFlow, CompanionVoice } from "./domain/files.ts";
import { type Complaint, lintFlows } from "./domain/linter.ts";
import { learnWays, type Way } from "./domain/recognise.ts";
import { type Flow, readFlow, type ScriptLanguage, scriptLanguages } from "./domain/script.ts";
import type { Book, Skill } from "./domain/talk.ts";

/** All the companion says and offers, as read from `content/` at one moment. */
export type Scripts = {
  readonly books: Readonly<Partial<Record<ScriptLanguage, Book>>>;
  readonly skills: Readonly<Record<ScriptLanguage, readonly Skill[]>>;
  readonly ways: Way;
  /** Changes whenever a file does. */
  readonly mark: string;
};

export type ReadScripts = { readonly scripts: Scripts | null; readonly complaints: readonly Complaint[] };

const content = path.resolve(import.meta.dirname, "../../../content");

/**
 * Reads and checks every script. With anything wrong there are complaints and no scripts: what was live stays live.
 *
 * @param folder where `companion/` and `calm/` lie
 */
export function readScripts(folder = content): ReadScripts {
  const complaints: Complaint[] = [];
  const flows: Flow[] = [];
  const voices = new Map<ScriptLanguage, CompanionVoice>();
  const crises = new Map<ScriptLanguage, CompanionCrisis>();
  for (const name of yamlIn(path.join(folder, "companion"))) {
    try {
      const file: unknown = parse(fs.readFileSync(path.join(folder, "companion", name), "utf8"));
      const [, language] = /\.(en|es)\.yaml$/.exec(name) ?? [];
      if (!isLanguage(language)) throw new Error("its name says no language");
      if (name.startsWith("voice.")) voices.set(language, CompanionVoice.parse(file));
      else if (name.startsWith("crisis.")) crises.set(language, CompanionCrisis.parse(file));
      else flows.push(readFlow(CompanionFlow.parse(file)));
    } catch (error) {
      complaints.push({ where: name, what: error instanceof Error ? error.message.slice(0, 500) : "cannot be read" });
    }
  }
  complaints.push(...lintFlows(flows));
  for (const language of scriptLanguages) {
    if (!voices.has(language)) complaints.push({ where: `voice.${language}.yaml`, what: "is not there" });
    if (!crises.has(language)) complaints.push({ where: `crisis.${language}.yaml`, what: "is not there" });
  }
  if (complaints.length > 0) return { scripts: null, complaints };
  const books: Partial<Record<ScriptLanguage, Book>> = {};
  for (const language of scriptLanguages) {
    const [voice, crisis] = [voices.get(language), crises.get(language)];
    const own = flows.filter((flow) => flow.language === language);
    if (voice && crisis)
      books[language] = { language, voice, crisis, flows: new Map(own.map((flow) => [flow.id, flow])) };
  }
  const skills = { en: readSkills(folder, "en"), es: readSkills(folder, "es") };
  return { scripts: { books, skills, ways: learnWays(flows), mark: markOf(folder) }, complaints };
}

/** Changes whenever a file in `companion/` or `calm/` is written, added or taken away. */
export function markOf(folder = content): string {
  return ["companion", "calm"]
    .flatMap((part) => yamlIn(path.join(folder, part)).map((name) => path.join(folder, part, name)))
    .map((at) => {
      const found = fs.statSync(at, { throwIfNoEntry: false });
      return `${path.basename(at)} ${found?.mtimeMs ?? 0} ${found?.size ?? 0}`;
    })
    .join("\n");
}

function readSkills(folder: string, language: ScriptLanguage): Skill[] {
  return yamlIn(path.join(folder, "calm"))
    .filter((name) => name.endsWith(`.${language}.yaml`))
    .flatMap((name) => {
      const tool = CalmTool.safeParse(parse(fs.readFileSync(path.join(folder, "calm", name), "utf8")));
      return tool.success ? [skillOf(tool.data)] : [];
    });
}

/** What the companion needs to know of a calm-down tool. */
export function skillOf({ id, title, tags, gates, minutes }: CalmTool): Skill {
  return { id, title, tags, gates: gates.flatMap(({ kinds }) => kinds), minutes };
}

function yamlIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

function isLanguage(text: string | undefined): text is ScriptLanguage {
  return text === "en" || text === "es";
}
