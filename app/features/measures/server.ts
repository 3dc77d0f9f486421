import { type Feature, route } from "#server/feature.ts";
import {
  countWaiting,
  invite,
  keepOwnLimit,
  readAskedOf,
  readMine,
  settleAsked,
  skipAsked,
  withdraw,
} from "./asking.ts";
import { bringFile, previewFile, takeBackImport } from "./bringing.ts";
import { measures } from "./contract.ts";
import { instruments } from "./domain/agency-contract.ts";
import { readHistoryOf, readOwnHistory } from "./history.ts";
import { approveLicensed, keepLicensed, readInstruments, withdrawLicensed } from "./licensed.ts";
import { beginSitting, endSitting, readForm, readSitting, removeSitting, saveAnswer } from "./taking.ts";

export const measuresFeature: Feature = {
  name: "measures",
  routes: [
    route(measures.mine, readMine),
    route(measures.waiting, countWaiting),
    route(measures.form, readForm),
    route(measures.begin, beginSitting),
    route(measures.sitting, readSitting),
    route(measures.answer, saveAnswer),
    route(measures.end, endSitting),
    route(measures.skip, skipAsked),
    route(measures.remove, removeSitting),
    route(measures.history, readOwnHistory),
    route(measures.preview, previewFile, { bodyLimit: 16_000_000 }),
    route(measures.bring, bringFile, { bodyLimit: 16_000_000 }),
    route(measures.unbring, takeBackImport),
    route(measures.rest, keepOwnLimit),
    route(measures.settle, settleAsked),
    route(measures.ofPerson, readAskedOf),
    route(measures.scoresOf, readHistoryOf),
    route(measures.invite, invite),
    route(measures.withdraw, withdraw),
    route(instruments.list, readInstruments),
    route(instruments.keep, keepLicensed),
    route(instruments.approve, approveLicensed),
    route(instruments.withdraw, withdrawLicensed),
  ],
};
