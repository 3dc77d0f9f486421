import "./crisis-card.css";
import { Phone } from "lucide-react";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { Breathe } from "./breathe.tsx";
import { type Card, filled } from "./card-content.ts";
import { LineList } from "./lines.tsx";
import { type Help, type OnCall, useHelp } from "./use-help.ts";

function SomeoneHere({ words, onCall }: { words: Card["agency"]; onCall: OnCall | undefined }) {
  const language = useLanguage();
  if (onCall === undefined) return <p>{words.unknown}</p>;
  if (onCall === null) return <p>{words.nobody}</p>;
  const when = new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(new Date(onCall.until));
  return (
    <>
      <p>{onCall.who ? filled(words.someone, { who: onCall.who, when }) : filled(words.someoneNoName, { when })}</p>
      {onCall.number && (
        <div className="buttons">
          <a className="button" href={`tel:${onCall.number.replace(/[^\d+]/g, "")}`}>
            <Icon of={Phone} />
            {filled(words.callButton, { who: onCall.who ?? onCall.number })}
          </a>
        </div>
      )}
      <p className="soft small">{words.notLive}</p>
    </>
  );
}

function Folded({ title, children }: { title: string; children: readonly string[] }) {
  return (
    <details className="folded">
      <summary>
        <h2>{title}</h2>
      </summary>
      <ul className="stack tight">
        {children.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
}

function Parts({ card, lines, onCall }: Required<Pick<Help, "card">> & Help) {
  const safety = useWords("safety");
  const language = useLanguage();
  const number = lines?.emergency.number ?? "";
  const took = number ? filled(card.took?.urgent, { number }) : card.took?.urgentNoNumber;
  return (
    <div className="crisis stack wide">
      <p>{card.intro}</p>
      <Notice kind="now" title={card.danger.title}>
        <p>{number ? filled(card.danger.text, { number }) : card.danger.textNoNumber}</p>
        {number && (
          <div className="buttons">
            <a className="button now full" href={`tel:${number}`}>
              <Icon of={Phone} />
              {filled(card.danger.button, { number })}
            </a>
          </div>
        )}
        {number && lines?.emergency.text && <p className="small">{filled(card.danger.silent, { number })}</p>}
      </Notice>
      <section className="stack tight">
        <h2>{card.breathe.title}</h2>
        <Breathe words={card.breathe} />
      </section>
      <section className="stack tight">
        <h2>{card.call.title}</h2>
        <p>{card.call.text}</p>
        {lines && lines.lines.length > 0 ? (
          <LineList lines={lines.lines} words={card.call} />
        ) : (
          <p className="soft">{card.call.noNumbers}</p>
        )}
        <p className="soft small">{card.call.mayAct}</p>
      </section>
      <section className="stack tight">
        <h2>{card.agency.title}</h2>
        <SomeoneHere words={card.agency} onCall={onCall} />
      </section>
      <div>
        {card.hurt && <Folded title={card.hurt.title}>{card.hurt.points}</Folded>}
        {card.took && <Folded title={card.took.title}>{[took ?? "", ...card.took.points]}</Folded>}
        {card.device && <Folded title={card.device.title}>{card.device.points}</Folded>}
      </div>
      <div className="stack tight soft small">
        <p>{card.offline}</p>
        <p>{card.after}</p>
        {language !== "en" && card.translationReviewed !== true && <p>{safety("unreviewed")}</p>}
      </div>
    </div>
  );
}

/** Help now: breathe, call or text, someone from this agency. Works offline, without signing in, and asks nothing. */
export function CrisisCard() {
  const help = useHelp();
  const safety = useWords("safety");
  if (help.card) return <Parts {...help} card={help.card} />;
  return (
    <div className="stack">
      <p>{safety("notLoaded")}</p>
      <div className="buttons">
        <a className="button now full" href="tel:911">
          911
        </a>
        <a className="button" href="tel:988">
          988
        </a>
      </div>
    </div>
  );
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
