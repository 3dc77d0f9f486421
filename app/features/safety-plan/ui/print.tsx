import { ArrowLeft, Printer } from "lucide-react";
import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import type { Step } from "../domain/doc.ts";

/** What to print, on which size; nobody's name is on it. The page itself is shown to the printer alone. */
export function PrintPanel(props: { steps: readonly Step[]; titleOf: (step: Step) => string; onBack: () => void }) {
  const say = useWords("notes");
  const [size, choose] = useState<"page" | "pocket">("page");
  const [heading, head] = useState("");
  const [left, leave] = useState<readonly string[]>([]);
  const printed = props.steps.filter(({ id }) => !left.includes(id));
  const titleOf = (step: Step) => props.titleOf(step) || say("page.untitled");
  return (
    <>
      <div className="page stack no-print">
        <h1>{say("print.title")}</h1>
        <Buttons>
          <Button icon={ArrowLeft} onClick={props.onBack}>
            {say("page.back")}
          </Button>
        </Buttons>
        <Notice title={say("print.warnTitle")}>
          <p>{say("print.warn")}</p>
        </Notice>
        <Sheet>
          <Options
            label={say("print.size")}
            value={size}
            onChange={choose}
            options={[
              { value: "page", label: say("print.page") },
              { value: "pocket", label: say("print.pocket") },
            ]}
          />
          <Field
            label={say("print.heading")}
            hint={say("print.headingHint")}
            value={heading}
            maxLength={60}
            onChange={(event) => head(event.currentTarget.value)}
            autoComplete="off"
          />
          {props.steps.length === 0 && <p className="soft">{say("print.nothing")}</p>}
          <fieldset className="which stack tight" hidden={props.steps.length === 0}>
            <legend>{say("print.which")}</legend>
            {props.steps.map((step) => (
              <label key={step.id} className="tick">
                <input
                  type="checkbox"
                  checked={!left.includes(step.id)}
                  onChange={() =>
                    leave(left.includes(step.id) ? left.filter((id) => id !== step.id) : [...left, step.id])
                  }
                />
                <span>{titleOf(step)}</span>
              </label>
            ))}
          </fieldset>
          <Buttons>
            <Button kind="main" icon={Printer} busy={printed.length === 0} onClick={() => print()}>
              {say("print.go")}
            </Button>
          </Buttons>
        </Sheet>
      </div>
      <div className={`only-print printed ${size}`} aria-hidden="true">
        {heading.trim() !== "" && <p className="heading">{heading}</p>}
        {printed.map((step) => (
          <section key={step.id}>
            <p className="title">{titleOf(step)}</p>
            <p className="words" dir="auto">
              {step.text}
            </p>
          </section>
        ))}
      </div>
    </>
  );
}
