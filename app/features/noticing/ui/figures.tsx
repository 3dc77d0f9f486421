import "./notices.css";
import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { EmptyState, Tide } from "#web/design/drawings.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { type Counted, type NoticingFigures, noticing } from "../contract.ts";
import { useStaffSentences } from "./sentences.ts";

type Say = ReturnType<typeof useStaffSentences>["say"];

/** A share in words: "6 of 10 (3 to 8 of 10)". Tenths are all that such numbers carry. */
function inTen(share: Counted["found"], say: Say): string {
  if (!share) return say("figures.notAssessable");
  const tenths = (value: number) => Math.round(value * 10);
  return say("figures.inTen", {
    value: tenths(share.value),
    low: tenths(share.low),
    high: tenths(share.high),
  });
}

function Row({ title, counted, say }: { title: string; counted: Counted; say: Say }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{counted.people ?? say("figures.notAssessable")}</td>
      <td>{counted.stretches ?? say("figures.notAssessable")}</td>
      <td>{inTen(counted.found, say)}</td>
      <td>{inTen(counted.noticesAlone, say)}</td>
    </tr>
  );
}

function ForecastRow({ title, counted: { forecast }, say }: { title: string; counted: Counted; say: Say }) {
  const none = say("figures.notAssessable");
  const percent = (value: number) => Math.round(value * 100);
  const skill = forecast?.skill;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{forecast?.people ?? none}</td>
      <td>{inTen(forecast?.shown ?? null, say)}</td>
      <td>
        {skill
          ? say("figures.percent", { value: percent(skill.value), low: percent(skill.low), high: percent(skill.high) })
          : none}
      </td>
      <td>{inTen(forecast?.inside ?? null, say)}</td>
    </tr>
  );
}

const columns = {
  title: ["people", "stretches", "found", "alone"],
  forecastTitle: ["forecastPeople", "forecastShown", "forecastSkill", "forecastInside"],
} as const;

/** Everybody counted in the first line, then each group; what noticing found, or how forecasts did. */
function Table({ about, figures, say }: { about: keyof typeof columns; figures: NoticingFigures; say: Say }) {
  const Line = about === "title" ? Row : ForecastRow;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too.
    <section className="scroll-x" aria-label={say(`figures.${about}`)} tabIndex={0}>
      <table className="quiet">
        <caption className="only-heard">{say(`figures.${about}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{say("figures.group")}</th>
            {columns[about].map((column) => (
              <th key={column} scope="col">
                {say(`figures.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line title={say("figures.all")} counted={figures.all} say={say} />
          {figures.groups.map(({ by, group, ...counted }) => (
            <Line
              key={`${by} ${group}`}
              title={say("figures.of", { by: say(`figures.by_${by}`), group })}
              counted={counted}
              say={say}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `/agency/noticing`: what software found and what it missed here, from people who agreed to be counted. */
export function FiguresScreen() {
  const { say, when } = useStaffSentences();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["noticing", "figures"],
    queryFn: ({ signal }) => call(noticing.figures, {}, { signal }),
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("figures.title")}</h1>
        <p className="soft">{say("figures.lead")}</p>
      </div>
      {error && <TroubleNotice reason={error} again={() => void refetch()} />}
      {isPending && (
        <p role="status" className="soft waiting">
          {say("pane.open")}
        </p>
      )}
      {data === null && (
        <Sheet>
          <EmptyState drawing={<Tide />} title={say("figures.emptyTitle")}>
            {say("figures.empty")}
          </EmptyState>
        </Sheet>
      )}
      {data && (
        <>
          <Sheet>
            <Table about="title" figures={data} say={say} />
          </Sheet>
          <div className="stack tight">
            <h2>{say("figures.forecastTitle")}</h2>
            <p className="soft">{say("figures.forecastLead")}</p>
          </div>
          <Sheet>
            <Table about="forecastTitle" figures={data} say={say} />
          </Sheet>
          <p className="soft small">{say("figures.counted", { when: when.day(data.countedAt) })}</p>
          <p className="soft small">{say("figures.small")}</p>
        </>
      )}
    </div>
  );
}
