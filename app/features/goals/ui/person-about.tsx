import { useQuery } from "@tanstack/react-query";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords, withWords } from "#web/words/words.ts";
import { type Answer, goals, type NeedNow } from "../contract.ts";
import { RateNeed } from "./rate-need.tsx";
import { useAgo } from "./saying.ts";

type About = { personId: PersonId; name: string };

/** For the care team: what a person said of themselves and what is hard now, each with who said it. */
export function AboutSection({ personId, name }: About) {
  const say = useWords("goals-staff");
  const asked = useQuery({
    queryKey: ["about", "of", personId],
    queryFn: async () => {
      const [seen] = await Promise.all([call(goals.aboutPerson, { personId }), withWords("about-me")]);
      return seen;
    },
    gcTime: 0,
  });
  if (asked.isPending) return null;
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  const { answers, needs, story } = asked.data;
  return (
    <section className="stack tight" aria-labelledby="about-title">
      <h2 id="about-title">{say("about.title", { name })}</h2>
      <Sheet>
        <Told answers={answers} name={name} />
        {!story && <p className="soft small">{say("about.closed", { name })}</p>}
      </Sheet>
      <h3>{say("needs.title")}</h3>
      <p className="soft small">{say("needs.lead")}</p>
      <Needs needs={needs} name={name} />
      <RateNeed personId={personId} name={name} />
    </section>
  );
}

function Told({ answers, name }: { answers: readonly Answer[]; name: string }) {
  const say = useWords("goals-staff");
  const word = useWords("about-me");
  const under = (group: string, value?: string) =>
    answers.filter(({ key, value: told }) => key.startsWith(`${group}/`) && (value === undefined || told === value));
  const tail = ({ key }: Answer) => key.slice(key.indexOf("/") + 1);
  const rows: [string, string[]][] = [
    [say("about.strengths"), under("strength").map(({ value }) => value)],
    [say("about.helped"), under("helped").map(({ value }) => value)],
    [say("about.worse"), under("worse").map(({ value }) => value)],
    [say("about.good"), under("like", "yes").map((each) => word(`likes.${tail(each) as "writing"}`))],
    [say("about.not"), under("like", "no").map((each) => word(`likes.${tail(each) as "writing"}`))],
    [say("about.leave"), under("touch", "yes").map((each) => word(`leave.${tail(each) as "breath-is-reminder"}`))],
    [
      say("about.health"),
      [...under("health"), ...under("safe")].map(
        (each) => `${word(`health.${tail(each) as "asthma"}`)} ${say(each.value === "yes" ? "about.yes" : "about.no")}`,
      ),
    ],
  ];
  const told = rows.filter(([, values]) => values.length > 0);
  if (told.length === 0) return <p>{say("about.none", { name })}</p>;
  return (
    <dl className="facts">
      {told.map(([label, values]) => (
        <div key={label} className="fact-row">
          <dt>{label}</dt>
          <dd className="as-written">
            <bdi>{values.join(" · ")}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Needs({ needs, name }: { needs: readonly NeedNow[]; name: string }) {
  const say = useWords("goals-staff");
  const word = useWords("about-me");
  const ago = useAgo();
  const known = needs.filter(({ value }) => value !== null);
  const unknown = needs.filter(({ value }) => value === null);
  const said = ({ by, value, what, at }: NeedNow["sayings"][number]) => {
    const rest = { value: Math.round(value * 40) / 10, when: ago(at) };
    if (by === "own") return say("needs.own", { name, ...rest });
    if (by === "told") return say("needs.told", rest);
    return by === "answers" ? say("needs.answers", { what, ...rest }) : say("needs.staff", { who: what, ...rest });
  };
  return (
    <>
      {known.length > 0 && (
        <Sheet roomy={false}>
          {known.map((need) => (
            <Item key={need.need}>
              <p>
                <b>{word(`needs.${need.need}`)}</b>
                {need.isOld && <span className="soft small"> {say("needs.old")}</span>}
              </p>
              <ul className="calm-list small">
                {need.sayings.map((saying) => (
                  <li key={`${saying.by} ${saying.what}`}>{said(saying)}</li>
                ))}
              </ul>
              {need.differ && <p className="small">{say("needs.differ")}</p>}
            </Item>
          ))}
        </Sheet>
      )}
      {unknown.length > 0 && (
        <p className="soft small">
          {say("needs.unknown")} {unknown.map(({ need }) => word(`needs.${need}`)).join(" · ")}
        </p>
      )}
    </>
  );
}
