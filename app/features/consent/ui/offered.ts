import { useQuery } from "@tanstack/react-query";
import { signals } from "#features/signals/contract.ts";
import { call } from "#web/api.ts";
import type { PurposeWords } from "../contract.ts";

/** Parts that are not there for everyone; until it is known whether they are, they are not shown. */
const bySignal: ReadonlySet<string> = new Set(["typing", "voice"]);

/** The parts of a purpose that one is really asked about: what can never run here is not offered. */
export function useOfferedSources({
  sources = [],
}: {
  sources?: PurposeWords["sources"];
}): NonNullable<PurposeWords["sources"]> {
  const asks = sources.some(({ id }) => bySignal.has(id));
  const offered = useQuery({
    queryKey: ["signals", "offered"],
    queryFn: () => call(signals.offered, {}),
    enabled: asks,
  });
  const there: readonly string[] = offered.data?.offered ?? [];
  return sources.filter(({ id }) => !bySignal.has(id) || there.includes(id));
}
