import { THEMES } from "@mooring/themes";
import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { limits } from "./domain.ts";

/** A name of one's own: one line, without half characters. */
const Name = z
  .string()
  .trim()
  .min(1)
  .max(limits.nameLength)
  .refine((name) => name.isWellFormed() && !/[\r\n]/.test(name), "one line of whole characters");

/**
 * What a person said of one theme. `setsOff`: they confirm that it does. `muted`: left out of every report, and not brought
 * up. `removed`: not shown to them either.
 */
export const ThemeChoice = z.object({
  theme: z.enum(THEMES),
  name: Name.nullable(),
  setsOff: z.boolean(),
  state: z.enum(["shown", "muted", "removed"]),
});
export type ThemeChoice = z.infer<typeof ThemeChoice>;

export const themes = {
  mine: endpoint({
    method: "GET",
    path: "/api/themes",
    caller: "person",
    about: "Whether one's pages may be read for themes, and what one said of them. What was read is kept nowhere.",
    input: z.object({}),
    output: z.object({ on: z.boolean(), choices: z.array(ThemeChoice) }),
  }),
  onDevice: endpoint({
    method: "POST",
    path: "/api/themes/on-device",
    caller: "person",
    about: "Asks whether software on one's own device may read one's pages for themes now. Nothing of it is sent.",
    input: z.object({}),
    output: z.object({ allowed: z.boolean() }),
  }),
  choose: endpoint({
    method: "PUT",
    path: "/api/themes/choice",
    caller: "person",
    about: "Says something of one theme, in place of what was said of it before. Others stay as they are.",
    input: ThemeChoice,
    output: z.object({ choices: z.array(ThemeChoice) }),
  }),
  eraseAll: endpoint({
    method: "DELETE",
    path: "/api/themes",
    caller: "person",
    about: "Erases all one said of themes, and what is shown of it to anyone. Safe to send twice.",
    input: z.object({}),
    output: z.object({ erased: z.int() }),
  }),
};
