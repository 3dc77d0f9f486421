import { useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useEffect, useState } from "react";
import { accounts } from "#features/accounts/contract.ts";
import { call, Trouble } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { alerts } from "../contract.ts";
import { useAskAgain, useWays } from "./asking.ts";
import { type PushState, readPush, turnPushOff, turnPushOn } from "./push.ts";
import { useAlertSentences } from "./sentences.ts";

/** Staff settings: how I am called. Nothing when nobody is signed in. */
export function WaysToCallMe() {
  const session = useSession();
  const isStaff = session.state === "signed-in" && session.who?.kind === "staff";
  return isStaff ? <Ways /> : null;
}

function Ways() {
  const { say } = useAlertSentences();
  const asked = useWays();
  return (
    <Sheet aria-labelledby="called">
      <h2 id="called">{say("ways.title")}</h2>
      <p className="soft">{say("ways.lead")}</p>
      <p>{say("ways.inApp")}</p>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Push
            publicKey={asked.data.publicKey}
            isSetUp={asked.data.on.some(({ way, isOn }) => way === "push" && isOn)}
            browsers={asked.data.browsers}
          />
          <Written
            key={`${asked.data.email} ${asked.data.phone}`}
            email={asked.data.email}
            phone={asked.data.phone}
            isOn={(way) => asked.data.on.some((one) => one.way === way && one.isOn)}
          />
        </>
      )}
    </Sheet>
  );
}

const stateWords = {
  on: "ways.pushOn",
  off: "ways.pushOff",
  cannot: "ways.pushCannot",
  denied: "ways.pushDenied",
} as const;

/** This device, on or off. */
function Push({ publicKey, isSetUp, browsers }: { publicKey: string; isSetUp: boolean; browsers: number }) {
  const { say } = useAlertSentences();
  const askAgain = useAskAgain();
  const [state, setState] = useState<PushState | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    readPush().then(setState, () => setState("cannot"));
  }, []);
  const turn = async (how: () => Promise<PushState>) => {
    setBusy(true);
    setTrouble(null);
    try {
      setState(await how());
      await askAgain();
    } catch (reason) {
      setTrouble(reason);
      setState(await readPush().catch(() => "cannot" as const));
    }
    setBusy(false);
  };
  return (
    <div className="stack tight">
      <h3>{say("ways.push")}</h3>
      <p className="soft">{say("ways.pushLead")}</p>
      <p role="status">
        {!isSetUp && say("ways.pushAway")}
        {isSetUp && state && say(stateWords[state])}
        {browsers > 0 && ` ${say("ways.browsers", { count: browsers })}`}
      </p>
      {trouble !== null &&
        (trouble instanceof Trouble ? (
          <TroubleNotice reason={trouble} />
        ) : (
          <p role="status">{say("ways.pushFailed")}</p>
        ))}
      {state === "on" && (
        <div>
          <Button busy={busy} onClick={() => void turn(turnPushOff)}>
            {say("ways.pushTurnOff")}
          </Button>
        </div>
      )}
      {isSetUp && state === "off" && (
        <div>
          <Button busy={busy} onClick={() => void turn(() => turnPushOn(publicKey))}>
            {say("ways.pushTurnOn")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Written(props: { email: string; phone: string; isOn: (way: "email" | "webhook") => boolean }) {
  const { say } = useAlertSentences();
  const askAgain = useAskAgain();
  const [email, setEmail] = useState(props.email);
  const [phone, setPhone] = useState(props.phone);
  const [wasAsked, ask] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { data: account } = useQuery({
    queryKey: ["accounts", "standing"],
    queryFn: () => call(accounts.standing, {}),
    enabled: props.isOn("email"),
  });
  const address = account?.address ?? null;
  const isEmailOdd = email.trim() !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const isPhoneOdd = !/^$|^\+?[0-9 ()./-]{5,40}$/.test(phone.trim());
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    ask(true);
    setSaved(false);
    if (busy || isEmailOdd || isPhoneOdd) return;
    await keep(email.trim(), phone.trim());
  };
  const keep = async (toEmail: string, toPhone: string) => {
    setBusy(true);
    setSaved(false);
    setTrouble(null);
    try {
      await call(alerts.saveWays, { email: toEmail, phone: toPhone });
      await askAgain();
      setSaved(true);
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  return (
    <form className="stack" onSubmit={save} noValidate>
      <Field
        label={say("ways.email")}
        hint={`${say("ways.emailHint")}${props.isOn("email") ? "" : ` ${say("ways.emailOff")}`}`}
        fault={wasAsked && isEmailOdd ? say("ways.emailFault") : undefined}
        type="email"
        autoComplete="email"
        dir="ltr"
        maxLength={200}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Field
        label={say("ways.phone")}
        hint={`${say("ways.phoneHint")}${props.isOn("webhook") ? "" : ` ${say("ways.phoneOff")}`}`}
        fault={wasAsked && isPhoneOdd ? say("ways.phoneFault") : undefined}
        type="tel"
        autoComplete="tel"
        dir="ltr"
        maxLength={40}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
      {address !== null && props.isOn("email") && props.email === "" && (
        <div className="stack tight">
          <p className="soft">{say("ways.ownAddressLead")}</p>
          <div>
            <Button busy={busy} onClick={() => void keep(address, props.phone)}>
              {say("ways.ownAddress", { address })}
            </Button>
          </div>
        </div>
      )}
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {say("ways.save")}
        </Button>
        <span role="status" className="soft small">
          {isSaved && say("ways.saved")}
        </span>
      </div>
    </form>
  );
}
