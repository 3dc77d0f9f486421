import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import { type Feature, route } from "#server/feature.ts";
import type { JobPayload } from "#server/jobs.ts";
import { signals } from "./contract.ts";
import { keepPart, keepRecording, listRecordings, readParts, removeRecording } from "./recordings.ts";
import {
  endShares,
  eraseSignals,
  forgetSignals,
  keepNote,
  listSharedSignals,
  mayRunOnDevice,
  readOffered,
  readOwnSignals,
  removeNote,
  shareSignals,
  unshareSignals,
} from "./service.ts";

export const signalsFeature: Feature = {
  name: "signals",
  routes: [
    route(signals.mine, readOwnSignals),
    route(signals.offered, readOffered),
    route(signals.onDevice, mayRunOnDevice),
    route(signals.keep, keepNote),
    route(signals.remove, removeNote),
    route(signals.eraseAll, eraseSignals),
    route(signals.share, shareSignals),
    route(signals.unshare, unshareSignals),
    route(signals.ofPerson, listSharedSignals),
    route(signals.recordings, listRecordings),
    route(signals.keepRecording, keepRecording),
    route(signals.keepPart, keepPart),
    route(signals.parts, readParts),
    route(signals.removeRecording, removeRecording),
  ],
  jobs: (house) => [
    { name: "signals.forget", run: (payload) => forgetWhatIsOff(house, payload) },
    {
      name: "signals.end-shares",
      cron: "* * * * *",
      run: async () => {
        await endSharesEverywhere(house);
      },
    },
  ],
};

/** Typing or voice was turned off, or its time was over: numbers and shown copies of it are erased. */
export async function forgetWhatIsOff(house: House, { agencyId, personId }: JobPayload): Promise<void> {
  if (!personId) return;
  await inContext(house, { kind: "software", agencyId, name: "signals-forgetting" }, (cx) =>
    forgetSignals(cx, personId),
  );
}

/** Erases every shown copy whose time is over, in every agency. @returns how many */
export async function endSharesEverywhere(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_with_ended_signal_shares($1)",
    [house.clock.now()],
  );
  let ended = 0;
  for (const { agency_id: agencyId, person_id: personId } of rows) {
    ended += await inContext(house, { kind: "software", agencyId, name: "signals-share-expiry" }, (cx) =>
      endShares(cx, personId),
    );
  }
  return ended;
}
