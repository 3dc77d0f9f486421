import { type Feature, route } from "#server/feature.ts";
import { people } from "./contract.ts";
import { readMyPeople, saveOwnContact, saveOwnProfile } from "./own.ts";
import {
  enrol,
  inviteAgain,
  joinTeam,
  leaveTeam,
  listPeople,
  readEnrolment,
  readPerson,
  tellContact,
} from "./service.ts";

export const peopleFeature: Feature = {
  name: "people",
  routes: [
    route(people.list, listPeople),
    route(people.enrol, enrol),
    route(people.enrolment, readEnrolment),
    route(people.me, readMyPeople),
    route(people.saveProfile, saveOwnProfile),
    route(people.saveContact, saveOwnContact),
    route(people.read, readPerson),
    route(people.tellContact, tellContact),
    route(people.invite, inviteAgain),
    route(people.joinTeam, joinTeam),
    route(people.leaveTeam, leaveTeam),
  ],
};
