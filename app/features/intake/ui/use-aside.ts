import { deriveFromAnswersCode, newPaperCode, openOwn, parsePaperCode, sealOwn } from "@mooring/sealing";
import { useCallback, useEffect, useRef, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { onLeave } from "#web/leave.ts";
import { deleteDraft, mainBranch, putDraft, readDrafts } from "#web/offline/drafts.ts";
import { randomBytes } from "#web/offline/seal.ts";
import { type Answers, answersFrom, mergeAnswers, noAnswers } from "../domain/answers.ts";
import { aside } from "../domain/start-contract.ts";

type Code = {
  readonly text: string;
  readonly lookup: string;
  readonly key: Awaited<ReturnType<typeof deriveFromAnswersCode>>["key"];
};
export type Saving = "saved" | "saving" | "unsaved" | "full";
export type Over = { readonly why: "claimed" | "expired" | "erased"; readonly at: string };

/** Why a code did not open: a slip in it, nothing under it, over, or trouble on the way. */
export type NotOpened =
  | { readonly kind: "slip" | "unknown" }
  | { readonly kind: "over"; readonly over: Over }
  | { readonly kind: "trouble"; readonly reason: unknown };

const draftKey = "start/aside";
const saveAfterMs = 700;
const againAfterMs = 5_000;
const placeOf = (lookup: string) => ({ table: "kept_aside", row: lookup, column: "sealed" });

async function codeFrom(bytes: Uint8Array, text: string): Promise<Code> {
  return { text, ...(await deriveFromAnswersCode(bytes)) };
}

/** Opens what is kept under a typed code, in this browser. */
export async function openWithCode(
  typed: string,
): Promise<{ code: Code; answers: Answers; version: number } | NotOpened> {
  const parsed = parsePaperCode(typed);
  if (!parsed.ok) return { kind: "slip" };
  const { formatPaperCode } = await import("@mooring/sealing");
  const code = await codeFrom(parsed.bytes, formatPaperCode(parsed.bytes));
  return openKept(code);
}

async function openKept(code: Code): Promise<{ code: Code; answers: Answers; version: number } | NotOpened> {
  try {
    const kept = await call(aside.open, { lookup: code.lookup });
    if (kept.state === "over") return { kind: "over", over: kept };
    const opened = await openOwn(code.key, placeOf(code.lookup), kept.sealed);
    if (!opened.ok) return { kind: "slip" };
    return { code, answers: answersFrom(opened.text), version: kept.version };
  } catch (reason) {
    return reason instanceof Trouble && reason.code === "not-found" ? { kind: "unknown" } : { kind: "trouble", reason };
  }
}

/** What an earlier visit left on a device that is the person's own: its code and its answers, from every tab. */
export async function keptHere(): Promise<{ code: string; answers: Answers } | null> {
  const drafts = await readDrafts(draftKey).catch(() => []);
  const found = drafts.flatMap(({ text }) => {
    try {
      return text === null ? [] : [JSON.parse(text) as { code: string; answers: Answers }];
    } catch {
      return [];
    }
  });
  const [first] = found;
  if (!first) return null;
  const same = found.filter(({ code }) => code === first.code);
  return {
    code: first.code,
    answers: same.map(({ answers }) => answersFrom(JSON.stringify(answers))).reduce(mergeAnswers),
  };
}

export async function forgetHere(): Promise<void> {
  for (const { branch } of await readDrafts(draftKey).catch(() => [])) await deleteDraft(draftKey, branch);
}

/**
 * Answers of somebody without an account. Sealed under their code in this browser and sent within a second; on their own
 * device kept there as well. Two tabs, two devices and a server that is away lose nothing: what meets is joined.
 */
export function useAside() {
  const [code, setCode] = useState<Code | null>(null);
  const [answers, show] = useState<Answers>(noAnswers);
  const [saving, tell] = useState<Saving>("saved");
  const now = useRef({ code: null as Code | null, answers: noAnswers, version: 0, keepHere: false, dirty: false });
  const seen = useRef({ branch: mainBranch, version: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);

  const saveHere = useCallback(async () => {
    const { code: mine, answers: held, keepHere } = now.current;
    if (!keepHere || !mine) return;
    seen.current = await putDraft(draftKey, JSON.stringify({ code: mine.text, answers: held }), seen.current);
  }, []);

  const join = useCallback(async (mine: Code) => {
    const kept = await openKept(mine);
    if (!("answers" in kept)) throw kept.kind === "trouble" ? kept.reason : new Trouble("already-done", "it is over");
    now.current.version = kept.version;
    now.current.answers = mergeAnswers(now.current.answers, kept.answers);
    show(now.current.answers);
  }, []);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const held = now.current;
    if (busy.current || !held.code || !held.dirty) return;
    busy.current = true;
    held.dirty = false;
    try {
      await saveHere().catch(() => undefined);
      const { lookup, key } = held.code;
      const sealed = await sealOwn(key, placeOf(lookup), JSON.stringify(held.answers), randomBytes);
      const kept = await call(aside.keep, { lookup, sealed, after: held.version });
      held.version = kept.version;
      if (!held.dirty) tell("saved");
    } catch (reason) {
      held.dirty = true;
      const code = reason instanceof Trouble ? reason.code : "trouble";
      if (code === "changed-meanwhile" && held.code) await join(held.code).catch(() => undefined);
      tell(code === "too-many-tries" ? "full" : code === "changed-meanwhile" ? "saving" : "unsaved");
      if (held.code) timer.current = setTimeout(() => void save(), code === "changed-meanwhile" ? 0 : againAfterMs);
    }
    busy.current = false;
    if (now.current.dirty) timer.current ??= setTimeout(() => void save(), saveAfterMs);
  }, [join, saveHere]);

  const change = useCallback(
    (how: (answers: Answers) => Answers) => {
      now.current.answers = how(now.current.answers);
      now.current.dirty = true;
      show(now.current.answers);
      tell("saving");
      timer.current ??= setTimeout(() => void save(), saveAfterMs);
    },
    [save],
  );

  const take = useCallback((found: { code: Code; answers: Answers; version: number }, keepHere: boolean) => {
    Object.assign(now.current, { ...found, keepHere, dirty: false });
    setCode(found.code);
    show(found.answers);
    tell("saved");
  }, []);

  const begin = useCallback(
    async (keepHere: boolean) => {
      const { text, bytes } = newPaperCode(randomBytes);
      take({ code: await codeFrom(bytes, text), answers: noAnswers, version: 0 }, keepHere);
      bytes.fill(0);
    },
    [take],
  );

  /** Goes on with what lies on this device, joined with what lies at the house. */
  const goOn = useCallback(
    async (kept: { code: string; answers: Answers }): Promise<NotOpened | null> => {
      const parsed = parsePaperCode(kept.code);
      if (!parsed.ok) return { kind: "slip" };
      const mine = await codeFrom(parsed.bytes, kept.code);
      const found = await openKept(mine);
      if (!("answers" in found) && found.kind === "over") return found;
      const there = "answers" in found ? found : { answers: noAnswers, version: 0 };
      take({ code: mine, answers: mergeAnswers(there.answers, kept.answers), version: there.version }, true);
      change((answers) => answers);
      return null;
    },
    [take, change],
  );

  /** Nothing stays in this tab. What is not sent yet is sent first, if the house answers. */
  const clear = useCallback(async () => {
    await save();
    clearTimeout(timer.current);
    timer.current = undefined;
    now.current = { code: null, answers: noAnswers, version: 0, keepHere: false, dirty: false };
    seen.current = { branch: mainBranch, version: 0 };
    setCode(null);
    show(noAnswers);
  }, [save]);

  const erase = useCallback(async () => {
    const mine = now.current.code;
    now.current.dirty = false;
    clearTimeout(timer.current);
    if (mine) await call(aside.forget, { lookup: mine.lookup });
    await forgetHere();
    await clear();
  }, [clear]);

  useEffect(() => {
    const flush = () => void save();
    addEventListener("online", flush);
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    const stop = onLeave(() => {
      clearTimeout(timer.current);
      now.current = { code: null, answers: noAnswers, version: 0, keepHere: false, dirty: false };
    });
    return () => {
      removeEventListener("online", flush);
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      stop();
      void save();
    };
  }, [save]);

  return { code: code?.text ?? null, answers, saving, change, begin, take, goOn, clear, erase };
}
