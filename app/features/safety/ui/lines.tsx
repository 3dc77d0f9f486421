import { MessageCircle, MessageSquare, Phone } from "lucide-react";
import { Icon } from "#web/design/icon.tsx";
import { useLanguage } from "#web/words/words.ts";
import { type Card, filled, inLanguage, type Lines, type Way } from "./card-content.ts";

const digits = (number: string) => number.replace(/[^\d+*#]/g, "");

/** A number keeps its left-to-right order in every language. */
const asShown = (number: string) => `\u2066${number}\u2069`;

function WayLink({ way, words, main }: { way: Way; words: Card["call"]; main: boolean }) {
  const language = useLanguage();
  const look = main ? "button main" : "button";
  if (way.kind === "chat") {
    return (
      <a className={look} href={way.url} target="_blank" rel="noopener noreferrer">
        <Icon of={MessageCircle} />
        {words.chatButton}
      </a>
    );
  }
  if (way.kind === "call") {
    return (
      <a className={look} href={`tel:${digits(way.number)}`}>
        <Icon of={Phone} />
        {filled(words.callButton, { number: asShown(way.number) })}
      </a>
    );
  }
  const word = way.send?.[language];
  const body = word ? `?body=${encodeURIComponent(word)}` : "";
  return (
    <a className={look} href={`sms:${digits(way.number)}${body}`}>
      <Icon of={MessageSquare} />
      {word
        ? filled(words.textSend, { word, number: asShown(way.number) })
        : filled(words.textButton, { number: asShown(way.number) })}
    </a>
  );
}

/** Every line with its ways to reach it, as buttons that call, write or open. */
export function LineList({ lines, words }: { lines: Lines["lines"]; words: Card["call"] }) {
  const language = useLanguage();
  return (
    <ul className="calm-list lines">
      {lines.map((line, index) => (
        <li key={line.id} className="stack tight">
          <h3>{inLanguage(line.name, language)}</h3>
          {line.what && <p className="soft small">{inLanguage(line.what, language)}</p>}
          <div className="buttons">
            {line.ways.map((way, at) => (
              <WayLink
                key={`${way.kind}${way.kind === "chat" ? way.url : way.number}`}
                way={way}
                words={words}
                main={index === 0 && at === 0}
              />
            ))}
          </div>
          <p className="soft small">
            {inLanguage(line.hours, language)}
            {line.verify && ` · ${words.notChecked}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
