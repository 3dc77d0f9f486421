import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { frontDoor, type OwnQuestion } from "../domain/agency-contract.ts";
import { isNeedless } from "../domain/lint.ts";
import { Flags } from "./flags.tsx";

type Texts = { ask: string; label: string; why: string; options: string; words: string };
const noTexts: Texts = { ask: "", label: "", why: "", options: "", words: "" };

const textsOf = ({ ask, label, why, options, words }: OwnQuestion["en"]): Texts => ({
  ...{ ask, label, why, words: words ?? "" },
  options: options.join("\n"),
});
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

type Props = {
  question: OwnQuestion | null;
  busy: boolean;
  onSave: (question: OwnQuestion) => void;
  onCancel: () => void;
};

/** A question of the agency's own, in both languages, looked at by the linter before it is saved. */
export function OwnForm({ question, busy, onSave, onCancel }: Props) {
  const say = useWords("intake-staff");
  const [key] = useState(() => question?.key ?? `own-${newId().slice(0, 8)}`);
  const [kind, setKind] = useState<OwnQuestion["kind"]>(question?.kind ?? "one");
  const [about, setAbout] = useState<OwnQuestion["about"]>(question?.about ?? "ways");
  const [texts, setTexts] = useState({
    en: question ? textsOf(question.en) : noTexts,
    es: question ? textsOf(question.es) : noTexts,
  });
  const [despite, setDespite] = useState(question?.despite ?? "");
  const [isMissing, miss] = useState(false);
  const linting = useMutation({
    mutationFn: (asked: OwnQuestion) => call(frontDoor.lint, { question: asked }),
  });
  const flagged = linting.data?.flagged ?? [];
  const needsReason = flagged.some(({ flaw }) => isNeedless(flaw));
  const made = (): OwnQuestion | null => {
    const one = (language: "en" | "es") => {
      const { ask, label, why, options, words } = texts[language];
      return {
        ...{ ask: ask.trim(), label: label.trim(), why: why.trim() },
        options: kind === "words" ? [] : linesOf(options),
        words: words.trim() === "" ? (kind === "words" ? label.trim() : null) : words.trim(),
      };
    };
    const [en, es] = [one("en"), one("es")];
    const isWhole =
      [en, es].every(({ ask, label, options }) => ask && label && (kind === "words" || options.length > 0)) &&
      en.options.length === es.options.length;
    return isWhole ? { key, kind, about, en, es, despite: despite.trim() === "" ? null : despite.trim() } : null;
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const asked = made();
    miss(asked === null);
    if (!asked || busy || linting.isPending) return;
    const found = await linting.mutateAsync(asked).catch(() => null);
    if (found && (asked.despite !== null || !found.flagged.some(({ flaw }) => isNeedless(flaw)))) onSave(asked);
  };
  return (
    <Sheet aria-label={say("addTitle")}>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <h2>{say("addTitle")}</h2>
        <Options<OwnQuestion["kind"]>
          label={say("kind")}
          value={kind}
          options={(["one", "some", "words"] as const).map((value) => ({ value, label: say(value) }))}
          onChange={setKind}
        />
        <Options<OwnQuestion["about"]>
          label={say("about")}
          value={about}
          options={(["access", "hopes", "ways"] as const).map((value) => ({ value, label: say(`group.${value}`) }))}
          onChange={setAbout}
        />
        {(["en", "es"] as const).map((language) => (
          <TextsIn
            key={language}
            language={language}
            kind={kind}
            texts={texts[language]}
            onChange={(now) => setTexts({ ...texts, [language]: now })}
          />
        ))}
        <div role="status" className="stack tight">
          {isMissing && <p>{say("missing")}</p>}
          {flagged.length > 0 && (
            <Notice title={say("flagged")}>
              <Flags flagged={flagged} />
            </Notice>
          )}
        </div>
        {needsReason && (
          <TextArea
            label={say("despite")}
            rows={2}
            value={despite}
            maxLength={400}
            onChange={({ target }) => setDespite(target.value)}
          />
        )}
        {linting.isError && <TroubleNotice reason={linting.error} />}
        <Buttons>
          <Button type="submit" kind="main" busy={busy || linting.isPending}>
            {say("save")}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {say("cancel")}
          </Button>
        </Buttons>
      </form>
    </Sheet>
  );
}

type TextsProps = { language: "en" | "es"; kind: OwnQuestion["kind"]; texts: Texts; onChange: (texts: Texts) => void };

function TextsIn({ language, kind, texts, onChange }: TextsProps) {
  const say = useWords("intake-staff");
  const set = (part: Partial<Texts>) => onChange({ ...texts, ...part });
  return (
    <fieldset className="stack tight own-texts">
      <legend>
        <b>{say(language === "en" ? "english" : "spanish")}</b>
      </legend>
      <Field
        label={say("ask")}
        lang={language}
        maxLength={200}
        value={texts.ask}
        onChange={({ target }) => set({ ask: target.value })}
      />
      <Field
        label={say("label")}
        lang={language}
        maxLength={80}
        value={texts.label}
        onChange={({ target }) => set({ label: target.value })}
      />
      <Field
        label={say("why")}
        lang={language}
        maxLength={300}
        value={texts.why}
        onChange={({ target }) => set({ why: target.value })}
      />
      {kind !== "words" && (
        <TextArea
          label={say("options")}
          lang={language}
          rows={3}
          value={texts.options}
          onChange={({ target }) => set({ options: target.value })}
        />
      )}
      <Field
        label={say("box")}
        lang={language}
        maxLength={120}
        value={texts.words}
        onChange={({ target }) => set({ words: target.value })}
      />
    </fieldset>
  );
}
