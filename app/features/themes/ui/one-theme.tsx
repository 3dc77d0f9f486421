import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { ThemeChoice } from "../contract.ts";
import { limits, type Met } from "../domain.ts";

type Choose = (said: ThemeChoice, done: "setsOff" | "not" | "renamed" | "muted" | "removed") => void;

/** One theme: how many pages, the words themselves, and what the person says of it. */
export function OneTheme(props: { met: Met; choice: ThemeChoice; busy: boolean; choose: Choose }) {
  const { met, choice, busy, choose } = props;
  const say = useWords("mine-themes");
  const [isNaming, setNaming] = useState(false);
  const ours = say(`theme.${choice.theme}`);
  const theme = choice.name ?? ours;
  return (
    <Sheet aria-label={theme}>
      <div className="stack tight">
        <h2 dir="auto">{theme}</h2>
        {choice.name !== null && <p className="soft small">{say("yours", { theme: ours })}</p>}
        <p>{met.pages > 0 ? say("pages", { count: met.pages }) : say("notNow")}</p>
        {choice.setsOff && (
          <p>
            <b>{say("setsOff")}</b>
          </p>
        )}
      </div>
      {met.quotes.length > 0 && <Words quotes={met.quotes} />}
      {isNaming ? (
        <Naming
          name={choice.name ?? ""}
          busy={busy}
          keep={(name) => {
            setNaming(false);
            if (name !== choice.name) choose({ ...choice, name }, "renamed");
          }}
          cancel={() => setNaming(false)}
        />
      ) : (
        <>
          <div>
            <Button
              busy={busy}
              aria-label={say(choice.setsOff ? "heard.not" : "heard.setsOff", { theme })}
              onClick={() => choose({ ...choice, setsOff: !choice.setsOff }, choice.setsOff ? "not" : "setsOff")}
            >
              {say(choice.setsOff ? "act.not" : "act.setsOff")}
            </Button>
          </div>
          <details className="as-table">
            <summary aria-label={say("heard.more", { theme })}>{say("act.more")}</summary>
            <Buttons>
              <Button aria-label={say("heard.rename", { theme })} onClick={() => setNaming(true)}>
                {say("act.rename")}
              </Button>
              <Button
                busy={busy}
                aria-label={say("heard.mute", { theme })}
                onClick={() => choose({ ...choice, state: "muted" }, "muted")}
              >
                {say("act.mute")}
              </Button>
              <Button
                busy={busy}
                aria-label={say("heard.remove", { theme })}
                onClick={() => choose({ ...choice, state: "removed" }, "removed")}
              >
                {say("act.remove")}
              </Button>
            </Buttons>
          </details>
        </>
      )}
    </Sheet>
  );
}

function Words({ quotes }: Pick<Met, "quotes">) {
  const say = useWords("mine-themes");
  const language = useLanguage();
  const day = (date: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(`${date}T12:00`));
  return (
    <details className="as-table">
      <summary>{say("where")}</summary>
      <div className="stack">
        {quotes.map(({ page, day: date, before, words, after }) => (
          <figure key={page} className="quote stack tight">
            <blockquote dir="auto">
              {before}
              <mark>{words}</mark>
              {after}
            </blockquote>
            <figcaption className="small soft">{say("on", { day: day(date) })}</figcaption>
          </figure>
        ))}
      </div>
    </details>
  );
}

function Naming(props: { name: string; busy: boolean; keep: (name: string | null) => void; cancel: () => void }) {
  const say = useWords("mine-themes");
  const [name, write] = useState(props.name);
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        const oneLine = name.toWellFormed().replaceAll(/\s+/g, " ").trim();
        props.keep(oneLine === "" ? null : oneLine);
      }}
    >
      <Field
        label={say("name.label")}
        hint={say("name.hint")}
        maxLength={limits.nameLength}
        value={name}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Buttons equal>
        <Button type="submit" busy={props.busy}>
          {say("name.keep")}
        </Button>
        <Button onClick={props.cancel}>{say("name.cancel")}</Button>
      </Buttons>
    </form>
  );
}

/** What is muted or taken away, each with its way back. */
export function QuietThemes(props: {
  choices: readonly ThemeChoice[];
  busy: boolean;
  bringBack: (choice: ThemeChoice) => void;
}) {
  const say = useWords("mine-themes");
  if (props.choices.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        <h2>{say("quiet.title")}</h2>
      </summary>
      <div className="stack tight">
        <p className="soft">{say("quiet.about")}</p>
        <Sheet roomy={false}>
          {props.choices.map((choice) => {
            const theme = choice.name ?? say(`theme.${choice.theme}`);
            return (
              <Item key={choice.theme}>
                <p>
                  <span dir="auto">{theme}</span>
                  <span className="soft small">
                    {" "}
                    · {say(choice.state === "muted" ? "quiet.muted" : "quiet.removed")}
                  </span>
                </p>
                <div>
                  <Button
                    busy={props.busy}
                    aria-label={say("heard.unmute", { theme })}
                    onClick={() => props.bringBack(choice)}
                  >
                    {say("act.unmute")}
                  </Button>
                </div>
              </Item>
            );
          })}
        </Sheet>
      </div>
    </details>
  );
}
