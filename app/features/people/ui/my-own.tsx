import "./people.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { languages } from "#web/words/choose.ts";
import { useWords } from "#web/words/words.ts";
import { type MyPeople, people } from "../contract.ts";
import { ContactFields, noRules } from "./contact-fields.tsx";
import { useMyPeople } from "./my-people.tsx";
import { LanguageSelect, ZoneSelect } from "./pick.tsx";

/** `/me/people/name`: what one wants to be called. */
export function MyNameScreen() {
  const say = useWords("people");
  return (
    <Loaded title={say("profile.title")} lead={say("profile.lead")}>
      {(mine) => <Profile mine={mine} />}
    </Loaded>
  );
}

/** `/me/people/contact`: how one may be reached safely. */
export function MyContactScreen() {
  const say = useWords("people");
  return (
    <Loaded title={say("contact.title")} lead={say("contact.lead")}>
      {(mine) => <Contact mine={mine} />}
    </Loaded>
  );
}

function Loaded(props: { title: string; lead: string; children: (mine: MyPeople) => ReactNode }) {
  const say = useWords("people");
  const asked = useMyPeople();
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{props.title}</h1>
        <p className="soft">{props.lead}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && props.children(asked.data)}
      <div>
        <ButtonLink to="/me/people" kind="quiet">
          {say("back")}
        </ButtonLink>
      </div>
    </div>
  );
}

function useSave(send: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["people", "me"] }),
  });
}

function Foot(props: { saving: ReturnType<typeof useSave>; saved: string; who: string }) {
  const say = useWords("people");
  return (
    <>
      <p className="soft small">{props.who}</p>
      {props.saving.isError && <TroubleNotice reason={props.saving.error} />}
      {props.saving.isSuccess && (
        <Notice kind="good" live>
          {props.saved}
        </Notice>
      )}
      <Buttons>
        <Button type="submit" kind="main" busy={props.saving.isPending}>
          {say("save")}
        </Button>
      </Buttons>
    </>
  );
}

const submit = (save: () => void) => (event: SyntheticEvent) => {
  event.preventDefault();
  save();
};

function Profile({ mine }: { mine: MyPeople }) {
  const say = useWords("people");
  const [form, setForm] = useState(mine.profile);
  const [isMissing, setMissing] = useState(false);
  const saving = useSave(() => call(people.saveProfile, form));
  const set = (part: Partial<typeof form>) => {
    saving.reset();
    setForm({ ...form, ...part });
  };
  const save = submit(() => {
    setMissing(form.name.trim() === "");
    if (form.name.trim() !== "" && !saving.isPending) saving.mutate();
  });
  return (
    <form onSubmit={save} noValidate>
      <Sheet>
        <Field
          label={say("profile.name")}
          fault={isMissing && say("profile.nameFault")}
          autoComplete="off"
          maxLength={200}
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field
          label={say("profile.pronouns")}
          hint={say("profile.pronounsHint")}
          autoComplete="off"
          maxLength={60}
          value={form.pronouns}
          onChange={(event) => set({ pronouns: event.target.value })}
        />
        <LanguageSelect
          label={say("profile.language")}
          among={languages}
          value={form.language}
          onChange={(language) => set({ language })}
        />
        <ZoneSelect
          label={say("profile.zone")}
          hint={say("profile.zoneHint")}
          value={form.zone}
          onChange={(zone) => set({ zone })}
        />
        <Foot saving={saving} saved={say("saved")} who={say("profile.who")} />
      </Sheet>
    </form>
  );
}

function Contact({ mine }: { mine: MyPeople }) {
  const say = useWords("people");
  const [form, setForm] = useState(mine.contact ?? noRules);
  const saving = useSave(() => call(people.saveContact, form));
  return (
    <form onSubmit={submit(() => saving.isPending || saving.mutate())} noValidate>
      <Sheet>
        <ContactFields
          rules={form}
          say={(key) => say(`contact.${key}`)}
          onChange={(rules) => {
            saving.reset();
            setForm(rules);
          }}
        />
        <Foot saving={saving} saved={say("contact.saved")} who={say("contact.who")} />
      </Sheet>
    </form>
  );
}
