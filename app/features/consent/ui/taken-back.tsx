import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import type { ConsentPurpose } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Select } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { consent, type Told } from "../contract.ts";
import { useDay } from "./say.ts";

const ways = ["in-person", "by-phone", "in-writing", "by-someone-trusted", "by-guardian"] as const;

/**
 * For a person's page under `/work`: staff write down what somebody took back by word of mouth. Shows only what is on;
 * what was refused is nobody's business. Folded until it is opened, because opening it is a look and leaves a line.
 */
export function TakenBack({ personId }: { personId: PersonId }) {
  const say = useWords("consent-staff");
  const [isOpen, open] = useState(false);
  return (
    <section className="stack tight">
      <h2>{say("takenBack.title")}</h2>
      <p className="soft">{say("takenBack.lead")}</p>
      {isOpen ? (
        <Form personId={personId} />
      ) : (
        <div>
          <Button onClick={() => open(true)}>{say("takenBack.what")}</Button>
        </div>
      )}
    </section>
  );
}

function Form({ personId }: { personId: PersonId }) {
  const say = useWords("consent-staff");
  const day = useDay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [what, choose] = useState("");
  const [how, tell] = useState<Told | "">("");
  const [isMissing, miss] = useState(false);
  const asked = useQuery({
    queryKey: ["consent", "live", personId, language],
    queryFn: () => call(consent.live, { personId, language }),
  });
  const recording = useMutation({
    mutationFn: (told: Told) => {
      const [kind, id] = what.split(" ");
      return call(consent.withdraw, {
        personId,
        how: told,
        ...(kind === "purpose" ? { purpose: id as ConsentPurpose } : { releaseId: id ?? "" }),
      });
    },
    onSuccess: async () => {
      choose("");
      tell("");
      await queries.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(personId) });
    },
  });
  const record = (event: SyntheticEvent) => {
    event.preventDefault();
    miss(what === "" || how === "");
    if (what !== "" && how !== "" && !recording.isPending) recording.mutate(how);
  };
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { choices, releases } = asked.data;
  const nameOf = (to: string, who: string | null) =>
    to === "care-team" ? say("takenBack.team") : (who ?? say("takenBack.someone"));
  return (
    <form className="stack" onSubmit={record} noValidate>
      {choices.length + releases.length === 0 && <p>{say("takenBack.none")}</p>}
      <Select label={say("takenBack.what")} value={what} onChange={(event) => choose(event.target.value)}>
        <option value="" />
        {releases.map((release) => (
          <option key={release.id} value={`release ${release.id}`}>
            {say("takenBack.release", { who: nameOf(release.to, release.who), day: day(release.endsAt) })}
          </option>
        ))}
        {choices.map(({ purpose, title }) => (
          <option key={purpose} value={`purpose ${purpose}`}>
            {title}
          </option>
        ))}
      </Select>
      <Select label={say("takenBack.how")} value={how} onChange={(event) => tell(event.target.value as Told | "")}>
        <option value="" />
        {ways.map((way) => (
          <option key={way} value={way}>
            {say(`takenBack.${way}`)}
          </option>
        ))}
      </Select>
      <div>
        <Button type="submit" busy={recording.isPending}>
          {say("takenBack.record")}
        </Button>
      </div>
      <div role="status">
        {isMissing && <p>{say("takenBack.chooseBoth")}</p>}
        {recording.isSuccess && <p>{say("takenBack.done")}</p>}
      </div>
      {recording.isError && <TroubleNotice reason={recording.error} />}
    </form>
  );
}
