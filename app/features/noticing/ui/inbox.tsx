import { useState } from "react";
import { Options } from "#web/design/choose.tsx";
import { EmptyState, Tide } from "#web/design/drawings.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useInbox } from "./asking.ts";
import { Budget } from "./budget.tsx";
import { MayBeOld, NoticePage, useShown } from "./notice-list.tsx";
import { useStaffSentences } from "./sentences.ts";

/** `/work/inbox`: every notice about one's people; answered ones behind a filter. */
export function InboxScreen() {
  const { say } = useStaffSentences();
  const [which, show] = useState<"open" | "all">("open");
  const { data, error, refetch } = useInbox(which === "all");
  const findings = data?.findings ?? [];
  const shown = useShown(findings);
  return (
    <NoticePage
      key={which}
      path="/work/inbox"
      loaded={data !== undefined}
      findings={findings}
      head={
        <>
          <div className="stack tight">
            <h1>{say("inbox")}</h1>
            <p className="soft">{say("list.lead")}</p>
          </div>
          <div className="which">
            <Options
              label={say("list.which")}
              bare
              value={which}
              options={[
                { value: "open", label: say("list.open") },
                { value: "all", label: say("list.all") },
              ]}
              onChange={show}
            />
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
        data && (
          <>
            {shown.length === 0 && (
              <Sheet>
                <EmptyState drawing={<Tide />} title={say("list.emptyTitle")}>
                  {say("list.empty")}
                </EmptyState>
              </Sheet>
            )}
            <Budget most={data.budget} />
          </>
        )
      }
    />
  );
}
