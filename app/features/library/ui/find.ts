import type { StaffIdea } from "../contract.ts";

/** Ideas in which every typed word stands, written with or without accents. */
export function matchingIdeas(ideas: readonly StaffIdea[], typed: string): StaffIdea[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return ideas.filter((idea) => {
    const text = plain([idea.title, idea.about, idea.what, idea.fits, idea.id].filter(Boolean).join(" "));
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
