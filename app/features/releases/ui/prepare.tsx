import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { RuleLines } from "#features/guardrails/ui/rule-words.tsx";
import { people } from "#features/people/contract.ts";
import { PickMany } from "#features/people/ui/pick.tsx";
import type { MemberId, PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field, Select, TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import {
  type Asked,
  type Frame,
  RecipientStatus,
  Releasable,
  releases,
  type SignedBy,
  type Standing,
} from "../contract.ts";
import { dayOf } from "./draft.ts";
import { useStaffNaming } from "./staff-say.ts";

const blank = {
  to: "outside" as "outside" | "member",
  memberId: "",
  name: "",
  kind: "organisation" as "person" | "organisation",
  status: "unknown" as RecipientStatus,
  what: [] as Releasable[],
  why: "",
  conditions: "",
  endsOn: "",
  witness: "",
  interpreter: "",
  supporter: "",
  dangersTold: false,
  representativeId: "",
  signature: "",
};
type Draft = typeof blank;

/** A page made together with a person, for whoever has to sign it. */
export function PrepareDialog({ personId, onClose }: { personId: PersonId; onClose: () => void }) {
  const say = useWords("releases-staff");
  const language = useLanguage();
  const frame = useQuery({
    queryKey: ["releases", "frame-of", personId, language],
    queryFn: () => call(releases.frameOf, { personId, to: "outside", language }),
  });
  const standing = useQuery({
    queryKey: ["releases", "standing", personId],
    queryFn: () => call(releases.standing, { personId }),
  });
  const enrolment = useQuery({ queryKey: ["people", "enrolment"], queryFn: () => call(people.enrolment, {}) });
  const error = frame.error ?? standing.error ?? enrolment.error;
  return (
    <Dialog title={say("prepare.title")} close={say("letter.close")} onClose={onClose}>
      <p className="soft">{say("prepare.lead")}</p>
      {error && (
        <TroubleNotice
          reason={error}
          again={() => void Promise.all([frame, standing, enrolment].map((asked) => asked.refetch()))}
        />
      )}
      {frame.data && standing.data && enrolment.data && (
        <Form
          {...{ personId, onClose }}
          frame={frame.data}
          standing={standing.data}
          colleagues={enrolment.data.colleagues.map(({ memberId, name }) => ({ id: memberId, name }))}
        />
      )}
    </Dialog>
  );
}

type Filling = {
  personId: PersonId;
  frame: Frame;
  standing: Standing;
  colleagues: readonly { id: MemberId; name: string }[];
  onClose: () => void;
};

function Form({ personId, frame, standing, colleagues, onClose }: Filling) {
  const say = useWords("releases-staff");
  const language = useLanguage();
  const { part } = useStaffNaming();
  const queries = useQueryClient();
  const [draft, set] = useState<Draft>({ ...blank, endsOn: dayOf(frame.suggestedEnd) });
  const [signedBy, signs] = useState<SignedBy | null>(frame.ways.length === 1 ? (frame.ways[0] ?? null) : null);
  const [isMissing, miss] = useState(false);
  const id = useRef(crypto.randomUUID());
  const change = (more: Partial<Draft>) => set((before) => ({ ...before, ...more }));
  const signsHere = signedBy !== null && signedBy !== "person";
  const saving = useMutation({
    mutationFn: (by: SignedBy) =>
      call(releases.prepare, {
        id: id.current,
        personId,
        asked: askedFrom(draft, frame, language),
        signedBy: by,
        ...(signsHere ? { representativeId: draft.representativeId, signature: draft.signature.trim() } : {}),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["releases", "of", personId] });
      onClose();
    },
  });
  const against = draft.to === "outside" && frame.against.find(({ status }) => status === draft.status);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const isOpen =
      signedBy === null ||
      (draft.to === "member" ? draft.memberId === "" : draft.name.trim() === "") ||
      draft.what.length === 0 ||
      draft.why.trim() === "" ||
      draft.endsOn === "" ||
      (frame.asksDangers && !draft.dangersTold) ||
      (signsHere && (draft.representativeId === "" || draft.signature.trim() === "" || draft.witness.trim() === ""));
    miss(isOpen);
    if (!isOpen && !against && signedBy && !saving.isPending) saving.mutate(signedBy);
  };
  if (frame.ways.length === 0)
    return <p>{frame.whyNobody ? say(`signing.nobody.${frame.whyNobody}`) : say("prepare.cannot")}</p>;
  const signers = standing.representatives.filter(
    ({ kind, live }) => live && (signedBy === "personal-representative" ? kind === signedBy : kind === "guardian"),
  );
  const text = (field: "name" | "witness" | "interpreter" | "supporter" | "signature") => (
    <Field
      key={field}
      label={say(`prepare.${field}`)}
      maxLength={200}
      autoComplete="off"
      value={draft[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );
  return (
    <form className="stack" onSubmit={save} noValidate>
      <Options
        label={say("prepare.whoSigns")}
        value={signedBy}
        onChange={signs}
        options={frame.ways.map((value) => ({ value, label: say(`signing.ways.${value}`) }))}
      />
      <Options
        label={say("prepare.to")}
        value={draft.to}
        onChange={(to) => change({ to })}
        options={[
          { value: "outside", label: say("prepare.outside") },
          { value: "member", label: say("prepare.worker") },
        ]}
      />
      {draft.to === "member" ? (
        <Select
          label={say("prepare.which")}
          value={draft.memberId}
          onChange={(event) => change({ memberId: event.target.value })}
        >
          <option value="" />
          {colleagues.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        <>
          {text("name")}
          <Select
            label={say("prepare.kind")}
            value={draft.kind}
            onChange={(event) => change({ kind: event.target.value as Draft["kind"] })}
          >
            <option value="organisation">{say("prepare.organisation")}</option>
            <option value="person">{say("prepare.person")}</option>
          </Select>
          <Select
            label={say("prepare.status")}
            value={draft.status}
            onChange={(event) => change({ status: event.target.value as RecipientStatus })}
          >
            {RecipientStatus.options.map((status) => (
              <option key={status} value={status}>
                {say(`prepare.${status}`)}
              </option>
            ))}
          </Select>
          {against && (
            <Notice live>
              <p>{say("prepare.closed")}</p>
              <RuleLines rules={against.rules} />
            </Notice>
          )}
        </>
      )}
      <PickMany
        label={say("prepare.what")}
        options={Releasable.options.map((value) => ({ value, label: part(value) }))}
        chosen={draft.what}
        onChange={(what) => change({ what })}
      />
      <TextArea
        label={say("prepare.why")}
        maxLength={2000}
        value={draft.why}
        onChange={(event) => change({ why: event.target.value })}
      />
      <TextArea
        label={say("prepare.conditions")}
        maxLength={2000}
        value={draft.conditions}
        onChange={(event) => change({ conditions: event.target.value })}
      />
      <Field
        label={say("prepare.until")}
        type="date"
        max={dayOf(frame.latestEnd)}
        value={draft.endsOn}
        onChange={(event) => change({ endsOn: event.target.value })}
      />
      {(["witness", "interpreter", "supporter"] as const).map(text)}
      <section className="stack tight">
        <h3>{say("prepare.statements")}</h3>
        <ul>
          {frame.statements.map(({ id: each, text: words }) => (
            <li key={each}>{words}</li>
          ))}
        </ul>
      </section>
      {frame.asksDangers && (
        <PickMany
          label={say("prepare.dangersTitle")}
          options={[{ value: "told", label: say("prepare.dangers") }]}
          chosen={draft.dangersTold ? ["told"] : []}
          onChange={(told) => change({ dangersTold: told.length > 0 })}
        />
      )}
      {signsHere ? (
        <>
          <Select
            label={say("prepare.guardian")}
            value={draft.representativeId}
            onChange={(event) => change({ representativeId: event.target.value })}
          >
            <option value="" />
            {signers.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
          {text("signature")}
        </>
      ) : (
        <p className="soft">{say("prepare.inPages")}</p>
      )}
      <div>
        <Button type="submit" kind="main" busy={saving.isPending}>
          {say("prepare.keep")}
        </Button>
      </div>
      <div role="status">{isMissing && <p>{say("signing.missing")}</p>}</div>
      {saving.isError && <TroubleNotice reason={saving.error} />}
    </form>
  );
}

function askedFrom(draft: Draft, frame: Frame, language: Asked["language"]): Asked {
  const { name, kind, status, memberId } = draft;
  const latest = new Date(frame.latestEnd).getTime();
  return {
    recipient:
      draft.to === "member"
        ? { to: "member", memberId: memberId as MemberId }
        : { to: "outside", kind, name: name.trim(), status },
    why: draft.why.trim(),
    compartments: draft.what,
    parts: [],
    conditions: draft.conditions.trim(),
    endsAt: new Date(Math.min(new Date(`${draft.endsOn}T23:59:59`).getTime(), latest)).toISOString(),
    dangersTold: draft.dangersTold,
    supporter: draft.supporter.trim(),
    witness: draft.witness.trim(),
    interpreter: draft.interpreter.trim(),
    textHash: frame.textHash,
    language,
  };
}
