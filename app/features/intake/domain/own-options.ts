import type { IntakeChoice, KeptChoice, KeptQuestion, OwnQuestion, StoredChoice } from "./agency-contract.ts";

type Option = KeptQuestion["gone"][number];

/** What lies stored, with an id for each option; before ids were kept, they went by place. */
export function keptFrom({ off, order, own, gone }: StoredChoice): KeptChoice {
  const kept = ({ ids, gone, ...question }: StoredChoice["own"][number]): KeptQuestion => ({
    ...question,
    ids: ids ?? question.en.options.map((_, at) => `choice-${at + 1}`),
    gone: gone ?? [],
  });
  return { off, order, own: own.map(kept), gone: (gone ?? []).map(kept) };
}

/**
 * An agency's choice as it is kept from now on. An option keeps its id for as long as its words are the same in both languages,
 * also when it comes back; other words get an id that no option of the question ever had. What is taken away keeps its words,
 * for those who chose it.
 */
export function settleOwn(before: KeptChoice, { off, order, own }: IntakeChoice): KeptChoice {
  const known = [...before.own, ...before.gone];
  const settled = own.map((question) =>
    settleOptions(
      question,
      known.find(({ key }) => key === question.key),
    ),
  );
  const gone = known.filter(({ key }) => !own.some((question) => question.key === key));
  return { off, order, own: settled, gone };
}

function settleOptions(question: OwnQuestion, before: KeptQuestion | undefined): KeptQuestion {
  const ever = before ? [...optionsOf(before), ...before.gone] : [];
  const left = [...ever];
  let last = Math.max(0, ...ever.map(({ id }) => Number(/^choice-(\d+)$/.exec(id)?.[1] ?? 0)));
  const ids = question.en.options.map((en, at) => {
    const same = left.findIndex((option) => option.en === en && option.es === question.es.options[at]);
    const [found] = same < 0 ? [] : left.splice(same, 1);
    if (found) return found.id;
    last++;
    return `choice-${last}`;
  });
  return { ...question, ids, gone: left };
}

function optionsOf({ ids, en, es }: KeptQuestion): Option[] {
  return ids.map((id, at) => ({ id, en: en.options[at] ?? "", es: es.options[at] ?? "" }));
}
