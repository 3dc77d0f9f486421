export { auditLog } from "./audit.ts";
export type {
  AuditInput,
  AuditReport,
  Problem,
  ProblemKind,
  StoredCheckpoint,
  StoredLine,
} from "./audit-types.ts";
export type { Sha256 } from "./bytes.ts";
export {
  type Checkpoint,
  checkpointText,
  formatVerifierKey,
  keyIdOf,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  type ParsedCheckpoint,
  parseCheckpoint,
  parseVerifierKey,
  signCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from "./checkpoint.ts";
export { canonicalLine, type LedgerLine, type LineValue } from "./line.ts";
export {
  consistencyProof,
  type HashAt,
  inclusionProof,
  type NodeId,
  nodesOfConsistency,
  nodesOfInclusion,
  verifyConsistency,
  verifyInclusion,
} from "./proofs.ts";
export {
  entriesPath,
  hashAtFromTiles,
  parseTilePath,
  TILE_WIDTH,
  type TileId,
  tileOfNode,
  tilePath,
  tilesTouched,
} from "./tiles.ts";
export {
  appendLeaves,
  EMPTY_FRONTIER,
  type Frontier,
  leafHash,
  nodeHash,
  type OnNode,
  pushLeaf,
  rootOf,
  rootOfFrontier,
} from "./tree.ts";
