import { findFeelingWords, tokenize } from "@mooring/language";
import type { ScriptLanguage } from "./script.ts";
import { unsafeIn } from "./unsafe.ts";

/**
 * Gives back a person's own words: picks one clause that is safe to repeat and turns "I" into "you". Null when nothing
 * is: then nothing is reflected, which is better than a clumsy echo.
 */
export function reflect(text: string, language: ScriptLanguage): string | null {
  const turned = clausesOf(text, language)
    .map((clause) => ({ clause, turned: language === "en" ? turnEnglish(clause) : turnSpanish(clause) }))
    .filter((each): each is { clause: string; turned: string } => each.turned !== null)
    .filter(({ turned: words }) => unsafeIn(words, language).length === 0);
  const best = turned
    .map(({ clause, turned: words }, at) => ({ words, weight: weigh(clause, at, language) }))
    .sort((a, b) => b.weight - a.weight)[0];
  return best?.words ?? null;
}

const fewest = 3;
const most = 14;

/** Never said back, however it was meant: raw detail, threats, slurs, other people's names for someone, orders. */
const notBack =
  /\b(?:hurt\w*|harm\w*|daño\w*|kill\w*|suicid\w*|die|dead|death|murder\w*|rape[ds]?|raping|molest\w*|touched me|beat(?:ing|en|s)?|hit(?:ting|s)?|punch\w*|slap\w*|kick\w*|chok\w*|strangl\w*|stab\w*|shot|shoot\w*|gun|knife|blood\w*|cut(?:ting|s)?|burn\w*|pills?|overdos\w*|hang\w*|fuck\w*|shit\w*|bitch\w*|cunt|slut|whore|stupid|idiot|ugly|disgust\w*|worthless|pathetic|useless|deserve\w*|fault|mat(?:ar|o|é|e|arme|arlo|ó)|suicid\w*|mor(?:ir|irme|í|ía)|muert[oae]s?|muero|viol(?:ar|ó|aron|ada|ado)|toc(?:ó|aba|ar)|peg(?:ar|ó|a|aba)|golpe\w*|patea\w*|ahorc\w*|cuchillo|pistola|sangr\w*|cort(?:ar|arme|é|o)|pastillas?|mierda|put[oa]s?|pendej\w*|culer\w*|est[uú]pid\w*|idiota|fe[oa]|asc[oó]\w*|in[uú]til|culpa|merezc\w*)\b/i;

