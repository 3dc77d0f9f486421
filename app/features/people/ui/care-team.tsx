import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserMinus, UserPlus } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Select } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { useSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type PersonPage, people, type TeamMember } from "../contract.ts";

type Asking = { kind: "add" } | { kind: "remove"; member: TeamMember };

/** The care team by name; a supervisor or lead of the programme changes it here. */
export function CareTeam({ page }: { page: PersonPage }) {
  const say = useWords("people-staff");
  const session = useSession();
  const [asking, ask] = useState<Asking | null>(null);
  const me = session.state === "signed-in" ? session.who?.memberId : undefined;
  return (
    <section className="stack tight">
      <h2>{say("person.teamTitle")}</h2>
      <ul className="calm-list stack tight">
        {page.careTeam.map((member) => (
          <li key={member.memberId} className="row apart">
            <span className="member-line">
              <span>
                <bdi>{member.name}</bdi>
                {member.memberId === me && <span className="soft"> ({say("person.you")})</span>}
              </span>
              <span className="soft small">{member.roles.map((role) => say(`role.${role}`)).join(", ")}</span>
            </span>
            {page.mayChangeTeam && (
              <button type="button" className="button quiet only-icon" onClick={() => ask({ kind: "remove", member })}>
                <Icon of={UserMinus} />
                <span className="only-heard">{say("person.removeTitle", { member: member.name })}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {page.mayChangeTeam && (
        <div>
          <Button icon={UserPlus} onClick={() => ask({ kind: "add" })}>
            {say("person.add")}
          </Button>
        </div>
      )}
      {asking?.kind === "add" && <Add page={page} onClose={() => ask(null)} />}
      {asking?.kind === "remove" && <Remove page={page} member={asking.member} onClose={() => ask(null)} />}
    </section>
  );
}

function useChange(page: PersonPage, onClose: () => void) {
  const queries = useQueryClient();
  return {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["people"] });
      onClose();
    },
    personId: page.personId,
  };
}

function Add({ page, onClose }: { page: PersonPage; onClose: () => void }) {
  const say = useWords("people-staff");
  const shell = useWords("shell");
  const session = useSession();
  const asked = useQuery({ queryKey: ["people", "enrolment"], queryFn: () => call(people.enrolment, {}) });
  const [memberId, choose] = useState("");
  const { personId, onSuccess } = useChange(page, onClose);
  const adding = useMutation({ mutationFn: () => call(people.joinTeam, { personId, memberId }), onSuccess });
  const onTeam = new Set<string>(page.careTeam.map((member) => member.memberId));
  const who = session.state === "signed-in" ? session.who : null;
  const self = who?.memberId ? [{ memberId: who.memberId, name: who.name }] : [];
  const free = [...self, ...(asked.data?.colleagues ?? [])].filter((one) => !onTeam.has(one.memberId));
  return (
    <Dialog title={say("person.add")} close={shell("close")} onClose={onClose}>
      <p className="soft">{say("person.addLead", { name: page.name })}</p>
      <Select label={say("person.addWho")} value={memberId} onChange={(event) => choose(event.target.value)}>
        <option value="">{say("person.choose")}</option>
        {free.map((one) => (
          <option key={one.memberId} value={one.memberId}>
            {one.name}
          </option>
        ))}
      </Select>
      {adding.isError && <TroubleNotice reason={adding.error} />}
      <Buttons>
        <Button kind="main" busy={adding.isPending || memberId === ""} onClick={() => adding.mutate()}>
          {say("person.addDo")}
        </Button>
        <Button onClick={onClose}>{say("person.keep")}</Button>
      </Buttons>
    </Dialog>
  );
}

function Remove({ page, member, onClose }: { page: PersonPage; member: TeamMember; onClose: () => void }) {
  const say = useWords("people-staff");
  const shell = useWords("shell");
  const { personId, onSuccess } = useChange(page, onClose);
  const removing = useMutation({
    mutationFn: () => call(people.leaveTeam, { personId, memberId: member.memberId }),
    onSuccess,
  });
  return (
    <Dialog title={say("person.removeTitle", { member: member.name })} close={shell("close")} onClose={onClose}>
      <p>{say("person.removeLead", { name: page.name })}</p>
      {removing.isError && <TroubleNotice reason={removing.error} />}
      <Buttons equal>
        <Button busy={removing.isPending} onClick={() => removing.mutate()}>
          {say("person.remove")}
        </Button>
        <Button onClick={onClose}>{say("person.keep")}</Button>
      </Buttons>
    </Dialog>
  );
}
