import type { Rule } from "../rule.ts";

const kind = "hurt-by-someone" as const;

/** Danger from another person: violence, strangulation, threats, weapons, stalking, control. */
export const enHurtBySomeone: readonly Rule[] = [
  {
    id: "en.hb.hit",
    kind,
    weight: 0.45,
    who: "stated",
    stage: "act",
    when: `
      @they ~3 hit|hits|hitting|punched|punches|punching|slapped|slaps|slapping|kicked|kicks|kicking|shoved|shoves|beats|beating|burned|burns|bit me !up|that|like|hard|with|on|at|in
      @they ~3 hit|hits|hitting|punched|slapped|kicked|shoved|beats|beating|beat me up|again|hard|with|last|tonight|today|yesterday|in|so|when|because|if|every|for|and
      @they ~2 pushed|pushes|threw|throws|dragged|drags|grabbed|grabs|slammed|slams me ~2 wall|stairs|floor|ground|down|hair|arm|neck|against|into|room|car|by|door|bed
      @they ~2 beat|beats|beating me up|black|bad|badly|until|again|when|bloody|with|every|so|because
      @they ~2 gets|got|is|was|been|getting|becomes|being violent|physical|abusive|aggressive ~1 with|to|towards|at|again|when|me|tonight|$
      @they ~2 put|puts|lays|laid|raised his|her|their hands|hand on|around|to me|again
      gets|got|getting|being|been|was|am|keep ~1 hit|beaten|punched|slapped|kicked|abused|assaulted ~1 by my|@they
      beaten up|by ~2 husband|boyfriend|partner|wife|dad|father|ex|him|mom|brother|girlfriend|son
      gave|left|leaves|got me? ~2 black eye|bruises|bruised|eyes
      bruises ~4 he|she|from|where|husband|boyfriend|partner
      @they ~2 broke|breaks|broken|fractured my ~1 arm|nose|rib|ribs|wrist|jaw|finger|fingers|phone|tooth !up
      @they ~2 abuses|abusing|abused me
      @they ~2 hurts|hurting|hurt me ~1 physically|badly|again|bad|when|if|every|at|on|body|because
      am being|getting abused|beaten|hurt|assaulted|attacked|trafficked|threatened|stalked|blackmailed
      abusive husband|boyfriend|partner|wife|girlfriend|relationship|marriage|home|household|father|mother|dad|mom
      threw|throws|throwing ~2 phone|plate|chair|bottle|knife|glass|things|stuff|mug|dishes at me
      spits|spit|spat on|at me
      pulls|pulled|dragged|drags me? ~1 by? my hair`,
  },
  {
    id: "en.hb.strangle",
    kind,
    weight: 0.74,
    who: "stated",
    stage: "act",
    when: `
      and|then|he|she|they choked|strangled|chokes me ~1 !up
      @they ~2 @choke me
      @choke me ~3 until|unconscious|passed|last|tonight|again|with|so|breathe|out
      got|was|been|being|getting @choke ~1 by
      i was|got|been @choke !on|up|with
      hands|hand|cord|belt ~2 around|round|on my neck|throat
      grabbed|grabs|held|holds|squeezed|squeezes|squeezing|put|pressed|had|grabbing|presses ~2 me? ~1 by|hands|hand|arm|my|on|around ~2 neck|throat
      could|can not breathe|scream|swallow ~5 hands|neck|throat|he|she|squeez*|let|arm|pillow|on
      pillow ~2 over|on|to|against my face|head|mouth
      hold|holds|held|holding my head under|underwater
      blacked|passed out ~3 choked|strangled|squeezed|neck|throat|hands
      cut|cuts off my air|breath|breathing|oxygen`,
  },
  {
    id: "en.hb.kill-threat",
    kind,
    weight: 0.74,
    who: "stated",
    stage: "act",
    when: `
      @they ~1 said|says|saying|told|tells|swore|swears|promised|threatens|threatened|keeps|texted|wrote|screamed|warned|yelled ~4 kill|kills|killing|shoot|bury|stab|murder|burn|hunt me|us !with
      @they ~3 going|will|would|wants|trying|tried|threatened|threatens to? ~1 kill|murder|shoot|stab me|us !with|for|if|when|over|because
      @they ~3 going|will|would|wants|trying|tried|threatened|threatens to? ~1 kill|murder|shoot|stab me|us if|when|for i|he|we|leaving ~1 leave|go|tell|left|talk|call|gets|comes|finds|home|leaving|report
      threatened|threatening|threatens|threat|threats to|that ~3 kill|shoot|stab|hurt|murder|burn|beat|harm me|us|him|her|them|my|kids|myself !myself
      threatened|threatens|threatening me|us with ~2 knife|gun|hammer|bat|weapon|machete|axe|bottle|scissors
      getting|get|got|receive|receiving|received|sends|sent|sending|makes ~2 death threats
      if i leave|left|tell|go|call ~4 kill|hurt|find|shoot|bury|take|burn ~1 me|us|my|him|himself|kids|house
      scared|afraid|terrified|think|worried|fear|know|feel ~2 he|she|they|husband|boyfriend|partner|ex|wife|dad|father|brother|will|going ~3 kill|shoot|murder|stab me|us
      kill|killed me|us ~1 one|some|next day|time|night
      i|we will|would be|end dead|up if|when|dead ~3 finds|gets|comes|stay|dead|back|home`,
  },
  {
    id: "en.hb.weapon",
    kind,
    weight: 0.75,
    who: "stated",
    stage: "act",
    when: `
      @they ~3 gun|knife|pistol|machete|rifle|bat|hammer|axe|weapon ~2 to|at|on|against my|me|us
      @they ~1 pulled|pulls|pointed|points|aimed|waved|waving|grabbed|came|held|holds|put|drew ~3 gun|knife|pistol|machete|rifle|weapon|bat ~2 at|on|to|out|me|my|us|against
      @they ~1 has|have|got|bought|is|carries|keeps|brought|came|returned ~3 gun|knife|pistol|rifle|machete|shotgun ~4 outside|door|me|looking|coming|threat*|scared|house|here|hurt|table|bed|pillow|leave|drunk
      held|holding|put|pointed|pointing ~3 gun|knife|blade to|at|against|on me|my|us
      @they ~1 stabbed|shot|stabs at? me !a|an|look
      tried to stab|shoot|run|drown|burn|poison|kill|choke|strangle|suffocate|push me|us
      set|setting fire to my|our|the|me
      ran|run|running me|us off|over the|with`,
  },
  {
    id: "en.hb.stalk",
    kind,
    weight: 0.55,
    who: "stated",
    stage: "act",
    when: `
      @they ~2 outside|at|near|around my|our|the ~1 door|house|home|window|apartment|work|place|window|school|shelter|building|flat ~4 not|again|screaming|banging|leave|yelling|watching|waiting|right|now|scared|drunk
      @they ~2 banging|pounding|kicking|breaking|trying|broke|kicked|hammering ~2 door|window|in|into|house|down
      banging|pounding|kicking|hammering on|at|in|down my|our|the door|window
      someone|somebody|he|she|they|man|stranger ~2 breaking|trying|broke|get|climbing|broken ~1 in|into|to|get ~1 my|our|the|in ~1 house|apartment|window|home|room|flat|in
      @they ~2 following|follows|followed|stalking|stalks|stalked|tracking|tracks|tracked|watching me|my !on|back|around|instagram|facebook|twitter|up
      being|been|am stalked|followed|hunted
      restraining|protective|protection|injunction|no order|contact ~5 broke|violated|ignored|outside|came|here|again|violates|door|shows|showed|but
      violated|broke|breaks|ignores|breaking the|his|her|a? ~1 restraining|protective|protection|contact|injunction order?
      found|finds|find|found out|knows where i|we ~1 live|work|am|moved|staying|are !you
      waiting|waits|sits|parked|parks outside|for ~2 me|house|work|door|home|apartment ~2 leave|again|every|night
      shows|showed|showing|turning|turns up at my|our ~1 work|house|job|door|home|school|shelter !with|to|for
      ex ~2 outside|here|found|back|following|stalking|coming|following ~2 door|house|me|now|kill|again`,
  },
  {
    id: "en.hb.sexual",
    kind,
    weight: 0.62,
    who: "stated",
    stage: "act",
    when: `
      raped|rapes|raping|molested|molests|molesting me
      i was|got|been|have|being|am ~1 raped|molested|assaulted|groomed|drugged !nicely
      sexually|sexual assaulted|abused|abuse|assault|abuses ~1 me|by|i
      forced|forces|forcing me ~1 to|into ~2 sex|sexual|it|things|bed|touch|strip|marry|sleep|work|abort|marriage|prostitution
      makes|made|making me ~1 have|do|touch|strip ~1 sex|sexual|things|him|naked !better
      touched|touches|touching|gropes|groped me ~6 not|private|sleep|want|inappropriately|stop|there|parts|wrong|where|when|under
      @they ~2 comes|came|climbs|gets in|into my room|bed at|night|when
      locked|locks|locking|trapped|tied|chained me ~1 in|inside|up|room|house|basement|out|down
      keeps|kept|keeping|holding|held me ~1 locked|prisoner|captive|hostage|trapped
      took|takes|taken|taking|has|hid|holding|keeps away? my ~1 passport|id|phone|papers|documents|keys|visa !picture|number|call
      sold|sells|selling|pimps|pimping me ~1 to|for`,
  },
  {
    id: "en.hb.control",
    kind,
    weight: 0.26,
    who: "stated",
    when: `
      @they ~2 checks|check|reads|goes|controls|monitors|controlled|going through? my|all ~1 phone|money|texts|messages|clothes|everything|emails|location|bank|card
      @they ~2 will|do|does not|never let|allow|allows me to? see|leave|work|talk|have|go|use|out
      @they ~2 threatens|threatened|threatening ~1 me|to|us|take|that|immigration|deport|divorce|custody
      @they ~2 scares|frightens|terrifies|intimidates|controls|isolates|blackmails|blackmailing me
      @they ~2 screams|screaming|yells|yelling|shouting|shouts at me every|all|daily|constantly|again|until|about
      scared|afraid|terrified|frightened of|to my? ~1 husband|boyfriend|partner|him|ex|wife|father|dad|stepdad|girlfriend|brother|home|stepfather
      scared|afraid|terrified ~3 go|going|be|come|coming home|back|alone with|him|home
      walking|walk on eggshells
      he|she|it is getting|gets|got worse|angrier|scarier|rougher
      punched|punches|punching|kicked a|the hole|wall|door ~2 in|wall|next|me|head|my
      killed|kills|kill|hurt|hurts|kicked|kicks|poisoned|threatened my|our|the dog|cat|pet|puppy
      threatens|threatened to ~1 take ~3 kids|children|daughter|son
      will not|does not|never take no for
      not safe|unsafe at|here|in|with ~1 home|house|him|here|boyfriend|husband|flat|apartment
      not ~1 safe ~1 home|here|anymore|house|him|tonight|$
      am|feel|feeling ~1 unsafe ~1 home|here|anymore|house|him|tonight|$
      in danger
      hiding|hide|hid ~2 bathroom|closet|car|room|bedroom|from ~4 him|he|she|husband|calm|her|drunk|them
      he is|was|came|comes|gets drunk|home|back ~3 scared|angry|coming|screaming|hit|afraid
      sends|sent|posted|posting|share|shares|leak|leaked|leaking ~2 nudes|naked|intimate|photos ~2 me|mine|everyone|of`,
  },
  {
    id: "en.hb.now",
    kind,
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      @they is|are ~1 trying|going|coming to ~1 kill|shoot|stab|strangle me|us now|right|please|help|tonight|he|$
      @they is ~1 hitting|beating|choking|strangling|attacking|hurting|stabbing|raping me|us now|right|please|help
      @they is ~1 @choke|stabbing|raping|beating|attacking me|us $
      @they is|are outside|here|downstairs|at|coming|breaking|in ~3 gun|knife|machete|weapon|rifle|bat|axe|hammer
      gun|knife|machete ~3 outside|here|downstairs|coming ~3 me|help|kill|now|door|in|us
      @they has|got|have a|the|his|her ~1 gun|knife|machete|weapon right? now|here|outside|please|help|and|he|$
      @they ~2 breaking|kicking|break|kick|smash|smashing ~1 in|down|into|through ~2 door|window|house|now|right
      bleeding ~5 he|she|hit|stabbed|beat|shot|husband|boyfriend|cut me?
      please send|call help|police|someone|cops|911|ambulance
      call|calling the? 911|police|cops ~3 he|she|kill|going|outside|help|gun|knife|now|for
      help me he|she|they is|are|has|will|going`,
  },
];
