import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { CalmTool } from "../../../content/schema-calm.ts";
import { CompanionCrisis, CompanionFlow, CompanionPhrases, CompanionVoice } from "./domain/files.ts";
import { type Complaint, lintFlows, lintPhrases } from "./domain/linter.ts";
import { askedFor, type Example, examplesOf, learnWays, type Way } from "./domain/recognise.ts";
import { type Flow, readFlow, type ScriptLanguage, scriptLanguages } from "./domain/script.ts";
import { skillOf } from "./domain/skills.ts";
import type { Book, Skill } from "./domain/talk.ts";

/** All the companion says and offers, as read from `content/` at one moment. */
export type Scripts = {
  readonly books: Readonly<Partial<Record<ScriptLanguage, Book>>>;
  readonly skills: Readonly<Record<ScriptLanguage, readonly Skill[]>>;
  readonly ways: Way;
  /** The same for calm tools that somebody asks for. */
  readonly toolWays: Way;
  /** What the ways were learned from. */
  readonly examples: readonly Example[];
};

export type ReadScripts = { readonly scripts: Scripts | null; readonly complaints: readonly Complaint[] };

/** The files of words, by their path below `content/`. */
export type Texts = Readonly<Record<string, string>>;

const content = path.resolve(import.meta.dirname, "../../../content");
const parts = ["companion", "calm"] as const;

/**
 * Reads and checks every script. With anything wrong there are complaints and no scripts: what was live stays live.
 *
 * @param folder where `companion/` and `calm/` lie
 */
export function readScripts(folder = content): ReadScripts {
  return makeScripts(readTexts(folder));
}

export function readTexts(folder = content): Texts {
  return Object.fromEntries(
    parts.flatMap((part) =>
      yamlIn(path.join(folder, part)).map((name) => [
        `${part}/${name}`,
        fs.readFileSync(path.join(folder, part, name), "utf8"),
      ]),
    ),
  );
}

/** Checks the texts and learns from them. About a second of work, so not for a thread that answers people. */
export function makeScripts(texts: Texts): ReadScripts {
  const complaints: Complaint[] = [];
  const flows: Flow[] = [];
  const voices = new Map<ScriptLanguage, CompanionVoice>();
  const crises = new Map<ScriptLanguage, CompanionCrisis>();
  const phrases = new Map<ScriptLanguage, CompanionPhrases>();
  for (const [at, text] of textsIn(texts, "companion")) {
    const name = at.slice(at.indexOf("/") + 1);
    try {
      const file: unknown = parse(text);
      const [, language] = /\.(en|es)\.yaml$/.exec(name) ?? [];
      if (!isLanguage(language)) throw new Error("its name says no language");
      if (name.startsWith("voice.")) voices.set(language, CompanionVoice.parse(file));
      else if (name.startsWith("crisis.")) crises.set(language, CompanionCrisis.parse(file));
      else if (name.startsWith("phrases.")) phrases.set(language, CompanionPhrases.parse(file));
      else flows.push(readFlow(CompanionFlow.parse(file)));
    } catch (error) {
      complaints.push({ where: name, what: error instanceof Error ? error.message.slice(0, 500) : "cannot be read" });
    }
  }
  complaints.push(...lintFlows(flows));
  const tools = Object.keys(texts).flatMap((at) => /^calm\/(.+)\.en\.yaml$/.exec(at)?.[1] ?? []);
  for (const file of phrases.values()) complaints.push(...lintPhrases(file, flows, tools));
  for (const language of scriptLanguages) {
    if (!voices.has(language)) complaints.push({ where: `voice.${language}.yaml`, what: "is not there" });
    if (!crises.has(language)) complaints.push({ where: `crisis.${language}.yaml`, what: "is not there" });
    if (!phrases.has(language)) complaints.push({ where: `phrases.${language}.yaml`, what: "is not there" });
  }
  if (complaints.length > 0) return { scripts: null, complaints };
  const books: Partial<Record<ScriptLanguage, Book>> = {};
  for (const language of scriptLanguages) {
    const [voice, crisis] = [voices.get(language), crises.get(language)];
    const own = flows.filter((flow) => flow.language === language);
    if (voice && crisis)
      books[language] = { language, voice, crisis, flows: new Map(own.map((flow) => [flow.id, flow])) };
  }
  const skills = { en: readSkills(texts, "en"), es: readSkills(texts, "es") };
  const examples = examplesOf(flows, [...phrases.values()]);
  const toolWays = learnWays(askedFor([...phrases.values()]));
  return { scripts: { books, skills, ways: learnWays(examples), toolWays, examples }, complaints };
}

/** Changes whenever a file in `companion/` or `calm/` is written, added or taken away. */
export function markOf(folder = content): string {
  return parts
    .flatMap((part) => yamlIn(path.join(folder, part)).map((name) => path.join(folder, part, name)))
    .map((at) => {
      const found = fs.statSync(at, { throwIfNoEntry: false });
      return `${path.basename(at)} ${found?.mtimeMs ?? 0} ${found?.size ?? 0}`;
    })
    .join("\n");
}

function readSkills(texts: Texts, language: ScriptLanguage): Skill[] {
  return textsIn(texts, "calm")
    .filter(([at]) => at.endsWith(`.${language}.yaml`))
    .flatMap(([, text]) => {
      const tool = CalmTool.safeParse(parse(text));
      return tool.success ? [skillOf(tool.data)] : [];
    });
}

function textsIn(texts: Texts, part: (typeof parts)[number]): [string, string][] {
  return Object.entries(texts).filter(([at]) => at.startsWith(`${part}/`));
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
