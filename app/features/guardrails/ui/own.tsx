import { Fragment, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type GuardrailsView, saidFacts } from "../contract.ts";
import type { Names } from "./asking.ts";
import { Fold } from "./fold.tsx";
import { Propose } from "./propose.tsx";

/** What the agency says about itself, and how two people change it. */
export function Own({ view, names }: { view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const list = (values: readonly string[]) => new Intl.ListFormat(language).format(values);
  return (
    <Fold id="guard-own" title={say("sections.own")} lead={say("own.lead")}>
      <Sheet>
        <p>
          {view.places
            ? say("own.places", { places: list(view.places.map((place) => names.value("place", place))) })
            : say("own.noPlaces")}
        </p>
        <dl className="facts">
          {saidFacts.map((fact) => {
            const said = view.said[fact];
            return (
              <Fragment key={fact}>
                <dt>{names.fact(fact)}</dt>
                <dd>{said ? list(said.map((value) => names.value(fact, value))) : <i>{say("own.notSaid")}</i>}</dd>
              </Fragment>
            );
          })}
        </dl>
        {view.mayChange && !view.open && !isEditing && (
          <div>
            <Button onClick={() => setEditing(true)}>{say("own.edit")}</Button>
          </div>
        )}
        {!view.mayChange && <p className="soft">{say("own.readOnly")}</p>}
        {isEditing && !view.open && <Propose view={view} names={names} onDone={() => setEditing(false)} />}
      </Sheet>
    </Fold>
  );
}
