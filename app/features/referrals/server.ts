import { type Feature, route } from "#server/feature.ts";
import { directory, referrals } from "./contract.ts";
import { importBytes } from "./domain.ts";
import { exportDirectory, markService, previewImport, readStanding, setOpenToAll, takeImport } from "./keeping.ts";
import { searchSignedOut } from "./searching.ts";
import { previewSending, sendReferral } from "./sending.ts";
import { askForHelp, listMine, listOf, listOpen, openReferral, sayMine, searchServices, writeStep } from "./service.ts";

export const referralsFeature: Feature = {
  name: "referrals",
  routes: [
    route(directory.search, (cx, query, house) =>
      cx.actor.kind === "nobody" ? searchSignedOut(house, query) : searchServices(cx, query),
    ),
    route(directory.standing, (cx) => readStanding(cx)),
    route(directory.preview, previewImport, { bodyLimit: importBytes }),
    route(directory.take, takeImport, { bodyLimit: importBytes }),
    route(directory.mark, markService),
    route(directory.openToAll, setOpenToAll),
    route(directory.export, exportDirectory),
    route(referrals.mine, (cx) => listMine(cx)),
    route(referrals.ask, askForHelp),
    route(referrals.sayMine, sayMine),
    route(referrals.ofPerson, listOf),
    route(referrals.open, openReferral),
    route(referrals.preview, previewSending),
    route(referrals.send, sendReferral),
    route(referrals.step, writeStep),
    route(referrals.list, (cx) => listOpen(cx)),
  ],
};
