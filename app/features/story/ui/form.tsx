import "#features/checkins/ui/checkins.css";
import "./story.css";
import { useMemo, useRef, useState } from "react";
import { Ticks } from "#features/checkins/ui/ticks.tsx";
import { HelpNotice } from "#features/journal/ui/help-notice.tsx";
import { KeyAwayNotice } from "#features/journal/ui/key-away.tsx";
import { useSafetyWatch } from "#features/journal/ui/watch.ts";
import { useWorker } from "#features/journal/ui/write.tsx";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { dropParcels } from "#web/offline/parcels.ts";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { goTo } from "#web/router.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Looks, storyFiles } from "../contract.ts";
import { cutAt, limits, topics } from "../domain.ts";
import { drawingToPng } from "./canvas.ts";
import { Drawing } from "./drawing.tsx";
import { fetchFile, keepHere, type MediaFile } from "./media.ts";
import { Photo } from "./picture.tsx";
import {
  isBlank,
  type Kept,
  keepPiece,
  type NamedDraft,
  named,
  newDraft,
  type PieceDraft,
  readDraft,
  yearOf,
} from "./piece.ts";
import { putOnItsWay } from "./sending.ts";
import { tellNext } from "./told.ts";
import { Voice } from "./voice.tsx";

export const newKey = "story/new";

/** `/me/story/new` */
export function NewPieceScreen() {
  const say = useWords("mine-story");
  const [start] = useState(newDraft);
  return (
    <div className="page stack">
      <h1>{say("form.newTitle")}</h1>
      <PieceForm
        draftKey={newKey}
        start={start}
        onKept={(kept, draft) => {
          const { state } = kept;
          tellNext(state === "saved" ? (draft.audience === "me" ? "kept" : draft.audience) : state);
          goTo("/me/story");
        }}
      />
    </div>
  );
}

type Done = Extract<Kept, { state: "saved" | "waiting" }> | { state: "sending" };

