import { firstStepsOnce, offerHelp } from "./danger.ts";
import { bookOf, type Draft, say, sayText } from "./draft.ts";
import { offerPerson } from "./handover.ts";
import { offerSkills } from "./skills.ts";
import { type SmallTalk, smallTalkIn } from "./small-talk.ts";
import type { World } from "./talk.ts";

const someone =
  /\bwho (?:comes|will come|would come|can come)\b|\b(?:can|could|would|will) (?:someone|somebody|anyone|anybody|a person) (?:please )?(?:come|stay|be with|sit|help)|\bwhat would (?:a person|they|someone) do\b|^(?:please )?help me(?: please)?[\s.!]*$|^ay[uú]d[ea]n?me(?: por favor)?[\s.!]*$|(?:alguien|qui[eé]n) (?:puede |podr[ií]a |va a )?(?:venir|viene|quedarse|estar conmigo)/i;
const something =
  /\bwhat (?:else )?(?:helps?|can i do|do (?:i|u|you|people|others) do)\b|\b(?:one|some)thing (?:that helps|to (?:calm|help|do))|\bone thing\b|\bhow (?:do|can) (?:i|you|people) (?:stop|make|get through)\b|\bcalm down\b|\bqu[eé] (?:m[aá]s )?(?:puedo hacer|hago|ayuda|hace la gente)\b|\balgo que ayude\b/i;
/** Talk about the program that is answered in its own reviewed words, whatever else is going on. */
const plain: ReadonlySet<SmallTalk> = new Set<SmallTalk>(["real", "secrecy", "medicine", "law", "diagnosis", "person"]);

/**
 * While danger stands, a plain question still gets its plain answer: who reads this, who can come, what helps. All of it
 * is fixed, reviewed text.
 *
 * @returns false when the text asks nothing of the kind
 */
export function answerInDanger(draft: Draft, world: World, text: string): boolean {
  const { voice } = bookOf(world, draft.talk);
  const small = smallTalkIn(text);
  const { danger } = draft.talk;
  if (!danger) return false;
  if (small === "person" || someone.test(text)) {
    draft.from = "crisis/person";
    draft.talk = { ...draft.talk, danger: { ...danger, asking: false } };
    say(draft, world, voice.small.person);
    offerPerson(draft, world);
  } else if (small !== null && plain.has(small)) {
    draft.from = `crisis/${small}`;
    say(draft, world, voice.small[small]);
  } else if (something.test(text)) {
    draft.from = "crisis/steady";
    sayText(draft, voice.skills.offer);
    offerSkills(draft, world, { count: 2, tags: ["grounding", "orient", "one-minute"], gentle: true });
  } else return false;
  firstStepsOnce(draft, world);
  offerHelp(draft, world);
  return true;
}