function clausesOf(text: string, language: ScriptLanguage): string[] {
  const joints =
    language === "en"
      ? /[.!?;:\n…,]+|\s+(?:but|because|and then|and|so that|although|cause|cuz)\s+/i
      : /[.!?¡¿;:\n…,]+|\s+(?:pero|porque|y|aunque|entonces|as[ií] que)\s+/i;
  const opening =
    language === "en"
      ? /^(?:and|but|so|because|well|like|also|then|oh|ok(?:ay)?|um+|idk|i mean|honestly|actually|just|lately|today|tonight|now|omg|lol|please|hi|hey|hello)\s+/i
      : /^(?:y|pero|entonces|porque|pues|bueno|este|o sea|la verdad|es que|hoy|ahora|hola|ay|ya|mire|oiga)\s+/i;
  return text
    .slice(0, 1200)
    .split(joints)
    .map((clause) => {
      let plain = clause.trim().replace(/[“”"«»*_~#<>()[\]{}]+/g, "");
      for (let cut = plain.replace(opening, ""); cut !== plain; cut = plain.replace(opening, "")) plain = cut;
      return plain;
    })
    .filter((clause) => {
      const count = clause.split(/\s+/).length;
      return count >= fewest && count <= most && clause.length <= 90 && !notBack.test(clause) && isPlainText(clause);
    });
}

/** Letters, spaces and apostrophes; the odd small number. No addresses, handles, links or signs. */
function isPlainText(clause: string): boolean {
  return /^[\p{L}\p{M}' ’\-0-9]+$/u.test(clause) && !/\d{4,}/.test(clause) && !/(\p{L})\1{3,}/u.test(clause);
}

function weigh(clause: string, at: number, language: ScriptLanguage): number {
  const feelings = findFeelingWords(tokenize(clause), () => language).length;
  const own = (language === "en" ? /\b(?:i|i'm|im|my|me)\b/i : /\b(?:yo|mi|mis|me|estoy|tengo|siento)\b/i).test(clause);
  return 2 * Math.min(2, feelings) + (own ? 1 : 0) + 0.1 * at - 0.05 * Math.abs(clause.split(/\s+/).length - 7);
}

const english: Readonly<Record<string, string>> = {
  i: "you",
  im: "you're",
  "i'm": "you're",
  ive: "you've",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  me: "you",
  my: "your",
  mine: "yours",
  myself: "yourself",
  we: "you",
  "we're": "you're",
  "we've": "you've",
  us: "you",
  our: "your",
  ours: "yours",
};
/** A verb right after "I" that changes with "you". */
const afterI: Readonly<Record<string, string>> = {
  am: "are",
  was: "were",
  wasnt: "weren't",
  "wasn't": "weren't",
  aint: "aren't",
};
const spelling: Readonly<Record<string, string>> = {
  dont: "don't",
  cant: "can't",
  wont: "won't",
  didnt: "didn't",
  isnt: "isn't",
  doesnt: "doesn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  havent: "haven't",
  hasnt: "hasn't",
  wasnt: "wasn't",
  its: "it's",
  hes: "he's",
  shes: "she's",
  theyre: "they're",
  thats: "that's",
  whats: "what's",
  wanna: "want to",
  gonna: "going to",
  u: "you",
  n: "and",
};
const firstEnglish =
  /^(?:i|im|i'm|ive|i've|i'd|i'll|my|we|we're|our|everything|everyone|nobody|nothing|no|the|he|she|they|it|it's|its)$/;

function turnEnglish(clause: string): string | null {
  const words = clause.replaceAll("’", "'").split(/\s+/);
  const first = words[0]?.toLowerCase() ?? "";
  // "You" would become "I"; a clause without a subject, a question or an order reads wrongly when turned.
  if (words.some((word) => /^(?:you|your|yours|you're|u|ur|yourself)$/i.test(word))) return null;
  if (
    !firstEnglish.test(first) ||
    !words.some((word) => /^(?:i|im|i'm|ive|i've|i'd|i'll|me|my|we|our|us)$/i.test(word))
  )
    return null;
  if (
    /^(?:i|we)$/.test(first) &&
    /^(?:guess|mean|wonder|wish|said|told|ask|asked|hope|bet|swear|promise)$/i.test(words[1] ?? "")
  )
    return null;
  const turned = words.map((word, at) => {
    const low = word.toLowerCase();
    const before = words[at - 1]?.toLowerCase();
    if ((before === "i" || before === "we") && afterI[low]) return afterI[low];
    if (english[low]) return english[low];
    return spelling[low] ?? (/^\p{Lu}\p{Ll}+$/u.test(word) && at > 0 ? word : low);
  });
  // "am i", "do i": turned round, it would read as a question to the person.
  return turned.some(
    (word, at) => word === "you" && /^(?:am|was|do|did|have)$/.test(words[at - 1]?.toLowerCase() ?? ""),
  )
    ? null
    : turned.join(" ");
}

const spanish: Readonly<Record<string, string>> = {
  estoy: "está",
  soy: "es",
  tengo: "tiene",
  siento: "siente",
  puedo: "puede",
  quiero: "quiere",
  necesito: "necesita",
  voy: "va",
  he: "ha",
  hago: "hace",
  digo: "dice",
  creo: "cree",
  pienso: "piensa",
  sé: "sabe",
  se: "se",
  extraño: "extraña",
  lloro: "llora",
  duermo: "duerme",
  trabajo: "trabaja",
  vivo: "vive",
  llevo: "lleva",
  ando: "anda",
  traigo: "trae",
  sigo: "sigue",
  paso: "pasa",
  salgo: "sale",
  como: "come",
  aguanto: "aguanta",
  hablo: "habla",
  espero: "espera",
  encuentro: "encuentra",
  recuerdo: "recuerda",
  pierdo: "pierde",
  veo: "ve",
  debo: "debe",
  temo: "teme",
  odio: "odia",
  fui: "fue",
  hice: "hizo",
  tuve: "tuvo",
  estuve: "estuvo",
  pude: "pudo",
  dije: "dijo",
  vi: "vio",
  di: "dio",
  dormí: "durmió",
  sentí: "sintió",
  pedí: "pidió",
  puse: "puso",
  quise: "quiso",
  supe: "supo",
  vine: "vino",
  perdí: "perdió",
  salí: "salió",
  viví: "vivió",
  comí: "comió",
  lloré: "lloró",
  hablé: "habló",
  dejé: "dejó",
  llamé: "llamó",
  llegué: "llegó",
  pasé: "pasó",
  trabajé: "trabajó",
  grité: "gritó",
  quedé: "quedó",
  discutí: "discutió",
  peleé: "peleó",
  mi: "su",
  mis: "sus",
  mí: "usted",
  conmigo: "con usted",
  mío: "suyo",
  mía: "suya",
  yo: "usted",
  haya: "haya",
  era: "era",
  estaba: "estaba",
  tenía: "tenía",
  había: "había",
  podía: "podía",
  sentía: "sentía",
};
const accents: Readonly<Record<string, string>> = {
  dormi: "dormí",
  perdi: "perdí",
  sali: "salí",
  llore: "lloré",
  senti: "sentí",
};
/** A word after which a first-person verb stands; unknown there, the clause is left alone. */
const beforeVerb = new Set([
  "yo",
  "no",
  "me",
  "ya",
  "lo",
  "la",
  "les",
  "nunca",
  "siempre",
  "también",
  "tambien",
  "que",
]);
const plainAfter = new Set([
  "mi",
  "mis",
  "hay",
  "es",
  "está",
  "esta",
  "fue",
  "era",
  "había",
  "me",
  "se",
  "le",
  "lo",
  "la",
  "los",
  "las",
  "todo",
  "nada",
  "nadie",
  "solo",
  "sola",
  "mucho",
  "muy",
  "más",
  "mas",
  "puede",
  "quiere",
  "dice",
  "hace",
  "duele",
  "da",
  "dan",
  "dejó",
  "dejo",
  "gusta",
  "falta",
  "cuesta",
  "pesa",
  "asusta",
  "preocupa",
  "quedan",
  "queda",
  "sale",
  "habla",
  "llama",
  "contesta",
  "cree",
  "ayuda",
  "escucha",
  "entiende",
  "importa",
  "pasa",
]);

function turnSpanish(clause: string): string | null {
  const words = clause
    .toLowerCase()
    .split(/\s+/)
    .map((word) => accents[word] ?? word);
  if (words.some((word) => /^(?:tú|tu|tus|te|ti|usted|ustedes|contigo|su|sus|nos|nosotros|nosotras)$/.test(word)))
    return null;
  const firstPerson = words.some((word) => word in spanish || word === "me");
  const first = words[0] ?? "";
  const opens = first in spanish || ["me", "no", "ya", "nadie", "todo", "nunca", "siempre"].includes(first);
  if (!(firstPerson && opens)) return null;
  const turned: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? "";
    const next = words[at + 1] ?? "";
    if (word === "me") turned.push(next in spanish && !plainAfter.has(next) ? "se" : "le");
    else if (word in spanish && !(word === "como" && at > 0)) turned.push(spanish[word] ?? word);
    else if (at > 0 && beforeVerb.has(before) && !plainAfter.has(word) && /(?:o|é|í|oy)$/.test(word)) return null;
    else if (at === 0 && !opens) return null;
    else turned.push(word);
  }
  return turned.join(" ");
}
