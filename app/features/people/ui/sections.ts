import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { PersonId } from "#kernel/ids.ts";
import type { Opened } from "../contract.ts";

export type SectionProps = { readonly personId: PersonId; readonly name: string };

/** One part of a person's page, shown only when it is open to whoever looks. It brings its own title and empty words. */
export type Section = {
  readonly opens: Opened;
  readonly Section: LazyExoticComponent<ComponentType<SectionProps>>;
};

export const section = (load: () => Promise<ComponentType<SectionProps>>) =>
  lazy(async () => ({ default: await load() }));

/** In the order of the page. A room adds its line here. */
export const sections: readonly Section[] = [];
