import type { Rule } from "../rule.ts";

/** Danger told by acts: who does what, with what, where and when, without any of the usual words. */
export const enActs: readonly Rule[] = [
  {
    id: "en.hb.breaking-in",
    kind: "hurt-by-someone",
    weight: 0.87,
    who: "stated",
    stage: "act",
    when: `
      he|she|hes|shes|ex|dad|stepdad|husband|boyfriend|they|theyre ~3 breaking|kicking|smashing|bashing|busting|pounding|ramming|hammering|booting ~3 door|window|lock ~2 now|down|in|rn|right|open|through|off
      he|she|hes|shes|ex|dad|stepdad|husband|boyfriend|theyre|coming ~3 through|thru ~2 the|that|my window|door
      he|she|hes|shes|ex|they|theyre ~3 outside|door|driveway|stairs|porch|hall|hallway|lot|yard ~3 with|holding|got ~3 gun|knife|bat|hammer|machete|axe|shotgun|rifle|gas|crowbar|pistol|shovel|lighter|cutlass|blade|wrench
      he|she|hes|shes|they|theyre|uncle|dad|brother ~4 gun|knife|bat|hammer|machete|axe|shotgun|rifle|crowbar|pistol|cutlass|chopper ~3 outside|porch|driveway|doorway|hallway|stairs|coming
      locked|hiding|hid|hidden|barricaded ~3 bathroom|closet|pantry|basement|attic|wardrobe|shed|bedroom|cupboard|garage|tub|laundry ~6 he|hes|she|shes|they|him|gun|knife|door|coming|screaming
      he|hes|she|shes|dad|stepdad|they|husband|boyfriend ~6 im|i ~1 in|under|behind|inside ~1 bathroom|closet|pantry|basement|attic|wardrobe|shed|cupboard|tub|bed|crawl ~1 !party|asleep
      he|hes|she|shes ~2 loading|loaded|cocking|racking|pouring ~3 gun|shotgun|rifle|pistol|gas|petrol|gasoline|kerosene|it|clip
      he|hes|she|shes|dad ~2 got|has ~3 gun|knife|blade|razor|rope|cord|belt ~2 to|at|on|against|around ~2 neck|throat|head|face|temple|mouth|ribs|belly|back
      locked ~2 me ~1 in|inside ~4 car|trunk|truck|van|basement|cellar
      put|threw|shoved|dragged|got|stuffed ~1 me ~2 in|into ~2 trunk|van|boot`,
  },
  {
    id: "en.hb.body",
    kind: "hurt-by-someone",
    weight: 0.64,
    who: "stated",
    stage: "act",
    when: `
      he|she|hes|dad|stepdad|husband|boyfriend|ex|brother|they|mom|uncle ~3 hands|hand|fingers|arm|cord|belt|scarf|knee|foot|boot ~2 round|around|on|over|against|across|roun ~2 neck|throat|windpipe|mouth ~1 !massage
      he|she|dad|stepdad|husband|boyfriend|ex|mom|uncle|they ~2 held|pushed|shoved|dunked|put|holds ~2 my|her|his ~1 head|face ~3 under|water|wall|floor|sink|toilet|pillow|stove
      he|she|dad|stepdad|husband|boyfriend|ex|mom|uncle|they ~2 broke|cracked|knocked|busted|fractured|dislocated|snapped ~2 my|her|out ~2 nose|jaw|arm|wrist|rib|ribs|finger|fingers|tooth|teeth|cheekbone|collarbone|cold|orbital
      he|she|dad|stepdad|husband|boyfriend|ex|mom ~3 put|pressed|held|pointed|puts|points|aimed ~2 gun|knife|it|blade|barrel|pistol|iron|cigarette|lighter ~2 to|in|on|at|against|into ~1 my|me|her|our ~1 head|face|mouth|temple|throat|neck|belly|stomach|hand|arm|skin|back|chest|leg
      he|she|hes|shes|dad|stepdad|husband|boyfriend|ex ~3 dug|dig|digging ~2 a|the|my ~1 hole|grave
      wake|woke|woken|came|come ~2 up|to ~4 on ~1 floor|tiles|stairs|lino ~6 he|she|him|his|her
      he|she|dad|husband|boyfriend|ex|mom|stepdad ~4 till|until ~1 i ~3 saw|blacked|passed|fainted|bled|black|stars|breathe|peed
      he|she|hes|husband|boyfriend|ex|brothers|dad ~4 said|says|told|swore|promised ~6 bury|burn|drown|shoot|stab|kill|cut|slit|finish|gut ~2 me|us|my|both|her ~1 !phone|hair
      he|she|they|husband|boyfriend|boss|madam|trafficker|manager|agent ~2 took|takes|keeps|has|holds|kept|hid ~2 my ~2 passport|id|papers|documents|visa ~6 debt|owe|room|men|clients|leave|out|locked|phone`,
  },
  {
    id: "en.ho.set-out",
    kind: "harm-to-others",
    weight: 0.7,
    who: "stated",
    stage: "plan",
    when: `
      im|i ~3 outside|parked|waiting|sitting|standing|driveway ~4 his|her|their|house|school|church|bar|work ~6 gun|knife|bat|loaded|blade|it ~1 !pizza|food|coffee|ride
      i|ive|im|got|have ~2 got|have|bought|loaded|brought|holding ~2 gun|knife|bat|shells|bullets|acid|petrol|gasoline|blade|machete|hammer ~6 hes|shes|him|his|them|they|going|waiting|tonight|friday|school|locker
      dont come to|in school|work|class ~1 tomorrow|friday|monday|thursday|tuesday|wednesday
      going|gonna|gon|imma ~2 shoot|stab|burn|slit|bash|gut|cut|smother|drown ~2 him|her|them|everybody|everyone|baby ~1 !hair|cake|slack|off|bangs
      i ~2 shook|shaken|shaking ~2 baby|infant|him|her ~2 hard|harder|stop|quiet|when`,
  },
  {
    id: "en.cr.acts",
    kind: "child-at-risk",
    weight: 0.7,
    who: "stated",
    stage: "act",
    when: `
      tied|chained|locked|locks|chains|ties|padlocked|shut ~3 baby|kid|kids|boy|girl|child|brother|sister|nephew|niece|granny|grandma|grandpa|dadi|nani|him|her|son|daughter ~4 crate|cage|closet|basement|yard|shed|storeroom|bed|cellar|kennel|chair|radiator|car|attic
      baby|kid|kids|boy|girl|child|brother|sister|nephew|niece|toddler ~4 locked|chained|tied|shut ~1 in|up|to|inside ~2 car|closet|basement|shed|cage|crate|yard|attic|cellar|room
      stepdad|uncle|grandpa|brother|coach|pastor|boyfriend|bf|dad|cousin|teacher|neighbor ~4 comes|came|gets|climbs|sneaks|crawls ~3 bed|room|covers|shower|bath ~4 night|tell|secret|asleep|door|mom|touch|me
      dropped|shook|shakes|shaken|burned|burnt|threw|drowning|dunked|scalded|starves ~2 baby|infant|toddler|kid|boy|girl|child|brother|sister|son|daughter ~3 purpose|stove|again|wall|water|quiet|floor|hand|stop|screaming
      baby|toddler|infant|child|kids|boy|girl ~3 alone|left ~4 days|hours|night|car|tub|bath|pub|bar|since|street`,
  },
  {
    id: "en.me.failing",
    kind: "medical-emergency",
    weight: 0.87,
    who: "stated",
    when: `
      not|stopped|isnt|hardly|barely breathing !room|right|easy|well
      wont|cant|not|doesnt ~2 wake|waking ~2 up? ~4 blue|cold|lips|pills|floor|vodka|breath|needle|shook|fell|head|gurgling|snoring
      blood|bleeding ~3 wont|not|doesnt|hasnt|isnt|cant ~2 stop|stopping|stopped|slow
      lips|face|fingers|mouth|skin ~3 blue|purple|grey|gray|droopy|drooping|slid|fell|swelling|swollen ~2 !paint|ink|lipstick|popsicle|makeup
      passed|collapsed|unconscious|unresponsive|blacked ~2 out|on|and|floor ~6 vomit|sick|breathing|wake|foam|blue|blood|floor|pills|hit
      throat|tongue|airway ~2 closing|swelling|closed|swollen|tight ~4 !cold|sore
      foaming|foam|frothing ~2 mouth ~6 pills|breathing|floor|eyes|wake|seizing|shaking
      face ~2 drooping|drooped|droop|slid|sliding|fell ~3 side|down|one
      shaking|jerking|seizing|convulsing ~3 floor|eyes|stop|wont|minutes
      needle ~3 arm|floor|sink|hand ~6 breathing|blue|wake|cold|moving|snoring`,
  },
  {
    id: "en.sh.acts",
    kind: "self-harm",
    weight: 0.87,
    who: "stated",
    stage: "act",
    when: `
      im|i ~2 on|at|by|over|standing|sitting|sat ~3 ledge|railing|rail|parapet|overpass|bridge|tracks|roof|rooftop|cliff|barrier ~4 jump|sorry|tell|bye|wind|train|cars|drop|step|going|cant|now|phone|note|feet|edge
      swallowed|took|taken|tuk ~3 all|whole|handful|bottle|strip ~2 pills|tablets|meds|them|paracetamol|tylenol|sleeping|insulin|tramadol|xanax ~1 !breakfast
      i|ive ~1 swallowed ~3 pills|tablets|them|bleach|bottle|battery|everything
      cut|cutting|sliced|gone ~3 deep|deeper|far ~5 stop|blood|stitches|white|yellow|fat|bath|floor|towel|this
      rope|noose|belt|cord|sheet ~3 around|round ~1 my|neck ~1 neck|$
      rope|noose|belt|cord|sheet|it ~3 tied|up|looped|knotted ~3 beam|hatch|loft|rafters|banister|closet|tree|hook|fan ~1 !swing|hammock
      engine ~2 running|on ~4 garage|hose|windows|door
      hose ~4 window|tailpipe|exhaust ~1 !wash
      gun|pistol|shotgun|revolver|barrel|muzzle ~3 in|under|to|against ~1 my ~1 mouth|chin|head|temple|lap
      note|notes|letter|letters ~4 table|counter|pillow|desk|fridge|kitchen|bed ~6 sorry|bye|tell|forgive|pills|bridge|find|gone|tub|water|gun`,
  },
  {
    id: "en.sh.settled-day",
    kind: "self-harm",
    weight: 0.64,
    who: "stated",
    stage: "plan",
    when: `
      picked|chosen|choose|chose|set|decided|know ~2 day|date|week|when|spot|bridge|station|tree|train ~6 note|letters|pills|rope|gun|insurance
      gave|given|rehomed|left ~3 dog|cat|hamster|parrot|horse|guitar|plants|records|everything ~6 wont|anymore|last|note|goodbye|longer|need|sorry
      next|this ~2 time ~3 properly|finish|mistake|wake ~1 !exam|test
      bought|got|hid|hidden|saved|saving|hoarding|counted|stashed ~3 pills|tablets|rope|shells|bullets|charcoal|helium|blades|meds ~6 friday|saturday|sunday|weekend|after|when|day|week|ready|until|note|nobody|closet|mattress
      drive|drove|driving|steer ~3 into|off|in ~2 tree|wall|bridge|river|median|abutment|quarry ~3 !fog|fender|ghost
      life ~1 insurance ~6 suicide|myself|pay|years|note|after|if ~2 !quote`,
  },
  {
    id: "en.lt.told-to",
    kind: "losing-touch",
    weight: 0.66,
    who: "stated",
    when: `
      voice|voices|angel|devil|god|radio|tv|streamer|man|choir|they|spirits|thing ~3 says|saying|said|tells|telling|told|wants|orders|screen ~4 cut|jump|step|kill|burn|hurt|drink|stab|walk|take|do ~4 out|off|me|myself|her|him|them|it|neighbour|neighbor|tonight|road|knife|hammer|mother|wife|baby|cat
      isnt|not|aint ~1 my ~1 wife|husband|mother|mom|baby|son|daughter|sister|mum|dad|kid ~4 face|replaced|copy|eyes|swapped|skin|anymore|robot|imposter|impostor|one
      chip|implant|bugs|snake|worms|camera|thing|wires|transmitter ~3 in|under|inside ~2 my|me ~2 skin|tooth|arm|head|belly|eye|teeth|neck|stomach|brain ~6 out|cut|dig|knife|pliers|remove|get|spoon|tweezers
      havent|not|no ~2 slept|sleep ~3 days|nights ~8 god|chosen|messenger|signs|mission|numbers|prophet|watching|voices|radio|codes`,
  },
  {
    id: "en.hb.other-fear",
    kind: "hurt-by-someone",
    weight: 0.3,
    who: "other",
    when: `
      worried|scared|afraid|fear|terrified|frightened|frightens|fearing ~1 for ~2 friend|friends|sister|sisters|brother|brothers|mom|moms|mum|mums|mother|mothers|dad|dads|daughter|daughters|son|sons|cousin|cousins|aunt|aunts|neighbor|neighbors|neighbour|neighbours|roommate|roommates|coworker|her|his|their ~1 life|safety
      worried|scared|afraid|fear|terrified|think|sure ~3 he|she|husband|boyfriend|ex|stepdad|dad ~3 kill|hurt|beat|murder|shoot|strangle ~1 her|him|them
      friend|sister|brother|mom|mum|mother|daughter|cousin|aunt|neighbor|neighbour|roommate|coworker ~4 killed|murdered|beaten|hurt|strangled ~2 by ~2 husband|boyfriend|ex|partner|him|dad|father`,
  },
  {
    id: "en.sh.other-fear",
    kind: "self-harm",
    weight: 0.3,
    who: "other",
    when: `
      friend|sister|brother|mom|mum|mother|dad|daughter|son|cousin|roommate|flatmate|boyfriend|girlfriend|husband|wife|buddy|coworker|partner ~3 talking|talks|talked|texting|joking|thinking ~1 about ~1 dying|suicide|death|ending
      friend|sister|brother|mom|mum|mother|dad|daughter|son|cousin|roommate|flatmate|boyfriend|girlfriend|husband|wife|buddy|partner ~2 took|swallowed|taken ~2 pills|bottle|overdose|tablets|lot
      worried|scared|afraid ~2 friend|sister|brother|mom|mum|dad|daughter|son|cousin|roommate|boyfriend|girlfriend|husband|wife|buddy|she|he|they ~2 do|try|going|might|gonna ~4 something|kill|suicide|end|hurt`,
  },
  {
    id: "en.sh.means-near",
    kind: "self-harm",
    weight: 0.05,
    who: "stated",
    sign: "means-near",
    when: `
      gun|handgun|pistol|rifle|shotgun|revolver|rope|noose|pills|bullets|shells ~3 in|on|under|by|beside ~2 house|home|closet|drawer|car|lap|bed|nightstand|garage|table|desk|pocket|bag|attic|here|me
      have|got|own|keep|there ~2 gun|handgun|pistol|rifle|shotgun|revolver|rope|noose|bullets ~2 here|ready|me|close|loaded`,
  },
  {
    id: "en.sh.decided",
    kind: "self-harm",
    weight: 0.05,
    who: "stated",
    sign: "decided",
    when: `
      i|ive ~1 decided $
      my mind is ~1 made
      made up my mind`,
  },
  {
    id: "en.sh.hour-set",
    kind: "self-harm",
    weight: 0.05,
    who: "stated",
    sign: "hour-set",
    when: `
      ^ it is|will|happens|has ~2 tonight|today|tomorrow $
      ^ its|tonight|itll ~2 tonight|today|tomorrow|is|it ~1 $
      it ~1 be tonight|today|tomorrow|over`,
  },
];
