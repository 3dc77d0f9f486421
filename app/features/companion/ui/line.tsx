import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import type { Move } from "../contract.ts";

/** Asks for a person, with one line the person chooses, or none. */
export function LineForPerson({ onMove }: { onMove: (move: Move) => void }) {
  const say = useWords("companion");
  const [line, setLine] = useState("");
  return (
    <form
      className="sheet talk-line stack"
      onSubmit={(event) => {
        event.preventDefault();
        onMove({ kind: "ask-person", line: line.trim() });
      }}
    >
      <Field
        label={say("line.label")}
        hint={say("line.hint")}
        value={line}
        maxLength={400}
        onChange={(event) => setLine(event.target.value)}
      />
      <Buttons>
        <Button kind="main" type="submit" onClick={() => onMove({ kind: "ask-person", line: line.trim() })}>
          {say(line.trim() === "" ? "line.without" : "line.send")}
        </Button>
        <Button onClick={() => onMove({ kind: "choice", choice: "not-now", say: say("line.no") })}>
          {say("line.no")}
        </Button>
      </Buttons>
    </form>
  );
}
