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
  type ParsedCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from "./checkpoint.ts";
export { canonicalLine, type LedgerLine, type LineValue } from "./line.ts";
export {
  formatVerifierKey,
  keyFingerprint,
  keyIdOf,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  notesIn,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifiedNote,
  verifyNote,
} from "./note.ts";
export {
  type EarlierCheckpoint,
  gatherHashes,
  PROOF_FORMAT,
  type ProofFile,
  type ProofLine,
  readProofFile,
  statementText,
} from "./proof-file.ts";
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
  aliasOf,
  type CheckedReceipt,
  checkReceipt,
  RECEIPT_FORMAT,
  type Receipt,
  type ReceiptFile,
  signReceipt,
} from "./receipt.ts";
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
export { verifyProofFile } from "./verify-file.ts";
export type { Broken, ProofReport, Proved, Remark, Unproved, VerifyWith } from "./verify-file-types.ts";
export { type SaidReport, sayReport } from "./verify-file-words.ts";
