import type { Need } from "@mooring/recommend";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Select } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { goals } from "../contract.ts";
import { hardness } from "../domain/about.ts";
import { needs as codes } from "../domain/needs.ts";

/** How hard a worker thinks something is for a person now. The words of needs come with the section around it. */
export function RateNeed({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("goals-staff");
  const word = useWords("about-me");
  const queries = useQueryClient();
  const [need, choose] = useState("");
  const [value, rate] = useState("");
  const keeping = useMutation({
    mutationFn: () => call(goals.rateNeed, { personId, id: newId(), need: need as Need, value: Number(value) }),
    onSuccess: () => {
      choose("");
      rate("");
      return queries.invalidateQueries({ queryKey: ["about", "of", personId] });
    },
  });
  return (
    <details className="folded small">
      <summary>{say("needs.rate")}</summary>
      <div className="stack tight inside">
        <Select label={say("needs.which")} value={need} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="" />
          {codes.map((code) => (
            <option key={code} value={code}>
              {word(`needs.${code}`)}
            </option>
          ))}
        </Select>
        <Select label={say("needs.how")} value={value} onChange={({ currentTarget }) => rate(currentTarget.value)}>
          <option value="" />
          {hardness.map((each) => (
            <option key={each} value={each}>
              {say(`needs.hard_${each}`)}
            </option>
          ))}
        </Select>
        {need !== "" && value !== "" && (
          <div>
            <Button busy={keeping.isPending} onClick={() => keeping.mutate()}>
              {say("needs.keep")}
            </Button>
          </div>
        )}
        <div role="status">{keeping.isSuccess && need === "" && <p>{say("needs.kept", { name })}</p>}</div>
        {keeping.isError && <TroubleNotice reason={keeping.error} />}
      </div>
    </details>
  );
}
