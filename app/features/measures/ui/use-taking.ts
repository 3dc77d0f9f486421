import { type Answer, type Item, shownItems } from "@mooring/measures";
import { useCallback, useEffect, useRef, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { addToOutbox, waitingWrites } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { type Form, measures } from "../contract.ts";
import { type FormLanguage, readForm } from "./forms.ts";
import type { Taking } from "./taking-now.ts";

export type Answers = ReadonlyMap<string, Answer>;

export type InHand = {
  readonly form: Form | null;
  readonly answers: Answers;
  /** The questions that are asked, as far as the answers so far say. */
  readonly items: readonly Item[];
  /** Something that could not be kept; the answer stays on the screen. */
  readonly trouble: unknown;
  begin(): Promise<boolean>;
  answer(linkId: string, value: Answer | null): Promise<boolean>;
  end(): Promise<boolean>;
  readonly sittingId: string;
  readonly isBegun: boolean;
};

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * One sitting: answers are sealed on this device as they are given and sent in order. Those for a private place are sent
 * at once and kept nowhere here.
 */
export function useTaking(taking: Taking, language: FormLanguage): InHand {
  const [form, setForm] = useState<Form | null>(null);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [trouble, setTrouble] = useState<unknown>(null);
  const [sittingId] = useState(() => taking.sittingId ?? newId());
  const [isBegun, setBegun] = useState(taking.sittingId !== null);
  const form_ = useRef<Form | null>(null);

  useEffect(() => {
    let gone = false;
    const load = async () => {
      const found = await readForm(taking.instrument, language);
      const before = taking.sittingId ? await answeredBefore(taking.sittingId) : new Map<string, Answer>();
      if (gone) return;
      form_.current = found;
      // What was answered here while this was loading is newer.
      setAnswers((now) => new Map([...before, ...now]));
      setForm(found);
    };
    load().catch((reason: unknown) => !gone && setTrouble(reason));
    return () => {
      gone = true;
    };
  }, [taking, language]);

  const keep = useCallback(async (write: (now: Form) => Promise<unknown>): Promise<boolean> => {
    const now = form_.current;
    if (!now) return false;
    try {
      await write(now);
      setTrouble(null);
      return true;
    } catch (reason) {
      setTrouble(reason);
      return false;
    }
  }, []);

  const begin = () =>
    keep(async ({ needsPrivacy }) => {
      if (isBegun) return;
      const input = {
        id: sittingId,
        instrument: taking.instrument,
        language,
        at: new Date().toISOString(),
        zone: zoneHere(),
        ...(taking.invitationId ? { invitationId: taking.invitationId } : {}),
        ...(needsPrivacy ? { alone: true } : {}),
      };
      if (needsPrivacy) await call(measures.begin, input, { id: sittingId });
      else await addToOutbox(measures.begin, input, sittingId);
      setBegun(true);
    });

  const answer = (linkId: string, value: Answer | null) => {
    setAnswers((before) => {
      const now = new Map(before);
      if (value === null) now.delete(linkId);
      else now.set(linkId, value);
      return now;
    });
    return keep(async ({ needsPrivacy }) => {
      const id = newId();
      const input = { id, sittingId, linkId, value, at: new Date().toISOString() };
      if (needsPrivacy) await call(measures.answer, input, { id });
      else await addToOutbox(measures.answer, input, id);
    });
  };

  const end = () =>
    keep(async ({ needsPrivacy }) => {
      const input = { id: sittingId, at: new Date().toISOString() };
      if (needsPrivacy) await call(measures.end, input);
      else await addToOutbox(measures.end, input);
    });

  const items = form ? shownItems(form, answers) : [];
  return { form, answers, items, trouble, begin, answer, end, sittingId, isBegun };
}

/** What the server has, with what still waits on this device. */
async function answeredBefore(sittingId: string): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  try {
    for (const { linkId, value } of (await call(measures.sitting, { id: sittingId })).answers)
      answers.set(linkId, value);
  } catch (reason) {
    // Begun without internet, the server does not know it yet; without internet nobody can be asked.
    const isAway = reason instanceof Trouble && ["offline", "resting", "not-found"].includes(reason.code);
    if (!isAway) throw reason;
  }
  for (const { input } of await waitingWrites(measures.answer).catch(() => [])) {
    if (input.sittingId !== sittingId) continue;
    if (input.value === null) answers.delete(input.linkId);
    else answers.set(input.linkId, input.value);
  }
  return answers;
}
