import { showCard } from "./danger.ts";
import { bookOf, type Draft, offer, sayText } from "./draft.ts";
import type { World } from "./talk.ts";

/** Offers a person of the agency, with the honest state of the rota. */
export function offerPerson(draft: Draft, world: World): void {
  const { voice } = bookOf(world, draft.talk);
  const { handover } = voice;
  const clock = (iso: string) => world.clockTime(iso, draft.talk.language);
  if (!world.signedIn) {
    sayText(draft, handover.signedOut);
    showCard(draft, draft.talk.danger?.kind ?? "self-harm");
  } else if (world.watched === null) {
    sayText(draft, handover.offline);
    showCard(draft, draft.talk.danger?.kind ?? "self-harm");
  } else {
    if (world.watched.someone) sayText(draft, handover.someone, { until: clock(world.watched.until) });
    else if (world.watched.from) sayText(draft, handover.nobodyFrom, { from: clock(world.watched.from) });
    else sayText(draft, handover.nobody);
    offer(draft, { id: "ask-person", say: handover.ask });
  }
  offer(draft, { id: "not-now", say: handover.notNow });
}

/** Asks which one line a person may be told; the screen shows a field for it. */
export function askLine(draft: Draft, world: World): void {
  if (world.isAsked) {
    draft.from = "voice/handover-already";
    sayText(draft, bookOf(world, draft.talk).voice.handover.already);
    onward(draft, world);
    return;
  }
  sayText(draft, bookOf(world, draft.talk).voice.handover.line);
  draft.parts.push({ kind: "line" });
  draft.from = "voice/handover-line";
}

export function asked(draft: Draft, world: World, line: string): void {
  const { voice } = bookOf(world, draft.talk);
  draft.acts.push({ kind: "hand-over", line });
  sayText(draft, world.watched?.someone ? voice.handover.asked : voice.handover.askedNobody);
  draft.from = "voice/handover-asked";
  onward(draft, world);
}

function onward(draft: Draft, world: World): void {
  const { voice } = bookOf(world, draft.talk);
  offer(
    draft,
    { id: "talk", say: voice.choices.talk },
    { id: "calm", say: voice.choices.calm },
    { id: "topics", say: voice.choices.topics },
  );
}
