import { Volume2, VolumeX } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { onLeave } from "#web/leave.ts";
import { useWords } from "#web/words/words.ts";

const voice = () => (typeof speechSynthesis === "undefined" ? null : speechSynthesis);

/**
 * Reads a text aloud with the device's own voice, and stops at a press, on leaving the screen and on leaving quickly.
 * Not shown where the device has no voice.
 *
 * @param language of the text, which need not be that of the screen
 */
export function ReadAloud({ text, language }: { text: readonly string[]; language: string }) {
  const say = useWords("consent");
  const [reading, setReading] = useState(false);
  useEffect(() => {
    const stop = () => voice()?.cancel();
    const forget = onLeave(stop);
    return () => {
      stop();
      forget();
    };
  }, []);
  if (!voice()) return null;
  const stop = () => {
    voice()?.cancel();
    setReading(false);
  };
  const read = () => {
    stop();
    // One piece at a time: long texts are cut off by some voices.
    const pieces = text.map((piece) =>
      Object.assign(new SpeechSynthesisUtterance(piece), { lang: language, rate: 0.95 }),
    );
    const last = pieces.at(-1);
    if (!last) return;
    last.onend = () => setReading(false);
    for (const piece of pieces) {
      piece.onerror = () => setReading(false);
      voice()?.speak(piece);
    }
    setReading(true);
  };
  return (
    <div>
      <Button icon={reading ? VolumeX : Volume2} onClick={reading ? stop : read}>
        {say(reading ? "read.stop" : "read.aloud")}
      </Button>
    </div>
  );
}
