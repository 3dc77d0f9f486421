import "./checkins.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FileInput } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { readFile } from "#features/journal/ui/read-file.ts";
import type { DateOrder } from "#kernel/written-dates.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { currentAccount } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { checkins } from "../contract.ts";
import { bring, guessMapping, idOfBrought, type Mapping, type Ready } from "../domain/bring.ts";
import { type Sheet as FileSheet, sheetOf } from "../domain/foreign-sheet.ts";
import { limits } from "../domain.ts";
import { Columns } from "./bring-columns.tsx";
import { useMoodWord } from "./picture-words.ts";
import { useTagWords } from "./setting.ts";

type Chosen = { name: string; sheet: FileSheet };
type NotRead = {
  name: string;
  why: "image" | "sound" | "pdf" | "zip" | "other" | "too-large" | "empty" | "unreadable" | "no-table";
};

/** `/me/days/bring`: days from another app. Nothing leaves this device before "keep". */
export function BringScreen() {
  const say = useWords("bring-days");
  const language = useLanguage();
  const usual: DateOrder = language === "en" ? "mdy" : "dmy";
  const picker = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [chosen, choose] = useState<Chosen | null>(null);
  const [not, setNot] = useState<NotRead | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    const done = await readFile(file, usual);
    const table = done.state === "read" && done.found.kind === "table" ? done.found.table : null;
    choose(table ? { name: done.name, sheet: sheetOf(table) } : null);
    setNot(table ? null : { name: done.name, why: done.state === "not" ? done.why : "no-table" });
    setReading(false);
  };
  return (
    <div className="page stack">
      <h1>{say("title")}</h1>
      <p>{say("lead")}</p>
      <p className="soft small">{say("kinds")}</p>
      <div>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={say("choose")}
          accept=".csv,.tsv,.txt,text/csv,text/*"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <Button
          kind={chosen ? "plain" : "main"}
          icon={FileInput}
          busy={reading}
          onClick={() => picker.current?.click()}
        >
          {say(chosen ? "another" : "choose")}
        </Button>
      </div>
      <p role="status" className="soft small">
        {reading && say("reading")}
      </p>
      {not && (
        <Notice title={say("notRead")} live>
          <p>
            <bdi>{not.name}</bdi>: {say(`why.${not.why}`)}
          </p>
          <p>{say("notReadSafe")}</p>
        </Notice>
      )}
      {chosen && <Preview key={chosen.name} chosen={chosen} usual={usual} />}
      <Earlier />
      <Buttons>
        <ButtonLink to="/me/days" kind="quiet">
          {say("back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function Preview({ chosen: { name, sheet }, usual }: { chosen: Chosen; usual: DateOrder }) {
  const say = useWords("bring-days");
  const [mapping, map] = useState<Mapping>(() => guessMapping(sheet, usual));
  const [now] = useState(() => Date.now());
  const ready = useMemo(() => bring(sheet, mapping, now), [sheet, mapping, now]);
  return (
    <>
      <section className="stack tight" aria-label={say("found")}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {sheet.app !== "other" && <p>{say("looksLike", { app: say(`app.${sheet.app}`) })}</p>}
        <p className="soft">{say("columnsAbout")}</p>
      </section>
      <Columns sheet={sheet} mapping={mapping} onChange={map} />
      <First ready={ready} />
      <Refused ready={ready} />
      {ready.brought.length > 0 && <KeepAll key={ready.brought.length} ready={ready} />}
    </>
  );
}

/** How the first days will look once they are kept. */
function First({ ready: { brought, doubles, longNotes } }: { ready: Ready }) {
  const say = useWords("bring-days");
  const days = useWords("days");
  const language = useLanguage();
  const mood = useMoodWord();
  const tagWord = useTagWords();
  const day = (when: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(when));
  const [first, last] = [brought[0], brought.at(-1)];
  if (!first || !last) return <p role="status">{say("nothing")}</p>;
  return (
    <section className="stack tight" aria-label={say("preview")}>
      <h2>{say("count", { count: brought.length })}</h2>
      <p className="soft">
        {say("range", { from: day(first.when), to: day(last.when) })}
        {doubles > 0 && ` ${say("doubles", { count: doubles })}`}
      </p>
      <Sheet roomy={false}>
        {brought.slice(-4).map(({ when, answers }) => (
          <Item key={`${when} ${JSON.stringify(answers)}`}>
            <span className="soft small">{day(when)}</span>
            <span dir="auto">
              {[
                answers.mood !== undefined && mood(answers.mood),
                answers.sleepHours !== undefined && days("days.hours", { hours: answers.sleepHours }),
                ...(answers.tags ?? []).map(tagWord),
                answers.word,
              ]
                .filter(Boolean)
                .join(" · ") || `${days("items.energy")}: ${answers.energy ?? ""}`}
            </span>
          </Item>
        ))}
      </Sheet>
      {longNotes > 0 && (
        <p className="small">
          {say("longNotes", { count: longNotes })} <Link href="/me/journal/import">{say("toJournal")}</Link>
        </p>
      )}
    </section>
  );
}

const mostListed = 30;

function Refused({ ready: { refused } }: { ready: Ready }) {
  const say = useWords("bring-days");
  if (refused.length === 0) return null;
  return (
    <details className="as-table">
      <summary>{say("refused", { count: refused.length })}</summary>
      <ul>
        {refused.slice(0, mostListed).map(({ line, why }) => (
          <li key={line}>{say("refusedLine", { line, why: say(`refusedWhy.${why}`) })}</li>
        ))}
      </ul>
      {refused.length > mostListed && <p>{say("refusedMore", { count: refused.length - mostListed })}</p>}
    </details>
  );
}

function KeepAll({ ready: { brought } }: { ready: Ready }) {
  const say = useWords("bring-days");
  const queries = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const [done, finish] = useState<{ kept: number; known: number } | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const [importId] = useState(newId);
  const keep = async () => {
    fail(null);
    setSent(0);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
    const account = currentAccount() ?? "";
    const total = { kept: 0, known: 0 };
    try {
      for (let at = 0; at < brought.length; at += limits.perImportPart) {
        const part = brought.slice(at, at + limits.perImportPart).map((each) => ({
          id: idOfBrought(account, each),
          at: new Date(each.when).toISOString(),
          zone,
          answers: each.answers,
        }));
        const { kept, known } = await call(checkins.keepImport, { importId, checkins: part });
        total.kept += kept;
        total.known += known;
        setSent(at + part.length);
      }
      finish(total);
      await Promise.all([["checkins"], ["checkin-imports"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    } catch (trouble) {
      fail(trouble);
    }
    setSent(null);
  };
  if (done)
    return (
      <Notice kind="good" live title={say("done", { count: done.kept })}>
        {done.known > 0 && <p>{say("known", { count: done.known })}</p>}
        <Buttons>
          <ButtonLink to="/me/days">{say("look")}</ButtonLink>
        </Buttons>
      </Notice>
    );
  return (
    <div className="stack tight">
      <p>{say("onlyMe")}</p>
      <Buttons>
        <Button kind="main" busy={sent !== null} onClick={() => void keep()}>
          {say("keep", { count: brought.length })}
        </Button>
      </Buttons>
      {sent !== null && <progress value={sent} max={brought.length} aria-label={say("keeping")} />}
      {reason !== null && <TroubleNotice reason={reason} again={() => void keep()} />}
    </div>
  );
}

/** What was brought before, each to be taken away as one. */
function Earlier() {
  const say = useWords("bring-days");
  const language = useLanguage();
  const queries = useQueryClient();
  const [undone, setUndone] = useState<number | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const imports = useQuery({ queryKey: ["checkin-imports"], queryFn: () => call(checkins.imports, {}) });
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(at));
  const undo = async (importId: string) => {
    fail(null);
    try {
      setUndone((await call(checkins.undoImport, { importId })).removed);
      await Promise.all([["checkins"], ["checkin-imports"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <section className="stack tight">
      {imports.data && imports.data.length > 0 && (
        <>
          <h2>{say("earlier")}</h2>
          <Sheet roomy={false}>
            {imports.data.map((each) => (
              <Item key={each.importId}>
                <p>
                  {say("earlierOne", { count: each.checkins, day: day(each.keptAt) })}{" "}
                  <span className="soft small">{say("range", { from: day(each.from), to: day(each.to) })}</span>
                </p>
                <div>
                  <Button onClick={() => void undo(each.importId)}>{say("undo")}</Button>
                </div>
              </Item>
            ))}
          </Sheet>
        </>
      )}
      <div role="status">{undone !== null && <p>{say("undone", { count: undone })}</p>}</div>
      {reason !== null && <TroubleNotice reason={reason} />}
    </section>
  );
}
