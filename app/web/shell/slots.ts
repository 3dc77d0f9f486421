import { createContext, useContext } from "react";
import type { Slots } from "../screens.ts";

/** The slots of the entry that is open, for screens that both entries share. */
export const SlotsContext = createContext<Slots | null>(null);

export function useSlots(): Slots {
  const slots = useContext(SlotsContext);
  if (!slots) throw new Error("no slots around this screen");
  return slots;
}
