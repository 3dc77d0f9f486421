import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { safetyPlan } from "../contract.ts";
import "./plan.css";

/** For staff, on a person's page: the steps they show. Where there are none, nothing: not even that there might be a plan. */
export function SharedSteps({ personId, name }: { personId: string; name: string }) {
  const say = useWords("safety-plan-staff");
  const language = useLanguage();
  const found = useQuery({
    queryKey: ["safety-plan", "of", personId],
    queryFn: () => call(safetyPlan.ofPerson, { personId: personId as never }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const steps = found.data?.steps ?? [];
  if (steps.length === 0) return null;
  const on = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  return (
    <section className="stack tight" aria-label={say("title", { name })}>
      <h2>{say("title", { name })}</h2>
      <p className="soft small">{say("lead", { name })}</p>
      <Sheet roomy={false}>
        {steps.map((step) => (
          <Item key={step.id}>
            <h3 dir="auto">{step.title}</h3>
            <p className="step-lines" dir="auto">
              {step.text}
            </p>
            <span className="soft small">{say("until", { day: on(step.endsAt), when: on(step.sharedAt) })}</span>
          </Item>
        ))}
      </Sheet>
    </section>
  );
}
