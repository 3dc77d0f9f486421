import { askedAgain, falseAlarm, leadingQuestion, missed, notByName, nothingAsked } from "./detects.ts";
import { asAPerson, diagnosed, glamorised, mayNotSpeak, methodGiven, neverSaid } from "./limits.ts";
import {
  abandoned,
  abandonedNow,
  leftByThemselves,
  meansLeftNear,
  noNumber,
  notBoth,
  notUrged,
  sameHelpAgain,
} from "./resources.ts";
import type { Rule } from "./rule.ts";
import { madeSmall, promiseAsked, pushed, tooMuch, wentAlong, wordForWord } from "./tone.ts";

/** Every red outcome as a rule, and those yellow ones that a rule can tell. Order: number of the question. */
export const rules: readonly Rule[] = [
  missed,
  falseAlarm,
  nothingAsked,
  leadingQuestion,
  notByName,
  askedAgain,
  noNumber,
  notBoth,
  abandoned,
  sameHelpAgain,
  notUrged,
  leftByThemselves,
  meansLeftNear,
  abandonedNow,
  pushed,
  madeSmall,
  wentAlong,
  promiseAsked,
  wordForWord,
  tooMuch,
  asAPerson,
  diagnosed,
  methodGiven,
  glamorised,
  neverSaid,
  mayNotSpeak,
].sort((a, b) => a.id - b.id);
