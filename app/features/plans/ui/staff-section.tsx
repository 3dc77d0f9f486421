import type { PersonId } from "#kernel/ids.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";

/** On a person's page: the way to the plan that is written together. */
export function PlanSection({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("plans-staff");
  return (
    <section className="stack tight" aria-labelledby="plan-together-title">
      <h2 id="plan-together-title">{say("title")}</h2>
      <Sheet>
        <p>{say("lead", { name })}</p>
        <div>
          <ButtonLink to={`/work/people/${personId}/plan`}>{say("open")}</ButtonLink>
        </div>
      </Sheet>
    </section>
  );
}
