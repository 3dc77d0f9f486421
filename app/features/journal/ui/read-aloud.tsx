import { Square, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import { useLanguage, useWords } from "#web/words/words.ts";

/** Only voices that speak on this device: others would send the words away to be spoken. */
function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === "undefined") return undefined;
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

/** Reads a text out loud, where this device can do so by itself; otherwise there is no button. */
export function ReadAloud({ text }: { text: string }) {
  const say = useWords("journal");
  const language = useLanguage();
  const [voice, setVoice] = useState(() => ownVoice(language));
  const [speaking, turn] = useState(false);
  useEffect(() => {
    if (typeof speechSynthesis === "undefined") return;
    const look = () => setVoice(ownVoice(language));
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    const quiet = () => speechSynthesis.cancel();
    const stops = [onLeave(quiet), onDrop(quiet)];
    return () => {
      speechSynthesis.removeEventListener("voiceschanged", look);
      for (const stop of stops) stop();
      quiet();
    };
  }, [language]);
  if (!voice || text.trim() === "") return null;
  const press = () => {
    speechSynthesis.cancel();
    if (speaking) return turn(false);
    const words = new SpeechSynthesisUtterance(text.slice(0, 20_000));
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = () => turn(false);
    words.onerror = () => turn(false);
    turn(true);
    speechSynthesis.speak(words);
  };
  return (
    <Button kind="quiet" icon={speaking ? Square : Volume2} onClick={press}>
      {say(speaking ? "aloudStop" : "aloud")}
    </Button>
  );
}
