import "./accounts.css";
import { Fingerprint, Ticket } from "lucide-react";
import { lazy, Suspense, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { dropKeys } from "#web/keys.ts";
import { setSession } from "#web/session.ts";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts, type DemoPerson, type SignedIn } from "../contract.ts";
import { asWho } from "./own-key.ts";
import { DigitsField, PasswordField, SetUp } from "./staff-set-up.tsx";

const Demo = lazy(async () => {
  const { DemoPeople, DigitsNow } = await import("./demo-people.tsx");
  return {
    default: ({ onUse, secret }: { onUse: (chosen: DemoPerson) => void; secret: string | undefined }) =>
      secret ? <DigitsNow secret={secret} /> : <DemoPeople kind="staff" onUse={onUse} />,
  };
});

type Step = "password" | "code" | "set-up";

/** Ends every sign-in of staff. */
function arrive({ who }: SignedIn): void {
  dropKeys();
  setSession({ state: "signed-in", who: asWho(who) });
}

/** The sign-in form of `/work`: e-mail and password, then six digits, a backup code or a passkey. */
export function StaffSignIn() {
  const say = useWords("accounts-staff");
  const [step, setStep] = useState<Step>("password");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ words?: "failed" | "failedPasskey" | "passkeyNeeded"; reason?: unknown } | null>(
    null,
  );
  const [demo, setDemo] = useState<DemoPerson | null>(null);

  const run = async (failed: "failed" | "failedPasskey", act: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await act();
    } catch (reason) {
      const code = codeOf(reason);
      const ownWindow = failed === "failedPasskey" && code === "trouble";
      setFault(code === "sign-in-failed" || ownWindow ? { words: failed } : { reason });
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!email.trim() || !password || busy) return;
    void run("failed", async () => {
      const answer = await call(accounts.signInStaff, { email, password });
      if (answer.step === "passkey") setFault({ words: "passkeyNeeded" });
      else setStep(answer.step);
    });
  };
  const passkey = () =>
    run("failedPasskey", async () => {
      const { signInWithPasskey } = await import("./passkeys.ts");
      arrive((await signInWithPasskey()).signedIn);
    });
  const again = () => {
    setStep("password");
    setPassword("");
    setFault(null);
  };

  if (step === "set-up") return <SetUp password={password} onSignedIn={arrive} passkeyToo />;
  if (step === "code") return <SecondStep onBack={again} demo={demo} />;
  return (
    <form className="stack" onSubmit={submit} noValidate aria-busy={busy}>
      <Field
        label={say("email")}
        type="email"
        inputMode="email"
        dir="ltr"
        autoComplete="username"
        fault={asked && !email.trim() ? say("fill") : undefined}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={say("password")}
        fault={asked && !password ? say("fill") : undefined}
        value={password}
        onChange={setPassword}
      />
      <div aria-live="polite">
        {fault?.words && (
          <Notice>
            <p>{say(fault.words)}</p>
          </Notice>
        )}
        {fault?.reason !== undefined && <TroubleNotice reason={fault.reason} />}
      </div>
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say("next")}
        </Button>
        {typeof PublicKeyCredential !== "undefined" && (
          <Button icon={Fingerprint} busy={busy} onClick={() => void passkey()}>
            {say("usePasskey")}
          </Button>
        )}
      </Buttons>
      <Buttons>
        <ButtonLink kind="quiet" icon={Ticket} to="/work/start">
          {say("invited")}
        </ButtonLink>
        <a
          className="button quiet"
          href="/me"
          onClick={(event) => {
            event.preventDefault();
            location.replace("/me");
          }}
        >
          {say("forPeople")}
        </a>
      </Buttons>
      <Suspense>
        <Demo
          secret={undefined}
          onUse={(chosen) => {
            setEmail(chosen.name);
            setPassword(chosen.passphrase);
            setDemo(chosen);
          }}
        />
      </Suspense>
    </form>
  );
}

function SecondStep({ onBack, demo }: { onBack: () => void; demo: DemoPerson | null }) {
  const say = useWords("accounts-staff");
  const [kind, setKind] = useState<"digits" | "backup">("digits");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const wrong = fault !== null && codeOf(fault) === "sign-in-failed" ? say("failedCode") : undefined;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || !code.trim()) return;
    setBusy(true);
    setFault(null);
    try {
      arrive(await call(accounts.signInCode, { kind, code }));
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
      <h2 ref={title} tabIndex={-1}>
        {say("codeTitle")}
      </h2>
      {kind === "digits" ? (
        <DigitsField label={say("code")} hint={say("codeHint")} fault={wrong} value={code} onChange={setCode} />
      ) : (
        <Field
          label={say("backup")}
          hint={say("backupHint")}
          fault={wrong}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      {fault !== null && !wrong && <TroubleNotice reason={fault} />}
      {demo?.totpSecret && kind === "digits" && (
        <Suspense>
          <Demo secret={demo.totpSecret} onUse={() => {}} />
        </Suspense>
      )}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say("verify")}
        </Button>
        <Button
          onClick={() => {
            setKind(kind === "digits" ? "backup" : "digits");
            setCode("");
            setFault(null);
          }}
        >
          {say(kind === "digits" ? "useBackup" : "useDigits")}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {say("back")}
        </Button>
      </Buttons>
    </form>
  );
}

/** After the idle lock: staff sign in again, second step and all. */
export function StaffUnlock() {
  const say = useWords("accounts");
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("unlock.title")}</h1>
        <p className="soft">{say("unlock.lead")}</p>
      </div>
      <StaffSignIn />
    </div>
  );
}
