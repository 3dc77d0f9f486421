import { lazy, Suspense, useEffect, useState } from "react";
import { alerts, type Watching } from "#features/alerts/contract.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { HelpKind } from "../contract.ts";

const CrisisCard = lazy(async () => ({ default: (await import("#features/safety/ui/crisis-card.tsx")).CrisisCard }));

/** Help, at once and before the next question: numbers, ways to calm down, and whether anybody is really there. */
export function HelpNow(props: {
  kind: HelpKind;
  /** The answer is kept on this device and goes out later, should there be no internet. */
  waits: boolean;
  onGoOn: () => void;
  onStop: () => void;
}) {
  const { kind, waits, onGoOn, onStop } = props;
  const say = useWords("measures");
  const words = useWatchingWords(waits);
  return (
    <div className="stack" data-help={kind}>
      <Notice kind="now" title={say("help.title")} live>
        <p>{say(`help.${kind}`)}</p>
        <p>{words}</p>
        <p className="small">{say("help.notAnswers")}</p>
      </Notice>
      <Buttons equal>
        <Button onClick={onGoOn}>{say("help.goOn")}</Button>
        <Button onClick={onStop}>{say("help.stop")}</Button>
      </Buttons>
      <Suspense>
        <CrisisCard />
      </Suspense>
    </div>
  );
}

/** Honest about who is there: somebody until then, nobody, nobody until then, or nobody can know without internet. */
function useWatchingWords(waits: boolean): string {
  const say = useWords("measures");
  const language = useLanguage();
  const [watching, setWatching] = useState<Watching | "asking" | "offline">("asking");
  useEffect(() => {
    let gone = false;
    call(alerts.watching, {}).then(
      (found) => !gone && setWatching(found),
      () => !gone && setWatching("offline"),
    );
    return () => {
      gone = true;
    };
  }, []);
  const at = (iso: string) =>
    new Intl.DateTimeFormat(language, { weekday: "long", hour: "numeric", minute: "2-digit" }).format(new Date(iso));
  if (watching === "asking") return say("help.asking");
  if (watching === "offline") return say(waits ? "help.offline" : "help.offlineNot");
  if (watching.someone) return say("help.someone", { when: at(watching.until) });
  return watching.from ? say("help.nobodyFrom", { when: at(watching.from) }) : say("help.nobody");
}
