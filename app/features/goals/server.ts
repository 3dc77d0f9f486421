import { type Feature, route } from "#server/feature.ts";
import { rateNeed, readAboutMe, readAboutOf, saveAboutMe } from "./about.ts";
import { goals } from "./contract.ts";
import { answerStep, moveGoal, offerGoal, rateGoal, rateGoalOf, removeGoal, saveGoal, saveStep } from "./keeping.ts";
import { readDue, readGoalsOf, readOwnGoals } from "./reading.ts";
import { dropStepReminder, remindOfStep, remindOfSteps } from "./reminding.ts";

export const goalsFeature: Feature = {
  name: "goals",
  routes: [
    route(goals.aboutMe, readAboutMe),
    route(goals.saveAboutMe, saveAboutMe),
    route(goals.aboutPerson, readAboutOf),
    route(goals.rateNeed, rateNeed),
    route(goals.mine, readOwnGoals),
    route(goals.save, saveGoal),
    route(goals.move, moveGoal),
    route(goals.due, readDue),
    route(goals.saveStep, saveStep),
    route(goals.answerStep, answerStep),
    route(goals.remind, remindOfStep),
    route(goals.dropReminder, dropStepReminder),
    route(goals.rate, rateGoal),
    route(goals.remove, removeGoal),
    route(goals.ofPerson, readGoalsOf),
    route(goals.offer, offerGoal),
    route(goals.rateOf, rateGoalOf),
  ],
  jobs: (house) => [
    {
      name: "goals.remind",
      cron: "* * * * *",
      run: async () => {
        await remindOfSteps(house);
      },
    },
  ],
};
