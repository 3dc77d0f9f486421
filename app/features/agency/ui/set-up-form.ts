import { useState } from "react";
import type { Said } from "#features/guardrails/contract.ts";
import { unsaid } from "#features/guardrails/ui/fact-questions.tsx";
import type { AgencyKind, Language } from "#kernel/vocabulary.ts";
import type { ProgrammeKind } from "../contract.ts";
import type { Typed } from "./number-fields.tsx";

/** Everything the wizard asks but the password, which is never written anywhere. */
export type Form = {
  step: number;
  code: string;
  agencyId: string;
  leadId: string;
  kind: AgencyKind | null;
  name: string;
  place: string;
  country: "US" | "other";
  otherCountry: string;
  state: string;
  zone: string;
  said: Said;
  languages: Language[];
  numbers: Typed[];
  programmeName: string;
  programmeKind: ProgrammeKind;
  teamName: string;
  leadName: string;
  email: string;
};

const keptAs = "set-up";

function empty(): Form {
  return {
    step: 0,
    code: "",
    agencyId: crypto.randomUUID(),
    leadId: crypto.randomUUID(),
    kind: null,
    name: "",
    place: "",
    country: "US",
    otherCountry: "",
    state: "",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    said: unsaid,
    languages: ["en"],
    numbers: [],
    programmeName: "",
    programmeKind: "shelter",
    teamName: "",
    leadName: "",
    email: "",
  };
}

/** Kept in this tab, so that a reload loses nothing; the code and the password are not secrets of a person in care. */
export function useSetUpForm() {
  const [form, setForm] = useState<Form>(() => {
    try {
      return { ...empty(), ...(JSON.parse(sessionStorage.getItem(keptAs) ?? "{}") as Partial<Form>) };
    } catch {
      return empty();
    }
  });
  const set = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setForm(next);
    try {
      sessionStorage.setItem(keptAs, JSON.stringify(next));
    } catch {
      // Storage refused: it then lasts until the tab is reloaded.
    }
  };
  const forget = () => {
    try {
      sessionStorage.removeItem(keptAs);
    } catch {
      // Nothing was kept.
    }
  };
  return { form, set, forget };
}

/** The first jurisdiction is the country, which decides the public crisis numbers; a state makes it more exact. */
export function jurisdictionsOf({ country, otherCountry, state }: Form): string[] {
  if (country === "US") return state ? ["US", `US-${state}`] : ["US"];
  const code = otherCountry.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? [code] : [];
}

/** Postal codes of US states, the district and territories. */
export const states =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI".split(
    " ",
  );
