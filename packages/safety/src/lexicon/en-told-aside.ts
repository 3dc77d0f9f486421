import type { Rule } from "../rule.ts";

/** Danger told in passing, without the words one would look for: any kind. */
export const enToldAside: readonly Rule[] = [
  {
    id: "en.sh.would-not-be-missed",
    kind: "self-harm",
    weight: 0.38,
    who: "stated",
    stage: "wish",
    sign: "wish",
    when: `
      think|thinking|thought|wonder|wondering|feel|feeling ~3 had the right idea
      gone|dead ~2 week|weeks|days|month|months before ~1 anyone|anybody|someone|somebody|they|people ~2 look|looked|looking|notice|noticed|find|found|call|called|check|checked
      weight|millstone|drag on|around|to everybody|everyone|everybodys|them|my|us|you
      nothing will|would|is ever ~2 be|get different|better|change`,
  },
  {
    id: "en.lt.pushed-by-voices",
    kind: "losing-touch",
    weight: 0.64,
    who: "stated",
    stage: "thought",
    when: `
      voices|voice ~2 keep|keeps|kept ~3 to|do|telling|pushing ~2 do|it|hurt|jump|cut|die
      voices|voice ~3 me to do it`,
  },
  {
    id: "en.sh.blood-quiets",
    kind: "self-harm",
    weight: 0.5,
    who: "stated",
    when: `
      blood|bleeding|cutting ~1 makes|made|keeps|turns ~2 quiet|quieter|stop|silence|calm|calmer`,
  },
  {
    id: "en.sh.for-later",
    kind: "self-harm",
    weight: 0.3,
    who: "stated",
    sign: "preparation",
    when: `
      wrote|written|recorded|left|bought|made|writing|recording ~4 letters|letter|cards|card|videos|video|gifts|presents ~4 18th|graduation|wedding|weddings|birthdays|grow|older|grown|future|later|years
      gave notice
      no forwarding address
      cancel|cancelled|canceled|closed|closing|quit|stopped|deleted ~2 all|every|everything|my ~3 appointments|subscriptions|accounts|prescriptions|memberships
      returned|return|paid|paying|gave ~2 back ~2 everything|everyone|everybody|all|what ~2 owe|owed|borrowed`,
  },
  {
    id: "en.sh.relief",
    kind: "self-harm",
    weight: 0,
    who: "stated",
    sign: "relief",
    when: `
      feel|feeling|felt|am|so|finally|been ~2 lighter|calm|calmer|peace|peaceful|relieved|free|clear|light ~2 now|about|finally|first|again|$
      it is easier|better this|that way
      everything ~1 clear|quiet|easier now|finally`,
  },
  {
    id: "en.sh.last-words",
    kind: "self-harm",
    weight: 0.4,
    who: "stated",
    stage: "thought",
    settled: true,
    sign: "wish",
    when: `
      wrote|write|typed|texted|writing goodbye !to|party|card|cards
      am|will|going ~2 do it ~4 nobody|stop|tonight|no ~2 stop|me|tonight|can
      if|when ~2 not|never|stop ~1 hear|hearing|heard ~1 from me ~2 by|again|after|tomorrow|saturday|tonight|$
      last|final time ~3 i|me|you|yall|anybody|anyone ~3 bother|text|call|write|hear|post|see|talk
      tell|let ~3 mom|mama|brother|sister|kids|son|daughter|them|him|her|everyone ~1 know? ~1 it|that|not ~2 not|wasnt|isnt ~2 fault|them
      is|was not ~1 anybody|anyone|nobody|nobodys|anybodys|your|their|his|her|moms ~1 fault ~1 please|tell|remember|know|love
      do|be not ~1 be? ~1 mad|sad|angry|upset|cry ~2 at|with|for|over|when ~1 me|im|i|$
      took|swallowed ~2 rest|last|all|whole ~1 of ~2 pills|bottle|them|meds|it ~1 !cough|water|syrup|wine|soda|milk|antibiotics|ketchup|soup`,
  },
  {
    id: "en.sh.at-the-place",
    kind: "self-harm",
    weight: 0.42,
    who: "stated",
    stage: "thought",
    sign: "wish",
    when: `
      sitting|sit|sat|laying|lying|standing ~5 with a|the|my ~1 blade|razor|noose|gun|knife ~2 !cook|kitchen|potatoes
      go|lie|lay|sleep|sit|lying|laying ~2 on the|them ~1 tracks|rails
      stand|stood|standing ~3 platform ~2 lean|leaning|step|edge|forward ~1 !see|over
      have|got|saved|kept ~1 enough @pills|morphine ~2 put|saved|stashed|hidden|by|aside|do|left|here
      feet|legs|toes ~2 over|hanging|dangling|off ~2 edge|side|ledge|rail|railing|quarry|bridge|roof|$ ~1 !water|couch|bed
      top|upper|roof|rooftop|edge|ledge ~3 garage|level|floor|deck|building|bridge|hotel ~4 rn|right|quiet|alone|windy|wind|cold|high|looking|dark|here|crying ~1 !find|car
      count|counting|time|timing|watch|know ~4 trains|train|traffic|trucks ~4 between|pass|come|schedule|comes|fast|night
      park|parked|sit|sitting|stand|stood|wait|walk|walked|drive|driving|drove|end ~4 tracks|quarry|overpass|bridge|cliff|ledge|reservoir ~4 night|alone|feet|every|sat|again|hours|thinking|crying ~1 !fishing|water|friends
      gun|rifle|pistol|shotgun|glock|revolver|9mm ~3 on|with|right|beside|next|under|by|within|reach ~2 couch|there|me|lap|bed|pillow|here|reach|seat|nightstand ~1 !locked|safe|range|hunting|deer
      think|thinking|thought|know ~4 gun|rifle|pistol|shotgun|pills|rope|knife|knives|revolver ~5 there|closet|drawer|upstairs|garage|cabinet|reach|waiting|nightstand|safe|truck
      feels|feel|felt|is like ~2 to ~1 drown|hang|die|suffocate|bleed|overdose|freeze ~1 !of|laughing
      scared|afraid|worried|terrified ~3 do|doing|happens|happen|hurt|what ~3 myself|alone|tonight|asleep|sleep|me|do ~1 !well|exam|test|court
      bite|bit|biting|claw|clawing|pinch|burn|pull ~1 my|myself ~2 arms|arm|hands|skin|legs|hair|wrists|thighs ~2 till|until|so|when|to ~3 bruise|bruises|bleed|bleeds|blood|calm|feel|stop`,
  },
  {
    id: "en.hb.menaced",
    kind: "hurt-by-someone",
    weight: 0.48,
    who: "stated",
    stage: "act",
    settled: true,
    when: `
      squeezed|twisted|grabbed|bent|yanked ~1 my arm|wrist|hand|fingers|neck|hair ~5 black|blue|bruise|bruised|hurt|snapped|popped|cried
      beat|jumped|attacked ~6 said|says|told ~1 i am next
      walk|walks|walking|walked|barges|comes in on me|her|us ~4 shower|bathroom|naked|dressing|changing|toilet
      track|tracks|tracking|tracked me|us on|with|through|by|everywhere
      @they ~3 smash|smashes|smashing|breaking|throwing|punches|breaks|throws ~1 things|something|stuff|dishes|walls|plates|everything|furniture
      @they|said|say|says|swore ~6 snap|break|slit|wring|cut|cave my|our neck|legs|throat|head|arms|back|skull|face
      someone|somebody|stranger|intruder ~1 is|are|was|got|broke ~1 in|inside ~1 my|the|our apartment|house|room|trailer|tent|home|garage|bathroom ~1 !yesterday
      hiding|hides|hid ~4 under|in|behind ~2 bed|closet|tub|couch|sink
      left|leave|leaves|locked me there|in|on|outside ~3 all|hours|night|day|dark|cold ~2 teach|lesson|punish|day|because|until|night ~1 !trip
      every|each|any ~1 time|where|place|store|day ~2 i ~2 go|leave|walk|turn|get ~4 he|she|him ~2 there|hoodie|again|behind
      get|getting|have|gets|gonna|send|sending|sent|paid ~3 me|us|him|her jumped|killed|shot|beat|hurt|robbed ~1 !at|in|chess
      they|he|she|dudes|gang|boys|girls ~1 all? ~1 got|have|has|carry|brought|with knives|guns|knife|bats|weapons|gun|poles|straps ~1 !permit|license|collection
      send|post|leak|show|share|put|sending|posting ~3 videos|pictures|pics|nudes|photos|video|screenshots|tape ~4 boss|family|everyone|everybody|work|school|church|online|mom|husband|kids|parents|internet ~3 if|unless|or|when|because|$ ~1 !recital|wedding|party
      if|when|unless i ~2 talk|tell|leave|run|refuse|scream|report|pay|work|call|say|stop|try ~5 family|kids|mother|mom|sister|brother|son|daughter|deported|immigration|video|pictures|them|me ~4 back|hurt|kill|pay|get|suffer|die|happen|disappear|next|boss|gone|online|dead ~1 !late
      hurt|killed|kicked|threw|drowned|poisoned|strangled|shot|burned ~2 my|the|our ~1 cat|dog|puppy|kitten|bird|rabbit|pet ~4 show|lesson|front|said|next|because|mad|angry|punish|would ~1 !vet|accident
      took|takes|removed|ripped|smashed|broke|breaks ~1 my|the|our ~1 bedroom|bathroom|room|phone|door|window|tv|dishes|everything ~2 off|when|because|in|said|apart|and ~4 hit|send|scream|mad|beat|says|angry
      will|do|does|did|would not ~1 let|give|allow ~1 me|us|him|her ~2 have|take|get|my|use|to ~2 my|the ~1 insulin|meds|medicine|inhaler|medication|food|walker|wheelchair|pills|glasses|phone|money|card|doctor
      holds|holding|keeps|keeping|kept|got ~1 our|my|all|their|everybodys ~1 papers|passport|passports|documents|ids|visas ~4 until|unless|till|pay|so|leave|debt|trip|locked
      man|boss|woman|lady|people ~3 work for keeps|keep|kept|locks|makes|holds ~5 us|trailer|room|papers|locked|leave|pay
      put|throw|kick|toss|threw|throwing|putting me|us out ~2 on|in|into|with|tonight|if|at ~2 street|curb|cold|unless|sleep|night|nothing|streets
      said|says|promised|promise ~5 job|restaurant|model|modeling|work ~8 now|then|but|instead ~4 men|debt|locked|pay|sleep|sell`,
  },
  {
    id: "en.cr.marks",
    kind: "child-at-risk",
    weight: 0.58,
    who: "stated",
    stage: "act",
    when: `
      @they ~3 hits|hit|hitting|slaps|slapping|beats|beating|pinches|whips|whipping|burns|kicks|shakes my|our|the ~1 @child ~1 with|when|for|because|again|until|so|and|every|hard|$
      i ~2 hit|slapped|shook|threw|punched|dropped|smacked ~1 my|the ~1 baby|newborn|infant|toddler
      belt|cord|switch|hand|finger|bite|cigarette|rope|burn|whip marks|mark|welts|prints|burns|print ~4 legs|back|arms|neck|face|him|her|wrists|butt|body|bottom
      @child|he|she|niece|nephew ~5 marks|bruises|welts|burns|bruise ~6 daddys|dads|fathers|moms|visit|visits|weekend|there|sitter|daycare|boyfriend|when|comes
      staff|man|worker|teacher|coach|counselor|counsellor|pastor|guard|driver|janitor|leader ~5 touches|touched|touching|watches|rubs|kisses|grabs|films ~2 us|girls|boys|kids|children|me|them|her|him ~4 bath|shower|bathroom|bed|dressing|changing|night|time|private|under|girls|boys
      hear|heard|hearing|listening ~5 hitting|screaming|slapping|beating|slaps|screams|blows|thuds|belt|crying ~6 @child|next|upstairs|neighbor|little|boy|girl ~1 !violin|movie|ride
      @child|boy|girl ~4 next|upstairs|neighbors|downstairs ~6 crying|cries|screaming|screams|screams|begging ~6 hit|hitting|blows|every|night|stop|thud|thuds|belt ~1 !violin
      hands|hand ~2 on|around|over his|her|their|my|the ~1 throat|neck|mouth|sons|daughters|babys ~5 son|daughter|kid|baby|child|before|before|own ~1 !necklace
      @child|baby ~3 must|has|needs|need|should|have to? ~1 be ~1 purified|cleansed|sacrificed|punished|saved|baptized|delivered|returned ~4 water|fire|blood|god|demon|angels|devil|$ ~1 !church|pastor|party|sunday`,
  },
  {
    id: "en.ho.near",
    kind: "harm-to-others",
    weight: 0.42,
    who: "stated",
    stage: "thought",
    when: `
      @they|gang ~2 got|has|have|took|grabbed ~2 gun|knife|strap|glock|machete|pistol ~8 shoot|kill|stab|hurt ~1 !hoops
      @they ~4 going|gonna|wants|said|plans ~3 shoot|kill|stab|murder|jump !hoops|me|us|time|pool|pictures|video|an|in|rope|some|a ~2 tonight|today|tomorrow|school|later
      feel|feels|thinking like|of|about ~1 hurting|killing|stabbing|beating|choking ~1 @him|my|everybody
      hammer|knife|gun|bat|machete ~2 under|by|beside my ~1 bed|pillow ~3 for|him|case|he|waiting
      know|learned|figured ~1 when|where|which|what ~2 he|she|they ~3 off|walks|works|lives|parks|sleeps|home|leaves|gets|jogs|drives ~8 something|waiting|wait|gun|knife|pay|ready|got|bring|plan|surprise|regret ~3 for|him|her|them|up ~1 !dinner|ready|birthday|cake|gift
      got|have|bringing|brought something for him|her|them|that|those ~1 !birthday|christmas|lunch
      held|hold|put|pressed|holding|pushed ~1 the|a|his|her pillow|hand|hands|blanket|plastic|bag ~1 over|on|against ~2 face|mouth|nose|head ~1 !my
      going|gonna|want|wanna|will|swear|about|finna ~4 burn|blow|shoot|light|torch ~4 office|building|school|house|place|shelter|church|block|car|store|everything ~3 down|up|with|fire|them|everyone ~1 !candles|balloons
      kill|hurt|shoot|stab|bury ~1 whoever|anyone|anybody|everyone|any ~3 touches|touch|comes|try|tries|hurts|near|way|who
      my hands were|was on|around his|her|their ~1 throat|neck`,
  },
  {
    id: "en.me.told",
    kind: "medical-emergency",
    weight: 0.52,
    who: "stated",
    stage: "act",
    when: `
      not|aint ~2 eat|ate|eaten|drink ~1 in ~2 days|week ~1 !bread|meat|candy|sugar
      sugar|glucose ~3 over|500|600|450 ~4 days|500|dizzy|blacking
      fell|fall|hit|bumped|banged|cracked ~4 head ~10 throwing|vomiting|confused|crazy|sleepy|wake|funny|slurring|blacked|drowsy|seizure|talking|sense|unequal
      since|from|days|hours ~2 my|his|her|last ~1 last ~1 drink|hit|fix|dose|beer|xanax|bottle|shot ~8 shaking|seeing|spiders|sweating|seizure|bugs|shakes|hearing|sick
      shaking|shakes|sweating|seeing|tremors ~8 last ~1 drink|hit|fix|dose|beer|xanax|bottle ~8 !coffee
      stopped|quit|stop|not ~1 eat|eating|eaten|drink|drinking|drank|ate ~1 water|anything|nothing|food|since ~4 days|week|ago|how|weeks|point|until ~1 !candy|sugar|meat|sweets|soda|alcohol
      stopped|quit eating ~4 days|week|weeks ~6 long|takes|see|die|until|done
      snoring|gurgling|gasping|rattling ~3 sound|breathing|noise|weird ~6 up|wake|blue|pills|pill|awake|response
      took|had|ate|used|snorted|smoked ~3 blue|some|laced|bad|percs|fentanyl|fent|pressed|fake ~2 pills|pill|ones|stuff|dope|bars ~8 up|wake|snoring|breathing|blue|cold|respond`,
  },
  {
    id: "en.lt.told",
    kind: "losing-touch",
    weight: 0.44,
    who: "stated",
    when: `
      hear|hearing|heard ~2 them|it|him|her|whispers|whispering ~4 saying|telling|say|tell|calling ~6 jump|kill|die|filthy|worthless|hurt|evil|should|name
      camera|cameras|microphone|microphones|wires|chip ~1 in|inside|behind my|our ~1 teeth|tooth|eyes|head|body|ears|skin|brain|glasses
      i am ~1 the second coming|christ|messiah
      walk|step|jump|go|walking ~2 lake|water|ocean|fire|traffic|sea ~4 prove|god|show|fly|saved|angels
      @they|they swapped|switched|replaced|changed|cloned|took ~2 my|the|our|real ~1 husband|wife|mother|mom|son|daughter|kids|family|brother|dad|baby|body|dog|eyes
      has|have|wears|wearing|with his|her|their|my face ~1 but|and|on ~6 !mask|halloween
      mission|plan|work|purification|test|war ~2 starts|begins|started|given|ends|called ~6 numbers|signs|sunday|god|buses|confirm|chosen|soon|code|me ~1 !job|class|school
      numbers|signs|colors|plates|birds|lights|clouds ~3 on|in|of|are|from ~3 confirm|confirms|telling|message|messages|code|mean|proof|talk
      angels|god|jesus|spirits|lord|voice|voices|demons|ancestors ~2 explained|showed|revealed|ordered|commanded|instructed|chose|warned|asked|wants ~3 me|that|my|to|how ~3 son|daughter|baby|blood|purified|end|water|fire|fast|mission|sacrifice|world|must|has|eyes
      not|never ~1 need|needing ~1 to? sleep|food|eat|sleeping ~4 mission|anymore|god|energy|powers|chosen|numbers|more|now
      cut|take|pull|gouge|dig|get|tear ~2 out|it ~2 my|the|of ~2 eye|eyes|chip|tooth|tongue|bugs|arm|skin ~4 they|see|hear|so|out|crawling|before|tracking ~1 !dentist|doctor`,
  },
];
