import "./alerts.css";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Toggle } from "#web/design/choose.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field } from "#web/design/field.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { alerts, type Timers } from "../contract.ts";
import { faultyTimers, mostMinutes } from "../domain/chain.ts";
import { bounds } from "../domain/terms.ts";
import { gapHours } from "../domain/week.ts";
import { useAskAgain, useDrills, useRota, useTimers } from "./asking.ts";
import { DrillPart } from "./drills.tsx";
import { useAlertSentences } from "./sentences.ts";

/** `/agency/on-call`: who is called when, by which ways, and how fast somebody answers. */
export function EscalationScreen() {
  const { say } = useAlertSentences();
  const asked = useTimers();
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("agency.title")}</h1>
        <p className="soft">{say("agency.lead")}</p>
      </div>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <p className="waiting">{say("bar.asking")}</p>}
      {asked.data && <TimersPart {...asked.data} />}
      <Gaps />
      <Drills />
    </div>
  );
}

function Drills() {
  const drills = useDrills();
  if (drills.isError) return <TroubleNotice reason={drills.error} again={() => void drills.refetch()} />;
  return drills.data ? (
    <>
      <DrillPart told={drills.data} />
      <WaysPart ways={drills.data.ways} />
    </>
  ) : null;
}

const levelTitles = {
  moderate: "agency.level_moderate",
  high: "agency.level_high",
  imminent: "agency.level_imminent",
} as const;

function TimersPart(props: { mayChange: boolean; timers: readonly Timers[]; defaults: readonly Timers[] }) {
  const { say } = useAlertSentences();
  const agency = useWords("agency");
  const [changing, change] = useState<Timers | null>(null);
  const [isSaved, save] = useState(false);
  const usual = changing && props.defaults.find(({ level }) => level === changing.level);
  return (
    <section className="stack tight" aria-labelledby="timers">
      <h2 id="timers">{say("agency.timersTitle")}</h2>
      <p className="soft">{say("agency.timersLead")}</p>
      {!props.mayChange && <p className="soft">{agency("readOnly")}</p>}
      <Sheet roomy={false}>
        {props.timers.map((one) => (
          <Item key={one.level}>
            <div className="row apart first-line">
              <h3>{say(levelTitles[one.level])}</h3>
              {props.mayChange && (
                <Button
                  aria-label={say("agency.changeOf", { title: say(levelTitles[one.level]) })}
                  onClick={() => change(one)}
                >
                  {say("agency.change")}
                </Button>
              )}
            </div>
            <p>
              {say(one.callsEveryone ? "agency.allAtOnce" : "agency.firstAtOnce")}{" "}
              {!one.callsEveryone && say("agency.backupAfter", { count: one.backupMinutes })}{" "}
              {say("agency.leadAfter", { count: one.leadMinutes })}{" "}
              {say("agency.alarmAfter", { count: one.alarmMinutes })}
            </p>
          </Item>
        ))}
      </Sheet>
      <p role="status" className="soft">
        {isSaved && say("agency.saved")}
      </p>
      <p className="soft small">{say("agency.nobodyOn")}</p>
      {changing && (
        <Change
          timers={changing}
          {...(usual ? { usual } : {})}
          onClose={(saved) => {
            change(null);
            save(saved);
          }}
        />
      )}
    </section>
  );
}

const steps = [
  { field: "backupMinutes", bound: "backup", label: "agency.backupMinutes" },
  { field: "leadMinutes", bound: "lead", label: "agency.leadMinutes" },
  { field: "alarmMinutes", bound: "alarm", label: "agency.alarmMinutes" },
] as const;

