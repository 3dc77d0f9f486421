import { MessageCircle, MessageSquare, Phone } from "lucide-react";
import { Icon } from "#web/design/icon.tsx";
import { useLanguage } from "#web/words/words.ts";
import type { CrisisLine } from "../../../../content/schema.ts";
import type { AgencyLine } from "../contract.ts";
import { filled } from "../domain.ts";
import { type Card, inLanguage } from "./card-content.ts";

type Way = CrisisLine["ways"][number];

const digits = (number: string) => number.replace(/[^\d+*#]/g, "");

/** A number keeps its left-to-right order in every language. */
export const asShown = (number: string) => `\u2066${number}\u2069`;

export function CallButton(props: { number: string; label: string; kind?: "main" | "now full" }) {
  return (
    <a className={`button ${props.kind ?? ""}`} href={`tel:${digits(props.number)}`}>
      <Icon of={Phone} />
      <span>{filled(props.label, { number: asShown(props.number) })}</span>
    </a>
  );
}

function TextButton({ number, send, words }: { number: string; send?: string | undefined; words: Card["call"] }) {
  const body = send ? `?body=${encodeURIComponent(send)}` : "";
  const shown = asShown(number);
  return (
    <a className="button" href={`sms:${digits(number)}${body}`}>
      <Icon of={MessageSquare} />
      <span>
        {send ? filled(words.textSend, { word: send, number: shown }) : filled(words.textButton, { number: shown })}
      </span>
    </a>
  );
}

function WayButton({ way, words, main }: { way: Way; words: Card["call"]; main: boolean }) {
  const language = useLanguage();
  if (way.kind === "text") return <TextButton number={way.number} send={way.send?.[language]} words={words} />;
  if (way.kind === "call") {
    return <CallButton number={way.number} label={words.callButton} {...(main ? { kind: "main" as const } : {})} />;
  }
  return (
    <a className="button" href={way.url} target="_blank" rel="noopener noreferrer">
      <Icon of={MessageCircle} />
      <span>{words.chatButton}</span>
    </a>
  );
}

/** Day and night or when, and in which languages; a note such as "for Spanish, press 2". */
function useSmallPrint(words: Card["call"]) {
  const language = useLanguage();
  return (line: CrisisLine) => {
    const named = new Intl.DisplayNames(language, { type: "language" });
    const spoken = new Intl.ListFormat(language).format(line.languages.map((code) => named.of(code) ?? code));
    const notes = line.ways.flatMap((way) => (way.kind === "call" && way.note ? [inLanguage(way.note, language)] : []));
    return [inLanguage(line.hours, language), filled(words.languages, { languages: spoken }), ...notes];
  };
}

/** Every public line with its ways to reach it, as buttons that call, write or open. */
export function LineList(props: { lines: readonly CrisisLine[]; words: Card["call"]; firstIsMain?: boolean }) {
  const language = useLanguage();
  const smallPrint = useSmallPrint(props.words);
  return (
    <ul className="calm-list lines">
      {props.lines.map((line, index) => (
        <li key={line.id} className="stack tight">
          <div>
            <h3>{inLanguage(line.name, language)}</h3>
            <p className="soft small">{inLanguage(line.what, language)}</p>
          </div>
          <div className="buttons">
            {line.ways.map((way, at) => (
              <WayButton
                key={`${way.kind}${way.kind === "chat" ? way.url : way.number}`}
                way={way}
                words={props.words}
                main={props.firstIsMain === true && index === 0 && at === 0}
              />
            ))}
          </div>
          <p className="soft small">{smallPrint(line).join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}

/** The agency's own numbers, in its own words. */
export function AgencyLines({ lines, words }: { lines: readonly AgencyLine[]; words: Card["call"] }) {
  const language = useLanguage();
  return (
    <ul className="calm-list lines">
      {lines.map(({ label, call, text }) => (
        <li key={`${call}/${text}/${label.en}`} className="stack tight">
          <h3 dir="auto">{inLanguage(label, language)}</h3>
          <div className="buttons">
            {call && <CallButton number={call} label={words.callButton} kind="main" />}
            {text && <TextButton number={text} words={words} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
