import type { Rule } from "../rule.ts";

const kind = "self-harm" as const;

/** Suicide and self-harm seen by signs: farewells, code words, methods, means at hand, attempts, injury. */
export const enSelfHarmSigns: readonly Rule[] = [
  {
    id: "en.sh.goodbye",
    kind,
    weight: 0.64,
    who: "stated",
    stage: "plan",
    when: `
      this is my|a|the last? goodbye|note|post|message|letter !to|about|for|from|with
      suicide note|letter|notes|letters
      wrote|written|writing|write|left my|a|the|goodbye|last|farewell|suicide goodbye|farewell|suicide|final|last|note|letter letter|letters|note|notes|message|messages|words
      wrote|written|writing|finished ~3 goodbye|farewell|suicide letter|letters|note|notes|messages
      wrote|written|left|leaving ~2 letters|letter|note|notes ~4 when|after|funeral|gone|find
      said|saying|say my goodbyes|goodbye to everyone|all|kids|family|people
      said my goodbyes
      goodbye cruel world
      goodbye world
      goodbye everyone|all|friends|family ~3 sorry|love|forgive|loved|reading
      by the time you|anyone|they read|reads|find|finds|see|sees|get this|me
      when you read|find|get|see this|me i|it|am ~3 gone|dead|late
      forgive me for what i|am about|going to?
      sorry for what i am about|going to do
      take|look care|after of? ~2 my|dog|cat|kids|mom|them|him|her ~2 when|after|once i am|have gone|go
      who will|would take|look care|after ~4 when|after|once i am|go|die gone?
      planned|planning|plan my own? funeral
      wrote|updated|made my will ~3 ready|goodbye|sorry|everything`,
  },
  {
    id: "en.sh.farewell-hint",
    kind,
    weight: 0.3,
    who: "stated",
    stage: "wish",
    when: `
      gave|given|giving|give my|away ~2 dog|cat|pets|pet|cats|dogs|puppy|kitten|guitar|watch|jewelry|jewellery ring? away|everything
      gave|given|giving|give away ~1 my|all|everything ~1 dog|cat|pets|things|stuff|belongings|possessions|clothes|everything|favorite|favourite|own
      gave|given|giving|sold all|everything ~2 my? things|stuff|belongings|possessions|i own|away
      found|finding ~2 home|homes for my dog|cat|pets|cats|dogs
      rehome|rehoming|rehomed my|the ~1 pets|pet|dog|cat|dogs|cats
      ^ goodbye|farewell $
      goodbye ~1 everyone|all|world|guys|forever
      i am|time|ready for|to? me? to? leave|letting|let|go this|go|of ~1 world|earth|life|$
      time for me to go
      it is time $
      this is it $
      end of the line|road
      thanks|thank you? for everything
      i did it $
      set|picked|chose ~2 date
      my date is
      getting|got|have|put|putting|set ~2 affairs|things in order
      made my|up peace
      my mind is made up
      see|meet|join|with ~3 again in heaven
      want you|them|him|her to have|know my|when|that|how ~6 gone|loved
      soon it|this|i will|it be over|gone|free|peace
      will all|be ~1 over|gone soon|tonight|tomorrow
      will not have|need|be to? ~2 bother|worry|trouble|problem|deal|burden ~3 me|anymore|longer|soon
      not need|needing ~1 anymore|it|them where|after i|tonight
      where i am going
      will not bother|trouble|hurt|burden you|anyone|them|anybody anymore|again|any|longer
      will not be a|your burden|problem|bother anymore|to|longer|again
      sorry for everything
      it will|would all? be easier|better for everyone|all without?
      finally be|have|find|at free|peace
      be with ~2 again|soon|heaven|together ~1 soon|heaven
      join|joining|see|meet|meeting ~3 heaven|other side
      join|joining her|him|them|mom|dad|husband|wife|baby|son|daughter|brother|sister soon|tonight|there|now
      on the other side
      want to go home to god|jesus|heaven
      want to be with ~3 heaven
      at peace with ~2 decision|leaving|going|dying|it
      made my ~1 peace|decision|mind ~4 go|die|dying|death|leave|end|everything
      made up my mind ~3 nothing|nobody|go|tonight|over
      last time you|anyone|i will hear|see|talk|speak|post
      thank you|everyone for everything ~3 goodbye|bye|always|sorry|love
      goodnight|goodbye|bye forever
      remember me|tell ~3 when|after|loved|gone
      tell my|him|her|them ~4 i loved|love ~3 goodbye|always|sorry|please
      not be a problem|burden|bother for|to ~2 long|longer|anymore|much
      catch the bus
      ctb
      exit bag|plan|strategy
      going|go|gone to a better place
      final exit`,
  },
  {
    id: "en.sh.wished",
    kind,
    weight: 0.3,
    who: "self",
    when: `
      wanted to ~1 die|disappear !of|from|laughing
      did not want to live|wake|exist|be !with|in|there ~1 anymore|up|alive|here|$
      courage|guts|nerve to ~1 jump|end|die|kill|do
      do|doing it tonight|soon|saturday|sunday|this ~1 week|weekend|$
      wrote|written|drafted|writing my|goodbye|some letters|letter|notes
      psych|psychiatric ward|hospital|unit|hold
      loose ends tied`,
  },
  {
    id: "en.sh.method",
    kind,
    weight: 0.46,
    who: "stated",
    stage: "thought",
    when: `
      does|can|will|could|would|is ~6 @pills|overdosing|overdose|wrists|wrist|hanging|jumping|od ~5 kill|die|painful|enough|work|deadly|fatal|lethal
      will|would|can|could|does|what bigdose|mg ~4 @pills|anything
      what|which @pills|drugs|medications ~3 kill|death|fatal|die|deadly
      what ~3 happen|happens if i took|take|swallow|swallowed|overdose|mix|drink ~4 @pills|them|all|bleach
      price|buy|bought|buying|order|ordered|get ~3 cyanide|nitrite|helium|nitrogen ~1 !balloon|balloons|party
      how ~4 painful|hurt|feel|long|fast ~5 overdose|overdosing|die|bleed|suffocate|hang|hanging|drown !of|from|cancer|old
      painless|painlessly|pain ~1 suicide|death|exit|method|way|free|die ~1 method|way|death|$
      fastest|quickest|easiest|painless ~3 method|methods|exit|death
      tips|advice|ways|ideas|methods for|of|to ~2 suicide|die|od|overdose
      slit|slitting|sliting|cut|cutting your|the|my|a? wrists|wrist ~4 kill|painful|work|die|hurt
      bullet|shotgun|pistol|gun ~3 head|temple|mouth
      partial hanging
      walk|go|step into ~2 sea|ocean|traffic|forest|woods|river|lake ~6 die|hypothermia|freeze|drown|never|back|end
      ways to go $`,
  },
  {
    id: "en.sh.other",
    kind,
    weight: 0.22,
    who: "other",
    when: `
      @killing|killed|kills|shot|hanged|hung|unalived|poisoned|drowned|harmed|harms|@cutting himself|herself|themselves|themself
      take|takes|taking|took|end|ends|ending|ended his|her|their own? life|lives
      he|she|they|someone|friend|brother|sister|mom|dad|husband|wife|boyfriend|girlfriend|cousin ~2 wants|wanted|wishes|threatened|threatens|going to ~1 die|disappear|be dead?`,
  },
  {
    id: "en.sh.coded",
    kind,
    weight: 0.4,
    who: "self",
    stage: "wish",
    when: `
      kms
      unalive myself|me
      want|going|go|thinking|think|ready|feel|will|might to|about|of|like|and unalive|unaliving
      be unalive
      commit|committing|do|doing|did|attempt|committed neck|toaster|sewer|game rope|bath|slide|end
      sewer slide
      toaster bath
      self delete
      delete|deleting myself
      game end myself
      rope myself
      want|going|ready|should|decided|thinking|think|about|plan|planning to|of|just|about ~1 end|ending it|things !with|on|by|here|the|as|up
      might|should|will|could just? end it|things !with|on|by|here|the|as|up
      log|logging|clock|clocking|opt|opting|check|checking|tap|tapping out|off permanently|forever|of|for|from life|good|world|living
      permanent|eternal nap|sleep|rest|vacation
      off myself
      🔫 me|myself
      me|myself 🔫
      life 🔫
      😵 🔫
      💀 🔫
      🔪 wrist|myself|arm|me
      💊 💊 💊
      💊 ⚰
      ⚰ me|soon|tonight
      ⚰ ⚰`,
  },
  {
    id: "en.sh.ideation",
    kind,
    weight: 0.5,
    who: "self",
    stage: "thought",
    looseSubject: true,
    when: `
      suicidal thoughts|thought|ideation|again|feelings|urges|impulses|tendencies
      thoughts|ideation of suicide`,
  },
  {
    id: "en.sh.word",
    kind,
    weight: 0.17,
    who: "self",
    looseSubject: true,
    when: `
      suicide|suicides
      suicidal
      selfharm
      self harm|harming|harmed|injury
      kill yourself`,
  },
  {
    id: "en.sh.injure",
    kind,
    weight: 0.45,
    who: "self",
    stage: "thought",
    when: `
      @cutting|bang|banging|harmed|burned|injured|scratched|punched|hit|hitting|punching myself !shaving|cooking|playing|while|with|off|on|at|out|some|a|short|from|down
      cut|cutting|slit|slice|sliced|slicing|burn|burned my ~2 arm|arms|wrist|wrists|thigh|thighs|leg|legs|skin|veins|stomach
      urge|urges|want|wanted|need|tempted|craving to ~1 self|selfharm|cut|burn|bleed harm?
      started|start|back|relapsed|relapse|stop|stopped to? cutting|selfharm|self|burning ~1 myself|again|harm|harming
      relapsed|relapse ~1 cutting|selfharm
      i am|have|been|was|keep ~1 cutting again|myself|every|daily|to|since|for
      fresh|new cuts|scars on my
      hurt|harm myself
      blade|razor|lighter against|to|on my skin|arm|wrist|thigh|leg
      starving myself|purging`,
  },
  {
    id: "en.sh.means",
    kind,
    weight: 0.66,
    who: "stated",
    stage: "plan",
    when: `
      have|got|bought|found|stole|keep|hold|holding|loaded ~2 gun|rope|noose|pistol|razor|blade|shotgun ~3 head|mouth|myself|ready|tonight|loaded|here|neck|wrist|temple
      gun|pistol|knife|blade|razor|rope|noose|belt to|in|on|against|around|at|is my|loaded ~1 head|mouth|wrist|throat|neck|temple|wrists|chest|bed
      gun|pistol ~2 loaded ~3 $
      tied|tie|tying|made|making|hung ~3 noose|rope !swing|ladder
      noose ~4 ready|neck|ceiling|tied|fan|myself|closet|tree|tonight|rafters
      a|my|the noose ready|tonight|tied|now|$
      gun|pistol|rifle|blade|razor|noose ~2 in|on my hand|hands|lap|mouth
      have|got|saved|saving|stockpiled|stockpiling|hoarding|collecting|collected|counting|counted|stashed|enough ~3 @pills ~3 ready|enough|tonight|here|die|myself|end|kill|now|front|up
      have|got ~1 enough|all|the @pills here|ready|now|tonight|beside|next|with|in|lined|to ~3 do|end|me|hand|front|it|take
      saving|stockpiling|hoarding|stashing|counting up? ~2 @pills
      plan|plans|planned|going|decided|will on|to? do|doing it tonight|saturday|sunday
      going|go|went|gone through with it
      stick|sticking with|to my plan
      i have|got a plan $
      get|getting|buy|buying|bought|find|finding|own|access ~3 gun|rope|shotgun|handgun ~4 before|end|soon|die|myself|plan|over|head|do
      helium|nitrogen|cyanide|monoxide|nitrite|antifreeze ~8 kill|suicide|die|dead|method|methods|option|painless|inhalation|dose|tank|minutes|myself
      head|lie|lying|lay|laying|walk|walked|stand|standing|sit ~4 on|onto|over|in|down ~2 tracks|traintracks|railway ~2
      overdose|overdosing|od on|with ~3 @pills|whatever|alcohol|something|everything|anything
      opened|open|climb|climbed ~2 window|railing|balcony ~8 jump|out
      how many|much ~2 @pills|mg|fentanyl ~5 kill|die|lethal|fatal|overdose|dead|od|death|job|end
      lethal|fatal dose|amount|quantity
      painless|easiest|quickest|fastest|best|easy|quick ~2 way|ways|method|methods to|of ~1 die|suicide|dying|kill|end|go
      best|easiest|how ~2 way|ways|to kill|hang|end|suffocate|drown|unalive|poison myself|my|it
      way to die
      what ~3 do the job
      i am|standing|sitting|stood|sat ~1 on|at|over ~2 bridge|ledge|roof|rooftop|cliff|edge|tracks|overpass|balcony ~4 jump|edge|ready|end|train|over|looking|bridge
      at|on|to the edge|ledge of|on ~2 bridge|roof|cliff|building|platform
      jump|jumping|step|stepping|throw|throwing|walk|walking ~1 off|in|from|into|front ~2 bridge|building|train|traffic|roof|cliff|balcony|car|bus|truck|overpass
      drive|driving|crash|crashing|swerve|swerving|steer ~2 car|truck|into|off|my ~2 tree|bridge|wall|cliff|traffic|pole|road|truck
      hose ~3 exhaust|car
      google|googled|searched|researched|researching|looking|looked ~2 how|ways|methods|places ~2 die|kill|suicide|hang|overdose|end`,
  },
  {
    id: "en.sh.means-here",
    kind,
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      gun|pistol|barrel to|in|against|at|under my head|mouth|temple|chin|throat !in
      i am|sitting|standing ~3 holding|with a|the|my ~1 gun|knife|blade|rope|razor ~3 myself|head|mouth|wrist|throat|neck|end|die|loaded
      rope|belt|noose is|already ~1 around|round|on my neck
      i am|standing|sitting ~2 on|at ~2 bridge|ledge|roof|rooftop|cliff|tracks|overpass ~4 jump|end|train|step|let
      i just|already took|swallowed|cut|slit|taken ~3 @pills|wrists|wrist|veins ~5 die|goodbye|end|sleep|over|dead|kill
      i am about|going to jump $
      have|got the? @pills here|ready|in|lined|beside|right ~3 $
      goodbye|bye ~4 pulling|trigger|jumping|pills`,
  },
  {
    id: "en.sh.attempt",
    kind,
    weight: 0.62,
    who: "self",
    stage: "act",
    when: `
      tried|attempted|failed|try|attempting to ~1 @killing|end|take|hang|overdose|od|drown myself|my|again|last|on|yesterday|when|twice
      tried|attempted suicide|overdosing|hanging|killing|ending
      tried to ~1 commit|die|jump|overdose|end !of|into|in|it|on|with
      i|my|have|had ~2 suicide attempt|attempts
      suicide attempt|attempts
      attempted again|twice|last|once|before
      survived my|a|the|an|another ~1 attempt|overdose|suicide
      my ~3 attempt !to|at
      almost|nearly ~1 jumped|stepped|walked|drove ~2 off|in|into|front ~3 bridge|train|traffic|roof|balcony|cliff|car|bus|tree
      almost|nearly ~1 killed|kill|hanged|hung|jumped|pulled|did|took|ended|shot|end myself|trigger|it|my|bridge
      overdosed on|last|again|yesterday|twice|and|because !chocolate
      failed attempts|attempt !to|at
      attempt|attempts failed
      my last|first|second|third|previous|multiple|other ~1 attempt|attempts !to|at
      bigdose of|@pills
      took|taken|take ~4 bigdose
      just|now|already|have took|taken|swallowed ~3 bigdose|mg|handful|overdose
      took|taken|swallowed|ate ~1 every|all ~1 medication|meds|pill|pills|bottle|them
      took|taken|swallowed ~1 @count|handful|hundreds|dozens|total ~4 @pills
      tried|attempted ~1 kms
      i|have attempted $
      i attempted last|yesterday|again|two|three|this|earlier|on|2|3|4|5|6|7|10|a|once|twice
      going|about|planning to ~1 attempt !to|the|a|this
      my|recent|latest|most suicide? attempt failed|was|last|and|$
      try|tried|trying suicide
      huge|large|massive|whole|big|lethal amount|dose|quantity ~1 of ~2 @pills
      overdosing right|now
      i am ~1 taking ~2 pills as|while|now|right|until
      down|downing|downed a ~1 thing|bottle|handful|bunch of pills
      tried to ~1 kms|unalive
      swallowed|took|taken|downed|drank ~2 bottle|whole|handful|all|bunch|too of|many? ~2 @pills|sleeping|bleach
      cut my wrists|wrist|veins open|deep|last
      slit my wrists|wrist|throat
      put ~1 gun|noose|rope|knife|pistol ~2 my|mouth head|mouth|neck|throat
      pulled ~1 trigger
      i hung|hanged myself !a|up
      put|was|ended|been|landed|sent ~2 psych|hospital|ward|er|icu ~6 kill|suicide|suicidal|attempt|overdose|overdosed`,
  },
  {
    id: "en.sh.soon-gone",
    kind,
    weight: 0.45,
    who: "stated",
    stage: "thought",
    when: `
      not think|know|believe|sure ~3 be here|alive ~3 morning|tomorrow|week|christmas
      not think|know|believe|sure i|if will|can|i make|be|survive|last|live ~2 tonight|night|tomorrow|week|weekend|morning|much|longer|around|christmas|birthday
      i will not make it|through ~2 night|tomorrow|week|weekend|christmas|birthday|much|tonight|morning
      can not promise|guarantee ~3 not|safe|myself|hurt
      not safe|trust|trusting ~1 myself|alone|with
      scared|afraid|terrified|worried of|about|i|that ~2 myself|will|might|what ~2 do|hurt|kill|myself|harm !myself
      scared|afraid of ~2 what i|myself might|may|will|could|would do?
      going to do something stupid|bad|to myself|permanent|drastic
      do something stupid|drastic to?
      only way|thing|option|choice|solution|answer|escape ~7 is|seems|through|would|be|left ~2 die|death|suicide|dying|dead|kill|end
      death|dying|suicide is|seems|feels|sounds|looks|would|will ~1 the|like|so|my|only|be ~2 only|better|way|answer|option|peaceful|relief|escape|easier|good|comforting|nice|appealing
      nothing|no|noone|nobody ~2 stopping|keeping|holding me !from|at|in|busy|awake
      only reason|thing|one i|that|keeping|stopping|holding ~4 alive|here|not|living|breathing|killed
      reason|thing ~2 still|am alive|here|breathing
      keeping|keeps|kept me alive
      would|might|will|could ~1 be gone|dead soon|tonight|tomorrow|by|already|now|if|$
      only staying|here|alive|stay for my|because|so
      fantasize|fantasizing|fantasise|daydream|daydreaming|imagine|imagining|picture|obsessed|dream|dreaming|romanticize ~2 death|dying|suicide|killing|funeral|dead
      imagine|imagining|picture|visualize my|own ~1 funeral|death|suicide`,
  },
];
