import { describe, expect, it } from "vitest";
import { AgencyKind, ConsentPurpose, Role } from "#kernel/vocabulary.ts";
import { DAYS_BACK, dayBefore } from "./days.ts";
import { inventAgency, inventNeighbour } from "./invent.ts";
import { harbourThreads } from "./people/harbour.ts";
import type { InventedAgency } from "./types.ts";

const TODAY = "2024-03-03";
const house = inventAgency({ seed: 7, today: TODAY });
const neighbour = inventNeighbour({ seed: 7, today: TODAY });
const written = harbourThreads().flatMap((thread) =>
  (thread.entries ?? []).flatMap((entry) =>
    entry.paragraphs.map((paragraph) => ({ language: thread.language, ...paragraph })),
  ),
);
const paragraphs = house.people.flatMap((person) => person.journal.flatMap((entry) => entry.paragraphs));

function shareIn(...languages: string[]): number {
  return written.filter((paragraph) => languages.includes(paragraph.language)).length / written.length;
}

function marked(mark: string) {
  return written.filter((paragraph) => paragraph.mark === mark);
}

describe("inventing the demo agency", () => {
  it("gives the same agency for the same seed and day", () => {
    expect(inventAgency({ seed: 7, today: TODAY })).toEqual(house);
  });

  it("hands out fresh values, so that changing one agency does not change the next", () => {
    const first = inventAgency({ seed: 7, today: TODAY });
    for (const person of first.people) {
      person.careTeam.push("nobody");
      person.choices.length = 0;
    }
    first.staff.length = 0;
    first.crisisLines.forEach((line) => {
      line.label.en = "changed";
    });
    expect(inventAgency({ seed: 7, today: TODAY })).toEqual(house);
  });

  it("gives other check-ins but the same people and words for another seed", () => {
    const other = inventAgency({ seed: 8, today: TODAY });
    expect(other.people.map((person) => person.checkins)).not.toEqual(house.people.map((person) => person.checkins));
    expect(other.people.map((person) => person.journal)).toEqual(house.people.map((person) => person.journal));
  });

  it("moves with the day it is invented for", () => {
    const later = inventAgency({ seed: 7, today: "2026-11-22" });
    expect(later.people.map((person) => person.journal.length)).toEqual(
      house.people.map((person) => person.journal.length),
    );
    expect(later.people[0]?.journal.at(-1)?.day).toBe("2026-11-21");
  });

  it.each(["2026-02-30", "22.11.2026", "2026-1-1", ""])("refuses %j as a day", (today) => {
    expect(() => inventAgency({ seed: 7, today })).toThrow(RangeError);
  });

  it("refuses a seed that is not a whole number", () => {
    expect(() => inventAgency({ seed: 0.5, today: TODAY })).toThrow(RangeError);
  });

  it("is one shelter and one outreach programme with 8 staff and 40 people", () => {
    expect(house.programmes.map((programme) => programme.kind)).toEqual(["shelter", "outreach"]);
    expect(house.staff).toHaveLength(8);
    expect(house.people).toHaveLength(40);
    for (const { key } of house.programmes) {
      expect(house.people.filter((person) => person.programme === key).length).toBeGreaterThanOrEqual(15);
    }
  });

  it("has someone on staff for every role", () => {
    const held = new Set(house.staff.flatMap((member) => member.roles));
    expect(Role.options.filter((role) => !held.has(role))).toEqual([]);
  });

  it("has a neighbour with 3 staff and 5 people, sharing no person, staff or sign-in with the house", () => {
    expect([neighbour.staff.length, neighbour.people.length]).toEqual([3, 5]);
    const namesOf = (agency: InventedAgency) => [
      ...agency.people.flatMap((person) => [person.key, person.name, person.signIn?.name ?? person.key]),
      ...agency.staff.flatMap((member) => [member.key, member.name, member.signIn]),
    ];
    const ours = new Set(namesOf(house));
    expect(namesOf(neighbour).filter((name) => ours.has(name))).toEqual([]);
  });
});

