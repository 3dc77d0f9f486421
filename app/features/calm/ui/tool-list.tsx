import "./calm.css";
import { ChevronRight } from "lucide-react";
import { Link } from "wouter";
import { Icon } from "#web/design/icon.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { CalmTool } from "../../../../content/schema-calm.ts";
import { ToolDrawing } from "./drawings.tsx";
import { useRoomWords } from "./room-words.ts";
import { useForeign } from "./said.tsx";
import { useWanted } from "./wanted.ts";

/** Tools as big tiles, each with its drawing. */
export function ToolList({ tools, compact }: { tools: readonly CalmTool[]; compact?: boolean }) {
  const say = useWords("calm");
  const room = useRoomWords();
  const language = useLanguage();
  const foreign = useForeign();
  const { within } = useWanted();
  return (
    <ul className={compact ? "calm-list tools compact" : "calm-list tools"}>
      {tools.map((tool) => (
        <li key={tool.id}>
          <Link href={within(`/me/calm/${tool.id}`)} className="tool-tile">
            <ToolDrawing of={tool.id} />
            <span>
              <b {...foreign(tool)}>{tool.title}</b>
              <span className="soft small" {...foreign(tool)}>
                {tool.about}
              </span>
              {!compact && <span className="soft small">{say("minutes", { count: tool.minutes })}</span>}
              {tool.language !== language && <span className="soft small">{room("inEnglish")}</span>}
            </span>
            <Icon of={ChevronRight} turns />
          </Link>
        </li>
      ))}
    </ul>
  );
}
