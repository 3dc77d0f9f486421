import { lazy, Suspense, useState } from "react";
import { CallButton, LineList } from "#features/safety/ui/lines.tsx";
import { useHelp } from "#features/safety/ui/use-help.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import type { DangerKind } from "../contract.ts";

const CrisisSheet = lazy(() => import("#web/shell/crisis-sheet.tsx").then((shell) => ({ default: shell.CrisisSheet })));

type Use = "crisis" | "partner-violence" | "native" | "child" | "lgbtq-young" | "poison";
/** Which line comes first for which danger. */
const first: Readonly<Record<DangerKind, Use>> = {
  "self-harm": "crisis",
  "hurt-by-someone": "partner-violence",
  "harm-to-others": "crisis",
  "child-at-risk": "child",
  "medical-emergency": "poison",
  "losing-touch": "crisis",
};

/** The numbers, inside the talk: the emergency number, the line that fits, and the whole card one press away. */
export function HelpCard({ about, plan }: { about: DangerKind; plan: boolean }) {
  const say = useWords("companion");
  const { card, lines } = useHelp();
  const [open, turn] = useState(false);
  const number = lines?.emergency.number;
  const all = lines?.lines ?? [];
  const fits = all.find((line) => line.for.includes(first[about])) ?? all.find((line) => line.for.includes("crisis"));
  return (
    <section className="sheet talk-help stack" aria-label={say("help.title")}>
      <h2>{say("help.title")}</h2>
      {number && (
        <Buttons>
          <CallButton number={number} label={say("help.emergency")} kind="now full" />
        </Buttons>
      )}
      {card && fits && <LineList lines={[fits]} words={card.call} />}
      {!number && !fits && <p>{say("help.noNumbers")}</p>}
      <Buttons>
        <Button onClick={() => turn(true)}>{say("help.all")}</Button>
        {plan && <ButtonLink to="/me/plan">{say("help.plan")}</ButtonLink>}
      </Buttons>
      {open && (
        <Suspense>
          <CrisisSheet onClose={() => turn(false)} />
        </Suspense>
      )}
    </section>
  );
}
