import type { Frame } from "../rule.ts";

/** Hospital and illness, remembered voices, trackers on things, burns from work: what explains a frightening word. */
export const enCare: readonly Frame[] = [
  {
    id: "en.fr.care",
    role: "care",
    when: `
      hospital|surgery|operation|surgeon|nurse|discharge|discharged|anesthesia|anaesthesia|crutches|clinic|procedure|colonoscopy|rehab|ward|recovery|knee|hip|cast|sedation|physio|doctor|doctors|quarantine|fever`,
  },
  {
    id: "en.fr.near-words",
    role: "idiom",
    when: `
      wake|waking|woke up ~1 at|for|early|to|before ~1 4|5|6|7|early|work|school|alarm|this|church|class
      shoot|shooting ~1 some? hoops
      helium ~4 balloon|balloons|party
      bottle ~2 of ~1 cough|soda|wine|ketchup|syrup
      tracks|trains|train ~6 grandson|kids|cars|museum
      hill|hills|stairs|steps|class|practice|shift|climb|run|squats|yoga|pilates|sun|walk|hike ~2 killed|killing|kills|murdered ~1 me|us
      hear|heard|hearing|hears ~2 my|his|her|grandmothers|moms|dads|fathers|mothers ~3 voice ~4 head|telling|saying|say|tell|every|whole|in ~2 !kill|hurt|die|cut
      airtag|tracker|gps|tile|camera|cameras ~2 on|in|for|at ~2 my|the|our ~1 dog|dogs|cat|cats|keys|bag|luggage|suitcase|bike|wallet|backpack|hallway|porch|store|work|lobby
      burn|burned|burnt|cut|scraped|banged|bruised|hit|scratched my ~2 arm|arms|hand|leg|wrist|thumb|finger|head|shin|knee|elbow ~3 iron|oven|stove|pan|kettle|grill|exhaust|coffee|glass|can|fence|roses|lid|mower|wire|skillet|grease|tray|door|cabinet|desk|table|doorframe|work|muffler
      thinking|think|thought about ~2 jumping ~1 into|in|on ~2 lake|pool|trend|project|business|conversation|market|river
      put|puts|putting ~2 hands on ~1 my ~1 shoulders|shoulder
      killed|kill|kills|killing|bodied|ate|smoked|murdered|destroyed ~1 the|that|it|them|this|whole ~1 stage|set|verse|beat|game|competition|dance|look|solo|audition|number|fit|outfit|presentation|brisket|ribs
      got|has|have|had me ~2 dying|crying|dead|deceased|weak|screaming
      mama|mom|dad|boss|wife|husband|granny|daddy|coach|she|he ~3 bout|about|going|gonna ~1 to? ~1 kill|beat|whoop|murder|skin me ~3 when|if|for|over|because ~5 bill|grade|late|mess|dishes|car|see|sees|room|haircut|phone
      kill|choke|strangle|beat|smack ~2 somebody|someone|him|her|them|you|everybody ~4 lol|haha|lmao|smh|parking|traffic|wifi|printer|chargers|charger|remote
      sat|sit|sitting|standing|stood|watching|staring|watched|watch ~3 bridge|river|water|roof|balcony|train|trains ~5 pretty|beautiful|moon|sunset|fishing|lights|birds|fireworks|stars|boats|coffee|kids|ducks|peaceful
      gave|told|sent|wrote ~3 passwords|password ~5 wifi|netflix|work|school|hulu|printer|computer|new|disney`,
  },
];
