import { useQuery } from "@tanstack/react-query";
import type { OutputOf } from "#kernel/endpoint.ts";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { progress } from "../domain/progress-contract.ts";
import { useDay, useReader } from "./use-plan.ts";

type Now = OutputOf<typeof progress.now>;
type Course = NonNullable<Now["courses"]>[number];

/** How it goes: scores beside how scores of others went, and something to look at together where one stands out. */
export function Progress({ personId }: { personId: PersonId }) {
  const say = useWords("plan-together");
  const { side, name } = useReader();
  const asked = useQuery({
    queryKey: ["plan-progress", personId],
    queryFn: () => call(progress.now, { personId }),
    gcTime: 0,
  });
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  const shown = asked.data?.courses?.filter(({ points }) => points.length > 1) ?? [];
  const standing = shown.find(({ standsOut }) => standsOut !== null);
  if (!asked.data || (asked.data.courses !== null && shown.length === 0)) return null;
  return (
    <section className="stack tight no-print" aria-labelledby="progress-title">
      <h2 id="progress-title">{say("progress.title")}</h2>
      {asked.data.courses === null && <p className="soft small">{say("progress.closed", { name })}</p>}
      {standing?.standsOut && (
        <Notice title={say(`progress.stands.${standing.standsOut}`)}>
          <p>{say(`progress.together.${side}`)}</p>
          <ul className="calm-list">
            {(["fit", "way", "life", "people", "other"] as const).map((question) => (
              <li key={question}>{say(`progress.look.${question}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {shown.map((course) => (
        <CourseTable key={course.instrument} course={course} />
      ))}
    </section>
  );
}

function CourseTable({ course }: { course: Course }) {
  const say = useWords("plan-together");
  const day = useDay();
  const hasBand = course.points.some(({ expected }) => expected !== null);
  return (
    <Sheet>
      <table className="plan-course">
        <caption>{course.instrument.length < 9 ? course.instrument.toUpperCase() : say("progress.questions")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("progress.day")}</th>
            <th scope="col">{say("progress.score")}</th>
            {hasBand && <th scope="col">{say("progress.usual")}</th>}
          </tr>
        </thead>
        <tbody>
          {course.points.map(({ at, total, expected }) => (
            <tr key={at}>
              <td>{day(at.slice(0, 10))}</td>
              <td>{total}</td>
              {hasBand && <td>{expected && say("progress.between", { low: expected.low, high: expected.high })}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{say(hasBand ? "progress.about" : "progress.noBand")}</p>
    </Sheet>
  );
}
