/** What is wrong with a question at the front door, as a reason that can be said. */
export const flaws = [
  "trauma-detail",
  "papers",
  "immigration",
  "condition",
  "blame",
  "other-person",
  "health-detail",
  "two-at-once",
  "no-reason",
  "hard-words",
] as const;
export type Flaw = (typeof flaws)[number];

/** Asked at the front door, these keep people out or hurt them, and no bed needs the answer. English and Spanish. */
const patterns: readonly { flaw: Flaw; finds: readonly RegExp[] }[] = [
  {
    flaw: "trauma-detail",
    finds: [
      /\b(what (exactly )?happened|describe|details? (of|about)|tell (us|me) (more )?about|walk (us|me) through|history of|types? of) .{0,40}\b(abus|assault|rape|attack|violen|trauma|incident|hurt|injur|hit|beat|chok|strangl)/i,
      /\bwhat (exactly )?happened\b/i,
      /\b(when|how often|how many times|where|with what) .{0,30}\b(abus|assault|rap(e|ed)|attack|hit|beat|hurt|chok|strangl|touch)/i,
      /\bworst (thing|memory|moment|part)\b/i,
      /\b(describa|detalles?|cuente(nos|me)?|qué tipo|antecedentes?|historia) .{0,40}(abus|agre|violaci|violencia|golpe|trauma|incidente|maltrat|ataque|herid)/i,
      /qué (fue lo que )?(le )?(pasó|sucedió|ocurrió|hicieron)/i,
      /(cuándo|cuántas veces|con qué|dónde) .{0,30}(abus|agredi|viol[óa]|golpe|peg[óa]|maltrat|toc[óa]|ahorc)/i,
      /(lo peor|peor (momento|recuerdo))/i,
    ],
  },
  {
    flaw: "papers",
    finds: [
      /\b(photo id|state id|ids?\b(?! card holder)|identification|passport|social security|ssn|birth certificate|driver'?s licen[cs]e|proof of|pay ?stubs?|bank statements?|documents?|paperwork)\b/i,
      /\b(identificación|pasaporte|seguro social|acta de nacimiento|licencia de conducir|comprobantes?|documentos?|papeles)\b/i,
    ],
  },
  {
    flaw: "immigration",
    finds: [
      /\b(immigra\w*|visa|green card|citizen\w*|undocumented|legal status|work permit|country of (birth|origin)|where (were you|are you) (born|from)|asylum)\b/i,
      /(inmigra|migratori|\bvisa\b|tarjeta verde|ciudadan|indocumentad|residencia legal|permiso de trabajo|país de (nacimiento|origen)|dónde nació|de qué país|asilo)/i,
    ],
  },
  {
    flaw: "condition",
    finds: [
      /\b(sober|sobriety|drug (test|screen)|clean and|days clean|been using|still (drink|us(e|ing))|police report|restraining order|order of protection|protective order|press(ed|ing)? charges|willing to (leave|attend|take|follow)|agree to (attend|take|leave|follow)|background check|criminal (record|history)|convict\w*|arrested|curfew|able to pay)\b/i,
      /(sobri|prueba de drogas|sin consumir|sigue (bebiendo|consumiendo)|denuncia|reporte policial|informe policial|orden de (protección|restricción|alejamiento)|presentar cargos|antecedentes penales|arrest|conden|acepta (ir|asistir|tomar|dejar)|dispuest[oa]s? a|toque de queda|puede pagar)/i,
    ],
  },
  {
    flaw: "blame",
    finds: [
      /\bwhy (did|didn'?t|do|don'?t|have|haven'?t) (you|they)\b/i,
      /\b(what did you do (to|before)|did you provoke|your (fault|part in)|failed to|could you have|did you fight back|did you say no|go back to)\b/i,
      /por qué (no |se |lo |la |sigue|volvió|dej[óa])/i,
      /(qué hizo usted|provoc[óa]|culpa|pudo haber|se defendió|dijo que no|volvió con)/i,
    ],
  },
  {
    flaw: "other-person",
    finds: [
      /\b(name|address|workplace|date of birth|phone) .{0,20}\b(abuser|partner|husband|wife|boyfriend|girlfriend|perpetrator|attacker|batterer|father|ex)\b/i,
      /\bwho (did this|hurt|hit|abused|attacked|is your abuser)\b/i,
      /(nombre|dirección|trabajo|teléfono|fecha de nacimiento) .{0,20}(agresor|pareja|esposo|esposa|novio|novia|marido|expareja|padre)/i,
      /quién (le|la|lo) (hizo|pegó|golpeó|agredió|lastimó|maltrató)/i,
    ],
  },
  {
    flaw: "health-detail",
    finds: [
      /\b(diagnos\w*|mental (illness|health history)|hiv|psychiatric|hospitalized|suicide attempt|pregnan\w*|list (all )?(your )?(medications?|meds)|what medications?)\b/i,
      /(diagn[óo]stic|enfermedad mental|\bvih\b|psiquiátric|hospitaliz|intento de suicidio|embaraz|qué medicinas toma|lista de medicinas)/i,
    ],
  },
];

/** One language of a question, with the grade at which its texts are read. */
export type Linted = {
  readonly ask: string;
  readonly why: string;
  readonly options: readonly string[];
  readonly words: string | null;
};

/** What is wrong with a question, worst first. `gradeOf`: school years needed to read a text. */
export function lintQuestion({ ask, why, options, words }: Linted, gradeOf: (text: string) => number): Flaw[] {
  const asked = `${ask}\n${words ?? ""}`;
  // Help with papers may well be offered; asking for them is another thing.
  const textFor = (flaw: Flaw) =>
    flaw === "papers" || flaw === "immigration" ? asked : [asked, ...options].join("\n");
  const found = patterns
    .filter(({ flaw, finds }) => finds.some((find) => find.test(textFor(flaw))))
    .map(({ flaw }) => flaw);
  const marks = ask.match(/\?/g)?.length ?? 0;
  return [
    ...found,
    ...(marks > 1 ? (["two-at-once"] as const) : []),
    ...(why.trim() === "" ? (["no-reason"] as const) : []),
    ...(gradeOf(`${ask} ${why}`.trim()) > 6 ? (["hard-words"] as const) : []),
  ];
}

/** Those that need a written reason before a question may be asked all the same; the others are advice. */
export function isNeedless(flaw: Flaw): boolean {
  return !["two-at-once", "no-reason", "hard-words"].includes(flaw);
}
