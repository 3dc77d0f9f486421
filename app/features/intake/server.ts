import { type Feature, route } from "#server/feature.ts";
import { askAgain, readRepeats } from "./asked.ts";
import { told } from "./contract.ts";
import { listQuestions } from "./questions.ts";
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
  ],
};
