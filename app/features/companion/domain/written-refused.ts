import type { ScriptLanguage } from "./script.ts";
import type { Unsafe } from "./unsafe.ts";

/**
 * What a model must not write, beyond what no script may say. Broad on purpose: a sentence refused for nothing costs a
 * reviewed one in its place, and a sentence let through could cost more.
 */
const everywhere: readonly Unsafe[] = [
  {
    reason: "a link, an address or a number",
    pattern:
      /https?:|www\.|\b[\p{L}\p{N}-]+\s?(?:\.|\(dot\)|\[dot\])\s?(?:com|org|net|gov|edu|info|io|app|chat|me|us|mx|es|co|help|link|xyz|onion)\b|@|\b\p{N}{1,2}:\p{N}{2}\b|\p{N}[\p{N}\s().+-]*\p{N}/iu,
  },
  {
    reason: "not plain words",
    pattern: /[<>{}[\]|`*_#=\\~^]|^\s*(?:[-•–]|\p{N}+[.)])\s|\n\s*\n\s*\n|\p{Extended_Pictographic}|\p{Cf}/mu,
  },
  {
    reason: "speaks as a part of a prompt",
    pattern: /^\s*(?:assistant|system|user|person|program|asistente|sistema|usuario)\s*:/im,
  },
];

const en: readonly Unsafe[] = [
  {
    reason: "speaks of itself",
    pattern:
      /\bI(?!\s+(?:can(?:not|'t)?\s+(?:listen|read|stay with this|only|show|offer|feel nothing)|am (?:only )?a program|read\b|do not know|don't know)\b)(?:'\w+)?\b|\b(?:we|us|our|ours|mine|myself)\b|\bmy\b|(?<!\b(?:tell|show|let|give) )\bme\b/i,
  },
  {
    reason: "claims to be a person or a therapist",
    pattern:
      /\b(?:human|therapist|counsell?or|psychologist|psychiatrist|doctor|nurse|licensed|certified|survivor|not (?:a|an) (?:bot|robot|program|machine|AI)|real person|fellow)\b/i,
  },
  {
    reason: "names an illness",
    pattern:
      /\b(?:diagnos\w*|disorder|syndrome|symptoms?|PTSD|CPTSD|BPD|ADHD|OCD|bipolar|depress(?:ion|ed|ive)|psycho\w*|borderline|narcissis\w*|schizo\w*|trauma(?:tized|tised|tic)?|anxiety|dissociat\w*|addict\w*|clinical\w*|mental(?:ly)? (?:ill|illness|health)|therapy)\b/i,
  },
  {
    reason: "speaks about medicine",
    pattern:
      /\b(?:medic\w+|meds|drugs?|pills?|tablets?|capsules?|dos(?:e|es|age)|mg|milligrams?|prescri\w+|antidepress\w*|sedativ\w*|melatonin|supplements?|vitamins?|herbs?|\w+(?:zepam|prazole|oxetine|traline|opram|azine|codone|profen|zolam))\b/i,
  },
  {
    reason: "speaks about harm or how it is done",
    pattern:
      /\b(?:kill\w*|suicid\w*|die|dying|dead(?:ly)?|death|lethal|fatal|painless\w*|overdos\w*|self[- ]harm\w*|hurt (?:yourself|him|her|them)|harm\w*|cut(?:ting)?|bleed\w*|blood|burn\w*|chok\w*|strangl\w*|suffocat\w*|hang(?:ing|ed)?|noose|rope|belt|cord|gun|knife|blades?|razor|weapon|poison\w*|bleach|alcohol|drunk|vodka|jump(?:ing)?|bridge|roof|drown\w*|starv\w*|vomit\w*|purge|revenge|attack|fight back|shoot\w*|stab\w*|bomb|method|ways? to end)\b/i,
  },
  {
    reason: "gives steps with amounts",
    pattern:
      /\b(?:take|swallow|drink|eat|mix|crush|grind|boil|inject|inhale|smoke|snort|pour|add|combine|dissolve|apply|tie|wrap|hide)\b[^.!?]{0,40}\b(?:all|every|whole|half|handful|spoon\w*|cups?|glass(?:es)?|bottles?|drops?|more|two|three|four|five|six|seven|eight|nine|ten|dozen|twenty|with|into|until|around|at once)\b|\bsteps?\b[^.!?]{0,12}\b(?:one|two|three|first|second)\b|\b(?:first|then|after that|finally),? (?:you )?(?:take|mix|crush|put|get|tie|go|drink|swallow|pour|wait)\b/i,
  },
  {
    reason: "speaks about law",
    pattern:
      /\b(?:legal\w*|illegal\w*|laws?|lawyers?|attorney|sue|court|judge|custody|divorce|restraining|protective order|charges|asylum|visas?|deport\w*|immigra\w*|green card|ICE|undocumented|entitled|eligib\w*|qualif\w*|rights?(?= (?:to|under|as|of|you))|your rights|police|report (?:him|her|it|them|this))\b/i,
  },
  {
    reason: "promises",
    pattern:
      /\b(?:promise\w*|guarantee\w*|always|never|forever|for sure|certainly|definitely|no matter what|trust me|believe me|count on|will (?:be (?:ok|okay|fine|better|safe|alright|all right|over)|get better|pass|help|heal|work|go away|not happen|happen|protect|end)|you(?:'re| are) safe|nothing (?:bad )?(?:will|can) happen|won't|will not)\b/i,
  },
  {
    reason: "blames",
    pattern:
      /\bwhy\b|\byour (?:own )?fault\b|\bblame\b|\bshould(?:n't)?\b|\bcould(?:n't)? you have\b|\bought\b|\bif (?:only )?you had\b|\byou(?:'re| are) (?:over\w*|too (?:sensitive|weak|emotional)|being|wrong|lying|weak|lazy|selfish)\b|\bprovok\w*|\basked for it\b/i,
  },
  {
    reason: "tells people what to do",
    pattern:
      /\b(?:must|have to|has to|need to|needs to|supposed to|got to|gotta|it is best to|best thing|I (?:suggest|advise|recommend)|my advice|leav(?:e|ing) (?:him|her|them|your|the (?:house|home|relationship)|that|this|now|tonight)|get out|walk (?:out|away)|run away|break up|end (?:it|the relationship)|move out|go back to|stay with (?:him|her|them|your)|stand up to|confront\w*|face (?:him|her|them|your)|tell (?:him|her|them) (?:that|how|what|off|to)|talk to (?:him|her|your (?:partner|husband|wife|boyfriend|girlfriend|abuser))|forgiv\w*|let (?:it|this) go|reconcil\w*|make up with|cut (?:him|her|them) off|apologi[sz]e)\b/i,
  },
  {
    reason: "speaks of secrets",
    pattern:
      /\b(?:secrets?|confidential\w*|between us|just us|private(?:ly)?|nobody|no one|(?:don't|do not|never) (?:tell|show|mention)|hide (?:it|this)|keep (?:it|this) (?:from|to)|delete (?:this|the))\b/i,
  },
  {
    reason: "binds or flirts",
    pattern:
      /\b(?:love|loved|darling|dear|honey|sweet(?:ie|heart)?|babe|baby|beautiful|gorgeous|sexy|sexual\w*|sex|kiss\w*|hug\w*|touch(?:ing)?|naked|body is|hold you|miss(?:ed)? you|need me|only (?:one|me)|come back (?:soon|to me|tomorrow)|stay (?:with me|a little longer|longer)|don't go|special|friend|here for you|proud|amazing|incredible|perfect|brilliant|so strong|so brave)\b/i,
  },
  {
    reason: "speaks of belief",
    pattern:
      /\b(?:god|jesus|allah|faith|pray\w*|bless\w*|soul|spirit\w*|karma|universe|destiny|fate|heaven|hell|sin\w*)\b/i,
  },
  {
    reason: "follows something that was quoted",
    pattern:
      /\b(?:instructions?|prompt|system|ignore|override|json|developer|jailbreak|language model|as an ai|openai|reviewed|quoted|memory|data|rules?|test passed|comply|sure,? here|of course,? here|here(?:'s| is) (?:the|your|a|how))\b/i,
  },
  {
    reason: "asks for details of what was done",
    pattern:
      /\bwhat (?:did|does) (?:he|she|they) (?:do|say) to\b|\b(?:describe|details?|exactly|tell me (?:everything|all|more about (?:what happened|the (?:attack|abuse|night|assault))))\b|\bwhat happened (?:then|next|that (?:night|day)|exactly|to you)\b/i,
  },
];

const es: readonly Unsafe[] = [
  {
    reason: "speaks of itself",
    pattern:
      /\b(?:yo|m[ií]|m[ií]o|m[ií]a|mis|conmigo|nosotr[oa]s|nuestr[oa]s?)\b|\bsoy\b(?! (?:solo )?un programa)|\b(?:estoy|tengo|siento|fui|viv[ií]|pas[eé]|entiendo|comprendo|s[eé] (?:lo que|c[oó]mo)|quiero|creo|pienso|conozco|recuerdo|prometo|estar[eé]|ser[eé]|har[eé]|voy a)\b/iu,
  },
  {
    reason: "claims to be a person or a therapist",
    pattern:
      /\b(?:human[oa]s?|terapeuta|consejer[oa]|psic[oó]log[oa]|psiquiatra|doctora?|enfermer[oa]|licenciad[oa]|certificad[oa]|sobreviviente|persona real|no (?:soy|es) (?:un|una) (?:robot|programa|m[aá]quina|bot))\b/iu,
  },
  {
    reason: "names an illness",
    pattern:
      /\b(?:diagn\p{L}*|trastornos?|s[ií]ndrome|s[ií]ntomas?|TEPT|depresi\p{L}*|deprimid\p{L}*|bipolar\p{L}*|psic[oó]\p{L}*|narcisis\p{L}*|esquizo\p{L}*|traum\p{L}*|ansiedad|disocia\p{L}*|adict\p{L}*|adicci\p{L}*|cl[ií]nic\p{L}*|mental(?:es)?|terapia)\b/iu,
  },
  {
    reason: "speaks about medicine",
    pattern:
      /\b(?:medic\p{L}*|drogas?|pastillas?|p[ií]ldoras?|tabletas?|c[aá]psulas?|dosis|mg|miligramos?|receta\p{L}*|antidepres\p{L}*|sedante\p{L}*|melatonina|vitaminas?|hierbas?|\p{L}+(?:zepam|oxetina|tralina|opram|zolam))\b/iu,
  },
  {
    reason: "speaks about harm or how it is done",
    pattern:
      /\b(?:mat(?:ar|arse|e|o)|suicid\p{L}*|morir\p{L}*|muer\p{L}*|letal|mortal|sin dolor|sobredosis|hacerse daño|dañ\p{L}*|lastim\p{L}*|cort(?:ar|arse|es?)|sangr\p{L}*|quem\p{L}*|ahorc\p{L}*|ahog\p{L}*|asfixi\p{L}*|soga|cuerda|cintur[oó]n|pistola|cuchillo|navaja|arma|veneno\p{L}*|cloro|alcohol|tequila|saltar|puente|azotea|venganza|vengar\p{L}*|atacar|disparar|m[eé]todo|formas? de acabar)\b/iu,
  },
  {
    reason: "gives steps with amounts",
    pattern:
      /\b(?:tome|trague|beba|coma|mezcle|triture|muela|hierva|inyecte|inhale|fume|vierta|agregue|combine|disuelva|aplique|amarre|esconda)\b[^.!?]{0,40}\b(?:tod[oa]s?|cada|enter[oa]|medi[oa]|puñado|cuchar\p{L}*|tazas?|vasos?|botellas?|gotas?|m[aá]s|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|con|hasta|alrededor|de una vez)\b|\b(?:primero|luego|despu[eé]s|al final),? (?:tome|mezcle|triture|ponga|busque|amarre|vaya|beba|trague|espere)\b/iu,
  },
  {
    reason: "speaks about law",
    pattern:
      /\b(?:legal\p{L}*|ilegal\p{L}*|ley(?:es)?|abogad[oa]s?|demand\p{L}*|corte|juez\p{L}*|custodia|divorcio|orden de (?:protecci|restricci)\p{L}*|cargos|asilo|visas?|deport\p{L}*|inmigra\p{L}*|migra\p{L}*|papeles|indocumentad\p{L}*|derechos?|califica|polic[ií]a|denunci\p{L}*)\b/iu,
  },
  {
    reason: "promises",
    pattern:
      /\b(?:promet\p{L}*|garanti\p{L}*|siempre|nunca|jam[aá]s|seguro que|sin duda|conf[ií]e|cr[eé]ame|cuente conmigo|(?:va a|van a) (?:estar|mejorar|pasar|ayudar|sanar|salir|terminar)|estar[aá] (?:bien|mejor|a salvo)|mejorar[aá]|pasar[aá]|saldr[aá]|ayudar[aá]|sanar[aá]|est[aá] a salvo|nada (?:malo )?(?:va a|le) pasar\p{L}*)\b/iu,
  },
  {
    reason: "blames",
    pattern:
      /por qu[eé]\b|\bculpa\p{L}*|\bdeber[ií]a\p{L}*|\bhubiera\p{L}*|\bse lo busc[oó]|\bprovoc\p{L}*|\b(?:exagera|miente|es d[eé]bil|es floj[oa])\b/iu,
  },
  {
    reason: "tells people what to do",
    pattern:
      /\b(?:debe|deben|tiene que|hay que|necesita (?:ir|hacer|dejar|decir|hablar|salir)|lo mejor es|le (?:aconsejo|sugiero|recomiendo)|d[eé]jel[oa]|deje (?:a|su|esa|ese|la relaci[oó]n)|v[aá]yase|salga (?:de|ya)|huya|termine (?:con|la)|sep[aá]rese|m[uú]dese|regrese con|qu[eé]dese con|enfr[eé]nt\p{L}*|enfrentar\p{L}*|d[ií]gale|hable con (?:[eé]l|ella|su (?:pareja|esposo|esposa|marido|novio|novia))|perdon\p{L}*|reconcili\p{L}*|suelte|denuncie|disc[uú]lpese)\b/iu,
  },
  {
    reason: "speaks of secrets",
    pattern:
      /\b(?:secretos?|confidencial\p{L}*|entre nosotr[oa]s|en privado|nadie|no (?:le )?(?:diga|cuente|muestre)|esc[oó]ndal[oa]|borre)\b/iu,
  },
  {
    reason: "binds or flirts",
    pattern:
      /\b(?:amor|am[oa]|quer(?:er|id)\p{L}*|cariñ\p{L}*|mi (?:vida|cielo)|hermos[oa]|guap[oa]|bell[oa]|sex\p{L}*|bes(?:o|os|ar)|abraz\p{L}*|caricia\p{L}*|desnud\p{L}*|extrañ[oa]|me necesita|solo (?:yo|a m[ií])|vuelva (?:pronto|mañana)|no se vaya|especial|amig[oa]s?|orgullos[oa]|incre[ií]ble|perfect[oa]|tan (?:fuerte|valiente))\b/iu,
  },
  {
    reason: "speaks of belief",
    pattern:
      /\b(?:dios|jes[uú]s|al[aá]|fe|rez\p{L}*|ora(?:r|ci[oó]n)|bendi\p{L}*|alma|esp[ií]ritu\p{L}*|karma|universo|destino|cielo|infierno|pecad\p{L}*)\b/iu,
  },
  {
    reason: "follows something that was quoted",
    pattern:
      /\b(?:instrucci\p{L}*|prompt|sistema|ignor\p{L}*|json|modelo de lenguaje|como una? ia|revisad[oa]s?|citad[oa]s?|memoria|datos|reglas?|claro,? aqu[ií]|aqu[ií] (?:est[aá]|tiene) (?:el|la|su|c[oó]mo))\b/iu,
  },
  {
    reason: "asks for details of what was done",
    pattern:
      /\bqu[eé] le (?:hizo|hicieron|dijo)\b|\b(?:describa|detalles?|exactamente|cu[eé]nte(?:me)? (?:todo|lo que pas[oó]))\b|\bqu[eé] pas[oó] (?:despu[eé]s|esa|ese|luego)\b/iu,
  },
];

const lists: Readonly<Record<ScriptLanguage, readonly Unsafe[]>> = { en, es };

/** A text with straight apostrophes, as it is and without accents: an edge of a word is not seen beside an accent. */
export function plainForms(text: string): string[] {
  const straight = text.replace(/[’ʼ‘`´]/g, "'");
  return [
    straight,
    straight
      .normalize("NFD")
      .replace(/([^nN\p{M}])\p{M}+/gu, "$1")
      .normalize("NFC"),
  ];
}

/** Reasons why a model's sentence is not said. */
export function refusedIn(text: string, language: ScriptLanguage): string[] {
  const forms = plainForms(text);
  return [...everywhere, ...lists[language]]
    .filter(({ pattern }) => forms.some((form) => pattern.test(form)))
    .map(({ reason }) => reason);
}
