import { Fingerprint, Smartphone } from "lucide-react";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Choice, Choices } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts, type SignedIn } from "../contract.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { QrCode } from "./qr-code.tsx";
import { SecretField } from "./secret-field.tsx";

type Seed = { uri: string; secret: string; backupCodes: string[] };

/**
 * Sets up a first second step, straight after the password. `password` is what was just typed; without it, it is asked for.
 * Ends fully signed in.
 */
export function SetUp(props: { password: string; onSignedIn: (signedIn: SignedIn) => void; passkeyToo: boolean }) {
  const say = useWords("accounts-staff");
  const [seed, setSeed] = useState<Seed | null>(null);
  const [password, setPassword] = useState(props.password);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await act();
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  const digits = () => run(async () => setSeed(await call(accounts.startDigits, { password })));
  const passkey = () =>
    run(async () => {
      const { addPasskey, signInWithPasskey } = await import("./passkeys.ts");
      await addPasskey({ kind: "password", secret: password }, "");
      props.onSignedIn((await signInWithPasskey()).signedIn);
    });

  if (seed && signedIn) return <BackupCodes codes={seed.backupCodes} onDone={() => props.onSignedIn(signedIn)} />;
  return (
    <div className="stack" aria-busy={busy}>
      <div className="stack tight">
        <h2 ref={title} tabIndex={-1}>
          {say("setUpTitle")}
        </h2>
        {!seed && <p className="soft">{say("setUpLead")}</p>}
      </div>
      {seed ? (
        <Scan seed={seed} onSignedIn={setSignedIn} />
      ) : (
        <>
          {props.password === "" && (
            <PasswordField label={say("passwordAgain")} value={password} onChange={setPassword} />
          )}
          <Choices>
            <Choice icon={Smartphone} title={say("setUpDigits")} onPress={() => void digits()} />
            {props.passkeyToo && typeof PublicKeyCredential !== "undefined" && (
              <Choice icon={Fingerprint} title={say("setUpPasskey")} onPress={() => void passkey()} />
            )}
          </Choices>
        </>
      )}
      {fault !== null && <PasskeyOrTrouble reason={fault} />}
    </div>
  );
}

function PasskeyOrTrouble({ reason }: { reason: unknown }) {
  const say = useWords("accounts-staff");
  const code = codeOf(reason);
  if (code === "sign-in-failed") return <Notice live>{say("failed")}</Notice>;
  // What the browser itself throws when its own window was closed.
  return code === "trouble" ? <Notice live>{say("failedPasskey")}</Notice> : <TroubleNotice reason={reason} />;
}

/** A password that can be looked at while typing. */
export function PasswordField(props: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  isNew?: boolean;
}) {
  const say = useWords("accounts");
  return (
    <SecretField
      label={props.label}
      hint={props.hint}
      fault={props.fault}
      show={say("show")}
      hide={say("hide")}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      autoComplete={props.isNew ? "new-password" : "current-password"}
      maxLength={200}
    />
  );
}

function Scan({ seed, onSignedIn }: { seed: Seed; onSignedIn: (signedIn: SignedIn) => void }) {
  const say = useWords("accounts-staff");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const wrong = fault !== null && codeOf(fault) === "sign-in-failed";
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      onSignedIn(await call(accounts.confirmDigits, { code }));
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
      <p>{say("scan")}</p>
      <QrCode text={seed.uri} label={say("qr")} />
      <div>
        <p>{say("orType")}</p>
        <p className="spell" dir="ltr">
          {(seed.secret.match(/.{1,4}/g) ?? []).join(" ")}
        </p>
      </div>
      <DigitsField
        label={say("confirm")}
        fault={wrong ? say("confirmFailed") : undefined}
        value={code}
        onChange={setCode}
      />
      {fault !== null && !wrong && <TroubleNotice reason={fault} />}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say("confirmGo")}
        </Button>
      </Buttons>
    </form>
  );
}

export function DigitsField(props: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      fault={props.fault}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      dir="ltr"
    />
  );
}
