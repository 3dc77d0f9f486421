import { useState } from "react";

const unfolded = new Set<string>();

/**
 * Whether a folded part of a page is open. Kept for this visit, so that it stays open when the page draws itself anew
 * because what is allowed changed. In memory only.
 *
 * @param key which part of whose page
 */
export function useUnfolded(key: string): [isOpen: boolean, unfold: () => void] {
  const [isOpen, set] = useState(unfolded.has(key));
  return [
    isOpen,
    () => {
      unfolded.add(key);
      set(true);
    },
  ];
}
