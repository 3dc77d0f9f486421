import "./intake.css";
import { KeyRound, Smartphone, UsersRound } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Choice, Choices } from "#web/design/choose.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useSession } from "#web/session.ts";
import { CrisisSheet } from "#web/shell/crisis-sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { FactValue, Question } from "../contract.ts";
import type { Answers } from "../domain/answers.ts";
import { useQuestions } from "./change-fact.tsx";
import { EnterCode, OverNotice, PaperSheet } from "./paper.tsx";
import { Arrived, Said, Steps } from "./steps.tsx";
import { forgetHere, keptHere, type Over, type Saving, useAside } from "./use-aside.ts";

/** `/start`: a first talk without an account or a name, on one's own phone. */
export function StartScreen() {
  return <Start isKiosk={false} />;
}

/** `/start/kiosk`: the same on a device that many use. Nothing stays on it, and it clears itself. */
export function KioskScreen() {
  return <Start isKiosk />;
}

type Phase = "door" | "enter" | "first-code" | "code" | "steps" | "paused";
const idleMs = 120_000;

function Start({ isKiosk }: { isKiosk: boolean }) {
  const say = useWords("talk");
  const asked = useQuestions();
  const mine = useAside();
  const [phase, go] = useState<Phase>("door");
  const [at, setAt] = useState(0);
  const [word, tell] = useState<"cleared" | "erased" | null>(null);
  const questions = asked.data?.questions ?? [];
  const toDoor = async (why: "cleared" | "erased" | null) => {
    await (why === "erased" ? mine.erase() : mine.clear());
    go("door");
    setAt(0);
    tell(why);
  };
  useIdle(isKiosk && phase !== "door", () => void toDoor("cleared"));
  const enter = (answers: Answers) => {
    const open = questions.findIndex(({ key }) => !answers.said[key]);
    setAt(open < 0 ? questions.length : open);
    go("steps");
  };
  if (asked.isError)
    return (
      <div className="page stack">
        <h1>{say("title")}</h1>
        <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />
      </div>
    );
  return (
    <div className="page stack">
      {phase === "door" && (
        <Door
          isKiosk={isKiosk}
          word={word}
          onBegin={(keepHere) =>
            void mine.begin(keepHere).then(() => {
              tell(null);
              setAt(0);
              go(keepHere ? "steps" : "first-code");
            })
          }
          onEnter={() => go("enter")}
          onGoOn={async (kept) => {
            const fault = await mine.goOn(kept);
            if (!fault) enter(kept.answers);
            return fault?.kind === "over" ? fault.over : null;
          }}
        />
      )}
      {phase === "enter" && (
        <>
          <h1>{say("enterTitle")}</h1>
          <EnterCode
            onBack={() => go("door")}
            onFound={(found) => {
              mine.take(found, false);
              enter(found.answers);
            }}
          />
        </>
      )}
      {(phase === "first-code" || phase === "code") && mine.code && (
        <PaperSheet code={mine.code} isFirst={phase === "first-code"} onDone={() => go("steps")} />
      )}
      {phase === "paused" && mine.code && (
        <>
          <PaperSheet code={mine.code} isFirst={false} onDone={() => go("steps")} />
          <Notice title={say("pausedTitle")}>
            <p>{say("pausedLead")}</p>
          </Notice>
          <Leaving onClear={() => void toDoor("cleared")} onErase={() => toDoor("erased")} />
        </>
      )}
      {phase === "steps" && questions.length > 0 && (
        <Talk
          mine={mine}
          questions={questions}
          at={at}
          onAt={setAt}
          onCode={() => go("code")}
          onPause={() => go("paused")}
        >
          <Leaving onClear={() => void toDoor("cleared")} onErase={() => toDoor("erased")} />
        </Talk>
      )}
      {isKiosk && phase !== "door" && <p className="soft small">{say("idle")}</p>}
    </div>
  );
}

/** Nobody has touched this screen for a while: whoever was here may have gone. */
function useIdle(on: boolean, act: () => void) {
  useEffect(() => {
    if (!on) return;
    let timer = setTimeout(act, idleMs);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(act, idleMs);
    };
    const signs = ["pointerdown", "keydown", "scroll"] as const;
    for (const sign of signs) addEventListener(sign, again, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, again);
    };
  });
}

type Kept = NonNullable<Awaited<ReturnType<typeof keptHere>>>;