describe.each([house, neighbour])("the agency $name", (agency) => {
  it("uses each key once and only keys that exist", () => {
    const programmes = agency.programmes.map((programme) => programme.key);
    const teams = agency.teams.map((team) => team.key);
    const staff = agency.staff.map((member) => member.key);
    const people = agency.people.map((person) => person.key);
    for (const keys of [programmes, teams, staff, people]) expect(new Set(keys).size).toBe(keys.length);
    for (const team of agency.teams) expect(programmes).toContain(team.programme);
    for (const member of agency.staff) for (const team of member.teams) expect(teams).toContain(team);
    for (const person of agency.people) {
      expect(programmes).toContain(person.programme);
      expect(person.careTeam.length).toBeGreaterThan(0);
      for (const key of person.careTeam) expect(staff).toContain(key);
    }
  });

  it("puts only people who give care on a care team", () => {
    const caring = agency.staff.filter((member) =>
      member.roles.some((role) => role === "practitioner" || role === "peer-supporter"),
    );
    const keys = caring.map((member) => member.key);
    for (const person of agency.people) for (const key of person.careTeam) expect(keys).toContain(key);
  });

  it("keeps to the words of the kernel and to choices made once", () => {
    AgencyKind.parse(agency.kind);
    for (const person of agency.people) {
      const purposes = person.choices.map((choice) => ConsentPurpose.parse(choice.purpose));
      expect(new Set(purposes).size).toBe(purposes.length);
      for (const choice of person.choices) {
        if (choice.purpose === "P06" && choice.on) expect(choice.sources?.length).toBeGreaterThan(0);
        else expect(choice.sources).toBeUndefined();
      }
    }
  });

  it("lies wholly in the 12 weeks before today, oldest first, one check-in a day", () => {
    const oldest = dayBefore(TODAY, DAYS_BACK);
    for (const person of agency.people) {
      const checkinDays = person.checkins.map((checkin) => checkin.day);
      const journalAt = person.journal.map((entry) => `${entry.day} ${String(entry.minuteOfDay).padStart(4, "0")}`);
      expect(checkinDays).toEqual([...new Set(checkinDays)].toSorted());
      expect(journalAt).toEqual(journalAt.toSorted());
      for (const { day, minuteOfDay } of [...person.checkins, ...person.journal]) {
        expect(day >= oldest && day < TODAY, `${person.key} ${day}`).toBe(true);
        expect(Number.isInteger(minuteOfDay) && minuteOfDay >= 0 && minuteOfDay < 1440).toBe(true);
      }
    }
  });

  it("answers check-ins in steps of 1 to 5, half hours and short words, never with nothing", () => {
    for (const checkin of agency.people.flatMap((person) => person.checkins)) {
      for (const step of [checkin.mood, checkin.energy]) {
        if (step !== undefined) expect([1, 2, 3, 4, 5]).toContain(step);
      }
      expect(checkin.mood ?? checkin.energy).toBeDefined();
      if (checkin.sleepHours !== undefined) {
        expect(checkin.sleepHours * 2).toBe(Math.round(checkin.sleepHours * 2));
        expect(checkin.sleepHours >= 1 && checkin.sleepHours <= 12).toBe(true);
      }
      if (checkin.word !== undefined) expect(checkin.word.length).toBeLessThanOrEqual(20);
    }
  });

  it("names no real domain and no number that could ring at someone's home", () => {
    for (const member of agency.staff) expect(member.signIn).toMatch(/^[a-z]+@[a-z]+\.example$/);
    const { crisisLines, ...rest } = agency;
    const everything = JSON.stringify(rest);
    expect(everything).not.toMatch(/https?:|www\.|\.(?:com|org|net|gov|edu)\b/i);
    expect(everything).not.toMatch(/\d{3}[-. ]\d{4}(?!-)/);
    for (const line of crisisLines) {
      for (const number of [line.call, line.text]) {
        if (number !== undefined) expect(number).toMatch(/^555-01\d\d$/);
      }
      expect(line.call ?? line.text).toBeDefined();
      expect(line.label.en && line.label.es).toBeTruthy();
    }
  });

  it("gives each demo sign-in a short name and a passphrase of four or five plain words", () => {
    const signIns = agency.people.flatMap((person) => (person.signIn ? [person.signIn] : []));
    expect(signIns.length).toBeGreaterThan(0);
    for (const { name, passphrase } of signIns) {
      expect(name).toMatch(/^[a-z]{3,10}$/);
      expect(passphrase).toMatch(/^[a-z]{3,}(?: [a-z]{3,}){3,4}$/);
    }
    expect(new Set(signIns.map((signIn) => signIn.passphrase)).size).toBe(signIns.length);
  });
});

