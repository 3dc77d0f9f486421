import { readQuestionnaire } from "@mooring/measures";

/**
 * A first draft of the scoring of an uploaded form: every question on one scale that adds up, no bands, nothing about
 * change. Whoever has the manual goes on from there.
 *
 * @param upload a FHIR Questionnaire, as parsed
 * @returns null where the form itself cannot be read
 */
export function scoringStart(upload: unknown, licence: { holder: string }): object | null {
  const form = readQuestionnaire(upload).value;
  if (!form) return null;
  const both = (words: string) => ({ en: words, es: words });
  const sets = new Map<string, { name: string; answers: object }>();
  const setOf = (answers: object): string => {
    const key = JSON.stringify(answers);
    const known = sets.get(key) ?? { name: `answers-${sets.size + 1}`, answers };
    sets.set(key, known);
    return known.name;
  };
  const items = Object.fromEntries(
    form.items.map(({ linkId, options, line, loinc }) => [
      linkId,
      { answers: setOf(line ?? options.map(({ value }) => value)), ...(loinc === null ? {} : { loinc }) },
    ]),
  );
  const ends = form.items.map(({ options, line }) => {
    const values = options.map(({ value }) => value);
    return line ?? { min: Math.min(...values), max: Math.max(...values) };
  });
  const sum = (which: "min" | "max") => ends.reduce((total, end) => total + end[which], 0);
  return {
    id: form.id
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replace(/-[a-z]{2}$/, "")
      .replaceAll(/^-|-$/g, ""),
    version: form.version,
    title: both(form.title),
    about: both(form.title),
    use: "person",
    owner: licence.holder || "…",
    licence: "licensed to this agency",
    licenceEvidenceUrl: "…",
    attribution: "…",
    permission: { kind: "agency-licence", text: "…" },
    sourceRefs: ["…"],
    status: "on",
    languages: { [form.language]: { status: "on", source: "The form as its owner gives it" } },
    adminMode: ["self"],
    answers: Object.fromEntries([...sets.values()].map(({ name, answers }) => [name, answers])),
    items,
    total: "total",
    scales: [
      {
        key: "total",
        title: both("Total"),
        items: form.items.map(({ linkId }) => linkId),
        how: "sum",
        range: { min: sum("min"), max: sum("max") },
        higherIs: "worse",
        missing: { atMost: 0, fill: "none" },
        bands: [],
      },
    ],
  };
}
