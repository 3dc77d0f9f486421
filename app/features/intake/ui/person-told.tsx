import "./intake.css";
import { useQuery } from "@tanstack/react-query";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { told } from "../contract.ts";
import { useToldLine } from "./told-line.ts";

/** On a person's page, for staff: what they told and let the team know, to be read before anything is asked. */
export function PersonTold({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("told");
  const language = useLanguage();
  const line = useToldLine();
  const open = useQuery({
    queryKey: ["intake", "told", personId, language],
    queryFn: () => call(told.ofPerson, { personId, language }),
    gcTime: 0,
  });
  if (open.isPending) return null;
  if (open.isError) return <TroubleNotice reason={open.error} again={() => void open.refetch()} />;
  const { facts } = open.data;
  return (
    <section className="stack tight" aria-labelledby="told-title">
      <h2 id="told-title">{say("team_title", { name })}</h2>
      <p className="soft small">{say(facts.length > 0 ? "teamLead" : "teamNone")}</p>
      {facts.length > 0 && (
        <Sheet roomy={false}>
          {facts.map((fact) => (
            <Item key={fact.id}>
              <div className="stack tight">
                <h3>{fact.label}</h3>
                <p dir="auto" className="said">
                  {fact.said}
                </p>
                <p className="soft small">{line(fact, name)}</p>
              </div>
            </Item>
          ))}
        </Sheet>
      )}
      <div>
        <ButtonLink to={`/work/intake/${personId}`}>{say("askTogether")}</ButtonLink>
      </div>
    </section>
  );
}
