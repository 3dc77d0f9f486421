import "./journal.css";
import { FileInput, Mic, PenLine, Search, UserRound } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import { useSitting } from "#features/signals/ui/sitting.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { Field } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords, withWords } from "#web/words/words.ts";
import { firstWords } from "../domain.ts";
import { KeyAwayNotice } from "./key-away.tsx";
import type { Opened } from "./opened.ts";
import { Told } from "./told.tsx";
import { type Unfinished, useEntries } from "./use-entries.ts";

const SittingNotice = lazy(async () => {
  const [room] = await Promise.all([import("#features/signals/ui/sitting-notice.tsx"), withWords("rhythm")]);
  return { default: room.SittingNotice };
});

/** `/me/journal`: what one wrote, by week. */
export function JournalScreen() {
  const say = useWords("journal");
  const { entries, unfinished, rescued, pages } = useEntries();
  const sitting = useSitting();
  const voice = useWords("signals");
  const [wanted, want] = useState("");
  const found = useMemo(() => search(entries ?? [], wanted), [entries, wanted]);
  const weeks = useWeeks(found);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  // A search looks through everything, so the older pages are asked for one after the other.
  useEffect(() => {
    if (wanted.trim() !== "" && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [wanted, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const nothing = entries?.length === 0 && !pages.hasNextPage;
  return (
    <div className="page stack">
      <h1>{say("list.title")}</h1>
      <Told onChanged={() => void pages.refetch()} />
      {sitting && (
        <Suspense fallback={null}>
          <SittingNotice />
        </Suspense>
      )}
      {rescued > 0 && (
        <Notice live>
          <p>{say("list.rescued", { count: rescued })}</p>
        </Notice>
      )}
      <Buttons>
        <ButtonLink to="/me/journal/new" kind="main" icon={PenLine}>
          {say("list.write")}
        </ButtonLink>
        <ButtonLink to="/me/journal/voice" icon={Mic}>
          {voice("voice")}
        </ButtonLink>
        <ButtonLink to="/me/journal/import" icon={FileInput}>
          {say("list.bring")}
        </ButtonLink>
      </Buttons>
      {unfinished.map((draft) => (
        <UnfinishedNotice key={draft.entryId} draft={draft} />
      ))}
      {!ownKey() && <KeyAwayNotice />}
      {pages.isError && <TroubleNotice reason={pages.error} again={() => void pages.refetch()} />}
      {entries === null && !pages.isError && <Waiting />}
      {nothing && !pages.isError && ownKey() && (
        <Sheet>
          <EmptyState drawing={<Boat />} title={say("list.emptyTitle")}>
            {say("list.empty")}
          </EmptyState>
        </Sheet>
      )}
      {entries !== null && (entries.length > 3 || wanted !== "") && (
        <div className="search">
          <Field
            label={say("list.search")}
            type="search"
            value={wanted}
            onChange={(event) => want(event.currentTarget.value)}
            hint={say("list.searchHint")}
          />
          <p role="status" className="soft small">
            {wanted.trim() !== "" && say("list.found", { count: found.length })}
          </p>
        </div>
      )}
      {weeks.map((week) => (
        <section key={week.key} className="stack tight">
          <h2 className="week">{week.title}</h2>
          <ul className="sheet calm-list entries">
            {week.entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} wanted={wanted} />
            ))}
          </ul>
        </section>
      ))}
      {pages.hasNextPage && (
        <div>
          <Button icon={Search} busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {say("list.older")}
          </Button>
        </div>
      )}
    </div>
  );
}

function UnfinishedNotice({ draft }: { draft: Unfinished }) {
  const say = useWords("journal");
  return (
    <Notice icon={PenLine} title={say("list.unfinished")}>
      <p dir="auto">{firstWords(draft.text, 70)}</p>
      <div>
        <ButtonLink to={draft.isNew ? "/me/journal/new" : `/me/journal/${draft.entryId}`}>
          {say("list.goOn")}
        </ButtonLink>
      </div>
    </Notice>
  );
}

function EntryLine({ entry, wanted }: { entry: Opened; wanted: string }) {
  const say = useWords("journal");
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short" }).format(
    new Date(entry.at),
  );
  const shared = entry.parts.some((part) => part.audience === "worker");
  const text = entry.parts.map((part) => part.text).join(" ");
  return (
    <li>
      <Link href={`/me/journal/${entry.id}`}>
        <span className="soft small">{day}</span>
        <span dir="auto">{aroundMatch(text, wanted) || say("list.noWords")}</span>
        {(shared || entry.waiting) && (
          <span className="soft small row">
            {shared && (
              <span className="tag">
                <Icon of={UserRound} />
                {say("list.shared")}
              </span>
            )}
            {entry.waiting && <span className="tag">{say("list.waiting")}</span>}
          </span>
        )}
      </Link>
    </li>
  );
}

/** The words around what was searched, or the first words. */
function aroundMatch(text: string, wanted: string): string {
  const at = wanted.trim() === "" ? -1 : fold(text).indexOf(fold(wanted.trim()));
  return firstWords(at > 60 ? `…${text.slice(at - 30).replace(/^\S*\s/, "")}` : text);
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Every searched word is in the entry; in memory, over opened text only. */
function search(entries: readonly Opened[], wanted: string): readonly Opened[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = fold(entry.parts.map((part) => part.text).join(" "));
    return words.every((word) => text.includes(word));
  });
}

type Week = { key: string; title: string; entries: Opened[] };

/** Entries by week, Monday first; the two newest weeks by name, older ones by their first day. */
function useWeeks(entries: readonly Opened[]): Week[] {
  const say = useWords("journal");
  const language = useLanguage();
  return useMemo(() => {
    const monday = (moment: Date) => {
      const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - ((moment.getDay() + 6) % 7));
      return day.getTime();
    };
    const now = new Date();
    const thisWeek = monday(now);
    const lastWeek = monday(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 7));
    const weeks = new Map<number, Week>();
    for (const entry of entries) {
      const start = monday(new Date(entry.at));
      const shown = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(start));
      const title =
        start === thisWeek
          ? say("list.thisWeek")
          : start === lastWeek
            ? say("list.lastWeek")
            : say("list.weekOf", { day: shown });
      const week = weeks.get(start) ?? { key: String(start), title, entries: [] };
      week.entries.push(entry);
      weeks.set(start, week);
    }
    return [...weeks.values()];
  }, [entries, say, language]);
}
