import { type Forecast, forecast, populationOn } from "@mooring/forecast";
import { useState } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { checkins } from "../contract.ts";
import { useMoodWord } from "./picture-words.ts";
import type { OwnTold } from "./told.ts";

const moods = { low: 1, high: 5 } as const;

/** A guess about tomorrow, worked out on this device and only when asked for; mostly that there is not enough to say. */
export function Tomorrow({ told }: { told: readonly OwnTold[] }) {
  const say = useWords("days");
  const [found, find] = useState<Forecast | null>(null);
  const [isOff, setOff] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const look = async () => {
    setBusy(true);
    fail(null);
    try {
      const { allowed } = await call(checkins.guess, {});
      setOff(!allowed);
      if (allowed) work();
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  const work = () =>
    find(
      forecast(readingsOf(told), populationOn(moods), {
        now: Date.now(),
        daysAhead: 1,
        worseIs: "low",
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
      }),
    );
  return (
    <Sheet aria-label={say("tomorrow.title")}>
      <h2>{say("tomorrow.title")}</h2>
      {!found && (
        <>
          <p>{say("tomorrow.about")}</p>
          <Buttons>
            <Button busy={busy} onClick={() => void look()}>
              {say("tomorrow.look")}
            </Button>
          </Buttons>
        </>
      )}
      <div role="status" className="stack tight">
        {isOff && <p>{say("tomorrow.off")}</p>}
        {reason !== null && <TroubleNotice reason={reason} />}
        {found && (found.shown ? <Guess found={found} /> : <NotSaid found={found} />)}
      </div>
    </Sheet>
  );
}

function readingsOf(told: readonly OwnTold[]) {
  return told
    .flatMap(({ at, zone, answers: { mood } }) =>
      mood === undefined ? [] : [{ at: Date.parse(at), value: mood, zone }],
    )
    .sort((a, b) => a.at - b.at);
}

function Guess({ found }: { found: Extract<Forecast, { shown: true }> }) {
  const say = useWords("days");
  const mood = useMoodWord();
  const more = found.pLow > found.usualShare * 1.25 ? "more" : found.pLow < found.usualShare * 0.8 ? "less" : "same";
  const [low, high] = [mood(found.low), mood(found.high)];
  return (
    <>
      <p>
        {low === high ? say("tomorrow.one", { mood: low }) : say("tomorrow.between", { low, high })}{" "}
        {say("tomorrow.inTen")}
      </p>
      <p>{say(`tomorrow.hard_${more}`, { inTen: Math.max(1, Math.round(found.pLow * 10)) })}</p>
      <p className="soft small">
        {say("tomorrow.skill", { percent: Math.round(found.skill.value * 100), n: found.skill.n })}
      </p>
      <p className="small">
        <Link href="/me/calm">{say("tomorrow.kind")}</Link>
      </p>
    </>
  );
}

function NotSaid({ found }: { found: Extract<Forecast, { shown: false }> }) {
  const say = useWords("days");
  const { why, readings, needed } = found;
  const known = ["too-few", "constant", "too-old", "no-better-than-own-mean"] as const;
  const reason = known.find((one) => one === why) ?? "other";
  return (
    <>
      <p>{say("tomorrow.not")}</p>
      <p className="soft">{say(`tomorrow.why.${reason}`, { readings, needed })}</p>
    </>
  );
}
