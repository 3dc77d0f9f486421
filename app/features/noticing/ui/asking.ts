import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, Trouble } from "#web/api.ts";
import { type Finding, noticing, type Place } from "../contract.ts";

/** How often the staff side feels the pulse, in ms: short, so that what is taken back leaves the screen within five seconds. */
const pulseMs = 4000;

export type InboxFinding = Finding & { readonly personName: string; readonly place: Place };

/** Whether anything changed. Opens nothing, so nobody's ledger grows while a page lies open. */
function usePulse(enabled = true) {
  return useQuery({
    queryKey: ["noticing", "pulse"],
    queryFn: ({ signal }) => call(noticing.pulse, {}, { signal }),
    refetchInterval: pulseMs,
    refetchOnWindowFocus: "always",
    enabled,
  });
}

/** Findings of the caseload: those that wait, or with `answered` all. Asked anew only when the pulse says that something changed. */
export function useInbox(answered: boolean, enabled = true) {
  const pulse = usePulse(enabled);
  const mark = pulse.data?.mark;
  const inbox = useQuery({
    queryKey: ["noticing", "inbox", answered, mark],
    queryFn: ({ signal }) => call(noticing.inbox, { answered: answered ? "yes" : "no" }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
    enabled: enabled && mark !== undefined,
  });
  const here = pulse.data && new Set(pulse.data.ids);
  const data =
    inbox.data && here ? { ...inbox.data, findings: inbox.data.findings.filter(({ id }) => here.has(id)) } : inbox.data;
  return { ...inbox, data, error: inbox.error ?? pulse.error };
}

/** How many notices wait, for the menu. */
export function useWaiting(): number | undefined {
  return usePulse().data?.waiting;
}

/** One finding for staff; gone from the screen as soon as it may no longer be opened. */
export function useStaffFinding(id: string) {
  const pulse = usePulse();
  const finding = useFinding(id);
  const isGone = pulse.data !== undefined && !pulse.data.ids.includes(id);
  return isGone
    ? { ...finding, data: undefined, error: new Trouble("not-found", "This notice is not open to you any more.") }
    : finding;
}

export function useFindingsOf(personId: Finding["personId"]) {
  return useQuery({
    queryKey: ["noticing", "of", personId],
    queryFn: ({ signal }) => call(noticing.ofPerson, { personId }, { signal }),
  });
}

/** With those that have ended; each asking is a look the person can read about, so it is asked once per opening. */
export function useTimelineOf(personId: Finding["personId"], enabled: boolean) {
  return useQuery({
    queryKey: ["noticing", "timeline", personId],
    queryFn: ({ signal }) => call(noticing.timelineOf, { personId }, { signal }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useMine() {
  return useQuery({
    queryKey: ["noticing", "mine"],
    queryFn: ({ signal }) => call(noticing.mine, {}, { signal }),
  });
}

/**
 * One finding with its words. Each asking is a look that the person can read about, so it is asked once per opening and
 * forgotten when closed.
 */
export function useFinding(id: string) {
  return useQuery({
    queryKey: ["noticing", "finding", id],
    queryFn: ({ signal }) => call(noticing.read, { id }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Asks every list again, after an answer. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ["pulse", "inbox", "of", "mine"].map((list) => queries.invalidateQueries({ queryKey: ["noticing", list] })),
    );
  };
}
