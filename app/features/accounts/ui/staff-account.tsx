import "./accounts.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts, type PasskeyLine } from "../contract.ts";
import { passwordFault } from "../domain.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { Sessions } from "./sessions.tsx";
import { PasskeyList } from "./settings.tsx";
import { PasswordField, SetUp } from "./staff-set-up.tsx";

const standingKey = ["accounts", "standing"];

/** `/work/account`: where one is signed in, the second step, passkeys, the password. */
export function StaffAccountScreen() {
  const say = useWords("accounts-staff");
  const standing = useQuery({ queryKey: standingKey, queryFn: () => call(accounts.standing, {}) });
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("account")}</h1>
        <p className="soft">{say("accountLead")}</p>
      </div>
      <Sessions />
      {standing.error && <TroubleNotice reason={standing.error} again={() => void standing.refetch()} />}
      {standing.data && (
        <>
          <DigitsPart isOn={standing.data.digits} left={standing.data.backupCodesLeft ?? 0} />
          <PasskeysPart passkeys={standing.data.passkeys} hasDigits={standing.data.digits} />
        </>
      )}
      <PasswordPart />
    </div>
  );
}

/** One act that needs the password once more. */
function WithPassword(props: {
  go: string;
  act: (password: string) => Promise<void>;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const say = useWords("accounts-staff");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const wrong = fault !== null && codeOf(fault) === "sign-in-failed";
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      await props.act(password);
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
      <PasswordField
        label={say("passwordAgain")}
        fault={wrong ? say("failed") : undefined}
        value={password}
        onChange={setPassword}
      />
      {props.children}
      <div aria-live="polite">
        {fault !== null &&
          !wrong &&
          (codeOf(fault) === "trouble" ? <Notice>{say("failedPasskey")}</Notice> : <TroubleNotice reason={fault} />)}
      </div>
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {props.go}
        </Button>
        <Button onClick={props.onCancel}>{say("cancel")}</Button>
      </Buttons>
    </form>
  );
}

function DigitsPart({ isOn, left }: { isOn: boolean; left: number }) {
  const say = useWords("accounts-staff");
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["accounts"] });
  if (codes) {
    return (
      <Sheet>
        <BackupCodes codes={codes} onDone={() => setCodes(null)} />
      </Sheet>
    );
  }
  return (
    <Sheet aria-labelledby="digits-part">
      <h2 id="digits-part">{say("codeTitle")}</h2>
      <p>{say(isOn ? "digitsOn" : "digitsOff")}</p>
      {isOn && <p className="soft">{say("backupLeft", { count: left })}</p>}
      {open && isOn && (
        <WithPassword
          go={say("backupNew")}
          onCancel={() => setOpen(false)}
          act={async (password) => {
            const { backupCodes } = await call(accounts.newBackupCodes, { password });
            setOpen(false);
            setCodes(backupCodes);
            await refresh();
          }}
        />
      )}
      {open && !isOn && (
        <SetUp
          password=""
          passkeyToo={false}
          onSignedIn={() => {
            setOpen(false);
            void refresh();
          }}
        />
      )}
      {!open && (
        <Buttons>
          <Button onClick={() => setOpen(true)}>{say(isOn ? "backupNew" : "setUpDigits")}</Button>
        </Buttons>
      )}
    </Sheet>
  );
}

function PasskeysPart({ passkeys, hasDigits }: { passkeys: readonly PasskeyLine[]; hasDigits: boolean }) {
  const say = useWords("accounts");
  const staff = useWords("accounts-staff");
  const queries = useQueryClient();
  const [open, setOpen] = useState<"add" | { id: string; name: string } | null>(null);
  const [name, setName] = useState("");
  const may = typeof PublicKeyCredential !== "undefined";
  const act = async (password: string) => {
    const proof = { kind: "password" as const, secret: password };
    if (open === "add") {
      const { addPasskey } = await import("./passkeys.ts");
      await addPasskey(proof, name);
    } else if (open) {
      await call(accounts.removePasskey, { id: open.id, proof });
    }
    setOpen(null);
    setName("");
    await queries.invalidateQueries({ queryKey: standingKey });
  };
  const onlyOne = !hasDigits && passkeys.length === 1;
  return (
    <Sheet aria-labelledby="passkey-part">
      <h2 id="passkey-part">{say("settings.passkey")}</h2>
      <p className="soft">{staff("passkeyLead")}</p>
      {passkeys.length === 0 && <p>{say(may ? "settings.passkeyNone" : "settings.passkeyCannot")}</p>}
      {onlyOne && <p className="soft">{staff("lastFactor")}</p>}
      <PasskeyList passkeys={passkeys} onRemove={setOpen} plain />
      {open !== null && (
        <WithPassword
          key={open === "add" ? "add" : open.id}
          go={
            open === "add"
              ? say("settings.passkeyAdd")
              : say("settings.passkeyRemoveNamed", { name: open.name || say("settings.passkeyUnnamed") })
          }
          act={act}
          onCancel={() => setOpen(null)}
        >
          {open === "add" && (
            <Field
              label={say("settings.passkeyName")}
              hint={say("settings.passkeyNameHint")}
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={60}
            />
          )}
        </WithPassword>
      )}
      {open === null && may && (
        <Buttons>
          <Button onClick={() => setOpen("add")}>{say("settings.passkeyAdd")}</Button>
        </Buttons>
      )}
    </Sheet>
  );
}

function PasswordPart() {
  const say = useWords("accounts-staff");
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const [next, setNext] = useState("");
  const [weak, setWeak] = useState(false);
  const act = async (password: string) => {
    setWeak(false);
    if (passwordFault(next)) {
      setWeak(true);
      return;
    }
    try {
      await call(accounts.changePassword, { password, newPassword: next });
    } catch (reason) {
      if (!(reason instanceof Trouble && reason.fields.includes("newPassword"))) throw reason;
      setWeak(true);
      return;
    }
    setNext("");
    setOpen(false);
    setSaved(true);
    await queries.invalidateQueries({ queryKey: ["accounts"] });
  };
  return (
    <Sheet aria-labelledby="password-part">
      <h2 id="password-part">{say("changePassword")}</h2>
      <p className="soft">{say("changePasswordLead")}</p>
      <div role="status">{saved && <Notice kind="good">{say("saved")}</Notice>}</div>
      {open ? (
        <WithPassword go={say("save")} act={act} onCancel={() => setOpen(false)}>
          <PasswordField
            label={say("newPassword")}
            hint={say("passwordHint")}
            fault={weak ? say("passwordFault") : undefined}
            value={next}
            onChange={setNext}
            isNew
          />
        </WithPassword>
      ) : (
        <Buttons>
          <Button
            onClick={() => {
              setOpen(true);
              setSaved(false);
            }}
          >
            {say("changePassword")}
          </Button>
        </Buttons>
      )}
    </Sheet>
  );
}
