import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pencil, UserPlus } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type AgencyView, agency, type Invitation, type Member } from "../contract.ts";
import { useAgency, useDay, useListing, useMembers } from "./asking.ts";
import { AgencyPage } from "./page.tsx";
import { ChangeMember, InviteMember, ShowCode } from "./staff-dialogs.tsx";

type Open =
  | { kind: "invite" }
  | { kind: "change"; member: Member }
  | { kind: "code"; name: string; invitation: Invitation };

/** `/agency/people`: who works here, and what each role opens. */
export function StaffScreen() {
  const say = useWords("agency");
  const own = useAgency();
  const members = useMembers();
  const [open, setOpen] = useState<Open | null>(null);
  const [done, tell] = useState<string | null>(null);
  const close = () => setOpen(null);
  const ended = (people: number) => {
    close();
    tell(people > 0 ? say("staff.endedPeople", { count: people }) : say("staff.endedNone"));
  };
  return (
    <AgencyPage
      title={say("staff.title")}
      mayChange={own.data?.mayChange}
      asked={members}
      action={
        <Button kind="main" icon={UserPlus} onClick={() => setOpen({ kind: "invite" })}>
          {say("staff.invite")}
        </Button>
      }
    >
      {(all) => (
        <>
          {done && (
            <Notice kind="good" live>
              {done}
            </Notice>
          )}
          <Sheet roomy={false}>
            {all
              .filter(({ active }) => active)
              .map((member) => (
                <Line key={member.memberId} member={member} view={own.data} onOpen={setOpen} />
              ))}
          </Sheet>
          <Former members={all.filter(({ active }) => !active)} />
          <RolesExplained />
          {open?.kind === "invite" && own.data && (
            <InviteMember
              view={own.data}
              onClose={close}
              onMade={(name, invitation) => setOpen({ kind: "code", name, invitation })}
            />
          )}
          {open?.kind === "code" && <ShowCode name={open.name} invitation={open.invitation} onClose={close} />}
          {open?.kind === "change" && own.data && (
            <ChangeMember member={open.member} all={all} view={own.data} onClose={close} onEnded={ended} />
          )}
        </>
      )}
    </AgencyPage>
  );
}

function Line({
  member,
  view,
  onOpen,
}: {
  member: Member;
  view: AgencyView | undefined;
  onOpen: (open: Open) => void;
}) {
  const say = useWords("agency");
  const day = useDay();
  const listing = useListing();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => call(agency.inviteAgain, { memberId: member.memberId }),
    onSuccess: async (invitation) => {
      onOpen({ kind: "code", name: member.name, invitation });
      await queries.invalidateQueries({ queryKey: ["agency"] });
    },
  });
  const teams = (view?.teams ?? []).filter(({ id }) => member.teamIds.includes(id)).map(({ name }) => name);
  return (
    <Item>
      <div className="row apart">
        <div className="stack tight staff-line">
          <h2>
            <bdi>{member.name}</bdi>
            {member.memberId === view?.memberId && <span className="soft"> ({say("staff.you")})</span>}
          </h2>
          <p className="soft">
            {listing(member.roles.map((role) => say(`role.${role}`)))} ·{" "}
            {teams.length > 0 ? listing(teams) : say("staff.noTeam")}
          </p>
        </div>
        {!member.hasAccount && <Tag>{say("staff.notIn")}</Tag>}
        {view?.mayChange && (
          <div className="row">
            {!member.hasAccount && (
              <Button busy={again.isPending} onClick={() => again.mutate()}>
                {say("staff.newCode")}
              </Button>
            )}
            <button type="button" className="button quiet only-icon" onClick={() => onOpen({ kind: "change", member })}>
              <Icon of={Pencil} />
              <span className="only-heard">{say("staff.changeTitle", { name: member.name })}</span>
            </button>
          </div>
        )}
      </div>
      {member.invitedUntil && <p className="soft small">{say("staff.codeUntil", { day: day(member.invitedUntil) })}</p>}
      {again.isError && <TroubleNotice reason={again.error} />}
    </Item>
  );
}

function Former({ members }: { members: readonly Member[] }) {
  const say = useWords("agency");
  const listing = useListing();
  if (members.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{say("staff.ended")}</h2>
      <p className="soft">{listing(members.map(({ name }) => name))}</p>
    </section>
  );
}

const roles = ["practitioner", "peer-supporter", "supervisor", "lead", "privacy-officer", "auditor"] as const;

function RolesExplained() {
  const say = useWords("agency");
  return (
    <section className="stack tight">
      <h2>{say("staff.roles")}</h2>
      <dl className="facts">
        {roles.map((role) => (
          <div key={role} className="fact-row">
            <dt>{say(`role.${role}`)}</dt>
            <dd>{say(`roleAbout.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
