import { type House, inContext } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import type { JobPayload } from "#server/jobs.ts";
import { themes } from "./contract.ts";
import { chooseTheme, eraseThemes, forgetThemes, mayReadOnDevice, readOwnThemes } from "./service.ts";

export const themesFeature: Feature = {
  name: "themes",
  routes: [
    route(themes.mine, (cx) => readOwnThemes(cx)),
    route(themes.onDevice, (cx) => mayReadOnDevice(cx)),
    route(themes.choose, chooseTheme),
    route(themes.eraseAll, (cx) => eraseThemes(cx)),
  ],
  jobs: (house) => [{ name: "themes.forget", run: (payload) => forgetWhenOff(house, payload) }],
};

/** Themes were turned off, or their time was over: what the person said of them is erased. */
export async function forgetWhenOff(house: House, { agencyId, personId }: JobPayload): Promise<void> {
  if (!personId) return;
  await inContext(house, { kind: "software", agencyId, name: "themes-forgetting" }, (cx) => forgetThemes(cx, personId));
}
