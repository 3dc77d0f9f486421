import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { measures } from "../contract.ts";

const steps = { few: 10, some: 30, many: 60 } as const;
type Step = keyof typeof steps;

/** How much one lets oneself be asked in a week, and one press that pauses all of it. */
export function HowMuch({ limit }: { limit: { questionsAWeek: number; rests: boolean } }) {
  const say = useWords("measures");
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: (change: { questionsAWeek?: number; rests?: boolean }) => call(measures.rest, change),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["measures"] }),
  });
  const chosen = (Object.keys(steps) as Step[]).find((step) => limit.questionsAWeek <= steps[step]) ?? "many";
  return (
    <details className="folded small">
      <summary>
        <h2>{say("limit.title")}</h2>
      </summary>
      <div className="stack inside">
        <p>{say("limit.lead")}</p>
        <Options
          label={say("limit.weekly")}
          value={chosen}
          onChange={(step) => keeping.mutate({ questionsAWeek: steps[step] })}
          options={[
            { value: "few", label: say("limit.few") },
            { value: "some", label: say("limit.some") },
            { value: "many", label: say("limit.many") },
          ]}
        />
        <p className="soft">{say(limit.rests ? "limit.resting" : "limit.restAbout")}</p>
        <div>
          <Button onClick={() => keeping.mutate({ rests: !limit.rests })}>
            {say(limit.rests ? "limit.wake" : "limit.rest")}
          </Button>
        </div>
        <div role="status">{keeping.isSuccess && <p>{say("limit.kept")}</p>}</div>
        {keeping.isError && <TroubleNotice reason={keeping.error} />}
      </div>
    </details>
  );
}
