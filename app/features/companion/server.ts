import type { AgencyId, PersonId } from "#kernel/ids.ts";
import type { House } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import { answerTalk } from "./answering.ts";
import { companion } from "./contract.ts";
import { answerAsStaff, leave, mayOpenHandedOver, readHandedOver } from "./handed-over.ts";
import { projectScripts } from "./live.ts";
import { forgetAll, forgetOne, readMemory, rememberPerson } from "./memory.ts";
import { rateReply, readQuality } from "./quality.ts";
import { beginTalk, endHandOver, eraseTalk, readHome, readTalk, say } from "./service.ts";

export const companionFeature: Feature = {
  name: "companion",
  routes: [
    route(companion.home, readHome),
    route(companion.begin, beginTalk),
    route(companion.read, readTalk),
    route(companion.say, say),
    route(companion.erase, eraseTalk),
    route(companion.endHandOver, endHandOver),
    route(companion.rate, rateReply),
    route(companion.memory, readMemory),
    route(companion.rememberPerson, rememberPerson),
    route(companion.forget, forgetOne),
    route(companion.handedOver, readHandedOver),
    route(companion.mayOpen, mayOpenHandedOver),
    route(companion.answerAsStaff, answerAsStaff),
    route(companion.leave, leave),
    route(companion.quality, readQuality),
  ],
  jobs: (house) => [
    { name: "companion.catch-up", cron: "* * * * *", run: async () => void (await answerWhatWaits(house)) },
    { name: "companion.forget", cron: "*/5 * * * *", run: () => forgetWhatIsOver(house) },
  ],
  mount: (app, house) => {
    projectScripts.current().catch((error: unknown) => house.log.error({ err: error }, "the companion has no scripts"));
    projectScripts.watch();
    app.addHook("onClose", async () => projectScripts.close());
  },
};

/** Answers what was kept and never answered, because the house stopped in between: no call for help is lost by that. */
export async function answerWhatWaits(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: string; person_id: string; talk_id: string }>(
    "select agency_id, person_id, talk_id from mooring.talks_waiting()",
  );
  for (const row of rows) {
    const about = { agencyId: row.agency_id as AgencyId, personId: row.person_id as PersonId, talkId: row.talk_id };
    try {
      await answerTalk(house, { ...about, hour: null, language: "en", messageId: null });
    } catch (error) {
      house.log.error({ err: error, talkId: row.talk_id }, "a conversation could not be caught up on");
    }
  }
  return rows.length;
}

/** Erases what was remembered of those who turned memory off, or whose yes has run out. */
export async function forgetWhatIsOver(house: House): Promise<void> {
  const { rows } = await house.pool.query<{ agency_id: string; person_id: string }>(
    "select agency_id, person_id from mooring.talk_memories_over()",
  );
  for (const row of rows) await forgetAll(house, row.agency_id as AgencyId, row.person_id as PersonId);
}
