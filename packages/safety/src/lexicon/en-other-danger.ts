import type { Rule } from "../rule.ts";

/** Harm to others, a child at risk, medical emergency, losing touch with what is real. */
export const enOtherDanger: readonly Rule[] = [
  {
    id: "en.ho.kill",
    kind: "harm-to-others",
    weight: 0.5,
    who: "stated",
    stage: "thought",
    when: `
      i ~3 want|wanted|need|going|ready|urge|feel|about|planning to|like ~1 kill|killing|murder|stab|shoot|strangle|poison|hurt|attack|hit|beat @him|my|the|that|this|a !with|lights|time|for|off|it|two|game|up|video|photo|picture|film|message|bird
      i ~3 want|wanted|need|going|ready|urge|about|planning to ~1 kill|murder|stab|shoot|hurt|strangle|poison|attack my|the|that|this|a ~1 @him|@child|bitch|bastard|man|kids|children|girl|girls|guy|cop|cops|principal|teacher|student|students|woman|women|doctor|judge|caseworker
      i will kill|murder|stab|shoot @him ~1 !with|if|for|when|one|up|game
      thoughts|thinking|fantasies|fantasize|urges|urge|dream|dreaming|fantasizing ~1 of|about|to ~1 killing|hurting|shooting|stabbing|murdering|kill|hurt|strangling @him|my|the|others|that|someone
      i am|feel ~2 going to snap|explode|lose ~3 hurt|kill|someone|him|her|them
      scared|afraid|worried i|of|that ~2 might|will|am|could|hurting|going ~2 hurt|kill|stab|harm|killing someone|somebody|him|her|them|people|my|others|baby
      kill|hurt|shoot as many ~1 as|people
      kill|hurt|shoot everyone|everybody|them all|there|who|in|here
      homicidal
      make him|her|them pay|bleed|suffer|regret
      he|she|they deserves|deserve to die|suffer|bleed
      they|he|she will|all ~2 pay|regret|bleed|die|suffer ~2 for|what|this|it|soon|tomorrow|$
      want him|her|them|my ~1 dead
      beat|beating|smash|kick him|her|them|his|their ~1 to|until|head|skull|face|teeth ~1 death|bleeds|stops|pulp|in|unconscious|dead
      burn|burning|blow|blowing ~1 the|their|his|her|this|it|down|up ~1 place|house|school|building|office|church|down|up ~2 with|down|up|them|people|$`,
  },
  {
    id: "en.ho.plan",
    kind: "harm-to-others",
    weight: 0.74,
    who: "stated",
    stage: "plan",
    when: `
      shoot|shooting|blow|blowing|bomb|bombing|burn up|at|down? the|my|a|this|that|everyone|school|people ~1 school|church|office|mosque|synagogue|place|building|mall|work|everyone|party|shelter|class|at
      bring|bringing|taking|take|brought|took ~2 gun|knife|rifle|pistol|bomb to|into|at ~2 school|work|class|office|church|house|party|court|shelter|him|her
      bought|have|got|buy|getting|loaded|built|made ~2 gun|knife|rifle|bomb|pistol|machete ~5 him|her|them|they|kill|shoot|pay|boss|ex|school|everyone|teacher|coworker|his|husband|wife
      waiting|wait|going|am|will|follow|following|watching|go ~1 outside|to|for|at ~1 his|her|their|him ~2 house|home|work|car|place|door ~4 gun|knife|kill|hurt|bat|shoot|finish|pay|stab|get
      hit|kill list
      going to ~1 kill|shoot|stab|murder|hurt|poison|strangle @him|my|the|that|this ~3 tonight|tomorrow|today|when|with|now|gun|knife|at|after|then|myself|sleep|he|she !sees|mess|email|time|lights
      kill|shoot|stab ~1 @him ~1 and|then|before ~1 then|myself|me|kill|and
      take|taking him|her|them|someone|people|everyone|others|some down? with me
      tomorrow|tonight|monday|friday they|everyone|you|he|she will ~2 pay|die|bleed|know|see|regret
      i ~2 stabbed|shot|killed|poisoned|strangled my|him|her|them|someone !a|an|game|with
      put|putting poison|something|pills in|into his|her|their|the food|drink|coffee|tea`,
  },
  {
    id: "en.cr.child-hurt",
    kind: "child-at-risk",
    weight: 0.66,
    who: "stated",
    stage: "act",
    when: `
      @they ~3 @hit|@choke|abused|abuses|abusing|molested|molests|molesting|touched|touches|touching|raped|shook|shakes|shaking|whips|whipped|starves|starving|locks|locked my|the|our|his|her|their|a|us ~1 @child !with|at|in|game|up
      @they ~3 @hit|@choke|abuses|abused|molested|touched|burned|shook the|my|our ~1 baby|toddler|newborn|infant|son|daughter
      my|the|our|his|her|a|foster ~1 @child ~4 bruises|bruise|burns|marks|welts|cuts ~4 he|she|from|visit|dad|mom|father|back|legs|arms|said|after
      my|the|our|his|a ~1 @child ~3 is|are|was|were|being|been|get|gets|got ~1 abused|molested|beaten|hit|hurt|raped|neglected|starved|trafficked|groomed|touched|starving|locked|shaken ~1 by|at|again|when|there|every|with|$
      my|the|our|his|a ~1 @child ~2 told|said|says|says|tells|disclosed ~4 touched|touches|hurts|hit|hits|scared|touching|private|secret|beats|raped
      i ~3 shook|hit|shaking|shake|slapped|smothered|choked|beat|hurt|burned|hurting|threw|strangled my|the|our ~1 @child ~1 !up|at|in|with|for|me|a|feelings
      i ~3 hurt|hurting|hit|hitting|shake|shaking|smother|smothering|drown|drowning|kill|killing|throw|throwing my|the|our|this|him|her ~1 baby|newborn|infant|toddler|son|daughter|kids|children|child|kid !feelings|party|ball
      kids|children|baby|child|toddler ~1 is|are|were|was|been|left|home|locked|have ~1 alone|unattended|hungry|nothing|not ~4 days|hours|night|car|eaten|food|eat|home|while
      leave|left|leaves|leaving ~3 baby|kids|kid|child|children|toddler|son|daughter|year|old ~2 alone|unattended|unsupervised|car|crib !play|grandma|grandparents|mom
      hurts|hits|beats|touches|molests|abuses|choked|hit|beat|hurting|hitting|beating|touching|raping my|our|the ~1 @child !at|in|team|up|feelings
      stepdad|dad|uncle|father|mom|stepmom|mother|cousin|coach|grandpa|stepfather|brother ~2 hits|beats|hurts|touches|punches|kicks|chokes|hitting|touching|molests|hurt me|us ~3 years|year|scared|room|drunk|every|belt|school|grade|bed|night|tell|teacher|mom|when
      @they ~2 hits|hit|hitting|beats|beating|hurts|hurting|chokes|choking|punches my little|baby|younger|kid brother|sister|brothers|sisters
      i ~6 want|wanted|going|urge to ~1 throw|shake|smother|hit|hurt|drown him|her|it|the|my ~1 baby|newborn|$ !up|ball
      hits|beats|whips|hit|beat me|us|him|her|them with ~2 belt|cord|stick|hanger|broom|cable|bat|board
      dad|stepdad|mom|uncle|father|mother|stepmom|stepfather ~4 touches|touched|touching me|us
      i am ~1 9|10|11|12|13|14|15|16|17 ~8 hits|beats|hit|abused|abuses|raped|touches|touched|hurt|hurts|choked|older me|by|man|boyfriend
      no food|milk|formula|heat in|for|left|anything ~3 baby|kids|children|days|house
      took|take|taking|takes|keeping|kidnapped|kidnap|has my|the|our ~1 kids|kid|son|daughter|baby|child|children ~4 not|kill|hurt|drunk|gun|away|disappear|knife|never|threat*|run`,
  },
  {
    id: "en.cr.child-now",
    kind: "child-at-risk",
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      baby|child|son|daughter|toddler|kid|infant ~2 not|stopped|stop|barely breathing|responding|waking|moving|breathe|wake|respond
      baby|child|son|daughter|toddler|kid ~1 swallowed|drank|ate|took|turned|is|went|got|found ~3 bleach|pills|poison|battery|medicine|blue|limp|unconscious|medication|meds|magnets|detergent|seizure|purple
      going to ~1 kill|drown|smother|hurt my|the|our|this|him ~1 baby|kids|children|son|daughter|child|kid|newborn
      kill|killing|drown|smother my|our|the kids|children|baby|child|son|daughter ~3 myself|me|and|then|tonight|now`,
  },
  {
    id: "en.me.overdose",
    kind: "medical-emergency",
    weight: 0.66,
    who: "self",
    stage: "act",
    when: `
      i|just|have|already ~2 overdosed|overdosing
      took|taken|swallowed|swallow|downed|take|ate|popped ~2 too many|much ~2 @pills
      took|taken|swallowed|swallow|downed|popped ~2 whole|all|entire|bottle|handful|bunch|fistful|box|pack|packet|strip ~3 @pills
      took|taken|swallowed|swallow|downed|popped|take 10|12|15|16|18|20|22|24|25|28|30|32|35|36|40|45|48|50|60|64|70|80|90|100|200 ~3 @pills|of
      took|taken|swallowed|downed|popped ~1 ten|fifteen|twenty|thirty|forty|fifty|sixty|hundred ~2 @pills
      drank|drinking|swallowed|drunk ~2 bleach|antifreeze|poison|pesticide|drain|detergent|disinfectant|ammonia
      overdosed on|last|again ~1 @pills|my|cocaine|alcohol
      mixed|mixing|took ~2 @pills|benzos|xanax ~2 with|and ~2 alcohol|vodka|whiskey|whisky|drinks|wine|opioids|fentanyl|beer|heroin ~4 sleepy|breathe|dizzy|feel|cannot|slow|weird|lot|bottle
      he|she|they|friend|boyfriend|husband|brother|sister|mom|dad|roommate|someone|partner|wife|girlfriend|son|daughter|kid|child|teen ~2 overdosed|overdosing|oding !chocolate
      he|she|friend|boyfriend|husband|brother|sister|mom|dad|roommate|someone|partner|wife|girlfriend|son|daughter|kid|child|teen ~1 took|swallowed ~1 all|too|bottle|whole|handful|@count ~3 @pills`,
  },
  {
    id: "en.me.now",
    kind: "medical-emergency",
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      am|is|are overdosing
      overdosed|od ~1 just|right|now|need|help|an|not|blue|call ~3 now|ambulance|help|ago|blue|breathing|call|narcan
      just|right|minutes|hour ~1 overdosed|swallowed|took|drank ~4 bleach|bottle|whole|all|poison|antifreeze|handful
      he|she|mom|dad|husband|wife|friend|boyfriend|girlfriend|brother|sister|grandma|grandpa|partner|roommate ~2 not|stopped|barely|unable breathing|breathe|responding|responsive|waking|wake
      can|will not wake him|her|them|my ~1 up|mom|dad|friend
      lips|face|fingers|skin is|are|turned|turning|going|went|look|looks ~1 blue|purple|grey|gray
      bleeding|blood|bleed ~4 will|does|can not stop|heavily|lot|everywhere
      lost|losing|losing|bleeding ~3 lot|much|too|out ~2 blood|death
      so|too much blood
      chest pain|pains|pressure|tight|hurts|crushing ~6 arm|jaw|sweating|breathe|breath|numb|spreading
      face|mouth ~1 drooping|droopy|drooped
      having|think ~3 heart|stroke attack|right|now
      having a heart|stroke|seizure|severe attack|stroke|right|now|and|allergic
      throat ~1 closing|swelling|swollen|closed ~2 up|breathe|shut|allerg*
      foaming at
      he|she|baby|friend|mom|dad|son|daughter|is|lips|face turning|turned|going|gone blue`,
  },
  {
    id: "en.me.serious",
    kind: "medical-emergency",
    weight: 0.4,
    who: "stated",
    stage: "act",
    when: `
      seizure|seizures|convulsing|unconscious|unresponsive
      coughing|vomiting|throwing|puking|spitting|peeing up? ~1 blood
      pregnant ~5 bleeding|blood|cramps|fell|hit|kicked|pushed
      need ~1 ambulance|hospital|er|narcan|paramedics
      withdrawal|withdrawals|withdrawing ~6 shaking|seeing|seizure|hallucinat*|sweating|alcohol|seizures
      chest pain|pains
      can|could not feel|move my|one ~1 arm|leg|face|side|legs|arms|half
      stopped taking|took|take my ~1 insulin|heart|seizure ~1 meds|medication|pills|insulin
      not eaten|drunk|drank|had ~2 food|water|anything|eaten|drink ~3 days|week
      passed|passing|blacked|blacking out ~3 again|twice|hit|head|keep|today|breathe
      deep cut|wound|gash
      i cut too|very|so|way|really deep
      cut ~1 my|myself ~2 too|very|really|so|way deep`,
  },
  {
    id: "en.lt.command",
    kind: "losing-touch",
    weight: 0.76,
    who: "stated",
    stage: "plan",
    when: `
      voice|voices|demons|demon|god|devil|spirits|angel|they|satan|shadows ~2 telling|tell|tells|told|commanding|command|ordering|order|orders|says|say|want|wants|saying|make|screaming|whisper|whispers me|i|my|to ~3 kill|hurt|die|jump|stab|cut|burn|harm|end|suffocate|drown ~1 myself|him|her|them|it|my|someone|people|everyone|me|baby|off|$
      voices ~5 kill|hurt|die|jump|stab|cut|burn|harm|drown
      head|voice ~2 tells|telling me to kill|hurt|die|jump|stab|cut|burn|harm|end`,
  },
  {
    id: "en.lt.voices",
    kind: "losing-touch",
    weight: 0.42,
    who: "self",
    when: `
      hear|hearing|heard ~1 voices !from|of|downstairs|next|in|on|outside|through|coming|upstairs
      hear|hearing|heard ~1 voices in my|that|when|telling|all|and|who|at|talking ~1 head|not|nobody|there|are|alone|me|day|the|night|about
      voices ~1 in my head|talking|telling|will|are|do|keep|getting ~2 not|stop|loud|louder|say|back|me|again|quiet|all
      voices ~2 telling|tell|told|say|talking|talk|laugh|laughing|whisper|shout|shouting|calling|commenting ~1 me|to|that|at|about|things|my
      voice|voices are|is getting|so? ~1 louder|loud|worse
      voices will|do|does not|never stop|leave|shut|quiet|go
      seeing|see things|people|shadows|demons|figures that|who|nobody|no|not|others|there|are|standing|in|and ~2 not|real|else|there|voices|corner|watch*
      i|am|have|having|keep|started|was ~1 hallucinating|hallucinate|hallucinations
      chip|microchip|device|implant|transmitter|tracker|bug|wires ~2 in|inside|into|under ~1 my|me ~1 head|brain|skin|teeth|tooth|body|arm|neck
      implanted|inserted|put ~2 chip|device|thoughts|something|microchip in|into|inside
      reading|read|stealing|control|controlling|controls|broadcasting|hear|inserting|steal my|our thoughts|mind
      tv|television|radio|news|internet|songs ~2 sending|talking|sends|talks|speaking|speaks|about|directly|messages ~2 me|to|messages|directly !hate
      government|cia|fbi|police|neighbors|neighbours|they|everyone|aliens|agents ~3 spying|watching|after|following|plotting|poisoning|against|listening|tracking|monitoring ~2 me|my|on|food|through|walls|phone|us ~2 through|walls|tv|vents|camera|everywhere|food|brain|satellites|wifi|cameras|mind|all|lights
      they|he|she|someone|neighbors|mom|family ~2 poisoning|poisoned|poison|drugging my|the food|water|air|tea|coffee
      i am the chosen|messiah|son|prophet|antichrist|jesus|god|savior|christ !one
      i am|the ~1 chosen one
      replaced by|with ~1 impostor|impostors|imposter|imposters|robots|clones|copies|someone|actors|doubles
      an imposter|impostor|replaced|copy|clone
      not slept|sleep ~3 days|nights ~6 powers|god|see|voices|special|mission|never|energy|chosen|seeing|hear|amazing|feel
      i am|already dead|possessed ~1 inside|ghost|by|demon|corpse|and|nobody|walking ~1 demon|spirit|real|see|devil|evil
      lost|losing|lose touch|grip|contact|hold with|on|of reality|real`,
  },
  {
    id: "en.lt.unreal",
    kind: "losing-touch",
    weight: 0.24,
    who: "self",
    when: `
      nothing|world|everything|i|people ~1 is|feels|seems|look|feel|looks|am ~2 not|fake|unreal|dream|simulation ~1 real|here|movie|glass|$
      nothing|no feels|is|one ~1 real|is
      losing my mind !over|with|at|waiting
      going crazy|insane|mad !over|at|for|with|in|about
      not know what|if is|i|am ~3 real|dream|dreaming
      outside|leaving|left|watching my|myself own? body|from|outside
      paranoid ~3 watching|following|everyone|they|someone|after
      do not know who|where i am`,
  },
];
