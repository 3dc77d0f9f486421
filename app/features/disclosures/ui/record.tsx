import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { RuleLines } from "#features/guardrails/ui/rule-words.tsx";
import { PickMany } from "#features/people/ui/pick.tsx";
import { releases } from "#features/releases/contract.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { Ground } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field, Select, TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage } from "#web/words/words.ts";
import { disclosures, type Givable, type OnGround } from "../contract.ts";
import { useSaying } from "./staff-say.ts";
import { noTelling, TellingFields, tellingFrom } from "./telling.tsx";

const grounds = ["release", "mandated-report", "emergency", "court-order"] as const;
const givable = ["contact", "checkins", "journal", "story", "safety-plan"] as const;
const blank = {
  releaseId: "",
  to: "",
  reference: "",
  why: "",
  what: [] as Givable[],
  from: "",
  until: "",
  meetsPart2: false,
};

/** Names the ground, the smallest part that serves it, to whom, and when the person is told. */
export function RecordDialog({
  personId,
  name,
  onlyByCourt,
  onClose,
}: {
  personId: PersonId;
  name: string;
  /** For lead and privacy officer, who are not on the care team. */
  onlyByCourt?: boolean;
  onClose: () => void;
}) {
  const { say } = useSaying();
  return (
    <Dialog title={say("form.title")} close={say("form.close")} onClose={onClose}>
      <p className="soft">{say("form.lead", { name })}</p>
      <Form {...{ personId, name, onClose }} onlyByCourt={onlyByCourt ?? false} />
    </Dialog>
  );
}

