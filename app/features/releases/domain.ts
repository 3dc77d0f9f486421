/** Longest name and longest run of words on the page of a release, in UTF-16 units. */
export const formLimits = { name: 200, words: 2000 } as const;

/** Which rules a page of a release obeys. `always` is everyone's. */
export type FrameName = "always" | "victim-services" | "hipaa" | "part2";

/**
 * Which frames bind. Unknown is read as the strictest: an agency of another kind with a health service is read as bound
 * by HIPAA. Sources: 34 U.S.C. 12291(b)(2) and 28 CFR 90.4; 45 CFR 164.508(c); 42 CFR 2.31(a).
 */
export function framesFor(about: { agencyKind: string; serviceType: string; labels: readonly string[] }): FrameName[] {
  const isVictimService = about.agencyKind === "victim-services" || about.labels.includes("victim-service");
  const isPart2 = about.labels.includes("part2") || about.serviceType === "substance-use";
  const isHealth =
    about.agencyKind === "community-mental-health" ||
    ["health", "counselling", "substance-use"].includes(about.serviceType);
  return [
    "always",
    ...(isVictimService ? (["victim-services"] as const) : []),
    ...(isHealth || isPart2 ? (["hipaa"] as const) : []),
    ...(isPart2 ? (["part2"] as const) : []),
  ];
}

/** The page of a release as it is kept, sealed. Version 1. */
export type Form = {
  v: 1;
  /** Whom it is about, and who gives it out. */
  forName: string;
  fromName: string;
  recipient: { kind: "person" | "organisation" | "worker" | "care-team"; name: string };
  why: string;
  what: readonly string[];
  conditions: string;
  endsAt: string;
  dangersTold: boolean;
  /** Ids of what was read before signing. */
  statements: readonly string[];
  textHash: string;
  language: string;
  supporter: string;
  witness: string;
  interpreter: string;
  signature: { name: string; at: string } | null;
  forThem: { representativeId: string; name: string; authority: string; signature: string; at: string } | null;
};

export type SignedBy = "person" | "guardian" | "personal-representative" | "both";

/**
 * What a page lacks under its frames, by field. A page that lacks anything is no release: it is neither kept nor acted on.
 *
 * @param needed ids of the statements its frames ask for
 */
export function missingFrom(
  form: Form,
  { frames, signedBy, needed }: { frames: readonly FrameName[]; signedBy: SignedBy; needed: readonly string[] },
): string[] {
  const blank = (text: string) => text.trim() === "";
  const missing: [field: string, isMissing: boolean][] = [
    ["forName", blank(form.forName)],
    ["fromName", blank(form.fromName)],
    ["recipient", blank(form.recipient.name)],
    ["why", blank(form.why)],
    ["what", form.what.length === 0],
    ["endsAt", Number.isNaN(Date.parse(form.endsAt))],
    ["statements", needed.some((id) => !form.statements.includes(id))],
    ["signature", signedBy !== "guardian" && signedBy !== "personal-representative" && !isSigned(form.signature)],
    ["representativeId", signedBy !== "person" && !isSignedFor(form.forThem)],
    // 45 CFR 164.508(c)(1)(vi): by which right somebody signs for another.
    ["authority", signedBy !== "person" && frames.includes("hipaa") && blank(form.forThem?.authority ?? "")],
    // Somebody who signs for another does so before a witness.
    ["witness", signedBy !== "person" && blank(form.witness)],
    ["dangersTold", frames.includes("victim-services") && !form.dangersTold],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

function isSigned(signature: Form["signature"]): boolean {
  return signature !== null && signature.name.trim() !== "" && !Number.isNaN(Date.parse(signature.at));
}

function isSignedFor(signed: Form["forThem"]): boolean {
  return signed !== null && signed.signature.trim() !== "" && !Number.isNaN(Date.parse(signed.at));
}
