import { z } from "zod";

/** A kind of content with one rule of custody. Every content column belongs to exactly one. */
export const Compartment = z.enum([
  "identity",
  "contact",
  "story",
  "checkins",
  "medication",
  "views",
  "journal",
  "chat",
  "measures",
  "plan",
  "safety-plan",
  "signals",
  "themes",
  "sessions",
  "notes",
  "private-notes",
  "substance-use",
  "location",
  "demographics",
  "attachments",
  "findings",
  "choices",
  "alerts",
  "disclosures",
  "kept",
  "staff-own",
]);
export type Compartment = z.infer<typeof Compartment>;

/** Rides on content and is inherited by whatever is made from it. */
export const Label = z.enum(["part2", "private-notes", "victim-service", "minor", "sealed"]);
export type Label = z.infer<typeof Label>;

/** Why one looks. Consent purposes P01-P12 map onto these. */
export const Purpose = z.enum([
  "care",
  "safety",
  "supervision",
  "noticing",
  "plan-suggestion",
  "session-support",
  "companion",
  "quality",
  "disclosure",
  "legal",
  "self",
  "administration",
]);
export type Purpose = z.infer<typeof Purpose>;

/** What made it lawful this time. */
export const Basis = z.enum([
  "own",
  "care-role",
  "release",
  "choice",
  "mandated-report",
  "court-order",
  "emergency",
  "role",
  "safety-floor",
]);
export type Basis = z.infer<typeof Basis>;

export const Action = z.enum(["read", "list", "write", "answer", "analyse", "export", "erase", "administer"]);
export type Action = z.infer<typeof Action>;

/** The roles staff hold; one person on staff may hold several. */
export const Role = z.enum(["practitioner", "peer-supporter", "supervisor", "lead", "privacy-officer", "auditor"]);
export type Role = z.infer<typeof Role>;

/** The twelve consent purposes (one switch each). */
export const ConsentPurpose = z.enum([
  "P01",
  "P02",
  "P03",
  "P04",
  "P05",
  "P06",
  "P07",
  "P08",
  "P09",
  "P10",
  "P11",
  "P12",
]);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const Language = z.enum(["en", "es", "ar"]);
export type Language = z.infer<typeof Language>;

export const AgencyKind = z.enum([
  "victim-services",
  "homeless-services",
  "child-welfare",
  "community-mental-health",
  "other",
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** What runs in place of something that may not run here, or is a part of it; whoever switches that off switches this off as well. */
export const inPlaceOf: Readonly<Record<string, string>> = {
  "crisis-rules": "crisis-triage",
  "early-warning-checkins": "early-warning",
  "early-warning-rules": "early-warning",
  "early-warning-measures": "early-warning",
  "noticing-figures": "early-warning",
  "forecast-figures": "forecast",
};

/** Capabilities of software that are off in an agency until its lead turns them on. */
export const offFromTheStart: readonly string[] = ["companion-generation"];

/** Named grounds on which something may leave the agency; each names what it covers, and nothing else opens by it. */
export const Ground = z.enum(["release", "mandated-report", "court-order", "emergency"]);
export type Ground = z.infer<typeof Ground>;

/** What makes some doors stay shut until it is settled. */
export const Caution = z.enum(["custody-conflict", "capacity-in-doubt"]);
export type Caution = z.infer<typeof Caution>;
