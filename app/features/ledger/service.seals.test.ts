import { randomUUID } from "node:crypto";
import { notesIn, verifyCheckpoint, verifyProofFile } from "@mooring/transparency";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { noteVerifier, sha256 } from "../../server/ledger-seal.ts";
import { openMailbox } from "../alerts/server.test-bed.ts";
import { saveCheckin } from "../checkins/service.ts";
import { mailSeals, noteSealPrinted, readSeal, setSealAddress } from "./seals.ts";
import { makeOwnFile } from "./service.ts";

const world = useWorld();
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let agency: Agency;
let omar: Staff;
let rosa: Someone;

beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.mails.length = 0;
  world.house.outward = { ...world.house.outward, smtp: { url: mailbox.url, from: "Mooring <no-reply@example.org>" } };
  agency = await world.anAgency();
  omar = await agency.aMember(["privacy-officer"]);
  rosa = await agency.aPerson();
  await checksIn();
});

const checksIn = async () => {
  await rosa.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } }),
  );
  await agency.chain();
};
const quiet = { enqueue: async () => {} };
const address = (to: string | null, who = omar) =>
  who.does((cx) => setSealAddress({ ...cx, agencyId: cx.agencyId, ...quiet }, { address: to }, world.house));
const verifier = () => ({ ...noteVerifier(world.house.keyring, agency.id), sha256 });

test("the newest seal is mailed once to the address the agency chose, and holds nothing about anyone", async () => {
  await address("board@example.org");
  await mailSeals(world.house, { agencyId: agency.id });
  await mailSeals(world.house, { agencyId: agency.id });
  const [mail, ...more] = mailbox.mails;
  expect(more).toEqual([]);
  expect(mail?.to).toEqual(["board@example.org"]);
  const [note = ""] = notesIn(decoded(mail?.text ?? ""));
  expect(await verifyCheckpoint(note, verifier())).toMatchObject({ ok: true });
  expect(mail?.text).not.toContain(rosa.id);
  await checksIn();
  await mailSeals(world.house, { agencyId: agency.id });
  expect(mailbox.mails).toHaveLength(2);
});

test("a seal that was mailed or printed proves a later file, and a forged one does not", async () => {
  await address("board@example.org");
  await mailSeals(world.house, { agencyId: agency.id });
  const mailed = notesIn(decoded(mailbox.mails[0]?.text ?? ""));
  const { seal } = await omar.does((cx) => readSeal({ ...cx, agencyId: cx.agencyId, ...quiet }, {}, world.house));
  await omar.does((cx) => noteSealPrinted({ ...cx, agencyId: cx.agencyId, ...quiet }, { size: seal?.size ?? 0 }));
  await checksIn();
  const file = JSON.stringify(await rosa.does((cx) => makeOwnFile(cx, {}, world.house)));
  const judge = (checkpoints: string[]) => verifyProofFile(file, { sha256, verify: verifier().verify, checkpoints });
  for (const notes of [mailed, [seal?.note ?? ""]]) {
    const { verdict, proved } = await judge(notes);
    expect(verdict).toBe("whole");
    expect(proved).toContainEqual({ code: "fits-checkpoint", size: seal?.size });
  }
  const { broken } = await judge([(seal?.note ?? "").replace(/\n\d+\n/, "\n999\n")]);
  expect(broken.map(({ code }) => code)).toEqual(["given-forged"]);
});

test("a mail server that is away is tried again, one that says no is not, and neither marks the seal as sent", async () => {
  await address("board@example.org");
  mailbox.refusing.code = 451;
  await expect(mailSeals(world.house, { agencyId: agency.id })).rejects.toThrow("did not take");
  mailbox.refusing.code = 550;
  await mailSeals(world.house, { agencyId: agency.id });
  mailbox.refusing.code = null;
  expect(mailbox.mails).toEqual([]);
  await mailSeals(world.house, { agencyId: agency.id });
  expect(mailbox.mails).toHaveLength(1);
});

test("only officer and lead say where seals go; taken away, nothing is mailed", async () => {
  const dana = await agency.aMember(["practitioner"]);
  await expect(address("dana@example.org", dana)).rejects.toMatchObject({ code: "not-allowed" });
  await address("board@example.org");
  await address(null);
  await mailSeals(world.house, { agencyId: agency.id });
  expect(mailbox.mails).toEqual([]);
});

/** Quoted-printable, as a mail program reads it. */
function decoded(raw: string): string {
  const body = raw.slice(raw.search(/\r?\n\r?\n/));
  const plain = /quoted-printable/i.test(raw)
    ? Buffer.from(
        body
          .replace(/=\r?\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8")
    : /base64/i.test(raw)
      ? Buffer.from(body, "base64").toString("utf8")
      : body;
  return plain.replaceAll("\r\n", "\n");
}
