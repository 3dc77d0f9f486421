import { useEffect, useState } from "react";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";

/** Plays sound that is in this window's memory; the address it has meanwhile ends with it. */
export function Player({ sound, label }: { sound: Blob; label: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(sound);
    setUrl(made);
    const forget = () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
    const ends = [onDrop(forget), onLeave(forget)];
    return () => {
      URL.revokeObjectURL(made);
      for (const end of ends) end();
    };
  }, [sound]);
  // biome-ignore lint/a11y/useMediaCaption: one's own voice; the words stand beside it where the person typed them.
  return url && <audio className="voice-player" controls preload="metadata" src={url} aria-label={label} />;
}
