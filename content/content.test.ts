import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CompanionFlow } from "../app/features/companion/domain/files.ts";
import { lintFlows } from "../app/features/companion/domain/linter.ts";
import { readFlow, type State } from "../app/features/companion/domain/script.ts";
import { unsafeIn } from "../app/features/companion/domain/unsafe.ts";
import { Action, ConsentPurpose } from "../app/kernel/vocabulary.ts";
import { hurtful } from "./hurtful.ts";
import { JournalFamilyId, type PurposeText, schemaOf } from "./schema.ts";
import { CalmTag, type CalmTool, CalmToolId, calmToolsInArabic } from "./schema-calm.ts";
import { LedgerOutcome, type LedgerSentences } from "./schema-ledger.ts";

type Written = "en" | "es";
type Tree = { [key: string]: unknown };

const here = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => schemaOf(path) !== null)
  .sort();
const contents = new Map(files.map((path) => [path, parse(readFileSync(here + path, "utf8")) as Tree]));
const languageOf = (path: string) => /\.(en|es|ar)\.yaml$/.exec(path)?.[1];
/** Conversations are checked by a linter of their own, below. */
const isConversation = (path: string) => path.startsWith("companion/");
const readable = files.filter((path) => ["en", "es"].includes(languageOf(path) ?? "") && !isConversation(path));

/** What a file says to people, by key path: no ids, no header, no numbers. */
function textsOf(value: unknown, path: string[] = []): [path: string, text: string][] {
  const silent = [
    "id",
    "language",
    "licence",
    "source",
    "reviewer",
    "kind",
    "kinds",
    "frames",
    "tags",
    "url",
    "for",
    "yesLeadsTo",
    "languages",
  ];
  if (typeof value === "string") return [[path.join("."), value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, String(index)]));
  if (value === null || typeof value !== "object") return [];
  const isSilent = (key: string, inner: unknown) =>
    silent.includes(key) && !(key === "languages" && typeof inner === "string");
  return Object.entries(value).flatMap(([key, inner]) => (isSilent(key, inner) ? [] : textsOf(inner, [...path, key])));
}

/** The same shape without the words: keys, list lengths, numbers, switches and ids. */
function shapeOf(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item, key));
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([name]) => !["language", "translationReviewed"].includes(name));
    return Object.fromEntries(entries.sort().map(([name, inner]) => [name, shapeOf(inner, name)]));
  }
  return typeof value === "string" && !["id", "kind", "kinds", "frames", "tags", "yesLeadsTo", "licence"].includes(key)
    ? "words"
    : value;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
const sentencesOf = (text: string) => text.split(/(?<=[.!?:])\s+/);

describe("every file of words", () => {
  it("is known to the schema, so that no words for people go unread by these tests", () => {
    const written = readdirSync(here, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.(en|es|ar)\.(ya?ml|json|md|txt)$/.test(path));
    expect(written.filter((path) => schemaOf(path) === null)).toEqual([]);
  });

  it.each(files)("%s keeps to its schema, with licence, source and reviewer", (path) => {
    const result = schemaOf(path)?.safeParse(contents.get(path));
    expect(result?.error?.issues ?? []).toEqual([]);
  });

  it.each(files)("%s is named after what it holds", (path) => {
    const { id, language } = contents.get(path) as { id: string; language?: string };
    const name = path
      .split("/")
      .at(-1)
      ?.replace(/(\.(en|es|ar))?\.yaml$/, "")
      .replace(".", "-");
    expect(name).toBe(id);
    expect(languageOf(path)).toBe(language);
  });

  it("says of every translation whether a person has reviewed it, and of no original", () => {
    const wrong = files.filter((path) => {
      const isOriginal = languageOf(path) === "en";
      return isOriginal === "translationReviewed" in (contents.get(path) as Tree);
    });
    expect(wrong).toEqual([]);
  });

  it("does not call a translation reviewed while the reviewer is none", () => {
    const claimed = [...contents].filter(
      ([, file]) => file.reviewer === "none yet" && file.translationReviewed === true,
    );
    expect(claimed.map(([path]) => path)).toEqual([]);
  });
});

