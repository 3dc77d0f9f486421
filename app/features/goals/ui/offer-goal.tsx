import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, goals } from "../contract.ts";
import { limits } from "../domain.ts";

/** A goal to offer, or other words for one that is there: those wait beside it. */
export function OfferGoal(props: { personId: PersonId; goal?: Goal; onDone: (kept: boolean) => void }) {
  const { personId, goal, onDone } = props;
  const say = useWords("goals-staff");
  const queries = useQueryClient();
  const [words, write] = useState(goal?.words ?? "");
  const [why, explain] = useState("");
  const [ids] = useState(() => ({ id: goal?.id ?? newId(), saveId: newId() }));
  const [isEmpty, warn] = useState(false);
  const sending = useMutation({
    mutationFn: () => {
      const said = { words: words.trim().toWellFormed(), why: why.trim().toWellFormed() };
      return call(goals.offer, { personId, ...ids, version: goal?.version ?? 0, ...said });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["goals", "of", personId] });
      onDone(true);
    },
  });
  return (
    <div className="stack tight">
      <TextArea
        label={say("words")}
        fault={isEmpty ? say("empty") : undefined}
        rows={2}
        maxLength={limits.goalLength}
        value={words}
        onChange={({ currentTarget }) => {
          warn(false);
          write(currentTarget.value);
        }}
      />
      <TextArea
        label={say("why")}
        rows={2}
        maxLength={limits.whyLength}
        value={why}
        onChange={({ currentTarget }) => explain(currentTarget.value)}
      />
      <Buttons>
        <Button busy={sending.isPending} onClick={() => (words.trim() === "" ? warn(true) : sending.mutate())}>
          {say("send")}
        </Button>
        <Button kind="quiet" onClick={() => onDone(false)}>
          {say("cancel")}
        </Button>
      </Buttons>
      {sending.isError && <TroubleNotice reason={sending.error} />}
    </div>
  );
}
