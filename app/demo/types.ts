import type { AgencyKind, ConsentPurpose, Role } from "#kernel/vocabulary.ts";
import type { Said } from "#server/packs/own.ts";

export type InventedLanguage = "en" | "es" | "ar";
export type AgeBand = "13-17" | "18-24" | "25-44" | "45-64" | "65+";
export type Channel = "in-app" | "text" | "call" | "letter";
export type Step = 1 | 2 | 3 | 4 | 5;

/** A whole invented agency as plain values, ready to be seeded. Nobody in it exists. */
export type InventedAgency = {
  name: string;
  kind: AgencyKind;
  place: string;
  /** IANA time zone in which days and minutes are meant. */
  zone: string;
  jurisdictions: string[];
  /** What it says about itself for the packs of rules. */
  said?: Said;
  languages: InventedLanguage[];
  crisisLines: InventedCrisisLine[];
  programmes: { key: string; name: string; kind: "shelter" | "outreach" }[];
  teams: { key: string; programme: string; name: string }[];
  staff: InventedStaff[];
  people: InventedPerson[];
  rota: InventedWatch[];
  pastAlerts: InventedAlert[];
  pastDrills: InventedDrill[];
};

/** A weekly watch; ISO weekdays and times of the clock on the wall in the agency's zone. */
export type InventedWatch = {
  /** Staff key. */
  member: string;
  order: "first" | "backup" | "lead";
  days: number[];
  from: string;
  until: string;
};

/** Someone asked for a person, and someone came. */
export type InventedAlert = {
  /** Person key. */
  person: string;
  /** Days before today. */
  ago: number;
  at: string;
  level: "moderate" | "high";
  /** Staff key. */
  answeredBy: string;
  answeredAfterMinutes: number;
  /** The person's own words while it was open. */
  answer: string;
  closedAfterMinutes: number;
  outcome: "reached";
  done: string;
  toPerson: string;
};

export type InventedDrill = { ago: number; at: string; level: "high" | "imminent"; answeredAfterSeconds: number };

/** `call` and `text` are what is dialled or texted to; what to write in the text is in the label. */
export type InventedCrisisLine = { label: { en: string; es: string }; call?: string; text?: string };

export type InventedStaff = {
  key: string;
  name: string;
  /** An e-mail address under the reserved top-level domain .example (RFC 2606). */
  signIn: string;
  roles: Role[];
  /** Team keys. */
  teams: string[];
  languages: string[];
};

export type InventedPerson = {
  key: string;
  name: string;
  pronouns?: string;
  language: InventedLanguage;
  ageBand: AgeBand;
  /** Programme key. */
  programme: string;
  /** Staff keys. */
  careTeam: string[];
  signIn?: { name: string; passphrase: string };
  contact: InventedContact;
  goals?: string[];
  /** Only what the person has answered; a purpose not listed stands at its default. */
  choices: InventedChoice[];
  /** Oldest first. */
  checkins: InventedCheckin[];
  /** Oldest first. */
  journal: InventedEntry[];
  /** What this thread is about, for the maker only: never seeded, never shown. */
  story: string;
};

export type InventedContact = { channels: Channel[]; safeTimes: string; avoid?: string; leaveMessage: boolean };
/** `sources` are compartments, for purposes that name their sources (P06). */
export type InventedChoice = { purpose: ConsentPurpose; on: boolean; sources?: string[] };

export type InventedCheckin = {
  /** "YYYY-MM-DD" in the agency's zone. */
  day: string;
  /** Minutes after midnight, 0 to 1439. */
  minuteOfDay: number;
  mood?: Step;
  energy?: Step;
  /** Hours, in halves. */
  sleepHours?: number;
  /** Offered tags begin with a colon; the others are own words. */
  tags?: string[];
  word?: string;
};

export type InventedEntry = { day: string; minuteOfDay: number; paragraphs: InventedParagraph[] };
export type InventedParagraph = { text: string; audience: "me" | "worker" };
