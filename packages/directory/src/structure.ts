/**
 * The public structure of the Human Services Data Specification 3 (docs.openreferral.org), written down in our own short
 * form: tables, their fields, which are needed, and how one nests in another when services are sent as JSON.
 */

export type FieldKind = "text" | "id" | "email" | "uri" | "number" | "date" | "moment" | "time";
export type Field = { name: string; kind: FieldKind; isNeeded: boolean; oneOf: readonly string[] | null };

export type TableName =
  | "organization"
  | "program"
  | "service"
  | "attribute"
  | "service_at_location"
  | "location"
  | "phone"
  | "contact"
  | "address"
  | "schedule"
  | "funding"
  | "service_area"
  | "required_document"
  | "language"
  | "accessibility"
  | "taxonomy_term"
  | "taxonomy"
  | "metadata"
  | "meta_table_description"
  | "cost_option"
  | "organization_identifier";

/** What hangs under a row as JSON. `by`: the column of the child that names its parent; `at`: the column of the parent. */
export type Nested =
  | { key: string; table: TableName; many: true; by: string }
  | { key: string; table: TableName; many: false; at: string };
export type Table = { name: TableName; file: string; fields: readonly Field[]; nested: readonly Nested[] };

/** `name!` is needed, `:kind` other than text, `=a|b` a closed list (an underscore stands for a space). */
function fieldsOf(written: string): Field[] {
  return written.split(/\s+/).map((each) => {
    const [, name = "", needed, kind, list] = /^(\w+)(!?)(?::(\w+))?(?:=(.+))?$/.exec(each) ?? [];
    return {
      name,
      kind: (kind ?? "text") as FieldKind,
      isNeeded: needed === "!",
      oneOf: list ? list.split("|").map((one) => one.replace("_", " ")) : null,
    };
  });
}

const many = (key: string, table: TableName, by: string): Nested => ({ key, table, many: true, by });
const one = (key: string, table: TableName, at: string): Nested => ({ key, table, many: false, at });

