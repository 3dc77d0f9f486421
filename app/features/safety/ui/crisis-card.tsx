import "./crisis-card.css";
import { lazy, type ReactNode, Suspense } from "react";
import { PlanLink } from "#features/safety-plan/ui/plan-link.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { filled, ownLines, sorted } from "../domain.ts";
import { Breathe } from "./breathe.tsx";
import type { Card } from "./card-content.ts";
import { AgencyLines, asShown, CallButton, LineList } from "./lines.tsx";
import { type Help, useHelp } from "./use-help.ts";

export { preloadHelp } from "./use-help.ts";

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="folded">
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="stack inside">{children}</div>
    </details>
  );
}

function Points({ children }: { children: readonly string[] }) {
  return (
    <ul className="stack tight">
      {children.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

function Danger({ words, lines }: { words: Card["danger"]; lines: Help["lines"] }) {
  const number = lines?.emergency.number;
  return (
    <Notice kind="now" title={words.title}>
      <p>{number ? filled(words.text, { number: asShown(number) }) : words.textNoNumber}</p>
      {number && (
        <div className="buttons">
          <CallButton number={number} label={words.button} kind="now full" />
        </div>
      )}
      {number && lines?.emergency.text && <p className="small">{filled(words.silent, { number: asShown(number) })}</p>}
    </Notice>
  );
}

const AskForPerson = lazy(async () => ({
  default: (await import("#features/alerts/ui/ask-for-person.tsx")).AskForPerson,
}));

/** Whether someone would be called now, as it is: nobody is promised who is not there. */
function useOnCallWords(words: Card["agency"], help: Help): string {
  const safety = useWords("safety");
  const language = useLanguage();
  const { onCall } = help;
  if (onCall === "asking") return "";
  if (!onCall) return help.signedIn ? words.unknown : safety("notSignedIn");
  const clock = { hour: "numeric", minute: "2-digit" } as const;
  const day = { weekday: "long", day: "numeric", month: "long" } as const;
  const at = (iso: string) => {
    const moment = new Date(iso);
    const isToday = moment.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(language, isToday ? clock : { ...day, ...clock }).format(moment);
  };
  if (onCall.someone) return filled(words.someoneNoName, { when: at(onCall.until) });
  return onCall.from ? `${words.nobody} ${safety("againFrom", { when: at(onCall.from) })}` : words.nobody;
}

function Agency({ words, call, help }: { words: Card["agency"]; call: Card["call"]; help: Help }) {
  const own = ownLines(help.agencyLines, help.lines);
  const onCall = useOnCallWords(words, help);
  return (
    <section className="stack tight">
      <h2>{words.title}</h2>
      {own.length > 0 && <AgencyLines lines={own} words={call} />}
      <p role="status">{onCall}</p>
      {help.signedIn && (
        <Suspense>
          <AskForPerson said />
        </Suspense>
      )}
      <p className="soft small">{words.notLive}</p>
    </section>
  );
}

function Call({ card, help }: { card: Card; help: Help }) {
  const safety = useWords("safety");
  const words = card.call;
  const { first, more } = sorted(help.lines?.lines ?? []);
  return (
    <section className="stack tight">
      <h2>{words.title}</h2>
      {first.length > 0 && <p>{words.text}</p>}
      {first.length === 0 && <p>{words.noNumbers}</p>}
      <p className="soft small">{card.device.points[0]}</p>
      <LineList lines={first} words={words} firstIsMain={ownLines(help.agencyLines, help.lines).length === 0} />
      {more.length > 0 && (
        <details className="as-table more-lines">
          <summary>{safety("moreLines")}</summary>
          <LineList lines={more} words={words} />
        </details>
      )}
      {first.length > 0 && <p className="soft small">{words.mayAct}</p>}
    </section>
  );
}

function Took({ card, lines }: { card: Card; lines: Help["lines"] }) {
  const number = lines?.emergency.number;
  const { urgent, urgentNoNumber, points, poisonButton, title } = card.took;
  const poison = sorted(lines?.lines ?? []).poison.flatMap(({ ways }) =>
    ways.flatMap((way) => (way.kind === "call" ? [way.number] : [])),
  )[0];
  return (
    <Folded title={title}>
      <p>{number ? filled(urgent, { number: asShown(number) }) : urgentNoNumber}</p>
      {poison && (
        <div className="buttons">
          <CallButton number={poison} label={poisonButton} />
        </div>
      )}
      <Points>{points}</Points>
    </Folded>
  );
}

function Parts({ card, help }: { card: Card; help: Help }) {
  const safety = useWords("safety");
  const language = useLanguage();
  const unchecked = help.lines?.lines.some(({ verify }) => verify) ?? false;
  const unreviewed = language !== "en" && (card.translationReviewed !== true || card.language !== language);
  return (
    <div className="crisis stack wide">
      <p>{card.intro}</p>
      <Danger words={card.danger} lines={help.lines} />
      <section className="stack tight">
        <h2>{card.breathe.title}</h2>
        <Breathe words={card.breathe} />
      </section>
      <div className="buttons">
        <PlanLink />
      </div>
      <Agency words={card.agency} call={card.call} help={help} />
      <Call card={card} help={help} />
      <div>
        <Folded title={card.hurt.title}>
          <Points>{card.hurt.points}</Points>
        </Folded>
        <Took card={card} lines={help.lines} />
        <Folded title={card.device.title}>
          <Points>{card.device.points}</Points>
        </Folded>
      </div>
      <div className="stack tight soft small">
        <p>{card.offline}</p>
        <p>{card.after}</p>
        {unchecked && <p>{safety("unchecked")}</p>}
        {unreviewed && <p>{safety("unreviewed")}</p>}
      </div>
    </div>
  );
}

/** Help now: breathe, someone from this agency, call or text. Works offline, without signing in, and asks nothing. */
export function CrisisCard() {
  const help = useHelp();
  const safety = useWords("safety");
  if (help.card) return <Parts card={help.card} help={help} />;
  // The card is read from this device within a blink; only when it cannot be, there is something to say.
  return help.broken ? <p role="status">{safety("notLoaded")}</p> : null;
}

/** `/me/help`: the same card as a page of its own. */
export function HelpScreen() {
  const safety = useWords("safety");
  return (
    <div className="page stack">
      <h1>{safety("title")}</h1>
      <CrisisCard />
    </div>
  );
}
