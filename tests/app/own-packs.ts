import { openPool } from "../../app/db/open.ts";
import { type Said, Settled } from "../../app/server/packs/own.ts";
import { signedText, signSettled } from "../../app/server/packs/signing.ts";
import type { Agency, World } from "./world.ts";

/** Another number for a rule: `base-break-glass-review` from 48 to 24. */
export type OtherNumber = { rule: string; amount: number };
/** One more rule of a pack, in Cedar, with its vectors as lines of YAML. */
export type OneMore = { pack: string; policy: string; vectors: string };

export const plainlySaid: Said = {
  org_type: ["none"],
  funder: ["none"],
  licence: ["none"],
  service_type: ["case-management"],
  public_access: ["closed-portal"],
};

/**
 * Gives an agency packs with other numbers or rules than those that lie in the folder, settled and signed as two people
 * would have. What is changed is another version, known to this house by its digest; nothing on disk is touched.
 */
export async function givePacks(
  world: World,
  agency: Agency,
  { said = plainlySaid, numbers = [], more = [] }: { said?: Said; numbers?: OtherNumber[]; more?: OneMore[] },
): Promise<void> {
  const live = world.house.memory.guardrails.packs;
  const library = live.library();
  if (!library) throw new Error("there are no packs");
  const choices: NonNullable<Settled["packs"]> = {};
  for (const pack of library.packs) {
    const texts = { ...pack.texts };
    const mine = numbers.filter(({ rule }) => pack.rules.some(({ id }) => id === rule));
    const added = more.filter((one) => one.pack === pack.head.id);
    if (mine.length === 0 && added.length === 0) continue;
    for (const { rule, amount } of mine) texts["rules.cedar"] = withAmount(texts["rules.cedar"] ?? "", rule, amount);
    for (const { policy, vectors } of added) {
      texts["rules.cedar"] += `\n${policy}\n`;
      texts["vectors.yaml"] += `\n${vectors}\n`;
    }
    if (!live.learn(pack.head.id, texts)) throw new Error(`the changed pack ${pack.head.id} does not read`);
    const known = live
      .known()
      .find(({ id, texts: each }) => id === pack.head.id && each["rules.cedar"] === texts["rules.cedar"]);
    const digest = known && live.packOf(known.ref)?.digest;
    if (!digest) throw new Error(`the changed pack ${pack.head.id} is not known`);
    choices[pack.head.id] = { isOn: true, early: false, digest };
  }
  await settleAs(world, agency, { said, packs: choices, owners: {} });
}

/** Packs that cannot be told any more: what stands in the database is signed by nobody. */
export async function spoilPacks(world: World, agency: Agency): Promise<void> {
  await keep(world, agency, Settled.parse({ said: plainlySaid, packs: {} }));
}

async function settleAs(world: World, agency: Agency, settled: Omit<Settled, "signed">): Promise<void> {
  const by = { changeId: "test", proposedBy: "one", confirmedBy: "other", at: new Date().toISOString() };
  const signature = signSettled(world.house.keyring, agency.id, signedText(agency.id, settled, by));
  await keep(world, agency, { ...settled, signed: { ...by, signature } });
}

async function keep(world: World, agency: Agency, settled: Settled): Promise<void> {
  const owner = openPool(world.url, "owner", 1);
  await owner.query("update mooring.agency set guardrails = $2, epoch = epoch + 1 where agency_id = $1", [
    agency.id,
    JSON.stringify(settled),
  ]);
  await owner.end();
  world.house.memory.facts.clear();
}

function withAmount(text: string, rule: string, amount: number): string {
  const at = text.indexOf(`@id("${rule}")`);
  const end = text.indexOf(";", text.indexOf("permit", at));
  const policy = text.slice(at, end);
  return text.slice(0, at) + policy.replace(/@amount\("\d+"\)/, `@amount("${amount}")`) + text.slice(end);
}
