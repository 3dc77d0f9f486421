import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { besideUsual, type OpenedNote } from "../domain.ts";
import { KeyAway, keepNote } from "./kept.ts";
import { useValue } from "./say.ts";
import { putSitting, type Sitting, useSitting } from "./sitting.ts";

/** The numbers of the sitting that just ended: shown first, kept only at a word. */
export function JustNow({ notes }: { notes: readonly OpenedNote[] }) {
  const say = useWords("rhythm");
  const sitting = useSitting();
  const queries = useQueryClient();
  const [told, tell] = useState<"kept" | "dropped" | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (what: Sitting) => {
    setBusy(true);
    fail(null);
    try {
      await keepNote(what);
      putSitting(null);
      tell("kept");
      void queries.invalidateQueries({ queryKey: ["signals"] });
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div role="status">
        {told && !sitting && (
          <Notice kind="good">
            <p>{say(`now.${told}`)}</p>
          </Notice>
        )}
      </div>
      {sitting && (
        <Sheet aria-labelledby="just-now">
          <h2 id="just-now">{say("now.title")}</h2>
          <p className="soft">{say("now.about")}</p>
          <Numbers sitting={sitting} notes={notes} />
          {reason instanceof KeyAway && <p role="alert">{say("now.keyAway")}</p>}
          {reason !== null && !(reason instanceof KeyAway) && <TroubleNotice reason={reason} />}
          <Buttons equal>
            <Button busy={busy} onClick={() => void keep(sitting)}>
              {say("now.keep")}
            </Button>
            <Button
              onClick={() => {
                putSitting(null);
                tell("dropped");
              }}
            >
              {say("now.drop")}
            </Button>
          </Buttons>
        </Sheet>
      )}
    </>
  );
}

/** Each number, and what it is beside the usual. */
export function Numbers({ sitting, notes }: { sitting: Sitting; notes: readonly OpenedNote[] }) {
  const say = useWords("rhythm");
  const value = useValue();
  const rows = besideUsual(sitting, notes);
  const { note } = sitting;
  const extra: [string, string][] =
    note.signal === "typing"
      ? [
          [say("measure.spreadMs"), value("spreadMs", note.numbers.spreadMs)],
          [say("measure.perMinute"), value("perMinute", note.numbers.perMinute)],
        ]
      : [
          [say("measure.loudness"), value("loudness", note.numbers.loudness)],
          [say("measure.pace"), value(note.numbers.pace.unit, note.numbers.pace.value)],
        ];
  const unknown = rows.map(({ compared }) => compared).find((compared) => !compared.known);
  return (
    <>
      <dl className="own-numbers">
        {rows.map(({ measure, value: here, compared }) => (
          <div key={measure} className="own-number">
            <dt>{say(`measure.${measure}`)}</dt>
            <dd>
              {value(measure, here)}
              {compared.known && compared.difference && (
                <p className="soft small">
                  {say(`beside.${compared.difference.way === "as-usual" ? "as" : compared.difference.way}`, {
                    low: value(measure, Math.max(0, compared.low)),
                    high: value(measure, compared.high),
                    by: value(measure, Math.abs(compared.difference.by)),
                    from: value(measure, Math.max(0, Math.min(...edges(compared.difference)))),
                    to: value(measure, Math.max(...edges(compared.difference))),
                  })}
                </p>
              )}
            </dd>
          </div>
        ))}
        {extra.map(([name, here]) => (
          <div key={name} className="own-number">
            <dt>{name}</dt>
            <dd>{here}</dd>
          </div>
        ))}
      </dl>
      {unknown && !unknown.known && (
        <p className="soft small">{say("beside.unknown", { days: unknown.days, needs: unknown.needs })}</p>
      )}
    </>
  );
}

/** The interval of a difference as distances, whichever way it goes. */
function edges({ by, low, high }: { by: number; low: number; high: number }): [number, number] {
  return by < 0 ? [-high, -low] : [low, high];
}