describe("languages in step", () => {
  const originals = files.filter((path) => languageOf(path) === "en" && !isConversation(path));

  it("finds all twelve purposes, all calm-down tools and a crisis card", () => {
    const expected = [
      ...ConsentPurpose.options.map((id) => `purposes/${id}.en.yaml`),
      ...CalmToolId.options.map((id) => `calm/${id}.en.yaml`),
      "crisis/card.en.yaml",
    ];
    expect(originals).toEqual(expect.arrayContaining(expected));
  });

  it.each(originals)("%s has the same ids, keys, steps and numbers in every language", (path) => {
    const arabicToo = path.startsWith("crisis/") || calmToolsInArabic.some((id) => path === `calm/${id}.en.yaml`);
    for (const language of arabicToo ? ["es", "ar"] : ["es"]) {
      const other = contents.get(path.replace(".en.", `.${language}.`));
      expect(other, `${language} is missing`).toBeDefined();
      expect(shapeOf(other)).toEqual(shapeOf(contents.get(path)));
    }
  });

  it.each(originals)("%s fills the same placeholders in every language", (path) => {
    const original = textsOf(contents.get(path)).map(([key, text]) => [key, placeholders(text)]);
    for (const language of ["es", "ar"]) {
      const other = contents.get(path.replace(".en.", `.${language}.`));
      if (other) expect(textsOf(other).map(([key, text]) => [key, placeholders(text)])).toEqual(original);
    }
  });
});

