import { useEffect, useRef, useState } from "react";
import { useDraft } from "#web/offline/use-draft.ts";

export type ComposerInHand = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Empties the box and sends; the words stay kept on this device until `deliver` has them safe. */
  readonly send: (text: string, deliver: (text: string) => Promise<void>) => Promise<void>;
};

/**
 * The box of a talk. What is typed, and what is on its way, is kept as a draft, so that a killed browser loses neither;
 * words that did arrive before the browser died are not offered twice.
 *
 * @param arrived what the person has written in this talk so far; null while it is not known
 */
export function useComposer(talkId: string, arrived: readonly string[] | null): ComposerInHand {
  const draft = useDraft(`talk/${talkId}`);
  const [text, show] = useState("");
  const now = useRef({ typed: "", onTheWay: [] as string[], begun: false });
  useEffect(() => {
    const held = now.current;
    if (held.begun || arrived === null || draft.status === "opening") return;
    held.begun = true;
    const kept = draft.text.trim();
    if (kept === "" || arrived.slice(-3).some((said) => said.trim() === kept)) return;
    held.typed = held.typed === "" ? draft.text : `${draft.text}\n${held.typed}`;
    show(held.typed);
  }, [arrived, draft.status, draft.text]);
  const keep = () =>
    draft.setText([...now.current.onTheWay, now.current.typed].filter((part) => part !== "").join("\n"));
  const setText = (next: string) => {
    now.current.typed = next;
    show(next);
    keep();
  };
  return {
    text,
    setText,
    send: async (words, deliver) => {
      const held = now.current;
      held.onTheWay.push(words);
      setText("");
      await draft.flush();
      try {
        await deliver(words);
        held.onTheWay = held.onTheWay.filter((each) => each !== words);
        keep();
      } catch (reason) {
        held.onTheWay = held.onTheWay.filter((each) => each !== words);
        setText(held.typed === "" ? words : `${words}\n${held.typed}`);
        throw reason;
      }
    },
  };
}
