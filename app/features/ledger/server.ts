import { type Feature, route } from "#server/feature.ts";
import { replayEveryAgency } from "#server/replay.ts";
import { ledger } from "./contract.ts";
import { answerPerson, listAgencyLines, listDisputes, verifyAgencyLedger } from "./officer.ts";
import { mailSeals, noteSealPrinted, readSeal, sealMail, setSealAddress } from "./seals.ts";
import { disputeLine, listOwnLines, makeOwnFile, proveOwnLine } from "./service.ts";

export const ledgerFeature: Feature = {
  name: "ledger",
  routes: [
    route(ledger.mine, listOwnLines),
    route(ledger.proof, proveOwnLine),
    route(ledger.file, makeOwnFile),
    route(ledger.dispute, disputeLine),
    route(ledger.disputes, listDisputes),
    route(ledger.answer, answerPerson),
    route(ledger.agency, listAgencyLines),
    route(ledger.seal, readSeal),
    route(ledger.sealAddress, setSealAddress),
    route(ledger.sealPrinted, noteSealPrinted),
    route(ledger.verify, verifyAgencyLedger),
  ],
  jobs: (house) => [
    { name: sealMail, cron: "23 3 * * *", run: (payload) => mailSeals(house, payload) },
    {
      name: "ledger.replay",
      cron: "17 2 * * *",
      run: async () => {
        await replayEveryAgency(house);
      },
    },
  ],
};
