import { useQuery } from "@tanstack/react-query";
import { UserRound } from "lucide-react";
import { useState } from "react";
import { consent } from "#features/consent/contract.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Icon } from "#web/design/icon.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Share, safetyPlan } from "../contract.ts";
import type { Step } from "../domain/doc.ts";
import { limits } from "../domain.ts";
import { syncPlan, tellShares, useSynced } from "./sync.ts";

const dayMs = 86_400_000;

/** Who may read one step, until when, and how to take it back; and the way to show it to someone. */
export function SharePart({ step, title }: { step: Step; title: string }) {
  const say = useWords("notes");
  const { shares } = useSynced();
  const [open, setOpen] = useState(false);
  const [stopped, stop] = useState(false);
  // Not asked yet, or offline: nothing is said that might not be so.
  if (shares === null) return null;
  const mine = shares.filter(({ stepId }) => stepId === step.id);
  return (
    <div className={open || mine.length > 0 || stopped ? "stack tight share-part told" : "share-part"}>
      {mine.map((share) => (
        <ShareLine key={share.id} {...{ share, step, title }} onStopped={() => stop(true)} />
      ))}
      <div role="status">{stopped && mine.length === 0 && <p className="small">{say("share.stopped")}</p>}</div>
      {open ? (
        <GiveShare
          {...{ step, title }}
          onEnd={() => {
            stop(false);
            setOpen(false);
          }}
        />
      ) : (
        mine.length === 0 &&
        step.text.trim() !== "" && (
          <Buttons>
            <Button kind="quiet" icon={UserRound} className="tiny" onClick={() => setOpen(true)}>
              {say("share.open")}
            </Button>
          </Buttons>
        )
      )}
    </div>
  );
}

function useAct(): { busy: boolean; reason: unknown; act: (what: () => Promise<unknown>) => void } {
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const act = (what: () => Promise<unknown>) => {
    setBusy(true);
    fail(null);
    what()
      .catch(fail)
      .finally(() => setBusy(false));
  };
  return { busy, reason, act };
}

function ShareLine(props: { share: Share; step: Step; title: string; onStopped: () => void }) {
  const say = useWords("notes");
  const language = useLanguage();
  const { share, step, title } = props;
  const { busy, reason, act } = useAct();
  const on = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  const day = on(share.endsAt);
  const stop = async () => {
    await call(safetyPlan.unshare, { id: share.id });
    tellShares((shares) => shares.filter(({ id }) => id !== share.id));
    props.onStopped();
  };
  const renew = async () => {
    const { id, stepId, to, endsAt } = share;
    const memberId = to === "member" ? await memberOf(share) : undefined;
    const sent = { id, stepId, to, endsAt, title, text: step.text, ...(memberId ? { memberId } : {}) };
    const kept = await call(safetyPlan.share, sent);
    tellShares((shares) => shares.map((each) => (each.id === id ? kept : each)));
  };
  return (
    <div className="stack tight">
      <p className="small row">
        <Icon of={UserRound} />
        <span>
          {share.to === "member" && share.who
            ? say("share.oneSees", { name: share.who, day })
            : say("share.teamSees", { day })}{" "}
          <span className="soft">{say("share.older", { day: on(share.sharedAt) })}</span>
        </span>
      </p>
      {reason !== null && <TroubleNotice reason={reason} />}
      <Buttons>
        <Button className="tiny" busy={busy} onClick={() => act(stop)}>
          {say("share.stop")}
        </Button>
        <Button kind="quiet" className="tiny" busy={busy} onClick={() => act(renew)}>
          {say("share.renew")}
        </Button>
      </Buttons>
    </div>
  );
}

/** A share names its worker; the id stands in the care team. */
async function memberOf({ who }: Share) {
  const { members } = await call(consent.careTeam, {});
  return members.find(({ name }) => name === who)?.id;
}

function GiveShare({ step, title, onEnd }: { step: Step; title: string; onEnd: () => void }) {
  const say = useWords("notes");
  const team = useQuery({ queryKey: ["safety-plan", "team"], queryFn: () => call(consent.careTeam, {}) });
  const [to, choose] = useState<string | null>(null);
  const [days, last] = useState<string | null>(null);
  const { busy, reason, act } = useAct();
  if (team.isError) return <TroubleNotice reason={team.error} again={() => void team.refetch()} />;
  if (!team.data) return null;
  const { members, limits: until } = team.data;
  if (members.length === 0) return <p className="soft">{say("share.nobody")}</p>;
  const most = (new Date(until.latestEnd).getTime() - Date.now()) / dayMs + 1;
  const give = async () => {
    if (to === null || days === null) return;
    // The server has to know the step before it can be shown.
    await syncPlan();
    const endsAt = new Date(Date.now() + Number(days) * dayMs).toISOString();
    const member = members.find(({ id }) => id === to);
    const share = await call(safetyPlan.share, {
      id: newId(),
      stepId: step.id,
      to: member ? "member" : "care-team",
      ...(member ? { memberId: member.id } : {}),
      endsAt,
      title,
      text: step.text,
    });
    tellShares((shares) => [...shares, share]);
    onEnd();
  };
  return (
    <div className="stack">
      <Options
        label={say("share.title")}
        value={to}
        onChange={choose}
        options={[
          { value: "team", label: say("share.team") },
          ...members.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
      <Options
        label={say("share.how")}
        value={days}
        onChange={last}
        options={limits.shareDays
          .filter((count) => count <= most)
          .map((count) => ({ value: String(count), label: say("share.days", { count }) }))}
      />
      <p className="soft small">{say("share.about")}</p>
      {reason !== null && <TroubleNotice reason={reason} />}
      <Buttons equal>
        <Button busy={busy} aria-disabled={to === null || days === null || undefined} onClick={() => act(give)}>
          {say("share.go")}
        </Button>
        <Button onClick={onEnd}>{say("share.cancel")}</Button>
      </Buttons>
    </div>
  );
}
