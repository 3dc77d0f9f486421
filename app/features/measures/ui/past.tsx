import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Ribbon } from "#web/design/ribbon.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { measures, type Past, type Scaled } from "../contract.ts";

/** What a scale came to, in words: "12 out of 27, moderate". */
export function useScaleWords() {
  const say = useWords("measures");
  return ({ value, most, band }: Scaled) => {
    if (value === null) return say("past.notEnough");
    const points = say("past.of", { value: Math.round(value * 10) / 10, most });
    return band ? `${points}, ${band}` : points;
  };
}

function useDayWords(): (iso: string) => string {
  const language = useLanguage();
  return (iso) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(iso));
}

/** One finished set of answers: what it comes to, what changed, and on what that stands. */
export function OnePast({ past, mayRemove = false }: { past: Past; mayRemove?: boolean }) {
  const say = useWords("measures");
  const day = useDayWords();
  const inWords = useScaleWords();
  const parts = past.scales.filter(({ key }) => key !== past.total?.key);
  return (
    <Sheet roomy={false}>
      <Item>
        <p className="soft small">{day(past.at)}</p>
        {past.total && (
          <p>
            <b>{inWords(past.total)}</b>
          </p>
        )}
        {!past.total && parts.length === 0 && <p>{say("past.noTotal")}</p>}
        {parts.length > 0 && (
          <ul className="calm-list stack tight">
            {parts.map((scale) => (
              <li key={scale.key}>
                {scale.title}: {inWords(scale)}
              </li>
            ))}
          </ul>
        )}
        {past.total && (
          <p className="soft small">
            {say(
              past.total.higherIs === "worse"
                ? "past.worseHigh"
                : past.total.higherIs === "better"
                  ? "past.betterHigh"
                  : "past.neither",
            )}
          </p>
        )}
        {past.even && <p>{say("past.even")}</p>}
        {past.source !== "here" && <p className="soft small">{say("past.broughtIn")}</p>}
        {past.missing + past.declined > 0 && (
          <p className="soft small">{say("past.skippedHere", { count: past.missing + past.declined })}</p>
        )}
        <ChangeWords past={past} />
        {mayRemove && <TakeBack id={past.id} />}
      </Item>
      <Item>
        <p className="soft small">{past.attribution}</p>
      </Item>
    </Sheet>
  );
}

function ChangeWords({ past }: { past: Past }) {
  const say = useWords("measures");
  const { change } = past;
  if (!change) return null;
  const { reliability, threshold } = change;
  const points = threshold === null ? "" : String(Math.round(threshold * 10) / 10);
  return (
    <>
      <p>{say(`past.change.${change.reliable}`)}</p>
      {change.clinicallySignificant === true && <p>{say("past.well")}</p>}
      {threshold !== null && (
        <details className="small">
          <summary>{say("past.why")}</summary>
          <p className="soft">
            {reliability
              ? say(reliability.kind === "retest" ? "past.retest" : "past.internal", {
                  points,
                  r: reliability.r,
                  source: reliability.source,
                })
              : say("past.published", { points, source: change.source ?? "" })}
          </p>
        </details>
      )}
    </>
  );
}

function TakeBack({ id }: { id: string }) {
  const say = useWords("measures");
  const queries = useQueryClient();
  const [sure, ask] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const remove = async () => {
    try {
      await call(measures.remove, { id });
      await queries.invalidateQueries({ queryKey: ["measures"] });
    } catch (reason) {
      setTrouble(reason);
    }
  };
  return (
    <div className="stack tight">
      {sure ? (
        <>
          <p>{say("past.removeSure")}</p>
          <Buttons equal>
            <Button onClick={() => void remove()}>{say("past.removeYes")}</Button>
            <Button onClick={() => ask(false)}>{say("past.keepIt")}</Button>
          </Buttons>
        </>
      ) : (
        <div>
          <Button kind="quiet" onClick={() => ask(true)}>
            {say("past.remove")}
          </Button>
        </div>
      )}
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </div>
  );
}

/** All times of one instrument: a calm line with its caption and table, and the newest in words. */
export function PastOfOne(props: {
  past: readonly Past[];
  mayRemove?: boolean;
  /** It stands under a title of its own. */
  under?: boolean;
}) {
  const { past, mayRemove = false, under = false } = props;
  const say = useWords("measures");
  const day = useDayWords();
  const inWords = useScaleWords();
  const [first, last] = [past[0], past.at(-1)];
  if (!first || !last) return null;
  const scale = last.total ?? last.scales[0];
  const drawn = scale ? past.map((each) => ({ each, at: scaleOf(each, scale.key) })) : [];
  return (
    <section className="stack tight" aria-label={last.title}>
      {under ? <h3>{last.title}</h3> : <h2>{last.title}</h2>}
      {scale && past.length > 1 && (
        <Ribbon
          days={drawn.map(({ each, at }) => ({ label: day(each.at), value: at?.value ?? null }))}
          scale={[scale.least, scale.most]}
          caption={say("past.chart", {
            title: scale.key === last.total?.key ? last.title : scale.title,
            count: past.length,
            first: day(first.at),
            last: day(last.at),
            least: scale.least,
            most: scale.most,
          })}
          words={{
            asTable: say("past.table"),
            day: say("past.day"),
            value: say("past.value"),
            missing: say("past.missing"),
          }}
          say={(value) => inWords({ ...scale, value, band: bandAt(drawn, value) })}
        />
      )}
      <OnePast past={last} mayRemove={mayRemove} />
      {mayRemove && past.length > 1 && (
        <details className="as-table">
          <summary>{say("past.earlier", { count: past.length - 1 })}</summary>
          <div className="stack">
            {past
              .slice(0, -1)
              .reverse()
              .map((each) => (
                <OnePast key={each.id} past={each} mayRemove />
              ))}
          </div>
        </details>
      )}
    </section>
  );
}

type Drawn = readonly { each: Past; at: Scaled | undefined }[];

function scaleOf(past: Past, key: string): Scaled | undefined {
  return past.total?.key === key ? past.total : past.scales.find((scale) => scale.key === key);
}

function bandAt(drawn: Drawn, value: number): string | null {
  return drawn.find(({ at }) => at?.value === value)?.at?.band ?? null;
}
