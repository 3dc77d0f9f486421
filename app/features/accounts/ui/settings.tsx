import "./accounts.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useCallback, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useSession } from "#web/session.ts";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts } from "../contract.ts";
import { ChoosePassphrase, type Chosen, isChosen } from "./choose-passphrase.tsx";
import { keysOfPassphrase, type Reopened, rememberedName, reopen } from "./own-key.ts";
import { PaperCode } from "./paper-code.tsx";
import { SecretField } from "./secret-field.tsx";
import { Sessions } from "./sessions.tsx";

const standingKey = ["accounts", "standing"];

/** The person's part of settings: how they sign in, and where they are signed in. Nothing when nobody is. */
export function AccountSettings() {
  const session = useSession();
  const owner = session.state === "signed-in" && session.who?.kind === "person" ? session.who.personId : undefined;
  return owner ? <OwnSettings owner={owner} /> : null;
}

function OwnSettings({ owner }: { owner: string }) {
  const standing = useQuery({ queryKey: standingKey, queryFn: () => call(accounts.standing, {}) });
  return (
    <>
      <Sessions />
      <PassphrasePart owner={owner} />
      <PaperPart owner={owner} hasPaper={standing.data?.paper ?? false} />
      <PasskeyPart owner={owner} passkeys={standing.data?.passkeys ?? []} />
    </>
  );
}

