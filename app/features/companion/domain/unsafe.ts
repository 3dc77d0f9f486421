import type { ScriptLanguage } from "./script.ts";

/** What the companion must never say, by reason. Checked in scripts when they are read, and in anything generated. */
export type Unsafe = { readonly reason: string; readonly pattern: RegExp };

const en: readonly Unsafe[] = [
  {
    reason: "claims to be a person or a therapist",
    pattern:
      /\bI(?:'m| am) (?:a |an |your )?(?:real |human|person|woman|man|friend|therapist|counsel|doctor|nurse|survivor|psycholog|not a (?:program|robot|machine|bot))|\bas a (?:therapist|counsel|survivor|friend|human)|\bI (?:too|also) (?:have|had|was|went|lived|survived)|\bI(?:'ve| have) been (?:there|through)|\bin my (?:own )?(?:life|experience)\b/i,
  },
  {
    reason: "claims to feel",
    pattern:
      /\bI(?:'m| am) (?:so |very |really )?(?:sorry to hear|sad|happy|glad|proud|worried|scared|afraid|heartbroken|touched)\b|\bI (?:love|miss|feel (?:your|for|with|sad|bad)|care (?:about|for) you)\b|\bmy heart\b.*\byou\b|\bI know (?:exactly )?how (?:you|it) feels?\b|\bI (?:really )?understand (?:how|what) you/i,
  },
  {
    reason: "promises safety, secrecy or outcome",
    pattern:
      /\bI promise\b|\bwe promise\b|\byou(?:'re| are) (?:completely |totally )?safe (?:now|here)\b|\b(?:everything|it)(?:'ll| will| is going to) (?:all )?be (?:fine|ok|okay|all right|alright)\b|\bI (?:will|won't) (?:never )?tell (?:any|no)\b|\b(?:stays|is|keep it) (?:a secret|between us)\b|\bno one will (?:ever )?(?:know|find)\b|\bthings (?:will|are going to) get better\b/i,
  },
  {
    reason: "makes it small",
    pattern:
      /\bat least\b|\bothers have it worse\b|\bit could be worse\b|\bcalm down[!.]|\bcheer up\b|\bbright side\b|\bstay positive\b|\bget over it\b|\bmove on\b|\bjust (?:breathe|relax|think|try|let|stop|be)\b|\beverything happens for a reason\b|\bwhat does(?:n't| not) kill\b|\bsimply\b/i,
  },
  {
    reason: "blames",
    pattern: /\bwhy did(?:n't| not)? you\b|\bwhy didn't\b|\byou should(?:n't)? have\b|\byou let (?:him|her|them)\b/i,
  },
  {
    reason: "tells people what to do",
    pattern:
      /\byou (?:must|should|have to|need to|ought to) (?:leave|go|tell|report|confront|forgive|call|talk|stop|try|breathe|calm|be|see|get)\b|\bjust leave\b|\bleave (?:him|her|your partner)\b|\bconfront (?:him|her|them|your)\b|\bforgiv/i,
  },
  {
    reason: "diagnoses",
    pattern:
      /\byou (?:have|suffer from|are suffering from|probably have|seem to have) (?:an? )?(?:PTSD|depression|anxiety disorder|bipolar|panic disorder|BPD|schizo|addiction|disorder)|\byou(?:'re| are) (?:depressed|bipolar|an addict|an alcoholic|traumatized|mentally ill|psychotic)\b|\bsymptoms of (?:PTSD|depression|a disorder)/i,
  },
  {
    reason: "gives advice on medicine",
    pattern:
      /\b(?:take|stop taking|skip|double|increase|lower|change) (?:your |the |a |more |less )?(?:pills?|dose|medication|medicine|meds|antidepress|tablets)\b|\b\d+ ?(?:mg|milligrams?)\b/i,
  },
  {
    reason: "gives detail of a method",
    pattern: /\b(?:overdose|hang|noose|gun|razor|blade|bridge|bleach|painkillers?|rope)\b/i,
  },
  {
    reason: "gives legal or immigration advice",
    pattern:
      /\byou (?:can|could|should) (?:sue|press charges|file for (?:divorce|custody|asylum)|get a restraining order)\b|\byou (?:qualify|are eligible) for\b|\b(?:the judge|the court) will\b/i,
  },
  { reason: "assumes a belief", pattern: /\bGod\b|\bpray(?:er|ing)?\b|\bblessed?\b|\bheaven\b|\bin a better place\b/i },
  {
    reason: "asks for details of what was done",
    pattern:
      /\bwhat (?:exactly )?(?:did (?:he|she|they) do to you|happened to you exactly)\b|\bdescribe (?:what|the (?:attack|abuse|assault))|\bin detail\b|\bevery detail\b/i,
  },
  { reason: "closes eyes by default", pattern: /\bclose your eyes\b|\bshut your eyes\b/i },
  {
    reason: "a word that hurts",
    pattern:
      /\bvictims?\b|\bpatients?\b(?! with)|\busers?\b|\bcommit(?:ted)? suicide\b|\bfailed to\b|\bnon-?complian|\bplease note\b|\bcrazy\b|\bjunkie\b|\bmanipulat/i,
  },
  {
    reason: "couple advice",
    pattern:
      /\bcouples? (?:therapy|counsel)|\bwork on your (?:relationship|marriage)\b|\bmeet (?:him|her) half ?way\b/i,
  },
];

const es: readonly Unsafe[] = [
  {
    reason: "claims to be a person or a therapist",
    pattern:
      /\bsoy (?:una? |su )?(?:persona|human|mujer|hombre|amig|terapeut|consejer|doctor|enfermer|sobreviviente|psic[oó]log)|\bcomo (?:terapeuta|consejer|sobreviviente|amig|humano)|\byo tambi[eé]n (?:he|tuve|fui|pas[eé]|viv[ií]|sobreviv)|\bpas[eé] por (?:lo mismo|eso)\b|\ben mi (?:vida|experiencia)\b/i,
  },
  {
    reason: "claims to feel",
    pattern:
      /\b(?:estoy|me siento) (?:muy |tan )?(?:triste|feliz|content|orgullos|preocupad|asustad)|\bme (?:alegra|alegro|duele|entristece|preocupa|da (?:mucha )?(?:pena|tristeza|alegr[ií]a))\b|\blo siento mucho\b|\bs[eé] (?:exactamente )?c[oó]mo se siente\b|\bentiendo (?:perfectamente )?(?:c[oó]mo|lo que) (?:se )?siente|\ble quiero\b|\ble tengo cariño\b/i,
  },
  {
    reason: "promises safety, secrecy or outcome",
    pattern:
      /\b(?:le )?prometo\b|\bprometemos\b|\bya est[aá] a salvo\b|\baqu[ií] est[aá] a salvo\b|\btodo (?:va a estar|estar[aá]|saldr[aá]|va a salir) bien\b|\bno (?:le )?(?:dir[eé]|contar[eé]) (?:a )?nad|\bes(?:to)? (?:queda|es) (?:un secreto|entre nosotr)|\bnadie (?:lo )?sabr[aá](?![a-záéíóúñ])|\bva a mejorar\b/i,
  },
  {
    reason: "makes it small",
    pattern:
      /\b(?:al|por lo) menos\b|\botr[oa]s (?:est[aá]n|la pasan) peor\b|\bpodr[ií]a ser peor\b|\bc[aá]lmese\b|\btranquil[ií]cese\b|\ban[ií]mese\b|\blado (?:bueno|positivo)\b|\bpiense (?:en )?positivo\b|\bsup[eé]relo\b|\bpase la p[aá]gina\b|\btodo pasa por algo\b|\bsimplemente\b|\bno es para tanto\b/i,
  },
  {
    reason: "blames",
    pattern:
      /¿por qu[eé] (?:no )?(?:lo |la |se |le )?(?:hizo|dej[oó]|fue|permiti[oó]|dijo|qued[oó])|\bdeber[ií]a haber\b|\busted (?:se lo busc[oó]|tuvo la culpa)\b/i,
  },
  {
    reason: "tells people what to do",
    pattern:
      /(?<!\bno |\bse )\b(?:debe|debería|tiene que) (?:irse|dejar|decir|denunciar|enfrentar|perdonar|llamar|hablar|calmarse|salir|ver|ir)|\bd[eé]jel[oa]\b|\bdenuncie\b|\benfr[eé]ntel|\bperdon(?:ar|e)\b/i,
  },
  {
    reason: "diagnoses",
    pattern:
      /\busted (?:tiene|sufre de|padece) (?:un |una )?(?:TEPT|depresi[oó]n|trastorno|ansiedad generalizada|bipolar|esquizo|adicci[oó]n)|\busted est[aá] (?:deprimid|traumatizad|enferm)/i,
  },
  {
    reason: "gives advice on medicine",
    pattern:
      /\b(?:tome|deje de tomar|suba|baje|cambie|duplique) (?:su |la |el |una |m[aá]s |menos )?(?:dosis|pastillas?|medicinas?|medicamentos?|antidepres)/i,
  },
  {
    reason: "gives detail of a method",
    pattern: /\b(?:sobredosis|ahorcar|soga|pistola|navaja|cuchilla|puente|cloro|cuerda)\b/i,
  },
  {
    reason: "gives legal or immigration advice",
    pattern:
      /\b(?:puede|podría|debe) (?:demandar|presentar cargos|pedir (?:el divorcio|la custodia|asilo))\b|\busted califica para\b|\b(?:el juez|la corte) (?:va a|le dar[aá])(?![a-záéíóúñ])/i,
  },
  { reason: "assumes a belief", pattern: /\bDios\b|\b(?:rezar|rece|oraci[oó]n|ore)\b|\bbendi[tc]/i },
  {
    reason: "asks for details of what was done",
    pattern:
      /\bqu[eé] le (?:hizo|hicieron) exactamente\b|\bdescriba (?:lo que|el (?:ataque|abuso))|\bcon (?:todo )?detalle\b/i,
  },
  { reason: "closes eyes by default", pattern: /\bcierre los ojos\b/i },
  {
    reason: "a word that hurts",
    pattern:
      /v[ií]ctima|\bpacientes?\b|\busuari[oa]s?\b|\bincumpl|\btenga en cuenta\b|\bgatillo|\bloc[oa]s?\b|\bmanipul/i,
  },
  { reason: "couple advice", pattern: /\bterapia de pareja\b|\btrabajar en su (?:relaci[oó]n|matrimonio)\b/i },
  { reason: "says tú instead of usted", pattern: /(?:^|[\s¿¡«(])(?:tú|tu|tus|te|ti|contigo)(?=[\s,.;:?!»)]|$)/i },
  { reason: "splits an ending", pattern: /\p{L}(?:\/as?|\/os?|@s?|\(as?\))(?=[\s,.;:?!]|$)/iu },
];

const lists: Readonly<Record<ScriptLanguage, readonly Unsafe[]>> = { en, es };

/** Reasons why a text must not be said; none when it may. */
export function unsafeIn(text: string, language: ScriptLanguage): string[] {
  return lists[language].filter(({ pattern }) => pattern.test(text)).map(({ reason }) => reason);
}
