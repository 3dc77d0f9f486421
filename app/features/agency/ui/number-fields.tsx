import { Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { inLanguage, type Lines, loadLines } from "#features/safety/ui/card-content.ts";
import type { Language } from "#kernel/vocabulary.ts";
import { Button } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { isWholeLine } from "../domain.ts";

/** A number as it is being typed. */
export type Typed = { id: string; label: Record<string, string>; call: string; text: string };

export const emptyLine = (): Typed => ({ id: crypto.randomUUID(), label: {}, call: "", text: "" });

export const isEmpty = (line: Typed): boolean =>
  line.call.trim() === "" && line.text.trim() === "" && Object.values(line.label).every((one) => one.trim() === "");

/** Lines as they are kept: without empty ones and empty parts. Null when one of them is only half there. */
export function wholeLines(typed: readonly Typed[]) {
  const lines = typed
    .filter((line) => !isEmpty(line))
    .map(({ label, call, text }) => ({
      label: Object.fromEntries(Object.entries(label).filter(([, said]) => said.trim() !== "")),
      ...(call.trim() ? { call: call.trim() } : {}),
      ...(text.trim() ? { text: text.trim() } : {}),
    }));
  return lines.every(isWholeLine) ? lines : null;
}

/** The public lines that come with Mooring for a country; shown so that nobody types them again. */
export function PublicLines({ country }: { country: string | null }) {
  const say = useWords("agency");
  const language = useLanguage();
  const [known, know] = useState<Lines | null>(null);
  useEffect(() => {
    let gone = false;
    const asked = country === "US" ? loadLines("us") : Promise.resolve(undefined);
    void asked.then((lines) => {
      if (!gone) know(lines ?? null);
    });
    return () => {
      gone = true;
    };
  }, [country]);
  if (!known) return null;
  const ways = (line: Lines["lines"][number]) =>
    line.ways
      .flatMap((way) => (way.kind === "chat" ? [] : [way.number]))
      .filter((one, at, all) => all.indexOf(one) === at);
  return (
    <section className="stack tight">
      <h2>{say("numbers.public")}</h2>
      <Sheet>
        <dl className="facts">
          {known.emergency.number && (
            <div className="fact-row">
              <dt>{say("numbers.emergency")}</dt>
              <dd>
                <bdi dir="ltr">{known.emergency.number}</bdi>
              </dd>
            </div>
          )}
          {known.lines.map((line) => (
            <div key={line.id} className="fact-row">
              <dt>{inLanguage(line.name, language)}</dt>
              <dd>
                {ways(line).map((number, at) => (
                  <span key={number}>
                    {at > 0 && " · "}
                    <bdi dir="ltr">{number}</bdi>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className="soft small">{say("numbers.publicUnchecked")}</p>
      </Sheet>
    </section>
  );
}

/** The agency's own numbers, each with a name per language. */
export function OwnNumbers(props: {
  typed: readonly Typed[];
  languages: readonly Language[];
  onChange: (typed: Typed[]) => void;
}) {
  const say = useWords("agency");
  const { typed } = props;
  const set = (id: string, part: Partial<Typed>) =>
    props.onChange(typed.map((line) => (line.id === id ? { ...line, ...part } : line)));
  return (
    <section className="stack tight">
      <h2>{say("numbers.own")}</h2>
      {typed.length === 0 && <p className="soft">{say("numbers.ownNone")}</p>}
      {typed.length > 0 && (
        <Sheet roomy={false}>
          {typed.map((line) => (
            <Item key={line.id}>
              <OneNumber line={line} languages={props.languages} onChange={(part) => set(line.id, part)} />
              <div>
                <Button kind="quiet" icon={X} onClick={() => props.onChange(typed.filter(({ id }) => id !== line.id))}>
                  {say("numbers.remove")}
                </Button>
              </div>
            </Item>
          ))}
        </Sheet>
      )}
      <div>
        <Button icon={Plus} onClick={() => props.onChange([...typed, emptyLine()])}>
          {say("numbers.add")}
        </Button>
      </div>
    </section>
  );
}

function OneNumber(props: { line: Typed; languages: readonly Language[]; onChange: (part: Partial<Typed>) => void }) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const { line, onChange } = props;
  return (
    <>
      <div className="field-pair">
        {props.languages.map((language, at) => (
          <Field
            key={language}
            lang={language}
            label={say("numbers.label", { language: shell(`settings.language_${language}`) })}
            {...(at === 0 ? { placeholder: say("numbers.labelExample") } : {})}
            maxLength={200}
            value={line.label[language] ?? ""}
            onChange={(event) => onChange({ label: { ...line.label, [language]: event.target.value } })}
          />
        ))}
      </div>
      <div className="field-pair">
        <Field
          label={say("numbers.call")}
          type="tel"
          maxLength={40}
          autoComplete="off"
          value={line.call}
          onChange={(event) => onChange({ call: event.target.value })}
        />
        <Field
          label={say("numbers.text")}
          type="tel"
          maxLength={40}
          autoComplete="off"
          value={line.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
    </>
  );
}