/** One piece while it is written: saved on this device as one types, kept on the server when one says so. */
export function PieceForm({
  draftKey,
  start,
  onKept,
}: {
  draftKey: string;
  start: PieceDraft;
  onKept: (kept: Done, draft: PieceDraft, takenFrom: Looks | null) => void;
}) {
  const say = useWords("mine-story");
  const initial = useMemo(() => JSON.stringify(start), [start]);
  const hand = useDraft(draftKey, initial);
  const draft = useMemo(() => readDraft(hand.text) ?? start, [hand.text, start]);
  const [busy, setBusy] = useState(false);
  const [isRecording, recordingIs] = useState(false);
  const [outcome, setOutcome] = useState<Kept | "blank" | "year" | "not-kept" | null>(null);
  // What is recorded comes by itself while one types: both change what is newest.
  const newest = useRef(draft);
  newest.current = draft;
  const change = (part: Partial<PieceDraft>) => {
    setOutcome(null);
    const { file: old } = newest.current;
    if (part.file !== undefined && old?.here && old.id !== part.file?.id)
      void dropParcels(old.id).catch(() => undefined);
    // What was changed is another writing.
    newest.current = { ...newest.current, ...part, saveId: null };
    hand.setText(JSON.stringify(newest.current));
  };
  const keep = async (which: PieceDraft, rest = "") => {
    if (busy || isRecording) return;
    if (isBlank(which)) return setOutcome("blank");
    if (yearOf(which) === undefined) return setOutcome("year");
    setBusy(true);
    const going = named(which);
    // Its name is on this device before it goes out: kept again after a phone died on the way, it is the same writing.
    hand.setText(JSON.stringify({ ...going, text: newest.current.text }));
    await hand.flush();
    const ready = await readyToGo(going, start).catch(() => null);
    if (ready?.file?.here) {
      await putOnItsWay(ready);
      await hand.clear();
      return onKept({ state: "sending" }, ready, null);
    }
    const kept = ready ? await keepPiece(ready) : "not-kept";
    setBusy(false);
    setOutcome(kept);
    if (kept === "not-kept") return;
    if (kept.state !== "saved" && kept.state !== "waiting") return;
    if (rest.trim() !== "")
      return hand.setText(JSON.stringify({ ...newDraft(), audience: which.audience, text: rest }));
    await hand.clear();
    onKept(kept, which, kept.state === "saved" ? kept.takenFrom : null);
  };
  const isLong = draft.text.length > limits.textLength;
  const keepFirst = () => {
    const [first, rest] = cutAt(draft.text);
    void keep({ ...draft, text: first }, rest);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLong) void keep(draft);
      }}
    >
      {!ownKey() && <KeyAwayNotice />}
      {hand.status === "locked" && (
        <Notice>
          <p>{say("form.locked")}</p>
        </Notice>
      )}
      {start.version === 0 && <How draft={draft} change={change} />}
      {start.version === 0 && draft.kind !== "text" && <Medium {...{ draft, change, recordingIs }} />}
      <Words draft={draft} change={change} status={hand.status} />
      <Who draft={draft} change={change} />
      <Place draft={draft} change={change} yearIsOff={outcome === "year"} />
      <About draft={draft} change={change} />
      {isLong && (
        <Notice live>
          <p>{say("form.tooLong")}</p>
          <div>
            <Button busy={busy} onClick={keepFirst}>
              {say("form.keepFirst")}
            </Button>
          </div>
        </Notice>
      )}
      {outcome === "blank" && (
        <Notice live>
          <p>{say(draft.kind === "text" ? "form.blank" : "kind.missing")}</p>
        </Notice>
      )}
      {outcome === "not-kept" && (
        <Notice live>
          <p>{say("kind.notKept")}</p>
        </Notice>
      )}
      {typeof outcome === "object" && outcome?.state === "conflict" && (
        <Notice live title={say("form.conflictTitle")}>
          <p>{say("form.conflict")}</p>
          <div>
            <Button onClick={() => void keep({ ...draft, id: newId(), version: 0, saveId: null })}>
              {say("form.keepOwn")}
            </Button>
          </div>
        </Notice>
      )}
      {typeof outcome === "object" && outcome?.state === "refused" && <TroubleNotice reason={outcome.reason} />}
      <Buttons>
        <Button kind="main" type="submit" busy={busy || isRecording}>
          {say("form.keep")}
        </Button>
      </Buttons>
    </form>
  );
}

type Part = { draft: PieceDraft; change: (part: Partial<PieceDraft>) => void };

/**
 * What has to be done before a piece goes: a drawing becomes a picture; a file that was locked for other readers is taken
 * back to this device, to be locked anew.
 */
async function readyToGo(draft: NamedDraft, start: PieceDraft): Promise<NamedDraft> {
  if (draft.kind === "drawing" && draft.file === null && draft.lines.length > 0)
    return { ...draft, lines: [], file: await keepHere(await drawingToPng(draft.lines), "image/png") };
  const { file } = draft;
  if (file === null || file.here || (draft.audience === "me") === (start.audience === "me")) return draft;
  const blob = await fetchFile(
    (from) => call(storyFiles.parts, { id: file.id, from }),
    start.audience === "me" ? file.id : null,
  );
  if (!blob) throw new Error("the file is not whole");
  return { ...draft, file: await keepHere(blob, blob.type as MediaFile["form"]) };
}

const kinds = ["text", "voice", "picture", "drawing"] as const;

function How({ draft, change }: Part) {
  const say = useWords("mine-story");
  return (
    <Options
      label={say("kind.label")}
      value={draft.kind}
      onChange={(kind) => change({ kind, file: null })}
      options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
    />
  );
}

function Medium({ draft, change, recordingIs }: Part & { recordingIs: (on: boolean) => void }) {
  const onFile = (file: MediaFile | null) => change({ file });
  return (
    <Sheet>
      {draft.kind === "voice" && <Voice file={draft.file} onFile={onFile} onRunning={recordingIs} />}
      {draft.kind === "picture" && <Photo file={draft.file} onFile={onFile} />}
      {draft.kind === "drawing" && <Drawing lines={draft.lines} onLines={(lines) => change({ lines })} />}
    </Sheet>
  );
}

