import type { Rule } from "../rule.ts";

const kind = "hurt-by-someone" as const;

/** Being watched, followed, found or held by someone. One sign alone is often innocent; pairs.ts says which add up. */
export const enWatched: readonly Rule[] = [
  {
    id: "en.hb.knows-place",
    kind,
    weight: 0.3,
    who: "stated",
    sign: "place-known",
    when: `
      @they ~2 knows|knew|got|has|found ~2 where ~3 i|we|me|us ~2 live|stay|staying|work|sleep|am|are|moved|is|be
      knows|knew|got|has|found|have my|our ~1 address|addy|apartment|location|shelter
      @they ~3 asking|asked|ask|looking|looked|begging ~3 where|which|what ~3 i|we ~2 live|am|are|stay|staying|work|moved|sleep|in
      @they ~3 asking|asked|looking|looked|searching|hunting|calling|called|going|came|went ~6 shelter|shelters|hospitals|motels
      @they ~2 looking|searching|hunting|coming|out for me|us
      @they ~3 going|went|came|been|calling|messaging|asking ~2 my ~1 mom|mother|sister|family|friends|job|cousin|aunt|work|boss|brother|dad|parents ~6 where|find|finding|looking|asking|me
      @they ~1 will|gonna|going|always ~3 find me|us
      tracked|hunted|traced me|us down`,
  },
  {
    id: "en.hb.found",
    kind,
    weight: 0.5,
    who: "stated",
    stage: "act",
    sign: "place-known",
    when: `
      @they ~1 found|tracked|traced|figured ~2 where ~1 i|we ~1 live|stay|staying|work|moved|am|hiding|are|at
      @they ~1 found|got|tracked ~2 my|our ~1 new address|addy|place|apartment|house|number|job ~1 !for
      @they ~1 tracked|hunted|traced ~1 me|us down
      @they ~1 found us|me !a|the|an|attractive|funny|work|crying|asleep|in|on|out
      asking|asked|looking|calling|going|checking|check ~3 which|what|every|each|all ~1 shelter|shelters
      found ~3 tracker|airtag|gps|spyware|microphone ~4 my|our|under|inside|sewn|hidden|taped|behind|in !dog|cat|keys
      @they ~2 put|puts|hid|installed|planted|stuck|sewed ~3 tracker|airtag|gps|camera|cameras|spyware|app|device|microphone ~3 my|our|me|us|the ~1 !dog|cat|keys
      @they|somebody ~3 tracking|tracks|track|tracked|follows|following ~1 my ~1 phone|car|location|every|gps`,
  },
  {
    id: "en.hb.watched",
    kind,
    weight: 0.32,
    who: "stated",
    sign: "watched",
    when: `
      @lurker ~3 parked|parks|parking|park|sits|sitting|sat|waits|waiting|waited|stands|standing|stood|lurking|lurks|circling|hanging|posted|watching|watches ~4 outside|across|near|by|around|behind|front|down|corner|at ~4 my|our|the|me|us|job|work|school|house|street|parking
      @lurker ~3 drives|drove|driving|cruises|cruising|rolls|rolling|rolled|circles|circling|creeping|creeps|walks|walking|rides|riding by|past|around|slow|up|down ~5 house|block|place|street|slow|slowly|night|again|job|apartment|lights|every|times|twice|here
      car|truck|van|suv ~4 parked|sits|sitting|outside|circles|follows|following|followed|behind|slows|idling ~5 again|every|night|me|same|days|all|lights|watching|hours|week
      @they ~3 following|follows|followed|trailing|tailing|stalking|shadowing me|us ~1 home|from|to|around|at|everywhere|again|when|$
      @they ~2 show|shows|showed|showing|pop|pops|popped|turn|turns|turned|comes|came up|out|by ~1 everywhere|wherever|where|unannounced|nowhere|at|my ~2 i|work|job|school|church|gym|house|class|mom|mama|moms|shelter|door
      everywhere|wherever i go|turn|am|be ~2 he|she|they|there|him
      watching|watches|watched|spying|spies me|us|my ~2 window|house|from|windows|cameras|through|sleep|phone`,
  },
  {
    id: "en.hb.traces",
    kind,
    weight: 0.32,
    who: "stated",
    sign: "watched",
    when: `
      sent|sends|texted|messaged|posted|sending|emailed|mailed|showed|got ~4 pictures|picture|photo|photos|pic|pics|video|videos|selfie ~3 of|from|outside|in ~3 my|our|me|us|the ~3 house|door|home|window|windows|car|street|building|school|apartment|porch|gate|driveway|block|yard|work|job|sleeping|walking|bedroom|balcony|steps|mailbox|room|bus
      pictures|picture|photo|photos|pic|pics|video|selfie ~1 of|from|in|outside ~2 my|our ~2 house|door|home|window|street|building|porch|driveway|bedroom|car ~4 he|she|ex|him|they|from
      @they ~2 knows|knew|said|says|told|texted ~3 what|who|where|when ~1 i ~2 wearing|wore|doing|with|ate|bought|was|went|been|leave|left|home
      note|letter|notes|flowers|rose|roses|gift|envelope|something|bullet|knife|underwear|picture ~2 on|under|at|by|in|taped ~1 my|our ~2 car|door|windshield|porch|mailbox|step|window|doorstep|desk|locker ~4 !from|birthday
      slashed|slash|cut|keyed|let|popped ~2 my ~1 tires|tire|tyres|brakes|car
      brick|rock|bottle ~1 through my|our ~2 window`,
  },
  {
    id: "en.hb.contact",
    kind,
    weight: 0.3,
    who: "stated",
    sign: "watched",
    when: `
      @they|keep|keeps|kept|been|getting|get ~3 calls|call|calling|texting|texts|messages|messaging|dms|writing|requests ~4 new|different|blocked|unknown|private|random|fake|other|fresh|another|strange ~1 numbers|number|accounts|account|phones|profiles|names
      block|blocked|blocking ~2 him|her|he|ex|number|them ~6 new|another|different|other|fake ~1 number|account|phone|numbers|accounts|profile`,
  },
  {
    id: "en.hb.near-now",
    kind,
    weight: 0.36,
    who: "stated",
    stage: "act",
    sign: "near-now",
    when: `
      @lurker ~1 may|might|could|must ~1 still|already|be ~1 be? outside|downstairs|nearby|watching
      @lurker ~1 is|was ~1 still|back|right|probably outside|out|downstairs|nearby ~1 !bar
      @lurker ~1 outside|downstairs ~1 now|rn|right|again|$
      think|sure|know|scared|afraid|believe|bet|swear ~2 @lurker ~3 outside|downstairs|nearby|closet|attic|yard
      can|could hear|see ~1 him|her|his|someone|footsteps|somebody|steps|car|truck ~4 outside|downstairs|stairs|hallway|breathing|window|porch|driveway|pacing|door
      @lurker ~3 trying|jiggling|turning|rattling|tried ~2 door|doors|knob|handle|lock|window
      doorknob|handle|knob ~2 turning|moving|moved|turned|jiggling
      hiding|hid|locked|barricaded ~2 in|inside|the|my|our|us|myself|ourselves ~3 bathroom|closet|room|bedroom|car|basement|attic ~8 he|him|she|her|until|from|because|scared|quiet`,
  },
  {
    id: "en.hb.listening",
    kind,
    settled: true,
    weight: 0.5,
    who: "stated",
    stage: "act",
    sign: "near-now",
    when: `
      can not talk|speak|type|call|say ~6 he|she|him|her|they|listening|hear|coming|here|room|reads|back
      @they ~2 reads|checks|read|sees|watching|listening|hears|listens|sees ~2 this|my phone|messages|texts|everything|call|screen|chat
      if i stop|quit|go|disappear|hang|vanish|dont|do|am ~3 answering|replying|texting|quiet|silent|responding|answer|reply|respond|up ~4 call|send|tell|police|help|it|he|something|someone
      @they ~2 coming|back|walking|pulled|pulling ~2 i|gotta|got|have ~2 go|hide|hang|delete
      delete|deleting|erase|hide|hiding this|these|messages|the|my ~4 he|she|before|or|so
      pretend|pretending ~3 ordering|pizza|talking|wrong|calling
      not call|text|write|message ~1 me? back ~5 he|she|phone|sees|checks|safe|has`,
  },
  {
    id: "en.hb.afraid",
    kind,
    weight: 0,
    who: "stated",
    sign: "afraid",
    when: `
      i|am|so|we|been ~2 scared|afraid|terrified|frightened|shook|petrified|skeered !of|to|about
      scared|afraid|terrified|frightened of|to ~1 him|her|leave|sleep|go|open|walk|come|them
      looking|look over|behind my|our shoulder|back
      not ~2 feel|feeling ~1 safe
      not|cannot|can ~1 sleep ~5 he|him|door|window|scared|case
      not know what ~2 he|she|they ~2 capable|do`,
  },
  {
    id: "en.hb.owned",
    kind,
    settled: true,
    weight: 0.55,
    who: "stated",
    stage: "act",
    when: `
      if|since ~1 he|she|they|i ~1 can|could not have me|you|us ~3 nobody|no|none|noone
      nobody|no|noone ~2 will|gonna|going|gone|else|is ~2 have|get|want me|you|us ~2 if|but|$
      i|you belong|belongs to|with ~1 him|her|me ~2 until|forever|only|or|till
      will never let me go|leave|free ~2 alive|unless|$
      will not let me go|leave ~2 alive
      @they ~2 said|says|say|told|tell|swear|promised ~4 i|you|me|we ~2 will|gonna|going|wont|never ~2 leave|walk|see|make|get|be ~4 alive|pine|box|casket|coffin|cemetery|grave|buried|dead
      only|the way ~3 leave|leaving|out ~4 body|box|casket|coffin|bag
      @they ~3 kill|kills|killing|shoot|hurt himself|herself|themselves|hisself ~2 if|unless|because|when ~2 i|leave|me`,
  },
  {
    id: "en.hb.held",
    kind,
    careExplains: true,
    weight: 0.5,
    who: "stated",
    stage: "act",
    when: `
      @they ~2 takes|took|keeps|hides|hid|has|holds|holding|keep|have|keeping ~3 my|our|the|all ~1 keys|key|phone|passport|passports|papers|id|ids|documents|card|check|checks|wallet|visa|license|birth|medicine|inhaler|wheelchair|walker|shoes|money|charger ~2 !for|charged|home|by|forgot|again
      @they ~2 locks|locked|lock|locking|trapped|traps me|us|door ~2 in|inside|up|out|from|here|room|basement|when|at
      not|never allowed ~1 to ~2 leave|go|talk|call|work|see|eat|sleep|use|have|speak|open|lock
      work|working|cook|clean|cooking|cleaning ~6 not|never|no|without ~2 pay|paid|paying|wages|money|paycheck ~8 passport|papers|leave|leaving|owe|debt|locked|threaten*|immigration|police|day
      owe|owes|pay|paying|work|working|debt ~4 off|them|him|debt|smuggler|coyote|boss ~6 sleeping|sex|men|strangers|customers|clients|nights|leave|family
      make|makes|made|making me ~2 sleep|meet|see|dance|go|date|do|please ~2 men|clients|customers|strangers|johns|tricks|dates|guys
      being|been|got sold to|for|by
      i am|being|got ~1 being? pimped|trafficked|trapped|imprisoned
      he|she|they ~2 takes|took|take|keeps|keep|got ~1 all? ~1 my|the ~1 paycheck|wages|pension|benefits|ssi|food ~3 !stamps|out
      will|do|does|did|would not|never let me|us ~1 eat|sleep|leave|out|shower|bathroom|go|call|see|have|talk|work|shut|close !it|early|in|until
      counts|counting|times|checks|check|tracks|logs the|my|how|every ~2 miles|mileage|receipts|receipt|steps|minutes|odometer|calls`,
  },
];
