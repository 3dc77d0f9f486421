import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { PickMany } from "#features/people/ui/pick.tsx";
import type { Role } from "#kernel/vocabulary.ts";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type AgencyView, agency, type Invitation, type Member } from "../contract.ts";
import { isLastLead } from "../domain.ts";
import { useDay } from "./asking.ts";

const everyRole: readonly Role[] = [
  "practitioner",
  "peer-supporter",
  "supervisor",
  "lead",
  "privacy-officer",
  "auditor",
];
type Form = { name: string; roles: Role[]; teamIds: string[] };

function StaffFields({ form, view, onChange }: { form: Form; view: AgencyView; onChange: (form: Form) => void }) {
  const say = useWords("agency");
  return (
    <>
      <Field
        label={say("staff.name")}
        hint={say("staff.nameHint")}
        autoComplete="off"
        maxLength={200}
        value={form.name}
        onChange={(event) => onChange({ ...form, name: event.target.value })}
      />
      <PickMany
        label={say("staff.roles")}
        hint={say("staff.rolesHint")}
        options={everyRole.map((value) => ({ value, label: say(`role.${value}`) }))}
        chosen={form.roles}
        onChange={(roles) => onChange({ ...form, roles })}
      />
      {view.teams.length > 0 && (
        <PickMany
          label={say("staff.teams")}
          hint={say("staff.teamsHint")}
          options={view.teams.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          chosen={form.teamIds}
          onChange={(teamIds) => onChange({ ...form, teamIds })}
        />
      )}
    </>
  );
}

const isWhole = (form: Form) => form.name.trim() !== "" && form.roles.length > 0;

/** The dialog keeps its own request id, so that pressing twice invites one. */
export function InviteMember(props: {
  view: AgencyView;
  onClose: () => void;
  onMade: (name: string, invitation: Invitation) => void;
}) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const [requestId] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Form>({ name: "", roles: [], teamIds: [] });
  const inviting = useMutation({
    mutationFn: () => call(agency.invite, { requestId, ...form, languages: props.view.languages }),
    onSuccess: async ({ invitation }) => {
      if (invitation) props.onMade(form.name, invitation);
      else props.onClose();
      await queries.invalidateQueries({ queryKey: ["agency"] });
    },
  });
  return (
    <Dialog title={say("staff.inviteTitle")} close={shell("close")} onClose={props.onClose}>
      <p className="soft">{say("staff.inviteLead")}</p>
      <StaffFields form={form} view={props.view} onChange={setForm} />
      {inviting.isError && <TroubleNotice reason={inviting.error} />}
      <Buttons>
        <Button kind="main" busy={inviting.isPending || !isWhole(form)} onClick={() => inviting.mutate()}>
          {say("staff.inviteDo")}
        </Button>
        <Button onClick={props.onClose}>{say("cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}

export function ShowCode(props: { name: string; invitation: Invitation; onClose: () => void }) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const day = useDay();
  const where = `${location.host}/work/start`;
  return (
    <Dialog title={say("staff.codeTitle", { name: props.name })} close={shell("close")} onClose={props.onClose}>
      <p className="one-code">{props.invitation.code}</p>
      <p>{say("staff.codeLead", { day: day(props.invitation.expiresAt), where })}</p>
      <div>
        <Button kind="main" onClick={props.onClose}>
          {say("staff.codeClose")}
        </Button>
      </div>
    </Dialog>
  );
}

export function ChangeMember(props: {
  member: Member;
  all: readonly Member[];
  view: AgencyView;
  onClose: () => void;
  onEnded: (people: number) => void;
}) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const { member } = props;
  const { memberId } = member;
  const [form, setForm] = useState<Form>({ name: member.name, roles: member.roles, teamIds: member.teamIds });
  const [isEnding, end] = useState(false);
  const standing = (one: Member) => ({ ...one, id: one.memberId });
  const isLast = isLastLead(standing(member), props.all.map(standing));
  const refresh = () => queries.invalidateQueries({ queryKey: ["agency"] });
  const saving = useMutation({
    mutationFn: () => call(agency.changeMember, { memberId, ...form }),
    onSuccess: async () => {
      await refresh();
      props.onClose();
    },
  });
  const ending = useMutation({
    mutationFn: () => call(agency.endMember, { memberId }),
    onSuccess: async ({ people }) => {
      await refresh();
      props.onEnded(people);
    },
  });
  const signingOut = useMutation({ mutationFn: () => call(agency.signOutMember, { memberId }) });
  const trouble = saving.error ?? ending.error ?? signingOut.error;
  const isAboutLead =
    (isLast && !form.roles.includes("lead")) || (trouble instanceof Trouble && trouble.fields.includes("roles"));
  if (isEnding) {
    return (
      <Dialog title={say("staff.endTitle", { name: member.name })} close={shell("close")} onClose={props.onClose}>
        <p>{say("staff.endLead")}</p>
        {trouble && <TroubleNotice reason={trouble} />}
        <Buttons equal>
          <Button busy={ending.isPending} onClick={() => ending.mutate()}>
            {say("staff.endDo")}
          </Button>
          <Button onClick={props.onClose}>{say("staff.keep")}</Button>
        </Buttons>
      </Dialog>
    );
  }
  return (
    <Dialog title={say("staff.changeTitle", { name: member.name })} close={shell("close")} onClose={props.onClose}>
      <p className="soft">{say("staff.changeLead")}</p>
      <StaffFields form={form} view={props.view} onChange={setForm} />
      {isAboutLead ? <Notice live>{say("staff.lastLead")}</Notice> : trouble && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button
          kind="main"
          busy={saving.isPending || !isWhole(form) || (isLast && !form.roles.includes("lead"))}
          onClick={() => saving.mutate()}
        >
          {say("save")}
        </Button>
        <Button onClick={props.onClose}>{say("cancel")}</Button>
        {member.hasAccount && (
          <Button kind="quiet" busy={signingOut.isPending} onClick={() => signingOut.mutate()}>
            {say("staff.signOut")}
          </Button>
        )}
        {!isLast && (
          <Button kind="quiet" onClick={() => end(true)}>
            {say("staff.end")}
          </Button>
        )}
      </Buttons>
      <div role="status">{signingOut.isSuccess && <p>{say("staff.signedOut", { name: member.name })}</p>}</div>
    </Dialog>
  );
}
