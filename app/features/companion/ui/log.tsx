import { useEffect, useRef } from "react";
import { useTools } from "#features/calm/ui/tools.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Message, Move, Part } from "../contract.ts";
import { HelpCard } from "./help-card.tsx";
import { LineForPerson } from "./line.tsx";
import { Numbers } from "./numbers.tsx";
import { RateReply } from "./rate-reply.tsx";
import { SkillInTalk } from "./skill.tsx";

/** A message on screen: as the server has it, or still on its way. */
export type Shown = Message & { readonly state?: "sending" | "kept" | "refused" };

type Props = {
  messages: readonly Shown[];
  /** The program is writing, or the words are on their way. */
  busy: boolean;
  signedIn: boolean;
  /** Nobody but a person answers now: nothing to tap. */
  quiet?: boolean;
  onMove: (move: Move) => void;
};

/** The conversation, newest last. Only the newest reply can be tapped. */
export function Log({ messages, busy, signedIn, quiet, onMove }: Props) {
  const say = useWords("companion");
  const end = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const last = messages.at(-1);
  const lastId = last?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when something was said.
  useEffect(() => {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches || first.current ? "instant" : "smooth";
    const turn = list.current?.querySelector<HTMLElement>(".talk-turn:last-of-type");
    // A long reply begins at its top, so that it is read from there.
    const isLong = last?.author === "program" && turn && turn.offsetHeight > innerHeight * 0.55;
    if (messages.length > 1)
      (isLong ? turn : end.current)?.scrollIntoView({ block: isLong ? "start" : "end", behavior });
    first.current = false;
  }, [lastId, busy]);
  const newest = messages.findLastIndex(({ author }) => author === "program");
  const answered = messages.slice(newest + 1).some(({ author }) => author === "person");
  return (
    <div className="talk-log">
      <div className="talk-messages stack" role="log" aria-live="polite" ref={list}>
        {messages.map((message, at) => (
          <Bubble
            key={message.id}
            message={message}
            isNewest={at === newest}
            isOpen={at === newest && !answered && !busy && !quiet}
            signedIn={signedIn}
            onMove={onMove}
          />
        ))}
        {busy && (
          <p className="talk-busy soft small" role="status">
            {say("answering")}
          </p>
        )}
      </div>
      <div ref={end} className="talk-end" />
    </div>
  );
}

type BubbleProps = {
  message: Shown;
  isNewest: boolean;
  isOpen: boolean;
  signedIn: boolean;
  onMove: (move: Move) => void;
};

function Bubble({ message, isNewest, isOpen, signedIn, onMove }: BubbleProps) {
  const say = useWords("companion");
  if (message.author === "program")
    return <Reply reply={message} isNewest={isNewest} isOpen={isOpen} signedIn={signedIn} onMove={onMove} />;
  if (message.author === "staff") {
    return (
      <div className="talk-turn staff">
        <p className="talk-who small">{message.name ? say("staff", { name: message.name }) : say("staffNoName")}</p>
        <p className="talk-bubble" dir="auto">
          {message.text}
        </p>
      </div>
    );
  }
  return (
    <div className="talk-turn mine">
      <p className="only-heard">{say("you")}</p>
      <OwnWords move={message.move} />
      {message.state === "kept" && <p className="soft small">{say("kept")}</p>}
      {message.state === "refused" && <p className="soft small">{say("refused")}</p>}
      {message.lateMinutes >= 5 && <p className="soft small">{say("late", { minutes: message.lateMinutes })}</p>}
    </div>
  );
}

function OwnWords({ move }: { move: Move }) {
  const say = useWords("companion");
  const { tools } = useTools();
  if (move.kind === "text") {
    return (
      <p className="talk-bubble" dir="auto">
        {move.text.length > 4_000 ? `${move.text.slice(0, 4_000)}…` : move.text}
      </p>
    );
  }
  const skill = move.kind === "skill" ? (tools?.find(({ id }) => id === move.skill)?.title ?? "…") : "";
  const did =
    move.kind === "choice"
      ? move.say
      : move.kind === "number"
        ? move.value === null
          ? say("skipped")
          : say("saidNumber", { value: move.value })
        : move.kind === "skill"
          ? say(move.finished ? "didSkill" : "stoppedSkill", { skill })
          : move.line || say("askedPerson");
  return (
    <p className="talk-bubble tapped" dir="auto">
      {did}
    </p>
  );
}

type ReplyProps = {
  isNewest: boolean;
  reply: Extract<Message, { author: "program" }>;
  isOpen: boolean;
  signedIn: boolean;
  onMove: (move: Move) => void;
};

function Reply({ reply, isNewest, isOpen, signedIn, onMove }: ReplyProps) {
  const say = useWords("companion");
  const page = useLanguage();
  const foreign = reply.language === page ? {} : { lang: reply.language, dir: "ltr" };
  return (
    <div className="talk-turn program" {...foreign}>
      <p className="only-heard">{say("it")}</p>
      {reply.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a reply never change.
        <PartOf key={at} part={part} isOpen={isOpen} signedIn={signedIn} onMove={onMove} />
      ))}
      {isOpen && reply.rate && <Numbers onPick={(value) => onMove({ kind: "number", value })} />}
      {isOpen && reply.choices.length > 0 && (
        <div className="talk-choices">
          {reply.choices.map(({ id, say: words }) => (
            <Button key={id} onClick={() => onMove({ kind: "choice", choice: id, say: words })}>
              {words}
            </Button>
          ))}
        </div>
      )}
      {signedIn && (isNewest || reply.rating !== null) && <RateReply reply={reply} />}
    </div>
  );
}

function PartOf(props: { part: Part; isOpen: boolean; signedIn: boolean; onMove: (move: Move) => void }) {
  const { part, isOpen, signedIn, onMove } = props;
  const say = useWords("companion");
  if (part.kind === "say") {
    return (
      <>
        <p className="talk-bubble">{part.text}</p>
        {part.written && <p className="talk-written soft small">{say("written")}</p>}
      </>
    );
  }
  if (part.kind === "reminder") return <p className="talk-reminder soft small">{part.text}</p>;
  if (part.kind === "card") return <HelpCard about={part.about} plan={false} />;
  if (part.kind === "plan") {
    return (
      <div className="stack tight">
        <p className="talk-bubble">{part.text}</p>
        <Buttons>
          <ButtonLink to="/me/plan">{say("help.plan")}</ButtonLink>
        </Buttons>
      </div>
    );
  }
  if (!isOpen) return null;
  if (part.kind === "skill") return <SkillInTalk skill={part.skill} onDone={onMove} />;
  return signedIn ? <LineForPerson onMove={onMove} /> : <HelpCard about="self-harm" plan={false} />;
}