describe("words that help", () => {
  it.each(readable)("%s holds no phrase that can hurt", (path) => {
    const language = languageOf(path) as Written;
    const hits = textsOf(contents.get(path)).flatMap(([key, text]) =>
      hurtful[language].filter((pattern) => pattern.test(text)).map((pattern) => `${key}: ${pattern}`),
    );
    expect(hits).toEqual([]);
  });

  it("notices an unsafe phrase in either language", () => {
    expect(hurtful.en.some((pattern) => pattern.test("You must tell us."))).toBe(true);
    expect(hurtful.es.some((pattern) => pattern.test("Cuéntanos de ti."))).toBe(true);
    expect(hurtful.es.some((pattern) => pattern.test("su trabajador/a"))).toBe(true);
  });

  it.each(readable)("%s keeps its sentences short", (path) => {
    const most = languageOf(path) === "es" ? 20 : 18;
    const long = textsOf(contents.get(path)).flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordCount(sentence) > most)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  // Grade formulas are noise on a handful of words, so a text is graded from ten words on, and each file as a whole.
  it.each(readable)("%s can be read with six years of school", async (path) => {
    const { readingGrade } = await import("@mooring/language");
    const language = languageOf(path) as Written;
    const texts = textsOf(contents.get(path)).map(([key, text]) => [key, text.replace(/\{\w+\}/g, "Ana")] as const);
    const whole = texts.map(([, text]) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(" ");
    const hard = [...texts, ["whole file", whole] as const]
      .filter(([, text]) => wordCount(text) >= 10)
      .map(([key, text]) => ({ key, grade: readingGrade(text, language), text }))
      .filter(({ grade }) => !(grade <= 6));
    expect(hard).toEqual([]);
  });
});

describe("consent purposes", () => {
  const purposes = files
    .filter((path) => path.startsWith("purposes/"))
    .map((path) => contents.get(path) as unknown as PurposeText);

  it("turns on by itself only the record and the self-help tools", () => {
    expect(new Set(purposes.filter(({ defaultOn }) => defaultOn).map(({ id }) => id))).toEqual(new Set(["P01", "P02"]));
  });

  it("says plainly of everything that does not run yet that it does not exist, and of nothing else", () => {
    const sentence = {
      en: "This does not exist here yet. You can already tell us your wish.",
      es: "Esto todavía no existe aquí.",
      ar: "",
    };
    for (const { id, language, available, short } of purposes) {
      expect([id, language, short.includes(sentence[language])]).toEqual([id, language, !available]);
    }
  });

  it("says in each that no changes nothing else, that a court can ask, and that a phone can be read", () => {
    const needed = {
      en: [/^Saying no changes nothing else\./, /\bcourt\b/, /someone with your phone|someone who holds this device/i],
      es: [/^Si dice que no, lo demás sigue igual\./, /\bcorte\b/, /quien tenga (su celular|este aparato)/i],
      ar: [],
    };
    for (const { id, language, more } of purposes) {
      const [no, court, phone] = needed[language];
      expect(more.refusing, `${id} ${language}`).toMatch(no ?? /$^/);
      expect(more.risks, `${id} ${language}`).toMatch(court ?? /$^/);
      expect(more.risks + more.whoSees, `${id} ${language}`).toMatch(phone ?? /$^/);
    }
  });

  it("asks back where a misunderstanding would hurt most, with one right answer", () => {
    const asked = purposes.filter(({ teachBack }) => teachBack);
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(["P03", "P06", "P08"]));
    for (const { teachBack } of asked) expect(teachBack?.answers.filter(({ right }) => right)).toHaveLength(1);
  });

  it("lets a release in victim services end after 30 days and never later than 90", () => {
    const limited = purposes.filter(({ victimServicesDays }) => victimServicesDays !== undefined);
    expect(
      limited.map(({ id, victimServicesDays, victimServicesMaxDays }) => [
        id,
        victimServicesDays,
        victimServicesMaxDays,
      ]),
    ).toEqual([
      ["P09", 30, 90],
      ["P09", 30, 90],
    ]);
  });
});

describe("calm-down tools", () => {
  const tools = [...contents].filter(([path]) => path.startsWith("calm/"));

  it("lead from a closed gate to other tools that are there, and never to a second gate", () => {
    const gatesOf = new Map(tools.map(([, tool]) => [tool.id, (tool as unknown as CalmTool).gates]));
    for (const [path, tool] of tools) {
      for (const { id, yesLeadsTo } of (tool as unknown as CalmTool).gates) {
        expect(yesLeadsTo.length, `${path} ${id}`).toBeGreaterThan(1);
        for (const other of yesLeadsTo) expect([path, id, other, gatesOf.get(other)]).toEqual([path, id, other, []]);
      }
    }
  });

  it("ask before whatever can make it worse", () => {
    const asks = (id: CalmToolId) =>
      (contents.get(`calm/${id}.en.yaml`) as unknown as CalmTool).gates.flatMap(({ kinds }) => kinds).sort();
    expect(asks("cold-water")).toEqual(["eating", "fainting", "heart", "pregnancy", "water"]);
    expect(asks("tense-and-let-go")).toEqual(["pain", "restraint"]);
    expect(asks("kind-hand")).toEqual(["body"]);
    for (const [path, tool] of tools) {
      const { tags, gates, steps } = tool as unknown as CalmTool;
      const kinds = gates.flatMap((gate) => gate.kinds);
      if (tags.includes("breath")) expect(kinds, path).toContain("breath");
      if (tags.includes("imagery")) expect(kinds, path).toContain("memory");
      if (steps.some(({ kind }) => kind === "write")) expect(kinds, path).toContain("privacy");
    }
  });

  it("leave four and more without a question for every tag but breath and imagery", () => {
    const free = tools
      .map(([, tool]) => tool as unknown as CalmTool)
      .filter(({ language, gates }) => language === "en" && gates.length === 0);
    for (const tag of CalmTag.options.filter((each) => each !== "breath" && each !== "imagery")) {
      const fitting = free.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
      expect([tag, fitting.length >= (tag === "nightmare" ? 3 : 4)]).toEqual([tag, true]);
    }
  });

  it("name a person before anything else where a life could be in danger", () => {
    for (const id of ["urge-wave", "ten-minutes", "next-hour"]) {
      const [en, es] = (["en", "es"] as const).map(
        (language) => (contents.get(`calm/${id}.${language}.yaml`) as unknown as CalmTool).steps[0]?.text,
      );
      expect(en, id).toMatch(/reach a person/i);
      expect(es, id).toMatch(/persona/i);
    }
  });

  it("say no more than two sentences a step", () => {
    const long = tools.flatMap(([path, tool]) =>
      (tool.steps as { text: string }[])
        .filter(({ text }) => (text.match(/[.!?؟]+(?=\s|$)/g) ?? []).length > 2 || text.length > 150)
        .map(({ text }) => `${path}: ${text}`),
    );
    expect(long).toEqual([]);
  });

  it("let the air out longer than they let it in", () => {
    for (const [, tool] of tools) {
      for (const step of tool.steps as { breathe?: { inSeconds: number; outSeconds: number } }[]) {
        if (step.breathe) expect(step.breathe.outSeconds).toBeGreaterThan(step.breathe.inSeconds);
      }
    }
  });
});

describe("conversations", () => {
  const flows = files
    .filter((path) => isConversation(path) && !/companion\/(crisis|voice|phrases)\./.test(path))
    .map((path) => readFlow(contents.get(path) as CompanionFlow));

  it("have no dead end, no unsafe phrase, no hard sentence, and are the same in both languages", () => {
    expect(lintFlows(flows)).toEqual([]);
  });

  it("are told what is wrong with them", () => {
    const [flow] = flows;
    const broken = flow && {
      ...flow,
      states: {
        ...flow.states,
        lost: { ...Object.values(flow.states)[0], say: ["I am a real person. You must leave him. Why? Who?"] } as State,
      },
    };
    const complaints = broken ? lintFlows([broken]).map(({ what }) => what) : [];
    expect(complaints.join("\n")).toMatch(/nothing leads here/);
    expect(complaints.join("\n")).toMatch(/claims to be a person/);
    expect(complaints.join("\n")).toMatch(/more than one question/);
    expect(complaints.join("\n")).toMatch(/has no Spanish/);
  });

  it.each(files.filter((path) => /companion\/(crisis|voice)\./.test(path)))(
    "%s says nothing unsafe and nothing hard",
    async (path) => {
      const { readingGrade } = await import("@mooring/language");
      const language = languageOf(path) as Written;
      const texts = textsOf(contents.get(path)).map(([, text]) =>
        text.replace(/\{\w+\}/g, language === "en" ? "ten" : "diez"),
      );
      expect(texts.flatMap((text) => unsafeIn(text, language).map((reason) => `${reason}: ${text}`))).toEqual([]);
      const long = texts.flatMap(sentencesOf).filter((sentence) => wordCount(sentence) > 16);
      expect(long).toEqual([]);
      expect(texts.filter((text) => (text.match(/\?/g) ?? []).length > 1)).toEqual([]);
      expect(
        readingGrade(texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(" "), language),
      ).toBeLessThanOrEqual(6);
    },
  );

  it("keep crisis and voice in step between languages", () => {
    for (const name of ["crisis", "voice"]) {
      const [en, es] = ["en", "es"].map((language) => contents.get(`companion/${name}.${language}.yaml`));
      expect(shapeOf(es)).toEqual(shapeOf(en));
    }
  });

  it("start from what people type, which hardly ever stands in two of them", () => {
    const seen = new Map<string, string>();
    const twice = flows.flatMap(({ id, language, starts }) =>
      starts.flatMap((text) => {
        const key = `${language} ${text.toLowerCase()}`;
        const other = seen.get(key);
        seen.set(key, id);
        return other ? [`${text}: ${other}, ${id}`] : [];
      }),
    );
    // A few short lines rightly fit two conversations ("i miss home"); more would teach nothing.
    expect(twice.length).toBeLessThanOrEqual(seen.size / 100);
  });
});

describe("journal prompts", () => {
  it.each(["en", "es"])(
    "keep every family in %s askable at night, and never ask for the story of what was done",
    (language) => {
      type Family = { id: string; prompts: { text: string; night: string | null }[] };
      const { families } = contents.get(`journal/prompts.${language}.yaml`) as { families: Family[] };
      expect(families.map(({ id }) => id)).toEqual(JournalFamilyId.options);
      for (const { id, prompts } of families) expect([id, prompts.some(({ night }) => night)]).toEqual([id, true]);
      const asked = families
        .flatMap(({ prompts }) => prompts.flatMap(({ text, night }) => [text, night ?? ""]))
        .join("\n");
      expect(asked).not.toMatch(
        /in detail|abuse|assault|attack|describe what|con detalle|abuso|agresi|maltrato|describa/i,
      );
    },
  );
});

describe("safety plans", () => {
  type Plan = { steps: { id: string; title: string; about: string; prompt: string; examples: string[] }[] };
  const plan = (id: string, language: string) => contents.get(`safety-plan/${id}.${language}.yaml`) as unknown as Plan;

  it.each(["en", "es"])("walk the recognised steps in %s, and all that living with danger needs", (language) => {
    expect(plan("crisis", language).steps.map(({ id }) => id)).toEqual([
      "signs",
      "do",
      "places",
      "people",
      "professionals",
      "safer",
      "live-for",
    ]);
    expect(plan("leaving", language).steps.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["device", "documents", "code-word", "exits", "children", "pets", "money", "work"]),
    );
  });

  it.each(["en", "es"])(
    "name no way to die in %s, and never tell anyone to leave, stay, confront or make up",
    (language) => {
      const all = ["crisis", "leaving"].flatMap((id) => textsOf(plan(id, language)).map(([, text]) => text)).join("\n");
      expect(all).not.toMatch(
        /\b(gun|pills?|rope|knife|overdose|bridge|counsel(l)?ing together|talk it out|work on (it|the relationship)|leave (him|her|them)|confront)\b/i,
      );
      expect(all).not.toMatch(
        /\b(pistola|pastillas?|soga|cuchillo|sobredosis|puente|terapia de pareja|arregl(e|ar) las cosas|déjel[oa]|enfrent)/i,
      );
    },
  );
});

