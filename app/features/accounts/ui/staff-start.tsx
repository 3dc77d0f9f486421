import "./accounts.css";
import { type SyntheticEvent, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts } from "../contract.ts";
import { passwordFault } from "../domain.ts";
import { PasswordField } from "./staff-set-up.tsx";

/** `/work/start`: from an invitation code to a staff account. */
export function StaffStartScreen() {
  const say = useWords("accounts-staff");
  const [code, setCode] = useState("");
  const [agency, setAgency] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("startTitle")}</h1>
        <p className="soft">{agency === null ? say("startLead") : say("startFrom", { agency })}</p>
      </div>
      {done ? (
        <Notice kind="good" live>
          <p>{say("startDone")}</p>
          <ButtonLink to="/work">{say("verify")}</ButtonLink>
        </Notice>
      ) : (
        <Sheet>
          {agency === null ? (
            <EnterCode code={code} onCode={setCode} onFound={setAgency} />
          ) : (
            <MakeAccount code={code} onDone={() => setDone(true)} />
          )}
        </Sheet>
      )}
    </div>
  );
}

function EnterCode(props: { code: string; onCode: (code: string) => void; onFound: (agency: string) => void }) {
  const say = useWords("accounts");
  const staff = useWords("accounts-staff");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [forPerson, setForPerson] = useState(false);
  const unknown = fault !== null && ["not-found", "not-understood"].includes(codeOf(fault));
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      const found = await call(accounts.lookInvitation, { code: props.code });
      if (found.kind === "person") setForPerson(true);
      else props.onFound(found.agency);
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={say("start.code")}
        hint={say("start.codeHint")}
        fault={unknown ? say("start.codeFault") : undefined}
        value={props.code}
        onChange={(event) => props.onCode(event.target.value)}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {fault !== null && !unknown && <TroubleNotice reason={fault} />}
      {forPerson && (
        <Notice title={staff("startPersonCode")} live>
          <p>
            <a href="/me/start">{staff("startToPerson")}</a>
          </p>
        </Notice>
      )}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say("start.next")}
        </Button>
      </Buttons>
    </form>
  );
}

function MakeAccount({ code, onDone }: { code: string; onDone: () => void }) {
  const say = useWords("accounts-staff");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const fields = fault instanceof Trouble ? fault.fields : [];
  const emailFault = fields.includes("name")
    ? say("emailTaken")
    : fields.includes("email") || (asked && !email.includes("@"))
      ? say("emailFault")
      : undefined;
  const weak = fields.includes("password") || (asked && passwordFault(password, [email]) !== null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || !email.includes("@") || passwordFault(password, [email])) return;
    setBusy(true);
    setFault(null);
    try {
      await call(accounts.acceptAsStaff, { code, email, password });
      onDone();
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
      <Field
        label={say("email")}
        fault={emailFault}
        type="email"
        inputMode="email"
        dir="ltr"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={say("newPassword")}
        hint={say("passwordHint")}
        fault={weak ? say("passwordFault") : undefined}
        value={password}
        onChange={setPassword}
        isNew
      />
      {fault !== null && fields.length === 0 && <TroubleNotice reason={fault} />}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say("startMake")}
        </Button>
      </Buttons>
    </form>
  );
}
