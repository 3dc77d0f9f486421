import type { CompanionCrisis } from "./files.ts";
import type { Danger, DangerKind } from "./talk.ts";

/** Dangers to somebody else for which there are words of their own. */
export type OtherKind = Exclude<keyof CompanionCrisis["others"], "afterSafe" | "afterNotSafe"> | "child-at-risk";

const kinEn =
  "(?:friend|bestie|buddy|mate|roommate|flatmate|classmate|coworker|colleague|neighbou?r|boyfriend|girlfriend|partner|husband|wife|fianc[eé]e?|ex|mother|mom|mum|mama|father|dad|papa|parents?|sister|brother|cousin|aunt|uncle|niece|nephew|son|daughter|kid|child|children|kids|boy|girl|teen|teenager|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|student|teacher|man|woman|lady|guy)";
const kinEs =
  "(?:amig[oa]s?|cuate|compa|compañer[oa]|vecin[oa]|novi[oa]|pareja|espos[oa]|marido|ex|mam[aá]|madre|pap[aá]|padre|herman[oa]|prim[oa]|t[ií][oa]|sobrin[oa]|hij[oa]s?|niñ[oa]s?|muchach[oa]|chavit?[oa]|niet[oa]|abuel[oa]|abuelit[oa]|alumn[oa]|señor|señora)";
/** Somebody else as the one it is about. "He", "she" and "they" need nothing before them. */
const oneEn = `(?:(?:my|our|a|an|the|this|that|one of my|some) (?:[\\p{L}'-]+ ){0,2}?${kinEn}(?:'s)?(?: of mine| i know| next door| in my class)?|(?:he|she|they|someone i (?:know|love|care about)|who)(?:'s|'ll|'d|'re|'ve)?)`;
const oneEs = `(?:(?:mi|mis|un|una|el|la|al|a mi|nuestr[oa]) (?:[\\p{L}-]+ ){0,2}?${kinEs}|él|ella|alguien que (?:conozco|quiero))`;
const gapEn = "[^.?!;]{0,45}?";

