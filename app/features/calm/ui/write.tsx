import { HeartHandshake } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { loadCrisisSense } from "#web/crisis-sense.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useDraft } from "#web/offline/use-draft.ts";
import { CrisisSheet } from "#web/shell/crisis-sheet.tsx";
import { useWords } from "#web/words/words.ts";
import type { CalmToolId } from "../../../../content/schema-calm.ts";
import { canKeep } from "./felt.ts";
import { useRoomWords } from "./room-words.ts";

/** Milliseconds without a key press after which the device looks. */
const pauseMs = 900;

/** Looks for danger at each pause, on this device alone, and offers help at once. Nothing is sent. */
function useDanger(text: string): "soft" | "now" | null {
  const [seen, see] = useState<"soft" | "now" | null>(null);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      if (text.trim() === "") return;
      // Not loaded is not looked at: the way to help at the foot of the page is there all the same.
      const sense = await loadCrisisSense();
      if (gone || !sense) return;
      const { level } = sense.triage(text, { channel: "journal" });
      // Once offered it stays: taking a word back does not undo what was felt.
      if (level === "high" || level === "imminent") see("now");
      else if (level === "moderate") see((before) => before ?? "soft");
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return seen;
}

function Help({ level }: { level: "soft" | "now" }) {
  const say = useWords("journal");
  const [open, turn] = useState(false);
  return (
    <>
      <Notice kind={level === "soft" ? "plain" : "now"} icon={HeartHandshake} title={say("help.title")} live>
        <p>{say(`help.${level}`)}</p>
        <div>
          <Button kind={level === "soft" ? "main" : "now"} onClick={() => turn(true)}>
            {say("help.open")}
          </Button>
        </div>
      </Notice>
      {open && <CrisisSheet onClose={() => turn(false)} />}
    </>
  );
}

type Box = { label: string; text: string; setText: (text: string) => void; clear: () => void; kept: boolean };

function WriteBox({ label, text, setText, clear, kept }: Box) {
  const say = useRoomWords();
  const danger = useDanger(text);
  const box = useRef<HTMLDivElement>(null);
  const [copied, note] = useState<"copied" | "notCopied" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => note("copied"),
      () => note("notCopied"),
    );
  return (
    <div className="stack" ref={box}>
      <TextArea
        label={label}
        hint={say(kept ? "write.kept" : "write.notKept")}
        rows={4}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          note(null);
        }}
      />
      {danger && <Help level={danger} />}
      {text !== "" && (
        <Buttons>
          <Button onClick={() => void copy()}>{say("write.copy")}</Button>
          <Button
            kind="quiet"
            onClick={() => {
              clear();
              note(null);
              box.current?.querySelector("textarea")?.focus();
            }}
          >
            {say("write.clear")}
          </Button>
        </Buttons>
      )}
      <p className="soft small" role="status">
        {copied && say(`write.${copied}`)}
      </p>
    </div>
  );
}

type Own = { of: CalmToolId; label: string; words: string; setWords: (words: string) => void };

function KeptBox({ of, label, setWords }: Own) {
  const { text, setText, clear } = useDraft(`calm/write/${of}`);
  useEffect(() => setWords(text), [text, setWords]);
  return <WriteBox {...{ label, text, setText }} clear={() => void clear()} kept />;
}

/**
 * A box for own words: sealed on the device of someone who is signed in, else gone when the tool is left. `setWords`
 * tells the tool, so that a later step can show them again.
 */
export function Write(own: Own) {
  if (canKeep()) return <KeptBox {...own} />;
  const { label, words, setWords } = own;
  return <WriteBox label={label} text={words} setText={setWords} clear={() => setWords("")} kept={false} />;
}
