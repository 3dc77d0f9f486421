import { type Feature, route } from "#server/feature.ts";
import { agency } from "./contract.ts";
import { openSetUp, type ProvisionStaff } from "./founding.ts";
import {
  type AccountsSide,
  changeAgency,
  changeMember,
  endMember,
  inviteAgain,
  inviteMember,
  listMembers,
  listSwitches,
  readAgency,
  readCrisisLines,
  readOverview,
  saveCrisisLines,
  saveProgramme,
  saveTeam,
  signOutMember,
  turnSwitch,
} from "./service.ts";

type Options = {
  /** The one-time code that the terminal shows while there is no agency; null when there is none. */
  setUpCode: () => string | null;
  /** What room accounts does for this one. */
  accounts: AccountsSide & { provisionStaff: ProvisionStaff };
};

export function agencyFeature({ setUpCode, accounts }: Options): Feature {
  const { isNeeded, foresee, setUp } = openSetUp({ code: setUpCode, provisionStaff: accounts.provisionStaff });
  return {
    name: "agency",
    routes: [
      route(agency.read, readAgency),
      route(agency.overview, (cx) => readOverview(cx, accounts)),
      route(agency.change, changeAgency),
      route(agency.saveProgramme, saveProgramme),
      route(agency.saveTeam, saveTeam),
      route(agency.members, listMembers),
      route(agency.invite, inviteMember),
      route(agency.inviteAgain, inviteAgain),
      route(agency.changeMember, changeMember),
      route(agency.endMember, (cx, input) => endMember(cx, input, accounts)),
      route(agency.signOutMember, (cx, input) => signOutMember(cx, input, accounts)),
      route(agency.switches, listSwitches),
      route(agency.turn, turnSwitch),
      route(agency.crisisLines, readCrisisLines),
      route(agency.saveCrisisLines, saveCrisisLines),
      route(agency.setUpNeeded, isNeeded),
      route(agency.foresee, foresee),
      route(agency.setUp, setUp),
    ],
  };
}
