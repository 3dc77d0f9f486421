import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { story } from "#features/story/contract.ts";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Options as Choose } from "#web/design/choose.tsx";
import { Field, Select, TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import type { Frame, Releasable, releases } from "../contract.ts";
import { type Draft, dayOf } from "./draft.ts";
import { useDay } from "./say.ts";

export type Options = OutputOf<typeof releases.options>;
export type Filled = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  options: Options;
  /** It goes to somebody who is not on the care team; the name then goes along. */
  leavesTeam: boolean;
  open: readonly (keyof Draft)[];
};

const offered = ["checkins", "journal", "story", "safety-plan", "contact"] as const;

/** One line under a group of buttons that still needs an answer. */
function Fault({ when, children }: { when: boolean; children: ReactNode }) {
  return (
    <div aria-live="polite">
      {when && (
        <p className="fault">
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}

export function Who({ draft, change, options, open }: Filled) {
  const say = useWords("releases");
  return (
    <div className="stack">
      <Choose
        label={say("form.who")}
        value={draft.to}
        onChange={(to) => change({ to })}
        options={[
          { value: "care-team", label: say("form.careTeam") },
          { value: "member", label: say("form.aWorker") },
          { value: "outside", label: say("form.outside"), about: say("form.outsideAbout") },
        ]}
      />
      <Fault when={open.includes("to")}>{say("form.need")}</Fault>
      {draft.to === "member" && (
        <Select
          label={say("form.which")}
          fault={open.includes("memberId") ? say("form.need") : undefined}
          value={draft.memberId}
          onChange={(event) => change({ memberId: event.target.value })}
        >
          <option value="" />
          {[
            { label: say("form.onTeam"), members: options.team },
            { label: say("form.elsewhere"), members: options.colleagues },
          ]
            .filter(({ members }) => members.length > 0)
            .map(({ label, members }) => (
              <optgroup key={label} label={label}>
                {members.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
        </Select>
      )}
      {draft.to === "outside" && <Outside {...{ draft, change, open }} />}
    </div>
  );
}

function Outside({ draft, change, open }: Pick<Filled, "draft" | "change" | "open">) {
  const say = useWords("releases");
  return (
    <>
      <Field
        label={say("form.name")}
        fault={open.includes("name") ? say("form.need") : undefined}
        value={draft.name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => change({ name: event.target.value })}
      />
      <Choose
        label={say("form.kind")}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={[
          { value: "person", label: say("form.person") },
          { value: "organisation", label: say("form.organisation") },
        ]}
      />
      <Fault when={open.includes("kind")}>{say("form.need")}</Fault>
      <Choose
        label={say("form.status")}
        value={draft.status}
        onChange={(status) => change({ status })}
        options={[
          { value: "covered", label: say("form.covered") },
          { value: "neither", label: say("form.neither") },
          { value: "shared-database", label: say("form.shared-database") },
          { value: "unknown", label: say("form.unknown") },
        ]}
      />
      <Fault when={open.includes("status")}>{say("form.need")}</Fault>
    </>
  );
}

export function What({ draft, change, options, leavesTeam, open }: Filled) {
  const say = useWords("releases");
  const flip = (list: readonly Releasable[], one: Releasable) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  return (
    <div className="stack">
      <fieldset className="options tall">
        <legend>
          {say("form.what")}
          <span className="soft small about-line"> {say(leavesTeam ? "form.whatHint" : "form.whatHintTeam")}</span>
        </legend>
        {offered.map((compartment) => (
          <label className="option" key={compartment}>
            <input
              type="checkbox"
              checked={draft.what.includes(compartment)}
              onChange={() => change({ what: flip(draft.what, compartment) })}
            />
            <span>{begin(say(`what.${compartment}`))}</span>
          </label>
        ))}
      </fieldset>
      <Fault when={open.includes("what")}>{say("form.needOne")}</Fault>
      {draft.what
        .filter((compartment) => compartment !== "contact")
        .map((compartment) => (
          <div className="some stack" key={compartment}>
            <Choose
              label={begin(say(`what.${compartment}`))}
              value={draft.some.includes(compartment) ? "some" : "all"}
              onChange={(how) =>
                change({
                  some: [...draft.some.filter((one) => one !== compartment), ...(how === "some" ? [compartment] : [])],
                })
              }
              options={[
                { value: "all", label: say("form.all") },
                { value: "some", label: say("form.some") },
              ]}
            />
            {draft.some.includes(compartment) && <Some {...{ compartment, draft, change, options, open }} />}
          </div>
        ))}
    </div>
  );
}

function Some({
  compartment,
  draft,
  change,
  options,
  open,
}: Pick<Filled, "draft" | "change" | "options" | "open"> & { compartment: Releasable }) {
  const say = useWords("releases");
  const day = useDay();
  if (compartment === "checkins")
    return (
      <>
        <Field
          label={say("form.from")}
          type="date"
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
        />
        <Field
          label={say("form.to")}
          type="date"
          fault={open.includes("until") ? say("form.need") : undefined}
          value={draft.until}
          onChange={(event) => change({ until: event.target.value })}
        />
      </>
    );
  if (compartment === "story") return <SomePieces {...{ draft, change, open }} />;
  const field = compartment === "journal" ? "pages" : "steps";
  const things =
    compartment === "journal"
      ? options.pages.map(({ id, at, begins }) => ({ id, label: `${day(at)}: ${begins}` }))
      : options.steps.map(({ id, title }) => ({ id, label: title }));
  const chosen = draft[field];
  if (things.length === 0) return <p className="soft">{say(field === "pages" ? "form.noPages" : "form.noSteps")}</p>;
  return (
    <>
      <fieldset className="options tall">
        <legend>{say(`form.${field}`)}</legend>
        {things.map(({ id, label }) => (
          <label className="option" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() =>
                change({ [field]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })
              }
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </fieldset>
      <Fault when={open.includes(field)}>{say("form.needOne")}</Fault>
    </>
  );
}

/** Pieces of one's story that others may read: those for the care team, and those that name their readers here. */
function SomePieces({ draft, change, open }: Pick<Filled, "draft" | "change" | "open">) {
  const say = useWords("releases");
  const mine = useQuery({ queryKey: ["story", "for-release"], queryFn: () => call(story.mine, {}), gcTime: 0 });
  if (mine.isPending) return <p className="waiting">{say("loading")}</p>;
  const pieces = (mine.data?.pieces ?? []).flatMap((piece) => (piece.audience === "me" ? [] : [piece]));
  if (pieces.length === 0) return <p className="soft">{say("form.noPieces")}</p>;
  const flip = (id: string) =>
    change({ pieces: draft.pieces.includes(id) ? draft.pieces.filter((one) => one !== id) : [...draft.pieces, id] });
  return (
    <>
      <fieldset className="options tall">
        <legend>{say("form.pieces")}</legend>
        {pieces.map(({ id, head }) => (
          <label className="option" key={id}>
            <input type="checkbox" checked={draft.pieces.includes(id)} onChange={() => flip(id)} />
            <span>
              <span dir="auto">{[head.when.words, head.when.year, head.begins].filter(Boolean).join(": ")}</span>
              {head.anothers && <span className="soft small about-line"> {say("form.anothers")}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <Fault when={open.includes("pieces")}>{say("form.needOne")}</Fault>
    </>
  );
}

export function Why({ draft, change, open }: Filled) {
  const say = useWords("releases");
  return (
    <div className="stack">
      <TextArea
        label={say("form.why")}
        hint={say("form.whyHint")}
        fault={open.includes("why") ? say("form.need") : undefined}
        maxLength={2000}
        value={draft.why}
        onChange={(event) => change({ why: event.target.value })}
      />
      <TextArea
        label={say("form.conditions")}
        maxLength={2000}
        value={draft.conditions}
        onChange={(event) => change({ conditions: event.target.value })}
      />
    </div>
  );
}

export function HowLong({
  draft,
  change,
  open,
  latestEnd,
}: Pick<Filled, "draft" | "change" | "open"> & { latestEnd: string }) {
  const say = useWords("releases");
  const day = useDay();
  return (
    <Field
      label={say("form.until")}
      hint={say("form.longest", { day: day(latestEnd) })}
      fault={open.includes("endsOn") ? say("form.badDay", { day: day(latestEnd) }) : undefined}
      type="date"
      min={dayOf(new Date(Date.now() + 86_400_000).toISOString())}
      max={dayOf(latestEnd)}
      value={draft.endsOn}
      onChange={(event) => change({ endsOn: event.target.value })}
    />
  );
}

export function HelpWithIt({ draft, change }: Pick<Filled, "draft" | "change">) {
  const say = useWords("releases");
  return (
    <details className="folded-text">
      <summary>{say("form.help")}</summary>
      <div className="stack">
        {(["supporter", "witness", "interpreter"] as const).map((field) => (
          <Field
            key={field}
            label={say(`form.${field}`)}
            maxLength={200}
            autoComplete="off"
            value={draft[field]}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        ))}
      </div>
    </details>
  );
}

export function BeforeSigning({
  draft,
  change,
  open,
  frame,
}: Pick<Filled, "draft" | "change" | "open"> & { frame: Frame }) {
  const say = useWords("releases");
  return (
    <section className="stack before-signing">
      <h2>{say("form.read")}</h2>
      <ul>
        {frame.statements.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {frame.asksDangers && (
        <>
          <fieldset className="options tall">
            <legend className="only-heard">{say("form.dangers")}</legend>
            <label className="option">
              <input
                type="checkbox"
                checked={draft.dangersTold}
                onChange={() => change({ dangersTold: !draft.dangersTold })}
              />
              <span>{say("form.dangers")}</span>
            </label>
          </fieldset>
          <Fault when={open.includes("dangersTold")}>{say("form.needDangers")}</Fault>
        </>
      )}
    </section>
  );
}

function begin(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
