import type { RemoveAccount } from "#server/erasing.ts";
import { type Feature, route } from "#server/feature.ts";
import { eraseWhatIsDue } from "./carry-out.ts";
import { erasure } from "./contract.ts";
import { clearOld, openBox, showRetention } from "./retention.ts";
import { ask, cancel, handOutReceipt, hurry, showOwn } from "./service.ts";

/** How often requests whose time has come are looked for. */
const lookEveryMs = 3000;

/** @param removeAccount what sign-in does when a person goes */
export function erasureFeature({ removeAccount }: { removeAccount: RemoveAccount }): Feature {
  return {
    name: "erasure",
    routes: [
      route(erasure.own, showOwn),
      route(erasure.ask, ask),
      route(erasure.cancel, cancel),
      route(erasure.now, hurry),
      route(erasure.receipt, handOutReceipt),
      route(erasure.retention, showRetention),
      route(erasure.openBox, openBox),
    ],
    jobs: (house) => [
      {
        name: "erasure.retention",
        cron: "37 2 * * *",
        run: async () => {
          await clearOld(house);
        },
      },
    ],
    repeats: (house) => [{ everyMs: lookEveryMs, act: () => eraseWhatIsDue(house, removeAccount) }],
  };
}
