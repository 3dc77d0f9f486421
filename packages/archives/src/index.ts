export { type Drift, type Drifts, driftOf } from "./drift.ts";
export { type Carrying, gatherer, themesIn, type Week } from "./gather.ts";
export { type Known, ownerOf, postsOf, recognise } from "./read-archive.ts";
export { ArchiveProblem, type Pieces, type Post, type Skipped, SOURCES, type Source } from "./types.ts";
