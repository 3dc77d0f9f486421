import type { Rule } from "../rule.ts";

/** Violence, a child or an old person at risk, harm to others, illness and losing touch, in everyday and dialect words. */
export const enMoreDanger: readonly Rule[] = [
  {
    id: "en.hb.struck",
    kind: "hurt-by-someone",
    weight: 0.45,
    who: "stated",
    stage: "act",
    when: `
      @they ~3 put|puts|putting|lay|laid|lays|throw|threw ~1 hands|paws|fists|hand ~1 on ~1 me|us|his|her
      @they ~3 came|comes|coming|went|goes|swung|swings|swinging|lunged|ran|charged ~1 at me|us ~1 !like
      @they ~3 swung|swings|swinging|swing ~2 at|on me|us|my
      @they ~3 busted|bust|split|broke|breaks|cracked|knocked|knocks|fractured|dislocated|blacked|bloodied|ripped|yanked|yanks|tore ~3 my ~2 lip|nose|tooth|teeth|eye|jaw|rib|ribs|head|face|arm|shoulder|hair|mouth|ear|glasses|finger|wrist|phone|collarbone|skull|earring ~1 !up
      @they ~3 whooped|whoop|whoops|whupped|smacked|smacks|smack|backhanded|headbutted|stomped|stomps|jumped|slugged|decked|clocked|socked|tackled|pinned|pistol|bit|bites|spit|kneed|elbowed|thrashed|flogged|choked|choke ~1 me|us|my|whipped !in|at|up
      @they ~2 @hit|push ~1 me !to ~3 when|if|because|until|into|for|down|on|in|against|over|with|every|cause|last|again|today|yesterday|tonight ~1 !walk|try|study|exercise|limits|chess|door
      @they ~2 burned|burnt|burns|burn|scalded|cut|cuts|stabbed|sliced ~1 me|my|us ~4 with|iron|cigarette|water|knife|face|arm|hand|on|back
      @they ~2 threw|throws|hurled|dumped|poured ~4 at|on|over ~1 me|us|my|head|face !cooking|party|surprise|ball
      hit|struck|slapped|beaten|punched|pushed|kicked|burned|burnt|cut me ~1 with ~1 his|her|a|the ~1 belt|bat|iron|cord|phone|bottle|pan|cane|hammer|fist|broom|shoe|plate|stick|chair
      bruise|bruises|mark|marks|burn|burns|scar|swollen|limp|stitches|fracture ~6 he|she|husband|boyfriend|from|where|because ~3 did|hit|grabbed|gave|threw|kicked|left|him|her|held
      tell|told|telling|say|said|lie|lied ~3 doctor|nurse|everyone|people|work|them|er|teacher|school|everybody ~2 i|that|it|about ~2 fell|walked|slipped|tripped|door|stairs|accident|bruise|clumsy
      he|she|they ~2 gets|get|turns|turn|got|is|be ~1 mean|violent|ugly|physical|crazy|rough ~3 when|if|after ~3 drinks|drunk|drinking|drink|high|uses|pills
      fell|fall|against ~4 stove|wall|stairs|table|floor ~6 pushed|pushes|shoved|he|she
      @they ~2 pushes|pushed|shoved|shoves|hits|slaps|pinches|grabs|hit|pushing ~1 me ~2 when|if|because|for|against|last|and|every|cause|over ~4 !walk|study|try|exercise|swing|chair|wheelchair
      scared|afraid|terrified ~4 go|going|come|comes|walk|be|sleep ~3 home|him|her|house|back|there ~4 he|she|him|her|because|cause|what
      beat|beats|beating|whoop|whooped|kick|kicked|stomp|stomped my ~1 ass|butt|behind|head ~2 last|again|in|when|every|because|for|with|cause|if|so ~3 !game|chess|cards|match|workout
      he|she|they ~2 forces|forced|makes|made|force|pinned|held|holds|hold ~1 me ~2 down|still|even|have|when|to|anyway ~4 no|sex|stop|asleep|said|want|cry|legs|arms
      said|say|told ~1 no|stop ~5 anyway|stop|listen|kept|did|going|still
      woke|wake|waking ~3 with|to|up ~4 him|his|her|hands|inside|on|fingers ~3 top|me|inside|pants|hand`,
  },
  {
    id: "en.hb.money-care",
    kind: "hurt-by-someone",
    weight: 0.36,
    who: "stated",
    when: `
      @they|nephew|niece|granddaughter|nurse|aide ~3 takes|took|keeps|steals|cashes|stole|spends|take|keep|cashed ~2 my|our ~1 check|checks|pension|social|ssi|money|benefits|pills|food|card|medicine|wages|paycheck ~1 !to|for|out
      @they|nephew|niece|granddaughter|nurse|aide ~3 leaves|left|leave ~2 me ~3 alone|wet|dirty|hungry|days|without|bed|chair|room|diaper|floor ~3 days|food|water|dirty|all|diaper|night|hours|bath
      not|never ~1 feed|fed|feeding|feeds|bathe|bathed|change|changed ~1 me|him|her|us ~3 for|in|since|all|until|$
      @they ~3 yells|screams|cusses|curses|calls|threatens|threaten|threatened|hollers ~2 me|us ~5 home|street|kids|stupid|deport|nursing|shelter|out|immigration|kill|hurt|police|ice`,
  },
  {
    id: "en.cr.secret",
    kind: "child-at-risk",
    weight: 0.6,
    who: "stated",
    stage: "act",
    when: `
      stepdad|stepfather|uncle|coach|pastor|cousin|grandpa|brother|stepbrother|granddad|teacher|boyfriend|dad|father|man|neighbor|babysitter ~4 comes|came|come|gets|climbs|sneaks|gets|crawls|stands|sits ~2 in|into|on ~2 my|her|his|bed|room|when|bathroom|shower ~3 night|works|asleep|mom|mama|sleep|bed|secret|nights|lights|door
      our|little|big|a|special|secret secret|secrets|game|games ~6 tell|mom|anyone|mama|nobody|dont|trouble|he|touch
      he|she|uncle|stepdad|coach|cousin|dad|pastor ~2 says|said|say|told ~3 secret|tell|game ~4 mom|anyone|secret|nobody|anybody|$
      sends|sent|send|asks|asked|wants|want|asking ~3 me|her|him|pictures|pics ~3 pictures|pics|nudes|naked|photos|shirt|body|private ~6 year|old|grade|13|12|14|11|15|16|school|kid|adult|secret|tell
      older|grown|adult|online man|guy|dude|boyfriend ~6 meet|pictures|pics|hotel|secret|daughter|13|14|15|touch
      year|yr old ~6 boyfriend|pregnant|man|dating|messages|texting ~4 40|30|25|grown|adult|year|older|man|35|28`,
  },
  {
    id: "en.cr.fear-own-hands",
    kind: "child-at-risk",
    weight: 0.62,
    who: "stated",
    stage: "thought",
    when: `
      see|seeing|saw|picture|imagine|imagining|think|thinking|thought|thoughts|pictures|images|flashes ~4 throwing|dropping|shaking|drowning|smothering|hurting|hitting|putting|throw|drop|shake|drown|hurt|squeezing ~1 her|him|baby|my|kids ~1 in|at|down|against|out|under|wall|water|window|stairs|$ ~4 !ball|party
      scared|afraid|frightened|worried|terrified ~4 what|my|trust ~2 i|hands|myself ~4 do|going|might|could|would|with|around|alone ~2 to? ~2 baby|him|her|kids|them|do|babies|son|daughter
      not trust ~1 myself ~3 with|around|near ~2 baby|him|her|kids|babies|son|daughter|newborn
      left|leave|put|leaving ~2 baby|him|her|kids|infant|newborn|toddler|them ~3 in|by|on|alone|at|home|with ~2 tub|bath|car|bathtub|street|dumpster|porch|church|alone|water ~4 walked|left|because|went|hours|alone|scared|out|by|running
      almost|nearly|wanted|want|going|gonna|about|wanna ~2 shake|shook|drop|dropped|throw|threw|hit|smother|drown|snap|hurt|lose ~2 my|the ~1 baby|newborn|toddler|son|daughter
      @child ~3 crying|cry|screaming|cries|scream ~6 shake|throw|hurt|smother|hit|snap|wall|pillow|shook
      not|havent|stopped ~3 fed|feed|feeding|changed|change|bathed|held|picked ~2 baby|kids|her|him|them|my|the|up ~4 day|days|yesterday|since|morning|cant|get|bed
      baby|kids|babies|children|son|daughter|nephew|niece ~4 not|nothing|aint|without ~3 eat|eaten|ate|eating|fed|bathed|school|diaper|food|formula|insulin ~3 day|days|since|yesterday|two|week|left
      kids|kid|baby|babies|children|boys|girls|son|daughter|toddler ~4 by|all themself|themselves|alone|himself|herself ~5 night|hours|work|days|home|mom|gone|days|left
      @they|parents|aunt|foster ~3 whoops|beats|whips|burns|locks|whooped|burned|locked|ties|tied|starves|hits|hit|beat|chokes|slaps|kicks|makes ~2 my|the|her|his|us|them|our|little|baby ~2 @child|cousin|nephew|niece|brother|sister|in|with|us|siblings ~3 !game|chess`,
  },
  {
    id: "en.ho.threat",
    kind: "harm-to-others",
    weight: 0.5,
    who: "stated",
    stage: "thought",
    when: `
      going|gonna|will|swear|bout|about|ready|fixing|finna|want|wanna|tempted ~4 put|beat|bash|smash|cut|burn|run|smoke|drop|body|stomp|choke|snap|merk|murk|clap|gut|strangle|shoot ~2 him|her|them|that|this|bitch|ass|everybody ~3 ground|window|head|throat|neck|down|wall|over|up|with|face|skull|when|if|dirt|tonight|tomorrow|at|ass|box|$ ~1 !bed|game|trash|phone|shower|store|school|work|candles|trip
      put|putting ~1 him|her|them|that|this ~2 in|through|under|six|into ~2 ground|window|grave|dirt|hospital|wall|morgue|box|feet
      want|wanna|wish|need|hope|hoping|like ~1 him|her|them|dad|husband|stepdad|boyfriend|ex ~2 to? ~2 stop|quit|be|suffer|bleed|burn|die|hurt|gone ~1 breathing|dead|living|like|for|$ ~1 !drinking|smoking
      stand|standing|stood|sit|sat ~5 pillow|knife|gun|hammer|bat ~4 him|her|sleeps|over|sleeping|night|bed|asleep|$
      him|her|he|she ~2 sleep|sleeps|sleeping|asleep ~6 pillow|knife|gun|kill|stab|end|hammer|gasoline|throat|poison
      got|have|bought|brought|carrying|grabbed|took|bringing|taking ~4 strap|gun|glock|knife|blade|heat|piece|machete|bat|gasoline|pistol|pole|stick|burner|9mm|rifle ~8 slide|pull|see|waiting|wait|he|him|her|them|catch|outside|school|work|his|boss|say|ready|done ~2 up|on|him|her|comes|did|again|house|outside|say|try|learn|what
      slide|sliding|slidin|pull|ride|riding|pulling|roll ~1 up? on ~2 him|her|them|his|that|opps|block|whoever|house
      catch|catching ~1 a|him|her|them ~1 body|slipping|lacking
      poison|poisoning|burn|burning|rat|antifreeze|gasoline|bleach ~6 his|her|their|boss|house|coffee|food|drink|car ~3 food|drink|coffee|house|down|tea|car|sleep|soup|with ~1 !bake|alarm
      make|making|get|getting|teach ~1 sure? ~1 them|him|her|everybody|everyone|they ~1 all? ~1 pay|bleed|suffer|regret
      know|knows|got|found ~2 where ~1 he|she|they ~2 lives|sleeps|parks|works|stays|sleep|live|park ~7 kill|gun|knife|hurt|pay|wait|waiting|burn|get|end|bat|tonight|going|regret`,
  },
  {
    id: "en.me.signs",
    kind: "medical-emergency",
    weight: 0.6,
    who: "stated",
    stage: "act",
    when: `
      took|taken|swallowed|ate|drank|downed|popped|swallow|take|had ~2 @count|bunch|handful|whole|all|bottle|pack|box|too|half ~6 pills|pill|tablets|meds|heart|sleeping|bottle|medicine|blood|rat|poison|tylenol|percs|bars|xans|klonopin|pressure|insulin|cleaner|bleach ~5 !day|doctor|prescribed|weeks|daily
      side|half ~2 of|my|his|her ~2 face|mouth|body|smile ~4 numb|drop|dropped|drooping|droopy|feel|sagging|hanging|fell|not|slack|slid|moving|move
      face|mouth|smile|eye|lip ~2 droops|drooping|drooped|sagging|crooked|slid|hanging|dropping|droop|twisted|slack ~1 !dentist|tattoo
      words|speech|talking|speaking|voice ~3 come|coming|comes|slurred|slurring|out|sounds|not|is ~2 wrong|slurred|slurring|jumbled|funny|garbled|mixed|sense|mush
      not|cannot|can ~2 lift|raise|move|feel|hold ~1 my|his|her|their|one|the ~2 arm|leg|face|side|hand|fingers|mouth ~4 !concert|show|game|gym
      worst|thunderclap headache ~4 life|sudden|ever
      heart ~3 racing|pounding|skipping|funny|weird|fluttering|stopping ~6 pills|took|pass|breathe|chest|faint|swallowed|arm|mixed
      can|could|cannot not? ~1 get ~1 my? ~1 breath|air ~4 chest|blue|throat|lips|inhaler|swelling|$
      chest|heart|arm|jaw ~3 heavy|tight|crushing|squeezing|elephant|burning|hurting|hurt|pain|pains ~6 arm|jaw|sweating|sweats|breath|breathe|dizzy|numb|sweaty|back|neck
      not ~1 wake|waking|rouse|get|move ~1 him|her|them|my|mama|mom|dad|baby|granny|roommate|friend|grandma ~1 up|breathing|awake|$ ~1 !school|for|work|early|on|church
      lips|face|hands|skin|fingers|baby|he|she|mama|granny|grandma ~2 turned|turning|went|going|gone|is|looks|are ~1 blue|gray|grey|purple|limp ~4 !hair|nails|walls|paint|eyes|hand|sky
      blood|bleeding ~4 soaked|soaking|through|everywhere|stop|clots|gushing|pouring|puddle ~4 !test|pressure|nose
      sugar|glucose ~3 is|at|says|reads|over|went|high|low ~2 500|600|450|400|550|hi|30|25|40|20
      pregnant|months|weeks ~8 bleeding|blood|water|moving|moved|cramping|contractions|headache|blurry|kicking ~3 !pressure|test|bottle
      snake|scorpion|spider|rattlesnake|copperhead ~2 bit|bite|stung me|him|her|my|swelling|ankle|leg|hand
      overdose|od|oding|overdosed|nodded|nodding|fell ~3 out|bathroom|floor|narcan|needle|fentanyl|again|blue ~4 wake|breathing|narcan|blue|not|lips|cold|slow|snoring`,
  },
  {
    id: "en.lt.strange",
    kind: "losing-touch",
    weight: 0.44,
    who: "stated",
    when: `
      @beings ~4 talk|talks|talking|tell|tells|telling|told|say|says|said|whisper|whispers|whispering|speak|speaks|command|asks|want|wants|ask ~2 to? ~1 me|i|my ~3 !sermon|church|service|pray|prayer|reading|bible|sunday|movie
      man|woman|people|someone|somebody|lady|children|things|eyes|faces ~2 in|inside|behind|under ~1 the|my ~1 wall|walls|vents|vent|mirror|tv|ceiling|attic|floor|drain|radio|pipes|teeth|closet|skin ~6 says|say|talks|talk|tell|tells|telling|talking|watching|watch|told|hear|whispers|laughing|calls|knows
      they|he|she|someone|people ~3 coming|come|came|crawling|get|getting|whispering|talking ~1 through|in|out|from|inside ~2 vents|walls|wires|pipes|ceiling|vent|tv|outlets|floor|phone|mirror|speakers|light|lights
      they|he|she|someone|somebody|government|doctors|nurses|staff ~2 put|puts|putting|slipped|spraying|added|adding|pumping ~2 something|poison|chemicals|stuff|chip|drugs|gas|things|medicine ~2 in|into|on|through ~2 my|the ~2 food|water|coffee|air|head|vents|milk|arm|body|blood|pills|drink|teeth|soup
      tv|radio|phone|news|microwave|billboards|billboard|license|plates|numbers|cars|signs|computer|lamp|birds|songs ~3 knows|know|knew|talks|talking|tells|telling|says|speaks|sends|sending|message|messages|watches|watching|calling|meant|signals|code ~2 my|me|about|for|name|to|what ~3 !weather|ads|algorithm|alerts
      i am|was|have ~2 chosen|prophet|messiah|immortal|god|angel|queen|dead|anointed ~5 mission|save|world|powers|power|signs|sent|speaks|already|told|proof|sleep|secret
      not|no|havent|without ~2 slept|sleep|sleeping|sleepin ~4 days|nights|week ~10 fast|mission|plan|see|hear|god|everything|signs|energy|numbers|special|clear|powers|brain|messages|shadows|book|writing|rich|million|voices
      read|reads|reading|hear|hears|stealing|taking|putting|controls|controlling|put|inserting ~1 my|thoughts ~2 thoughts|mind|brain|head|body ~4 !book|audio
      bugs|worms|spiders|insects|snakes|things|wires ~2 under|in|inside|crawling|on ~2 my ~1 skin|brain|head|veins|body|eyes|stomach ~3 !garden|bites
      not ~1 my ~1 real|actual|really ~1 mother|mom|husband|wife|son|daughter|brother|kids|dad|family|mama ~6 replaced|fake|actor|copy|looks|somebody|robot|clone|mask|eyes
      person|man|woman|thing ~4 in|wearing my ~2 mother|moms|moms|mother|husband|wife|face|body|skin ~2 not|is|face|skin`,
  },
];
