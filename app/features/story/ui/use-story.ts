import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#web/api.ts";
import { onDrop, ownKey } from "#web/keys.ts";
import { onSent } from "#web/offline/outbox.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { story } from "../contract.ts";
import type { Head } from "../domain.ts";
import { KeyAway, type OpenedPiece, openHead, waitingPieces } from "./piece.ts";

export const storyKey = ["story"] as const;

/** A piece taken away that can still be brought back; `head` null where the key that is here does not open it. */
export type AwayPiece = { readonly id: string; readonly head: Head | null; readonly goneAt: string };

/** One's pieces in one's own order, their heads opened in memory, with what still waits on this device laid over them. */
export function useStory() {
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: [...storyKey, "mine", ownKey() !== null],
    queryFn: async () => {
      const { pieces, removed, room } = await call(story.mine, {});
      const waiting = await waitingPieces().catch(() => new Map<string, OpenedPiece>());
      const opened: OpenedPiece[] = [];
      let closed = 0;
      for (const piece of pieces) {
        const late = waiting.get(piece.id);
        waiting.delete(piece.id);
        const shown = late ?? (await openHead(piece).catch(keyAway));
        if (shown) opened.push(shown);
        else closed += 1;
      }
      const away = removed.map(async ({ piece, goneAt }): Promise<AwayPiece> => {
        const opens = await openHead(piece).catch(keyAway);
        return { id: piece.id, head: opens?.head ?? null, goneAt };
      });
      return { pieces: [...opened, ...waiting.values()], away: await Promise.all(away), closed, room };
    },
    gcTime: 0,
  });
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: storyKey });
    const stop = onSent((path) => path.startsWith("/api/story") && again());
    const drop = onDrop(() => queries.removeQueries({ queryKey: storyKey }));
    return () => {
      stop();
      drop();
    };
  }, [queries]);
  return asked;
}

function keyAway(reason: unknown): null {
  if (reason instanceof KeyAway) return null;
  throw reason;
}

/** When a piece was, as its owner said it. */
export function useWhen(): (when: Head["when"]) => string {
  const say = useWords("mine-story");
  return ({ words, year }) => [words, year === null ? "" : String(year)].filter(Boolean).join(", ") || say("noDate");
}

/** A moment in the language on screen, with its hour. */
export function useMoment(): (at: string) => string {
  const language = useLanguage();
  return (at) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}

export function useDay(): (at: string) => string {
  const language = useLanguage();
  return (at) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
}
