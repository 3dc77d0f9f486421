import type { PersonId } from "#kernel/ids.ts";
import type { Context } from "#server/context.ts";

/**
 * What stopping P06 does besides closing the door: asks the noticing room to let go of what it noted from these sources.
 * Call it after `moveOn`, which cancels work that is queued about the person.
 * A queue in trouble never keeps a person's "no" from counting: findings stay shut at the door either way.
 */
export async function stopNoticing(
  cx: Pick<Context, "agencyId" | "enqueue" | "log">,
  personId: PersonId,
  sources: readonly string[],
): Promise<void> {
  await forgetSignals(cx, personId, sources);
  await forgetThemes(cx, personId, sources);
  try {
    await cx.enqueue("noticing.forget", {
      agencyId: cx.agencyId,
      personId,
      sources: sources.join(","),
      outlastsConsent: "yes",
    });
  } catch (error) {
    cx.log.error({ err: error, personId }, "noticing could not be asked to forget; its findings stay shut");
  }
}

/** Typing, voice or own posts are off: asks the signals room to erase its numbers. */
async function forgetSignals(
  cx: Pick<Context, "agencyId" | "enqueue" | "log">,
  personId: PersonId,
  sources: readonly string[],
): Promise<void> {
  if (!sources.some((source) => source === "typing" || source === "voice" || source === "archive")) return;
  try {
    await cx.enqueue("signals.forget", { agencyId: cx.agencyId, personId, outlastsConsent: "yes" });
  } catch (error) {
    cx.log.error({ err: error, personId }, "the numbers of typing and voice could not be erased; they stay sealed");
  }
}

/** Themes are off: asks their room to erase what the person said of them. */
async function forgetThemes(
  cx: Pick<Context, "agencyId" | "enqueue" | "log">,
  personId: PersonId,
  sources: readonly string[],
): Promise<void> {
  if (!sources.includes("themes")) return;
  try {
    await cx.enqueue("themes.forget", { agencyId: cx.agencyId, personId, outlastsConsent: "yes" });
  } catch (error) {
    cx.log.error({ err: error, personId }, "what was said of themes could not be erased; it stays sealed");
  }
}

/**
 * P07 is off: asks the room of plans to empty the ideas that nobody took. A queue in trouble never keeps a "no" from
 * counting: ideas are not shown any more either way.
 */
export async function stopIdeas(cx: Pick<Context, "agencyId" | "enqueue" | "log">, personId: PersonId): Promise<void> {
  try {
    await cx.enqueue("plans.forget-ideas", { agencyId: cx.agencyId, personId, outlastsConsent: "yes" });
  } catch (error) {
    cx.log.error({ err: error, personId }, "ideas for a plan could not be emptied; they are not shown");
  }
}

/**
 * P06 now covers more: asks the noticing room to look there at once, so that yes means from now on. A queue in trouble does
 * not undo the yes.
 */
export async function startNoticing(
  cx: Pick<Context, "agencyId" | "enqueue" | "log">,
  personId: PersonId,
  sources: readonly string[],
): Promise<void> {
  try {
    if (sources.includes("journal")) await cx.enqueue("noticing.begin", { agencyId: cx.agencyId, personId });
    if (sources.some((source) => source === "checkins" || source === "measures"))
      await cx.enqueue("noticing.look", { agencyId: cx.agencyId, personId });
  } catch (error) {
    cx.log.error({ err: error, personId }, "noticing could not be asked to begin; it begins with what comes next");
  }
}

/** So long after something new noticing looks, once for all that came in meanwhile, in ms. */
const soonMs = 60_000;

/**
 * Something new is there from one of P06's sources: noticing looks at it soon, if the person lets it, and once however much
 * comes in at the same time (an outbox that empties, say).
 */
export async function lookSoon(
  cx: Pick<Context, "agencyId" | "door" | "enqueue" | "log">,
  personId: PersonId,
  source: "checkins" | "measures",
): Promise<void> {
  if (!(await cx.door.lets(personId, "P06", source))) return;
  try {
    await cx.enqueue("noticing.look", { agencyId: cx.agencyId, personId }, { once: personId, withinMs: soonMs });
  } catch (error) {
    cx.log.error({ err: error, personId }, "noticing could not be asked to look; it looks tonight");
  }
}
