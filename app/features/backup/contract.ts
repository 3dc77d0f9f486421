import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";

const moment = z.iso.datetime();

/** One backup and how its trial went. Bytes and milliseconds. */
export const Figures = z.object({
  at: moment,
  bytes: z.int(),
  rows: z.int(),
  tookMs: z.int(),
  inSecondPlace: z.boolean(),
  trial: z.object({ ok: z.boolean(), tookMs: z.int(), trouble: z.string().nullable() }).nullable(),
});
export type Figures = z.infer<typeof Figures>;

export const backup = {
  read: endpoint({
    method: "GET",
    path: "/api/agency/backup",
    caller: "staff",
    about: "How old, large and good the backups are, and what would be lost now. For leads and the privacy officer.",
    input: z.object({}),
    output: z.object({
      backups: z.array(Figures),
      everyHours: z.int(),
      hasSecondPlace: z.boolean(),
      /** The newest copy of the keys that this machine has made. */
      keysCopiedAt: moment.nullable(),
      /** Acts in the ledger since the newest backup: what a restore now would lose. */
      actsSince: z.int(),
      underWay: z.boolean(),
      mayRun: z.boolean(),
      /** What the packs ask for, in hours: how old the newest backup may be, how long coming back may take. Null: nothing. */
      oldestHours: z.number().nullable(),
      restoreHours: z.number().nullable(),
      /** Which of the two is not kept right now. */
      broken: z.array(z.enum(["too-old", "never-tried", "too-slow"])),
    }),
  }),
  run: endpoint({
    method: "POST",
    path: "/api/agency/backup",
    caller: "staff",
    about: "Makes a backup now and tries it. Asking while one is made changes nothing. For the lead.",
    input: z.object({}),
    output: z.object({ begun: z.literal(true) }),
  }),
};
