import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { erasure } from "../contract.ts";

/** Takes a request back or hurries it along, and asks again. */
export function useActing() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ["erasure"] });
  return {
    again,
    cancel: useMutation({ mutationFn: () => call(erasure.cancel, {}) }),
    hurry: useMutation({ mutationFn: (id: string) => call(erasure.now, { id }) }),
  };
}
