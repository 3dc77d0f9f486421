import { randomUUID } from "node:crypto";
import { importOwnKey, newOwnKey, sealOwn } from "@mooring/sealing";
import type { Someone, Staff, World } from "../../../tests/app/world.ts";
import { giveOwn, readOwnFrame, stopOwn } from "../releases/service.ts";
import { story } from "./contract.ts";
import type { Head } from "./domain.ts";
import { savePiece } from "./service.ts";

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const ownKey = async () => importOwnKey(newOwnKey(random));
export const placeOf = (row: string, column: "head" | "body") => ({ table: "story_piece", row, column });

export async function aPair(world: World) {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  return { agency, dana, rosa };
}

export function aHead(more: Partial<Head> = {}) {
  const head: Head = {
    kind: "text",
    when: { words: "that winter", year: null },
    topics: [],
    anothers: false,
    gist: "",
    begins: "Some words",
    ...more,
  };
  return { ...head, topics: [...head.topics] };
}

export async function sealedPiece(key: Awaited<ReturnType<typeof ownKey>>, id: string, text: string) {
  return {
    audience: "me" as const,
    head: await sealOwn(key, placeOf(id, "head"), JSON.stringify(aHead()), random),
    body: await sealOwn(key, placeOf(id, "body"), text, random),
  };
}

export function keep(
  who: Someone,
  id: string,
  piece: unknown,
  version = 0,
  saveId: string = randomUUID(),
  fileId: string | null = null,
) {
  const input = story.save.input.parse({ id, saveId, version, at: new Date().toISOString(), piece, fileId });
  return who.does((cx) => savePiece(cx, input));
}

/** Signs a release of single pieces to one worker. */
export async function giveTo(world: World, who: Someone, member: Staff, ids: string[]) {
  const id = randomUUID();
  const { textHash } = await who.does((cx) => readOwnFrame(cx, { to: "member", language: "en" }));
  const asked = {
    recipient: { to: "member" as const, memberId: member.id },
    why: "So that she need not ask",
    compartments: [],
    parts: [{ compartment: "story" as const, ids, from: null, until: null }],
    conditions: "",
    endsAt: new Date(world.house.clock.now().getTime() + 20 * 86_400_000).toISOString(),
    dangersTold: true,
    supporter: "",
    witness: "",
    interpreter: "",
    textHash,
    language: "en" as const,
  };
  await who.does((cx) => giveOwn(cx, { id, asked, signature: "Rosa" }));
  return { id, stop: () => who.does((cx) => stopOwn(cx, { id })) };
}