const signs: readonly (readonly [OtherKind, RegExp])[] = [
  [
    "medical-emergency",
    new RegExp(
      `\\b${oneEn}\\b${gapEn}\\b(?:(?:took|swallowed|has taken|ate) (?:a |some |all |too |way |the |his |her |their )*(?:bunch|lot|bottle|handful|pills|many|meds|something)|overdos\\w+|(?:won't|wont|doesn't|can't) (?:wake|breathe)|(?:is|isn't|not) (?:not )?breathing|unconscious|turning blue)\\b|\\b(?:can't|cannot|could not) wake (?:him|her|them|my ${kinEn})\\b`,
      "iu",
    ),
  ],
  [
    "medical-emergency",
    new RegExp(
      `(?<!\\p{L})${oneEs}(?!\\p{L})[^.?!;]{0,45}?(?:se (?:tom[oó]|trag[oó]) (?:un mont[oó]n|muchas|todas|demasiad|unas|las|varias)|sobredosis|no (?:despierta|respira|reacciona)|se desmay[oó])`,
      "iu",
    ),
  ],
  [
    "self-harm",
    new RegExp(
      `\\b${oneEn}\\b${gapEn}\\b(?:wants?|wanted|wishes|going|gonna|plan\\w*|threat\\w+|talk\\w*|think\\w*|tried|trying|tries|says?|said|told|tell\\w*|text\\w*|wrote|writes|post\\w*|swore|swears)\\b${gapEn}\\b(?:to die|to be dead|dying|die|suicid\\w*|kill (?:him|her|them)sel\\w+|end (?:it all|it|(?:his|her|their) (?:own )?life)|(?:a |like |like she's |like he's )(?:final )?goodbye|(?:he|she|they)(?:'s|'re| is| are) saying goodbye|(?:doesn't|dont|don't|didn't) (?:want to|wanna) (?:live|be here|be alive)|better off (?:dead|without (?:him|her|them)))\\b`,
      "iu",
    ),
  ],
  [
    "self-harm",
    new RegExp(
      `\\b(?:cut(?:s|ting)?|hurt(?:s|ing)?|harm(?:s|ing)?|burn(?:s|ing)?|kill(?:s|ing)?) (?:him|her|them)sel(?:f|ves)\\b|\\b${oneEn}\\b[^.?!;]{0,25}?\\b(?:is|was|are|been|'s) (?:suicidal|cutting|self[- ]harming)\\b|\\b(?:cuts|marks|scars) on (?:his|her|their) (?:arms?|wrists?|legs?)\\b|\\b(?:friend|someone|somebody|person)\\b[^.?!;]{0,12}\\b(?:suicidal|wants to die)\\b`,
      "iu",
    ),
  ],
  [
    "self-harm",
    new RegExp(
      `(?<!\\p{L})${oneEs}(?!\\p{L})[^.?!;]{0,45}?(?:se (?:quiere|quer[ií]a|va a|piensa|puede) (?:morir|matar|suicidar|quitar la vida|hacer daño)|quiere (?:morirse|matarse|suicidarse|quitarse la vida)|(?:va a|piensa en) (?:matarse|suicidarse|morirse|hacerse daño)|ya no quiere vivir|se (?:corta|lastima|hace daño)(?!\\p{L})|se est[aá] cortando|se despidi[oó]|habla (?:de|como) (?:morirse|suicid|desped))|(?:me dijo|dice|dijo) que se (?:mata|quiere morir|va a matar|quiere matar)|\\bcortadas en (?:el|los|su|sus) brazo|(?:amig[oa]|alguien)[^.?!;]{0,15}(?:se quiere morir|piensa en (?:el )?suicid)`,
      "iu",
    ),
  ],
  [
    "child-at-risk",
    /\b(?:kids?|child(?:ren)?|bab(?:y|ies)|toddler|boy|girl|niece|nephew|student)\b(?:'s)?[^.?!;]{0,40}?\b(?:bruis\w+|(?:left |always |is |are )alone|being (?:hurt|hit|beaten|abused|touched)|is abused|are abused|neglect\w*|molest\w*|(?:beats|hits|hurts) (?:him|her|them))\b|(?<!\p{L})(?:niñ[oa]s?|beb[eé]|chavit[oa]s?|sobrin[oa]s?|alumn[oa]s?)(?!\p{L})[^.?!;]{0,40}?(?:moret[oó]n|golpead|se quedan? sol|siempre (?:est[aá]n? )?sol|la? maltrat|lo maltrat|l[oa]s? lastima|l[oa]s? descuid|l[oa]s? toca|le pegan)|(?:lastiman|maltratan|golpean|tocan) a (?:un|una|ese|esa|la|al|el) (?:niñ|beb)/iu,
  ],
  [
    "hurt-by-someone",
    new RegExp(
      `\\b(?:hits?|hitting|beats?|beating|chok\\w+|strangl\\w+|punch\\w*|abus\\w+|kicks?|threatens?|hurts) (?:her|him|them|(?:my|his|her|their) (?:[\\p{L}'-]+ )?${kinEn})\\b(?!sel)|\\b${oneEn}\\b[^.?!;]{0,25}?\\b(?:is|are|was) being (?:hurt|beaten|abused|hit|threatened|stalked)\\b|\\b${oneEn}\\b[^.?!;]{0,20}?\\bis (?:abused|battered)\\b`,
      "iu",
    ),
  ],
  [
    "hurt-by-someone",
    new RegExp(
      `\\b(?:a|con) (?:mi|la|su|una?) (?:[\\p{L}-]+ )?${kinEs}\\b[^.?!;]{0,30}?\\b(?:la|lo|le) (?:golpea|pega|maltrata|ahorca|amenaza|lastima)|\\b(?:su|el) (?:marido|esposo|novio|pareja|padrastro|vecino)\\b[^.?!;]{0,25}?\\b(?:la|lo|le) (?:golpea|pega|maltrata|ahorca|amenaza|lastima)|(?:le pega|golpea|lastima|maltrata) a (?:su|mi|la) (?:[\\p{L}-]+ )?(?:mujer|esposa|${kinEs.slice(3)}`,
      "iu",
    ),
  ],
  [
    "losing-touch",
    new RegExp(
      `\\b${oneEn}\\b${gapEn}\\b(?:hear(?:s|ing)? (?:voices|things)|see(?:s|ing) things|voices (?:tell|in (?:his|her|their) head))\\b|(?<!\\p{L})${oneEs}(?!\\p{L})[^.?!;]{0,45}?(?:oye voces|ve cosas|escucha voces|hablan de (?:él|ella) en)`,
      "iu",
    ),
  ],
];

/** Danger to whoever writes. Where it is in a text, the text is about them. */
const own =
  /\bmyself\b|\bmy (?:own )?(?:life|wrists?)\b|\bi(?:'m| am|'ve| have|'d| would)?\b[^.?!;]{0,30}?\b(?:to die|be dead|want to disappear|dying|suicidal|wish(?:ed|ing)? i was (?:gone|dead)|(?:not|never) (?:wake|be here)|end it|tired of living)\b|\bi (?:took|swallowed|overdosed|cut|can't go on)\b|\b(?:hit|hits|hitting|beat|beats|chok\w+|hurts?|kill|kills|threaten\w*|follow\w*|stalk\w*|push\w*|strangl\w*|rap(?:ed|es)) (?:me|us)\b|\bme (?:peg[aóo]\p{L}*|golpea\p{L}*|ahorc\p{L}*|amenaz\p{L}*|sigue|mata|va a matar|lastim\p{L}*|quiero (?:morir|matar)|corto|cort[eé]|tom[eé]|quier[eo] ir de este mundo)|\b(?:mi vida|quitarme|matarme|morirme|cortarme|hacerme daño)(?!\p{L})/iu;

/** Over already, or said of a child at play, or a way of speaking. */
const aside =
  /\b(?:used to|years ago|in (?:the|this) game|health class|that song|(?:he|she|they) (?:is|are|'s) fine|was suicidal in|died|passed away|funeral|of laughter|almost (?:hit|hurt)|i (?:\w+ )?(?:hit|hurt|slapped|pushed))\b|\b(?:boy|son|daughter|kid|toddler|child|brother) (?:hits|kicks|pushes) (?:his|her) (?:sister|brother)|\b(?:muri[oó]|falleci[oó]|de (?:la )?risa|de hambre|el nene le pega|(?:mi )?(?:hij[oa]|niñ[oa]) le pega a (?:la|el|su) herman)/iu;

const pronoun =
  /\b(?:he|she|they|him|her|them|his|their)\b|(?<!\p{L})(?:él|ella|su|sus|le|lo|la|se)(?!\p{L})|\b(?:my|mi) [\p{L}]+/iu;

/**
 * What a text tells of somebody else's danger, if that is what it tells and nothing of one's own. In doubt it is about the
 * one who writes.
 *
 * @param goesOn what it was about a moment ago: then words like "he" are enough
 */
export function aboutOther(text: string, goesOn: OtherKind | null = null): OtherKind | null {
  const plain = text.replace(/[’ʼ]/g, "'");
  if (own.test(plain) || aside.test(plain)) return null;
  const found = signs.find(([, pattern]) => pattern.test(plain))?.[0];
  if (found) return found;
  return goesOn && pronoun.test(plain) ? goesOn : null;
}

/** The reviewed words for a danger: of the one who writes, or of somebody else. */
export function wordsOf({ kinds, others }: CompanionCrisis, { kind, other }: Pick<Danger, "kind" | "other">) {
  return other && isOtherKind(kind) ? others[kind] : kinds[kind];
}

/** A child's danger has the same words whoever tells it; other kinds without words of their own count as one's own. */
export function isOtherKind(kind: DangerKind): kind is Exclude<OtherKind, "child-at-risk"> {
  return ["self-harm", "hurt-by-someone", "medical-emergency", "losing-touch"].includes(kind);
}

/** Where the flow about somebody else takes up each danger. */
export const stateOfOther: Readonly<Record<OtherKind, string>> = {
  "self-harm": "dying",
  "hurt-by-someone": "hurt",
  "medical-emergency": "medical",
  "losing-touch": "voices",
  "child-at-risk": "child",
};
export const otherFlow = "someone-else";