function Words({ draft, change, status }: Part & { status: string }) {
  const say = useWords("mine-story");
  const shell = useWords("shell");
  const worker = useWorker();
  const watched = useMemo(
    () => ({
      parts: [
        { id: draft.id, text: draft.text, audience: draft.audience === "me" ? ("me" as const) : ("worker" as const) },
      ],
    }),
    [draft.id, draft.text, draft.audience],
  );
  const seen = useSafetyWatch(watched);
  return (
    <Sheet>
      <TextArea
        label={say(draft.kind === "text" ? "form.text" : "kind.beside")}
        hint={say(draft.kind === "text" ? "form.textHint" : "kind.besideHint")}
        value={draft.text}
        rows={draft.kind === "text" ? 6 : 3}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {seen && <HelpNotice seen={seen} worker={worker.sentence} />}
      {status === "unsaved" ? (
        <p className="small" role="alert">
          {shell("draft.unsaved")}
        </p>
      ) : (
        (status === "saved" || status === "saving") &&
        draft.text !== "" && <p className="soft small">{say(status === "saving" ? "form.saving" : "form.saved")}</p>
      )}
    </Sheet>
  );
}

function Who({ draft, change }: Part) {
  const say = useWords("mine-story");
  const worker = useWorker();
  return (
    <Sheet>
      <Options
        label={say("who.label")}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        options={(["me", "worker", "people"] as const).map((value) => ({
          value,
          label: say(`who.${value}`),
          about: say(`who.${value}About`),
        }))}
      />
      {draft.audience === "worker" && (worker.nobody || worker.names.length > 0) && (
        <p className="soft small">
          {worker.nobody ? say("who.nobodyYet") : say("who.team", { names: worker.names.join(", ") })}
        </p>
      )}
    </Sheet>
  );
}

const chips = ["small", "school", "winter", "before", "lately"] as const;

function Place({ draft, change, yearIsOff }: Part & { yearIsOff: boolean }) {
  const say = useWords("mine-story");
  return (
    <Sheet>
      <div>
        <h2>{say("form.when")}</h2>
        <p className="soft small">{say("form.whenHint")}</p>
      </div>
      <Field
        label={say("form.whenWords")}
        value={draft.whenWords}
        maxLength={limits.whenLength}
        autoComplete="off"
        onChange={(event) => change({ whenWords: event.currentTarget.value })}
      />
      <fieldset className="story-chips">
        <legend className="only-heard">{say("form.chips")}</legend>
        {chips.map((chip) => (
          <Button key={chip} className="tiny" onClick={() => change({ whenWords: say(`form.${chip}`) })}>
            {say(`form.${chip}`)}
          </Button>
        ))}
      </fieldset>
      <Field
        label={say("form.year")}
        value={draft.year}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
        fault={yearIsOff ? say("form.yearFault") : undefined}
        onChange={(event) => change({ year: event.currentTarget.value })}
      />
    </Sheet>
  );
}

function About({ draft, change }: Part) {
  const say = useWords("mine-story");
  return (
    <details className="folded" open={draft.topics.length > 0 || draft.anothers || draft.gist !== ""}>
      <summary>
        <h2>{say("form.more")}</h2>
      </summary>
      <div className="stack">
        <Ticks
          label={say("form.topics")}
          hint={say("form.topicsHint")}
          tight
          options={topics.map((value) => ({ value, label: say(`topic.${value}`) }))}
          chosen={draft.topics}
          onChange={(chosen) => change({ topics: chosen })}
        />
        <Ticks
          bare
          label={say("form.others")}
          options={[{ value: "others", label: say("form.others"), about: say("form.othersHint") }]}
          chosen={draft.anothers ? ["others"] : []}
          onChange={(chosen) => change({ anothers: chosen.length > 0 })}
        />
        <TextArea
          label={say("form.gist")}
          hint={say("form.gistHint")}
          value={draft.gist}
          maxLength={limits.gistLength}
          rows={2}
          onChange={(event) => change({ gist: event.currentTarget.value })}
        />
      </div>
    </details>
  );
}
