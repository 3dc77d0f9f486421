/** What people look for, in plain kinds. Screens have the words; codes never change. */
export const needs = [
  "safety-from-harm",
  "bed-tonight",
  "housing",
  "food",
  "clothes-things",
  "health",
  "medicine",
  "talk-counselling",
  "groups-peers",
  "alcohol-drugs",
  "children",
  "young-people",
  "legal",
  "immigration",
  "money",
  "work",
  "learning",
  "transport",
  "documents",
  "disability",
  "older-people",
  "lgbtq",
  "veterans",
  "animals",
] as const;
export type Need = (typeof needs)[number];

export type Known = "yes" | "no" | "unknown";
export type Cost = "free" | "by-income" | "paid" | "unknown";

/** The name of our own terms in a directory that leaves this house. */
export const ownTaxonomy = "mooring";

const patterns: Record<Need, RegExp> = {
  "safety-from-harm":
    /domestic|violen|abus|stalking|trafficking|sexual assault|rape|safe ?house|refuge|survivor|violencia|maltrato|agresi[oó]n/,
  "bed-tonight": /shelter|emergency bed|overnight|warming cent|albergue|refugio/,
  housing: /housing|rent(al)?\b|homeless|eviction|tenant|transitional living|vivienda|alquiler|renta\b|desalojo/,
  food: /\bfood|meal|pantry|groceries|nutrition|\bwic\b|\bsnap\b|hunger|comida|despensa|alimento/,
  "clothes-things": /cloth|furniture|diaper|hygiene|household goods|ropa|muebles|pa[ñn]ales/,
  health: /health|medical|clinic|doctor|dental|hospital|\bnurs|salud|m[eé]dic|cl[ií]nica/,
  medicine: /medicine|medication|pharmacy|prescription|medicina|medicamento|farmacia/,
  "talk-counselling": /counsel|therap|mental health|psych|trauma|consejer[ií]a|terapia|salud mental/,
  "groups-peers": /support group|peer|mutual aid|grupo de apoyo|entre pares/,
  "alcohol-drugs": /substance|alcohol|drug|addict|recovery|detox|opioid|sobriety|adicci|drogas/,
  children: /child|daycare|preschool|head start|parent|infant|famil(y|ies)|ni[ñn][oa]s|guarder[ií]a|madres|padres/,
  "young-people": /youth|teen|young (people|adult)|adolescent|j[oó]venes|adolescente/,
  legal: /legal|attorney|lawyer|court|restraining order|protection order|abogad|tribunal|orden de protecci/,
  immigration: /immigra|refugee|asylum|visa\b|undocumented|inmigra|refugiad|asilo/,
  money: /financial|cash|benefit|utility|bills|tax (help|prep)|income support|dinero|beneficios|facturas/,
  work: /employ|\bjob|career|work ?force|resume|empleo|trabajo/,
  learning: /educat|school|\besl\b|\bged\b|literacy|tutor|training|clases|escuela|educaci/,
  transport: /transport|bus pass|\bride|transit|transporte|pasaje/,
  documents: /birth certificate|\bid card|identification|documents|documentos|identificaci/,
  disability: /disab|wheelchair|deaf|blind|special needs|discapacidad|sord[oa]/,
  "older-people": /senior|older adult|elder|aging|adultos mayores|tercera edad/,
  lgbtq: /lgbt|gay\b|lesbian|transgender|queer|lesbiana|transg[eé]nero/,
  veterans: /veteran|military|veteran[oa]s/,
  animals: /\bpets?\b|animal|mascota/,
};

/** Which needs words speak of; a first guess, which whoever keeps the directory can put right. */
export function needsIn(words: string): Need[] {
  const text = words.toLowerCase();
  return needs.filter((need) => patterns[need].test(text));
}

const yesOrNo = (text: string, no: RegExp, yes: RegExp): Known =>
  no.test(text) ? "no" : yes.test(text) ? "yes" : "unknown";

/** What words say clearly of pets, children, papers and cost. Whatever they do not say clearly stays unknown. */
export function facetsIn(words: string): {
  pets: Known;
  children: Known;
  immigrationSafe: Known;
  cost: Cost;
  remote: Known;
} {
  const text = words.toLowerCase();
  return {
    pets: yesOrNo(
      text,
      /no (pets|animals)|pets (are )?not|no se (admiten|permiten) mascotas/,
      /pet[- ]friendly|pets (are )?(welcome|allowed|ok)|(accepts?|welcomes?) pets|se (admiten|permiten) mascotas/,
    ),
    children: yesOrNo(
      text,
      /no children|adults only|children (are )?not|solo adultos|no se (admiten|permiten) ni[ñn]os/,
      /(with|and) (their )?(children|kids)|children (are )?(welcome|allowed)|families with|con (sus )?(hijos|ni[ñn]os)/,
    ),
    immigrationSafe: yesOrNo(
      text,
      /(us|u\.s\.) citizen|citizens only|proof of citizenship|legal residen(t|cy)|lawful(ly)? (present|residen)|social security (card|number) (is )?required|solo ciudadan/,
      /(any|regardless of|no matter (your|their)|do(es)? not ask about) (the |your |their )?(immigration|citizenship)|all immigration status|undocumented (people|persons|immigrants) (are )?welcome|sin importar (su |el )?(estatus|estado) migratorio|no pregunta[nr]? .{0,20}migratori/,
    ),
    cost: /\bfree\b|no (cost|charge|fee)|gratis|gratuit|sin costo/.test(text)
      ? "free"
      : /sliding|based on (your )?income|ability to pay|seg[uú]n (su|los) ingresos/.test(text)
        ? "by-income"
        : /\$ ?\d|£ ?\d|€ ?\d|fee of|charge a|per (hour|session|visit)|cuesta/.test(text)
          ? "paid"
          : "unknown",
    remote: yesOrNo(
      text,
      /in[- ]person only|solo en persona/,
      /by (phone|video)|video ?conferenc|online|tele-?health|por (tel[eé]fono|video)|en l[ií]nea/,
    ),
  };
}
