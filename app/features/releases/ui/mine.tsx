import "./releases.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Held, releases } from "../contract.ts";
import { releasesKey, useDay, useNaming } from "./say.ts";

/** `/me/choices/releases`: whom one lets see what, each on a page of its own; what waits for one's name comes first. */
export function ReleasesScreen() {
  const say = useWords("releases");
  const titles = useWords("consent");
  const asked = useQuery({ queryKey: releasesKey, queryFn: () => call(releases.mine, {}) });
  const [stopped, tell] = useState<Stopped | null>(null);
  const all = asked.data ?? [];
  const of = (...states: Held["state"][]) => all.filter(({ state }) => states.includes(state));
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{titles("releasesTitle")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <div role="status">{stopped && <AfterStop stopped={stopped} />}</div>
          {of("waiting").length > 0 && (
            <section className="stack tight">
              <h2>{say("waiting")}</h2>
              <p className="soft">{say("waitingLead")}</p>
              <Sheet roomy={false}>
                {of("waiting").map((held) => (
                  <Item key={held.id}>
                    <About held={held} />
                    <Sign held={held} onNo={tell} />
                  </Item>
                ))}
              </Sheet>
            </section>
          )}
          <section className="stack tight">
            <h2>{say("now")}</h2>
            <Sheet roomy={false}>
              {of("live").length === 0 && <Item>{say("none")}</Item>}
              {of("live").map((held) => (
                <Item key={held.id}>
                  <About held={held} />
                  <Stop held={held} onStopped={tell} />
                </Item>
              ))}
            </Sheet>
            <div>
              <ButtonLink to="/me/choices/releases/new">{say("new")}</ButtonLink>
            </div>
          </section>
          <Past held={of("stopped", "ended")} />
        </>
      )}
    </div>
  );
}

function About({ held }: { held: Held }) {
  const say = useWords("releases");
  const day = useDay();
  const { who, what } = useNaming();
  return (
    <div className="stack tight">
      <p>
        <b>{say("sees", { who: who(held), what: what(held) })}</b> {say("until", { day: day(held.endsAt) })}
      </p>
      {held.why && (
        <p className="soft" dir="auto">
          {say("why", { why: held.why })}
        </p>
      )}
      {held.conditions && (
        <p className="soft" dir="auto">
          {say("conditions", { conditions: held.conditions })}
        </p>
      )}
      {held.signedBy !== "person" && held.state !== "waiting" && (
        <p className="soft">{say(`signedBy.${held.signedBy}`)}</p>
      )}
    </div>
  );
}

type Stopped = OutputOf<typeof releases.stop>;

function Stop({ held, onStopped }: { held: Held; onStopped: (stopped: Stopped) => void }) {
  const say = useWords("releases");
  const stopping = useStopping(held, onStopped);
  return (
    <div className="stack tight">
      <p className="soft small">{say("sure")}</p>
      <div>
        <Button busy={stopping.isPending} onClick={() => stopping.mutate()}>
          {say("stop")}
        </Button>
      </div>
      {stopping.isError && <TroubleNotice reason={stopping.error} />}
    </div>
  );
}

function useStopping({ id }: Held, onStopped: (stopped: Stopped) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(releases.stop, { id }),
    onSuccess: async (stopped) => {
      onStopped(stopped);
      await Promise.all([
        queries.invalidateQueries({ queryKey: releasesKey }),
        queries.invalidateQueries({ queryKey: ["consent"] }),
      ]);
    },
  });
}

function Sign({ held, onNo }: { held: Held; onNo: (stopped: Stopped) => void }) {
  const say = useWords("releases");
  const queries = useQueryClient();
  const [name, write] = useState("");
  const [isMissing, miss] = useState(false);
  const refusing = useStopping(held, onNo);
  const signing = useMutation({
    mutationFn: () => call(releases.sign, { id: held.id, signature: name.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: releasesKey }),
  });
  const sign = (event: SyntheticEvent) => {
    event.preventDefault();
    miss(name.trim() === "");
    if (name.trim() !== "" && !signing.isPending) signing.mutate();
  };
  return (
    <form className="stack" onSubmit={sign} noValidate>
      <Field
        label={say("form.signature")}
        fault={isMissing ? say("form.need") : undefined}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => write(event.target.value)}
      />
      <Buttons equal>
        <Button type="submit" busy={signing.isPending}>
          {say("sign")}
        </Button>
        <Button busy={refusing.isPending} onClick={() => refusing.mutate()}>
          {say("no")}
        </Button>
      </Buttons>
      {(signing.error ?? refusing.error) && <TroubleNotice reason={signing.error ?? refusing.error} />}
    </form>
  );
}

/** What stays open elsewhere, what they got before, and that they are asked to stop using it. */
function AfterStop({ stopped: { release, stillOpen, shared } }: { stopped: Stopped }) {
  const say = useWords("releases");
  const day = useDay();
  const { who } = useNaming();
  return (
    <Notice kind="good" title={say("stopped", { who: who(release) })}>
      {stillOpen.map((other) => (
        <p key={other.id}>{say("stillOpen", { who: who(other) })}</p>
      ))}
      {shared.length === 0 ? (
        <p>{say("sharedNone")}</p>
      ) : (
        <>
          <p>{say("sharedTitle")}</p>
          <ul>
            {shared.slice(0, 20).map(({ at, kind }) => (
              <li key={`${at} ${kind}`}>{say(kind === "given" ? "gave" : "saw", { day: day(at) })}</li>
            ))}
          </ul>
          {release.to === "outside" && <p>{say("recall")}</p>}
        </>
      )}
    </Notice>
  );
}

function Past({ held }: { held: readonly Held[] }) {
  const say = useWords("releases");
  const day = useDay();
  const { who } = useNaming();
  if (held.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{say("past")}</h2>
      <ul className="calm-list stack tight soft">
        {held.slice(0, 30).map((one) => (
          <li key={one.id}>{say("ended", { who: who(one), day: day(one.endedAt ?? one.endsAt) })}</li>
        ))}
      </ul>
    </section>
  );
}
