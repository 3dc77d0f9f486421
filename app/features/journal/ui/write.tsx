import "./journal.css";
import { useQuery } from "@tanstack/react-query";
import { Fragment, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useLocation, useParams } from "wouter";
import { BeforeWriting } from "#features/consent/ui/limits.tsx";
import { call, Trouble } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { ownKey } from "#web/keys.ts";
import { readDrafts } from "#web/offline/drafts.ts";
import { newId } from "#web/offline/seal.ts";
import { goTo } from "#web/router.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords, withWords } from "#web/words/words.ts";
import { journal } from "../contract.ts";
import {
  isBlank,
  joinBefore,
  newPage,
  type Page,
  pageOf,
  readPage,
  typeInto,
  withoutPrompt,
  withPrompt,
} from "../domain/page.ts";
import { HelpNotice } from "./help-notice.tsx";
import { waitingEntries } from "./keep.ts";
import { KeyAwayNotice } from "./key-away.tsx";
import { KeyAway, type Opened, openEntry } from "./opened.ts";
import { boxOf, Paragraph, type Worker } from "./paragraph.tsx";
import { PromptPicker, usePrompts } from "./prompt-picker.tsx";
import { wordsOf } from "./prompts.ts";
import { ReadAloud } from "./read-aloud.tsx";
import { SavedLine } from "./saved-line.tsx";
import { TakenBack } from "./taken-back.tsx";
import { tellNext } from "./told.tsx";
import { type PageInHand, usePage } from "./use-page.ts";
import { useOwnNoticing, useSafetyWatch } from "./watch.ts";

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
export const newKey = "journal/new";
/** Nothing of it comes to the device before somebody writes. */
const TypingSign = lazy(async () => {
  const [room] = await Promise.all([import("#features/signals/ui/typing-sign.tsx"), withWords("rhythm")]);
  return { default: room.TypingSign };
});

/** `/me/journal/new` */
export function WriteScreen() {
  const [start] = useState(() => newPage(new Date().toISOString(), zone(), newId));
  return (
    <BeforeWriting onNotNow={() => goTo("/me")}>
      <Writing draftKey={newKey} start={start} />
    </BeforeWriting>
  );
}

