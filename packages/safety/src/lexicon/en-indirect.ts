import type { Rule } from "../rule.ts";

const kind = "self-harm" as const;

/** Suicide hinted at: getting ready to be gone, not mattering, being drawn to a place or a thing, letting it happen. */
export const enIndirect: readonly Rule[] = [
  {
    id: "en.sh.affairs",
    kind,
    weight: 0.2,
    who: "stated",
    sign: "preparation",
    when: `
      the|all|my ~1 bills|accounts|papers|affairs|documents are ~1 sorted|organized|organised|ready|paid|done
      put|putting|got|getting|have|sorted|set|set|left|leaving|organized|organised|tidied ~1 my|all|everything|the|important ~2 papers|paperwork|affairs|documents|files|things|bills|accounts|passwords|stuff ~3 order|together|folder|envelope|table|drawer|sorted|labeled|labelled|place|box|away
      sorted|organized|organised|labeled|labelled|finished ~1 my|all|out|the ~1 papers|paperwork|affairs|documents|will|insurance|belongings
      cleaned|cleaning|clean|emptied|emptying|cleared|clearing|packed ~1 out|up? ~1 my|the|whole ~2 locker|desk|room|apartment|house|phone|freezer|fridge ~8 nobody|no|bother|after|mom|mess|find|alone|have|deal|anyone
      going|go|goes ~1 away|far ~1 away|long|for ~5 kids|them|good|forever|ever
      last|final ~1 thanksgiving|christmas|birthday|easter|summer|meal|supper|time|ride|paycheck|post|visit ~6 they|see|me|ever|be|i|here|anyway|knew`,
  },
  {
    id: "en.sh.funeral",
    kind,
    weight: 0.24,
    who: "stated",
    sign: "preparation",
    when: `
      paid ~2 everybody|everyone ~3 owed|owe
      picked|chose|set ~1 the|a|my day|date|night
      paid|paying|pay ~2 all|off|my|for|up ~2 funeral|burial|casket|coffin|debts|cremation|plot|everything|bills
      suit|dress|clothes|outfit ~1 laid|picked|hanging|pressed|ready ~3 out|me|in|bury|buried|funeral|for|on
      be|get buried|cremated in|with|next|beside|like|by
      sing|sung|play|played|read ~4 my ~1 funeral|service|memorial`,
  },
  {
    id: "en.sh.sparing",
    kind,
    weight: 0.26,
    who: "stated",
    sign: "not-mattering",
    when: `
      so|that|want|wanted ~2 nobody|no|noone|they|mom|mama|kids|them|she|he|anybody ~3 have|has|stuck|deal|worry|clean|find ~2 mess|clean|deal|sort|do|find|pay|it|me|body
      do not want ~2 mom|mama|kids|anyone|anybody|her|him|them|nobody|sister|brother|daughter|son|wife ~2 have|stuck|deal|worry|pay|bother|burdened ~3 do|with|for|clean|it|me|mess|sort|$
      do not want ~2 mom|mama|kids|daughter|son|sister|her|him|them|anyone|wife ~2 find|finding|clean|see ~1 me|it|body|up`,
  },
  {
    id: "en.sh.telling",
    kind,
    weight: 0.2,
    who: "stated",
    sign: "preparation",
    when: `
      gave|giving|give|told|left|wrote|leaving|sent|writing ~3 passwords|password|pin|login|logins ~6 !wifi|netflix|work|forgot|wrong
      wrote|written|writing|write|put|list|left|leaving ~4 who ~2 ring|call|phone|notify|contact|gets|get|tell|have|told
      said|saying|told|made|taught ~3 kids|mama|mom|everybody|her|them|him|neighbor ~3 goodbye|where|how|bye ~3 when|where|i|after|mommy|daddy|far`,
  },
  {
    id: "en.sh.bequest",
    kind,
    weight: 0.24,
    who: "stated",
    sign: "preparation",
    when: `
      want|like|leave|leaving|gave|giving|give|goes|go|is|hand|handed|left ~3 my|the|his|mamas|moms|dads|grandmas ~2 ring|watch|bible|car|truck|quilt|tools|records|guitar|chain|bowl|necklace|camera|dog|cat|jewelry|medals|rifle|jersey|collection ~2 to|for|should ~4 me|gone|after|when|anymore|more|need|remember|now|go
      list ~2 who|what ~2 gets|get|goes|should|to
      will|would|do|did not|anymore ~1 be? need|needing ~1 it|them|this|that|any|my ~2 anymore|more|now|where|where|no|soon|longer
      find|found|finding|need|take|takes|keep|raise|look|wants|want ~2 my|the ~1 dog|cat|kids|babies|puppy|birds|bird|dogs|cats ~6 when|after|gone|instead|forever|better|can|be|once
      someone|somebody|neighbor|sister|you|mom ~3 take|feed|look|raise|watch ~2 my|the|him|her|them ~2 dog|cat|kids|babies|bird ~5 gone|here|back|when|after|anymore|around|no`,
  },
  {
    id: "en.sh.insurance",
    kind,
    weight: 0.38,
    who: "stated",
    sign: "preparation",
    stage: "thought",
    when: `
      insurance|policy|pension|money ~6 pays|pay|covers|payout|check|paid ~6 suicide|kill|dead|die|gone|years|accident|worth|set|family|kids|left
      worth|more|worth ~2 more? dead|gone ~2 than|to|alive
      insurance ~6 be set|better|okay|ok|fine|pay|covered
      look|looks|looked|seem|make like ~2 accident ~4 insurance|so|kids|nobody|family|they|will|$`,
  },
  {
    id: "en.sh.not-matter",
    kind,
    weight: 0.26,
    who: "stated",
    sign: "not-mattering",
    stage: "wish",
    when: `
      they|everyone|everybody|family|kids ~4 be|feel ~2 relieved
      nothing ~2 do|say ~1 matters|matter|counts
      not|no|never|hardly|nobody ~5 make|makes|made ~2 odds|difference ~3 to|if|whether|for|either|anyone|anybody|$
      what odds|difference|diff ~3 make|makes|would|does|if|whether ~3 i|me|here|there
      nobody|noone|who|wonder ~3 miss|notice|notices|find|finds|remember|cry|mourn ~2 me|i|gone|anyway|until|old|for|if|$
      world|they|everyone|everybody|people|place|family|kids ~3 go|goes|move|get|keep|spin|carry|goes ~2 on|along|over ~2 without|fine|same|just ~1 me|fine|without
      am|feel|felt ~2 invisible|useless|disposable|replaceable|unwanted|nothing|garbage|trash|nobody|extra ~3 to|here|anymore|no|them|everyone|old|in|$
      i do|did|does|dont|not ~1 matter|count ~1 to? ~1 anyone|nobody|anybody|no|anymore|them|$
      i|me ~2 just|only ~2 in ~1 way|everyones
      taking|take|takes|wasting|waste|using ~1 up ~1 space|room|air|oxygen
      dead weight|wood
      not|no|never ~2 good|use ~1 to|for ~1 nobody|anybody|anyone|no|nothing|them
      cost|costing|drain|dragging|draining|weighing them|everyone|everybody|family|down|my|on ~3 down|money|me|family|keep|alive`,
  },
  {
    id: "en.sh.found-late",
    kind,
    weight: 0.38,
    who: "stated",
    sign: "not-mattering",
    stage: "wish",
    when: `
      if i ~1 died|die|was|disappeared ~4 week|weeks|days|month|months ~4 knew|know|notice|noticed|found|find
      how|long|days|weeks ~4 before|until|till ~1 anybody|anyone|somebody|someone|they ~2 notice|notices|noticed|find|finds|found|look|check|checked|smell`,
  },
  {
    id: "en.sh.let-happen",
    kind,
    weight: 0.4,
    who: "stated",
    stage: "wish",
    sign: "wish",
    when: `
      want|wanna to? ~1 be with ~3 again|already
      not ~1 belong|meant|made|supposed ~2 here|side|world|earth|living
      nobody|no|noone|none ~2 stop me ~1 !now|today
      god|lord|jesus|he|angels|death|reaper ~3 can|could|should|please|come|just|ready|to ~2 take|get|call|carry|bring ~2 me|home ~1 home|now|anytime|tonight|away|already|$
      ready|want|wanna|time|wish|like|fixing|long to? ~2 go|be|come home|join|with ~2 lord|jesus|god|heaven|glory|mama|her|him|momma|granny|$ ~1 !for|christmas|from|tomorrow|early|now|to|and
      not|stop|quit|no ~2 fight|fighting|resist ~2 it|no|cancer|death|more ~2 more|anymore|longer|when|if
      would|be|am|fine|ok|okay|mind|happy|glad|relieved ~3 if i ~3 not|never|did|didnt|do ~2 wake|woke|make|open|come|get
      not|never|without|no|stop ~2 open|opening|opened ~1 my ~1 eyes ~2 again|tomorrow|anymore|no|ever|$
      close|shut|closing ~1 my ~1 eyes ~3 not|never|forever|done|over|good|last
      hope|hoping|pray|prayed|wish|wishing|praying|wished ~4 truck|bus|car|train|cancer|heart|stroke|tumor|tumour|lightning|storm|bullet|plane|something|virus|semi ~3 hit|hits|take|takes|come|get|gets|kill|kills|finish|finishes|back|quits|stops ~1 me|it|this|soon
      if|when|wish|hope ~3 truck|bus|car|train|semi ~2 hit|hits|ran|take|run|runs|took me ~3 be|would|okay|fine|mind|care|sad|mad
      want|wanna|wish|like|need to? ~2 just ~1 stop|quit|fade|dissolve|evaporate|rest|sleep|go|shut ~1 being|away|existing|forever|off|for ~1 good|completely|forever|ever
      be|being|been|feel|feeling|like|want ~2 here|alive|around|awake no|anymore|any more|longer|$ ~1 !to|for
      not|aint|stop|never|dont|hate ~4 feeling|feel|want|wanting|care|like|wanna ~3 be|being|stay|staying here|alive|around|living no|anymore|any|$
      not see|seeing|picture|imagine|picturing ~1 me|myself !working|married|doing|teaching ~2 here|alive|living|around|making|reaching|past|turning|getting ~6 christmas|summer|year|birthday|month|next|anymore|old|30|40|spring|it|then
      not ~1 plan|planning|expect|expecting ~2 be|being|see|seeing|make|live|living ~1 here|around|alive|it|past|another|christmas ~3 $
      not|doubt ~2 be|make|here|around|see ~1 here|around|it|for ~1 for|by|to|next|past|until ~1 my|christmas|graduation|his|her|next|easter|spring|summer|birthday
      tired|sick|done|exhausted|over ~2 fighting|living|breathing|being|trying|hurting|pretending|existing|waking ~4 head|alive|here|mind|tonight|anymore|more|demons|myself|up|everyday|every|no
      do|have|got not ~1 it in me ~2 anymore|no|more|live|left
      want|need|just|wish ~2 it|this|pain|noise|everything|all|hurt|hurting|thoughts to? ~1 stop|end|over|quiet|quit ~2 forever|permanently|good|$|now|tonight`,
  },
  {
    id: "en.sh.drawn",
    kind,
    weight: 0.42,
    who: "stated",
    stage: "thought",
    sign: "wish",
    when: `
      looking|look|looked|staring|stare|stared|keep|sat|sitting|sit|watching|standing|stood|thinking|counting|lined|put|eyeing ~4 pills|pill|bottle|bottles|rope|gun|knife|razor|blade|belt|beam|rafters|revolver|pistol|rifle|cord|bleach|extension|meds|shotgun ~5 hour|hours|night|nights|row|line|thinking|wondering|bed|floor|table|easy|long|every|back|lap|counter
      looking|look|looked|staring|stare|stared|keep|stood|standing|parked|sit|sitting|sat|walk|go|drove|drive|end ~4 bridge|tracks|overpass|ledge|water|river|roof|cliff|train|trains|balcony|platform|edge|traffic|highway ~8 easy|step|thinking|jump|wonder|wondering|imagine|quick|end|thought|let|drown
      how|so|too easy|simple|quick it|that|to ~2 would|be|just ~3 be|step|let|jump|walk|end|swerve|stop|disappear
      be|is|would|seems so|too|that|just|real easy|simple|quick|peaceful ~1 to ~1 step|let|jump|walk|go|swerve|stop|drive|disappear|slip|drown|just
      tonight|today|now|tomorrow|good ~3 good|right|perfect|nice ~1 night|time|day ~1 to ~1 stop|die|go|end|quit|leave|disappear|sleep
      car|wheel|truck ~5 tree|wall|median|oncoming|bridge|semi|guardrail|ditch ~6 thought|think|easy|just|wonder|let|turn|imagine
      think|thought|thinking|thoughts|wonder|wondered|imagine|feel ~5 driving|steering|turning|swerving|stepping|walking|jumping|letting|crashing|running ~4 off|into|in|front|go|out ~3 bridge|traffic|tree|train|wall|wheel|road|lane|bus|cliff|water|river|ocean|lake|truck|trucks
      gun|revolver|pistol|rifle|shotgun|glock|strap|barrel|trigger ~4 in|by|under|to|out|at|my|longer ~5 back|mouth|hand|head|easier|hold|holding|lap|nightly|temple|sleep|longer
      hold|holding|held|take|took|pull|pulled ~2 gun|revolver|pistol|glock|knife|blade|razor|shotgun ~3 out|hand|every|night|lap|put|back|for
      not ~2 trust ~1 myself ~3 gun|pills|kitchen|knives|knife|alone|tonight|driving|drive|around|bridge|with
      have|got|found|know ~1 the|a|my ~1 place|spot|tree|beam|day|date picked|chosen|circled|marked
      belt|rope|cord|sheet|sheets|extension ~3 closet|rod|rafters|beam|ceiling|fan|bar|doorknob|hook|pipe
      pills|tablets|meds|capsules ~2 counted|lined
      pills|meds|tablets ~3 saved|row|lined|hidden|counted|put|saving|hid|stash|sock|drawer ~3 up|away|in|for|them|out|bed|back`,
  },
  {
    id: "en.sh.stop-treatment",
    kind,
    weight: 0.42,
    who: "stated",
    stage: "thought",
    when: `
      not|stopped|quit|stop|quitting|skipping|done|skip|refuse ~3 insulin|dialysis|chemo|heart|blood|hiv|seizure|treatment|transplant|oxygen|thinners|eating ~8 what|point|use|quicker|faster|purpose|let|quick|sooner|anyway|die|over|end|take
      stopped|quit|skipping|not ~2 taking|take|took|going|eat|eating ~2 insulin|dialysis|chemo ~3 $
      let|letting ~2 disease|sugar|cancer|infection|nature|it|body|liver|heart|diabetes ~2 take|run|do|kill|finish|win ~1 me|its|course|job
      drink|drinking|drank|use|using|starve|starving|eat|smoke ~2 myself|until|till ~3 death|grave|stops|stop|wake|heart|dead`,
  },
  {
    id: "en.sh.deeper",
    kind,
    weight: 0.45,
    who: "stated",
    stage: "thought",
    when: `
      cut|cutting|carving|sliced|slicing ~3 again|deeper|deep|more|worse|nightly|blood ~2 time|than|myself|$ ~1 !grass|hair|losses|budget|costs|wood|onions|calories|sugar
      new|fresh|more|made|make|put|have|got|hiding|cover|covering|hide|marks ~1 cuts|scars|burns|marks ~2 on|up|under|my|with ~2 my|arms|arm|legs|thighs|thigh|wrist|sleeves|stomach|hips
      wear|wearing|long ~2 sleeves|hoodie|bracelets|pants ~6 see|cover|hide|cuts|notice|scars|marks|burns
      @cutting|burn|burning|hit|hitting|carve|carved|carving|scratch|bite|punch ~2 myself|my ~1 arms|arm|legs|thighs|head|self|wrist|skin|thigh|hips ~4 feel|until|again|so|when|calm|blood|to|bleed|every|night|nobody|razor|lighter !shaving|cooking
      lighter|razor|blade|scissors|glass|needle ~4 my ~1 skin|arm|arms|leg|legs|thigh|thighs|wrist|wrists
      back|start|started|starting|went|again ~2 to|on? cutting|carving|burning ~1 !in|wood|calories|back|carbs|grass|calories|sage`,
  },
];
