import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { call } from "#web/api.ts";
import { Notice } from "#web/design/notice.tsx";
import { useWords } from "#web/words/words.ts";
import { consent } from "../contract.ts";

/** `checking` until the server has said so, `unknown` when it has not been reached for a while: show nothing then. */
export type Still = "yes" | "checking" | "no" | "unknown";

const everyMs = 3000;
/** Without an answer for so long, what is on screen may no longer be allowed. */
const trustedMs = 15_000;

/**
 * For staff screens that show what people share. Asks every 3 s whether anything changed for these people; when it did,
 * every cached answer about that person (any query whose key holds their id) is dropped and asked for again, so what was
 * taken back leaves the screen within 5 s.
 *
 * Show a person's content only while the answer is `yes`; `StillNotice` has the words for the rest.
 */
export function useStillAllowed(personIds: readonly string[]): (personId: string) => Still {
  const queries = useQueryClient();
  const ids = useMemo(() => [...new Set(personIds)].sort().join(","), [personIds]);
  const known = useRef(new Map<string, number>());
  const asked = useQuery({
    queryKey: ["consent", "epochs", ids],
    queryFn: async () =>
      new Map((await call(consent.epochs, { ids })).map(({ personId, epoch }) => [String(personId), epoch])),
    enabled: ids !== "",
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  const { data, dataUpdatedAt, errorUpdatedAt } = asked;
  useEffect(() => {
    if (!data) return;
    for (const id of ids.split(",")) {
      const before = known.current.get(id);
      const now = data.get(id) ?? 0;
      known.current.set(id, now);
      if (before === undefined || before === now) continue;
      void queries.resetQueries({ predicate: ({ queryKey }) => isAbout(queryKey, id) });
    }
  }, [data, ids, queries]);
  const isTrusted = dataUpdatedAt > 0 && Math.max(dataUpdatedAt, errorUpdatedAt) - dataUpdatedAt < trustedMs;
  return (personId) => {
    if (!data) return asked.isError ? "unknown" : "checking";
    if (!isTrusted) return "unknown";
    const epoch = data.get(personId);
    if (epoch === undefined) return "no";
    const before = known.current.get(personId);
    return before === undefined || before === epoch ? "yes" : "checking";
  };
}

function isAbout(queryKey: readonly unknown[], personId: string): boolean {
  if (queryKey[0] === "consent" && queryKey[1] === "epochs") return false;
  return JSON.stringify(queryKey).includes(personId);
}

/** Says why nothing is shown. Nothing at all while all is well. */
export function StillNotice({ still }: { still: Still }) {
  const say = useWords("consent-staff");
  return (
    <div role="status">
      {still !== "yes" && (
        <Notice>
          <p>{say(still)}</p>
        </Notice>
      )}
    </div>
  );
}
