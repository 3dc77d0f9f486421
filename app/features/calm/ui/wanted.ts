import { useSearch } from "wouter";
import { isWant, type WantId } from "../domain/finding.ts";

/** What is open on `/me/calm`: the overview (null), a want, all tools, or what helps me. Stands in the address as `?for=`. */
export type Wanted = WantId | "all" | "helped" | null;

/** What the person is looking through, and addresses that keep it, so that "stop" leads back to it. */
export function useWanted(): { wanted: Wanted; within: (path: string) => string } {
  const asked = new URLSearchParams(useSearch()).get("for");
  const wanted = isWant(asked) || asked === "all" || asked === "helped" ? asked : null;
  return { wanted, within: (path) => (wanted === null ? path : `${path}?for=${wanted}`) };
}