describe("ledger sentences", () => {
  const each = (["en", "es"] as const).map(
    (language) => contents.get(`ledger/sentences.${language}.yaml`) as unknown as LedgerSentences,
  );

  it("has words for every action of staff and of software, and for every refusal", () => {
    for (const { lines } of each) {
      for (const actor of ["staff", "software", "person"] as const) {
        for (const action of Action.options) expect(lines[actor][action]?.refused, `${actor} ${action}`).toBeTruthy();
        expect(Object.keys(lines[actor].otherwise).sort()).toEqual([...LedgerOutcome.options].sort());
      }
    }
  });

  it("uses only the placeholders that a line can fill", () => {
    const known = ["{who}", "{role}", "{what}", "{also}", "{count}", "{why}", "{when}"];
    const used = each.flatMap((sentences) => textsOf(sentences).flatMap(([, text]) => placeholders(text)));
    expect(used.filter((placeholder) => !known.includes(placeholder))).toEqual([]);
  });

  it("names who and in what role in every line about staff, and the count in every plural", () => {
    for (const { lines, compartments } of each) {
      for (const [key, text] of textsOf(lines.staff)) expect(text, key).toMatch(/\{who\}, \{role\},/);
      for (const { one, many } of Object.values(compartments)) {
        expect(many).toContain("{count}");
        expect(one).not.toContain("{count}");
      }
    }
  });

  it("reads as a whole sentence once filled", () => {
    const [en, es] = each;
    const fill = (text: string | undefined, parts: Record<string, string>) =>
      (text ?? "").replace(/\{(\w+)\}/g, (_, key: string) => parts[key] ?? "");
    const three = (sentences: typeof en) => fill(sentences?.compartments.journal.many, { count: "3" });
    expect(
      fill(en?.lines.staff.read?.shown, { who: "Dana", role: en?.roles.practitioner ?? "", what: three(en) }),
    ).toBe("Dana, support worker, read 3 parts you shared from your journal.");
    expect(
      fill(es?.lines.staff.read?.shown, { who: "Dana", role: es?.roles.practitioner ?? "", what: three(es) }),
    ).toBe("Dana, persona de apoyo, leyó 3 partes que usted compartió de su diario.");
    expect(fill(en?.basis, { why: en?.bases["care-role"] ?? "" })).toBe(
      "Why this was allowed: they are on your care team.",
    );
  });
});
