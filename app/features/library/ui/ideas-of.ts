import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { useLanguage } from "#web/words/words.ts";
import { type Idea, library } from "../contract.ts";

/** What one looks through: alone, with somebody, help with life, treatments, and what is not offered. */
export const groups = ["alone", "someone", "practical", "treatment", "never"] as const;
export type Group = (typeof groups)[number];

export function groupOf({ listed, level, kind }: Idea): Group {
  if (!listed) return "never";
  if (level === "self") return "alone";
  if (kind === "practical") return "practical";
  return kind === "treatment" ? "treatment" : "someone";
}

/** All ideas in the language on screen. The same answer serves the gallery and each page. */
export function useIdeas() {
  const language = useLanguage();
  return useQuery({
    queryKey: ["library", "ideas", language],
    queryFn: () => call(library.ideas, { language }),
    staleTime: 300_000,
  });
}
