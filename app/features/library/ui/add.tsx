import "./library.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { library } from "../contract.ts";
import type { Complaint } from "../domain/complaint.ts";
import { emptyForm, fieldOf, fileOf, type OwnForm } from "../domain/own.ts";
import { Complaints } from "./complaints.tsx";
import { OwnFields } from "./own-fields.tsx";

type Draft = { how: "form" | "file"; form: OwnForm; text: string };

/** `/agency/library/new`: an idea of the agency's own, by form or as a file. What is typed stays in this tab until it is kept. */
export function AddIdeaScreen() {
  const say = useWords("library-staff");
  const from = new URLSearchParams(useSearch()).get("from");
  const asked = useQuery({
    queryKey: ["library", "setting", from],
    queryFn: () => call(library.setting, { ideaId: from ?? "" }),
    enabled: from !== null,
    gcTime: 0,
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("addTitle")}</h1>
        <p className="soft">{say("addLead")}</p>
      </div>
      {from !== null && asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {from === null && <Adding start={drafted()} />}
      {asked.data && <Adding start={{ how: "file", form: emptyForm, text: asked.data.own ?? "" }} />}
      <div>
        <ButtonLink to="/agency/library" kind="quiet">
          {say("back")}
        </ButtonLink>
      </div>
    </div>
  );
}

const place = "library-idea";

function drafted(): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null") as Partial<Draft> | null;
    return { how: kept?.how ?? "form", form: { ...emptyForm, ...kept?.form }, text: kept?.text ?? "" };
  } catch {
    return { how: "form", form: emptyForm, text: "" };
  }
}

function Adding({ start }: { start: Draft }) {
  const say = useWords("library-staff");
  const queries = useQueryClient();
  const [, go] = useLocation();
  const picker = useRef<HTMLInputElement>(null);
  const [draft, set] = useState(start);
  const [complaints, complain] = useState<readonly Complaint[] | null>(null);
  const put = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    set(next);
    complain(null);
    try {
      sessionStorage.setItem(place, JSON.stringify(next));
    } catch {
      // A full store loses nothing that is on screen.
    }
  };
  const text = () =>
    draft.how === "file" ? draft.text : JSON.stringify(fileOf(draft.form, new Date().toISOString().slice(0, 10)));
  const checking = useMutation({
    mutationFn: () => call(library.check, { text: text() }),
    onSuccess: (answer) => complain(answer.complaints),
  });
  const keeping = useMutation({
    mutationFn: () => call(library.add, { text: text() }),
    onSuccess: async ({ id, complaints: found }) => {
      complain(found);
      if (id === null) return;
      sessionStorage.removeItem(place);
      await queries.invalidateQueries({ queryKey: ["library"] });
      go(`/work/library/${id}`, { replace: true });
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!keeping.isPending) keeping.mutate();
  };
  // Under its field where the form has one, and in the list where it has none.
  const loose = complaints?.filter(({ at }) => draft.how === "file" || fieldOf(at) === "") ?? [];
  return (
    <form className="stack wide" onSubmit={send} noValidate>
      <Options
        label={say("how")}
        value={draft.how}
        options={[
          { value: "form", label: say("byForm") },
          { value: "file", label: say("byFile") },
        ]}
        onChange={(how) => put({ how })}
      />
      {draft.how === "form" && (
        <OwnFields
          form={draft.form}
          complaints={complaints ?? []}
          put={(changed) => put({ form: { ...draft.form, ...changed } })}
        />
      )}
      {draft.how === "file" && (
        <>
          <TextArea
            className="input page library-file"
            label={say("file")}
            hint={say("fileHint")}
            rows={12}
            maxLength={60_000}
            spellCheck={false}
            value={draft.text}
            onChange={({ target }) => put({ text: target.value })}
          />
          <div>
            <input
              ref={picker}
              type="file"
              hidden
              aria-label={say("choose")}
              accept=".yaml,.yml,.json"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                currentTarget.value = "";
                if (file && file.size <= 60_000) void file.text().then((read) => put({ text: read }));
              }}
            />
            <Button onClick={() => picker.current?.click()}>{say("choose")}</Button>
          </div>
        </>
      )}
      {complaints !== null && complaints.length > 0 && loose.length === 0 && (
        <p role="status">{say("fix", { count: complaints.length })}</p>
      )}
      <Complaints complaints={loose} />
      {complaints?.length === 0 && (
        <Notice kind="good" live>
          <p>{say("fine")}</p>
        </Notice>
      )}
      {(checking.error ?? keeping.error) && <TroubleNotice reason={checking.error ?? keeping.error} />}
      <Buttons>
        <Button onClick={() => checking.mutate()} busy={checking.isPending}>
          {say("check")}
        </Button>
        <Button kind="main" type="submit" busy={keeping.isPending}>
          {say("keep")}
        </Button>
      </Buttons>
    </form>
  );
}
