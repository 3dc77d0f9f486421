import { Suspense } from "react";
import { Boat, EmptyState } from "../design/drawings.tsx";
import { Sheet } from "../design/sheet.tsx";
import { useLanguage, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";
import { ErrorBoundary } from "./error-boundary.tsx";

/** `/work` until a room says more: what the rooms put on Today, and quiet otherwise. */
export function TodayScreen() {
  const say = useWords("shell");
  const language = useLanguage();
  const { widgets } = useEntry().slots;
  const today = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(
    new Date(),
  );
  return (
    <div className="page stack wide">
      <div className="row apart first-line">
        <h1>{say("work.today")}</h1>
        <span className="soft">{today}</span>
      </div>
      {widgets.map((Widget, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of slots never changes while the app is open.
        <ErrorBoundary key={index}>
          <Suspense>
            <Widget />
          </Suspense>
        </ErrorBoundary>
      ))}
      {widgets.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Boat />} title={say("work.emptyTitle")}>
            {say("work.emptyBody")}
          </EmptyState>
        </Sheet>
      )}
    </div>
  );
}
