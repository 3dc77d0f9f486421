import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Notice } from "#web/design/notice.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { companion } from "../contract.ts";
import { SenseFigures } from "./sense-figures.tsx";

/** `/agency/companion`: whether the scripts are sound, how replies were rated, and what people reported. */
export function QualityScreen() {
  const say = useWords("companion-staff");
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ["companion", "quality"],
    queryFn: ({ signal }) => call(companion.quality, {}, { signal }),
  });
  const clock = (iso: string) => new Date(iso).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="page stack wide">
      <h1>{say("quality.title")}</h1>
      <p>{say("quality.lead")}</p>
      {error && <TroubleNotice reason={error} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <section className="stack tight">
            <h2>{say("quality.scriptsTitle")}</h2>
            {data.scripts.complaints.length === 0 ? (
              <p>{say("quality.scriptsGood", { at: clock(data.scripts.readAt) })}</p>
            ) : (
              <>
                <Notice>{say("quality.scriptsBad")}</Notice>
                <ul className="calm-list">
                  {data.scripts.complaints.map(({ where, what }) => (
                    <li key={`${where}${what}`}>
                      <b>{where}</b>: {what}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <section className="stack tight">
            <h2>{say("quality.figuresTitle")}</h2>
            {data.figures.length === 0 && <p>{say("quality.none")}</p>}
            {data.figures.length > 0 && (
              <table className="quiet">
                <thead>
                  <tr>
                    <th scope="col">{say("quality.source")}</th>
                    <th scope="col">{say("quality.language")}</th>
                    <th scope="col">{say("quality.helped")}</th>
                    <th scope="col">{say("quality.didNot")}</th>
                    <th scope="col">{say("quality.wrong")}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.figures.map((row) => (
                    <tr key={`${row.source} ${row.language}`}>
                      <th scope="row">{row.source}</th>
                      <td>{row.language}</td>
                      <td>{row.helped}</td>
                      <td>{row.didNot}</td>
                      <td>{row.wrong}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
          <SenseFigures needless={data.needless} />
          <section className="stack">
            <h2>{say("quality.reportsTitle")}</h2>
            {data.reports.length === 0 && <p>{say("quality.noReports")}</p>}
            {data.reports.map((report) => (
              <article key={report.id} className="sheet roomy stack tight">
                <p className="soft small">
                  {clock(report.at)} · {report.source} · {report.language}
                </p>
                <h3>{say("quality.words")}</h3>
                <p dir="auto">{report.words || say("quality.noWords")}</p>
                <h3>{say("quality.reply")}</h3>
                <p lang={report.language} style={{ whiteSpace: "pre-line" }}>
                  {report.reply}
                </p>
              </article>
            ))}
          </section>
        </>
      )}
    </div>
  );
}
