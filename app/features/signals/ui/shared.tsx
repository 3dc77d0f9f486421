import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Ribbon } from "#web/design/ribbon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { View } from "../contract.ts";
import { signals } from "../contract.ts";

/** For staff, on a person's page: the numbers they show. Where there are none, nothing, not even that there might be. */
export function SharedSignals({ personId, name }: { personId: string; name: string }) {
  const say = useWords("signals-staff");
  const language = useLanguage();
  const found = useQuery({
    queryKey: ["signals", "of", personId],
    queryFn: () => call(signals.ofPerson, { personId: personId as never }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const views = found.data?.views ?? [];
  if (views.length === 0) return null;
  const on = (at: string, dateStyle: "long" | "medium" = "long") =>
    new Intl.DateTimeFormat(language, { dateStyle }).format(new Date(at));
  return (
    <section className="stack tight" aria-label={say("title", { name })}>
      <h2>{say("title", { name })}</h2>
      <p className="soft small">{say("cannot")}</p>
      {views.map(({ id, view, sharedAt, endsAt }) => (
        <Sheet key={id}>
          <p className="soft small">{say("lead", { name, when: on(sharedAt), day: on(endsAt) })}</p>
          {view.series.map(({ measure, days }) => {
            const shown = days.map(({ day, value }) => ({
              label: on(`${day}T12:00:00`, "medium"),
              value: shownValue(measure, value),
            }));
            const values = shown.map(({ value }) => value);
            return (
              <div key={measure} className="stack tight">
                <h3>{say(measure)}</h3>
                <Ribbon
                  days={shown}
                  scale={[Math.min(...values) * 0.8, Math.max(...values, 1) * 1.1]}
                  caption={say("caption", { measure: say(measure), count: days.length, name })}
                  words={{ asTable: say("asTable"), day: say("day"), value: say("value"), missing: say("missing") }}
                />
              </div>
            );
          })}
        </Sheet>
      ))}
    </section>
  );
}

/** Shares as percent, everything to one digit. */
function shownValue(measure: View["series"][number]["measure"], value: number): number {
  const shown = measure === "deleted" || measure === "paused" ? value * 100 : value;
  return Math.round(shown * 10) / 10;
}
