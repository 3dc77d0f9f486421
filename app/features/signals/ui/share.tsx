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
import { seriesOf } from "../domain/archive.ts";
import { byDay, type Group, grouped, groupKey, limits, measuresOf, type OpenedNote } from "../domain.ts";
import type { OpenedArchive } from "./kept.ts";
import { useDay } from "./say.ts";
import { useGroupName } from "./usual.tsx";

const dayMs = 86_400_000;
const lengths = [7, 30, 90] as const;

/** Who sees the numbers and until when, the way to stop it, and the way to show them to someone. */
export function ShareSignals(props: {
  shares: readonly Share[];
  notes: readonly OpenedNote[];
  archives: readonly OpenedArchive[];
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
            archives={props.archives}
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
  archives: readonly OpenedArchive[];
  mayGive: readonly Signal[];
  onEnd: (share: Share | null) => void;
}) {
  const say = useWords("rhythm");
  const nameOf = useGroupName();
  const queries = useQueryClient();
  const team = useQuery({ queryKey: ["signals", "team"], queryFn: () => call(consent.careTeam, {}) });
  const [newest] = props.archives;
  const things: readonly Thing[] = [
    ...grouped(props.notes).map(({ group, notes }) => ({
      key: groupKey(group),
      signal: group.signal,
      name: nameOf(group),
      view: () => viewOf(group, notes),
    })),
    ...(newest
      ? [{ key: "archive", signal: "archive" as const, name: say("usual.archive"), view: () => viewOfArchive(newest) }]
      : []),
  ].filter(({ signal }) => props.mayGive.includes(signal));
  const [what, pick] = useState<string | null>(null);
  const [to, choose] = useState<string | null>(null);
  const [days, last] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  if (team.isError) return <TroubleNotice reason={team.error} again={() => void team.refetch()} />;
  if (!team.data) return null;
  const { members, limits: until } = team.data;
  if (members.length === 0) return <p className="soft">{say("share.noTeam")}</p>;
  if (things.length === 0) return <p className="soft">{say("share.nothing")}</p>;
  const chosen = things.length === 1 ? things[0] : things.find(({ key }) => key === what);
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
        signal: chosen.signal,
        to: member ? "member" : "care-team",
        ...(member ? { memberId: member.id } : {}),
        endsAt: new Date(endsAt).toISOString(),
        view: chosen.view(),
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
      {things.length > 1 && (
        <Options
          label={say("share.what")}
          value={what}
          onChange={pick}
          options={things.map(({ key, name }) => ({ value: key, label: name }))}
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

/** One thing that could be shown to someone. */
type Thing = { readonly key: string; readonly signal: Signal; readonly name: string; readonly view: () => View };

/** Numbers by week and nothing else; of the newest look at one's posts. */
function viewOfArchive({ note: { language, numbers } }: OpenedArchive): View {
  const own = seriesOf(numbers);
  return {
    keyboard: null,
    language: spoken(language),
    series: (["posts", "night", "valence"] as const).flatMap((measure) =>
      own[measure].length > 0 ? [{ measure, days: own[measure] }] : [],
    ),
  };
}

function spoken(language: string): View["language"] {
  return language === "es" || language === "ar" ? language : "en";
}

/** Numbers by day and nothing else. */
function viewOf(group: Group, notes: readonly OpenedNote[]): View {
  const series = measuresOf[group.signal].map((measure) => ({
    measure,
    days: byDay(notes, measure, limits.daysShown),
  }));
  return {
    keyboard: group.keyboard,
    language: spoken(group.language),
    series: series.filter(({ days }) => days.length > 0),
  };
}
