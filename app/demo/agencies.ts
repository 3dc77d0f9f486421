import { harbourOnCall, noOnCall } from "./on-call.ts";
import type { InventedAgency } from "./types.ts";

type House = Omit<InventedAgency, "people">;

export function harbourHouse(): House {
  return {
    ...harbourOnCall(),
    name: "Harbor House",
    kind: "victim-services",
    place: "Port Ellery, Massachusetts",
    zone: "America/New_York",
    jurisdictions: ["US", "US-MA"],
    said: {
      org_type: ["victim-services"],
      funder: ["fvpsa", "vawa"],
      licence: ["none"],
      service_type: ["advocacy", "case-management"],
      public_access: ["closed-portal"],
    },
    languages: ["en", "es", "ar"],
    crisisLines: [
      {
        label: { en: "Someone at Harbor House, day and night", es: "Alguien de Harbor House, día y noche" },
        call: "555-0142",
        text: "555-0143",
      },
    ],
    programmes: [
      { key: "shelter", name: "Harbor House Shelter", kind: "shelter" },
      { key: "outreach", name: "Harbor House Outreach", kind: "outreach" },
    ],
    teams: [
      { key: "house", programme: "shelter", name: "House team" },
      { key: "family", programme: "shelter", name: "Family team" },
      { key: "street", programme: "outreach", name: "Street and home team" },
    ],
    staff: [
      {
        key: "dana",
        name: "Dana Whitlock",
        signIn: "dana@harborhouse.example",
        roles: ["practitioner"],
        teams: ["house", "street"],
        languages: ["en", "es"],
      },
      {
        key: "sam",
        name: "Sam Adeyemi",
        signIn: "sam@harborhouse.example",
        roles: ["practitioner"],
        teams: ["street"],
        languages: ["en", "es"],
      },
      {
        key: "noor",
        name: "Noor Saleh",
        signIn: "noor@harborhouse.example",
        roles: ["practitioner"],
        teams: ["family"],
        languages: ["en", "ar"],
      },
      {
        key: "junie",
        name: "Junie Baptiste",
        signIn: "junie@harborhouse.example",
        roles: ["peer-supporter"],
        teams: ["house", "street"],
        languages: ["en", "ht"],
      },
      {
        key: "ines",
        name: "Inés Carvajal",
        signIn: "ines@harborhouse.example",
        roles: ["supervisor", "practitioner"],
        teams: ["house", "family", "street"],
        languages: ["en", "es"],
      },
      {
        key: "helen",
        name: "Helen Brandt",
        signIn: "helen@harborhouse.example",
        roles: ["lead"],
        teams: [],
        languages: ["en"],
      },
      {
        key: "omar",
        name: "Omar Castellanos",
        signIn: "omar@harborhouse.example",
        roles: ["privacy-officer"],
        teams: [],
        languages: ["en", "es"],
      },
      {
        key: "wren",
        name: "Wren Halloran",
        signIn: "wren@quietaudit.example",
        roles: ["auditor"],
        teams: [],
        languages: ["en"],
      },
    ],
  };
}

export function northgate(): House {
  return {
    ...noOnCall(),
    name: "Northgate Outreach",
    kind: "homeless-services",
    place: "Fennimore Falls, Ohio",
    zone: "America/New_York",
    jurisdictions: ["US", "US-OH"],
    said: {
      org_type: ["none"],
      funder: ["hud"],
      licence: ["none"],
      service_type: ["case-management"],
      public_access: ["closed-portal"],
    },
    languages: ["en", "es"],
    crisisLines: [{ label: { en: "Northgate night van", es: "Camioneta nocturna de Northgate" }, call: "555-0178" }],
    programmes: [{ key: "van", name: "Night van and drop-in", kind: "outreach" }],
    teams: [{ key: "van-team", programme: "van", name: "Van team" }],
    staff: [
      {
        key: "petra",
        name: "Petra Lindqvist",
        signIn: "petra@northgate.example",
        roles: ["practitioner", "supervisor"],
        teams: ["van-team"],
        languages: ["en"],
      },
      {
        key: "luis",
        name: "Luis Ferrer",
        signIn: "luis@northgate.example",
        roles: ["practitioner"],
        teams: ["van-team"],
        languages: ["en", "es"],
      },
      {
        key: "abby",
        name: "Abby Donnelly",
        signIn: "abby@northgate.example",
        roles: ["lead", "privacy-officer"],
        teams: [],
        languages: ["en"],
      },
    ],
  };
}
