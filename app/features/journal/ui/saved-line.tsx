import { useEffect, useState } from "react";
import type { DraftStatus } from "#web/offline/use-draft.ts";
import { useWords } from "#web/words/words.ts";

/** "Saved on this phone · 2 s ago": quiet for screen readers, except when it could not be saved. */
export function SavedLine({ status, savedAt }: { status: DraftStatus; savedAt: number | null }) {
  const say = useWords("journal");
  const shell = useWords("shell");
  const [now, tick] = useState(() => Date.now());
  useEffect(() => {
    if (savedAt === null) return;
    tick(Date.now());
    const timer = setInterval(() => tick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [savedAt]);
  if (status === "unsaved") {
    return (
      <p className="saved-line small" role="alert">
        {shell("draft.unsaved")}
      </p>
    );
  }
  if (savedAt === null && status !== "saving") return null;
  const seconds = Math.max(0, Math.round((now - (savedAt ?? now)) / 1000));
  const ago =
    seconds < 60 ? say("saved.seconds", { count: seconds }) : say("saved.minutes", { count: Math.round(seconds / 60) });
  return (
    <p className="saved-line soft small">
      {status === "saving" || savedAt === null ? say("saved.saving") : `${say("saved.here")} · ${ago}`}
    </p>
  );
}