function Door(props: {
  isKiosk: boolean;
  word: "cleared" | "erased" | null;
  onBegin: (keepHere: boolean) => void;
  onEnter: () => void;
  onGoOn: (kept: Kept) => Promise<Over | null>;
}) {
  const say = useWords("talk");
  const session = useSession();
  const [kept, setKept] = useState<Kept | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const { isKiosk, onBegin } = props;
  useEffect(() => {
    if (!isKiosk) void keptHere().then(setKept);
  }, [isKiosk]);
  return (
    <>
      <div className="stack tight">
        <h1>{say(isKiosk ? "kioskTitle" : "title")}</h1>
        <p>{say("lead")}</p>
        <p className="soft">{say("first")}</p>
        <p className="soft">{say("who")}</p>
      </div>
      {props.word && (
        <Notice kind="good" live>
          <p>{say(props.word)}</p>
        </Notice>
      )}
      {over && <OverNotice over={over} />}
      {session.state === "signed-in" && (
        <Sheet>
          <p>{say("signedIn")}</p>
          <div>
            <ButtonLink to="/me/start/talk" kind="main">
              {say("toOwn")}
            </ButtonLink>
          </div>
        </Sheet>
      )}
      {isKiosk ? (
        <Buttons>
          <Button kind="main" onClick={() => onBegin(false)}>
            {say("begin")}
          </Button>
          <Button onClick={props.onEnter}>{say("haveCode")}</Button>
        </Buttons>
      ) : (
        <>
          {kept && !over && (
            <Sheet>
              <p>{say("goOnAbout")}</p>
              <Buttons>
                <Button
                  kind="main"
                  onClick={async () => {
                    const found = await props.onGoOn(kept);
                    if (!found) return;
                    setOver(found);
                    await forgetHere();
                  }}
                >
                  {say("goOn")}
                </Button>
                <Button
                  onClick={async () => {
                    await forgetHere();
                    setKept(null);
                  }}
                >
                  {say("startNew")}
                </Button>
              </Buttons>
            </Sheet>
          )}
          <section className="stack tight">
            <h2>{say("deviceTitle")}</h2>
            <Choices>
              <Choice icon={Smartphone} title={say("own")} about={say("ownAbout")} onPress={() => onBegin(true)} />
              <Choice
                icon={UsersRound}
                title={say("shared")}
                about={say("sharedAbout")}
                onPress={() => onBegin(false)}
              />
              <Choice icon={KeyRound} title={say("haveCode")} onPress={props.onEnter} />
            </Choices>
          </section>
        </>
      )}
      <p className="soft small">{say("help")}</p>
    </>
  );
}

/** What of a sheet of answers changes when one more is given. */
function withSaid(answers: Answers, key: string, value: FactValue): Answers {
  const said = { ...answers.said, [key]: { id: newId(), value, at: new Date().toISOString() } };
  return { ...answers, said, typing: null };
}

type TalkProps = {
  mine: ReturnType<typeof useAside>;
  questions: readonly Question[];
  at: number;
  onAt: (at: number) => void;
  onCode: () => void;
  onPause: () => void;
  children: React.ReactNode;
};

function Talk({ mine, questions, at, onAt, onCode, onPause, children }: TalkProps) {
  const say = useWords("talk");
  const { answers, change } = mine;
  const [isHelping, help] = useState(false);
  const saidTo = (key: string) => answers.said[key]?.value;
  const line = (
    <p className="row apart small soft">
      <SavingLine saving={mine.saving} />
      <Button kind="quiet" onClick={onCode}>
        {say("myCode")}
      </Button>
    </p>
  );
  return (
    <>
      <Steps
        questions={questions}
        at={at}
        onAt={onAt}
        saidTo={saidTo}
        typing={answers.typing}
        onTyping={(typing) => change((before) => ({ ...before, typing }))}
        onSay={(key, value) => change((before) => withSaid(before, key, value))}
        onPause={onPause}
        above={line}
        help={
          <>
            <Buttons>
              <Button onClick={() => help(true)}>{say("numbers")}</Button>
            </Buttons>
            <p className="small">{say("nobodyTold")}</p>
          </>
        }
      />
      {isHelping && <CrisisSheet onClose={() => help(false)} />}
      {at >= questions.length && (
        <>
          <div className="stack tight">
            <Arrived>{say("endTitle")}</Arrived>
            <p>
              {say("endLead", {
                count: questions.filter(({ key }) => saidTo(key)?.answer === "told").length,
                of: questions.length,
              })}
            </p>
            {line}
          </div>
          <Sheet>
            <h2>{say("endNext")}</h2>
            <p>{say("endAnon")}</p>
            <div>
              <Button kind="main" onClick={onCode}>
                {say("myCode")}
              </Button>
            </div>
          </Sheet>
          <Said questions={questions} saidTo={saidTo} onAt={onAt} />
          {children}
        </>
      )}
    </>
  );
}

export function SavingLine({ saving }: { saving: Saving }) {
  const say = useWords("talk");
  return (
    <span role="status" data-saving={saving}>
      {say(saving)}
    </span>
  );
}

function Leaving({ onClear, onErase }: { onClear: () => void; onErase: () => Promise<void> }) {
  const say = useWords("talk");
  const [isSure, ask] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  return (
    <div className="stack tight no-print">
      {isSure && <p>{say("eraseSure")}</p>}
      {fault !== null && <TroubleNotice reason={fault} />}
      <Buttons>
        {isSure ? (
          <>
            <Button onClick={() => void onErase().catch(setFault)}>{say("eraseYes")}</Button>
            <Button kind="quiet" onClick={() => ask(false)}>
              {say("cancel")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClear}>{say("clear")}</Button>
            <Button kind="quiet" onClick={() => ask(true)}>
              {say("erase")}
            </Button>
          </>
        )}
      </Buttons>
    </div>
  );
}
