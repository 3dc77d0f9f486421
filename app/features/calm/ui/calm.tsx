import "./calm.css";
import { ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { Button } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { CalmTool } from "../../../../content/schema.ts";
import { type Helped, whatHelped } from "../domain.ts";
import { ToolDrawing } from "./drawings.tsx";
import { forgetUses, readUses } from "./felt.ts";
import { useTools } from "./tools.ts";

/** Tools as big tiles, each with its drawing. */
export function ToolList({ tools, compact }: { tools: readonly CalmTool[]; compact?: boolean }) {
  const say = useWords("calm");
  return (
    <ul className={compact ? "calm-list tools compact" : "calm-list tools"}>
      {tools.map((tool) => (
        <li key={tool.id}>
          <Link href={`/me/calm/${tool.id}`} className="tool-tile">
            <ToolDrawing of={tool.id} />
            <span>
              <b>{tool.title}</b>
              <span className="soft small">{say(`about.${tool.id}`)}</span>
              {!compact && <span className="soft small">{say("minutes", { count: tool.minutes })}</span>}
            </span>
            <Icon of={ChevronRight} turns />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** From the third use of a tool on: what lowered it, in words, from this device alone. */
function WhatHelped({ tools }: { tools: readonly CalmTool[] }) {
  const say = useWords("calm");
  const [helped, show] = useState<readonly Helped[]>([]);
  const [forgotten, forget] = useState(false);
  useEffect(() => {
    let gone = false;
    void readUses().then((uses) => !gone && show(whatHelped(uses)));
    return () => {
      gone = true;
    };
  }, []);
  if (forgotten) {
    return (
      <p role="status" className="soft">
        {say("helped.forgotten")}
      </p>
    );
  }
  if (helped.length === 0) return null;
  return (
    <Sheet aria-labelledby="helped">
      <div className="stack tight">
        <h2 id="helped">{say("helped.title")}</h2>
        <p className="soft small">{say("helped.lead")}</p>
      </div>
      <ul className="calm-list stack">
        {helped.map(({ tool, change, before, after, times }) => (
          <li key={tool}>
            <b>{tools.find(({ id }) => id === tool)?.title ?? tool}</b>
            <p>{say(`helped.${change}`, { before, after })}</p>
            <p className="soft small">{say("helped.times", { count: times })}</p>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="quiet" onClick={() => void forgetUses().then(() => forget(true))}>
          {say("helped.forget")}
        </Button>
      </div>
    </Sheet>
  );
}

/** `/me/calm`: every calm-down tool. Needs nobody and no internet. */
export function CalmScreen() {
  const say = useWords("calm");
  const shell = useWords("shell");
  const language = useLanguage();
  const { tools, broken } = useTools();
  const unreviewed = language !== "en" && tools?.some((tool) => tool.translationReviewed !== true);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {tools && <ToolList tools={tools} />}
      {broken && (
        <p role="status">
          {shell("broken.title")}. {shell("broken.now")}
        </p>
      )}
      {tools && <WhatHelped tools={tools} />}
      {unreviewed && <p className="soft small">{say("unreviewed")}</p>}
    </div>
  );
}
