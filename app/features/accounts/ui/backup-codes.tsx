import { Check, Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import { CodeCard } from "./code-card.tsx";

/** Shown once, to print or copy. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const say = useWords("accounts-staff");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="stack">
      <h2 ref={title} tabIndex={-1}>
        {say("backupTitle")}
      </h2>
      <p>{say("backupLead")}</p>
      <CodeCard label={say("backupTitle")} groups={codes} wide />
      <div className="no-print">
        <Buttons>
          <Button icon={Printer} onClick={() => print()}>
            {say("backupPrint")}
          </Button>
          <Button kind="main" icon={Check} onClick={onDone}>
            {say("backupHave")}
          </Button>
        </Buttons>
      </div>
    </div>
  );
}