const written: [TableName, file: string, fields: string, nested: Nested[]][] = [
  [
    "organization",
    "organizations",
    "id!:id name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id:id",
    [
      many("funding", "funding", "organization_id"),
      many("contacts", "contact", "organization_id"),
      many("phones", "phone", "organization_id"),
      many("locations", "location", "organization_id"),
      many("programs", "program", "organization_id"),
      many("organization_identifiers", "organization_identifier", "organization_id"),
    ],
  ],
  ["program", "programs", "id!:id organization_id!:id name! alternate_name description!", []],
  [
    "service",
    "services",
    "id!:id organization_id!:id program_id:id name! alternate_name description url:uri email:email status!=active|inactive|defunct|temporarily_closed interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert last_modified:moment",
    [
      many("phones", "phone", "service_id"),
      many("schedules", "schedule", "service_id"),
      many("service_areas", "service_area", "service_id"),
      many("service_at_locations", "service_at_location", "service_id"),
      many("languages", "language", "service_id"),
      one("organization", "organization", "organization_id"),
      many("funding", "funding", "service_id"),
      many("cost_options", "cost_option", "service_id"),
      one("program", "program", "program_id"),
      many("required_documents", "required_document", "service_id"),
      many("contacts", "contact", "service_id"),
    ],
  ],
  [
    "attribute",
    "attributes",
    "id!:id link_id!:id taxonomy_term_id!:id link_type link_entity! value",
    [one("taxonomy_term", "taxonomy_term", "taxonomy_term_id")],
  ],
  [
    "service_at_location",
    "service_at_location",
    "id!:id service_id!:id location_id!:id description",
    [
      many("contacts", "contact", "service_at_location_id"),
      many("phones", "phone", "service_at_location_id"),
      many("schedules", "schedule", "service_at_location_id"),
      one("location", "location", "location_id"),
    ],
  ],
  [
    "location",
    "locations",
    "id!:id location_type!=physical|postal|virtual url:uri organization_id:id name alternate_name description transportation latitude:number longitude:number external_identifier external_identifier_type",
    [
      many("languages", "language", "location_id"),
      many("addresses", "address", "location_id"),
      many("contacts", "contact", "location_id"),
      many("accessibility", "accessibility", "location_id"),
      many("phones", "phone", "location_id"),
      many("schedules", "schedule", "location_id"),
    ],
  ],
  [
    "phone",
    "phones",
    "id!:id location_id:id service_id:id organization_id:id contact_id:id service_at_location_id:id number! extension:number type description",
    [many("languages", "language", "phone_id")],
  ],
  [
    "contact",
    "contacts",
    "id!:id organization_id:id service_id:id service_at_location_id:id location_id:id name title department email:email",
    [many("phones", "phone", "contact_id")],
  ],
  [
    "address",
    "addresses",
    "id!:id location_id:id attention address_1! address_2 city! region state_province! postal_code! country! address_type!=physical|postal|virtual",
    [],
  ],
  [
    "schedule",
    "schedules",
    "id!:id service_id:id location_id:id service_at_location_id:id valid_from:date valid_to:date dtstart:date timezone:number until:date count:number wkst=MO|TU|WE|TH|FR|SA|SU freq=WEEKLY|MONTHLY interval:number byday byweekno bymonthday byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes",
    [],
  ],
  ["funding", "funding", "id!:id organization_id:id service_id:id source", []],
  ["service_area", "service_areas", "id!:id service_id:id name description extent extent_type uri:uri", []],
  ["required_document", "required_documents", "id!:id service_id:id document uri:uri", []],
  ["language", "languages", "id!:id service_id:id location_id:id phone_id:id name code note", []],
  ["accessibility", "accessibility", "id!:id location_id:id description details url:uri", []],
  [
    "taxonomy_term",
    "taxonomy_terms",
    "id!:id code name! description! parent_id:id taxonomy language taxonomy_id:id term_uri:uri",
    [one("taxonomy_detail", "taxonomy", "taxonomy_id")],
  ],
  ["taxonomy", "taxonomies", "id!:id name! description! uri:uri version", []],
  [
    "metadata",
    "metadata",
    "id!:id resource_id!:id resource_type! last_action_date!:date last_action_type! field_name! previous_value! replacement_value! updated_by!",
    [],
  ],
  ["meta_table_description", "meta_table_descriptions", "id!:id name language character_set", []],
  [
    "cost_option",
    "cost_options",
    "id!:id service_id!:id valid_from:date valid_to:date option currency amount:number amount_description",
    [],
  ],
  [
    "organization_identifier",
    "organization_identifiers",
    "id!:id organization_id!:id identifier_scheme identifier_type! identifier!",
    [],
  ],
];

export const tables: ReadonlyMap<TableName, Table> = new Map(
  written.map(([name, file, fields, nested]) => [
    name,
    {
      name,
      file,
      fields: fieldsOf(fields),
      // Own taxonomy terms and a history may hang under any row.
      nested: isOwnTerm(name)
        ? nested
        : [...nested, many("attributes", "attribute", "link_id"), many("metadata", "metadata", "resource_id")],
    },
  ]),
);

function isOwnTerm(name: TableName): boolean {
  return ["attribute", "metadata", "taxonomy", "meta_table_description"].includes(name);
}

export function tableOf(name: TableName): Table {
  return tables.get(name) as Table;
}

/** Which table a file of a datapackage holds, by its name without folder; null: none that is known. */
export function tableOfFile(fileName: string): Table | null {
  const stem = (fileName.split(/[\\/]/).at(-1) ?? "").toLowerCase().replace(/\.csv$/, "");
  for (const table of tables.values()) if (stem === table.file || stem === table.name) return table;
  // Version 3.0 called this file by its plural in its text and by its singular in its examples.
  return stem === "services_at_location" || stem === "service_at_locations" ? tableOf("service_at_location") : null;
}
