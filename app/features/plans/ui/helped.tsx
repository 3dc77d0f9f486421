import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Select } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { Row } from "../domain/document.ts";
import { ideas } from "../domain/ideas-contract.ts";
import { useReader } from "./use-plan.ts";

const levels = [1, 2, 3, 4, 5] as const;

/** What was tried and how it went. It goes with the person from plan to plan. */
export function WhatHelped({ personId, rows }: { personId: PersonId; rows: readonly Row[] }) {
  const say = useWords("plan-together");
  const { side, name } = useReader();
  const asked = useQuery({
    queryKey: ["plan-helped", personId],
    queryFn: () => call(ideas.helped, { personId }),
    gcTime: 0,
  });
  const tried = rows.filter(
    ({ kind, answer, text }) => kind === "try" && text.trim() !== "" && /yes|done/.test(answer),
  );
  const helped = asked.data?.helped ?? [];
  return (
    <section className="stack tight no-print" aria-labelledby="helped-title">
      <h2 id="helped-title">{say("helped.title")}</h2>
      <p className="soft small">{say(`helped.lead.${side}`, { name })}</p>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {helped.length > 0 && (
        <Sheet roomy={false}>
          {helped.map((one) => (
            <Item key={`${one.help} ${one.text}`}>
              <span dir="auto">{one.text}</span>
              <span className="soft small">
                {one.adverse
                  ? say("helped.worse")
                  : one.helpful === null
                    ? say("helped.unsaid")
                    : say(`helped.how.l${levelOf(one.helpful)}`)}
                {one.times > 1 && ` · ${say("helped.times", { count: one.times })}`}
              </span>
            </Item>
          ))}
        </Sheet>
      )}
      {tried.length > 0 && <Tell personId={personId} tried={tried} />}
    </section>
  );
}

function levelOf(value: number): (typeof levels)[number] {
  return levels.find((level) => level === value) ?? 1;
}

function Tell({ personId, tried }: { personId: PersonId; tried: readonly Row[] }) {
  const say = useWords("plan-together");
  const queries = useQueryClient();
  const [rowId, choose] = useState("");
  const [how, setHow] = useState("");
  const keeping = useMutation({
    mutationFn: (row: Row) =>
      call(ideas.tried, {
        personId,
        id: newId(),
        help: row.help,
        text: row.text,
        helpful: how === "worse" || how === "" ? null : Number(how),
        adverse: how === "worse",
      }),
    onSuccess: () => {
      choose("");
      setHow("");
      void queries.invalidateQueries({ queryKey: ["plan-helped", personId] });
    },
  });
  const row = tried.find(({ id }) => id === rowId);
  return (
    <details className="plan-fold">
      <summary>{say("helped.tell")}</summary>
      <div className="plan-facts">
        <Select label={say("helped.what")} value={rowId} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{say("helped.choose")}</option>
          {tried.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
        <Select label={say("helped.howWas")} value={how} onChange={(event) => setHow(event.currentTarget.value)}>
          <option value="">{say("helped.choose")}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {say(`helped.how.l${level}`)}
            </option>
          ))}
          <option value="worse">{say("helped.worse")}</option>
        </Select>
        <Button busy={keeping.isPending || !row || how === ""} onClick={() => row && keeping.mutate(row)}>
          {say("helped.keep")}
        </Button>
      </div>
      {keeping.isError && <TroubleNotice reason={keeping.error} />}
      <div role="status">{keeping.isSuccess && <p>{say("helped.kept")}</p>}</div>
    </details>
  );
}
