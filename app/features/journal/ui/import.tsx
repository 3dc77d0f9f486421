import "./journal.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FileInput } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { DateOrder } from "#kernel/written-dates.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { journal } from "../contract.ts";
import { importParts, type Ready, readyEntries } from "../domain/import.ts";
import { type Columns, entriesOfTable, guessColumns, mustAskOrder, type Table } from "../domain/table.ts";
import { firstWords } from "../domain.ts";
import { KeyAwayNotice } from "./key-away.tsx";
import { sealMine } from "./opened.ts";
import { type ReadFile, readFile } from "./read-file.ts";
import { tellNext } from "./told.tsx";

type Chosen = { files: ReadFile[]; tables: Map<string, Columns> };

/** `/me/journal/import`: bring a journal from somewhere else. Nothing leaves this device before "keep". */
export function ImportScreen() {
  const say = useWords("journal");
  const language = useLanguage();
  const usual: DateOrder = language === "en" ? "mdy" : "dmy";
  const [chosen, choose] = useState<Chosen | null>(null);
  const [reading, setReading] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const read = async (list: FileList | null) => {
    if (!list || list.length === 0) return;
    setReading(true);
    const files: ReadFile[] = [];
    const tables = new Map<string, Columns>();
    for (const file of [...list].slice(0, 5000)) {
      const done = await readFile(file, usual);
      const columns =
        done.state === "read" && done.found.kind === "table" ? guessColumns(done.found.table, usual) : null;
      if (done.state === "read" && done.found.kind === "table" && !columns)
        files.push({ state: "not", name: done.name, why: "empty" });
      else files.push(done);
      if (columns) tables.set(done.name, columns);
    }
    choose({ files, tables });
    setReading(false);
  };
  return (
    <div className="page stack">
      <h1>{say("bring.title")}</h1>
      <p>{say("bring.lead")}</p>
      <p className="soft small">{say("bring.kinds")}</p>
      <div>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={say("bring.choose")}
          accept=".csv,.tsv,.json,.md,.markdown,.txt,text/*,application/json"
          onChange={(event) => {
            void read(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <Button
          kind={chosen ? "plain" : "main"}
          icon={FileInput}
          busy={reading}
          onClick={() => picker.current?.click()}
        >
          {say(chosen ? "bring.others" : "bring.choose")}
        </Button>
      </div>
      <p role="status" className="soft small">
        {reading && say("bring.reading")}
      </p>
      {chosen && <FilesNotRead files={chosen.files} />}
      {chosen && (
        <Preview
          key={chosen.files.map((file) => file.name).join()}
          chosen={chosen}
          onColumns={(name, columns) => choose({ ...chosen, tables: new Map(chosen.tables).set(name, columns) })}
        />
      )}
      <Earlier />
      <Buttons>
        <ButtonLink to="/me/journal" kind="quiet">
          {say("bring.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function FilesNotRead({ files }: { files: readonly ReadFile[] }) {
  const say = useWords("journal");
  const not = files.flatMap((file) => (file.state === "not" ? [file] : []));
  if (not.length === 0) return null;
  return (
    <Notice title={say("bring.notRead", { count: not.length })} live>
      <ul>
        {not.slice(0, 8).map((file) => (
          <li key={file.name}>
            <bdi>{file.name}</bdi>: {say(`bring.why.${file.why}`)}
          </li>
        ))}
      </ul>
      <p>{say("bring.notReadSafe")}</p>
    </Notice>
  );
}

function Preview({ chosen, onColumns }: { chosen: Chosen; onColumns: (name: string, columns: Columns) => void }) {
  const say = useWords("journal");
  const language = useLanguage();
  const [undatedDay, setDay] = useState(() => new Intl.DateTimeFormat("sv-SE").format(new Date()));
  const ready = useMemo(() => readyFrom(chosen, undatedDay), [chosen, undatedDay]);
  const tables = chosen.files.flatMap((file) =>
    file.state === "read" && file.found.kind === "table" ? [{ name: file.name, table: file.found.table }] : [],
  );
  const day = (at: Date) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(at);
  const [first, last] = [ready.entries[0], ready.entries.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      {tables.map(({ name, table }) => {
        const columns = chosen.tables.get(name);
        return (
          columns && (
            <ColumnChoice
              key={name}
              name={name}
              table={table}
              columns={columns}
              onChange={(next) => onColumns(name, next)}
            />
          )
        );
      })}
      {ready.undated > 0 && (
        <Sheet>
          <Field
            type="date"
            label={say("bring.undated", { count: ready.undated })}
            hint={say("bring.undatedHint")}
            value={undatedDay}
            min="1900-01-01"
            max="2200-12-31"
            onChange={(event) => event.currentTarget.value && setDay(event.currentTarget.value)}
          />
        </Sheet>
      )}
      <section className="stack tight" aria-label={say("bring.preview")}>
        <h2>{say("bring.found", { count: ready.entries.length })}</h2>
        <p className="soft">
          {day(first.at) === day(last.at)
            ? day(first.at)
            : say("bring.range", { from: day(first.at), to: day(last.at) })}
          {ready.doubles > 0 && ` · ${say("bring.doubles", { count: ready.doubles })}`}
        </p>
        <Sheet roomy={false}>
          {ready.entries.slice(0, 4).map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a preview that is replaced as a whole.
            <Item key={at}>
              <span className="soft small">{day(entry.at)}</span>
              <span dir="auto">{firstWords(entry.paragraphs.join(" "), 160)}</span>
            </Item>
          ))}
        </Sheet>
        {ready.entries.length > 4 && (
          <p className="soft small">{say("bring.andMore", { count: ready.entries.length - 4 })}</p>
        )}
      </section>
      <KeepAll ready={ready} />
    </>
  );
}

function readyFrom(chosen: Chosen, undatedDay: string): Ready {
  const found = chosen.files.flatMap((file) => {
    if (file.state !== "read") return [];
    if (file.found.kind === "entries") return file.found.entries;
    const columns = chosen.tables.get(file.name);
    return columns ? entriesOfTable(file.found.table, columns) : [];
  });
  return readyEntries(found, new Date(`${undatedDay}T12:00`));
}

function ColumnChoice({
  name,
  table,
  columns,
  onChange,
}: {
  name: string;
  table: Table;
  columns: Columns;
  onChange: (columns: Columns) => void;
}) {
  const say = useWords("journal");
  const options = table.names.map((column, at) => ({ at, column }));
  const number = (value: string) => (value === "" ? null : Number(value));
  return (
    <Sheet>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <Select
        label={say("bring.textColumn")}
        value={columns.text}
        onChange={(event) => onChange({ ...columns, text: Number(event.currentTarget.value) })}
      >
        {options.map(({ at, column }) => (
          <option key={at} value={at}>
            {column}
          </option>
        ))}
      </Select>
      <Select
        label={say("bring.dateColumn")}
        value={columns.date ?? ""}
        onChange={(event) => onChange({ ...columns, date: number(event.currentTarget.value) })}
      >
        <option value="">{say("bring.noColumn")}</option>
        {options.map(({ at, column }) => (
          <option key={at} value={at}>
            {column}
          </option>
        ))}
      </Select>
      <Select
        label={say("bring.titleColumn")}
        value={columns.title ?? ""}
        onChange={(event) => onChange({ ...columns, title: number(event.currentTarget.value) })}
      >
        <option value="">{say("bring.noColumn")}</option>
        {options.map(({ at, column }) => (
          <option key={at} value={at}>
            {column}
          </option>
        ))}
      </Select>
      {mustAskOrder(table, columns.date) && (
        <Options
          label={say("bring.order")}
          value={columns.order}
          options={[
            { value: "mdy", label: say("bring.monthFirst") },
            { value: "dmy", label: say("bring.dayFirst") },
          ]}
          onChange={(order) => onChange({ ...columns, order })}
        />
      )}
    </Sheet>
  );
}

function KeepAll({ ready }: { ready: Ready }) {
  const say = useWords("journal");
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [sent, setSent] = useState<number | null>(null);
  const [reason, fail] = useState<unknown>(null);
  // One import keeps its ids, so that sending it again after trouble doubles nothing.
  const [ids] = useState(() => ({ importId: newId(), entries: [] as { id: string; paragraphs: string[] }[] }));
  const keep = async () => {
    fail(null);
    setSent(0);
    try {
      let at = 0;
      for (const part of importParts(ready.entries)) {
        const entries = [];
        for (const entry of part) {
          ids.entries[at] ??= { id: newId(), paragraphs: entry.paragraphs.map(() => newId()) };
          const known = ids.entries[at];
          at += 1;
          if (!known) continue;
          const paragraphs = await Promise.all(
            entry.paragraphs.map(async (text, place) => {
              const id = known.paragraphs[place] ?? newId();
              return { id, sealed: await sealMine(id, text) };
            }),
          );
          entries.push({
            id: known.id,
            at: entry.at.toISOString(),
            zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
            paragraphs,
          });
        }
        await call(journal.keepImport, { importId: ids.importId, entries });
        setSent(at);
      }
      await queries.invalidateQueries({ queryKey: ["journal"] });
      tellNext("imported", { importId: ids.importId, count: ready.entries.length });
      go("/me/journal");
    } catch (trouble) {
      fail(trouble);
      setSent(null);
    }
  };
  return (
    <div className="stack tight">
      <p>{say("bring.onlyMe")}</p>
      {ownKey() ? (
        <Buttons>
          <Button kind="main" busy={sent !== null} onClick={() => void keep()}>
            {say("bring.keep", { count: ready.entries.length })}
          </Button>
        </Buttons>
      ) : (
        <KeyAwayNotice />
      )}
      {sent !== null && (
        <div role="status">
          <progress value={sent} max={ready.entries.length} aria-label={say("bring.keeping")} />
          <p className="soft small">{say("bring.progress", { sent, count: ready.entries.length })}</p>
        </div>
      )}
      {reason !== null && <TroubleNotice reason={reason} again={() => void keep()} />}
    </div>
  );
}

/** What was brought before, each to be taken away as one. */
function Earlier() {
  const say = useWords("journal");
  const language = useLanguage();
  const [, go] = useLocation();
  const [reason, fail] = useState<unknown>(null);
  const imports = useQuery({ queryKey: ["journal", "imports"], queryFn: () => call(journal.imports, {}) });
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(at));
  if (!imports.data || imports.data.length === 0) return null;
  const undo = async (importId: string) => {
    try {
      const { removed } = await call(journal.undoImport, { importId });
      tellNext("undone", { importId, count: removed });
      go("/me/journal");
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <section className="stack tight">
      <h2>{say("bring.earlier")}</h2>
      <Sheet roomy={false}>
        {imports.data.map((each) => (
          <Item key={each.importId}>
            <p>
              {say("bring.earlierOne", { count: each.entries, day: day(each.keptAt) })}{" "}
              <span className="soft small">{say("bring.range", { from: day(each.from), to: day(each.to) })}</span>
            </p>
            <div>
              <Button onClick={() => void undo(each.importId)}>{say("bring.undo")}</Button>
            </div>
          </Item>
        ))}
      </Sheet>
      {reason !== null && <TroubleNotice reason={reason} />}
    </section>
  );
}
