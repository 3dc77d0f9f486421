import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from "node:crypto";
import type { SealedBytes } from "#db/tables.ts";
import { covers, type Permit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Compartment, Label } from "#kernel/vocabulary.ts";
import { demandGenuine } from "./door.ts";
import type { CustodyGroup, Keyring } from "./keyring.ts";
import type { Ledger } from "./ledger.ts";
import { someRandomBytes } from "./randomness.ts";

/** Every sealed column and the one compartment it belongs to. A column that is not here cannot be sealed or opened. */
export const sealedColumns = {
  "person_profile.name": "identity",
  "person_profile.pronouns": "identity",
  "safe_contact.rules": "contact",
  "checkin.body": "checkins",
  "checkin_medication.body": "medication",
  "checkin_setting.body": "checkins",
  "checkin_view.body": "views",
  "journal_paragraph.body": "journal",
  "story_piece.head": "story",
  "story_piece.body": "story",
  "story_part.body": "story",
  "safety_plan_step.body": "safety-plan",
  "safety_plan_share.body": "safety-plan",
  "signal_note.body": "signals",
  "signal_share.body": "signals",
  "voice_recording.body": "signals",
  "voice_part.body": "signals",
  "theme_choice.body": "themes",
  "finding.body": "findings",
  "review.reason": "findings",
  "finding_move.reason": "findings",
  "look_back.body": "findings",
  "dispute.words": "choices",
  "dispute.answer": "choices",
  "alert_closing.done": "alerts",
  "alert_closing.to_person": "alerts",
  "alert_answer.words": "alerts",
  "talk.state": "chat",
  "talk_message.body": "chat",
  "talk_handover.line": "chat",
  "talk_rating.words": "choices",
  "talk_memory.body": "chat",
  "release_form.body": "choices",
  "representative.body": "choices",
  "disclosure_words.body": "disclosures",
  "kept_record.body": "kept",
  "told_fact.body": "story",
  "measure_run.result": "measures",
  "measure_answer.body": "measures",
  "substance_run.result": "substance-use",
  "substance_answer.body": "substance-use",
  "measure_invitation.why": "plan",
  "measure_invitation.over_why": "plan",
  "about_me.body": "plan",
  "about_health.body": "story",
  "need_rating.body": "plan",
  "goal.body": "plan",
  "goal_step.body": "plan",
  "goal_wording.body": "plan",
  "goal_rating.body": "plan",
  "care_plan.body": "plan",
  "care_plan_update.body": "plan",
  "care_plan_answer.reason": "plan",
  "care_plan_version.body": "plan",
  "referral.body": "plan",
  "referral_step.words": "plan",
  "plan_trial.body": "plan",
  "plan_ideas.body": "plan",
  "plan_idea_answer.body": "plan",
} as const satisfies Record<string, Compartment>;

export type SealedColumn = keyof typeof sealedColumns;

/** Where a value lives; bound into the seal, so that a value moved to another row or column does not open. */
export type Place = {
  column: SealedColumn;
  row: string;
  /** The thing it is a part of, where that is what a release names. Part of the seal, so it opens nowhere else. */
  within?: string;
  /** When it is about, where only a stretch of time may be open. Not part of the seal. */
  at?: Date;
};

export type Vault = {
  /** Seals with the person's agency-held key. Counts as `changed` in the ledger. */
  seal(permit: Permit, place: Place, value: string, labels?: readonly Label[]): SealedBytes;
  /** Opens what the agency holds. Counts as `shown` (or `ran`, for an analyser) in the ledger. */
  open(permit: Permit, place: Place, sealed: SealedBytes, labels?: readonly Label[]): string;
  /**
   * A keyed mark of a person's folded name: the same for the same name in the same agency, and nothing without the key. Under
   * a permit that writes the name, or under one of staff who search in an emergency.
   */
  mark(permit: Permit, foldedName: string): Buffer;
  /**
   * A keyed mark of a secret place of a directory, so that it is known again and kept nowhere. Under a permit of staff who
   * keep the directory; about nobody.
   */
  markPlace(permit: Permit, place: string): Buffer;
  /** Keeps what the person's own browser sealed; the agency cannot open it. */
  keepOwn(permit: Permit, place: Place, sealedByOwner: string): SealedBytes;
  /** Hands it back, to its owner only. */
  handBackOwn(permit: Permit, place: Place, sealed: SealedBytes): string;
};

const writing = new Set(["write", "answer"]);
const looking = new Set(["read", "list", "answer", "analyse", "export"]);
const agencyHeld = 1;
const ownerHeld = 2;
const ownForm = /^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/;

