import type { Frame } from "../rule.ts";

/** Words that change what an English cue means. */
export const enFrames: readonly Frame[] = [
  {
    id: "en.fr.idiom",
    role: "idiom",
    when: `
      dying|die to see|meet|know|try|hear|go|tell|watch|eat|find|read|get|taste|play|visit|show|wear
      dying|dead|died|die|dies of|from? laughing|laughter|embarrassment|boredom|cringe|curiosity|shame|thirst|hunger|cuteness|happiness|excitement|cold|heat|anticipation
      like|if someone|somebody|something ~1 stabbed|punched|kicked|hit|slapped|shot me
      broke|cracked my ~1 ribs|rib laughing
      dying|die|died for a|some|your|my|the|lunch|food|coffee|dinner|summer|vacation
      to die for
      dead tired|serious|line|lift|end|set|weight|on|last|heat|sea|zone|beat|asleep|inside lol
      drop dead gorgeous|handsome|beautiful
      ride or die
      die hard
      die hards
      hard to? die
      killing|kills|killed|kill me ~1 with ~1 cuteness|kindness|jokes|laughter|that|puns
      traffic|feet|back|head|knees|knee|shoes|heels|suspense|heat|legs|homework|job|commute|deadline|wait|waiting|pollen|allergies|headache|hair|tooth|teeth|shoulder|stairs|price|prices|hangover|workout ~2 killing|kills|killed me|us
      it|this|that|exam|song|chapter is|was? killing|killed|kills|kill me !softly
      killed it|that at|on|presentation|interview|test|today|tonight|with|out
      killing|kill|killed time|two|vibe|mood|lights|switch|bill|engine|process|app|joy|weeds|bugs|birds
      kill|murder for|a ~1 coffee|burger|pizza|beer|cookie|nap|steak|drink|sandwich|taco|cigarette|holiday|vacation|snack|curry|ice|chocolate|cup|ticket|job|chance|wine|donut|tea
      lady|buzz killer|kill
      mom|mum|dad|mother|father|teacher|boss|coach|sister|parents|roommate is|are|will|would|going ~2 kill me if|when|for|over|because|lol|haha ~3 sees|see|late|grades|mess|broke|forgot|spill|grade|dishes|haircut|tattoo|card|haha
      going to kill|murder me lol|haha|for|over ~3 mess|hair|grades|forgetting|forgot|bill|dishes|haha
      shoot|shot|shooting me|you|him|her|them|us|over|off? a|an|some ~1 email|text|message|line|dm|note|quick|mail|glance|smile|look
      shoot me if|now|please lol|haha|monday
      shot|shoot|shooting a|the|some|hoops|photos|pictures|video|film|movie|scene|pool|darts|commercial|basketball|in ~1 film|movie|video|photo|scene|hoops|mexico|documentary
      took|take|give|take|gave it? a|another|my ~1 shot|shots
      hit me up
      beat|beats me at
      beat|beats me to ~2 it|door|finish|punch|top|car
      beat me in|by ~3 chess|race|game|cards|points|tennis|straight
      beats me $
      hit|hits me|us up|different|differently
      beating|beats|hits down? on me
      sun|heat|wind|song|news|grief|wave|it|idea|realization|music|line|ball|smell|lyrics|reality|waves ~2 hit|hits|beat|beating|hitting|punched|slapped on? me
      cut me some slack
      cut me off
      cut|cutting myself ~1 some|a|short|shaving|off|cooking|slicing|chopping|with|while ~1 slack|break|shaving|cooking|paper|accidentally|chopping|slice|slicing|carrots|opening
      cut my finger|thumb|hand|knee|foot|toe|hair|nails|chin|bangs|fringe
      cut ~1 burned|cut myself ~2 shaving|cooking|oven|stove|iron|accidentally|accident|curling|chopping
      hang|hanging|hung out|in|on|up|with|around
      hung|hang|hanging|hanged myself|up? a|the|some|another|new ~2 picture|pictures|painting|curtains|coat|poster|laundry|shelf|lights
      scared|bored|freezing|frozen|worried|tickled|starving|starved|sick|worked|love|loved|loves to death
      hungry|cold|hot|thirsty|embarrassed|full|bored|happy|excited|cute|funny|mortified|ashamed|proud|nervous|sleepy ~2 i|that ~1 could|can|might|wanted|want|almost|nearly|will|would|am|going to? ~1 die|dying|died|explode
      embarrassed|embarrassing|mortified|mortifying|cringe|awkward ~6 die|dead|died|dying|kill
      die|died|dies if|when i|you|he|she|they ~2 eat|one|see|hear|that ~3 more|another|again|song
      rather die|starve than
      overdosed|overdose|overdosing|od on ~2 chocolate|coffee|sugar|cake|tv|netflix|candy|pizza|cheese|cuteness|food|memes|sun|ice|cookies|carbs|caffeine|turkey|reality|romance|nostalgia|tiktok|pie|tacos|news|pasta|bread
      strangle|strangled|choke|kill|murder|shoot|throw the|my|this|that ~1 printer|computer|laptop|phone|alarm|car|mower|router|wifi|fridge|alarm|kettle|lawnmower|mosquito|mosquitoes|flies|spider|ants|bugs|cockroach|roaches|rats|mice|weeds
      choking|choked|choke on ~1 my|a|water|laughing|food|laughter|bread|popcorn|ball|grape|words
      choked|choke|choking up|at|under|during|in ~2 line|pressure|game|speech|tears|finals|vows|$
      murdered|slayed|destroyed|slaughtered|crushed|killed|killing that|the|those|this|it|them ~1 song|karaoke|test|exam|game|outfit|look|look|performance|dance|stage|set|vocals|role
      destroy|kill|crush|murder|slaughter|beat you|him|her|them|us at|in ~2 mario|chess|poker|game|kart|uno|fifa|basketball|tennis|monopoly|cards|scrabble|game|match|smash|fortnite
      team|we|they|yankees|rangers|bulls ~2 slaughtered|murdered|killed|destroyed|crushed|shot
      bombed|bomb the|my|that|a ~1 test|exam|interview|quiz|bath|audition|presentation|final|midterm
      bath bomb|bombs
      jump|jumped|jumping off|from|into|in|for|on|at|rope ~3 lake|pool|river|joy|sea|ocean|dock|board|shower|trampoline|opportunity|chance|bed|couch|water|bungee|parachute|plane|conclusions|swing|call|conversation|van|cab|train|bus|rope|rope
      bungee|skydiving|parachute|paraglide|cliff jump|jumping|jumped|diving
      5|10|3|2|8|12|15|20|21|42|100|k|many|few|of|ran|walk|run|walked|drove|miles kms
      kms ~1 today|run|walk|from|away|per|an|this|to|long|left|later
      end|ending|cancel it|my with|the|subscription|contract|lease|membership|gym|day|meeting|call|speech|set|essay|night|relationship|shift|semester
      ending it with
      end it|all ~1 with|there|here|on|well
      my phone|battery|plants|plant|laptop|car|computer|tomatoes|grass|watch|mic|wifi ~1 died|dead|dies|dying
      battery|phone|laptop|car|plant|line|internet|plants ~1 is|was|almost|nearly|just|went|are? dead|dying|died
      i am|literally dead 💀|😂|🤣|lol|lmao|haha|funny|that
      dead|died lol|lmao|haha|😂|🤣|laughing|rofl|hahaha|lmfao
      dying 😂|🤣|laughing
      say|said|saying|wave goodbye ~1 to your|my|the|old|summer|winter|weekend|sugar|bad
      goodbye letter|note|message|party ~1 to|for|from ~2 coworkers|colleagues|team|boss|class|work|teacher|job
      wrote|write|written|writing|finished ~2 letter|note|letters|will ~2 to|with|for ~2 landlord|judge|court|lawyer|school|editor|boss|santa|bank|council|teacher|senator|company|attorney|employer|house|mortgage
      killing|kill|kills|destroys|ruins|wrecks my|your|the|our back|feet|knees|vibe|battery|mood|budget|diet|wallet|lawn|plants|skin|buzz
      took|take|taking|have my ~1 pills|meds|medication|tablets|insulin|vitamins ~3 breakfast|dinner|usual|prescribed|morning|bp|pressure|doctor|lunch|time|allergies|allergy|cold|antibiotics
      pills|meds|medication|tablets|medicine ~1 for my|his|her|the|blood|high ~1 blood|pressure|heart|thyroid|allergies|cold|flu|migraine|headache|cholesterol|diabetes|infection|back|antibiotics
      gun safe|show|range|control|laws|shop|license|licence|owner|metal|nerf|water|glue|heat|massage|nail
      nerf|water|glue|heat|massage|nail|squirt|toy|bubble|paint gun|guns
      hear|hears|heard|hearing voices ~1 on|from|downstairs|outside|next|upstairs|through|in ~1 tv|radio|downstairs|hall|door|hallway|kitchen|party|street|neighbors|room|the|phone
      hears voices
      stalk|stalked|stalking|stalks|stalked me|you|him|her|them|my? ~1 on ~1 instagram|facebook|linkedin|tiktok|twitter|spotify|fb|insta
      following|follows|followed|follow me|back|us ~1 on|back ~1 instagram|facebook|twitter|tiktok|spotify|social
      gave|give|giving|given ~3 away ~4 shelter|goodwill|charity|drive|neighbor|recycl*|raffle|yard|bride|tickets|secret|ending|giveaway
      better off without him|her|them|it|that|my|you|the|a
      hide and seek
      pain ~1 in the ~1 neck|butt|ass
      pushed|pushes|push me to|out|towards|into|further|forward ~2 try|comfort|better|do|limits|think|apply|hard|harder|study|zone|win
      hit|hits|hitting|kick|kicked|kicks|punched|punch|beat ~1 ball|gym|bag|goal|jackpot|bed|road|sack|snooze|habit|bucket|traffic|record|book|books|drum|eggs|odds|boss|level|nail
      beat|kick|kicked|kicks my|his|her|your ass|butt ~1 at|in|today|game|workout|leg|gym
      drunk|high on life|love|power
      dead|died|die ~1 game|boss|level|minecraft|round|fortnite|video|respawn|respawned|zelda|dark
      got|get|getting|been killed|murdered|shot|beaten ~2 game|round|match|fortnite|warzone|chess|level|cod|minecraft|match|halo|by the boss`,
  },
  {
    id: "en.fr.quoted",
    role: "quoted",
    when: `
      song|lyrics|lyric|chorus|verse|track|poem|line|tune ~3 goes|says|say|are|is|called|titled|named|about|ends|begins
      movie|film|book|novel|series|anime|manga|comic|documentary|podcast|musical|opera|videogame|drama ~3 about|where|called|titled|named|ends
      show|play|game ~1 where|called|titled|named|ends
      in the|a|this|that ~1 movie|film|book|novel|show|series|episode|play|game|anime|song|scene|poem|documentary !i|theater|theatre
      character|hero|villain|protagonist|romeo|juliet|hamlet|ophelia ~3 kill|kills|killed|dies|die|shoots|stabs|strangles|hangs|jumps|takes|drowns|himself|herself
      band|singer|rapper|artist|album ~4 song|called|sings|sang|track|titled
      lyrics|lyric`,
  },
  {
    id: "en.fr.past",
    role: "past",
    when: `
      when|since|until i was a|an|in|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|young|younger|little|growing|pregnant|teenager|kid|child|married|using|small|at|about|around|living
      when|while we|i were|lived|used|dated|went married|together|there|with|to|kids|in
      years|decades|months|decade|year ago
      a|few|couple|several|many|some|two|three|four|five|six|ten|2|3|4|5|6|7|8|9|10|15|20 years|decades|months|summers ago|back|earlier|before
      used to
      back then|when|in|before
      in the past
      in 1970|1980|1985|1990|1995|1998|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
      as a|an kid|child|teen|teenager|adolescent|boy|girl|student
      in high|middle|elementary|primary|secondary|my school|college|university|teens|twenties|youth|childhood|20s|30s
      long time ago
      last year
      at the time
      in those|my|old|younger days|past|marriage|life
      my|old|former|first past|abusive|marriage|ex ~1 husband|life|was|used|years
      during my|the|our teens|childhood|marriage|divorce|war|deployment|teenage|college`,
  },
  {
    id: "en.fr.dreamt",
    role: "dreamt",
    when: `
      in my|a|the dream|dreams|nightmare|nightmares
      dreamt|dreamed ~1 that|about|of|i|he|she|someone
      dream|nightmare|dreams|nightmares about|that|where|in
      in one i was`,
  },
  {
    id: "en.fr.present",
    role: "present",
    when: `
      now|again|still|today|tonight|lately|currently|nowadays|anymore|recently
      these|this days|week|month|morning|time
      last night|week
      right now
      every|all day|night|time
      keep|keeps|started|starting|coming|back
      i am|have ~1 been|feeling|thinking|going`,
  },
  {
    id: "en.fr.hypothetical",
    role: "hypothetical",
    when: `
      if|unless|suppose|imagine i|he|she|someone|they|anyone|somebody|partner|husband|boyfriend|we|you|were ~1 ever|was|were|started|had|to
      if he|she|they|someone|anyone|husband|boyfriend|partner|somebody
      what if|would|should|happens|do|can if|you|a|someone|people|i|we|they|when
      in case
      hypothetically
      would i|you|it be|ever|feel|have|know if`,
  },
  {
    id: "en.fr.learning",
    role: "learning",
    when: `
      suicide|abuse|violence|overdose|harm|selfharm|homicide prevention|hotline|helpline|rates|rate|statistics|awareness|training|watch|policy|research|study|lifeline|survivors|warning|screening|risk
      training|workshop|essay|research|leaflet|article|lecture|course|policy|webinar|statistics|seminar|brochure|thesis|paper|class|poster|report|pamphlet|module|handout|volunteer|hotline ~6 suicide|suicidal|selfharm|harm|violence|abuse|overdose|strangulation|overdoses|die|kill
      how ~2 do|can|should|would|to ~1 i|we|you|a|staff|workers|someone ~2 know|tell|support|help|respond|talk|ask ~3 if|someone|suicidal|a|friend|client`,
  },
  {
    id: "en.fr.soon",
    role: "soon",
    when: `
      tonight
      right now
      this evening|afternoon|morning|minute|second
      today
      tomorrow
      now $
      in|within|next an|a|few|the|couple|one|two ~2 hour|hours|minutes|minute
      later|before tonight|morning|sunrise|sunset|dawn|midnight
      about to
      ready now|tonight|here
      @pills|gun|rope|knife|razor|blade|it ~1 is|are ~2 ready|here|loaded|beside|next|waiting|hand|front|lined|table|bag
      @pills|@means ~2 in|on|beside|next|front ~2 hand|hands|me|table|lap|bed|counter|purse|pocket
      have|got|holding|hold|loaded the|a|my|all|enough ~1 @pills|@means
      wrote|written|left|writing ~2 note|letter|letters|goodbye|notes
      last|final goodbye|message|night|words
      goodbye $
      locked the door|myself
      nobody|noone|no one|everyone is|asleep|home|gone|out ~1 home|here|asleep|find`,
  },
  {
    id: "en.fr.light",
    role: "light",
    when: `
      lol|lmao|haha|hahaha|rofl|jk|lmfao|😂|🤣|😅|😆
      just kidding|joking
      homework|monday|mondays|exam|exams|essay|math|maths|algebra|chemistry|traffic|cramps|hangover|hungover|gym|leg|ikea|spreadsheet|spreadsheets|inbox|commute|queue|taxes|alarm|olives|karaoke`,
  },
];
