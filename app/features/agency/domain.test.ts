import { describe, expect, test } from "vitest";
import { isLastLead, isWholeLine } from "./domain.ts";

const lead = (id: string, about: Partial<Parameters<typeof isLastLead>[0]> = {}) => ({
  id,
  roles: ["lead"],
  active: true,
  hasAccount: true,
  ...about,
});

describe("the last lead", () => {
  test("is the only active one", () => expect(isLastLead(lead("a"), [lead("a")])).toBe(true));
  test("is not last beside another", () => expect(isLastLead(lead("a"), [lead("a"), lead("b")])).toBe(false));
  test("stays last beside one who left", () =>
    expect(isLastLead(lead("a"), [lead("a"), lead("b", { active: false })])).toBe(true));
  test("stays last beside one who never signed in", () =>
    expect(isLastLead(lead("a"), [lead("a"), lead("b", { hasAccount: false })])).toBe(true));
  test("is nobody who does not lead", () =>
    expect(isLastLead(lead("a", { roles: ["supervisor"] }), [lead("b")])).toBe(false));
});

test("a crisis number needs a name and something to call or text", () => {
  expect(isWholeLine({ label: { en: "Night line" }, text: "555" })).toBe(true);
  expect(isWholeLine({ label: { en: " " }, call: "555" })).toBe(false);
  expect(isWholeLine({ label: { en: "Night line" }, call: " " })).toBe(false);
});
