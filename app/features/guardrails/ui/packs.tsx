import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { GuardrailsView, PackView } from "../contract.ts";
import { type Names, useDay, usePackRules, useTold } from "./asking.ts";
import { Effects } from "./effects.tsx";
import { Fold } from "./fold.tsx";
import { RuleCard } from "./rule.tsx";

/** Every pack: the ones that are on first, then those that could be. */
export function Packs({ view, names }: { view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const [on, off] = [view.packs.filter(({ isOn }) => isOn), view.packs.filter(({ isOn }) => !isOn)];
  const sheetOf = (packs: readonly PackView[]) => (
    <Sheet roomy={false}>
      {packs.map((pack) => (
        <Pack key={pack.id} pack={pack} view={view} names={names} />
      ))}
    </Sheet>
  );
  return (
    <Fold id="guard-packs" title={say("sections.packs")} lead={say("packs.lead")}>
      {sheetOf(on)}
      {off.length > 0 && (
        <details className="as-table">
          <summary>{say("packs.others", { count: off.length })}</summary>
          {sheetOf(off)}
        </details>
      )}
    </Fold>
  );
}

function Pack({ pack, view, names }: { pack: PackView; view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const told = useTold();
  const day = useDay();
  const [isOpen, setOpen] = useState(false);
  return (
    <Item>
      <div className="row apart">
        <h3>{told(pack.title)}</h3>
        <span className="row">
          <Tag>{say(`packs.kind.${pack.kind}`)}</Tag>
          <Tag {...(pack.isOn ? { kind: "ai" } : {})}>{say(pack.isOn ? "packs.on" : "packs.off")}</Tag>
        </span>
      </div>
      <p>{told(pack.about)}</p>
      <p className="small soft">
        {[
          pack.authority,
          say("packs.version", { version: pack.version }),
          say("packs.rules", { count: pack.rules }),
          ...(pack.nextReview ? [say("packs.nextReview", { day: day(pack.nextReview) })] : []),
          ...(pack.isOn && pack.early ? [say("packs.early")] : []),
        ].join(" · ")}
      </p>
      <p className="row">
        {pack.owner ? <bdi>{say("packs.owner", { name: pack.owner })}</bdi> : <Tag>{say("packs.noOwner")}</Tag>}
        {pack.isOn && pack.overdue > 0 && <Tag kind="now">{say("packs.overdue", { count: pack.overdue })}</Tag>}
      </p>
      {pack.isGiven && !pack.isOn && <p>{say("packs.should")}</p>}
      {pack.waiting && <p>{say("packs.waiting", pack.waiting)}</p>}
      <div>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? "packs.hide" : "packs.show")}
          <span className="only-heard">: {told(pack.title)}</span>
        </Button>
      </div>
      {isOpen && <PackRules id={pack.id} view={view} names={names} />}
    </Item>
  );
}

function PackRules({ id, view, names }: { id: string; view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const asked = usePackRules(id);
  return (
    <div className="stack">
      {asked.isPending && <Waiting />}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && asked.data.waiting.length > 0 && (
        <section className="stack tight">
          <h4>{say("packs.changes")}</h4>
          {asked.data.waiting.map(({ kind, rule }) => (
            <div key={`${kind} ${rule.id}`}>
              <Tag>{say(`packs.change.${kind}`)}</Tag>
              <RuleCard rule={rule} names={names} />
            </div>
          ))}
          <Effects effects={asked.data.effects} view={view} names={names} />
        </section>
      )}
      {asked.data && (
        <div className="stack tight">
          {asked.data.rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} names={names} />
          ))}
        </div>
      )}
    </div>
  );
}
