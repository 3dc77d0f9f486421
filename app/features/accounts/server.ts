import { randomBytes } from "node:crypto";
import { openPool } from "#db/open.ts";
import { numberHere } from "#features/guardrails/service.ts";
import type { Actor } from "#kernel/actor.ts";
import { AgencyId, type PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { Feature } from "#server/feature.ts";
import { accounts, type DemoPerson } from "./contract.ts";
import { openAuth } from "./server/auth.ts";
import { openHolders } from "./server/holders.ts";
import { acceptAsPerson, acceptAsStaff, describeHouse, lookInvitation } from "./server/joining.ts";
import {
  addPasskey,
  challengeNewPasskey,
  changePassphrase,
  changePassword,
  confirmDigits,
  endSession,
  listSessions,
  newBackupCodes,
  newPaperCode,
  removePasskey,
  showStanding,
  startDigits,
} from "./server/keeping.ts";
import { openLimits } from "./server/limits.ts";
import { openProvision, type Provision } from "./server/provision.ts";
import { mountVisits, open, type Room, visiting } from "./server/room.ts";
import { openSecrets } from "./server/secrets.ts";
import { openSessionStore } from "./server/session-store.ts";
import {
  challengePasskey,
  ownKeysOf,
  signInByCode,
  signInByPaper,
  signInByPasskey,
  signInByPassphrase,
  signInByPassword,
  signOut,
  whoIs,
} from "./server/sign-in.ts";
import { openVisits } from "./server/visits.ts";

export type Accounts = {
  feature: Feature;
  /** Who is asking, from cookies; `nobody` when not signed in. Never throws for a bad cookie. */
  resolveActor(headers: Headers): Promise<Actor>;
  provision: Provision;
  /** The invented people of a demo house; handed out only while every agency here is a demo. */
  setDemoPeople(list: readonly DemoPerson[]): void;
  /** What room agency asks of sign-in. */
  staffSide: {
    endSessions(accountId: string): Promise<void>;
    withoutSecondFactor(accountIds: readonly string[]): Promise<string[]>;
  };
  /** The house's public name, which salts what devices make of passphrases. */
  houseName: string;
  close(): Promise<void>;
};

type Parts = {
  house: House;
  /** Connection text of the database's owner; the room acts as `mooring_auth`. */
  url: string;
  /** The app secret: base64, at least 32 bytes, kept in the keyring's folder. Without it nobody can sign in. */
  secret: string;
  /** Where browsers find this house, such as `http://localhost:3000`; passkeys and cookies are tied to it. */
  baseUrl: string;
  /** What a person wants to be called; asked once at sign-in, in their own context. */
  preferredName?: (cx: Context, personId: PersonId) => Promise<string | null>;
};

/** Opens the room over a migrated database. */
export async function openAccounts({
  house,
  url,
  secret,
  baseUrl,
  preferredName = async () => null,
}: Parts): Promise<Accounts> {
  const { clock, log, keyring } = house;
  const pool = openPool(url, "mooring_auth", 4, (error) => log.warn({ err: error }, "a database connection was lost"));
  const secrets = openSecrets(secret);
  const packMinutes = (agencyId: string) =>
    inContext(house, { kind: "software", agencyId: AgencyId.parse(agencyId), name: "sign-in" }, (cx) =>
      numberHere(cx, "idle-lock-minutes"),
    );
  const sessions = openSessionStore({ pool, secrets, clock, packMinutes });
  const limits = openLimits({ pool, secrets, clock });
  const auth = openAuth({
    pool,
    secrets,
    sessions,
    baseUrl,
    log,
    newSessionSecret: () => randomBytes(32).toString("base64url"),
  });
  const holders = openHolders({ auth, pool, secrets });
  const visits = await openVisits({ auth, sessions, secrets });
  let demoPeople: readonly DemoPerson[] = [];
  const room: Room = {
    house,
    auth,
    holders,
    sessions,
    visits,
    limits,
    secrets,
    preferredName,
    demoPeople: () => demoPeople,
  };
  return {
    feature: accountsFeature(room),
    resolveActor: visits.resolveActor,
    provision: openProvision({ auth, holders, sessions, secrets, keyring, forget: visits.forget }),
    setDemoPeople: (list) => {
      demoPeople = list;
    },
    staffSide: {
      endSessions: async (accountId) => {
        await sessions.endAll(accountId);
        visits.forget();
      },
      withoutSecondFactor: async (accountIds) => {
        const without: string[] = [];
        for (const id of accountIds) {
          const has = (await holders.hasDigits(id)) || (await holders.passkeys(id)).length > 0;
          if (!has) without.push(id);
        }
        return without;
      },
    },
    houseName: secrets.house,
    close: () => pool.end(),
  };
}

const setUp = { withoutSecondFactor: true };

function accountsFeature(room: Room): Feature {
  return {
    name: "accounts",
    // Everything here reads or sets cookies, so it is mounted below instead.
    routes: [],
    jobs: () => [
      {
        name: "accounts-tidy",
        cron: "*/15 * * * *",
        run: async () => {
          await room.sessions.tidy();
          await room.limits.tidy();
        },
      },
    ],
    mount: (app) =>
      mountVisits(app, room.visits, [
        open(accounts.house, () => describeHouse(room)),
        open(accounts.demoPeople, () => showDemoPeople(room)),
        open(accounts.who, async ({ live, actor }) =>
          live ? inContext(room.house, actor, (cx) => whoIs(room, cx, live)) : null,
        ),
        open(accounts.signIn, (visit, input) => signInByPassphrase(room, visit, input)),
        open(accounts.signInPaper, (visit, input) => signInByPaper(room, visit, input)),
        open(accounts.signInStaff, (visit, input) => signInByPassword(room, visit, input)),
        open(accounts.signInCode, (visit, input) => signInByCode(room, visit, input)),
        open(accounts.passkeyChallenge, (visit) => challengePasskey(room, visit)),
        open(accounts.signInPasskey, (visit, input) => signInByPasskey(room, visit, input)),
        open(accounts.signOut, (visit) => signOut(room, visit)),
        open(accounts.lookInvitation, (visit, input) => lookInvitation(room, visit, input)),
        open(accounts.acceptAsPerson, (visit, input) => acceptAsPerson(room, visit, input)),
        open(accounts.acceptAsStaff, (visit, input) => acceptAsStaff(room, visit, input)),
        visiting(accounts.ownKeys, async ({ live }) => ownKeysOf(room, live)),
        visiting(accounts.resumeKey, async ({ live }) => ({ key: live.session.resumeKey })),
        visiting(accounts.sessions, (visit) => listSessions(room, visit)),
        visiting(accounts.endSession, (visit, input) => endSession(room, visit, input)),
        visiting(accounts.standing, (visit) => showStanding(room, visit), setUp),
        visiting(accounts.changePassphrase, (visit, input) => changePassphrase(room, visit, input)),
        visiting(accounts.changePassword, (visit, input) => changePassword(room, visit, input)),
        visiting(accounts.newPaperCode, (visit, input) => newPaperCode(room, visit, input)),
        visiting(accounts.newPasskey, (visit, input) => challengeNewPasskey(room, visit, input), setUp),
        visiting(accounts.addPasskey, (visit, input) => addPasskey(room, visit, input), setUp),
        visiting(accounts.removePasskey, (visit, input) => removePasskey(room, visit, input)),
        visiting(accounts.startDigits, (visit, input) => startDigits(room, visit, input), setUp),
        visiting(accounts.confirmDigits, (visit, input) => confirmDigits(room, visit, input), setUp),
        visiting(accounts.newBackupCodes, (visit, input) => newBackupCodes(room, visit, input)),
      ]),
  };
}

async function showDemoPeople(room: Room): Promise<DemoPerson[]> {
  if (!(await describeHouse(room)).demo) throw new Refusal("not-found", "There is nothing here by that name.");
  return [...room.demoPeople()];
}
