import "./register.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type PageVersion, register } from "../contract.ts";

const key = ["agency", "transparency"];

/** `/agency/transparency`: the public page, looked at first, then published. */
export function TransparencyScreen() {
  const say = useWords("register");
  const asked = useQuery({ queryKey: key, queryFn: () => call(register.versions, {}) });
  const [out, setOut] = useState<string | null>(null);
  const versions = asked.data?.versions ?? [];
  const [newest] = versions;
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("page.title")}</h1>
        <p className="soft">{say("page.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      <div role="status">
        {out && (
          <Notice kind="good">
            <p>{say("page.done", { address: `${location.origin}/transparency/${out}/en` })}</p>
          </Notice>
        )}
      </div>
      {newest && newest.publishedAt === null && (
        <Draft draft={newest} mayChange={asked.data?.mayChange ?? false} onOut={setOut} />
      )}
      {asked.data?.mayChange && <Make contact={newest?.contact ?? ""} hasDraft={newest?.publishedAt === null} />}
      {asked.data && <History published={published} />}
    </div>
  );
}

function useMoment() {
  const language = useLanguage();
  return (moment: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}

function Make({ contact: before, hasDraft }: { contact: string; hasDraft: boolean }) {
  const say = useWords("register");
  const queries = useQueryClient();
  const id = useRef(crypto.randomUUID());
  const [contact, write] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const making = useMutation({
    mutationFn: () => call(register.draft, { id: id.current, contact }),
    onSuccess: async () => {
      id.current = crypto.randomUUID();
      await queries.invalidateQueries({ queryKey: key });
    },
  });
  const make = (event: SyntheticEvent) => {
    event.preventDefault();
    const isShort = contact.trim().length < 3;
    setMissing(isShort);
    if (!isShort && !making.isPending) making.mutate();
  };
  return (
    <Sheet>
      <form className="stack" onSubmit={make} noValidate>
        <TextArea
          label={say("page.contact")}
          hint={say("page.contactHint")}
          fault={isMissing ? say("page.contactFault") : undefined}
          rows={3}
          maxLength={400}
          value={contact}
          onChange={(event) => write(event.target.value)}
        />
        {hasDraft && <p className="soft small">{say("page.drop")}</p>}
        <div>
          <Button type="submit" {...(hasDraft ? {} : { kind: "main" })} busy={making.isPending}>
            {say("page.make")}
          </Button>
        </div>
        {making.isError && <TroubleNotice reason={making.error} />}
      </form>
    </Sheet>
  );
}

function Draft({
  draft,
  mayChange,
  onOut,
}: {
  draft: PageVersion;
  mayChange: boolean;
  onOut: (pageId: string) => void;
}) {
  const say = useWords("register");
  const moment = useMoment();
  const own = useLanguage();
  const queries = useQueryClient();
  const [language, read] = useState<"en" | "es">(own === "es" ? "es" : "en");
  const [isSure, ask] = useState(false);
  const asked = useQuery({
    queryKey: [...key, draft.id, language],
    queryFn: () => call(register.preview, { pageId: draft.id, language }),
  });
  const publishing = useMutation({
    mutationFn: () => call(register.publish, { pageId: draft.id, hash: draft.hash }),
    onSuccess: async ({ id }) => {
      onOut(id);
      await queries.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <Sheet>
      <p>{say("page.made", { when: moment(draft.draftedAt), who: draft.draftedBy || say("page.gone") })}</p>
      <p className="soft small">{say("page.look")}</p>
      <Buttons>
        <Button aria-pressed={language === "en"} onClick={() => read("en")}>
          {say("page.inEnglish")}
        </Button>
        <Button aria-pressed={language === "es"} onClick={() => read("es")}>
          {say("page.inSpanish")}
        </Button>
      </Buttons>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <iframe className="public-page" sandbox="" srcDoc={asked.data.html} title={say("page.look")} />}
      {mayChange && !isSure && (
        <div>
          <Button kind="main" onClick={() => ask(true)}>
            {say("page.publish")}
          </Button>
        </div>
      )}
      {mayChange && isSure && (
        <div className="stack">
          <p>{say("page.sure")}</p>
          <Buttons equal>
            <Button kind="main" busy={publishing.isPending} onClick={() => publishing.mutate()}>
              {say("page.yes")}
            </Button>
            <Button onClick={() => ask(false)}>{say("page.no")}</Button>
          </Buttons>
        </div>
      )}
      {publishing.isError && <TroubleNotice reason={publishing.error} />}
    </Sheet>
  );
}

function History({ published }: { published: readonly PageVersion[] }) {
  const say = useWords("register");
  const moment = useMoment();
  const language = useLanguage() === "es" ? "es" : "en";
  return (
    <Sheet>
      <h2>{say("page.history")}</h2>
      {published.length === 0 && <p>{say("page.none")}</p>}
      <ul>
        {published.map(({ id, publishedAt, publishedBy }) => (
          <li key={id}>
            <a href={`/transparency/${id}/${language}`} target="_blank" rel="noreferrer">
              {say("page.version", { when: moment(publishedAt ?? ""), who: publishedBy ?? say("page.gone") })}
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