/** Asks for name and passphrase again before anything about signing in changes. */
function Prove(props: {
  owner: string;
  go: string;
  onProven: (reopened: Reopened) => Promise<void>;
  onCancel: () => void;
  ready?: boolean;
  children?: ReactNode;
}) {
  const say = useWords("accounts");
  const [name, setName] = useState(rememberedName);
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [wrong, setWrong] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || props.ready === false) return;
    setBusy(true);
    setFault(null);
    setWrong(false);
    try {
      const reopened = name.trim() && passphrase ? await reopen(name, passphrase, props.owner) : null;
      if (reopened) await props.onProven(reopened).finally(reopened.forget);
      else setWrong(true);
    } catch (reason) {
      if (codeOf(reason) === "sign-in-failed") setWrong(true);
      else setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
      <fieldset className="stack plain-set">
        <legend>
          <b>{say("settings.prove")}</b> <span className="soft">{say("settings.proveLead")}</span>
        </legend>
        <Field
          label={say("name")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SecretField
          label={say("passphrase")}
          fault={wrong ? say("settings.proveFailed") : undefined}
          show={say("show")}
          hide={say("hide")}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
          autoComplete="current-password"
        />
      </fieldset>
      {props.children}
      <div aria-live="polite">
        {busy && <p className="soft">{say("signIn.busy")}</p>}
        {fault !== null && <TroubleNotice reason={fault} />}
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

function PassphrasePart({ owner }: { owner: string }) {
  const say = useWords("accounts");
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [chosen, choose] = useState<Chosen>({ name: rememberedName(), passphrase: "" });
  const [asked, setAsked] = useState(false);
  const [taken, setTaken] = useState(false);
  const change = async ({ proof, wrapWith }: Reopened) => {
    setTaken(false);
    setAsked(true);
    if (!isChosen(chosen)) return;
    const { signInSecret, wrapKey } = await keysOfPassphrase(chosen.name, chosen.passphrase);
    const wrapped = await wrapWith(wrapKey, "passphrase");
    try {
      await call(accounts.changePassphrase, { proof, name: chosen.name, signInSecret, wrapped });
    } catch (reason) {
      if (!(reason instanceof Trouble && reason.fields.includes("name"))) throw reason;
      setTaken(true);
      return;
    }
    choose({ name: chosen.name, passphrase: "" });
    setOpen(false);
    setDone(true);
    await queries.invalidateQueries({ queryKey: ["accounts"] });
  };
  return (
    <Sheet aria-labelledby="passphrase-part">
      <h2 id="passphrase-part">{say("settings.passphrase")}</h2>
      <p className="soft">{say("settings.passphraseLead")}</p>
      <div role="status">{done && <Notice kind="good">{say("settings.passphraseDone")}</Notice>}</div>
      {open ? (
        <Prove owner={owner} go={say("settings.save")} onProven={change} onCancel={() => setOpen(false)}>
          <fieldset className="stack plain-set">
            <legend>
              <b>{say("settings.passphraseChange")}</b>
            </legend>
            <ChoosePassphrase value={chosen} onChange={choose} asked={asked} taken={taken} />
          </fieldset>
        </Prove>
      ) : (
        <Buttons>
          <Button
            onClick={() => {
              setOpen(true);
              setDone(false);
            }}
          >
            {say("settings.passphraseChange")}
          </Button>
        </Buttons>
      )}
    </Sheet>
  );
}

function PaperPart({ owner, hasPaper }: { owner: string; hasPaper: boolean }) {
  const say = useWords("accounts");
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const make = async (reopened: Reopened) => {
    const made = await reopened.paper();
    await call(accounts.newPaperCode, { proof: reopened.proof, ...made.paper });
    setOpen(false);
    setCode(made.code);
    await queries.invalidateQueries({ queryKey: standingKey });
  };
  const done = useCallback(() => setCode(null), []);
  if (code !== null) {
    return (
      <Sheet>
        <PaperCode as="h2" code={code} onDone={done} />
      </Sheet>
    );
  }
  return (
    <Sheet aria-labelledby="paper-part">
      <h2 id="paper-part">{say("settings.paper")}</h2>
      <p className="soft">{say(hasPaper ? "settings.paperHas" : "settings.paperHasNot")}</p>
      {open ? (
        <Prove owner={owner} go={say("settings.paperMake")} onProven={make} onCancel={() => setOpen(false)} />
      ) : (
        <Buttons>
          <Button onClick={() => setOpen(true)}>{say("settings.paperMake")}</Button>
        </Buttons>
      )}
    </Sheet>
  );
}

type Passkey = { id: string; name: string; opensOwnKey: boolean };

function PasskeyPart({ owner, passkeys }: { owner: string; passkeys: readonly Passkey[] }) {
  const say = useWords("accounts");
  const queries = useQueryClient();
  const [open, setOpen] = useState<"add" | Passkey | null>(null);
  const [name, setName] = useState("");
  const [failed, setFailed] = useState(false);
  const may = typeof PublicKeyCredential !== "undefined";
  const change = async ({ proof, wrapWith }: Reopened) => {
    setFailed(false);
    if (open === "add") {
      const { addPasskey } = await import("./passkeys.ts");
      try {
        await addPasskey(proof, name, (key) => wrapWith(key, "passkey"));
      } catch (reason) {
        if (reason instanceof Trouble && reason.code !== "sign-in-failed") throw reason;
        setFailed(true);
        return;
      }
    } else if (open) {
      await call(accounts.removePasskey, { id: open.id, proof });
    }
    setOpen(null);
    setName("");
    await queries.invalidateQueries({ queryKey: standingKey });
  };
  return (
    <Sheet aria-labelledby="passkey-part">
      <h2 id="passkey-part">{say("settings.passkey")}</h2>
      <p className="soft">{say("settings.passkeyLead")}</p>
      {passkeys.length === 0 && <p>{say(may ? "settings.passkeyNone" : "settings.passkeyCannot")}</p>}
      <PasskeyList passkeys={passkeys} onRemove={setOpen} />
      {open !== null ? (
        <Prove
          key={open === "add" ? "add" : open.id}
          owner={owner}
          go={
            open === "add"
              ? say("settings.passkeyAdd")
              : say("settings.passkeyRemoveNamed", { name: open.name || say("settings.passkeyUnnamed") })
          }
          onProven={change}
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
          <div aria-live="polite">{failed && <Notice>{say("settings.passkeyFailed")}</Notice>}</div>
        </Prove>
      ) : (
        may && (
          <Buttons>
            <Button onClick={() => setOpen("add")}>{say("settings.passkeyAdd")}</Button>
          </Buttons>
        )
      )}
    </Sheet>
  );
}

export function PasskeyList({
  passkeys,
  onRemove,
  plain,
}: {
  passkeys: readonly Passkey[];
  onRemove: (passkey: Passkey) => void;
  plain?: boolean;
}) {
  const say = useWords("accounts");
  return (
    <ul className="calm-list stack tight">
      {passkeys.map((passkey) => {
        const name = passkey.name || say("settings.passkeyUnnamed");
        return (
          <li key={passkey.id} className="session-line">
            <span>
              <b>{name}</b>
              {!plain && (
                <span className="soft small">
                  {" "}
                  {say(passkey.opensOwnKey ? "settings.passkeyOpens" : "settings.passkeyOpensNot")}
                </span>
              )}
            </span>
            <Button onClick={() => onRemove(passkey)} aria-label={say("settings.passkeyRemoveNamed", { name })}>
              {say("settings.passkeyRemove")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
