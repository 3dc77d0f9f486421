import type { InventedAgency, InventedCrisisLine } from "./types.ts";

type House = Omit<InventedAgency, "people">;

/** Public lines in the United States, as their own sites give them. */
const PUBLIC_LINES: readonly InventedCrisisLine[] = [
  { label: { en: "Emergency: police, fire, ambulance", es: "Emergencia: policía, bomberos, ambulancia" }, call: "911" },
  {
    label: {
      en: "988 Lifeline, day and night: call, or text 988",
      es: "Línea 988, día y noche: llame y oprima 2, o mande AYUDA por mensaje al 988",
    },
    call: "988",
    text: "988",
  },
  {
    label: {
      en: "National Domestic Violence Hotline, day and night: call, or text START to 88788",
      es: "Línea Nacional contra la Violencia Doméstica, día y noche: llame, o mande START al 88788",
    },
    call: "1-800-799-7233",
    text: "88788",
  },
  {
    label: {
      en: "StrongHearts Native Helpline, by and for Native people: call or text",
      es: "StrongHearts, línea de personas nativas para personas nativas: llame o mande un mensaje",
    },
    call: "1-844-762-8483",
    text: "1-844-762-8483",
  },
];

export function harbourHouse(): House {
  return {
    name: "Harbor House",
    kind: "victim-services",
    place: "Port Ellery, Massachusetts",
    zone: "America/New_York",
    jurisdictions: ["US", "US-MA"],
    languages: ["en", "es", "ar"],
    crisisLines: [
      ...structuredClone(PUBLIC_LINES),
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
    name: "Northgate Outreach",
    kind: "homeless-services",
    place: "Fennimore Falls, Ohio",
    zone: "America/New_York",
    jurisdictions: ["US", "US-OH"],
    languages: ["en", "es"],
    crisisLines: [
      ...structuredClone(PUBLIC_LINES.slice(0, 3)),
      { label: { en: "Northgate night van", es: "Camioneta nocturna de Northgate" }, call: "555-0178" },
    ],
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
