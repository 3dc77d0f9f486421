import type { SealedBytes } from "./tables.ts";

type OfPerson = { agency_id: string; id: string; person_id: string };

/** How a person types and speaks: numbers sealed by their own browser, and copies shown to a worker until a day. */
export type SignalTables = {
  signal_note: OfPerson & {
    signal: "typing" | "voice" | "archive";
    at: Date;
    body: SealedBytes;
    labels: string[];
    updated_at: Date;
  };
  voice_recording: OfPerson & {
    at: Date;
    body: SealedBytes;
    parts: number;
    bytes: number;
    labels: string[];
    updated_at: Date;
  };
  voice_part: OfPerson & { recording_id: string; place: number; body: SealedBytes; labels: string[] };
  signal_share: OfPerson & {
    signal: "typing" | "voice" | "archive";
    recipient_kind: "care-team" | "member";
    recipient_id: string | null;
    body: SealedBytes;
    labels: string[];
    shared_at: Date;
    ends_at: Date;
  };
};
