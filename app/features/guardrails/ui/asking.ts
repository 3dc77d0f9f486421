import { isObligationKind, measured } from "@mooring/guardrails";
import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type GuardrailsView, guardrails, type Incurred } from "../contract.ts";

export function useGuardrails() {
  return useQuery({ queryKey: ["guardrails"], queryFn: ({ signal }) => call(guardrails.read, {}, { signal }) });
}

export function usePackRules(id: string) {
  return useQuery({
    queryKey: ["guardrails", "pack", id],
    queryFn: ({ signal }) => call(guardrails.pack, { id }, { signal }),
  });
}

type Both = { readonly en: string; readonly es: string };

/** Words that come from packs, in the language on screen. */
export function useTold(): (both: Both) => string {
  const language = useLanguage();
  return (both) => (language === "es" ? both.es : both.en);
}

/** A day such as 2026-11-28, or a moment, in the language on screen. */
export function useDay(): (day: string) => string {
  const language = useLanguage();
  return (day) => {
    const isDay = day.length === 10;
    const style = { dateStyle: "long", ...(isDay ? { timeZone: "UTC" } : {}) } as const;
    return new Intl.DateTimeFormat(language, style).format(new Date(day));
  };
}

/** The words of what the view knows: capabilities, duties with their amounts, facts with their values. */
export function useNames(view: GuardrailsView) {
  const told = useTold();
  const say = useWords("guardrails");
  const capability = (id: string) => {
    const found = view.capabilities.find((each) => each.id === id);
    return found ? told(found.title) : id;
  };
  const amount = (kind: string, count: number) => {
    const unit = isObligationKind(kind) ? measured[kind]?.unit : undefined;
    return unit ? say(`amount.${unit}`, { count }) : String(count);
  };
  const duty = (kind: string) => {
    const found = view.obligations.find((each) => each.kind === kind);
    return found ? told(found.title) : kind;
  };
  return {
    capability,
    amount,
    duty,
    dutyWith: ({ kind, amount: count }: Pick<Incurred, "kind" | "amount">) =>
      count === null ? duty(kind) : `${duty(kind)} (${amount(kind, count)})`,
    enforced: (kind: string) => {
      const how = view.obligations.find((each) => each.kind === kind)?.enforced;
      return how ? told(how) : null;
    },
    fact: (id: string) => {
      const found = view.facts.find((each) => each.id === id);
      return found ? told(found.title) : id;
    },
    value: (fact: string, id: string) => {
      const found = view.facts.find((each) => each.id === fact)?.values.find((each) => each.id === id);
      return found ? told(found.title) : id;
    },
  };
}
export type Names = ReturnType<typeof useNames>;
