import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addToOutbox } from "#web/offline/outbox.ts";
import { goals } from "../contract.ts";
import { dayHere } from "./saying.ts";

/** One press for a step: kept on this device at once, sent when it can be. */
export function useAnswering(id: string) {
  const queries = useQueryClient();
  const [trouble, fail] = useState<unknown>(null);
  const answer = (how: "done" | "not-today" | "let-go" | "again") =>
    void addToOutbox(goals.answerStep, { id, how, on: dayHere() })
      .then(() => queries.invalidateQueries({ queryKey: ["goals", "mine"] }))
      .catch(fail);
  return { answer, trouble };
}