function Form({
  personId,
  name,
  onlyByCourt,
  onClose,
}: {
  personId: PersonId;
  name: string;
  onlyByCourt: boolean;
  onClose: () => void;
}) {
  const { say, part } = useSaying();
  const [basis, choose] = useState<Ground | null>(onlyByCourt ? "court-order" : null);
  const [draft, set] = useState(blank);
  const [telling, tell] = useState(noTelling);
  const [isMissing, miss] = useState(false);
  const id = useRef(crypto.randomUUID());
  const change = (more: Partial<typeof blank>) => set((before) => ({ ...before, ...more }));
  const isRelease = basis === "release";
  const when = tellingFrom(telling);
  const hasDays = draft.what.includes("checkins") && draft.from !== "" && draft.until >= draft.from;
  const rules = useQuery({
    queryKey: ["disclosures", "rules", personId],
    queryFn: () => call(disclosures.rules, { personId }),
  });
  const open = useOpenReleases(personId, isRelease);
  const status = open.data?.find((one) => one.id === draft.releaseId)?.status ?? null;
  const onGround = rules.data?.find(
    (one) =>
      one.basis === basis &&
      (isRelease ? one.status === status : one.meetsPart2 === (basis === "court-order" && draft.meetsPart2)),
  );
  const isClosed = onGround?.allowed === false;
  const saving = useMutation({
    mutationFn: ({ ground, told }: { ground: Ground; told: NonNullable<typeof when> }) =>
      call(disclosures.record, {
        id: id.current,
        personId,
        basis: ground,
        ...(isRelease ? { releaseId: draft.releaseId } : {}),
        to: draft.to.trim() || "-",
        reference: draft.reference.trim() || "-",
        why: draft.why.trim(),
        compartments: isRelease ? [] : draft.what.filter((one) => !(one === "checkins" && hasDays)),
        parts:
          !isRelease && hasDays
            ? [
                {
                  compartment: "checkins",
                  ids: null,
                  from: new Date(`${draft.from}T00:00:00`).toISOString(),
                  until: new Date(`${draft.until}T23:59:59`).toISOString(),
                },
              ]
            : [],
        meetsPart2: draft.meetsPart2,
        telling: told,
      }),
    onSuccess: onClose,
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const lacks =
      basis === null ||
      isClosed ||
      when === null ||
      draft.why.trim().length < 10 ||
      (isRelease
        ? draft.releaseId === ""
        : draft.to.trim() === "" || draft.reference.trim() === "" || draft.what.length === 0);
    miss(lacks);
    if (!lacks && basis && when && !saving.isPending) saving.mutate({ ground: basis, told: when });
  };
  return (
    <form className="stack" onSubmit={save} noValidate>
      {!onlyByCourt && (
        <Options
          label={say("form.basis")}
          value={basis}
          onChange={choose}
          options={grounds.map((value) => ({ value, label: say(`basis.${value}`), about: say(`form.about.${value}`) }))}
        />
      )}
      {isRelease && (
        <WhichRelease personId={personId} value={draft.releaseId} onChange={(releaseId) => change({ releaseId })} />
      )}
      {basis !== null && !isRelease && (
        <>
          <Field
            label={say("form.to")}
            maxLength={200}
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
          />
          <Field
            label={say("form.reference")}
            maxLength={200}
            value={draft.reference}
            onChange={(event) => change({ reference: event.target.value })}
          />
          <PickMany
            label={say("form.what")}
            hint={say("form.whatHint")}
            options={givable.map((value) => ({ value, label: part(value) }))}
            chosen={draft.what}
            onChange={(what) => change({ what })}
          />
          {draft.what.includes("checkins") && (
            <>
              <Field
                label={say("form.from")}
                type="date"
                value={draft.from}
                onChange={(event) => change({ from: event.target.value })}
              />
              <Field
                label={say("form.until")}
                type="date"
                value={draft.until}
                onChange={(event) => change({ until: event.target.value })}
              />
            </>
          )}
        </>
      )}
      {basis === "court-order" && (
        <PickMany
          label={say("basis.court-order")}
          options={[{ value: "yes", label: say("form.part2") }]}
          chosen={draft.meetsPart2 ? ["yes"] : []}
          onChange={(chosen) => change({ meetsPart2: chosen.length > 0 })}
        />
      )}
      {onGround && <Rules {...onGround} />}
      {basis !== null && !isClosed && (
        <>
          <TextArea
            label={say("form.why")}
            maxLength={2000}
            value={draft.why}
            onChange={(event) => change({ why: event.target.value })}
          />
          <TellingFields name={name} draft={telling} change={tell} />
          <div>
            <Button type="submit" kind="main" busy={saving.isPending}>
              {say("form.keep")}
            </Button>
          </div>
        </>
      )}
      <div role="status">{isMissing && <p>{say("form.missing")}</p>}</div>
      {saving.isError && <TroubleNotice reason={saving.error} />}
    </form>
  );
}

/** Whether a rule closes this, or what goes along with it. */
function Rules({ allowed, against, duties }: OnGround) {
  const { say } = useSaying();
  const language = useLanguage();
  if (!allowed)
    return (
      <Notice live>
        <p>{say("form.closed")}</p>
        <RuleLines rules={against} />
      </Notice>
    );
  if (duties.length === 0) return null;
  return (
    <details className="as-table">
      <summary>{say("form.comes")}</summary>
      <p className="soft small">{say("form.comesWhy")}</p>
      <ul>
        {duties.map(({ kind, title }) => (
          <li key={kind}>{language === "es" ? title.es : title.en}</li>
        ))}
      </ul>
    </details>
  );
}

function useOpenReleases(personId: PersonId, isWanted: boolean) {
  return useQuery({
    queryKey: ["releases", "of", personId],
    queryFn: () => call(releases.ofPerson, { personId }),
    select: (all) => all.filter(({ to, state }) => to === "outside" && state === "live"),
    retry: false,
    enabled: isWanted,
  });
}

function WhichRelease(props: { personId: PersonId; value: string; onChange: (id: string) => void }) {
  const { say, when } = useSaying();
  const asked = useOpenReleases(props.personId, true);
  if (asked.isError) return <TroubleNotice reason={asked.error} />;
  const open = asked.data ?? [];
  if (asked.data && open.length === 0) return <p>{say("form.noRelease")}</p>;
  return (
    <Select label={say("form.release")} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
      <option value="" />
      {open.map(({ id, who, endsAt }) => (
        <option key={id} value={id}>
          {`${who ?? ""} (${when(endsAt)})`}
        </option>
      ))}
    </Select>
  );
}
