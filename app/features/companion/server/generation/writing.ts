import { sentencesToRead } from "@mooring/language";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import type { Obligation, PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { readForAnswer } from "#server/analysis.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { nearestPassages, passagesOf, vocabularyOf } from "../../domain/passages.ts";
import { readsAsOrder, replaceable, type Written } from "../../domain/replaceable.ts";
import type { Book, Input, Skill, Talk, Turn, World } from "../../domain/talk.ts";
import { type Draft, generation, writerOf } from "./analyser.ts";

/** A reply that the script would give, and what it stands on. */
export type Ahead = {
  readonly world: World;
  readonly before: Talk;
  readonly input: Input;
  readonly turn: Turn;
  /** The messages this answers, with the labels that ride on them. */
  readonly messages: readonly { id: string; text: string; labels: readonly Label[] }[];
  /** What the person wrote before, oldest first. */
  readonly earlier: readonly string[];
};

export type { Written } from "../../domain/replaceable.ts";

type About = { agencyId: AgencyId; personId: PersonId; left?: AbortSignal | undefined };

/** So many people at once may wait for a model; everyone else gets the script without waiting. */
const mostAtOnce = 4;
const mostPassages = 6;
let writing = 0;

/**
 * Lets a model write what the script would say next, where all of this is so: a model is set up, the person chose it,
 * the agency has it on, no policy forbids it, and the reply is one that may be written at all. The model is asked outside
 * of any transaction, and consent is asked again afterwards. Whatever goes wrong, the script speaks.
 *
 * @param look works out what the script would say, under the permit given; null when there is nothing to answer
 */
export async function writeInstead(
  house: House,
  about: About,
  look: (cx: Context, permit: PersonPermit) => Promise<Ahead | null>,
): Promise<Written | null> {
  const model = house.languageModel;
  if (!model || writing >= mostAtOnce) return null;
  writing += 1;
  try {
    const asked = { reviewed: "", answers: [] as string[], obligations: [] as readonly Obligation[] };
    const read = await readForAnswer(house, {
      analyser: writerOf(model, about.left),
      agencyId: about.agencyId,
      subject: about.personId,
      gather: async (cx, permit) => {
        if (model.where === "outside" && !(await mayLeave(cx, about.personId))) return null;
        const ahead = await look(cx, permit);
        const reviewed = ahead && replaceable(ahead.before, ahead.input, ahead.turn);
        if (!ahead || !reviewed || ahead.earlier.some(readsAsOrder)) return null;
        Object.assign(asked, {
          reviewed,
          answers: ahead.messages.map(({ id }) => id),
          obligations: permit.obligations,
        });
        const inputs = ahead.messages.map(({ labels, ...message }) => ({ table: "talk_message", labels, ...message }));
        return { inputs, input: draftOf(ahead, reviewed) };
      },
    });
    if (read.kind !== "read") return null;
    const wrote = await read.output;
    if (wrote.kind === "nothing") {
      house.log.info({ model: model.host, why: wrote.why }, "the script answered instead of the language model");
      return null;
    }
    const isStillChosen = await inContext(house, softwareOf(about), async (cx) =>
      cx.door.explain({ ...asking, subject: about.personId }).then(({ allowed }) => allowed),
    );
    return isStillChosen ? { ...asked, text: wrote.text } : null;
  } finally {
    writing -= 1;
  }
}

const asking = { action: "analyse", compartments: ["chat"], purpose: "companion", analyser: generation } as const;

function softwareOf({ agencyId }: About) {
  return { kind: "software", agencyId, name: generation } as const;
}

/** Victim services may not let anything about a person out of the house, whoever allows it (34 U.S.C. 12291(b)(2)). */
async function mayLeave(cx: Pick<Context, "door">, subject: PersonId): Promise<boolean> {
  return (await cx.door.explain({ ...asking, subject, analyser: `${generation}-outside` })).allowed;
}

function draftOf({ world, before, input, turn, earlier }: Ahead, reviewed: string): Draft {
  const { language } = turn.talk;
  const { book, skills } = bookAndSkills(world, language);
  const personNow = input.kind === "text" ? input.text : "";
  const personBefore = earlier.slice(-3);
  const memory = memoryOf(world);
  const passages = passagesOf(book, skills);
  return {
    language,
    reviewedReply: reviewed,
    passages: nearestPassages(passages, `${personNow}\n${reviewed}`, before.place?.flow ?? null, mostPassages),
    personNow,
    personBefore,
    memory,
    measure: {
      language,
      vocabulary: vocabularyOf(book, skills),
      quoted: [personNow, ...personBefore, ...memory],
      reviewed: new Set([reviewed, ...passages.map(({ text }) => text)].flatMap(sentencesToRead)),
    },
  };
}

function bookAndSkills(world: World, language: "en" | "es"): { book: Book; skills: readonly Skill[] } {
  const book = world.books[language];
  if (!book) throw new Error("the companion has no scripts in this language");
  return { book, skills: world.skills };
}

/** Empty without P04: then nothing is remembered, and the world holds nothing. */
function memoryOf({ helped, trusted, skills }: World): string[] {
  const worked = Object.entries(helped)
    .filter(([, lower]) => lower > 0)
    .flatMap(([id]) => skills.find((skill) => skill.id === id)?.title ?? []);
  return [...worked.slice(0, 3), ...(trusted ? [trusted] : [])];
}
