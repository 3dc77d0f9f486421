import { type Feature, route } from "#server/feature.ts";
import { claimFor, claimOwn, endAsidesEverywhere, forgetAside, keepAside, openAside } from "./aside.ts";
import { askAgain, readRepeats } from "./asked.ts";
import { lintOwn, listQuestions, listShipped, readFrontDoor, saveFrontDoor } from "./choosing.ts";
import { told } from "./contract.ts";
import { frontDoor } from "./domain/agency-contract.ts";
import { asideLimits } from "./domain/answers.ts";
import { aside } from "./domain/start-contract.ts";
import {
  keepFactFor,
  keepOwnFact,
  readBefore,
  readOwnTold,
  readToldOf,
  removeFact,
  saveUse,
  sayStillSo,
} from "./service.ts";

export const intakeFeature: Feature = {
  name: "intake",
  routes: [
    route(told.mine, readOwnTold),
    route(told.keep, keepOwnFact),
    route(told.before, readBefore),
    route(told.stillSo, sayStillSo),
    route(told.use, saveUse),
    route(told.remove, removeFact),
    route(told.askedAgain, askAgain),
    route(told.ofPerson, readToldOf),
    route(told.keepFor, keepFactFor),
    route(told.repeats, readRepeats),
    route(told.questions, listQuestions),
    route(told.shipped, listShipped),
    route(aside.open, openAside),
    route(aside.keep, keepAside, { bodyLimit: asideLimits.sealedLength + 2_000 }),
    route(aside.forget, forgetAside),
    route(aside.claim, claimOwn),
    route(aside.claimFor, claimFor),
    route(frontDoor.read, (cx) => readFrontDoor(cx)),
    route(frontDoor.lint, lintOwn),
    route(frontDoor.save, saveFrontDoor),
  ],
  jobs: (house) => [
    {
      name: "intake.end-asides",
      cron: "17 * * * *",
      run: async () => {
        await endAsidesEverywhere(house);
      },
    },
  ],
};
