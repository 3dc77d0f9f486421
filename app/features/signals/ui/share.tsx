import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { consent } from "#features/consent/contract.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Share, type Signal, signals, type View } from "../contract.ts";
import { byDay, type Group, grouped, groupKey, limits, measuresOf, type OpenedNote } from "../domain.ts";
import { useDay } from "./say.ts";
import { useGroupName } from "./usual.tsx";

const dayMs = 86_400_000;
const lengths = [7, 30, 90] as const;

/** Who sees the numbers and until when, the way to stop it, and the way to show them to someone. */
export function ShareSignals(props: {
  shares: readonly Share[];
  notes: readonly OpenedNote[];
  mayGive: readonly Signal[];
}) {
  const say = useWords("rhythm");
  const day = useDay();
  const queries = useQueryClient();
  const [isOpen, open] = useState(false);
  const [told, tell] = useState<string | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const whoOf = ({ who }: Share) => who ?? say("share.team");
  const stop = async (share: Share) => {
    fail(null);
    try {
      await call(signals.unshare, { id: share.id });
      tell(say("share.stopped"));
      await queries.invalidateQueries({ queryKey: ["signals"] });
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <section className="stack tight">
      <h2>{say("share.title")}</h2>
      <Sheet roomy={false}>
        {props.shares.length === 0 && <Item>{say("share.nobody")}</Item>}
        {props.shares.map((share) => (
          <Item key={share.id}>
            <p>{say("share.seen", { who: whoOf(share), day: day(share.endsAt) })}</p>
            <div>
              <Button onClick={() => void stop(share)}>{say("share.stop")}</Button>
            </div>
          </Item>
        ))}
      </Sheet>
      <div role="status">{told && <p>{told}</p>}</div>
      {reason !== null && <TroubleNotice reason={reason} />}
      {props.mayGive.length > 0 &&
        (isOpen ? (
          <Give
            notes={props.notes}
            mayGive={props.mayGive}
            onEnd={(share) => {
              open(false);
              tell(share && say("share.given", { who: whoOf(share), day: day(share.endsAt) }));
            }}
          />
        ) : (
          <div>
            <Button
              onClick={() => {
                tell(null);
                open(true);
              }}
            >
              {say("share.begin")}
            </Button>
          </div>
        ))}
    </section>
  );
}

function Give(props: {
  notes: readonly OpenedNote[];
  mayGive: readonly Signal[];
  onEnd: (share: Share | null) => void;
}) {
  const say = useWords("rhythm");
  const nameOf = useGroupName();
  const queries = useQueryClient();
  const team = useQuery({ queryKey: ["signals", "team"], queryFn: () => call(consent.careTeam, {}) });
  const groups = grouped(props.notes).filter(({ group }) => props.mayGive.includes(group.signal));
  const [what, pick] = useState<string | null>(null);
  const [to, choose] = useState<string | null>(null);
  const [days, last] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  if (team.isError) return <TroubleNotice reason={team.error} again={() => void team.refetch()} />;
  if (!team.data) return null;
  const { members, limits: until } = team.data;
  if (members.length === 0) return <p className="soft">{say("share.noTeam")}</p>;
  if (groups.length === 0) return <p className="soft">{say("share.nothing")}</p>;
  const chosen = groups.length === 1 ? groups[0] : groups.find(({ group }) => groupKey(group) === what);
  const isReady = chosen !== undefined && to !== null && days !== null;
  const give = async () => {
    if (!isReady) return;
    setBusy(true);
    fail(null);
    try {
      const member = members.find(({ id }) => id === to);
      const endsAt = Math.min(Date.now() + Number(days) * dayMs, new Date(until.latestEnd).getTime());
      const share = await call(signals.share, {
        id: newId(),
        signal: chosen.group.signal,
        to: member ? "member" : "care-team",
        ...(member ? { memberId: member.id } : {}),
        endsAt: new Date(endsAt).toISOString(),
        view: viewOf(chosen.group, chosen.notes),
      });
      await queries.invalidateQueries({ queryKey: ["signals"] });
      props.onEnd(share);
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet>
      <p>{say("share.lead")}</p>
      {groups.length > 1 && (
        <Options
          label={say("share.what")}
          value={what}
          onChange={pick}
          options={groups.map(({ group }) => ({ value: groupKey(group), label: nameOf(group) }))}
        />
      )}
      <Options
        label={say("share.who")}
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
        options={lengths.map((count) => ({ value: String(count), label: say("share.days", { count }) }))}
      />
      {reason !== null && <TroubleNotice reason={reason} />}
      <Buttons equal>
        <Button busy={busy} aria-disabled={!isReady || undefined} onClick={() => void give()}>
          {say("share.give")}
        </Button>
        <Button onClick={() => props.onEnd(null)}>{say("share.cancel")}</Button>
      </Buttons>
    </Sheet>
  );
}

/** Numbers by day and nothing else. */
function viewOf(group: Group, notes: readonly OpenedNote[]): View {
  const series = measuresOf[group.signal].map((measure) => ({
    measure,
    days: byDay(notes, measure, limits.daysShown),
  }));
  return {
    keyboard: group.keyboard,
    language: group.language === "es" || group.language === "ar" ? group.language : "en",
    series: series.filter(({ days }) => days.length > 0),
  };
}
