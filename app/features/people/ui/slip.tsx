import "./people.css";
import { Printer } from "lucide-react";
import type { Language } from "#kernel/vocabulary.ts";
import { Button } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import type { Invitation } from "../contract.ts";
import { slipWords } from "../words/slip.ts";

/** The paper with a code, in the person's language; printing prints the paper alone. */
export function Slip({ invitation, language }: { invitation: Invitation; language: Language }) {
  const say = useWords("people-staff");
  const words = slipWords[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(invitation.expiresAt));
  return (
    <section className="sheet roomy stack">
      <div className="stack tight no-print">
        <h2>{say("slip.title")}</h2>
        <p>{say("slip.lead")}</p>
        <p className="soft">{say("slip.shown")}</p>
      </div>
      <div className="slip" lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
        <b>{words.title}</b>
        <p>{words.what}</p>
        <p>{words.where}</p>
        <p className="where">{`${location.host}/me/start`}</p>
        <p>{words.code}</p>
        <p className="code">{invitation.code}</p>
        <p>{words.until.replace("{{day}}", day)}</p>
        <p>{words.alone}</p>
      </div>
      <div className="no-print">
        <Button icon={Printer} onClick={() => print()}>
          {say("slip.print")}
        </Button>
      </div>
    </section>
  );
}
