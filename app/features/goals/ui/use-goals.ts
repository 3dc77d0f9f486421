import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Endpoint, InputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { putDraft, readDrafts } from "#web/offline/drafts.ts";
import { addToOutbox, onSent, waitingWrites } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { goals } from "../contract.ts";
import { type Own, type WaitingWrite, withWaiting } from "../domain/waiting.ts";

/** Sealed like a draft, so that one's goals are there without internet. */
const copy = "goals-as-they-were";

async function readCopy(): Promise<Own | null> {
  const [last] = await readDrafts(copy).catch(() => []);
  return last?.text ? (JSON.parse(last.text) as Own) : null;
}

async function keepCopy(own: Own): Promise<void> {
  const [last] = await readDrafts(copy).catch(() => []);
  if (last?.text === JSON.stringify(own)) return;
  await putDraft(copy, JSON.stringify(own), { branch: "main", version: last?.version ?? 0 }).catch(() => undefined);
}

/** Writes that have arrived and are still being taken off the outbox: laid over the answer, they would hide what others wrote. */
const arrived = new Set<string>();
onSent((_path, id) => arrived.add(id));

async function waitingHere(): Promise<WaitingWrite[]> {
  const of = async <E extends Endpoint, K extends WaitingWrite["kind"]>(endpoint: E, kind: K) =>
    (await waitingWrites(endpoint)).flatMap(({ id, at, input, refused }) =>
      refused || arrived.has(id) ? [] : [{ at, kind, input }],
    );
  const found = await Promise.all([
    of(goals.save, "save"),
    of(goals.saveStep, "step"),
    of(goals.move, "move"),
    of(goals.answerStep, "answer"),
    of(goals.rate, "rate"),
    of(goals.remove, "remove"),
  ]);
  return found.flat() as WaitingWrite[];
}

/** One's own goals with what waits on this device. `isOld`: the server could not be asked. */
export function useOwnGoals() {
  const asked = useQuery({
    queryKey: ["goals", "mine"],
    networkMode: "always",
    queryFn: async (): Promise<Own & { isOld: boolean; waits: number }> => {
      const waiting = await waitingHere().catch(() => []);
      const fresh = await call(goals.mine, {}).catch(async (reason: unknown) => {
        const before = await readCopy();
        if (before || waiting.length > 0) return { ...(before ?? { goals: [], dates: [] }), isOld: true };
        throw reason;
      });
      const isOld = "isOld" in fresh;
      if (!isOld) void keepCopy({ goals: fresh.goals, dates: fresh.dates });
      return { ...withWaiting(fresh, waiting), isOld, waits: waiting.length };
    },
    gcTime: 0,
  });
  const { refetch } = asked;
  useEffect(() => onSent((path) => path.startsWith("/api/goals") && void refetch()), [refetch]);
  return asked;
}

/** Writings of this tab, by what they are about: a later one goes on from them, also when they arrived meanwhile. */
const written = new Map<string, string[]>();

async function earlierOf(id: string): Promise<string[]> {
  const waiting = await Promise.all([waitingWrites(goals.save), waitingWrites(goals.saveStep)]);
  const here = waiting.flat().flatMap(({ input }) => (input.id === id ? [input.saveId] : []));
  return [...new Set([...(written.get(id) ?? []), ...here])].slice(-50);
}

type Wording<E extends Endpoint> = Omit<InputOf<E>, "saveId" | "after">;

/** Keeps a wording on this device at once and sends it when it can; whatever was written elsewhere meanwhile stays, too. */
export async function keepWords(
  endpoint: typeof goals.save | typeof goals.saveStep,
  asked: Wording<typeof goals.save> | Wording<typeof goals.saveStep>,
): Promise<void> {
  const saveId = newId();
  const after = await earlierOf(asked.id);
  await addToOutbox(endpoint as typeof goals.save, { ...asked, saveId, after } as InputOf<typeof goals.save>, saveId);
  written.set(asked.id, [...after, saveId].slice(-50));
}

/** Does something at once, and asks again what there is. */
export function useDoing() {
  const queries = useQueryClient();
  return useCallback(
    async (act: () => Promise<unknown>) => {
      await act();
      await queries.invalidateQueries({ queryKey: ["goals"] });
    },
    [queries],
  );
}
