import { type SyntheticEvent, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { useWords } from "#web/words/words.ts";
import type { OwnList as List } from "../domain/about.ts";
import { limits } from "../domain.ts";
import type { Answering } from "./use-about.ts";

/** A list in one's own words, a line at a time. */
export function OwnList({ list, answering }: { list: List; answering: Answering }) {
  const say = useWords("about-me");
  const draft = useDraft(`about-me/${list}`);
  const [isFull, warn] = useState(false);
  const lines = answering.listOf(list);
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const words = draft.text.trim().toWellFormed().slice(0, limits.listLength);
    if (words === "") return;
    if (lines.length >= limits.listItems) return warn(true);
    answering.tell(`${list}/${newId()}`, words);
    await draft.clear();
  };
  return (
    <form className="stack tight" onSubmit={(event) => void add(event)}>
      <h3>{say(`list.${list}`)}</h3>
      {lines.length > 0 && (
        <ul className="two-ways">
          {lines.map(({ key, value }) => (
            <li key={key}>
              <bdi className="as-written">{value}</bdi>
              <Button
                kind="quiet"
                onClick={() => {
                  warn(false);
                  answering.tell(key, null);
                }}
              >
                {say("list.away")}
                <span className="only-heard"> {value}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="add-line">
        <Field
          label={
            <>
              {say("list.words")}
              <span className="only-heard"> {say(`list.${list}`)}</span>
            </>
          }
          fault={isFull ? say("list.full") : undefined}
          value={draft.text}
          maxLength={limits.listLength}
          autoComplete="off"
          onChange={({ currentTarget }) => draft.setText(currentTarget.value)}
        />
        <Button type="submit">{say("list.add")}</Button>
      </div>
    </form>
  );
}
