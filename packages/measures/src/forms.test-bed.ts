/** Small invented forms for tests; no published instrument is in here. */
const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

type Tree = { [key: string]: unknown };

function options(values: readonly number[]) {
  return values.map((value) => ({
    extension: [{ url: ordinal, valueDecimal: value }],
    valueCoding: { system: "https://mooring.example/test", code: `v${value}`, display: `Answer ${value}` },
  }));
}

/** Five invented questions, each 0 to 2. */
export function invented(): { form: Tree; sidecar: Tree } {
  const item = (linkId: string) => ({
    linkId,
    text: `Invented question ${linkId}`,
    type: "choice",
    answerOption: options([0, 1, 2]),
  });
  return {
    form: {
      resourceType: "Questionnaire",
      id: "invented",
      url: "https://mooring.example/fhir/Questionnaire/invented",
      version: "1",
      title: "Invented",
      language: "en",
      status: "active",
      item: [{ linkId: "group", type: "group", text: "In the last week", item: ["a", "b", "c", "d", "e"].map(item) }],
    },
    sidecar: {
      id: "invented",
      version: "1",
      title: { en: "Invented", es: "Inventado" },
      about: { en: "For tests.", es: "Para pruebas." },
      use: "person",
      owner: "Mooring",
      licence: "CC-BY-SA-4.0",
      attribution: "Mooring",
      permission: { kind: "own" },
      sourceRefs: ["ours"],
      status: "on",
      languages: { en: { status: "on", source: "ours" } },
      adminMode: ["self"],
      answers: { few: [0, 1, 2] },
      items: Object.fromEntries(["a", "b", "c", "d", "e"].map((linkId) => [linkId, { answers: "few" }])),
      total: "total",
      scales: [
        {
          key: "total",
          title: { en: "Total", es: "Total" },
          items: ["a", "b", "c", "d", "e"],
          how: "sum",
          range: { min: 0, max: 10 },
          higherIs: "worse",
          missing: { atMost: 1, fill: "prorate" },
          bands: [
            { key: "low", from: 0, to: 4, title: { en: "low", es: "bajo" } },
            { key: "high", from: 5, to: 10, title: { en: "high", es: "alto" } },
          ],
        },
      ],
      rules: [
        {
          key: "two",
          title: { en: "Two", es: "Dos" },
          source: "ours",
          when: { atLeast: 2, of: ["a", "b"], from: 1 },
        },
      ],
    },
  };
}

/** A questionnaire without the owner's words, made from a sidecar, so that instruments that are off are scored too. */
export function wordless(sidecar: Tree): Tree {
  const answers = sidecar.answers as Record<string, number[]>;
  const items = sidecar.items as Record<string, { answers: string }>;
  return {
    resourceType: "Questionnaire",
    id: "wordless",
    url: `https://mooring.example/fhir/Questionnaire/${sidecar.id}`,
    version: sidecar.version,
    title: `${sidecar.id} without its words`,
    language: "en",
    status: "draft",
    item: Object.entries(items).map(([linkId, item]) => ({
      linkId,
      text: `Question ${linkId}`,
      type: "choice",
      answerOption: options(answers[item.answers] ?? []),
    })),
  };
}
