import { Check, Clock, Printer } from "lucide-react";
import { CodeCard } from "#features/accounts/ui/code-card.tsx";
import "#features/accounts/ui/accounts.css";
import { type SyntheticEvent, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type NotOpened, type Over, openWithCode } from "./use-aside.ts";

/** The code under which answers are kept, to write down or print. */
export function PaperSheet({ code, onDone, isFirst }: { code: string; onDone: () => void; isFirst: boolean }) {
  const say = useWords("talk");
  return (
    <div className="stack">
      <div className="stack tight">
        <h1>{say("codeTitle")}</h1>
        <p className="no-print">{say("codeLead")}</p>
      </div>
      <CodeCard label={say("codeLabel")} groups={code.split("-")} />
      <p>{say("codeUntil")}</p>
      <div className="no-print stack tight">
        <Buttons equal>
          <Button icon={Check} onClick={onDone}>
            {say("codeDone")}
          </Button>
          {isFirst && (
            <Button icon={Clock} onClick={onDone}>
              {say("codeLater")}
            </Button>
          )}
        </Buttons>
        <Buttons>
          <Button kind="quiet" icon={Printer} onClick={() => print()}>
            {say("codePrint")}
          </Button>
        </Buttons>
      </div>
    </div>
  );
}

type Found = Exclude<Awaited<ReturnType<typeof openWithCode>>, NotOpened>;

/** Takes a code from paper, and opens in this browser what is kept under it. */
export function EnterCode({ onFound, onBack }: { onFound: (found: Found) => void; onBack?: () => void }) {
  const say = useWords("talk");
  const [typed, type] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<NotOpened | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const found = await openWithCode(typed);
    setBusy(false);
    if ("answers" in found) onFound(found);
    else setFault(found);
  };
  const kind = fault?.kind;
  return (
    <Sheet>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={say("enter")}
          hint={say("enterLead")}
          fault={kind === "slip" ? say("enterFault") : kind === "unknown" ? say("enterUnknown") : undefined}
          value={typed}
          onChange={({ target }) => type(target.value)}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
        {fault?.kind === "over" && <OverNotice over={fault.over} />}
        {fault?.kind === "trouble" && <TroubleNotice reason={fault.reason} />}
        <Buttons>
          <Button kind="main" type="submit" busy={busy}>
            {say("next")}
          </Button>
          {onBack && (
            <Button kind="quiet" onClick={onBack}>
              {say("back")}
            </Button>
          )}
        </Buttons>
      </form>
    </Sheet>
  );
}

export function OverNotice({ over }: { over: Over }) {
  const say = useWords("talk");
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(over.at));
  const word = ({ claimed: "overClaimed", expired: "overExpired", erased: "overErased" } as const)[over.why];
  return (
    <Notice title={say("overTitle")} live>
      <p>{say(word, { day })}</p>
    </Notice>
  );
}
