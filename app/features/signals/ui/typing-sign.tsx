import "./signals.css";
import { readTyping } from "@mooring/signals";
import { Activity } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Icon } from "#web/design/icon.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { isStoppedHere, mayRun, stopHere } from "./allowed.ts";
import { dayHere } from "./kept.ts";
import { type Listening, listenTo } from "./listen.ts";
import { putSitting } from "./sitting.ts";

type State = "off" | "on" | "stopped";

/** Under the page one writes on, while typing is counted: says so, and stops at one tap. Nothing is there while it is off. */
export function TypingSign({ page }: { page: RefObject<HTMLElement | null> }) {
  const say = useWords("rhythm");
  const language = useLanguage();
  const [state, become] = useState<State>("off");
  const listening = useRef<Listening | null>(null);
  const isDropped = useRef(false);
  const spoken = useRef(language);
  spoken.current = language;

  useEffect(() => {
    let gone = false;
    void (async () => {
      if ((await isStoppedHere()) || !(await mayRun("typing")) || gone) return;
      become("on");
    })();
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    if (state !== "on" || !page.current) return;
    isDropped.current = false;
    const own = listenTo(page.current);
    listening.current = own;
    return () => {
      own.stop();
      listening.current = null;
      const reading = readTyping(own.state());
      const at = Date.now();
      if (reading.enough && !isDropped.current)
        putSitting({
          at,
          note: { signal: "typing", language: spoken.current, day: dayHere(at), numbers: reading.numbers },
        });
    };
  }, [state, page]);

  const stop = () => {
    listening.current?.stop();
    isDropped.current = true;
    become("stopped");
    void stopHere(true);
  };
  const again = () => {
    become("on");
    void stopHere(false);
  };
  return (
    <div role="status" className="typing-sign">
      {state === "on" && (
        <p className="soft small">
          <Icon of={Activity} />
          <span>
            {say("sign.on")}
            <button type="button" className="button quiet tiny" onClick={stop}>
              {say("sign.stop")}
            </button>
          </span>
        </p>
      )}
      {state === "stopped" && (
        <p className="soft small">
          <span>
            {say("sign.stopped")}
            <button type="button" className="button quiet tiny" onClick={again}>
              {say("sign.again")}
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
