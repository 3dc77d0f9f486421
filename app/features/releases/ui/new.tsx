import "./releases.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { RuleLines } from "#features/guardrails/ui/rule-words.tsx";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Frame, releases } from "../contract.ts";
import { askedFrom, type Draft, dayOf, emptyDraft, openIn } from "./draft.ts";
import { BeforeSigning, HelpWithIt, HowLong, type Options, What, Who, Why } from "./parts.tsx";
import { releasesKey, useDay, useNaming } from "./say.ts";

/** `/me/choices/releases/new`: one page for one recipient, signed with one's own name. */
export function NewReleaseScreen() {
  const say = useWords("releases");
  const options = useQuery({ queryKey: ["releases", "options"], queryFn: () => call(releases.options, {}) });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("form.title")}</h1>
        <p className="soft">{say("form.lead")}</p>
      </div>
      {options.isPending && <p className="waiting">{say("loading")}</p>}
      {options.isError && <TroubleNotice reason={options.error} again={() => void options.refetch()} />}
      {options.data && <Page options={options.data} />}
    </div>
  );
}

/** What has to be read and who signs depends on whom it goes to: to the care team one signs alone. */
function useFrame(to: Draft["to"], memberId: string, options: Options) {
  const language = useLanguage();
  const isOnTeam = to === "care-team" || (to === "member" && options.team.some(({ id }) => id === memberId));
  const kind = to === "outside" ? "outside" : isOnTeam ? "care-team" : "member";
  const asked = useQuery({
    queryKey: ["releases", "frame", kind, language],
    queryFn: () => call(releases.frame, { to: kind, language }),
    enabled: to !== null,
  });
  return { ...asked, leavesTeam: !isOnTeam };
}

/** Nothing is chosen beforehand, but for one piece of a story that somebody came here from. */
function begun(): Draft {
  const piece = new URLSearchParams(location.search).get("piece");
  return piece ? { ...emptyDraft, what: ["story"], some: ["story"], pieces: [piece] } : emptyDraft;
}

function Page({ options }: { options: Options }) {
  const say = useWords("releases");
  const [draft, setDraft] = useState<Draft>(begun);
  const { data: frame, error, refetch, leavesTeam } = useFrame(draft.to, draft.memberId, options);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const suggested = frame?.suggestedEnd;
  useEffect(() => {
    if (suggested) setDraft((before) => (before.endsOn === "" ? { ...before, endsOn: dayOf(suggested) } : before));
  }, [suggested]);
  return (
    <Sheet className="release-form">
      {error && <TroubleNotice reason={error} again={() => void refetch()} />}
      <Form key={draft.to} {...{ draft, change, options, leavesTeam }} frame={frame ?? null} />
      {draft.to === null && (
        <div>
          <ButtonLink to="/me/choices/releases">{say("form.notNow")}</ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

type Filling = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  options: Options;
  frame: Frame | null;
  leavesTeam: boolean;
};

function Form({ draft, change, options, frame, leavesTeam }: Filling) {
  const say = useWords("releases");
  const day = useDay();
  const language = useLanguage();
  const { who } = useNaming();
  const queries = useQueryClient();
  const [isTried, tryOut] = useState(false);
  const id = useRef(crypto.randomUUID());
  const giving = useMutation({
    mutationFn: (page: Frame) =>
      call(releases.give, {
        id: id.current,
        asked: askedFrom(draft, { latestEnd: page.latestEnd, textHash: page.textHash, language }),
        signature: draft.signature.trim(),
      }),
    onSuccess: async () => {
      id.current = crypto.randomUUID();
      await Promise.all([
        queries.invalidateQueries({ queryKey: releasesKey, exact: true }),
        queries.invalidateQueries({ queryKey: ["consent"] }),
      ]);
    },
  });
  if (giving.data)
    return (
      <Notice kind="good" live title={say("form.given", { who: who(giving.data), day: day(giving.data.endsAt) })}>
        <ButtonLink to="/me/choices/releases">{say("now")}</ButtonLink>
      </Notice>
    );
  const stillOpen: readonly (keyof Draft)[] = frame
    ? openIn(draft, { latestEnd: frame.latestEnd, asksDangers: frame.asksDangers, needsSignature: true })
    : ["to"];
  const open = isTried ? stillOpen : [];
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    tryOut(true);
    if (frame && stillOpen.length === 0 && !giving.isPending) giving.mutate(frame);
  };
  const parts = { draft, change, options, leavesTeam, open };
  const against = draft.to === "outside" ? frame?.against.find(({ status }) => status === draft.status) : undefined;
  const maySign = frame === null || frame.ways.includes("person");
  return (
    <form className="stack wide" onSubmit={give} noValidate>
      <Who {...parts} />
      {frame && !maySign && <Nobody frame={frame} />}
      {against && (
        <Notice live>
          <p>{say("form.closed")}</p>
          <RuleLines rules={against.rules} />
        </Notice>
      )}
      {frame && maySign && !against && (
        <>
          <What {...parts} />
          <Why {...parts} />
          <HowLong {...parts} latestEnd={frame.latestEnd} />
          <HelpWithIt {...parts} />
          <BeforeSigning {...parts} frame={frame} />
          <Field
            label={say("form.signature")}
            fault={open.includes("signature") ? say("form.need") : undefined}
            value={draft.signature}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change({ signature: event.target.value })}
          />
          <Buttons equal>
            <Button type="submit" busy={giving.isPending}>
              {say("form.give")}
            </Button>
            <ButtonLink to="/me/choices/releases">{say("form.notNow")}</ButtonLink>
          </Buttons>
          <div className="no-print">
            <Button kind="quiet" icon={Printer} onClick={() => print()}>
              {say("form.print")}
            </Button>
          </div>
          <div role="status">{open.length > 0 && <p>{say("form.lacks")}</p>}</div>
          {giving.isError && <TroubleNotice reason={giving.error} />}
        </>
      )}
    </form>
  );
}

/** Says kindly why this cannot be signed here and now, and who can help. */
function Nobody({ frame: { ways, whyNobody } }: { frame: Frame }) {
  const say = useWords("releases");
  const why = whyNobody ?? (ways.includes("both") ? "together" : "guardian");
  return (
    <Notice live>
      <p>{say(`nobody.${why}`)}</p>
    </Notice>
  );
}
