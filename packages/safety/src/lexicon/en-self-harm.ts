import type { Rule } from "../rule.ts";

const kind = "self-harm" as const;

/** Suicide and self-harm, said outright, hinted at, or in code. */
export const enSelfHarm: readonly Rule[] = [
  {
    id: "en.sh.kill-self",
    kind,
    weight: 0.46,
    who: "self",
    stage: "thought",
    when: `
      @killing|killed myself
      take|taking|took my own? life
      end|ending|finish|finishing my own? life
      end|ending my|this|the misery|suffering|pain|existence
      feel|feeling|felt|about|like committing $
      considered|consider suicide|ending
      end it all
      ending it all
      commit|committing|complete|completing|attempt|attempting|contemplating|considering suicide
      blow|blowing my ~1 brains|head
      slit|slitting my ~1 wrists|wrist|throat
      do|doing|did myself in
      suicide is ~2 option|answer|solution|way`,
  },
  {
    id: "en.sh.intend",
    kind,
    weight: 0.7,
    who: "self",
    stage: "plan",
    when: `
      going|about|ready|decided|planning|plan|intend|determined|prepared to ~1 @killing|unalive myself
      going|about|ready|decided|planning|plan|intend to ~1 end|take my own? life
      going|about|ready|decided|planning to end it all|tonight|today|now|soon
      i will ~1 @killing myself
      i will ~1 end|take my own? life
      will|going to ~1 be dead by|before|tomorrow|soon|tonight|when
      going to|ready to commit suicide
      planning|planned|plan my|a|out suicide|death|exit !to|with|party
      have a plan to ~1 @killing|end|die
      have|made|got a suicide plan
      how i am going to do it !with
      know how|when|where i am going to do it
      picked|chose|set|chosen the|a day|date ~3 die|death|suicide|end|last
      going to jump !in|on|into|for|rope|to|back
      going to hang|shoot|drown|poison myself
      going to go through with it
      going to slit my wrists|wrist|throat
      going to overdose|od
      will not be here|alive|around by|much longer|tomorrow|anymore|after|next|when|come
      am doing it tonight|today|tomorrow|soon|now
      today|tonight|tomorrow is|will be the day i die|end
      today|tonight is my last day|night !at|of|with|on|in|as
      my last day|night|hours on|alive ~1 earth|planet|world?`,
  },
  {
    id: "en.sh.want-kill-self",
    kind,
    weight: 0.54,
    who: "self",
    stage: "thought",
    when: `
      want|wanted|wanting|need|wish|tempted|urge|urges|like|rather to? ~1 @killing myself
      want|wanted|wanting|need|wish to ~1 end|take my own? life
      want|wanted to ~1 end it all|already|now
      want to commit suicide
      think|thinking|thought|thoughts about|of ~1 @killing|unalive myself
      think|thinking|thought|thoughts about|of ~1 ending|taking|end my own? life
      think|thinking|thought|thoughts about|of ~1 ending it all?
      thinking|think|thought|thoughts about|of suicide|overdosing|jumping|hanging
      am|was|feel|feels|feeling|felt|getting|been|being|became|become ~3 suicidal
      should|might|could|may just? @killing|end myself|it !on
      why should not i ~1 @killing myself
      why not just? @killing myself
      makes|make|making me want to kill|hang|shoot myself
      about to lose it and end`,
  },
  {
    id: "en.sh.wish-dead",
    kind,
    weight: 0.39,
    who: "self",
    stage: "wish",
    when: `
      want|wanting|wanna|rather to? ~1 die !of|from|laughing|in|with|at|for|happy|old|on
      want|wants|wanting to ~1 be dead
      want to just? not|stop exist|existing|wake|be|live|living
      wish|wished|hope|hoping|pray|praying|prayed i was|were|am|could|would|will|had|had been|just? ~2 dead|die|died|gone|killed|unborn !of|for
      wish i had never|not|was|were not? been? born|existed|here|alive
      wish ~2 never been|was|were|be? born
      wish|hope|hoping|pray|praying i|to do|would|will|did|could|just|do not|not|never ~2 wake|waking
      hope|wish|pray i ~1 die|died
      hope|wish ~2 kills|killed|hits|hit|takes|took me|my life
      wish|hope something|someone|somebody|god would|will? ~1 kill|kills|take|takes|end|ends me|it|my
      would|will rather be dead|die !of
      better off dead
      ready|want|wants|waiting to die !for|of
      if i die|died|dies ~3 care|notice|miss|cry|matter|sad
      not|never|who|no|nobody ~1 care|cares|mind|matter|matters|notice if|whether i live|lived|die|died|dead|disappeared|vanished|wake|exist|am
      not ~2 scared|afraid of|to ~1 dying|die|death
      going|about to ~1 die soon|tonight|tomorrow|anyway|by|here
      please|someone|somebody|anyone|god|just ~1 kill me !if|with
      kill me please|already
      want to ~1 drop dead
      why can not|am i not? ~1 die|dead
      supposed to be dead
      can not wait until|till i am? die|dead
      seeing|see myself dying|dead|die
      hope|hopefully ~4 last|final day|night|time|christmas|birthday !of|at
      go|going out|to in|on my|own sleep|terms
      would|will anyone|anybody|they|you|people|someone|it ~2 notice|miss|care|matter if i was|were|am|had|died|die|disappeared|vanished|gone
      cannot|can not wait to die|be dead
      i deserve to ~1 die
      i should be|have dead|died
      should have been|died me ~2 died|instead
      just want|wish to be|i dead|was dead
      let me die
      make me die
      i want death
      crave|craving|longing|long for death
      looking forward to dying|death
      ready to meet my maker|god
      thinking|think|thoughts|thought about|of ~1 death|dying|dead
      think|thinking about|of ~2 how|what|if ~4 dead
      i would be happier|better dead`,
  },
  {
    id: "en.sh.not-live",
    kind,
    weight: 0.42,
    who: "self",
    stage: "wish",
    when: `
      not want|wanna to live|exist|wake|survive !with|in|here|there|near|like|at|together|alone
      not want|wanna to be here|alive|around anymore|any|on|no|longer
      not want to be alive
      not want to be here !right|for|today|at|all|when|with|in|because|and
      not want|wanna to ~1 continue|keep|go|carry on? living|going|existing|on
      no longer want|wish|wants to ~1 live|exist|be|go|continue
      rather not be|exist|wake|live alive|here|up|anymore
      stop existing|living|breathing
      sick|tired|done|exhausted|over of|with|from being|living|existing|life|alive|breathing !in|with|on|at|together|here|next|under|situation|like
      tired of life|living|existing|fighting|trying|it all
      no|not|lost|without|any ~1 reason|reasons|will|desire|point to|in|for|of live|living|life|exist|existing|alive|keep|go|going|carry
      nothing|no one|nobody|anything left? to live for
      nothing left for me !to
      life|living is|does|has|feels ~1 not|no|pointless|meaningless|unbearable|torture|hell ~1 worth|meaning|purpose living|it|anymore
      life is|feels pointless|meaningless|worthless|over|unbearable|hopeless|done
      not|never worth living|it anymore|to live
      want|wanted|need it|this|everything|life|pain to|all to? ~1 stop|end|over !raining|it
      want everything|this|it to be|all over|end|done
      hate|hating being alive|here
      hate|hating ~1 living|life so
      no reason|point ~3 live|living|alive|exist
      not sure|know|certain i|if ~1 want to live|be|exist|stay alive|here?
      hate that i am|woke alive|up|still
      living|life|existing has become|is|feels a|too|so burden|unbearable|much|painful|exhausting
      not see|have a future|tomorrow for? me|myself|anymore
      see no future|way|hope|point
      want to disappear|vanish|cease|evaporate !for|from|into|on
      sleep|asleep and never|not wake
      sleep forever
      fall asleep ~2 not|never wake
      never wake|waking up
      not wake|waking up tomorrow|anymore|again|ever
      cease|stop to? exist|existing
      permanent|forever sleep
      do not want this life
      not want tomorrow|to see tomorrow`,
  },
  {
    id: "en.sh.burden",
    kind,
    weight: 0.36,
    who: "self",
    stage: "wish",
    when: `
      everyone|everybody|they|people|family|kids|children|world|you|all|he|she|mom|husband|wife|friends ~4 better|happier|easier off? ~1 without me
      better|happier|easier off|place? ~2 if i was|were|am|died|disappeared|had|left dead|gone|not|never|away?
      better off without me
      burden to|on ~1 everyone|everybody|them|others|people|family|world|society|him|her
      i am|feel|become|being|just only? ~2 burden
      nobody|noone|no|anyone would|will ~2 miss|care|notice ~2 me|gone|dead|died|disappeared|if
      nobody|no would even? notice|miss ~2 gone|me
      waste|wasting of space|oxygen|air|life
      world ~2 without me|be
      not deserve to live|exist|be
      they will|would be ~1 fine|ok|okay|happier|better without me|when|once i|am`,
  },
  {
    id: "en.sh.cannot-go-on",
    kind,
    weight: 0.2,
    who: "self",
    when: `
      can|could not do this|it|life anymore|any|no
      can not take this|it|anymore|much|life
      can not go|carry|keep on !with|the|a|this|to|vacation|trip|holiday|living
      can not live|cope|keep|handle like|with|going|this|it anymore|any|this|longer|pain
      can not keep living|going|doing|fighting|existing
      not strong enough anymore|to
      end of my rope
      can not see|find|think a? ~2 way|reason|light
      pain ~3 stop|unbearable|too|end much?
      hurts too much
      want out $`,
  },
  {
    id: "en.sh.no-hope",
    kind,
    weight: 0.2,
    who: "self",
    when: `
      no|not|any|see|lost|losing all? hope !of|for|that
      hopeless
      no way out
      no point anymore|in|to ~1 anything|trying|going|anymore|it|me
      point in ~1 living|going|life|existing|carrying
      see no future|way|hope|point
      what is the point ~1 anymore|living|life|being|going|of
      nothing matters
      no future
      nothing will ~2 get|gets|change|help better?
      never going to|get get? better
      not see a path|way forward|out
      end is near|coming
      everything is over|lost`,
  },
  {
    id: "en.sh.self-hate",
    kind,
    weight: 0.18,
    who: "self",
    when: `
      i hate myself
      hate my life
      worthless
      self hatred
      hate|loathe|disgusted with? myself
      feel dead|nothing inside|anymore
      ruined my life|everything
      my life is over|ruined|hell|miserable|shit
      i do not deserve|matter`,
  },
  {
    id: "en.sh.gave-up",
    kind,
    weight: 0.2,
    who: "self",
    when: `
      give|giving|given up on? ~1 life|everything|living|completely|myself
      give it all up
      i give up $
      i am done $
      done with life|everything|this|living|it world|all|life
      want to give|giving up
      ready to ~1 give up
      no|any fight left|in`,
  },
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
    id: "en.sh.other",
    kind,
    weight: 0.22,
    who: "other",
    when: `
      @killing|killed|kills|shot|hanged|hung|unalived|poisoned|drowned|harmed|harms|@cutting himself|herself|themselves|themself
      take|takes|taking|took|end|ends|ending|ended his|her|their own? life|lives
      wants|wanted|wishes|going|threatened|threatens to die|disappear`,
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
      delete|deleting myself|my
      game end myself
      rope myself
      want|going|ready|should|decided|thinking|think|about|plan|planning to|of|just|about ~1 end|ending it|things !with|on|by|here|the|as|up
      might|should|will|could just? end it|things !with|on|by|here|the|as|up
      log|logging|clock|clocking|opt|opting|check|checking|tap|tapping out|off permanently|forever|of|for|from life|good|world|living
      permanent|eternal nap|sleep|rest|vacation
      join the|27 27|club club?
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
      noose
      gun|pistol|rifle|blade|razor|noose ~2 in|on my hand|hands|lap|mouth
      have|got|saved|saving|stockpiled|stockpiling|hoarding|collecting|collected|counting|counted|stashed|enough ~3 @pills ~3 ready|enough|tonight|here|die|myself|end|kill|now|front|up
      have|got ~1 enough|all|the @pills here|ready|now|tonight|beside|next|with|in|lined|to ~3 do|end|me|hand|front|it|take
      saving|stockpiling|hoarding|stashing|counting up? ~2 @pills
      plan|plans|planned|going|decided|thinking|want|scared on|to|of|about do|doing it tonight|soon|today|saturday|sunday|alone|but|$
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
      goodbye|bye ~4 pulling|trigger|jumping|pills|now`,
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
      failed|last|first|second|third|another|previous|more|multiple|two|three|2|3|many|unsuccessful ~1 attempt|attempts
      bigdose of|@pills
      took|taken|take ~4 bigdose
      just|now|already|have took|taken|swallowed ~3 bigdose|mg|handful|overdose
      took|taken|swallowed|ate ~1 every|all ~1 medication|meds|pill|pills|bottle|them
      took|taken|swallowed ~1 @count|handful|hundreds|dozens|total ~4 @pills
      tried|attempted ~1 kms
      tried to ~1 kms|unalive
      try|tried|trying it? again $
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
      not think|know|believe|sure i|if will|can|i make|be|survive|last|live ~2 tonight|night|tomorrow|week|weekend|morning|much|longer|around|christmas|birthday
      i will not make it|through ~2 night|tomorrow|week|weekend|christmas|birthday|much|tonight|morning
      can not promise|guarantee ~3 not|will|safe|myself|hurt|keep
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
