import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { addToOutbox, onSent, waitingWrites } from "#web/offline/outbox.ts";
import { goals } from "../contract.ts";
import { merged, standing } from "../domain/about.ts";

type About = OutputOf<typeof goals.aboutMe> & { readonly isOld: boolean };

/** What one said of oneself, with what waits on this device laid over it. */
export function useAboutMe() {
  const asked = useQuery({
    queryKey: ["about-me"],
    networkMode: "always",
    queryFn: async (): Promise<About> => {
      const waiting = await waitingWrites(goals.saveAboutMe).catch(() => []);
      const fresh = await call(goals.aboutMe, {}).catch((reason: unknown) => {
        if (waiting.length > 0) return null;
        throw reason;
      });
      const kept = Object.fromEntries((fresh?.answers ?? []).map(({ key, value, at }) => [key, { value, at }]));
      const said = waiting.flatMap(({ input }) => input.said);
      return { answers: standing(merged(kept, said)), needs: fresh?.needs ?? [], isOld: fresh === null };
    },
    gcTime: 0,
  });
  const { refetch } = asked;
  useEffect(() => onSent((path) => path === "/api/about-me" && void refetch()), [refetch]);
  return asked;
}

export type Answering = {
  readonly answerTo: (key: string) => string | null;
  readonly listOf: (list: string) => readonly { key: string; value: string }[];
  /** Kept on this device at once; null takes it back. */
  readonly tell: (key: string, value: string | null) => void;
  readonly trouble: unknown;
};

export function useAnswers(about: About): Answering {
  const queries = useQueryClient();
  const [here, show] = useState<Readonly<Record<string, { value: string | null; at: string }>>>({});
  const [trouble, fail] = useState<unknown>(null);
  const kept = Object.fromEntries(about.answers.map(({ key, value, at }) => [key, { value, at }]));
  const now = standing(
    merged(
      kept,
      Object.entries(here).map(([key, said]) => ({ key, ...said })),
    ),
  );
  return {
    answerTo: (key) => now.find((each) => each.key === key)?.value ?? null,
    listOf: (list) => now.filter(({ key }) => key.startsWith(`${list}/`)),
    tell: (key, value) => {
      const said = { value, at: new Date().toISOString() };
      show((before) => ({ ...before, [key]: said }));
      addToOutbox(goals.saveAboutMe, { said: [{ key, ...said }] })
        .then(() => queries.invalidateQueries({ queryKey: ["about-me"] }))
        .catch(fail);
    },
    trouble,
  };
}
