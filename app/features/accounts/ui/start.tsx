import "./accounts.css";
import { type ReactNode, type SyntheticEvent, useCallback, useEffect, useRef, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { goTo } from "#web/router.ts";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accounts } from "../contract.ts";
import { ChoosePassphrase, type Chosen, isChosen } from "./choose-passphrase.tsx";
import { makeAccountKeys, takeIn } from "./own-key.ts";
import { PaperCode } from "./paper-code.tsx";

type Invited = { code: string; agency: string; owner: string };

/** `/me/start`: from an invitation code to one's own pages. Everything secret is made here, on the device. */
export function StartScreen() {
  const say = useWords("accounts");
  const [invited, invite] = useState<Invited | null>(null);
  const [paper, setPaper] = useState<string | null>(null);
  const goHome = useCallback(() => {
    setPaper(null);
    goTo("/me");
  }, []);
  if (paper !== null) {
    return (
      <div className="page stack">
        <Focused key="paper">
          <PaperCode as="h1" code={paper} onDone={goHome} mayWait />
        </Focused>
      </div>
    );
  }
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("start.title")}</h1>
        <p className="soft">{invited ? say("start.from", { agency: invited.agency }) : say("start.lead")}</p>
      </div>
      {invited ? <Choose invited={invited} onMade={setPaper} /> : <EnterCode onFound={invite} />}
    </div>
  );
}

/** A step that has just appeared: its title is where a screen reader goes on. */
function Focused({ children }: { children: ReactNode }) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const title = own.current?.querySelector("h1, h2");
    if (!(title instanceof HTMLElement)) return;
    title.tabIndex = -1;
    title.focus();
  }, []);
  return <div ref={own}>{children}</div>;
}

function EnterCode({ onFound }: { onFound: (invited: Invited) => void }) {
  const say = useWords("accounts");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [forStaff, setForStaff] = useState(false);
  const unknown = fault !== null && ["not-found", "not-understood"].includes(codeOf(fault));
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      const found = await call(accounts.lookInvitation, { code });
      if (found.kind === "staff") setForStaff(true);
      else onFound({ code, agency: found.agency, owner: found.owner });
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={say("start.code")}
          hint={say("start.codeHint")}
          fault={unknown ? say("start.codeFault") : undefined}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
        {fault !== null && !unknown && <TroubleNotice reason={fault} />}
        {forStaff && (
          <Notice title={say("start.staffCode")} live>
            <p>
              <a href="/work/start">{say("start.toStaff")}</a>
            </p>
          </Notice>
        )}
        <Buttons>
          <Button kind="main" type="submit" busy={busy}>
            {say("start.next")}
          </Button>
        </Buttons>
      </form>
    </Sheet>
  );
}

function Choose({ invited, onMade }: { invited: Invited; onMade: (paper: string) => void }) {
  const say = useWords("accounts");
  const [chosen, choose] = useState<Chosen>({ name: "", passphrase: "" });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  // The code is used up once the account is there; if only signing in failed, that alone is tried again.
  const made = useRef<(Awaited<ReturnType<typeof makeAccountKeys>> & { name: string }) | null>(null);
  const taken = fault instanceof Trouble && fault.fields.includes("name");
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isChosen(chosen) || busy) return;
    setBusy(true);
    setFault(null);
    try {
      const { name, passphrase } = chosen;
      const { code, owner } = invited;
      if (!made.current) {
        const keys = await makeAccountKeys(owner, name, passphrase);
        const { signInSecret, wrapped, paper } = keys;
        await call(accounts.acceptAsPerson, { code, name, signInSecret, wrapped, paper });
        made.current = { ...keys, name };
      }
      const { signInSecret, wrapKey } = made.current;
      await takeIn(
        await call(accounts.signIn, { name: made.current.name, signInSecret }),
        { kind: "passphrase", id: "passphrase", wrapKey },
        made.current.name,
      );
      onMade(made.current.code);
    } catch (reason) {
      setFault(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet>
      <Focused>
        <h2>{say("start.nameTitle")}</h2>
      </Focused>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
        <ChoosePassphrase value={chosen} onChange={choose} asked={asked} taken={taken} />
        <Notice>
          <p>{say("start.why")}</p>
        </Notice>
        <div aria-live="polite">
          {busy && <p className="soft">{say("signIn.busy")}</p>}
          {fault !== null && !taken && <TroubleNotice reason={fault} />}
        </div>
        <Buttons>
          <Button kind="main" type="submit" busy={busy}>
            {say("start.make")}
          </Button>
        </Buttons>
      </form>
    </Sheet>
  );
}
