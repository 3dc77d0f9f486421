import "./measures.css";
import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { measures, type Past } from "../contract.ts";
import { byInstrument } from "./by-instrument.ts";
import { PastOfOne } from "./past.tsx";

/** `/me/questions/history`: what one's answers came to over time. */
export function QuestionsHistoryScreen() {
  const say = useWords("measures");
  const language = useLanguage();
  const history = useQuery({
    queryKey: ["measures", "history", language],
    queryFn: () => call(measures.history, { language }),
    gcTime: 0,
  });
  const groups = byInstrument(history.data ?? []);
  const isPrivate = (past: readonly Past[]) => past.some(({ needsPrivacy }) => needsPrivacy);
  const hidden = groups.filter(isPrivate);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("past.title")}</h1>
        <p className="soft">{say("past.lead")}</p>
      </div>
      {history.isError && <TroubleNotice reason={history.error} again={() => void history.refetch()} />}
      {history.isPending && <p className="waiting">{say("loading")}</p>}
      {history.data?.length === 0 && (
        <EmptyState drawing={<Boat />} title={say("past.title")}>
          {say("past.none")}
        </EmptyState>
      )}
      {groups
        .filter((past) => !isPrivate(past))
        .map((past) => (
          <PastOfOne key={past[0]?.instrument} past={past} mayRemove />
        ))}
      {hidden.length > 0 && (
        <details className="folded">
          <summary>
            <h2>{say("past.private")}</h2>
          </summary>
          <div className="stack inside">
            {hidden.map((past) => (
              <PastOfOne key={past[0]?.instrument} past={past} mayRemove />
            ))}
          </div>
        </details>
      )}
      <Buttons>
        <ButtonLink to="/me/questions" kind="quiet">
          {say("links.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
