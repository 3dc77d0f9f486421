import "./accounts.css";
import { deriveFromPaperCode, parsePaperCode } from "@mooring/sealing";
import { BriefcaseBusiness, Fingerprint, KeyRound, ScrollText, Ticket } from "lucide-react";
import { lazy, Suspense, type SyntheticEvent, useState } from "react";
import { useLocation } from "wouter";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts } from "../contract.ts";
import { keysOfPassphrase, rememberedName, takeIn, unlockHere } from "./own-key.ts";
import { SecretField } from "./secret-field.tsx";

const DemoPeople = lazy(async () => ({ default: (await import("./demo-people.tsx")).DemoPeople }));
const mayHavePasskeys = typeof PublicKeyCredential !== "undefined";

type Fault =
  | { kind: "failed" | "failedPaper" | "failedPasskey" | "waitTries" | "offlineNot" }
  | { kind: "other"; reason: unknown }
  | null;

function faultOf(reason: unknown, failed: "failed" | "failedPaper" | "failedPasskey"): Fault {
  const code = codeOf(reason);
  if (code === "sign-in-failed") return { kind: failed };
  return code === "too-many-tries" ? { kind: "waitTries" } : { kind: "other", reason };
}

/** The sign-in form of `/me`: a name of one's choice and a passphrase, a paper code, or a passkey. */
export function PersonSignIn() {
  return <SignInForm />;
}

/** After the idle lock or a quick exit; also works without internet, from this tab alone. */
export function PersonUnlock() {
  const say = useWords("accounts");
  const [path] = useLocation();
  // The start page has a title of its own.
  const Title = path === "/me" ? "h2" : "h1";
  return (
    <div className="page stack">
      <div className="stack tight">
        <Title>{say("unlock.title")}</Title>
        <p className="soft">{say("unlock.lead")}</p>
      </div>
      <SignInForm unlock />
    </div>
  );
}

function SignInForm({ unlock = false }: { unlock?: boolean }) {
  const say = useWords("accounts");
  const [mode, setMode] = useState<"words" | "paper">("words");
  const [name, setName] = useState(rememberedName);
  const [passphrase, setPassphrase] = useState("");
  const [paper, setPaper] = useState("");
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<Fault>(null);
  const read = parsePaperCode(paper);

  const run = async (failed: "failed" | "failedPaper" | "failedPasskey", act: () => Promise<Fault | undefined>) => {
    setFault(null);
    setBusy(true);
    try {
      setFault((await act()) ?? null);
    } catch (reason) {
      setFault(faultOf(reason, failed));
    } finally {
      setBusy(false);
    }
  };
  const byWords = async (): Promise<Fault | undefined> => {
    try {
      const { signInSecret, wrapKey } = await keysOfPassphrase(name, passphrase);
      await takeIn(
        await call(accounts.signIn, { name, signInSecret }),
        { kind: "passphrase", id: "passphrase", wrapKey },
        name,
      );
      return undefined;
    } catch (reason) {
      if (!unlock || codeOf(reason) !== "offline") throw reason;
      const opened = await unlockHere(name, passphrase);
      return opened ? undefined : { kind: opened === null ? "offlineNot" : "failed" };
    }
  };
  const byPaper = async (): Promise<undefined> => {
    if (!read.ok) return;
    const { lookup, signInSecret, wrapKey } = await deriveFromPaperCode(read.bytes);
    await takeIn(await call(accounts.signInPaper, { lookup, signInSecret }), { kind: "paper", id: "paper", wrapKey });
  };
  const byPasskey = async (): Promise<undefined> => {
    const { signInWithPasskey } = await import("./passkeys.ts");
    const { signedIn, opener } = await signInWithPasskey().catch((reason: unknown) => {
      // Closing the browser's own window is no fault of anyone.
      throw reason instanceof DOMException || codeOf(reason) === "trouble" ? new Closed() : reason;
    });
    await takeIn(signedIn, opener);
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (mode === "words" && name.trim() && passphrase) void run("failed", byWords);
    if (mode === "paper" && read.ok) void run("failedPaper", byPaper);
  };
  const passkey = () =>
    run("failedPasskey", byPasskey).then(() =>
      setFault((now) => (now?.kind === "other" && now.reason instanceof Closed ? { kind: "failedPasskey" } : now)),
    );

  return (
    <form className="stack" onSubmit={submit} noValidate aria-busy={busy}>
      {mode === "words" ? (
        <>
          <Field
            label={say("name")}
            hint={say("nameHint")}
            fault={asked && !name.trim() ? say("fill") : undefined}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
          <SecretField
            label={say("passphrase")}
            hint={say("passphraseHint")}
            fault={asked && !passphrase ? say("fill") : undefined}
            show={say("show")}
            hide={say("hide")}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            autoComplete="current-password"
          />
        </>
      ) : (
        <Field
          label={say("signIn.paperField")}
          hint={say("signIn.paperHint")}
          fault={
            asked && paper !== "" && !read.ok
              ? say(read.reason === "length" ? "signIn.paperLength" : "signIn.paperFault")
              : asked && !paper
                ? say("fill")
                : undefined
          }
          value={paper}
          onChange={(event) => setPaper(event.target.value)}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
      )}
      <div aria-live="polite">
        {busy && <p className="soft">{say("signIn.busy")}</p>}
        {fault &&
          (fault.kind === "other" ? <TroubleNotice reason={fault.reason} /> : <FaultNotice kind={fault.kind} />)}
      </div>
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say(unlock ? "unlock.go" : "signIn.go")}
        </Button>
        {mayHavePasskeys && (
          <Button icon={Fingerprint} busy={busy} onClick={() => void passkey()}>
            {say("signIn.passkey")}
          </Button>
        )}
      </Buttons>
      <Buttons>
        <Button
          kind="quiet"
          icon={mode === "words" ? ScrollText : KeyRound}
          onClick={() => {
            setMode(mode === "words" ? "paper" : "words");
            setAsked(false);
            setFault(null);
          }}
        >
          {say(mode === "words" ? "signIn.paper" : "signIn.words")}
        </Button>
        {!unlock && (
          <>
            <ButtonLink kind="quiet" icon={Ticket} to="/me/start">
              {say("signIn.invited")}
            </ButtonLink>
            {/* Another entry of the app: a whole page, not a step inside this one. */}
            <a className="button quiet" href="/work" onClick={goToWork}>
              <BriefcaseBusiness className="icon" aria-hidden="true" />
              {say("signIn.work")}
            </a>
          </>
        )}
      </Buttons>
      <Suspense>
        <DemoPeople
          kind="person"
          onUse={(chosen) => {
            setMode("words");
            setName(chosen.name);
            setPassphrase(chosen.passphrase);
          }}
        />
      </Suspense>
    </form>
  );
}

/** The person closed the browser's own passkey window, or it had nothing to offer. */
class Closed extends Error {}

function FaultNotice({ kind }: { kind: Exclude<NonNullable<Fault>["kind"], "other"> }) {
  const say = useWords("accounts");
  return (
    <Notice>
      <p>{kind === "offlineNot" ? say("unlock.offlineNot") : say(`signIn.${kind}`)}</p>
    </Notice>
  );
}

/** Leaves no step behind that Back would walk through. */
function goToWork(event: SyntheticEvent): void {
  event.preventDefault();
  location.replace("/work");
}
