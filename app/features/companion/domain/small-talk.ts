/** Things people say to a program that are about the program, or that it must not answer: each has reviewed words of its own. */
export type SmallTalk =
  | "real"
  | "rules"
  | "testing"
  | "hostile"
  | "romantic"
  | "secrecy"
  | "medicine"
  | "law"
  | "diagnosis"
  | "thanks"
  | "bye"
  | "person";

/** The first that fits counts. Both languages are always tried, as people switch. */
const patterns: readonly (readonly [SmallTalk, number, RegExp])[] = [
  [
    "rules",
    60,
    /\b(?:ignore|forget|disregard|override) (?:all |any |your |the |my )*(?:previous |prior |above )*(?:rules?|instructions?|prompts?|programming|guidelines)\b|\b(?:system prompt|jailbreak|developer mode|pretend (?:to be|you(?:'re| are))|act as|role ?play|you are now)\b|\b(?:ignora|ignore|olvida|olvide) (?:tus|sus|las|todas las) (?:reglas|instrucciones)|\b(?:haz|haga) de cuenta que (?:eres|es)\b|\bfinge (?:ser|que)\b/i,
  ],
  [
    "real",
    16,
    /\b(?:are|r) (?:you|u) (?:a )?(?:real|human|person|robot|bot|ai|a\.i\.|computer|program|machine|alive|there|someone)\b|\b(?:am i|is this|i'm|im) (?:talking|chatting|speaking)? ?(?:to |with )?(?:a )?(?:real|human|person|bot|robot|machine|ai|computer)\b|\bis (?:any(?:one|body)|some(?:one|body)) (?:there|reading|listening|watching)\b|\bwho (?:are you|am i talking to|reads this)\b|\bwhat are you\b|\bare you (?:one of|with) them\b|\b(?:eres|es usted|sos) (?:real|human[oa]|una? (?:persona|robot|bot|m[aá]quina|programa))|\b(?:hay|est[aá]) alguien (?:ah[ií]|leyendo)|\bcon qui[eé]n (?:hablo|estoy hablando)|\bqui[eé]n (?:eres|es usted|lee esto)|\bqu[eé] (?:eres|es usted)\b/i,
  ],
  [
    "secrecy",
    24,
    /\b(?:can|could|will|do) you (?:keep|promise).{0,20}(?:secret|between us|private)|\b(?:don't|dont|do not|won't|will you|are you going to) (?:ever )?tell (?:any|my|the|them|him|her|no)|\bis this (?:private|confidential|secret|anonymous)\b|\bwho (?:can )?(?:see|sees|reads?) (?:this|what)|\b(?:me )?(?:guarda|guardas|guarde) (?:el |un )?secreto|\bno (?:le )?(?:diga|digas|cuente|cuentes) (?:a )?nad|\b(?:es|esto es) (?:privado|confidencial|secreto|an[oó]nimo)|\bqui[eé]n (?:ve|puede ver) (?:esto|lo que)/i,
  ],
  [
    "medicine",
    40,
    /\b(?:should|can|could) i (?:stop|quit|skip|double|mix|take (?:more|less|extra|my|another|two)|lower|up)\b.{0,40}\b(?:meds?|medicines?|medication|pills?|dose|prozac|zoloft|xanax|lexapro|sertraline|trazodone|antidepress\w*)\b|\bhow (?:many|much) (?:of )?.{0,20}(?:pills?|mg|milligrams?|xanax|tylenol|melatonin|meds?)\b|\b(?:puedo|debo) (?:dejar|tomar|mezclar|subir|bajar).{0,30}(?:pastillas?|medicinas?|medicamentos?|dosis|antidepresiv\w*)|\bcu[aá]ntas? (?:pastillas?|miligramos)/i,
  ],
  [
    "law",
    40,
    /\b(?:should|can|could|do) i (?:sue|press charges|get (?:a )?(?:divorce|custody|restraining order)|lose (?:my )?(?:kids|custody)|be deported|get deported)\b|\bis it (?:legal|against the law)\b|\b(?:visa|asylum|green card|deport\w*)\b.{0,40}\?|\b(?:puedo|debo) (?:demandar|denunciar|pedir (?:asilo|la custodia|el divorcio))|\b(?:me van a|pueden) deportar\b|\bes legal\b/i,
  ],
  [
    "diagnosis",
    30,
    /\b(?:do i have|am i|have i got|what's wrong with me, is it) (?:a |an )?(?:ptsd|bipolar|depress\w*|borderline|bpd|adhd|schizo\w*|psychotic|crazy|insane|going crazy|an addict|alcoholic|autis\w*|narcissist)\b|\bdiagnose me\b|\b(?:tengo|soy|estoy) (?:yo )?(?:bipolar|depresi[oó]n|deprimid[oa]|esquizo\w*|loc[oa]|tept|trastorno).{0,12}\?|\bdiagnost[ií]queme|\bqu[eé] (?:enfermedad|trastorno) tengo/i,
  ],
  [
    "romantic",
    16,
    /\b(?:i )?(?:love|luv) (?:you|u)\b|\bmarry me\b|\bbe my (?:girlfriend|boyfriend|friend|partner)\b|\bdo you (?:love|like|miss) me\b|\byou're (?:hot|sexy|cute)\b|\b(?:te|le) (?:amo|quiero)\b|\bc[aá]sate conmigo|\b(?:me )?(?:amas|quieres)\?/i,
  ],
  [
    "hostile",
    24,
    /\b(?:fuck|screw|f+) ?(?:you|u|off|this)\b|\b(?:you|u|you're|ur|this(?: thing)?(?: is)?|stupid|useless) (?:are |is )?(?:so |a |such a |fucking )*(?:useless|stupid|dumb|idiot|worthless|shit|garbage|trash|suck|sucks|joke|pathetic|annoying|bot)\b|\bshut up\b|\bgo (?:away|to hell)\b|\b(?:vete|v[aá]yase) (?:a la|al)\b|\b(?:eres|es|sos) (?:un[oa]? )?(?:in[uú]til|est[uú]pid\w+|idiota|basura|tont\w+|porquer[ií]a)|\bno sirves?\b|\bc[aá]ll(?:ate|ese)\b|\bchinga\w*|\bput[oa]s?\b/i,
  ],
  [
    "testing",
    10,
    /^(?:this is a |just a |is this a )?(?:test(?:ing)?|prueba|probando|asdf\w*|qwert\w*|lorem ipsum|hello world|123+|abc)(?:[\s,.!]*(?:test(?:ing)?|1 ?2 ?3|uno dos tres|123))*[\s.!?]*$|^(?:i'?m |im |i am )?(?:just |only )?testing (?:you|this|it|the)\b|^(?:solo )?estoy probando\b/i,
  ],
  [
    "person",
    14,
    /\b(?:talk|speak|chat) (?:to|with) (?:a |an |some )?(?:real |actual |live )?(?:person|human|someone|somebody|worker|staff|advocate)\b|\b(?:want|need|get me) (?:a |an )?(?:real |actual |live )?(?:person|human)\b|\b(?:hablar|platicar) con (?:una? )?(?:persona|human[oa]|alguien(?: de verdad)?)|\bquiero (?:una )?persona\b/i,
  ],
  [
    "thanks",
    10,
    /^(?:ok(?:ay)?[,.! ]*|oh[,.! ]*)?(?:thanks?|thank (?:you|u)|thx|ty|tysm|cheers|(?:muchas |mil )?gracias)(?:[\s,.!]+.{0,30})?$/i,
  ],
  [
    "bye",
    8,
    /^(?:ok(?:ay)?[,. ]*)?(?:bye|goodbye|good ?night|gtg|gotta go|i'm done|im done|i have to go|see you|ad[ií]os|chao|hasta luego|buenas noches|me voy|ya me voy|nos vemos)\b[\s.!]*(?:.{0,20})?$/i,
  ],
];

/** What kind of talk about the program a text is, if it is short enough to be only that. */
export function smallTalkIn(text: string): SmallTalk | null {
  const count = text.trim().split(/\s+/).length;
  return patterns.find(([, most, pattern]) => count <= most && pattern.test(text))?.[0] ?? null;
}

export type Shape = "empty" | "emoji" | "capitals" | "pasted" | "long" | "noise" | null;

const longest = 4000;

/** Texts that are answered by their form, before anyone asks what they mean. */
export function shapeOfText(text: string): Shape {
  const trimmed = text.trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}\p{Extended_Pictographic}]/u.test(trimmed)) return "empty";
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return /\p{Extended_Pictographic}/u.test(trimmed) ? "emoji" : "noise";
  if (isPastedLog(trimmed)) return "pasted";
  if (trimmed.length > longest) return "long";
  if (/^\p{Lu}{3,}[!?.]*$/u.test(trimmed)) return "capitals";
  return null;
}

/** Four lines or more that begin with a name and a colon, or with a time. */
function isPastedLog(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim().length > 0);
  const marked = lines.filter((line) =>
    /^\s*(?:\[?\d{1,2}[:.]\d{2}|\[?\d{1,4}[/.-]\d{1,2}|[\p{L} ]{2,20}:\s)/u.test(line),
  );
  return lines.length >= 4 && marked.length / lines.length > 0.6;
}

/** An accented letter is no word letter to `\b`, so "sí" needs its own end; "si digo algo" and "ya no" answer nothing. */
const yes =
  /^(?:(?:yes|yeah|yep|yup|kind of|kinda|sort of|i think so|maybe yes|sí|claro|as[ií] es|creo que s[ií]|m[aá]s o menos)(?!\p{L})|(?:si|y|ya|i am|i do|i have)(?=[\s.,!]*$|\s*,))/iu;
/** Said to a question about dying, this is a yes, whatever else it may be elsewhere. */
const settled =
  /(?<!\p{L})(?:i(?:'ve| have) (?:decided|made up my mind)|my mind is made up|it(?:'s| is) (?:going to be |gonna be )?(?:tonight|decided|too late)|(?:it will be|it'll be) over (?:before|by)|(?:va a ser|ser[aá]|lo hago) (?:hoy|esta noche)|ya (?:lo )?(?:tengo )?decidid[oa]|ya (?:lo )?decid[ií]|antes de que amanezca)(?!\p{L})|^(?:tonight|soon|esta (?:misma )?noche|hoy mismo|pronto)(?!\p{L})/iu;

/** Whether a text says that it is decided, or when. */
export function isSettled(text: string): boolean {
  return text.trim().split(/\s+/).length <= 16 && settled.test(text.trim());
}

/** "No one cares" and "no puedo más" begin with "no" and answer nothing. */
const no =
  /^(?:no|nope|nah)(?=\s*(?:$|[.,!;:])|\s+(?:no|not|i|i'm|im|never|plans?|thanks?|gracias|nunca|jam[aá]s|tengo plan|pienso|es eso|lo har|lo voy|voy a hac))|^(?:i'?m not|i am not|i do ?n[o']?t)(?=[\s.,!]*$|\s+(?:really|thinking|planning|going to|think|want to|plan)\b)|^(?:not (?:really|at all|today|tonight|now)|never|para nada|claro que no|hoy no|nunca|jam[aá]s)(?!\p{L})/iu;
const unsure =
  /^(?:idk|i don'?t know|dunno|not sure|maybe|perhaps|no s[eé]|no lo s[eé]|quiz[aá]s?|tal vez|no estoy segur[oae])(?!\p{L})/iu;

/** How a short text answers a yes-or-no question; null when it does not. */
export function answerIn(text: string): "yes" | "no" | "unsure" | null {
  const trimmed = text.trim();
  if (trimmed.split(/\s+/).length > 8) return null;
  if (unsure.test(trimmed)) return "unsure";
  if (no.test(trimmed)) return "no";
  return yes.test(trimmed) ? "yes" : null;
}

const takenBack =
  /\b(?:j\/?k|just kidding|was (?:only |just )?(?:joking|kidding)|only joking|didn'?t mean (?:it|that)|don'?t mean it|forget (?:it|i said|what i said|about it)|never ?mind|i'?m (?:fine|ok|okay|good|not serious)|ignore (?:that|what i said)|i was exaggerating|just being dramatic|era broma|es broma|no (?:lo )?(?:dije|dec[ií]a) en serio|olv[ií]delo|olv[ií]dalo|estoy bien|no es nada|exager[eé]|no quise decir)(?!\p{L})/iu;

const noToHelp =
  /\b(?:no|not|don'?t|dont|won'?t|wont|can'?t|cant|cannot|never)\b[^.?!]{0,40}\b(?:call(?:ing)?|hotlines?|numbers?|doctors?|hospitals?|police|ambulance|therap\w*|psychiatr\w*|counsel\w*|shrinks?|strangers?|stop(?:ped)? me|in my way|send any\w*|talk(?:ing)? to (?:any|some)\w*)\b|\bn(?:o|ada|ing[uú]n[oa]?)\b[^.?!]{0,40}\b(?:llam(?:ar|o|e)|l[ií]neas?|n[uú]meros?|doctor\w*|hospital|polic[ií]as?|ambulancia|terap\w*|psic[oó]l\w*|psiq\w*|hablar con|me (?:detenga|pare)|mande)/i;

/** Whether somebody says no to help that was offered: calling, a doctor, anybody coming. */
export function declinesHelp(text: string): boolean {
  return noToHelp.test(text);
}

/** Whether somebody takes back what they said. */
export function takesBack(text: string): boolean {
  return takenBack.test(text);
}

const spelled: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  cero: 0,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
};

/** A number from 0 to 10 in a short text. "The breathing one" and "5 4 3 2 1" are no answers to "how strong". */
export function numberIn(text: string): number | null {
  const count = text.trim().split(/\s+/).length;
  if (count > 8) return null;
  const digits = [...text.matchAll(/(?<![\d.,])(10|\d)(?![\d]|[.,]\d)/g)].map(([, found]) => Number(found));
  if (digits.length > 0) return digits.length === 1 || /\b(?:or|to|o|a)\b|[-–]/.test(text) ? (digits[0] ?? null) : null;
  if (count > 4) return null;
  const word = text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find((each) => each in spelled);
  return word === undefined ? null : (spelled[word] ?? null);
}
