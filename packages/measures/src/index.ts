export { askedItems, isAnswerOf, shownItems } from "./asked.ts";
export { change, differenceError, reliableDifference, retestOf, thresholdOf } from "./change.ts";
export type { Condition } from "./condition.ts";
export { criticalOf } from "./critical.ts";
export { type Column, type CsvPreview, fromCsv } from "./csv-import.ts";
export { fromQuestionnaireResponse, type Imported, type Refused, type RefusedCode } from "./fhir-import.ts";
export { type Resource, toQuestionnaire } from "./fhir-questionnaire.ts";
export { toQuestionnaireResponse } from "./fhir-response.ts";
export { readInstrument } from "./instrument.ts";
export {
  type Approval,
  fewestVectors,
  type LicenceForm,
  type Licensed,
  type LicensedReason,
  loadLicensed,
  type MayAsk,
  mayAsk,
} from "./licensed.ts";
export { type Form, readQuestionnaire } from "./read-questionnaire.ts";
export { readSidecar } from "./read-sidecar.ts";
export { score } from "./score.ts";
export { offeredIn, readShelf, type ShelfFile, type Shelved } from "./shelf.ts";
export type {
  Answer,
  Answers,
  AskedWhen,
  Band,
  Caution,
  Change,
  ChangeRule,
  Complaint,
  ComplaintCode,
  Critical,
  Cut,
  Instrument,
  Item,
  LanguageCard,
  Line,
  Option,
  Permission,
  Read,
  Reliability,
  Rule,
  Scale,
  ScaleScore,
  Score,
  Sidecar,
  SidecarItem,
  Standing,
  Truth,
  WellRange,
  Words,
} from "./types.ts";
export { answersOf, type Expectation, type Missed, missedVectors, readVectors, type Vector } from "./vectors.ts";
