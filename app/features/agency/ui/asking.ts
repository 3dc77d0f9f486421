import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { useLanguage } from "#web/words/words.ts";
import { agency } from "../contract.ts";

export function useAgency() {
  return useQuery({ queryKey: ["agency"], queryFn: () => call(agency.read, {}) });
}

export function useMembers() {
  return useQuery({ queryKey: ["agency", "members"], queryFn: () => call(agency.members, {}) });
}

export function useSwitches() {
  return useQuery({ queryKey: ["agency", "switches"], queryFn: () => call(agency.switches, {}) });
}

/** A day in the language on screen. */
export function useDay(): (moment: string) => string {
  const language = useLanguage();
  return (moment) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
}

/** "A, B and C" in the language on screen. */
export function useListing(): (names: readonly string[]) => string {
  const language = useLanguage();
  return (names) => new Intl.ListFormat(language).format(names);
}
