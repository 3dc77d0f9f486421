import type { ColumnType, Generated } from "kysely";
import type { SealedBytes } from "./tables.ts";

type Jsonb<T> = ColumnType<T, string, string>;

/** The directory of help, and what people are referred to. */
export type ReferralTables = {
  referral: {
    agency_id: string;
    id: string;
    person_id: string;
    member_id: string | null;
    way: "send" | "call-together" | "self" | null;
    state: "asked" | "open" | "sent" | "introduced" | "accepted" | "met" | "declined" | "stopped" | "closed";
    opened_at: Date;
    sent_at: Date | null;
    accepted_at: Date | null;
    met_at: Date | null;
    ended_at: Date | null;
    body: SealedBytes;
    labels: string[];
  };
  referral_step: {
    agency_id: string;
    id: string;
    person_id: string;
    referral_id: string;
    step: string;
    at: Date;
    member_id: string | null;
    words: SealedBytes | null;
    labels: string[];
  };
  directory_service: {
    agency_id: string;
    id: string;
    doc: Jsonb<unknown>;
    listing: Jsonb<unknown>;
    hidden: boolean;
    checked_on: ColumnType<string | null, string | null, string | null>;
    updated_at: Date;
  };
  directory_secret: { agency_id: string; mark: Uint8Array; service_id: string | null };
  directory_state: { agency_id: string; version: Generated<number>; open_to_all: Generated<boolean> };
  directory_import: {
    agency_id: string;
    id: string;
    at: Date;
    member_id: string;
    seen: number;
    kept: number;
    hidden: number;
  };
};
