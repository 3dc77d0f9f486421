import { crisisCard, type Figure } from "@mooring/safety/card";
import type { OutputOf } from "#kernel/endpoint.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { companion } from "../contract.ts";
import { conversationFigures } from "../domain/conversation-figures.ts";
import { intentCard } from "../domain/intent-card.ts";

const asShipped = { en: "rules, words and meaning", es: "rules and words" } as const;
const pagesPerWeek = 7;
/** As `app/features/alerts/domain/figures.ts` has it. */
const leastPersonWeeks = 30;

/** How well danger is sensed, weak figures too: by language and slice, on lines nobody trained on, and in written talks. */
export function SenseFigures({ needless }: { needless: OutputOf<typeof companion.quality>["needless"] }) {
  const say = useWords("companion-staff");
  const language = useLanguage();
  const share = (value: number) => value.toLocaleString(language, { style: "percent", maximumFractionDigits: 1 });
  const told = ({ value, low, high, n }: Figure) => `${share(value)} (${share(low)}–${share(high)}, n ${n})`;
  const find = (of: string, by: string, name: string) =>
    crisisCard.figures.find((figure) => figure.of === of && figure.by === by && figure.name === name);
  const own = (code: "en" | "es", name: string) => {
    const figure = find(`own unseen templates, ${code}`, asShipped[code], name);
    return figure ? told(figure) : "–";
  };
  const prefix = "high or imminent, slice ";
  const slices = [
    ...new Set(crisisCard.figures.flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))),
  ];
  const rows = [
    ["sense.urgent", "high or imminent, found at moderate or above"],
    ["sense.urgentLow", "high or imminent, found at low or above"],
    ["sense.lookalike", "idiom or look-alike, alarm at moderate or above"],
    ["sense.ordinary", "ordinary sad or angry, alarm at moderate or above"],
  ] as const;
  const diaries = find("public texts, 5-fold", asShipped.en, "Lemotif journals, alarm at moderate or above");
  const { red, falseAlarm } = conversationFigures;
  const topics = (code: "en" | "es") => {
    const figure = intentCard.figures.find((each) => each.name === "top1_shipped" && each.dataset.endsWith(code));
    const { value, low, high, n } = figure ?? { value: 0, low: 0, high: 0, n: 0 };
    return figure ? `${share(value)} (${share(low ?? 0)}–${share(high ?? 1)}, n ${n})` : "";
  };
  return (
    <section className="stack tight">
      <h2>{say("sense.title")}</h2>
      <p>{say("sense.lead", { on: crisisCard.measuredOn })}</p>
      <table className="quiet">
        <thead>
          <tr>
            <th scope="col">{say("sense.what")}</th>
            <th scope="col">English</th>
            <th scope="col">Español</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">{say(key)}</th>
              <td>{own("en", name)}</td>
              <td>{own("es", name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="as-table">
        <summary>{say("sense.slices")}</summary>
        <table className="quiet">
          <tbody>
            {slices.map((slice) => (
              <tr key={slice}>
                <th scope="row" lang="en">
                  {slice}
                </th>
                <td>{own("en", `${prefix}${slice}`)}</td>
                <td>{own("es", `${prefix}${slice}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {diaries && (
        <p>
          {say("sense.weeks", {
            share: share(diaries.value),
            count: Math.round(diaries.value * pagesPerWeek * 100 * 10) / 10,
            n: diaries.n,
          })}
        </p>
      )}
      <p>
        {needless.rate
          ? say("sense.own", {
              needless: needless.needless,
              weeks: needless.personWeeks,
              per100: needless.rate.per100.toLocaleString(language),
              low: needless.rate.low.toLocaleString(language),
              high: needless.rate.high.toLocaleString(language),
            })
          : say("sense.ownTooFew", { weeks: needless.personWeeks, least: leastPersonWeeks })}
      </p>
      <p>{topics("en") && say("sense.topics", { en: topics("en"), es: topics("es") })}</p>
      <p>
        {say("sense.talks", {
          failed: red.failed,
          of: red.of,
          low: red.low,
          high: red.high,
          alarms: falseAlarm.failed,
          lines: falseAlarm.of,
        })}
      </p>
      <p className="soft small">{say("sense.honest")}</p>
    </section>
  );
}
