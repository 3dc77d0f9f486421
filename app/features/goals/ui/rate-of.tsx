import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Select } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, goals } from "../contract.ts";

/** How a worker sees a goal, 0 to 10; it stands beside the person's own number. */
export function RateOf({ goal, personId, name }: { goal: Goal; personId: PersonId; name: string }) {
  const say = useWords("goals-staff");
  const queries = useQueryClient();
  const [value, choose] = useState("");
  const keeping = useMutation({
    mutationFn: () => {
      const rating = { progress: Number(value), hard: null, note: "", at: new Date().toISOString() };
      return call(goals.rateOf, { personId, id: newId(), goalId: goal.id, ...rating });
    },
    onSuccess: () => {
      choose("");
      return queries.invalidateQueries({ queryKey: ["goals", "of", personId] });
    },
  });
  return (
    <details className="folded small">
      <summary>
        {say("rate")}
        <span className="only-heard"> {goal.words}</span>
      </summary>
      <div className="stack tight inside">
        <Select
          label={say("rateLead", { name })}
          value={value}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="" />
          {Array.from({ length: 11 }, (_, at) => (
            <option key={String(at)} value={at}>
              {at}
            </option>
          ))}
        </Select>
        {value !== "" && (
          <div>
            <Button busy={keeping.isPending} onClick={() => keeping.mutate()}>
              {say("rateKeep", { value })}
            </Button>
          </div>
        )}
        <div role="status">{keeping.isSuccess && value === "" && <p>{say("rateKept", { name })}</p>}</div>
        {keeping.isError && <TroubleNotice reason={keeping.error} />}
      </div>
    </details>
  );
}
