import { useQuery } from "@tanstack/react-query";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { type LookBack, noticing } from "../contract.ts";
import { useOwnSentences, useStaffSentences } from "./sentences.ts";

type Words = {
  title: string;
  lead: (counts: { count: number; found: number; missed: number }) => string;
  none: string;
  tooLittle: string;
  alone: (count: number) => string;
  found: string;
  missed: string;
  asTable: string;
  when: string;
  what: string;
  day: (iso: string) => string;
};

/** Low stretches with and without a notice, as one sentence and a table. Says nothing where there is too little to say. */
function Panel({ back, words, as: Title }: { back: LookBack | null; words: Words; as: "h2" | "h3" }) {
  if (!back) return null;
  const stretches = back.assessable ? back.stretches : [];
  const found = stretches.filter((one) => one.found).length;
  return (
    <section className="stack tight">
      <Title>{words.title}</Title>
      {!back.assessable && <p className="soft">{words.tooLittle}</p>}
      {back.assessable && (
        <>
          <p>
            {stretches.length === 0
              ? words.none
              : words.lead({ count: stretches.length, found, missed: stretches.length - found })}{" "}
            {back.noticesAlone > 0 && words.alone(back.noticesAlone)}
          </p>
          {stretches.length > 0 && (
            <details className="as-table small">
              <summary>{words.asTable}</summary>
              <table className="quiet">
                <caption className="only-heard">{words.title}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.when}</th>
                    <th scope="col">{words.what}</th>
                  </tr>
                </thead>
                <tbody>
                  {stretches.map((one) => (
                    <tr key={one.from}>
                      <th scope="row">
                        {words.day(one.from)} – {words.day(one.to)}
                      </th>
                      <td>{one.found ? words.found : words.missed}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
        </>
      )}
    </section>
  );
}

/** For the person, under what was noticed about them. */
export function OwnLookBack() {
  const { say, when } = useOwnSentences();
  const { data } = useQuery({
    queryKey: ["noticing", "look-back"],
    queryFn: ({ signal }) => call(noticing.lookBackMine, {}, { signal }),
  });
  return (
    <Panel
      back={data ?? null}
      as="h2"
      words={{
        title: say("back.title"),
        lead: (counts) => say("back.lead", counts),
        none: say("back.none"),
        tooLittle: say("back.tooLittle"),
        alone: (count) => say("back.alone", { count }),
        found: say("back.found"),
        missed: say("back.missed"),
        asTable: say("points.asTable"),
        when: say("back.when"),
        what: say("back.what"),
        day: when.day,
      }}
    />
  );
}

/** The same for staff, on the person's page. */
export function LookBackOf({ personId, name }: { personId: PersonId; name: string }) {
  const { say, when } = useStaffSentences();
  const { data } = useQuery({
    queryKey: ["noticing", "look-back", personId],
    queryFn: ({ signal }) => call(noticing.lookBackOf, { personId }, { signal }),
    gcTime: 0,
  });
  return (
    <Panel
      back={data ?? null}
      as="h3"
      words={{
        title: say("back.title"),
        lead: (counts) => say("back.lead", { ...counts, name }),
        none: say("back.none", { name }),
        tooLittle: say("back.tooLittle", { name }),
        alone: (count) => say("back.alone", { count }),
        found: say("back.found"),
        missed: say("back.missed"),
        asTable: say("points.asTable"),
        when: say("back.when"),
        what: say("back.what"),
        day: when.day,
      }}
    />
  );
}
