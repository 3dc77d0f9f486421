import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { useLanguage } from "#web/words/words.ts";
import { accessReview } from "../contract.ts";

export function useOwnQuestions() {
  const language = useLanguage();
  return useQuery({
    queryKey: ["access-review", "own", language],
    queryFn: () => call(accessReview.own, { language }),
  });
}

/** Counts what waits for one's own answer, for the menu. */
export function useOwnQuestionsWaiting(): number | undefined {
  return useOwnQuestions().data?.filter(({ answeredAt }) => answeredAt === null).length;
}
