import { randomUUID } from "node:crypto";
import { breakGlass } from "../../app/features/disclosures/glass.ts";
import { reviewGlass } from "../../app/features/disclosures/overseeing.ts";
import { buildPackage, recordDisclosure } from "../../app/features/disclosures/service.ts";
import { keepRepresentative } from "../../app/features/releases/representatives.ts";
import { giveOwn, readOwnFrame } from "../../app/features/releases/service.ts";
import { canary } from "./marks.ts";
import type { Someone, Staff, World } from "./world.ts";

/** A signed page to somebody outside, and a guardian, each with marked words. */
export async function plantRelease(
  world: World,
  rosa: Someone,
  dana: Staff,
): Promise<{ release: string; guardian: string }> {
  const [release, guardian] = [randomUUID(), randomUUID()];
  const { textHash } = await rosa.does((cx) => readOwnFrame(cx, { to: "outside", language: "en" }));
  const asked = {
    recipient: { to: "outside", kind: "organisation", name: canary.recipient, status: "unknown" } as const,
    why: canary.releaseWhy,
    compartments: ["checkins" as const],
    parts: [],
    conditions: canary.releaseIf,
    endsAt: new Date(world.house.clock.now().getTime() + 80 * 86_400_000).toISOString(),
    dangersTold: true,
    supporter: "",
    witness: canary.witness,
    interpreter: "",
    textHash,
    language: "en" as const,
  };
  await rosa.does((cx) => giveOwn(cx, { id: release, asked, signature: "Rosa" }));
  const given = {
    kind: "guardian",
    relation: "",
    authority: canary.guardianPaper,
    scope: ["contact" as const],
    until: null,
  } as const;
  await dana.does((cx) =>
    keepRepresentative(cx, {
      ...given,
      scope: [...given.scope],
      id: guardian,
      personId: rosa.id,
      name: canary.guardian,
    }),
  );
  return { release, guardian };
}

/** A mandated report of Dana's that names the shared pages, and Gale's look in an emergency with its review. */
export async function plantLawful({
  rosa,
  dana,
  gale,
  officer,
}: {
  rosa: Someone;
  dana: Staff;
  gale: Staff;
  officer: Staff;
}): Promise<{ report: string; glass: string }> {
  const [report, glass] = [randomUUID(), randomUUID()];
  const telling = { now: true as const };
  await dana.does((cx) =>
    recordDisclosure(cx, {
      id: report,
      personId: rosa.id,
      basis: "mandated-report",
      to: canary.reportTo,
      reference: canary.reportLaw,
      why: canary.reportWhy,
      compartments: ["journal"],
      parts: [],
      meetsPart2: false,
      telling,
    }),
  );
  await dana.does((cx) => buildPackage(cx, { id: report, personId: rosa.id, language: "en" }));
  const look = { id: glass, personId: rosa.id, reason: "danger-now", words: canary.glassWords, telling } as const;
  await gale.does((cx) => breakGlass(cx, look));
  await officer.does((cx) => reviewGlass(cx, { id: glass, verdict: "right", words: canary.glassReview }));
  return { report, glass };
}

/** A release of check-ins to a colleague who is not on the care team. */
export async function giveToColleague(world: World, rosa: Someone, colleague: Staff): Promise<string> {
  const id = randomUUID();
  const { textHash } = await rosa.does((cx) => readOwnFrame(cx, { to: "member", language: "en" }));
  const asked = {
    recipient: { to: "member", memberId: colleague.id } as const,
    why: "so that they can help too",
    compartments: ["checkins" as const],
    parts: [],
    conditions: "",
    endsAt: new Date(world.house.clock.now().getTime() + 80 * 86_400_000).toISOString(),
    dangersTold: true,
    supporter: "",
    witness: "",
    interpreter: "",
    textHash,
    language: "en" as const,
  };
  await rosa.does((cx) => giveOwn(cx, { id, asked, signature: "Rosa" }));
  return id;
}
