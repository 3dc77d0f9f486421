import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { type Finding, noticing } from "../contract.ts";

/** How often the staff side asks again while it is looked at, in ms. */
const againMs = 15_000;

export type InboxFinding = Finding & { readonly personName: string };

/** Findings of the caseload: those that wait, or with `answered` all. Asks again by itself while the page is visible. */
export function useInbox(answered: boolean, enabled = true) {
  return useQuery({
    queryKey: ["noticing", "inbox", answered],
    // "false" in a query would be read as true: leave it out instead.
    queryFn: ({ signal }) => call(noticing.inbox, answered ? { answered: true } : {}, { signal }),
    refetchInterval: againMs,
    refetchOnWindowFocus: "always",
    enabled,
  });
}

/** How many notices wait, for the menu: what the last asking said. It asks nothing itself, for every asking is written down. */
export function useWaiting(): number | undefined {
  return useInbox(false, false).data?.findings.length;
}

export function useFindingsOf(personId: Finding["personId"]) {
  return useQuery({
    queryKey: ["noticing", "of", personId],
    queryFn: ({ signal }) => call(noticing.ofPerson, { personId }, { signal }),
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
      ["inbox", "of", "mine"].map((list) => queries.invalidateQueries({ queryKey: ["noticing", list] })),
    );
  };
}
