import { useMutation } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { directory, type Preview } from "../contract.ts";
import { type ReadFiles, readFiles } from "./read-files.ts";

type Chosen = { read: ReadFiles; preview: Preview; importId: string };

/** Files in, what would come in on screen, and only then a press that brings it in. */
export function BringServices({ onTaken }: { onTaken: () => void }) {
  const say = useWords("referrals-staff");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isTooLarge, refuse] = useState(false);
  const [withTwins, alsoTwins] = useState(false);
  const looking = useMutation({
    mutationFn: async (chosen: readonly File[]): Promise<Chosen | null> => {
      const read = await readFiles(chosen);
      refuse(read === null);
      if (!read) return null;
      return { read, preview: await call(directory.preview, { files: read.files }), importId: newId() };
    },
    gcTime: 0,
  });
  const taking = useMutation({
    mutationFn: ({ read, importId }: Chosen) => call(directory.take, { importId, files: read.files, withTwins }),
    onSuccess: () => {
      looking.reset();
      if (input.current) input.current.value = "";
      onTaken();
    },
    gcTime: 0,
  });
  const chosen = looking.data ?? null;
  const comes = chosen ? chosen.preview.fresh + chosen.preview.known - (withTwins ? 0 : chosen.preview.twins) : 0;
  return (
    <Sheet aria-label={say("agency.bring")}>
      <h2>{say("agency.bring")}</h2>
      <div className="field">
        <label htmlFor={id}>{say("agency.choose")}</label>
        <p className="hint" id={`${id}-hint`}>
          {say("agency.chooseHint")}
        </p>
        <input
          ref={input}
          id={id}
          className="input"
          type="file"
          multiple
          accept=".json,.csv,application/json,text/csv"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) looking.mutate(files);
          }}
        />
      </div>
      <div role="status">
        {looking.isPending && <p className="waiting">{say("agency.reading")}</p>}
        {isTooLarge && <p>{say("agency.tooLarge")}</p>}
        {taking.data && !chosen && <p>{say("agency.taken", { count: taking.data.kept })}</p>}
      </div>
      {looking.isError && <TroubleNotice reason={looking.error} />}
      {chosen && (
        <>
          {chosen.read.guessed.map((name) => (
            <Notice key={name}>
              <p>{say("agency.guessed", { name })}</p>
            </Notice>
          ))}
          <Previewed preview={chosen.preview} />
          {chosen.preview.twins > 0 && (
            <label className="option">
              <input type="checkbox" checked={withTwins} onChange={(event) => alsoTwins(event.currentTarget.checked)} />
              <span>{say("agency.withTwins")}</span>
            </label>
          )}
          {comes === 0 && <p role="status">{say("agency.nothing")}</p>}
          {taking.isError && <TroubleNotice reason={taking.error} />}
          <Buttons equal>
            {comes > 0 && (
              <Button busy={taking.isPending} onClick={() => taking.mutate(chosen)}>
                {say("agency.take")}
              </Button>
            )}
            <Button onClick={() => looking.reset()}>{say("agency.other")}</Button>
          </Buttons>
        </>
      )}
    </Sheet>
  );
}

function Previewed({ preview }: { preview: Preview }) {
  const say = useWords("referrals-staff");
  const reasonOf = (reason: string) => say(`reason.${reason}` as AnyWordOf);
  return (
    <div className="stack">
      <h3>{say("agency.preview")}</h3>
      <dl className="facts">
        {(["seen", "fresh", "known", "refused", "twins", "hidden"] as const).map((what) => (
          <div className="fact-row" key={what}>
            <dt>{say(`agency.${what}`)}</dt>
            <dd>{preview[what]}</dd>
          </div>
        ))}
      </dl>
      {preview.services.length > 0 && (
        <details className="as-table">
          <summary>{say("agency.first")}</summary>
          <ul className="plain-list stack tight import-problems">
            {preview.services.map((service) => (
              <li key={service.id}>
                <bdi>{service.name}</bdi>, <bdi>{service.organization}</bdi>{" "}
                {service.isNew && <Tag>{say("agency.isNew")}</Tag>}{" "}
                {service.hidden && <Tag>{say("agency.isHidden")}</Tag>}{" "}
                {service.twin && <Tag>{say("agency.isTwin")}</Tag>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {preview.counts.length > 0 && (
        <details className="as-table" open={preview.refused > 0}>
          <summary>{say("agency.why")}</summary>
          <div className="import-problems">
            {preview.counts.map(({ level, reason, count }) => (
              <Item key={`${level} ${reason}`}>
                <p>
                  <Tag>
                    {say(`level.${level}`)}: {count}
                  </Tag>{" "}
                  {reasonOf(reason)}
                </p>
                <p className="soft small">{placesOf(preview, level, reason, say)}</p>
              </Item>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

type AnyWordOf = Parameters<ReturnType<typeof useWords<"referrals-staff">>>[0];

/** Where it was, by table, row and field; the first of them. */
function placesOf(
  { problems }: Preview,
  level: string,
  reason: string,
  say: ReturnType<typeof useWords<"referrals-staff">>,
): string {
  return problems
    .filter((one) => one.level === level && one.reason === reason)
    .slice(0, 12)
    .map(({ table, row, field }) => [table, say("agency.row", { row }), field].filter(Boolean).join(" "))
    .join("; ");
}