export function openVault({ keyring, ledger, now }: { keyring: Keyring; ledger: Ledger; now: () => Date }): Vault {
  const demand = (
    permit: Permit,
    place: Place,
    actions: ReadonlySet<string>,
  ): { agencyId: string; subject: string } => {
    demandGenuine(permit, now());
    if (permit.actor.kind === "nobody" || !permit.subject)
      throw new Refusal("not-allowed", "A permit about a person is needed.");
    if (!actions.has(permit.action)) throw new Refusal("not-allowed", "The permit is for something else.");
    if (!permit.compartments.includes(sealedColumns[place.column]))
      throw new Refusal("not-allowed", "The permit does not cover this.");
    const named = place.within === undefined ? place : { ...place, row: place.within };
    if (!covers(permit, sealedColumns[place.column], named))
      throw new Refusal("not-allowed", "The permit opens other parts of this only.");
    return { agencyId: permit.actor.agencyId, subject: permit.subject };
  };
  return {
    seal: (permit, place, value, labels = []) => {
      const { agencyId, subject } = demand(permit, place, writing);
      const key = keyring.personKey(agencyId, subject, sealedColumns[place.column], true);
      const nonce = someRandomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", imported(key), nonce).setAAD(associated(place, labels));
      const sealed = Buffer.concat([
        Buffer.of(agencyHeld),
        nonce,
        cipher.update(value, "utf8"),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      ledger.note(permit, "changed");
      return sealed as unknown as SealedBytes;
    },
    open: (permit, place, sealed, labels = []) => {
      const { agencyId, subject } = demand(permit, place, looking);
      if (sealed[0] !== agencyHeld) throw new Refusal("not-allowed", "Only the person can open this.");
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const value = firstThatOpens(keysFor(keyring, agencyId, subject, sealedColumns[place.column]), (key) =>
        decipher(key, bytes, associated(place, labels)),
      );
      if (value === null)
        throw new Refusal("key-missing", "This could not be opened: its key or its place does not fit.");
      ledger.note(permit, permit.action === "analyse" ? "ran" : permit.action === "export" ? "exported" : "shown");
      return value;
    },
    mark: (permit, foldedName) => {
      demandGenuine(permit, now());
      const { actor, action, subject } = permit;
      const isNaming = subject !== null && writing.has(action) && permit.compartments.includes("identity");
      const isSearching = subject === null && action === "write" && permit.purpose === "safety";
      if (actor.kind === "nobody" || (!isNaming && !isSearching))
        throw new Refusal("not-allowed", "The permit is for something else.");
      return createHmac("sha256", keyring.markKey(actor.agencyId)).update(`person-name\n${foldedName}`).digest();
    },
    markPlace: (permit, place) => {
      demandGenuine(permit, now());
      const { actor, action, subject, purpose } = permit;
      if (actor.kind === "nobody" || subject !== null || action !== "write" || purpose !== "administration")
        throw new Refusal("not-allowed", "The permit is for something else.");
      return createHmac("sha256", keyring.markKey(actor.agencyId)).update(`secret-place\n${place}`).digest();
    },
    keepOwn: (permit, place, sealedByOwner) => {
      demand(permit, place, writing);
      demandOwner(permit);
      if (!ownForm.test(sealedByOwner))
        throw new Refusal("not-understood", "This was not sealed the way a Mooring page seals it.");
      ledger.note(permit, "changed");
      return Buffer.concat([Buffer.of(ownerHeld), Buffer.from(sealedByOwner)]) as unknown as SealedBytes;
    },
    handBackOwn: (permit, place, sealed) => {
      demand(permit, place, looking);
      demandOwner(permit);
      if (sealed[0] !== ownerHeld) throw new Refusal("not-allowed", "This is not sealed by its owner.");
      ledger.note(permit, permit.action === "export" ? "exported" : "shown");
      return Buffer.from(sealed.buffer, sealed.byteOffset + 1, sealed.byteLength - 1).toString("utf8");
    },
  };
}

/** A key as the crypto module likes it, made once for as long as the keyring holds the key: bare bytes are looked at anew each time. */
const importedKeys = new WeakMap<Buffer, KeyObject>();
function imported(key: Buffer): KeyObject {
  const known = importedKeys.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  importedKeys.set(key, made);
  return made;
}

/** Sealed bytes as they come out of the database, by their first byte. */
export function isSealed(value: unknown): value is SealedBytes {
  return value instanceof Uint8Array && (value[0] === agencyHeld || value[0] === ownerHeld);
}

/** Whether only the owner's browser can open it. */
export function isHeldByOwner(sealed: SealedBytes): boolean {
  return sealed[0] === ownerHeld;
}

/** The clear text, or null when this key or this place does not fit. */
function decipher(key: Buffer, bytes: Buffer, place: Buffer): string | null {
  try {
    const opening = createDecipheriv("aes-256-gcm", imported(key), bytes.subarray(1, 13)).setAAD(place);
    opening.setAuthTag(bytes.subarray(-16));
    return opening.update(bytes.subarray(13, -16), undefined, "utf8") + opening.final("utf8");
  } catch {
    return null;
  }
}

function demandOwner(permit: Permit): void {
  if (permit.actor.kind !== "person" || permit.actor.personId !== permit.subject)
    throw new Refusal("not-allowed", "Only the person can open this.");
}

function associated(place: Place, labels: readonly Label[]): Buffer {
  const [table, column] = place.column.split(".");
  const row = place.within === undefined ? place.row : `${place.row}@${place.within}`;
  return Buffer.from(`${table}:${row}:${column}:${[...labels].sort().join(",")}`);
}

/** Keys that may have sealed something in a compartment, the likeliest first; read from disk only as far as needed. */
function* keysFor(keyring: Keyring, agencyId: string, subject: string, compartment: Compartment): Generator<Buffer> {
  const groups: CustodyGroup[] = [compartment, groupAtFirst(compartment)];
  const held = groups.filter((group) => keyring.holds(subject, group));
  if (held.length === 0) yield keyring.personKey(agencyId, subject, compartment, false);
  for (const group of held) yield keyring.personKey(agencyId, subject, group, false);
  for (const group of groups) yield* keyring.earlierKeys(agencyId, subject, group);
}

function firstThatOpens(keys: Iterable<Buffer>, open: (key: Buffer) => string | null): string | null {
  for (const key of keys) {
    const value = open(key);
    if (value !== null) return value;
  }
  return null;
}

/** How compartments were grouped before each had a key of its own. */
function groupAtFirst(compartment: Compartment): CustodyGroup {
  if (compartment === "private-notes" || compartment === "substance-use") return "guarded";
  return compartment === "safety-plan" ? "safety" : "record";
}
