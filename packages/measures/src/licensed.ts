import { readInstrument } from "./instrument.ts";
import { collecting, fieldsOf, isObject } from "./reading.ts";
import type { Complaint, Instrument, Read } from "./types.ts";
import { type Missed, missedVectors, readVectors, type Vector } from "./vectors.ts";

/** What an agency says about its licence. `expires` is the last day, `proof` the name or number of the filed letter. */
export type LicenceForm = {
  readonly holder: string;
  readonly licenceNo: string;
  /** Forms that may be filled in; null: as many as there are. */
  readonly uses: number | null;
  readonly expires: string | null;
  readonly proof: string;
  readonly electronicUseAllowed: boolean;
};

/** Somebody's yes to exactly these contents, known by their digest. */
export type Approval = { readonly by: string; readonly digest: string };

export type LicensedReason =
  | "form-not-read"
  | "licence-incomplete"
  | "no-electronic-use"
  | "not-under-agency-licence"
  | "name-taken"
  | "too-few-vectors"
  | "vectors-missed"
  | "needs-approval"
  | "needs-second-approval";

export type Licensed = {
  /**
   * `blocked`: may not be kept for use at all. `draft`: may be worked on. `waiting`: everything passes, people have not
   * said yes. `active`: two people have said yes to exactly this.
   */
  readonly standing: "blocked" | "draft" | "waiting" | "active";
  readonly reasons: readonly { readonly code: LicensedReason; readonly says: string }[];
  readonly complaints: readonly Complaint[];
  readonly missed: readonly Missed[];
  /** Null unless it was read whole. Only an active one is ever asked. */
  readonly instrument: Instrument | null;
  readonly licence: LicenceForm | null;
  /** Of upload, sidecar, licence and examples: what an approval is for. Any change makes it another. */
  readonly digest: string;
};

/** Worked examples an agency brings from the owner's manual before the form may be used. */
export const fewestVectors = 3;

/**
 * The rules for an instrument that an agency has a licence for. All parts as parsed from what was uploaded or typed:
 * `upload` a FHIR Questionnaire (R4, or R5 as far as it is the same), `form` the licence, `sidecar` the scoring,
 * `vectors` the examples. `digestOf` is a cryptographic hash of a text; `takenIds` are the shelf's own names.
 */
export function loadLicensed(
  upload: unknown,
  form: unknown,
  sidecar: unknown,
  vectors: unknown,
  {
    approvals,
    digestOf,
    takenIds,
  }: { approvals: readonly Approval[]; digestOf: (text: string) => string; takenIds: readonly string[] },
): Licensed {
  const licence = readLicence(form);
  const read = readInstrument(upload, sidecar);
  const examples = readVectors(vectors);
  const instrument = read.value;
  const missed = instrument && examples.value ? missedVectors(instrument, examples.value) : [];
  const digest = digestOf(canonical([upload, form, sidecar, vectors]));
  const blocked = [
    ...(licence.value
      ? []
      : [reason("licence-incomplete", "the licence form has to be filled in whole, with its proof")]),
    ...(licence.value && !licence.value.electronicUseAllowed
      ? [reason("no-electronic-use", "the licence does not allow use on a screen; ask its owner for that")]
      : []),
    ...(instrument || read.complaints.length === 0
      ? []
      : [reason("form-not-read", "the form or its scoring has something wrong")]),
    ...(instrument && instrument.card.permission.kind !== "agency-licence"
      ? [reason("not-under-agency-licence", "an uploaded form is kept as agency-licence and leaves with no export")]
      : []),
    ...(instrument && takenIds.includes(instrument.id)
      ? [reason("name-taken", `${instrument.id} is the name of another form`)]
      : []),
  ];
  const unfinished = [
    ...(distinct(examples.value ?? []) < fewestVectors
      ? [
          reason(
            "too-few-vectors",
            `at least ${fewestVectors} different examples with their result, from the owner's manual`,
          ),
        ]
      : []),
    ...(missed.length > 0 ? [reason("vectors-missed", "not every example gives what its manual says")] : []),
  ];
  const people = new Set(approvals.filter((each) => each.digest === digest).map(({ by }) => by));
  const open =
    people.size === 0
      ? [reason("needs-approval", "two people have to say yes to exactly this")]
      : people.size === 1
        ? [reason("needs-second-approval", "a second person has to say yes to exactly this")]
        : [];
  const standing =
    blocked.length > 0 ? "blocked" : unfinished.length > 0 ? "draft" : open.length > 0 ? "waiting" : "active";
  return {
    standing,
    reasons: [...blocked, ...unfinished, ...open],
    complaints: [...licence.complaints, ...read.complaints, ...examples.complaints],
    missed,
    instrument,
    licence: licence.value,
    digest,
  };
}

function reason(code: LicensedReason, says: string) {
  return { code, says };
}

function readLicence(form: unknown): Read<LicenceForm> {
  const { complain, done } = collecting();
  const read = fieldsOf(form, ["licence"], complain);
  const licence: LicenceForm = {
    holder: read.text("holder"),
    licenceNo: read.text("licenceNo"),
    uses: read.numberOrNull("uses"),
    expires: read.textOrNull("expires"),
    proof: read.text("proof"),
    electronicUseAllowed: read.flag("electronicUseAllowed"),
  };
  read.close();
  if (licence.uses !== null && !(Number.isInteger(licence.uses) && licence.uses > 0))
    complain("wrong-kind", ["licence", "uses"], "a whole number above 0, or nothing where uses are not counted");
  if (licence.expires !== null && lastMomentOf(licence.expires) === null)
    complain("wrong-kind", ["licence", "expires"], "a day such as 2027-01-31, or nothing where it does not end");
  return done(licence);
}

/** Examples that differ in what is answered and say what has to come out of scoring. */
function distinct(vectors: readonly Vector[]): number {
  const results = ["total", "band", "level", "subscales", "bands", "rules", "cuts"] as const;
  const telling = vectors.filter(({ expect }) => results.some((key) => expect[key] !== undefined));
  return new Set(telling.map(({ all, answers }) => canonical([all, answers]))).size;
}

export type MayAsk =
  | { readonly may: true; readonly usesLeft: number | null; readonly daysLeft: number | null }
  | { readonly may: false; readonly why: "not-active" | "expired" | "used-up" };

/** Whether one more form may be sent now. `used` counts forms filled in under this licence; `now` in milliseconds UTC. */
export function mayAsk({ standing, licence }: Licensed, { used, now }: { used: number; now: number }): MayAsk {
  if (standing !== "active" || licence === null) return { may: false, why: "not-active" };
  const ends = licence.expires === null ? null : lastMomentOf(licence.expires);
  if (ends !== null && now > ends) return { may: false, why: "expired" };
  if (licence.uses !== null && used >= licence.uses) return { may: false, why: "used-up" };
  return {
    may: true,
    usesLeft: licence.uses === null ? null : licence.uses - used,
    daysLeft: ends === null ? null : Math.floor((ends - now) / 86_400_000),
  };
}

/** The last millisecond of a day in UTC; null when it is no day. */
function lastMomentOf(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T23:59:59.999Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day) ? at : null;
}

/** The same text for the same contents, in whatever order they were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`;
}
