import { partOf } from "./nested.ts";
import type { Doc } from "./row.ts";

/** A page of a list, as the interface of the specification answers it. */
export function pageOf(contents: readonly Doc[]) {
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

/** Services by their organisation, each in full. */
export function organizationsOf(services: readonly Doc[]): Doc[] {
  const all = new Map<unknown, Doc & { services: Doc[] }>();
  for (const service of services) {
    const organization = partOf(service, "organization");
    if (!organization) continue;
    const { organization: _, ...own } = service;
    const known = all.get(organization.id);
    if (known) known.services.push(own);
    else all.set(organization.id, { ...organization, services: [own] });
  }
  return [...all.values()];
}
