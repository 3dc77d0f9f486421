import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { PickMany } from "#features/people/ui/pick.tsx";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { Releasable, type Representative, releases, type Standing } from "../contract.ts";
import { useStaffNaming } from "./staff-say.ts";

const kinds = ["supporter", "guardian", "personal-representative", "barred"] as const;
const bands = ["under-13", "13-17", "18-24", "25-44", "45-64", "65+"] as const;
const cautions = ["custody-conflict", "capacity-in-doubt"] as const;

/** Who may sign for a person, who never may, and what has to be settled first. */
export function Signers({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("releases-staff");
  const queries = useQueryClient();
  const key = ["releases", "standing", personId];
  const asked = useQuery({ queryKey: key, queryFn: () => call(releases.standing, { personId }), retry: false });
  const keep = (standing: Standing) => {
    queries.setQueryData(key, standing);
    void queries.invalidateQueries({ queryKey: ["releases", "of", personId] });
  };
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="waiting">{say("loading")}</p>;
  const standing = asked.data;
  return (
    <section className="stack tight">
      <h3>{say("signing.title", { name })}</h3>
      {standing.whyNobody && <p>{say(`signing.nobody.${standing.whyNobody}`)}</p>}
      <ul>
        {standing.ways.map((way) => (
          <li key={way}>{say(`signing.ways.${way}`)}</li>
        ))}
      </ul>
      <Sheet roomy={false}>
        {standing.representatives.map((one) => (
          <Item key={one.id}>
            <One {...{ personId, one, keep }} />
          </Item>
        ))}
        <Item>
          <Add {...{ personId, keep }} />
        </Item>
        {cautions.map((caution) => (
          <Item key={caution}>
            <CautionRow {...{ personId, caution, standing, keep }} />
          </Item>
        ))}
        <Item>
          <Age {...{ personId, standing, keep }} />
        </Item>
      </Sheet>
    </section>
  );
}

type Keeping = { personId: PersonId; keep: (standing: Standing) => void };

function One({ personId, one, keep }: Keeping & { one: Representative }) {
  const say = useWords("releases-staff");
  const { part } = useStaffNaming();
  const ending = useMutation({
    mutationFn: () => call(releases.endRepresentative, { personId, id: one.id }),
    onSuccess: keep,
  });
  const details = [one.relation, one.authority, one.scope.map(part).join(", ")].filter((text) => text !== "");
  return (
    <div className="stack tight">
      <p>
        <b dir="auto">{say("signing.row", { name: one.name, kind: say(`signing.kind.${one.kind}`) })}</b>
      </p>
      {details.length > 0 && (
        <p className="soft small" dir="auto">
          {details.join(" · ")}
        </p>
      )}
      {one.live ? (
        <div>
          <Button kind="quiet" busy={ending.isPending} onClick={() => ending.mutate()}>
            {say("signing.end")}
          </Button>
        </div>
      ) : (
        <p className="soft small">{say("signing.ended")}</p>
      )}
      {ending.isError && <TroubleNotice reason={ending.error} />}
    </div>
  );
}

const blank = {
  kind: "guardian" as Representative["kind"],
  name: "",
  relation: "",
  authority: "",
  scope: [] as Releasable[],
  until: "",
};

function Add({ personId, keep }: Keeping) {
  const say = useWords("releases-staff");
  const { part } = useStaffNaming();
  const [isOpen, open] = useState(false);
  const [given, set] = useState(blank);
  const [isMissing, miss] = useState(false);
  const id = useRef(crypto.randomUUID());
  const change = (more: Partial<typeof blank>) => set((before) => ({ ...before, ...more }));
  const maySign = given.kind === "guardian" || given.kind === "personal-representative";
  const saving = useMutation({
    mutationFn: () =>
      call(releases.keepRepresentative, {
        ...given,
        personId,
        id: id.current,
        until: given.until === "" ? null : new Date(`${given.until}T23:59:59`).toISOString(),
      }),
    onSuccess: (standing) => {
      id.current = crypto.randomUUID();
      set(blank);
      open(false);
      keep(standing);
    },
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const missing =
      given.name.trim() === "" || (maySign && (given.authority.trim() === "" || given.scope.length === 0));
    miss(missing);
    if (!missing && !saving.isPending) saving.mutate();
  };
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => open(true)}>{say("signing.add")}</Button>
      </div>
    );
  return (
    <form className="stack" onSubmit={save} noValidate>
      <Select
        label={say("signing.kindLabel")}
        value={given.kind}
        onChange={(event) => change({ kind: event.target.value as Representative["kind"] })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`signing.kind.${kind}`)}
          </option>
        ))}
      </Select>
      {(["name", "relation"] as const).map((field) => (
        <Field
          key={field}
          label={say(`signing.${field}`)}
          maxLength={200}
          autoComplete="off"
          value={given[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
      {maySign && (
        <>
          <Field
            label={say("signing.authority")}
            maxLength={2000}
            autoComplete="off"
            value={given.authority}
            onChange={(event) => change({ authority: event.target.value })}
          />
          <PickMany
            label={say("signing.scope")}
            options={Releasable.options.map((value) => ({ value, label: part(value) }))}
            chosen={given.scope}
            onChange={(scope) => change({ scope })}
          />
          <Field
            label={say("signing.until")}
            type="date"
            value={given.until}
            onChange={(event) => change({ until: event.target.value })}
          />
        </>
      )}
      <div>
        <Button type="submit" busy={saving.isPending}>
          {say("signing.save")}
        </Button>
      </div>
      <div role="status">{isMissing && <p>{say("signing.missing")}</p>}</div>
      {saving.isError && <TroubleNotice reason={saving.error} />}
    </form>
  );
}

function CautionRow({
  personId,
  caution,
  standing,
  keep,
}: Keeping & { caution: (typeof cautions)[number]; standing: Standing }) {
  const say = useWords("releases-staff");
  const on = !standing.cautions.includes(caution);
  const changing = useMutation({
    mutationFn: () => call(releases.caution, { personId, caution, on }),
    onSuccess: keep,
  });
  return (
    <div className="stack tight">
      <p>
        <b>{say(`signing.${caution}`)}</b>
      </p>
      <p className="soft small">{say(`signing.${caution}About`)}</p>
      <div>
        <Button busy={changing.isPending} onClick={() => changing.mutate()}>
          {say(on ? "signing.on" : "signing.off")}
        </Button>
      </div>
      {changing.isError && <TroubleNotice reason={changing.error} />}
    </div>
  );
}

function Age({ personId, standing, keep }: Keeping & { standing: Standing }) {
  const say = useWords("releases-staff");
  const people = useWords("people-staff");
  const [band, choose] = useState(standing.ageBand);
  const changing = useMutation({
    mutationFn: (ageBand: (typeof bands)[number]) => call(releases.ageBand, { personId, ageBand }),
    onSuccess: keep,
  });
  const chosen = bands.find((one) => one === band);
  return (
    <div className="stack tight">
      <Select
        label={say("signing.age")}
        hint={say("signing.ageLead")}
        value={band}
        onChange={(event) => choose(event.target.value)}
      >
        {!chosen && <option value={band} />}
        {bands.map((one) => (
          <option key={one} value={one}>
            {people(`age.${one}`)}
          </option>
        ))}
      </Select>
      {chosen && chosen !== standing.ageBand && (
        <div>
          <Button busy={changing.isPending} onClick={() => changing.mutate(chosen)}>
            {say("signing.ageSave")}
          </Button>
        </div>
      )}
      {changing.isError && <TroubleNotice reason={changing.error} />}
    </div>
  );
}
