/**
 * What may be said by somebody who thinks of dying, without any word that says so. One of these is no danger seen: it is a
 * reason to ask, gently and once. Written for this project; people say it in many more ways.
 */
const en = [
  /\b(?:they|everyone|everybody|people|the (?:kids|family|world)|my (?:kids|children|family|wife|husband|parents|mom))(?:'d| would| will|'ll)? (?:all )?(?:be|do|manage|live) (?:so much |a lot |much )?(?:better|fine|easier|happier|ok|okay)(?: off)?\b[^.?!]{0,30}\b(?:without me|than with me|if i (?:was|were|wasn't|weren't))/i,
  /\b(?:free|rid) of me\b|\b(?:easier|better) for (?:everyone|everybody|them all)\b(?! to)|\bworth more (?:dead|gone)\b|\b(?:better|easier)\b[^.?!]{0,25}\bthan with me\b/i,
  /\b(?:no|not see (?:a|any)|don't see (?:a|any|the)|what(?:'s| is|s) the|without a) (?:reason|point|use) (?:to be here|to (?:live|wake up)|(?:of|in|for) (?:me (?:being|living)|living|being (?:here|alive)|staying alive|waking up))/i,
  /\b(?:fade (?:out|away)|just disappear|disappear for good|cease to exist|stop existing|(?:want|wish|rather) (?:i did |to )?not exist|log off\W{0,4}permanently|sleep forever|go to sleep and (?:not|never)|never wake|not wak(?:e|ing) up|the morning not to come|not be (?:around|here) (?:anymore|tomorrow|for long)|(?:i should|i'd rather|would rather|rather|better) (?:just |i )?not be (?:here|alive|around|in th(?:e|is) world)|what if i (?:just )?(?:wasn't|weren't|was not)(?= here| around|\W*$)|no longer be here|allowed to go|be gone (?:soon|for good))\b/i,
  /\bwish(?:ed|ing)?\b[^.?!]{0,20}\b(?:i (?:was|were) (?:gone|never born|not here)|it would all (?:just )?(?:stop|end)|i could (?:just )?(?:stop|vanish|not be))/i,
  /\b(?:soon|then) (?:none of this|nothing (?:of this )?|it)\b[^.?!]{0,20}\b(?:will|won't)\b[^.?!]{0,20}\b(?:my (?:concern|problem|worry)|matter)/i,
  /\b(?:car|truck|drive|driving) (?:goes |going |go )?into (?:a|the) (?:wall|tree|pole|oncoming)\b|\bturn(?:ing)? the wheel\b|\btrees by the road\b[^.?!]{0,40}|\b(?:look(?:ing)? down from|stand(?:ing)? (?:on|at)) the (?:bridge|roof|ledge)\b|\bstep (?:off|in front of)\b[^.?!]{0,20}\b(?:platform|train|bus|ledge)/i,
  /\b(?:count|counting|counted|look at|know (?:exactly )?what(?:'s|s)?)\b[^.?!]{0,25}\b(?:medicine cabinet|all (?:the|my) (?:pills|meds))/i,
  /\b(?:empty|lie here|lying here|dead) for (?:days|weeks)\b[^.?!]{0,25}\b(?:no ?one|nobody) would\b|\b(?:did it|went (?:that way|through with it))\b[^.?!]{0,30}\bi (?:get|understand) (?:it|him|her|why) now\b/i,
  /\b(?:if i (?:was|were) d3ad|i (?:should|wanna|want to) unalive)\b|\bnot being alive\b|\b(?:see|know|tell me|sure) why (?:i'd|i would|i should|to|i) (?:even )?(?:go on|carry on|keep going|stay alive)\b|\b(?:don't|can't|do not) see a future (?:for me|where|with me|in which)|\bi tried (?:it )?once\b[^.?!]{0,30}\bdidn'?t work/i,
  /\bif i (?:was|were|died|go|wasn't here)\b[^.?!]{0,6}(?:d3ad|dead|gone)?[^.?!]{0,20}\b(?:feel bad|miss me|be sad|care|notice)\b/i,
];
const es = [
  /\b(?:mis (?:hijos|niños|papás)|mi (?:familia|mamá|esposa|esposo|gente)|todos|ellos|la gente)\b[^.?!]{0,25}(?:mejor|m[aá]s tranquil|m[aá]s f[aá]cil|bien) sin m[ií](?!\p{L})/iu,
  /\bser[ií]a (?:m[aá]s f[aá]cil|mejor) (?:para (?:todos|ellos)|si yo no (?:estuviera|existiera))|\blibres? de m[ií](?!\p{L})|\bvalgo m[aá]s muert/iu,
  /\b(?:no (?:le )?(?:veo|tiene|encuentro) (?:caso|sentido|raz[oó]n)|para qu[eé]) (?:de |para |a )?(?:que (?:yo )?(?:siga|est[eé])|seguir (?:aqu[ií]|viv)|estar (?:aqu[ií]|viv)|vivir|sigo(?=\s*(?:$|[.,!?]|aqu[ií]|viv)))/iu,
  /\b(?:no estar viv[oa]|dejar de existir|no existir|desaparecer (?:para siempre|y ya|sin|del todo)|quisiera desaparecer|irme (?:para siempre|de este mundo)|apagarme|dormir(?:me)? (?:para siempre|y (?:ya )?no despertar)|no (?:volver a )?despertar|que (?:ya )?no amaneciera|no amanecer)(?!\p{L})/iu,
  /\b(?:ojal[aá]|quisiera|me gustar[ií]a) (?:que (?:todo )?se acabara|no haber nacido|ya no (?:estar|ser|despertar))|\bque (?:ya )?todo se acabara(?!\p{L})/iu,
  /\bpronto (?:nada de esto|ya no|todo esto)[^.?!]{0,25}(?:asunto|problema|importar|aqu[ií])/iu,
  /\b(?:me ordenan|me dicen|quieren) que me (?:mate|corte|muera|aviente|haga daño)|\b(?:aventar|tirar)me (?:al|del|de un|a las) (?:metro|puente|tren|carro|vías)|\bpuente\b[^.?!]{0,30}(?:viendo|mirando) (?:para|hacia) abajo/iu,
  /\bpastillas\b[^.?!]{0,25}(?:s[eé] que est[aá]n (?:ah[ií]|all[ií])|las cuento|las cont[eé])|\bvolante\b[^.?!]{0,20}(?:soltar|girar)/iu,
  /\bsi (?:yo )?(?:me muriera|no estuviera|faltara)\b[^.?!]{0,30}(?:llorar|notar|importar|mejor|triste)/iu,
];

/** Many leave the apostrophe out. */
function plainOf(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/[’ʼ]/g, "'")
    .replace(/\b(don|can|won|isn|wasn|didn|doesn)t\b/gi, "$1't")
    .replace(/\b(they|everyone|everybody|i)d\b/gi, "$1'd");
}

/** Whether a text may be about dying though no word says so. */
export function mayMeanDying(text: string): boolean {
  const plain = plainOf(text);
  return [...en, ...es].some((hint) => hint.test(plain));
}

export type PlanSign = "means" | "farewell" | "order" | "decided" | "time";

const planSigns: readonly (readonly [PlanSign, RegExp])[] = [
  [
    "means",
    /\b(?:(?:the|a|my|his|dad's) (?:hand ?gun|gun|pistol|rifle|shotgun|blade|razor|rope|noose|knife)\b[^.?!]{0,20}\b(?:is|sits|lies|here|ready|on (?:the|my)|in (?:the|my)|next to|beside)|service weapon|(?:have|got) (?:it|them|everything|the (?:rope|gun|blade|pills)) (?:all )?ready|there is a (?:hand ?gun|gun|pistol|rope)|all (?:the|my) pills (?:in front|here|ready|on)|saved up (?:the |my )?(?:pills|meds))\b|(?:hay|tengo) una (?:pistola|soga|navaja|cuerda)|\b(?:la|mi|el) (?:pistola|navaja|soga|cuchillo|cuerda) (?:est[aá]|ya)|\bya (?:lo )?(?:tengo|est[aá]) (?:todo )?list[oa]|\btodas las pastillas (?:aqu[ií]|list|enfrente)/iu,
  ],
  [
    "farewell",
    /\b(?:sent|wrote|written|left|writing)\b[^.?!]{0,20}\b(?:a |my |the |last )goodbyes?\b|\b(?:sent|wrote|written|left|writing) (?:out )?(?:the |my |all (?:the|my) )?(?:goodbyes?|farewells?|letters? (?:to|for) my|(?:goodbye|farewell) (?:texts?|letters?|notes?|messages?)|notes? (?:to|for) (?:them|my))|\bsaid (?:my|all my) goodbyes\b|\b(?:gave|given|giving) (?:away )?(?:my|all my|the) (?:things|stuff|keys|dog|cat|guitar|clothes)\b|\bya me desped[ií]|\b(?:escrib[ií]|mand[eé]|dej[eé]) (?:las |mis |los |unas? )?(?:cartas?|mensajes? de despedida|despedidas?|notas?) (?:a|para|de)|\b(?:regal[eé]|di) mis cosas(?!\p{L})/iu,
  ],
  [
    "order",
    /\b(?:they|voices?|it|he|she) (?:say|says|tell|tells|order|keep saying|want me to|keep at me to)\b[^.?!]{0,15}\b(?:cut|do it|jump|die|kill|hang|take them)\b|\bme (?:ordenan|dicen|mandan) que (?:me|lo)|\bi have to or (?:it(?:'s|s)? |they )/iu,
  ],
  [
    "decided",
    /\b(?:i(?:'ve| have) decided|my mind is made up|it(?:'s| is) decided|i am finished|i'm finished|no one can stop me|nobody (?:can|will) stop me)\b|\b(?:ya (?:lo )?(?:decid[ií]|est[aá] decidido)|ya me decid[ií]|nadie me (?:va a|puede) (?:parar|detener))(?!\p{L})/iu,
  ],
  [
    "time",
    /\b(?:tonight|before (?:morning|dawn|sunrise|midnight)|(?:in|within) (?:an|one|two|a few|ten|twenty|\d+) (?:hours?|minutes?)|(?:one|two|three|\d+) hours?(?: left|$)|count(?:ing)? down|it will be over|this is the last (?:night|day))\b|\b(?:esta (?:misma )?noche|hoy (?:mismo|en la noche)|antes de que amanezca|faltan? (?:una|dos|pocas|\d+) horas?|es la [uú]ltima noche)(?!\p{L})/iu,
  ],
];

/** Signs that dying is planned: what it would be done with, farewells, an order by voices; a time and a decision beside. */
export function planSignsIn(text: string): PlanSign[] {
  const plain = plainOf(text);
  return planSigns.filter(([, pattern]) => pattern.test(plain)).map(([sign]) => sign);
}

const nearMeans =
  /\bit(?:'?s| is| sits| lies) (?:right |already |all )?(?:here|ready|on (?:the|my) (?:table|bed|desk|floor|lap)|next to me|beside me|in my (?:hand|lap|pocket))\b|\b(?:la|lo) tengo (?:aqu[ií]|en la mano|al lado)|\best[aá] (?:aqu[ií]|en la mesa|en la cama|en mi mano)(?!\p{L})/iu;

/** Once dying was spoken of, "it is on the table" says what it would be done with. */
export function isMeansNear(text: string): boolean {
  return text.split(/\s+/).length <= 14 && nearMeans.test(plainOf(text));
}

/** A time or a decision alone is said of many things; with what it would be done with, a farewell or an order it is grave. */
export function gravityOf(signs: readonly PlanSign[]): "none" | "ask" | "high" | "imminent" {
  const count = new Set(signs).size;
  if (!signs.some((sign) => sign === "means" || sign === "farewell" || sign === "order")) return "none";
  return count >= 3 ? "imminent" : count === 2 ? "high" : "ask";
}