/** `/me/journal/:entryId` */
export function EntryScreen() {
  const { entryId = "" } = useParams();
  const say = useWords("journal");
  const entry = useQuery({
    queryKey: ["journal", "entry", entryId],
    queryFn: () => findEntry(entryId),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (entry.isPending) return <Waiting />;
  if (entry.isError) {
    return (
      <div className="page stack">
        <h1>{say("entry.title")}</h1>
        {entry.error instanceof KeyAway ? (
          <KeyAwayNotice />
        ) : (
          <TroubleNotice reason={entry.error} again={() => void entry.refetch()} />
        )}
        <Buttons>
          <ButtonLink to="/me/journal">{say("list.title")}</ButtonLink>
        </Buttons>
      </div>
    );
  }
  const { page, opened, draftKey } = entry.data;
  if (opened && opened.closed > 0) return <ClosedEntry opened={opened} />;
  return <Writing key={entryId} draftKey={draftKey} start={page} opened={opened} />;
}

type Found = { page: Page; opened: Opened | null; draftKey: string };

/** The page as this device has it (unfinished or waiting to be sent), else as the server has it. */
async function findEntry(entryId: string): Promise<Found> {
  const own = `journal/${entryId}`;
  const drafts = await Promise.all(
    [newKey, own].map(async (key) => ({ key, draft: (await readDrafts(key).catch(() => []))[0]?.text })),
  );
  const unfinished = drafts.find(({ draft }) => draft && readPage(draft)?.entryId === entryId);
  const draftKey = unfinished?.key ?? own;
  const waiting = (await waitingEntries(new Map()).catch(() => new Map<string, never>())).get(entryId);
  if (waiting) return { page: { ...pageOf(waiting, newId), after: waiting.after }, opened: waiting, draftKey };
  try {
    const opened = await openEntry(await call(journal.read, { id: entryId }));
    return { page: pageOf(opened, newId), opened, draftKey };
  } catch (reason) {
    const held = unfinished?.draft && readPage(unfinished.draft);
    if (held && !(reason instanceof Trouble && reason.code === "not-found"))
      return { page: held, opened: null, draftKey };
    throw reason;
  }
}

function ClosedEntry({ opened }: { opened: Opened }) {
  const say = useWords("journal");
  return (
    <div className="page stack">
      <h1>{say("entry.title")}</h1>
      <Notice>
        <p>{say("entry.closed", { count: opened.closed })}</p>
      </Notice>
      {opened.parts.map((part) => (
        <p key={part.id} className="kept-text" dir="auto">
          {part.text}
        </p>
      ))}
    </div>
  );
}

/** The worker by name where it is known: one name, or the general word for several. */
export function useWorker(): Worker {
  const say = useWords("journal");
  const readers = useQuery({
    queryKey: ["journal", "readers"],
    queryFn: () => call(journal.readers, {}),
    staleTime: 300_000,
  });
  const names = readers.data?.names ?? [];
  const [only] = names;
  const named = names.length === 1 ? only : undefined;
  const several = names.length > 1;
  return {
    label: named ?? say(several ? "reader.team" : "reader.worker"),
    sentence: named ?? say(several ? "reader.yourTeam" : "reader.yourWorker"),
    names,
    nobody: readers.data !== undefined && names.length === 0,
  };
}

function Writing({ draftKey, start, opened }: { draftKey: string; start: Page; opened?: Opened | null }) {
  const say = useWords("journal");
  const hand = usePage(draftKey, start);
  const { page, change } = hand;
  const worker = useWorker();
  const [, go] = useLocation();
  const [tooMuch, setTooMuch] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const focus = useRef<{ id: string; at: number } | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const seen = useSafetyWatch(page);
  const noticed = useOwnNoticing(page, useLanguage());
  const prompts = usePrompts(page.parts.some((part) => part.prompt));
  const when = useWhen(page.at);
  const words = useMemo(() => page.parts.map((part) => part.text).join("\n\n"), [page.parts]);

  useEffect(() => {
    const next = focus.current;
    if (!next) return;
    focus.current = null;
    const box = document.getElementById(boxOf(next.id));
    if (!(box instanceof HTMLTextAreaElement)) return;
    box.focus();
    box.setSelectionRange(next.at, next.at);
  });

  /** Nothing is left on the page: what was kept of it before is taken away, and can be brought back. */
  const leaveBlank = async () => {
    try {
      if (page.version > 0)
        tellNext("removed", { entryId: page.entryId, ...(await call(journal.remove, { id: page.entryId })) });
      await hand.forget();
      go("/me/journal");
    } catch (reason) {
      fail(reason);
    }
  };
  const finish = async () => {
    if (isBlank(page)) return leaveBlank();
    const shared = page.parts.some((part) => part.audience === "worker" && part.text.trim() !== "");
    const state = await hand.keep();
    if (state === "merged" || state === "refused") return;
    tellNext(state === "saved" ? (shared ? "shared" : "kept") : state === "waiting" ? "waiting" : "here");
    go("/me/journal");
  };

  return (
    <div className="page stack writing">
      <div className="stack tight">
        <h1>{opened ? when : say("write.title")}</h1>
        {!opened && <p className="soft small">{when}</p>}
      </div>
      <OtherTabs hand={hand} />
      {hand.status === "locked" && (
        <Notice>
          <p>{say("write.locked")}</p>
        </Notice>
      )}
      {!ownKey() && <KeyAwayNotice />}
      <div className="sheet roomy sheet-of-paper" ref={paper}>
        {page.parts.map((part, at) => (
          <Fragment key={part.id}>
            <Paragraph
              part={part}
              place={at + 1}
              prompt={wordsOf(prompts, part.prompt)}
              worker={worker}
              onType={(text) =>
                change((now) => {
                  const changed = typeInto(now, part.id, text, newId);
                  focus.current = changed.focus ?? null;
                  if (changed.tooMuch) setTooMuch(true);
                  return changed.page;
                })
              }
              onJoin={() =>
                change((now) => {
                  const joined = joinBefore(now, part.id);
                  focus.current = joined.focus ?? null;
                  return joined.page;
                })
              }
              onReader={(reader) => hand.choose(part.id, reader)}
              onDropPrompt={() => change((now) => withoutPrompt(now, part.id))}
            />
            {seen?.partId === part.id && <HelpNotice seen={seen} worker={worker.sentence} />}
          </Fragment>
        ))}
        <SavedLine status={hand.status} savedAt={hand.savedAt} />
        <Suspense fallback={null}>
          <TypingSign page={paper} />
        </Suspense>
      </div>
      {tooMuch && (
        <Notice live>
          <p>{say("write.tooMuch")}</p>
        </Notice>
      )}
      {hand.told?.kind === "merged" && (
        <Notice live title={say("write.mergedTitle")}>
          <p>{say("write.merged")}</p>
        </Notice>
      )}
      {hand.told?.kind === "taken-back" && <TakenBack readers={hand.told.readers} />}
      {hand.told?.kind === "taken-back-later" && (
        <Notice live>
          <p>{say("reader.takenBackLater", { worker: worker.sentence })}</p>
        </Notice>
      )}
      {reason !== null && <TroubleNotice reason={reason} />}
      {hand.told?.kind === "trouble" && <TroubleNotice reason={hand.told.reason} />}
      <Buttons>
        <Button kind="main" busy={hand.keeping} onClick={() => void finish()}>
          {say("write.keep")}
        </Button>
        <ReadAloud text={words} />
      </Buttons>
      <p className="soft small">
        {worker.nobody
          ? say("write.nobody")
          : worker.names.length > 1
            ? say("write.whoReads", { names: worker.names.join(", ") })
            : say("write.aboutKeep")}
      </p>
      <PromptPicker
        onTake={(prompt) =>
          change((now) => {
            const changed = withPrompt(now, prompt, newId);
            focus.current = changed.focus ?? null;
            return changed.page;
          })
        }
      />
      {noticed && (
        <details className="folded">
          <summary>
            <h2>{say("noticed.title")}</h2>
          </summary>
          <div className="stack tight">
            <p>{say("noticed.text")}</p>
            <p>
              {noticed.words.map((word) => (
                <mark key={word}>{word}</mark>
              ))}
            </p>
            <p className="soft small">{say("noticed.stays")}</p>
          </div>
        </details>
      )}
      {opened && <RemoveEntry entryId={page.entryId} forget={hand.forget} />}
      {!opened && (
        <Buttons>
          <ButtonLink to="/me/journal" kind="quiet">
            {say("write.toList")}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  );
}

function RemoveEntry({ entryId, forget }: { entryId: string; forget: () => Promise<void> }) {
  const say = useWords("journal");
  const [, go] = useLocation();
  const [reason, fail] = useState<unknown>(null);
  const remove = async () => {
    try {
      const { takenBack } = await call(journal.remove, { id: entryId });
      await forget();
      tellNext("removed", { entryId, takenBack });
      go("/me/journal");
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <div className="stack tight">
      <div>
        <Button kind="quiet" onClick={() => void remove()}>
          {say("entry.remove")}
        </Button>
      </div>
      {reason !== null && <TroubleNotice reason={reason} />}
    </div>
  );
}

function OtherTabs({ hand }: { hand: PageInHand }) {
  const say = useWords("shell");
  const [other] = hand.others;
  if (!other) return null;
  return (
    <Notice title={say("draft.elsewhere")} live>
      <details>
        <summary>{say("draft.fromElsewhere")}</summary>
        {other.page.parts.map((part) => (
          <p key={part.id} className="kept-text" dir="auto">
            {part.text}
          </p>
        ))}
      </details>
      <Buttons equal>
        <Button onClick={() => hand.take(other.branch, "append")}>{say("draft.keepBoth")}</Button>
        <Button onClick={() => hand.take(other.branch, "replace")}>{say("draft.useThis")}</Button>
      </Buttons>
    </Notice>
  );
}

function useWhen(at: string): string {
  const language = useLanguage();
  return useMemo(
    () =>
      new Intl.DateTimeFormat(language, {
        weekday: "long",
        day: "numeric",
        month: "long",
        hour: "numeric",
        minute: "2-digit",
      }).format(new Date(at)),
    [language, at],
  );
}
