import type { PersonId } from "#kernel/ids.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import { plans } from "./contract.ts";
import { limits } from "./domain/document.ts";
import { ideas } from "./domain/ideas-contract.ts";
import { progress } from "./domain/progress-contract.ts";
import { answerPlan, listVersions } from "./hands.ts";
import { answerIdea, endIdeas, findIdeas, forgetIdeas, readIdeaFigures, readIdeas } from "./ideas.ts";
import { presence } from "./presence.ts";
import { readProgress } from "./progress.ts";
import { openPlan, pushChange, waitForNews } from "./service.ts";
import { keepTrial, readHelped } from "./trials.ts";

/** Keeps a change as a unit of work of its own, so that whoever waits for news is told once it is there to be read. */
async function keptAndTold<T>(
  { actor }: Pick<Context, "actor">,
  house: House,
  personId: PersonId,
  act: (cx: Context) => Promise<T>,
): Promise<T> {
  const done = await inContext(house, actor, act);
  presence.tell(personId);
  return done;
}

export const plansFeature: Feature = {
  name: "plans",
  routes: [
    route(plans.open, openPlan),
    route(
      plans.push,
      (cx, input, house) => keptAndTold(cx, house, input.personId, (own) => pushChange(own, input)),
      // A change in base64, inside JSON.
      { bodyLimit: 2 * limits.updateBytes },
    ),
    route(plans.live, waitForNews),
    route(plans.answer, (cx, input, house) => keptAndTold(cx, house, input.personId, (own) => answerPlan(own, input))),
    route(plans.versions, listVersions),
    route(ideas.tried, keepTrial),
    route(ideas.helped, readHelped),
    route(progress.now, readProgress),
    route(ideas.read, readIdeas),
    route(ideas.find, findIdeas),
    route(ideas.answer, answerIdea),
    route(ideas.figures, readIdeaFigures),
  ],
  jobs: (house) => [
    {
      name: "plans.forget-ideas",
      run: async ({ agencyId, personId }) => {
        if (personId) await forgetIdeas(house, agencyId, personId);
      },
    },
    {
      name: "plans.end-ideas",
      run: async ({ agencyId, personId }) => {
        if (personId) await endIdeas(house, agencyId, personId);
      },
    },
  ],
};