function Change(props: { timers: Timers; usual?: Timers; onClose: (saved: boolean) => void }) {
  const { say } = useAlertSentences();
  const shell = useWords("shell");
  const askAgain = useAskAgain();
  const { level } = props.timers;
  const typedOf = (timers: Timers) => ({
    callsEveryone: timers.callsEveryone,
    backupMinutes: String(timers.backupMinutes),
    leadMinutes: String(timers.leadMinutes),
    alarmMinutes: String(timers.alarmMinutes),
  });
  const [typed, type] = useState(() => typedOf(props.timers));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const minutes = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);
  const timers: Timers = {
    level,
    callsEveryone: typed.callsEveryone,
    backupMinutes: minutes(typed.backupMinutes),
    leadMinutes: minutes(typed.leadMinutes),
    alarmMinutes: minutes(typed.alarmMinutes),
  };
  const faults = new Set<string>(faultyTimers(level, timers));
  for (const { field, bound } of steps) if (!(timers[field] >= bounds[bound].least)) faults.add(field);
  const shown = steps.filter(({ field }) => field !== "backupMinutes" || !typed.callsEveryone);
  const save = async () => {
    if (busy || faults.size > 0) return;
    setBusy(true);
    setTrouble(null);
    try {
      await call(alerts.saveTimers, timers);
      await askAgain();
      props.onClose(true);
    } catch (reason) {
      setTrouble(reason);
      setBusy(false);
    }
  };
  return (
    <Dialog title={say(levelTitles[level])} close={shell("close")} onClose={() => props.onClose(false)}>
      <Toggle
        label={say("agency.everyone")}
        on={say("agency.everyoneOn")}
        off={say("agency.everyoneOff")}
        value={typed.callsEveryone}
        onChange={(callsEveryone) => type({ ...typed, callsEveryone })}
      />
      {shown.map(({ field, bound, label }) => {
        const limits = { least: bounds[bound].least, most: mostMinutes[level][field] };
        return (
          <div key={field} className="minutes-field">
            <Field
              label={say(label)}
              hint={say("agency.atMost", limits)}
              fault={faults.has(field) ? say("agency.fault", limits) : undefined}
              inputMode="numeric"
              autoComplete="off"
              value={typed[field]}
              onChange={(event) => type({ ...typed, [field]: event.target.value })}
            />
          </div>
        );
      })}
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" busy={busy} onClick={() => void save()}>
          {say("agency.save")}
        </Button>
        <Button onClick={() => props.onClose(false)}>{say("agency.cancel")}</Button>
        {props.usual && (
          <Button kind="quiet" onClick={() => props.usual && type(typedOf(props.usual))}>
            {say("agency.usual")}
          </Button>
        )}
      </Buttons>
    </Dialog>
  );
}

/** Times in the next two weeks with nobody on call. */
function Gaps() {
  const { say, times } = useAlertSentences();
  const rota = useRota(14);
  if (!rota.data) return null;
  const { gaps } = rota.data;
  return (
    <section className="stack tight" aria-labelledby="gaps">
      <h2 id="gaps">{say("agency.gapsTitle")}</h2>
      <p>
        {gaps.length === 0
          ? say("agency.gapsNone")
          : say("agency.gaps", { count: gaps.length, hours: times.lasting(gapHours(gaps) * 3600) })}
      </p>
      <div>
        <ButtonLink to="/work/on-call">{say("agency.toRota")}</ButtonLink>
      </div>
    </section>
  );
}

type Ways = readonly { way: "in-app" | "push" | "email" | "webhook"; isOn: boolean }[];

/** Each way of calling, on or off, and why. */
function WaysPart({ ways }: { ways: Ways }) {
  const { say } = useAlertSentences();
  return (
    <section className="stack tight" aria-labelledby="ways">
      <h2 id="ways">{say("agency.waysTitle")}</h2>
      <p className="soft">{say("agency.waysLead")}</p>
      <Sheet roomy={false}>
        {ways.map(({ way, isOn }) => (
          <Item key={way}>
            <div className="row apart first-line">
              <h3>{say(`agency.way_${way}`)}</h3>
              <Tag {...(isOn ? { kind: "ai" } : {})}>{say(isOn ? "agency.on" : "agency.off")}</Tag>
            </div>
            <p>{say(isOn ? `agency.wayOn_${way}` : `agency.wayOff_${way}`)}</p>
          </Item>
        ))}
      </Sheet>
    </section>
  );
}
