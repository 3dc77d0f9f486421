import { useEffect, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import type { CalmTool } from "../../../../content/schema-calm.ts";
import { type Helped, tooFewToSay, type Use, whatHelped } from "../domain/helped.ts";
import { canKeep, forgetUses, readUses } from "./felt.ts";
import { useRoomWords } from "./room-words.ts";
import { useForeign } from "./said.tsx";
import { ToolList } from "./tool-list.tsx";

/** What this device has kept; null until it has been read. */
export function useUses(): { uses: readonly Use[] | null; forget: () => Promise<void> } {
  const [uses, show] = useState<readonly Use[] | null>(null);
  useEffect(() => {
    let gone = false;
    void readUses().then((found) => !gone && show(found));
    return () => {
      gone = true;
    };
  }, []);
  return { uses, forget: () => forgetUses().then(() => show([])) };
}

/** From before to after on a line from 0 to 10. The words beside it say the same. */
function Change({ before, after }: Helped) {
  const at = (felt: number) => 10 + felt * 20;
  const right = Math.max(before, after);
  const left = Math.min(before, after);
  return (
    <svg className="change" viewBox="0 0 220 24" aria-hidden="true">
      <path className="scale" d="M10 12h200" />
      <path className="moved" d={`M${at(left)} 12H${at(right)}`} />
      <circle className="before" cx={at(before)} cy="12" r="6" />
      <circle className="after" cx={at(after)} cy="12" r="7.5" />
    </svg>
  );
}

function Told({ helped, tools }: { helped: readonly Helped[]; tools: readonly CalmTool[] }) {
  const say = useRoomWords();
  const foreign = useForeign();
  return (
    <Sheet aria-label={say("helped.title")}>
      <ul className="calm-list stack wide">
        {helped.map((told) => {
          const { tool: id, change, before, after, by, times, timesLower } = told;
          const tool = tools.find((each) => each.id === id);
          return (
            <li key={id} className="stack tight">
              <b {...(tool ? foreign(tool) : {})}>{tool?.title ?? id}</b>
              <Change {...told} />
              <p>{say(`helped.${change}`, { before, after, by: Math.abs(by) })}</p>
              <p className="soft small">{say("helped.downOf", { lower: timesLower, count: times })}</p>
            </li>
          );
        })}
      </ul>
      <p className="soft small">
        {say("helped.scale")}. {say("helped.notProof")}
      </p>
    </Sheet>
  );
}

/** What went down by how much for this person, from this device alone; of tools used once or twice it says nothing. */
export function WhatHelpsMe({ tools }: { tools: readonly CalmTool[] }) {
  const say = useRoomWords();
  const { uses, forget } = useUses();
  const [forgotten, note] = useState(false);
  if (!canKeep()) return <p>{say("helped.signIn")}</p>;
  if (uses === null) return null;
  if (forgotten) {
    return (
      <p role="status" className="soft">
        {say("helped.forgotten")}
      </p>
    );
  }
  const helped = whatHelped(uses);
  const few = tooFewToSay(uses);
  const lowered = helped.filter(({ change }) => change === "lower").map(({ tool }) => tool);
  const titleOf = (id: string) => tools.find((tool) => tool.id === id)?.title ?? id;
  return (
    <>
      {helped.length === 0 && <p>{say("helped.nothing")}</p>}
      {helped.length > 0 && <Told helped={helped} tools={tools} />}
      {lowered.length > 0 && <ToolList tools={tools.filter(({ id }) => lowered.includes(id)).slice(0, 3)} compact />}
      {few.length > 0 && (
        <section className="stack tight" aria-labelledby="too-few">
          <h2 id="too-few">{say("helped.few")}</h2>
          <p className="soft small">{say("helped.fewLead")}</p>
          <ul className="calm-list">
            {few.map(({ tool, times }) => (
              <li key={tool}>
                {titleOf(tool)} <span className="soft small">· {say("helped.times", { count: times })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {uses.length > 0 && (
        <div>
          <Button kind="quiet" onClick={() => void forget().then(() => note(true))}>
            {say("helped.forget")}
          </Button>
        </div>
      )}
    </>
  );
}
