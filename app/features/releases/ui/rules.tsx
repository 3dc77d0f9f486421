import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { releases } from "../contract.ts";

type Rule = OutputOf<typeof releases.rules>[number];

/** `/agency/signing`: who signs for people under 18, as the lead says the state's law allows. */
export function SigningRulesScreen() {
  const say = useWords("releases-staff");
  const asked = useQuery({ queryKey: ["releases", "rules"], queryFn: () => call(releases.rules, {}) });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("rules.title")}</h1>
        <p className="soft">{say("rules.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.map((rule) => (
        <One key={rule.ageBand} rule={rule} />
      ))}
    </div>
  );
}

function One({ rule }: { rule: Rule }) {
  const say = useWords("releases-staff");
  const queries = useQueryClient();
  const [who, choose] = useState<Rule["who"] | null>(rule.said ? rule.who : null);
  const [source, write] = useState(rule.source);
  const [isMissing, miss] = useState(false);
  const saving = useMutation({
    mutationFn: (chosen: Rule["who"]) =>
      call(releases.keepRule, { ageBand: rule.ageBand, who: chosen, source: source.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["releases", "rules"] }),
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    miss(who === null || source.trim() === "");
    if (who !== null && source.trim() !== "" && !saving.isPending) saving.mutate(who);
  };
  return (
    <Sheet>
      <form className="stack" onSubmit={save} noValidate>
        <h2>{say(`rules.${rule.ageBand}`)}</h2>
        {!rule.said && <p className="soft">{say("rules.notSaid")}</p>}
        <Options
          label={say(`rules.${rule.ageBand}`)}
          bare
          value={who}
          onChange={choose}
          options={(["alone", "both", "guardian"] as const).map((value) => ({ value, label: say(`rules.${value}`) }))}
        />
        <Field
          label={say("rules.source")}
          maxLength={2000}
          value={source}
          onChange={(event) => write(event.target.value)}
        />
        <div>
          <Button type="submit" busy={saving.isPending}>
            {say("rules.save")}
          </Button>
        </div>
        <div role="status">
          {isMissing && <p>{say("signing.missing")}</p>}
          {saving.isSuccess && <p>{say("rules.kept")}</p>}
        </div>
        {saving.isError && <TroubleNotice reason={saving.error} />}
      </form>
    </Sheet>
  );
}
