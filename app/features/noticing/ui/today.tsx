import { Suspense } from "react";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useEntry } from "#web/shell/entry.ts";
import { ErrorBoundary } from "#web/shell/error-boundary.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage } from "#web/words/words.ts";
import { quietOnes } from "../domain/telling.ts";
import { useInbox } from "./asking.ts";
import { MayBeOld, NoticePage, useShown } from "./notice-list.tsx";
import { useStaffSentences } from "./sentences.ts";

function Quiet({ people, rest, alone }: { people: number; rest: number; alone: boolean }) {
  const { say } = useStaffSentences();
  if (!alone) return people > 0 ? <p className="soft">{say("quiet.rest", { count: people, rest })}</p> : null;
  return (
    <Sheet>
      <EmptyState drawing={<Boat />} title={say(people > 0 ? "quiet.title" : "quiet.noPeopleTitle")}>
        {say(people > 0 ? "quiet.body" : "quiet.noPeople")}
      </EmptyState>
    </Sheet>
  );
}

/** What other rooms put on Today, each on its own. */
function Widgets() {
  const { widgets } = useEntry().slots;
  return widgets.map((Widget, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list of slots never changes while the app is open.
    <ErrorBoundary key={index}>
      <Suspense>
        <Widget />
      </Suspense>
    </ErrorBoundary>
  ));
}

/** `/work`: who needs me and why, safety first; quiet otherwise. */
export function TodayScreen() {
  const { say } = useStaffSentences();
  const language = useLanguage();
  const { data, error, refetch } = useInbox(false);
  const findings = data?.findings ?? [];
  const shown = useShown(findings);
  const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(new Date());
  return (
    <NoticePage
      path="/work"
      loaded={data !== undefined}
      findings={findings}
      head={
        <>
          <div className="row apart first-line">
            <h1>{say("today")}</h1>
            <span className="soft">{day}</span>
          </div>
          {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
          <MayBeOld show={Boolean(error && data)} />
          {!data && !error && (
            <p role="status" className="soft waiting">
              {say("pane.open")}
            </p>
          )}
        </>
      }
      foot={
        <>
          {data && <Quiet {...quietOnes(data.people, findings)} alone={shown.length === 0} />}
          <Widgets />
        </>
      }
    />
  );
}
