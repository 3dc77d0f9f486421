import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readingGrade } from "@mooring/language";
import { missedVectors, readInstrument, readShelf, type Sidecar, type Words } from "@mooring/measures";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { wordless } from "../packages/measures/src/forms.test-bed.ts";

const here = fileURLToPath(new URL("measures/", import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => ({ path, content: parse(readFileSync(here + path, "utf8")) as unknown }));
const { shelf, complaints } = readShelf(files);
const cards = shelf.map(({ card }) => card);
const contentOf = (path: string) => files.find((file) => file.path === path)?.content as { [key: string]: unknown };

/** Digests of the owners' words as compared on 28 November 2026. Compare again with the source before changing one. */
const compared = {
  "asq.en": "2b6ef7327fdc",
  "audit-c.en": "88c14d5057a9",
  "gad-7.en": "18c0e4f03822",
  "hark.en": "b989d9c0d9e7",
  "k6.en": "c956274239c1",
  "pc-ptsd-5.en": "4d7383382065",
  "pcl-5.en": "d5c7528c1d17",
  "phq-2.en": "e4d60696ab00",
  "phq-2.es": "d4543313d7d0",
  "phq-4.en": "f5d54b756da7",
  "phq-9.en": "aeff1097f66a",
  "phq-9.es": "9f58ab682312",
  "proqol-5.en": "ab466e334112",
};

describe("the shelf of measures", () => {
  it("reads whole, without a complaint", () => {
    expect(complaints).toEqual([]);
  });

  it("holds every instrument that was promised, and says of each whether it is on", () => {
    const standing = Object.fromEntries(cards.map(({ id, status }) => [id, status]));
    expect(standing).toEqual({
      asq: "on",
      "audit-c": "on",
      cbi: "off",
      "gad-7": "on",
      goals: "on",
      hark: "on",
      "how-are-things": "on",
      itq: "off",
      k6: "on",
      "lec-5": "off",
      "pc-ptsd-5": "on",
      "pcl-5": "on",
      "phq-2": "on",
      "phq-4": "on",
      "phq-9": "on",
      "proqol-5": "on",
      "who-5": "off",
    });
  });

  it("keeps no words of an instrument that is off for its licence", () => {
    const off = cards.filter(({ status }) => status === "off").map(({ id }) => id);
    const worded = files.filter(({ path }) => /\/[a-z]{2}\.yaml$/.test(path)).map(({ path }) => path.split("/")[0]);
    expect(off.filter((id) => worded.includes(id))).toEqual([]);
  });

  it("says nowhere that somebody reviewed it who did not", () => {
    expect(cards.filter(({ reviewedBy }) => reviewedBy !== null)).toEqual([]);
  });
});

describe("examples", () => {
  it.each(shelf.map(({ id }) => id))("%s gives what its examples say, in every language it has", (id) => {
    const shelved = shelf.find((each) => each.id === id);
    const raw = contentOf(`${id}/scoring.yaml`);
    const instruments = [...(shelved?.instruments.values() ?? [])];
    if (instruments.length === 0 && raw.items) {
      const { value, complaints: found } = readInstrument(wordless(raw), raw);
      expect(found).toEqual([]);
      if (value) instruments.push(value);
    }
    const vectors = shelved?.vectors ?? [];
    expect(instruments.flatMap((instrument) => missedVectors(instrument, vectors))).toEqual([]);
    if (raw.items) expect(vectors.length).toBeGreaterThanOrEqual(3);
  });

  it("catches a score that is one off", () => {
    const gad7 = shelf.find(({ id }) => id === "gad-7");
    const instrument = gad7?.instruments.get("en");
    const wrong = { ...(gad7?.vectors[0] ?? {}), expect: { total: 8 } } as never;
    expect(instrument && missedVectors(instrument, [wrong])).toEqual([
      { vector: "the example of the German guide", what: "total", expected: "8", got: "7" },
    ]);
  });
});

describe("rights", () => {
  it.each(cards.map(({ id }) => id))("%s says who owns it, under what licence, and whom to credit", (id) => {
    const card = cards.find((each) => each.id === id);
    expect(card?.owner.length).toBeGreaterThan(3);
    expect(card?.licence.length).toBeGreaterThan(3);
    expect(card?.attribution.length).toBeGreaterThan(3);
    expect(card?.sourceRefs.length).toBeGreaterThan(0);
  });

  it("credits letter for letter as the owners ask", () => {
    const credits = Object.fromEntries(cards.map(({ id, attribution }) => [id, attribution]));
    expect(credits["phq-9"]).toBe(
      "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    );
    expect(credits["pcl-5"]).toBe(
      "Weathers et al., National Center for PTSD, www.ptsd.va.gov; not for diagnosis on its own",
    );
    expect(credits.k6).toBe("© World Health Organization 2003. Kessler RC et al., Arch Gen Psychiatry 2003;60:184–189");
    expect(credits.hark).toBe("Sohal H, Eldridge S, Feder G. BMC Fam Pract 2007;8:49, CC BY 2.0");
    expect(credits["proqol-5"]).toBe("© The Center for Victims of Torture, www.ProQOL.org");
  });

  it("has a place where the right can be read, and the sentence itself, for all that is on and not ours", () => {
    const unproven = cards
      .filter(({ status, permission }) => status === "on" && permission.kind !== "own")
      .filter(({ licenceEvidenceUrl, permission }) => !licenceEvidenceUrl?.startsWith("https://") || !permission.text);
    expect(unproven).toEqual([]);
  });

  it("has not lost or changed a letter of the owners' words since they were compared with their sources", () => {
    const digests = shelf.flatMap(({ card, instruments }) =>
      card.permission.kind === "own"
        ? []
        : [...instruments.values()].map(({ id, language, items }) => {
            const words = items.map(({ under, text, options }) => [under, text, options.map((option) => option.text)]);
            const digest = createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 12);
            return [`${id}.${language}`, digest];
          }),
    );
    expect(Object.fromEntries(digests)).toEqual(compared);
  });

  it("asks about a partner only alone and in private", () => {
    const violence = cards.filter(({ critical }) => critical.some(({ kind }) => kind === "partner-violence"));
    expect(violence.map(({ id, privacy }) => [id, privacy])).toEqual([["hark", "alone"]]);
  });
});

describe("our own words", () => {
  const own = cards.filter(({ permission }) => permission.kind === "own").map(({ id }) => id);

  it.each(own)("%s asks the same in English and Spanish", (id) => {
    const shape = (language: string) =>
      shelf
        .find((each) => each.id === id)
        ?.instruments.get(language)
        ?.items.map(({ linkId, line, options }) => ({ linkId, line, options }));
    expect(shape("en")?.length).toBeGreaterThan(0);
    expect(shape("es")).toEqual(shape("en"));
  });

  it.each(own)("%s can be read with six years of school", (id) => {
    const instruments = [...(shelf.find((each) => each.id === id)?.instruments.values() ?? [])];
    const hard = instruments.flatMap(({ language, items }) => {
      const said = [...new Set(items.flatMap(({ under, text }) => [...under, text]))];
      const whole = said.map((text) => (/[.?!]$/.test(text) ? text : `${text}.`)).join(" ");
      const grade = readingGrade(whole, language);
      return grade <= 6 ? [] : [{ language, grade, whole }];
    });
    expect(hard).toEqual([]);
  });

  it("tells staff about each in plain words, in both languages", () => {
    const hard = cards.flatMap((card) =>
      wordsOf(card).flatMap((words) =>
        (["en", "es"] as const)
          .filter((language) => words[language].split(/\s+/).length >= 10)
          .map((language) => ({ id: card.id, text: words[language], grade: readingGrade(words[language], language) }))
          .filter(({ grade }) => grade > 9),
      ),
    );
    expect(hard).toEqual([]);
  });

  it("never blames, and calls nobody a patient, a user or a case", () => {
    const wrong = cards.flatMap((card) =>
      wordsOf(card).flatMap((words) =>
        /\b(patients?|users?|cases?|victims?|failed|deteriorat\w+|please note)\b/i.test(words.en) ? [words.en] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Everything a sidecar says in our words. */
function wordsOf(card: Sidecar): Words[] {
  const titled = [...card.rules, ...card.levels, ...card.cautions, ...card.critical];
  const inScales = card.scales.flatMap(({ title, bands, cuts }) => [
    title,
    ...[...bands, ...cuts].map((each) => each.title),
  ]);
  const maybe = [
    card.offBecause,
    card.recall,
    card.variant,
    card.before,
    ...Object.values(card.languages).map((each) => each.offBecause),
  ];
  return [
    card.title,
    card.about,
    ...card.doNotUseFor,
    ...titled.map(({ title }) => title),
    ...inScales,
    ...maybe.flatMap((words) => (words ? [words] : [])),
  ];
}
