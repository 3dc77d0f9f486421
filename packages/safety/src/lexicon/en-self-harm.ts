import type { Rule } from "../rule.ts";

const kind = "self-harm" as const;

/** Suicide and self-harm said as a wish, a thought, an intent, or as despair. Signs and means: en-self-harm-signs.ts. */
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
      i want|need death
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
      better|happier|easier when|once|after i am|die ~1 dead|gone|$
      come|cry|show at|to|up ~2 my funeral
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
      not ~2 see|seeing|find ~2 point of|in|to
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
    weight: 0.2,
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
];
