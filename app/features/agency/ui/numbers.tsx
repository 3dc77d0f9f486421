import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type AgencyView, agency } from "../contract.ts";
import { useAgency } from "./asking.ts";
import { OwnNumbers, PublicLines, type Typed, wholeLines } from "./number-fields.tsx";
import { AgencyPage } from "./page.tsx";

type Kept = OutputOf<typeof agency.crisisLines>;

/** `/agency/numbers`: what the crisis card shows besides the public lines. */
export function NumbersScreen() {
  const say = useWords("agency");
  const own = useAgency();
  const asked = useQuery({ queryKey: ["agency", "crisis-lines"], queryFn: () => call(agency.crisisLines, {}) });
  return (
    <AgencyPage title={say("numbers.title")} lead={say("numbers.lead")} mayChange={own.data?.mayChange} asked={asked}>
      {(kept) => (
        <>
          <PublicLines country={kept.country} />
          {own.data?.mayChange ? <Change kept={kept} view={own.data} /> : <Shown kept={kept} />}
        </>
      )}
    </AgencyPage>
  );
}

function Shown({ kept }: { kept: Kept }) {
  const say = useWords("agency");
  const language = useLanguage();
  return (
    <section className="stack tight">
      <h2>{say("numbers.own")}</h2>
      {kept.lines.length === 0 && <p className="soft">{say("numbers.ownNone")}</p>}
      {kept.lines.length > 0 && (
        <Sheet roomy={false}>
          {kept.lines.map((line) => (
            <Item key={JSON.stringify(line)}>
              <p>{line.label[language] ?? Object.values(line.label)[0]}</p>
              <p className="soft">
                <bdi dir="ltr">{[...new Set([line.call, line.text])].filter(Boolean).join(" · ")}</bdi>
              </p>
            </Item>
          ))}
        </Sheet>
      )}
    </section>
  );
}

function Change({ kept, view }: { kept: Kept; view: AgencyView }) {
  const say = useWords("agency");
  const queries = useQueryClient();
  const [typed, type] = useState<Typed[]>(() =>
    kept.lines.map(({ label, call: number = "", text = "" }) => ({
      id: crypto.randomUUID(),
      label,
      call: number,
      text,
    })),
  );
  const [isHalf, setHalf] = useState(false);
  const saving = useMutation({
    mutationFn: (lines: NonNullable<ReturnType<typeof wholeLines>>) => call(agency.saveCrisisLines, { lines }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["agency", "crisis-lines"] }),
  });
  const save = () => {
    const lines = wholeLines(typed);
    setHalf(lines === null);
    if (lines && !saving.isPending) saving.mutate(lines);
  };
  return (
    <>
      <OwnNumbers
        typed={typed}
        languages={view.languages}
        onChange={(next) => {
          saving.reset();
          type(next);
        }}
      />
      {isHalf && <Notice live>{say("numbers.fault")}</Notice>}
      {saving.isError && <TroubleNotice reason={saving.error} />}
      {saving.isSuccess && (
        <Notice kind="good" live>
          {say("saved")}
        </Notice>
      )}
      <p className="soft small">{say("numbers.check")}</p>
      <div>
        <Button kind="main" busy={saving.isPending} onClick={save}>
          {say("save")}
        </Button>
      </div>
    </>
  );
}
