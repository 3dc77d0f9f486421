import "./packet.css";
import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { alerts } from "#features/alerts/contract.ts";
import { people } from "#features/people/contract.ts";
import { safety } from "#features/safety/contract.ts";
import { safetyPlan } from "#features/safety-plan/contract.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";

/** `/work/packet`: what one needs on paper when the computer is down. Only what whoever prints it may see. */
export function PacketScreen() {
  const say = useWords("backup");
  const language = useLanguage();
  const asked = useQuery({ queryKey: ["packet"], queryFn: gather, gcTime: 0 });
  const at = (moment: string) =>
    new Intl.DateTimeFormat(language, { weekday: "long", hour: "numeric", minute: "2-digit" }).format(new Date(moment));
  return (
    <div className="page stack wide packet">
      <div className="stack tight">
        <h1>{say("packetHead")}</h1>
        <p className="soft">{say("packetLead")}</p>
      </div>
      {asked.isPending && <p className="waiting">…</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <div className="not-printed stack">
            <Notice>{say("packetCare")}</Notice>
            <div>
              <Button kind="main" icon={Printer} onClick={() => window.print()}>
                {say("packetPrint")}
              </Button>
            </div>
          </div>
          <Sheet aria-labelledby="numbers">
            <h2 id="numbers">{say("packetNumbers")}</h2>
            <ul>
              <li>911 · 988 (US)</li>
              {asked.data.lines.map((line) => (
                <li key={line.call ?? line.text}>
                  {line.label[language] ?? line.label.en}:{" "}
                  <bdi>{[line.call, line.text].filter(Boolean).join(" · ")}</bdi>
                </li>
              ))}
            </ul>
          </Sheet>
          <Sheet aria-labelledby="on-call">
            <h2 id="on-call">{say("packetOnCall")}</h2>
            {asked.data.onCall.length === 0 && <p>{say("packetNobody")}</p>}
            <ul>
              {asked.data.onCall.map((one) => (
                <li key={`${one.memberId} ${one.since} ${one.order}`}>
                  {one.name}: {at(one.since)} – {at(one.until)}
                </li>
              ))}
            </ul>
          </Sheet>
          {asked.data.people.map(({ name, steps }) => (
            <Sheet key={name} aria-label={name}>
              <h2>{name}</h2>
              {steps.map((step) => (
                <p key={step.id}>
                  <b>{step.title}</b> {step.text}
                </p>
              ))}
            </Sheet>
          ))}
          {asked.data.people.length === 0 && <p className="soft">{say("packetNoPlans")}</p>}
        </>
      )}
    </div>
  );
}

async function gather() {
  const [{ agencyLines }, rota, { mine }] = await Promise.all([
    call(safety.lines, {}),
    call(alerts.rota, { days: 2 }),
    call(people.list, {}),
  ]);
  const shown: { name: string; steps: { id: string; title: string; text: string }[] }[] = [];
  for (const { personId, name } of mine) {
    // What somebody does not show is not on paper either.
    const plan = await call(safetyPlan.ofPerson, { personId }).catch(() => null);
    if (plan && plan.steps.length > 0) shown.push({ name, steps: plan.steps });
  }
  return {
    lines: agencyLines,
    onCall: rota.ahead,
    people: shown,
  };
}
