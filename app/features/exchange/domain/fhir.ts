import type { TakenRow } from "../contract.ts";
import { momentOf, type TakeOut, text, wordsIn } from "./record.ts";

/** A FHIR R4 resource, as plain JSON. */
export type Resource = { readonly resourceType: string; readonly id: string } & { readonly [part: string]: unknown };
export type Bundle = { readonly resourceType: "Bundle"; readonly [part: string]: unknown };

type Made = { readonly table: string; readonly resources: readonly Resource[] };

const codes = "https://mooring.example/fhir/CodeSystem";
const patient = (id: string) => ({ reference: `Patient/${id}` });
const words = (of: unknown) => wordsIn(of).join("\n");
/** FHIR text may not be empty. */
const said = (of: unknown) => words(of) || undefined;

/**
 * The record as a FHIR R4 collection: Patient, Consent (choices and releases), Observation (check-ins),
 * QuestionnaireResponse (sets of questions, with their credit and their scores), DocumentReference
 * (journal), Communication (conversations), CarePlan (safety plan), RiskAssessment (what software noticed).
 * What has no place in FHIR stands in `take-out.json` alone.
 */
export function toFhir({ tables, madeAt, agency }: TakeOut): Bundle {
  const [person] = tables.person ?? [];
  const id = text(person ?? {}, "id") ?? "person";
  const make = (table: string, of: (row: TakenRow) => Resource | null): Made => ({
    table,
    resources: (tables[table] ?? []).map(of).filter((one) => one !== null),
  });
  const made = [
    { table: "person", resources: [patientOf(id, tables.person_profile?.[0])] },
    make("choice", (row) => consentOf(id, row, agency.name)),
    make("release", (row) => releaseOf(id, row)),
    make("checkin", (row) => observationOf(id, row)),
    make("measure_run", (row) => responseOf(id, row, tables.measure_answer ?? [])),
    make("substance_run", (row) => responseOf(id, row, tables.substance_answer ?? [])),
    make("journal_paragraph", (row) => documentOf(id, row, tables.journal_entry ?? [])),
    make("talk_message", (row) => communicationOf(id, row)),
    { table: "safety_plan_step", resources: carePlanOf(id, tables.safety_plan_step ?? []) },
    make("finding", (row) => riskOf(id, row)),
  ];
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: madeAt,
    entry: made.flatMap(({ resources }) =>
      resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
    ),
  };
}

function patientOf(id: string, profile: TakenRow | undefined): Resource {
  const name = profile && text(profile, "name");
  const language = profile && text(profile, "language");
  return {
    resourceType: "Patient",
    id,
    ...(name ? { name: [{ use: "usual", text: name }] } : {}),
    ...(language ? { communication: [{ language: { coding: [{ system: "urn:ietf:bcp:47", code: language }] } }] } : {}),
  };
}

const privacyConsent = {
  scope: {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentscope", code: "patient-privacy" }],
  },
  category: [{ coding: [{ system: "http://loinc.org", code: "59284-0" }] }],
  policyRule: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "OPTIN" }] },
};

function consentOf(id: string, row: TakenRow, agencyName: string): Resource {
  const end = text(row, "expires_at");
  return {
    resourceType: "Consent",
    id: String(row.id),
    status: row.is_on === true ? "active" : "rejected",
    ...privacyConsent,
    patient: patient(id),
    dateTime: String(row.decided_at),
    organization: [{ display: agencyName }],
    provision: {
      type: row.is_on === true ? "permit" : "deny",
      ...(end ? { period: { start: String(row.decided_at), end } } : {}),
      code: [{ coding: [{ system: `${codes}/purpose`, code: String(row.purpose) }] }],
    },
  };
}

function releaseOf(id: string, row: TakenRow): Resource {
  const kinds = Array.isArray(row.compartments) ? row.compartments.map(String) : [];
  const isOver = text(row, "revoked_at") !== null;
  return {
    resourceType: "Consent",
    id: String(row.id),
    status: isOver ? "inactive" : "active",
    ...privacyConsent,
    patient: patient(id),
    dateTime: String(row.starts_at),
    provision: {
      type: "permit",
      period: { start: String(row.starts_at), end: text(row, "revoked_at") ?? String(row.ends_at) },
      code: kinds.map((code) => ({ coding: [{ system: `${codes}/compartment`, code }] })),
    },
  };
}

/** Mood and energy 1 to 5, sleep in hours (UCUM h), and a word, as components. */
function observationOf(id: string, row: TakenRow): Resource | null {
  const body = (typeof row.body === "object" && row.body !== null ? row.body : {}) as Record<string, unknown>;
  const code = (name: string) => ({ coding: [{ system: `${codes}/check-in`, code: name }], text: name });
  const component = Object.entries(body).flatMap(([name, value]): object[] => {
    if (name === "sleepHours" && typeof value === "number")
      return [
        { code: code(name), valueQuantity: { value, unit: "h", system: "http://unitsofmeasure.org", code: "h" } },
      ];
    if (typeof value === "number") return [{ code: code(name), valueInteger: value }];
    if (Array.isArray(value)) return value.map((each) => ({ code: code(name), valueString: String(each) }));
    return typeof value === "string" && value.trim() ? [{ code: code(name), valueString: value }] : [];
  });
  if (component.length === 0) return null;
  return {
    resourceType: "Observation",
    id: String(row.id),
    status: "final",
    category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey" }] }],
    code: code("check-in"),
    subject: patient(id),
    performer: [patient(id)],
    effectiveDateTime: String(row.at),
    component,
  };
}

const absentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/** Answers that stand, by the questions' ids; the words of the questions are their makers' and are not in it. */
function responseOf(id: string, row: TakenRow, answers: readonly TakenRow[]): Resource | null {
  const given = answers
    .filter((answer) => answer.run_id === row.id)
    .sort((a, b) => `${a.at} ${a.received_at}`.localeCompare(`${b.at} ${b.received_at}`))
    .flatMap(({ body }) => (typeof body === "object" && body !== null ? Object.entries(body) : []));
  const standing = [...new Map<string, unknown>(given)].filter(([, value]) => value !== null);
  if (row.joined_to != null || standing.length === 0) return null;
  const result = (typeof row.result === "object" && row.result !== null ? row.result : {}) as {
    subscales?: Record<string, { value?: unknown }>;
    credit?: unknown;
  };
  const scores = Object.entries(result.subscales ?? {}).flatMap(([key, { value }]) =>
    typeof value === "number" ? [{ linkId: `score/${key}`, answer: [{ valueDecimal: value }] }] : [],
  );
  return {
    resourceType: "QuestionnaireResponse",
    id: String(row.id),
    ...(typeof result.credit === "string" ? { text: { status: "additional", div: xhtml(result.credit) } } : {}),
    questionnaire: `https://mooring.example/fhir/Questionnaire/${row.instrument}|${row.version}`,
    status: row.state === "complete" ? "completed" : "in-progress",
    subject: patient(id),
    source: patient(id),
    authored: String(row.at),
    item: [
      ...standing.map(([linkId, value]) =>
        value === "declined"
          ? { linkId, extension: [{ url: absentReason, valueCode: "asked-declined" }] }
          : { linkId, answer: [{ valueDecimal: value }] },
      ),
      ...scores,
    ],
  };
}

function xhtml(words: string): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<div xmlns="http://www.w3.org/1999/xhtml">${escaped}</div>`;
}

function documentOf(id: string, row: TakenRow, entries: readonly TakenRow[]): Resource | null {
  const body = said(row.body);
  if (!body) return null;
  const entry = entries.find((one) => one.id === row.entry_id);
  const date = (entry && text(entry, "at")) ?? text(row, "updated_at");
  return {
    resourceType: "DocumentReference",
    id: String(row.id),
    status: "current",
    subject: patient(id),
    author: [patient(id)],
    ...(date ? { date } : {}),
    type: { text: "journal" },
    content: [{ attachment: { contentType: "text/plain;charset=utf-8", data: base64(body) } }],
  };
}

function communicationOf(id: string, row: TakenRow): Resource | null {
  const contentString = said(row.body);
  if (!contentString) return null;
  const author = text(row, "author");
  const sender =
    author === "person"
      ? patient(id)
      : { display: author === "staff" ? "A person who works here" : "The companion, a program" };
  return {
    resourceType: "Communication",
    id: String(row.id),
    status: "completed",
    subject: patient(id),
    sent: String(row.at),
    sender,
    payload: [{ contentString }],
  };
}

function carePlanOf(id: string, rows: readonly TakenRow[]): Resource[] {
  const steps = rows.flatMap((row) => said(row.body) ?? []);
  const [first] = rows;
  if (steps.length === 0 || !first) return [];
  return [
    {
      resourceType: "CarePlan",
      id: String(first.id),
      status: "active",
      intent: "plan",
      title: "Safety plan",
      subject: patient(id),
      author: patient(id),
      activity: steps.map((description) => ({ detail: { status: "not-started", description } })),
    },
  ];
}

/** What software noticed: never a condition. */
function riskOf(id: string, row: TakenRow): Resource {
  const occurrence = momentOf(row);
  const note = said(row.body);
  return {
    resourceType: "RiskAssessment",
    id: String(row.id),
    status: "final",
    subject: patient(id),
    ...(occurrence ? { occurrenceDateTime: occurrence } : {}),
    method: { text: `${row.analyser} ${row.analyser_version}` },
    ...(note ? { note: [{ text: note }] } : {}),
  };
}

/** Base64 of the UTF-8 bytes, without needing a DOM or Node. */
function base64(of: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = [...unescape(encodeURIComponent(of.toWellFormed()))].map((letter) => letter.charCodeAt(0));
  let made = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    made += letters.charAt(a >> 2) + letters.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    made += b === undefined ? "=" : letters.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    made += c === undefined ? "=" : letters.charAt(c & 63);
  }
  return made;
}
