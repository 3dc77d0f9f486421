import { type Feature, route } from "#server/feature.ts";
import { accessReview } from "./contract.ts";
import { lookThroughEveryAgency } from "./looking.ts";
import { answerOwn, askAbout, listItems, listOwnQuestions, signOff } from "./service.ts";

export const accessReviewFeature: Feature = {
  name: "access-review",
  routes: [
    route(accessReview.items, listItems),
    route(accessReview.ask, askAbout),
    route(accessReview.sign, signOff),
    route(accessReview.own, listOwnQuestions),
    route(accessReview.answer, answerOwn),
  ],
  jobs: (house) => [{ name: "access-review.look", cron: "47 2 * * *", run: () => lookThroughEveryAgency(house) }],
};
