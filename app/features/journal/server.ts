import { type Feature, route } from "#server/feature.ts";
import { journal } from "./contract.ts";
import { limits } from "./domain.ts";
import { journalJobs } from "./jobs.ts";
import {
  keepImport,
  listImports,
  listOwnEntries,
  listReaders,
  listSharedOf,
  readOwnEntry,
  removeEntry,
  restoreEntry,
  restoreImport,
  saveEntry,
  undoImport,
} from "./service.ts";

export const journalFeature: Feature = {
  name: "journal",
  routes: [
    route(journal.save, saveEntry, { bodyLimit: limits.saveBytes }),
    route(journal.list, listOwnEntries),
    route(journal.read, readOwnEntry),
    route(journal.remove, removeEntry),
    route(journal.restore, restoreEntry),
    route(journal.readers, listReaders),
    route(journal.keepImport, keepImport, { bodyLimit: limits.saveBytes }),
    route(journal.imports, listImports),
    route(journal.undoImport, undoImport),
    route(journal.restoreImport, restoreImport),
    route(journal.ofPerson, listSharedOf),
  ],
  jobs: journalJobs,
};
