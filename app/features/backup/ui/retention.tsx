import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { erasure } from "#features/erasure/contract.ts";
import type { Compartment } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";

/** `/agency/retention`: what goes within a week, what the law keeps, and the closed boxes. */
export function RetentionScreen() {
  const say = useWords("backup");
  const language = useLanguage();
  const ledger = useWords("ledger-staff");
  const asked = useQuery({
    queryKey: ["retention", language],
    queryFn: () => call(erasure.retention, { language }),
  });
  const [opening, open] = useState<string | null>(null);
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  const named = (all: readonly Compartment[]) => {
    const text = all.map((kind) => ledger(`part.${kind}`)).join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("retentionTitle")}</h1>
        <p className="soft">{say("retentionLead")}</p>
      </div>
      {asked.isPending && <p className="waiting">…</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Sheet roomy={false} aria-label={say("goes")}>
            {asked.data.clearing.map((rule) => (
              <Item key={rule.rule}>
                <div className="row apart">
                  <h2>{named(rule.kinds)}</h2>
                  <b>
                    {say("pieces", { count: rule.pieces })}
                    {rule.people > 0 && ` ${say("people", { count: rule.people })}`}
                  </b>
                </div>
                <p>
                  {rule.why} <span className="soft">{say("afterDays", { count: rule.days })}.</span>
                </p>
              </Item>
            ))}
          </Sheet>
          <Sheet aria-labelledby="keeping">
            <h2 id="keeping">{say("keeping")}</h2>
            {asked.data.keeping.length === 0 ? (
              <p>{say("keepingNone")}</p>
            ) : (
              <dl className="facts">
                {asked.data.keeping.map((rule) => (
                  <div key={rule.rule}>
                    <dt>{named(rule.kinds)}</dt>
                    <dd>
                      {say("years", { count: rule.years })} <span className="soft small">{rule.source}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <p className="soft small">{say("notAdvice")}</p>
          </Sheet>
          <Sheet aria-labelledby="boxes">
            <h2 id="boxes">{say("boxes")}</h2>
            <p className="soft">{say("boxesAbout")}</p>
            {asked.data.boxes.length === 0 && <p>{say("boxesNone")}</p>}
            {asked.data.boxes.map((box) => (
              <div className="row apart" key={box.id}>
                <p>{say("boxUntil", { rule: box.rule, from: day(box.keptAt), until: day(box.until) })}</p>
                {asked.data.mayOpen && <Button onClick={() => open(box.id)}>{say("openBox")}</Button>}
              </div>
            ))}
          </Sheet>
        </>
      )}
      {opening && <OpenBox id={opening} onClose={() => open(null)} />}
    </div>
  );
}

function OpenBox({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords("backup");
  const shell = useWords("shell");
  const [reason, write] = useState("");
  const [isMissing, setMissing] = useState(false);
  const opening = useMutation({ mutationFn: () => call(erasure.openBox, { id, reason }), gcTime: 0 });
  const open = () => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length >= 3) opening.mutate();
  };
  return (
    <Dialog title={opening.data ? say("inside") : say("reason")} close={shell("close")} onClose={onClose}>
      {opening.data ? (
        <pre className="small" dir="auto">
          {JSON.stringify(opening.data.tables, null, 1)}
        </pre>
      ) : (
        <>
          <TextArea
            label={say("reason")}
            hint={say("reasonHint")}
            fault={isMissing && say("reasonFault")}
            rows={2}
            maxLength={200}
            value={reason}
            onChange={(event) => write(event.target.value)}
          />
          {opening.isError && <TroubleNotice reason={opening.error} />}
          <Buttons>
            <Button kind="main" busy={opening.isPending} onClick={open}>
              {say("openBox")}
            </Button>
            <Button onClick={onClose}>{shell("close")}</Button>
          </Buttons>
        </>
      )}
    </Dialog>
  );
}
