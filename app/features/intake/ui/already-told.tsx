import { lazy, type ReactNode, Suspense } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { withWords } from "#web/words/words.ts";
import type { Place, ToldFact } from "../contract.ts";

export type AlreadyToldProps = {
  /** Facts the form would ask for, by the keys of `content/intake`. */
  readonly keys: readonly string[];
  /** Which form this is. */
  readonly place: Place;
  /** On a worker's screen: whose form it is, and what they are called. On one's own screen left out. */
  readonly who?: { readonly personId: PersonId; readonly name: string };
  /** Told what is known and may be used here; again when that changes. */
  readonly onKnown?: (facts: readonly ToldFact[]) => void;
  /** The form's own question: shown only while nothing of `keys` is known, or where it is to be asked again. */
  readonly children?: ReactNode;
};

const Cards = lazy(async () => {
  const [cards] = await Promise.all([import("./told-cards.tsx"), withWords("told")]);
  return { default: cards.ToldCards };
});

/**
 * Stands in a form where a question would stand: shows what the person has told already, with when and to whom, instead of
 * asking. Brings its own words.
 */
export function AlreadyTold(props: AlreadyToldProps) {
  return (
    <Suspense fallback={null}>
      <Cards {...props} />
    </Suspense>
  );
}
