import { type Feature, route } from "#server/feature.ts";
import { story, storyFiles } from "./contract.ts";
import { limits } from "./domain.ts";
import { beginFile, dropFile, keepPart, readOwnParts, readPartsOf } from "./files.ts";
import { readHandoverOf, readOwnHandover } from "./handover.ts";
import { storyJobs } from "./jobs.ts";
import { keepFolding, listOf, openOne, readFolding } from "./reading.ts";
import { listOwn, orderPieces, readOwn, removePiece, restorePiece, savePiece } from "./service.ts";

export const storyFeature: Feature = {
  name: "story",
  routes: [
    route(story.mine, listOwn),
    route(story.folding, readFolding),
    route(story.keepFolding, keepFolding),
    route(story.order, orderPieces),
    route(story.read, readOwn),
    route(story.save, savePiece, { bodyLimit: limits.saveBytes }),
    route(story.remove, removePiece),
    route(story.restore, restorePiece),
    route(story.ofPerson, listOf),
    route(story.open, openOne),
    route(story.handover, readOwnHandover),
    route(story.handoverOf, readHandoverOf),
    route(storyFiles.begin, beginFile),
    route(storyFiles.keepPart, keepPart),
    route(storyFiles.parts, readOwnParts),
    route(storyFiles.drop, dropFile),
    route(storyFiles.ofPerson, readPartsOf),
  ],
  jobs: storyJobs,
};
