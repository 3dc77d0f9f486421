import "./measures.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FileInput } from "lucide-react";
import { useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Select } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { measures, type Preview } from "../contract.ts";
import { limits } from "../domain/limits.ts";

type Chosen = { name: string; text: string; instrument: string };

/** `/me/questions/bring`: answers from somewhere else. What a file would bring is shown before anything is kept. */
export function BringQuestionsScreen() {
  const say = useWords("measures");
  const shown = useLanguage();
  const language = shown === "es" ? "es" : "en";
  const queries = useQueryClient();
  const mine = useQuery({
    queryKey: ["measures", "mine", language],
    queryFn: () => call(measures.mine, { language }),
    gcTime: 0,
  });
  const [chosen, choose] = useState<Chosen | null>(null);
  const [preview, look] = useState<Preview | null>(null);
  const [kept, keep] = useState<{ importId: string; count: number } | null>(null);
  const [isGone, undo] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isTooLarge, refuse] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const picker = useRef<HTMLInputElement>(null);
  const importId = useRef(newId());
  const during = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await act();
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  const lookAt = (next: Chosen) =>
    during(async () => {
      choose(next);
      keep(null);
      undo(false);
      importId.current = newId();
      look(
        await call(measures.preview, {
          text: next.text,
          language,
          ...(next.instrument ? { instrument: next.instrument } : {}),
        }),
      );
    });
  const read = async (file: File | undefined) => {
    if (!file) return;
    refuse(file.size > limits.fileLetters);
    if (file.size <= limits.fileLetters)
      await lookAt({ name: file.name, text: await file.text(), instrument: chosen?.instrument ?? "" });
  };
  const bring = () =>
    during(async () => {
      if (!chosen) return;
      const { text, instrument } = chosen;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const input = {
        importId: importId.current,
        text,
        language,
        zone,
        ...(instrument ? { instrument } : {}),
      } as const;
      const { kept: count } = await call(measures.bring, input);
      keep({ importId: importId.current, count });
      await queries.invalidateQueries({ queryKey: ["measures"] });
    });
  const takeBack = () =>
    during(async () => {
      if (!kept) return;
      await call(measures.unbring, { importId: kept.importId });
      undo(true);
      await queries.invalidateQueries({ queryKey: ["measures"] });
    });
  const offers = mine.data?.offers.filter(({ off }) => off === null) ?? [];
  return (
    <div className="page stack">
      <h1>{say("bring.title")}</h1>
      <p>{say("bring.lead")}</p>
      <Select
        label={say("bring.which")}
        hint={say("bring.whichHint")}
        value={chosen?.instrument ?? ""}
        onChange={(event) => {
          const instrument = event.currentTarget.value;
          if (chosen?.text) void lookAt({ ...chosen, instrument });
          else choose({ name: "", text: "", instrument });
        }}
      >
        <option value="">{say("bring.itSays")}</option>
        {offers.map(({ instrument, title }) => (
          <option key={instrument} value={instrument}>
            {title}
          </option>
        ))}
      </Select>
      <div>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={say("bring.choose")}
          accept=".json,.ndjson,.csv,.tsv,application/json,application/fhir+json,text/csv,text/plain"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <Button kind={preview ? "plain" : "main"} icon={FileInput} busy={busy} onClick={() => picker.current?.click()}>
          {say("bring.choose")}
        </Button>
      </div>
      {isTooLarge && <p role="status">{say("bring.why.too-large")}</p>}
      {trouble !== null && <TroubleNotice reason={trouble} />}
      {preview && chosen && !kept && (
        <Found preview={preview} name={chosen.name} busy={busy} onKeep={() => void bring()} />
      )}
      {kept && (
        <Notice kind="good" live title={say(isGone ? "bring.undone" : "bring.kept", { count: kept.count })}>
          {!isGone && (
            <Buttons>
              <Button busy={busy} onClick={() => void takeBack()}>
                {say("bring.undo")}
              </Button>
              <ButtonLink to="/me/questions/history" kind="quiet">
                {say("links.history")}
              </ButtonLink>
            </Buttons>
          )}
        </Notice>
      )}
      <Buttons>
        <ButtonLink to="/me/questions" kind="quiet">
          {say("links.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function Found(props: { preview: Preview; name: string; busy: boolean; onKeep: () => void }) {
  const { preview } = props;
  const say = useWords("measures");
  const language = useLanguage();
  const day = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(iso));
  if (preview.problem) {
    return (
      <Notice title={say("bring.notRead")} live>
        <p>
          <bdi>{props.name}</bdi>: {say(`bring.why.${preview.problem}`)}
        </p>
        <p>{say("bring.safe")}</p>
      </Notice>
    );
  }
  const fresh = preview.rows.filter(({ isHere }) => !isHere);
  return (
    <section className="stack tight" aria-label={say("bring.found", { count: preview.rows.length })}>
      <h2>{say("bring.found", { count: preview.rows.length })}</h2>
      <Sheet roomy={false}>
        {preview.rows.slice(0, 50).map((row) => (
          <Item key={row.line}>
            <p>
              {day(row.at)}: {row.title}
              {row.total !== null && row.most !== null && (
                <b> {say("past.of", { value: Math.round(row.total * 10) / 10, most: row.most })}</b>
              )}
            </p>
            {row.isHere && <p className="soft small">{say("bring.here")}</p>}
          </Item>
        ))}
        {preview.rows.length > 50 && <Item>{say("bring.more", { count: preview.rows.length - 50 })}</Item>}
      </Sheet>
      {preview.refused.length > 0 && (
        <Notice title={say("bring.refused", { count: preview.refused.length })}>
          <ul>
            {preview.refused.slice(0, 50).map(({ line, reasons }) => (
              <li key={line}>
                {say("bring.line", { line })}{" "}
                {reasons.map(({ code, about }) => `${say(`bring.why.${code}`)}${about ? ` (${about})` : ""}`).join(" ")}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {preview.ignoredColumns.length > 0 && (
        <p className="soft small">{say("bring.ignored", { columns: preview.ignoredColumns.join(", ") })}</p>
      )}
      <p className="soft">{say("bring.old")}</p>
      {fresh.length > 0 && (
        <div>
          <Button kind="main" busy={props.busy} onClick={props.onKeep}>
            {say("bring.keep", { count: fresh.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
