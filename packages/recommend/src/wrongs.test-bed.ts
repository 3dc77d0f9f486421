import { factOfTouch } from "./facts.ts";
import type { Intervention } from "./intervention.ts";
import type { Profile } from "./profile.ts";

/** What may never stand on a list for this person, written down once more from the catalogue's words and not from the code. */
export function wrongs(profile: Profile, intervention: Intervention): string[] {
  const { id } = intervention;
  const found: string[] = [];
  const dissociation = profile.needs.get("dissociation")?.value ?? null;
  const isAway = dissociation !== null && dissociation >= 0.5 && dissociation <= 1;
  const isThere = dissociation !== null && dissociation >= 0 && dissociation < 0.5;
  for (const { fact, effect, when } of intervention.gates) {
    if (effect === "adapt") continue;
    let said = profile.facts.get(fact) ?? "unknown";
    if (fact === "dissociation-high" && said !== "yes" && isAway) said = "yes";
    else if (fact === "dissociation-high" && said === "unknown" && isThere) said = "no";
    if (fact === "sleep-place-unsafe" && profile.facts.get("no-bed-tonight") === "yes") said = "yes";
    if (fact === "real-danger-now" && profile.facts.get("current-partner-violence") === "yes") said = "yes";
    if (said === "unknown") found.push(`${id} listed with ${fact} unknown`);
    else if (said === (when ?? "yes")) found.push(`${id} listed with ${fact} ${said}`);
  }
  for (const touch of intervention.touches) {
    const isSaid = intervention.gates.some(({ fact }) => fact === factOfTouch[touch]);
    if (!isSaid && profile.facts.get(factOfTouch[touch]) !== "no") found.push(`${id} touches ${touch}`);
  }
  if (intervention.evidence.some(({ grade }) => grade === "X")) found.push(`${id} is advised against`);
  if (profile.facts.get("acute-risk") === "yes") found.push(`${id} listed while acute`);
  if (profile.preferences.wantsNone) found.push(`${id} listed after a no to all`);
  if (profile.preferences.refusedIdeas.has(id)) found.push(`${id} was refused`);
  if (intervention.preferenceTags.some((tag) => profile.preferences.refuses.has(tag)))
    found.push(`${id}: kind refused`);
  if (profile.past.some((each) => each.intervention === id && each.adverse)) found.push(`${id} made it worse`);
  if (profile.age !== null && (profile.age < intervention.ages[0] || profile.age > intervention.ages[1]))
    found.push(`${id} is for other ages`);
  return found;
}
