import { useQuery } from "@tanstack/react-query";
import type { PersonId } from "#kernel/ids.ts";
import { call, Trouble } from "#web/api.ts";
import { Strip } from "#web/design/strip.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { checkins } from "../contract.ts";
import { type Day, isOfferedTag, lastDays } from "../domain.ts";
import { dayLabel, todayHere } from "./told.ts";

const days = 28;

/** For staff, on a person's page: 28 days of check-ins the person released, missing days dashed, with a table. */
export function CheckinStrip({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("checkins-staff");
  const language = useLanguage();
  const told = useQuery({
    queryKey: ["checkins", "of", personId],
    queryFn: () => call(checkins.ofPerson, { personId, days: days + 1 }),
    gcTime: 0,
  });
  if (told.isPending) return null;
  if (told.isError) {
    const withheld =
      told.error instanceof Trouble && (told.error.code === "not-allowed" || told.error.code === "consent-withheld");
    // What is withheld is not hinted at.
    return withheld ? null : <TroubleNotice reason={told.error} again={() => void told.refetch()} />;
  }
  const shown = lastDays(told.data, todayHere(), days);
  const count = shown.filter(isTold).length;
  const tagWord = (tag: string) => (isOfferedTag(tag) ? say(`tag.${tag.slice(1) as "people"}`) : tag);
  const said = (day: Day) =>
    [
      day.mood !== null && say("mood", { mood: Math.round(day.mood * 10) / 10 }),
      day.sleepHours !== null && say("sleep", { hours: Math.round(day.sleepHours) }),
      day.tags.length > 0 && say("tags", { tags: day.tags.map(tagWord).join(", ") }),
      ...day.words.map((word) => `“${word}”`),
    ]
      .filter(Boolean)
      .join(", ") || say("missing");
  return (
    <section className="stack tight" aria-label={say("title")}>
      <h3>{say("title")}</h3>
      <Strip
        days={shown.map((day) => ({ label: dayLabel(day.date, language), depth: depthOf(day), said: said(day) }))}
        caption={count === 0 ? say("none", { name }) : say("caption", { name, count, days })}
        words={{ asTable: say("asTable"), day: say("day"), value: say("value") }}
      />
      <p className="soft small">{count === 0 ? say("none", { name }) : say("caption", { name, count, days })}</p>
    </section>
  );
}

function isTold(day: Day): boolean {
  return day.count > 0;
}

/** Good and in-between days are light, hard ones darker; a day without a mood is dashed even if sleep was told. */
function depthOf(day: Day): 0 | 1 | 2 | 3 | null {
  if (day.mood === null) return null;
  if (day.mood >= 3) return 0;
  return day.mood >= 2.5 ? 1 : day.mood >= 1.75 ? 2 : 3;
}
