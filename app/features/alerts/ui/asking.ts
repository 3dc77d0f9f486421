import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, Trouble } from "#web/api.ts";
import { useSession } from "#web/session.ts";
import { alerts } from "../contract.ts";

/** How often staff pages ask whether somebody calls, in ms. */
const pulseMs = 4000;
/** How often a person's page asks what happened with an open alert of theirs, in ms. */
const ownMs = 20_000;

/** Whether an alert calls me. Opens nothing, so nobody's ledger grows while a page lies open. */
export function usePulse() {
  return useQuery({
    queryKey: ["alerts", "pulse"],
    queryFn: ({ signal }) => call(alerts.pulse, {}, { signal }),
    refetchInterval: pulseMs,
    refetchOnWindowFocus: "always",
  });
}

/** How many alerts are open, for the menu. */
export function useOpenAlerts(): number | undefined {
  return usePulse().data?.open || undefined;
}

/** What changes with every alert and every step; a list or a page is asked anew only then. */
function asked<T>(key: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>, mark: string | undefined) {
  return {
    queryKey: ["alerts", ...key, mark],
    queryFn: ({ signal }: { signal: AbortSignal }) => ask(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    enabled: mark !== undefined,
  } as const;
}

export function useAlerts(which: "open" | "closed") {
  const pulse = usePulse();
  const list = useQuery({
    ...asked(["list", which], (signal) => call(alerts.list, { which }, { signal }), pulse.data?.mark),
    placeholderData: keepPreviousData,
  });
  return { ...list, error: list.error ?? pulse.error };
}

/**
 * One alert. Each asking is a look that the person can read about, so it is asked once and again only when it changed.
 *
 * @param isOpen false once it was closed here: then it is not asked for any more
 */
export function useAlert(id: string, isOpen = true) {
  const pulse = usePulse();
  const one = useQuery({
    ...asked(["one", id], (signal) => call(alerts.read, { id }, { signal }), isOpen ? pulse.data?.mark : undefined),
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
  });
  const isGone = one.error instanceof Trouble && one.error.code === "not-found";
  return { ...one, data: isGone ? undefined : one.data, error: one.error ?? pulse.error };
}

export function useRota(days: number) {
  const pulse = usePulse();
  return useQuery({
    ...asked(["rota", days], (signal) => call(alerts.rota, { days }, { signal }), pulse.data?.mark),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
}

export function useTimers() {
  return useQuery({ queryKey: ["alerts", "timers"], queryFn: () => call(alerts.timers, {}) });
}

export function useDrills() {
  const pulse = usePulse();
  return useQuery({
    ...asked(["drills"], (signal) => call(alerts.drills, {}, { signal }), pulse.data?.mark),
    placeholderData: keepPreviousData,
  });
}

export function useWays() {
  return useQuery({ queryKey: ["alerts", "ways"], queryFn: () => call(alerts.ways, {}) });
}

/** The person's own alerts. While one is open it is felt for a change, and read again only when there is one. */
export function useMine() {
  const pulse = useQuery({
    queryKey: ["alerts", "own-pulse"],
    queryFn: ({ signal }) => call(alerts.ownPulse, {}, { signal }),
    refetchOnMount: "always",
    refetchInterval: ({ state }) => (state.data?.isOpen ? ownMs : false),
  });
  const mine = useQuery({
    ...asked(["mine"], (signal) => call(alerts.mine, {}, { signal }), pulse.data?.mark),
    placeholderData: keepPreviousData,
  });
  return { data: mine.data, error: mine.error ?? pulse.error, refetch: pulse.refetch };
}

/** Whether someone would be called now; undefined while it is not known: signed out, or without internet. */
export function useWatching() {
  const session = useSession();
  const { data, isError } = useQuery({
    queryKey: ["alerts", "watching"],
    queryFn: ({ signal }) => call(alerts.watching, {}, { signal }),
    enabled: session.state === "signed-in",
    refetchInterval: 60_000,
  });
  return session.state === "signed-in" && !isError ? data : undefined;
}

/** Asks everything of this room again, after an act. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["alerts"] });
}

/** The member who is signed in. */
export function useMe(): string | undefined {
  const session = useSession();
  return session.state === "signed-in" ? session.who?.memberId : undefined;
}
