import type { SealedBytes } from "./tables.ts";

type Keyed = { agency_id: string; id: string };
type OfPerson = Keyed & { person_id: string };

/** What erasing leaves behind: requests, receipts, what has been obeyed, and closed boxes. */
export type ErasureTables = {
  erasure_request: OfPerson & {
    parts: string[];
    asked_at: Date;
    due_at: Date;
    state: "cooling" | "waiting" | "running";
    receipt_lookup: string;
    receipt_key: Uint8Array;
  };
  erasure_receipt: { agency_id: string; lookup: string; sealed: Uint8Array; created_at: Date; expires_at: Date };
  erasure_done: Keyed & { at: Date };
  kept_record: OfPerson & {
    rule: string;
    kinds: string[];
    kept_at: Date;
    until: Date;
    body: SealedBytes;
    labels: string[];
  };
};
