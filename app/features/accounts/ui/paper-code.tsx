import { Check, Clock, Printer } from "lucide-react";
import { useEffect } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { onDrop } from "#web/keys.ts";
import { useWords } from "#web/words/words.ts";
import { CodeCard } from "./code-card.tsx";

/** Shows a paper code once, to print or copy. Goes away by itself when the page locks. */
export function PaperCode(props: { code: string; as: "h1" | "h2" | "h3"; onDone: () => void; mayWait?: boolean }) {
  const say = useWords("accounts");
  const { onDone, as: Title } = props;
  useEffect(() => onDrop(onDone), [onDone]);
  return (
    <div className="stack">
      <div className="stack tight">
        <Title>{say("paper.title")}</Title>
        <p className="no-print">{say("paper.lead")}</p>
      </div>
      <CodeCard label={say("paper.label")} groups={props.code.split("-")} />
      <p className="no-print">{say("paper.keep")}</p>
      <div className="no-print stack">
        <Buttons>
          <Button icon={Printer} onClick={() => print()}>
            {say("paper.print")}
          </Button>
        </Buttons>
        <Buttons equal>
          <Button icon={Check} onClick={onDone}>
            {say("paper.have")}
          </Button>
          {props.mayWait && (
            <Button icon={Clock} onClick={onDone}>
              {say("paper.later")}
            </Button>
          )}
        </Buttons>
        {props.mayWait && (
          <Notice>
            <p>{say("paper.laterAbout")}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
