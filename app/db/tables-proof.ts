import type { Generated } from "kysely";

/** The ledger and what is made of it: proofs, the access review, the public page. */
export type ProofTables = {
  ledger_line: { agency_id: string; id: string } & {
    at: Date;
    actor_kind: string;
    actor_id: string | null;
    actor_role: string | null;
    subject_id: string | null;
    action: string;
    compartments: string[];
    count: number;
    purpose: string;
    basis: string;
    permit_id: string | null;
    policies: string[];
    facts_hash: Uint8Array | null;
    analyser: string | null;
    outcome: string;
    why: string | null;
    /** What the hash holds in place of the ids of people; see 0121. */
    subject_alias: Generated<string | null>;
    actor_alias: Generated<string | null>;
  };
  ledger_pending: { agency_id: string; line_id: string };
  ledger_leaf: { agency_id: string; seq: string; line_id: string; leaf_hash: Uint8Array; nth: number | null };
  ledger_subject: { agency_id: string; subject_id: string; lines: number };
  ledger_handed_out: { agency_id: string; size: string; way: "e-mail" | "paper"; at: Date };
  ledger_file: { agency_id: string; person_id: string; size: string; at: Date };
  look_item: {
    agency_id: string;
    id: string;
    day: string;
    member_id: string;
    person_id: string | null;
    kinds: string[];
    lines: string[];
    first_at: Date;
    last_at: Date;
    question: Generated<string | null>;
    asked_by: Generated<string | null>;
    asked_at: Generated<Date | null>;
    answer: Generated<string | null>;
    answered_at: Generated<Date | null>;
    verdict: Generated<string | null>;
    reason: Generated<string | null>;
    signed_by: Generated<string | null>;
    signed_at: Generated<Date | null>;
    created_at: Date;
  };
  name_check: { agency_id: string; member_id: string; person_id: string; is_alike: boolean; at: Date };
  known_privately: { agency_id: string; member_id: string; person_id: string; said_at: Date };
  look_run: { agency_id: string; until: Date; looks: number; items: number };
  transparency_page: {
    agency_id: string;
    id: string;
    html_en: string;
    html_es: string;
    hash: string;
    contact: string;
    drafted_by: string;
    drafted_at: Date;
    published_by: string | null;
    published_at: Date | null;
  };
  witness_address: {
    agency_id: string;
    address: string;
    set_by: string;
    set_at: Date;
    sent_size: string | null;
    sent_at: Date | null;
  };
  ledger_tile: { agency_id: string; level: number; index: string; hashes: Uint8Array };
  ledger_checkpoint: { agency_id: string; size: string; note: string; at: Date };
};
