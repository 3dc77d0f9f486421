import { type Feature, route } from "#server/feature.ts";
import { register } from "./contract.ts";
import { pageStyle } from "./domain/page-style.ts";
import { draftPage, listVersions, previewPage, publishPage } from "./pages.ts";
import { mountPublicPages } from "./public.ts";
import { listRegister, readCard } from "./service.ts";

export const registerFeature: Feature = {
  name: "register",
  routes: [
    route(register.list, listRegister),
    route(register.card, readCard),
    route(register.versions, listVersions),
    route(register.draft, draftPage),
    route(register.preview, previewPage),
    route(register.publish, publishPage),
  ],
  inlineStyles: [pageStyle],
  mount: mountPublicPages,
};
