import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { disclosures } from "../contract.ts";

/** How many looks in an emergency wait for a second person, for the menu. */
export function useWaitingReviews(): number | undefined {
  const { data } = useQuery({
    queryKey: ["disclosures", "waiting"],
    queryFn: () => call(disclosures.waiting, {}),
    refetchInterval: 60_000,
  });
  return data && data.open > 0 ? data.open : undefined;
}
