import { Plus, X } from "lucide-react";
import { useState } from "react";
import * as Y from "yjs";
import { Button } from "#web/design/button.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useWords } from "#web/words/words.ts";
import { addRow, limits, placesIn, type Row, type RowKind, rowAnswers, whos } from "../domain/document.ts";
import { SharedText } from "./shared-text.tsx";
import { useReader } from "./use-plan.ts";

/** Things to try, or who does what by when. What somebody said no or not now to is folded away, and stays. */
export function Rows(props: { doc: Y.Doc; kind: RowKind; rows: readonly Row[]; readOnly: boolean }) {
  const say = useWords("plan-together");
  const { doc, kind, readOnly } = props;
  const own = props.rows.filter((row) => row.kind === kind);
  const open = own.filter(({ answer }) => answer !== "no" && answer !== "not-now");
  const aside = own.filter(({ answer }) => answer === "no" || answer === "not-now");
  const [away, setAway] = useState<{ row: Row; at: number } | null>(null);
  const remove = (row: Row) => {
    setAway({ row, at: Number(placesIn(doc).rows.get(row.id)?.get("at")) || Date.now() });
    placesIn(doc).rows.delete(row.id);
  };
  const putBack = () => {
    if (away) {
      addRow(doc, away.row, away.at);
      const { rows } = placesIn(doc);
      for (const name of ["who", "by", "answer"] as const)
        if (away.row[name]) rows.get(away.row.id)?.set(name, away.row[name]);
    }
    setAway(null);
  };
  const rowOf = (row: Row, at: number) => (
    <OneRow key={row.id} doc={doc} row={row} count={at + 1} readOnly={readOnly} onRemove={() => remove(row)} />
  );
  return (
    <div className="stack tight">
      {open.length > 0 && <Sheet roomy={false}>{open.map(rowOf)}</Sheet>}
      {aside.length > 0 && (
        <details className="plan-fold">
          <summary>{say("aside", { count: aside.length })}</summary>
          <Sheet roomy={false}>{aside.map(rowOf)}</Sheet>
        </details>
      )}
      <div role="status">
        {away && (
          <p className="row">
            {say("row.removed")}{" "}
            <Button kind="quiet" onClick={putBack}>
              {say("row.undo")}
            </Button>
          </p>
        )}
      </div>
      {!readOnly && own.length < limits.rows && (
        <div>
          <Button icon={Plus} onClick={() => addRow(doc, { id: newId(), kind, text: "" }, Date.now())}>
            {say(`add.${kind}`)}
          </Button>
        </div>
      )}
    </div>
  );
}

function OneRow(props: { doc: Y.Doc; row: Row; count: number; readOnly: boolean; onRemove: () => void }) {
  const say = useWords("plan-together");
  const { side, name } = useReader();
  const { doc, row, readOnly } = props;
  const there = placesIn(doc).rows.get(row.id);
  const text = there?.get("text");
  const set = (key: "who" | "by" | "answer", value: string) => {
    if (value === "") there?.delete(key);
    else there?.set(key, value);
  };
  if (!(text instanceof Y.Text)) return null;
  const label = `${say(`row.${row.kind}`)} ${props.count}`;
  return (
    <Item>
      <fieldset className="plan-row stack tight">
        <legend className="only-heard">{label}</legend>
        {row.idea && <Tag kind="ai">{say("row.idea")}</Tag>}
        <SharedText text={text} label={label} most={limits.rowLength} bare line readOnly={readOnly} />
        <div className="plan-facts">
          <Select
            label={say("row.answer")}
            value={row.answer}
            disabled={readOnly}
            onChange={(event) => set("answer", event.currentTarget.value)}
          >
            {rowAnswers.map((answer) => (
              <option key={answer} value={answer}>
                {say(`answers.${answer}`)}
              </option>
            ))}
          </Select>
          {row.kind === "do" && (
            <>
              <Select
                label={say("row.who")}
                value={row.who ?? ""}
                disabled={readOnly}
                onChange={(event) => set("who", event.currentTarget.value)}
              >
                <option value="">{say(`who.${side}.none`)}</option>
                {whos.map((who) => (
                  <option key={who} value={who}>
                    {say(`who.${side}.${who}`, { name })}
                  </option>
                ))}
              </Select>
              <Field
                type="date"
                label={say("row.by")}
                value={row.by ?? ""}
                readOnly={readOnly}
                onChange={(event) => set("by", event.currentTarget.value)}
              />
            </>
          )}
          {!readOnly && (
            <Button kind="quiet" icon={X} onClick={props.onRemove}>
              {say("row.remove")}
              <span className="only-heard">: {row.text || label}</span>
            </Button>
          )}
        </div>
      </fieldset>
    </Item>
  );
}
