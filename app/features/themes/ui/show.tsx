import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { checkins, type OwnView } from "#features/checkins/contract.ts";
import { viewsKey } from "#features/checkins/ui/shown-now.tsx";
import { consent } from "#features/consent/contract.ts";
import type { MemberId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";

const dayMs = 86_400_000;
const lengths = [7, 30, 90] as const;

/** Who sees the names of what sets one off, until when; the way to stop it and to show it to someone. */
export function ShowThemes({ names }: { names: readonly string[] }) {
  const say = useWords("mine-themes");
  const language = useLanguage();
  const queries = useQueryClient();
  const [isOpen, open] = useState(false);
  const [told, tell] = useState<string | null>(null);
  const shown = useQuery({ queryKey: viewsKey, queryFn: () => call(checkins.views, {}) });
  const stopping = useMutation({
    mutationFn: (view: OwnView) => call(checkins.unshareView, { id: view.id }),
    onSuccess: async () => {
      tell(say("show.stopped"));
      await queries.invalidateQueries({ queryKey: viewsKey });
    },
  });
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  const views = (shown.data ?? []).filter(({ numbers }) => numbers.kind === "themes");
  return (
    <section className="stack tight">
      <h2>{say("show.title")}</h2>
      <p className="soft">{say("show.lead")}</p>
      {views.length > 0 && (
        <Sheet roomy={false}>
          {views.map((view) => (
            <Item key={view.id}>
              <p>{say("show.now", { who: view.who, day: day(view.endsAt) })}</p>
              {view.numbers.kind === "themes" && <Names names={view.numbers.names} />}
              <div>
                <Button busy={stopping.isPending} onClick={() => stopping.mutate(view)}>
                  {say("show.stop")}
                </Button>
              </div>
            </Item>
          ))}
        </Sheet>
      )}
      <div role="status">{told && <p>{told}</p>}</div>
      {stopping.isError && <TroubleNotice reason={stopping.error} />}
      {names.length === 0 && <p className="soft small">{say("show.nothing")}</p>}
      {names.length > 0 && !isOpen && (
        <div>
          <Button
            onClick={() => {
              tell(null);
              open(true);
            }}
          >
            {say("show.begin")}
          </Button>
        </div>
      )}
      {names.length > 0 && isOpen && (
        <Give
          names={names}
          onEnd={(view) => {
            open(false);
            tell(view && say("show.given", { who: view.who, day: day(view.endsAt) }));
          }}
        />
      )}
    </section>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name} dir="auto">
          {name}
        </li>
      ))}
    </ul>
  );
}

function Give({ names, onEnd }: { names: readonly string[]; onEnd: (view: OwnView | null) => void }) {
  const say = useWords("mine-themes");
  const queries = useQueryClient();
  const team = useQuery({ queryKey: ["consent", "care-team"], queryFn: () => call(consent.careTeam, {}) });
  const [to, choose] = useState<string | null>(null);
  const [days, last] = useState<string | null>(null);
  const id = useRef(newId());
  const giving = useMutation({
    mutationFn: (latestEnd: string) =>
      call(checkins.shareView, {
        id: id.current,
        memberId: to as MemberId,
        endsAt: new Date(Math.min(Date.now() + Number(days) * dayMs, new Date(latestEnd).getTime())).toISOString(),
        numbers: {
          kind: "themes",
          until: new Intl.DateTimeFormat("sv-SE").format(new Date()),
          names: [...new Set(names)],
        },
      }),
    onSuccess: async (view) => {
      await queries.invalidateQueries({ queryKey: viewsKey });
      onEnd(view);
    },
  });
  if (team.isError) return <TroubleNotice reason={team.error} again={() => void team.refetch()} />;
  if (!team.data) return null;
  const { members, limits } = team.data;
  if (members.length === 0) return <p className="soft">{say("show.noTeam")}</p>;
  const isReady = to !== null && days !== null;
  return (
    <Sheet>
      <div className="stack tight">
        <b>{say("show.what")}</b>
        <Names names={names} />
      </div>
      <Options
        label={say("show.who")}
        value={to}
        onChange={choose}
        options={members.map(({ id: value, name }) => ({ value: value as string, label: name }))}
      />
      <Options
        label={say("show.how")}
        value={days}
        onChange={last}
        options={lengths.map((count) => ({ value: String(count), label: say("show.days", { count }) }))}
      />
      <p className="soft small">{say("show.court")}</p>
      {giving.isError && <TroubleNotice reason={giving.error} />}
      <Buttons equal>
        <Button
          busy={giving.isPending}
          aria-disabled={!isReady || undefined}
          onClick={() => isReady && !giving.isPending && giving.mutate(limits.latestEnd)}
        >
          {say("show.give")}
        </Button>
        <Button onClick={() => onEnd(null)}>{say("show.cancel")}</Button>
      </Buttons>
    </Sheet>
  );
}
