import { z } from "zod";
import { Language } from "../app/kernel/vocabulary.ts";

/** A text with something in it. */
export const text = z.string().trim().min(1);
/** A text of at most so many words. */
export const words = (most: number) =>
  text.refine((value) => value.split(/\s+/).length <= most, { error: `more than ${most} words` });

/** Stands at the head of every file. `translationReviewed` is there on translations only. */
export const provenance = {
  language: Language,
  licence: z.literal("CC-BY-SA-4.0"),
  source: text,
  reviewer: text,
  translationReviewed: z.boolean().optional(),
};
