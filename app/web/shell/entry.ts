import { createContext, useContext } from "react";
import type { Screen, Slots } from "../screens.ts";

/** The entry that is open: its list of screens and what rooms put into its slots. */
export type Entry = { readonly screens: readonly Screen[]; readonly slots: Slots };

export const EntryContext = createContext<Entry | null>(null);

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error("this screen is outside an entry");
  return entry;
}