describe("the people of Harbor House", () => {
  it("starts with Rosa, Tomas and Amina, who can sign in, among 6 to 8 who can", () => {
    expect(house.people.slice(0, 3).map((person) => person.signIn?.name)).toEqual(["rosa", "tomas", "amina"]);
    const canSignIn = house.people.filter((person) => person.signIn).length;
    expect(canSignIn >= 6 && canSignIn <= 8).toBe(true);
  });

  it("speaks three languages, is of every age, and has names of many kinds", () => {
    expect(new Set(house.people.map((person) => person.language))).toEqual(new Set(["en", "es", "ar"]));
    expect(new Set(house.people.map((person) => person.ageBand)).size).toBe(5);
    const names = house.people.map((person) => person.name);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => name.includes("'") && /[À-ÿ]/.test(name))).toBe(true);
  });

  it("leaves noticing off for Rosa, who turns it on in the first demo, and on for Tomas", () => {
    const noticing = (key: string) =>
      house.people.find((person) => person.key === key)?.choices.find((choice) => choice.purpose === "P06");
    expect(noticing("rosa")).toBeUndefined();
    expect(noticing("tomas")).toEqual({ purpose: "P06", on: true, sources: ["checkins", "journal"] });
  });
});

describe("the fortnight of Tomas, whatever the seed", () => {
  const seeds = Array.from({ length: 25 }, (_, seed) => seed);

  it.each(seeds)("is lower than his own usual, and then silent (seed %i)", (seed) => {
    const checkins = inventAgency({ seed, today: TODAY }).people.find(({ key }) => key === "tomas")?.checkins ?? [];
    const meanOf = (from: number, to: number) => {
      const moods = checkins
        .filter(({ day }) => day >= dayBefore(TODAY, from) && day <= dayBefore(TODAY, to))
        .flatMap(({ mood }) => (mood === undefined ? [] : [mood]));
      return moods.reduce<number>((sum, mood) => sum + mood, 0) / moods.length;
    };
    expect(meanOf(DAYS_BACK, 18) - meanOf(11, 1)).toBeGreaterThan(0.8);
    expect(checkins.filter(({ day }) => day >= dayBefore(TODAY, 3))).toEqual([]);
  });
});

describe("the journals of Harbor House", () => {
  it("are kept by at least 14 people, in at least 160 paragraphs, none of them said twice", () => {
    expect(house.people.filter((person) => person.journal.length > 0).length).toBeGreaterThanOrEqual(14);
    expect(paragraphs.length).toBeGreaterThanOrEqual(160);
    expect(new Set(paragraphs.map((paragraph) => paragraph.text)).size).toBe(paragraphs.length);
  });

  it("are about 60 % English, 30 % Spanish and 10 % other languages", () => {
    expect(Math.abs(shareIn("en") - 0.6)).toBeLessThan(0.04);
    expect(Math.abs(shareIn("es") - 0.3)).toBeLessThan(0.04);
    expect(Math.abs(shareIn("ar", "ht") - 0.1)).toBeLessThan(0.04);
  });

  it("carry emoji, idioms, grave words about elsewhere, shared distress and two dangers shared this week", () => {
    expect(paragraphs.some((paragraph) => /\p{Extended_Pictographic}/u.test(paragraph.text))).toBe(true);
    expect(marked("idiom").length).toBeGreaterThanOrEqual(8);
    expect(marked("elsewhere").length).toBeGreaterThanOrEqual(2);
    expect(marked("distress")).toHaveLength(8);
    expect(marked("danger")).toHaveLength(2);
    for (const paragraph of [...marked("distress"), ...marked("danger")]) expect(paragraph.audience).toBe("worker");
  });

  it("are spread over the weeks, each thread over at least six of the twelve", () => {
    for (const thread of harbourThreads()) {
      if (!thread.entries) continue;
      const agos = thread.entries.map((entry) => entry.ago);
      expect(Math.max(...agos) - Math.min(...agos), thread.key).toBeGreaterThanOrEqual(42);
    }
  });

  it("hand over nothing but text and audience", () => {
    for (const paragraph of paragraphs) expect(Object.keys(paragraph).toSorted()).toEqual(["audience", "text"]);
  });
});
