import type { Request } from "../../app/server/door/cedar.ts";

/** One question to the access policies, in the fewest words: what is left out is plain (see `wholeRequest`). */
export type Question = {
  principal: string;
  action: string;
  resource: "Person" | "Agency";
  context: Record<string, string | boolean | readonly string[]>;
  roles?: readonly string[];
  active?: boolean;
  secondFactor?: boolean;
  ageBand?: string;
  labels?: readonly string[];
};

const plain: Question["context"] = {
  compartments: [],
  purpose: "none",
  agencyKind: "other",
  sameAgency: true,
  released: [],
  shared: [],
  choices: [],
  refused: [],
  sources: [],
  aiOn: true,
  capabilitiesOff: [],
  analyser: "",
};

/** The whole request Cedar is asked. Facts that the schema has and nobody set are "no" or "none". */
export function wholeRequest(
  question: Question,
  schemaFields: Readonly<Record<string, "set" | "bool" | "string">>,
): Request {
  const [type = "Staff", name] = question.principal.split(":") as ["Person" | "Staff" | "Software", string?];
  const empty = { set: [], bool: false, string: "" } as const;
  const context = Object.fromEntries(
    Object.entries(schemaFields).map(([field, kind]) => [
      field,
      question.context[field] ?? plain[field] ?? empty[kind],
    ]),
  );
  const id = name ?? "one";
  const personOf = {
    ageBand: question.ageBand ?? "25-44",
    serviceType: "unknown",
    labels: [...(question.labels ?? [])],
  };
  const staff = {
    roles: [...(question.roles ?? [])],
    active: question.active ?? true,
    secondFactor: question.secondFactor ?? true,
  };
  const agency = { type: "Agency", id: "house" } as const;
  const principal = { type, id } as const;
  const resource = { type: question.resource, id: question.resource === "Person" ? "rosa" : "house" } as const;
  return {
    principal,
    action: question.action,
    resource,
    context: context as Request["context"],
    entities: [
      { uid: agency, attrs: {}, parents: [] },
      { uid: principal, attrs: type === "Staff" ? staff : type === "Person" ? personOf : {}, parents: [agency] },
      ...(question.resource === "Person" ? [{ uid: resource, attrs: personOf, parents: [agency] }] : []),
    ],
  };
}

const actions = ["read", "list", "write", "answer", "analyse", "export", "erase", "administer"];

/** The question itself and every question one step beside it; always the same ones in the same order. */
export function around(question: Question): Question[] {
  const { context } = question;
  const withContext = (field: string, value: string | boolean | readonly string[]): Question => ({
    ...question,
    context: { ...context, [field]: value },
  });
  const beside = Object.entries(context).flatMap(([field, value]): Question[] => {
    if (typeof value === "boolean") return [withContext(field, !value)];
    if (typeof value === "string") return [withContext(field, "other")];
    return [
      withContext(field, []),
      withContext(field, [...value, "other"]),
      withContext(field, ["other"]),
      ...value.map((each) =>
        withContext(
          field,
          value.filter((one) => one !== each),
        ),
      ),
      ...value.map((each) => withContext(field, [each])),
    ];
  });
  const { sameAgency = true, aiOn = true } = context;
  return [
    question,
    ...beside,
    withContext("sameAgency", !sameAgency),
    withContext("aiOn", !aiOn),
    withContext("careTeam", !(context.careTeam ?? false)),
    withContext("refused", ["P10"]),
    withContext("cautions", ["custody-conflict"]),
    withContext("capabilitiesOff", [String(context.analyser ?? "")]),
    withContext("compartments", ["private-notes"]),
    withContext("compartments", ["staff-own"]),
    ...actions.map((action) => ({ ...question, action })),
    ...["Person", "Staff", "Software", "Software:stranger"].map((principal) => ({ ...question, principal })),
    { ...question, resource: question.resource === "Person" ? "Agency" : "Person" },
    ...(question.roles ?? []).map((role) => ({
      ...question,
      roles: (question.roles ?? []).filter((one) => one !== role),
    })),
    ...(question.roles ?? []).map((role) => ({ ...question, roles: [role] })),
    { ...question, roles: ["other"] },
    { ...question, roles: ["auditor"] },
    { ...question, active: false },
    { ...question, secondFactor: false },
    ...["under-13", "13-17", "unknown"].map((ageBand) => ({ ...question, ageBand })),
  ];
}
