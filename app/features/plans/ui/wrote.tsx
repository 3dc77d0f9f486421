import * as Y from "yjs";
import { useWords } from "#web/words/words.ts";
import { type Plan, parts, placesIn, runsOf } from "../domain/document.ts";
import type { Live } from "./live.ts";
import { useHandName } from "./use-plan.ts";

/** Whose words are whose, kept by the document itself, for whoever wants to look. */
export function WhoWrote({ live, plan }: { live: Live; plan: Plan }) {
  const say = useWords("plan-together");
  const nameOf = useHandName();
  const { text, rows } = placesIn(live.doc);
  const hands = new Map(live.around.writers.map(({ client, by }) => [client, by]));
  const by = (client: number) => {
    const hand = hands.get(client);
    // Not sent yet, or sent a moment ago: one's own.
    if (!hand || hand.mine) return say("you");
    return nameOf(hand, say("thePerson"));
  };
  const places = [
    ...parts.map((part) => ({ id: part, title: say(part), text: text(part) })),
    ...plan.rows.map((row) => ({ id: row.id, title: say(`row.${row.kind}`), text: rows.get(row.id)?.get("text") })),
  ].flatMap((place) => (place.text instanceof Y.Text ? [{ ...place, runs: together(runsOf(place.text), by) }] : []));
  const written = places.filter(({ runs }) => runs.length > 0);
  return (
    <details className="plan-fold">
      <summary>{say("wrote")}</summary>
      {written.length === 0 && <p>{say("wroteNone")}</p>}
      <dl className="stack tight">
        {written.map(({ id, title, runs }) => (
          <div key={id}>
            <dt>
              <b>{title}</b>
            </dt>
            {runs.map((run, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place.
              <dd key={at} className="plan-words">
                <span className="soft small">{run.by}: </span>
                <bdi>{run.text}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Sessions of one hand side by side are one stretch. */
function together(runs: readonly { client: number; text: string }[], by: (client: number) => string) {
  const joined: { by: string; text: string }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.by === by(run.client)) last.text += run.text;
    else joined.push({ by: by(run.client), text: run.text });
  }
  return joined.filter(({ text }) => text.trim() !== "");
}
