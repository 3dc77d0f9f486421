import { useQuery } from "@tanstack/react-query";
import type { PersonId } from "#kernel/ids.ts";
import { call, Trouble } from "#web/api.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { measures } from "../contract.ts";
import { byInstrument } from "./by-instrument.ts";
import { PastOfOne } from "./past.tsx";

/** For staff, on a person's page: what their answers came to, as far as the person released it, in the person's own words. */
export function ScoresSection({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("measures-staff");
  const shown = useLanguage();
  const language = shown === "es" ? "es" : "en";
  const past = useQuery({
    queryKey: ["measures", "scores", personId, language],
    queryFn: () => call(measures.scoresOf, { personId, language }),
    gcTime: 0,
  });
  if (past.isPending) return null;
  if (past.isError) {
    const withheld =
      past.error instanceof Trouble && (past.error.code === "not-allowed" || past.error.code === "consent-withheld");
    // What is withheld is not hinted at.
    return withheld ? null : <TroubleNotice reason={past.error} again={() => void past.refetch()} />;
  }
  return (
    <section className="stack tight" aria-labelledby="scores-title">
      <h2 id="scores-title">{say("scores.title")}</h2>
      {past.data.length === 0 && <p className="soft">{say("scores.none", { name })}</p>}
      {byInstrument(past.data).map((each) => (
        <PastOfOne key={each[0]?.instrument} past={each} under />
      ))}
      {past.data.length > 0 && <p className="soft small">{say("scores.not")}</p>}
    </section>
  );
}
