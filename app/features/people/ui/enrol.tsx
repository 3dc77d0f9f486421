import "./people.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useMemo, useState } from "react";
import type { InputOf, OutputOf } from "#kernel/endpoint.ts";
import type { Language } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type AgeBand, type ContactRules, people, type ServiceType } from "../contract.ts";
import { ageBands, serviceTypes } from "../domain.ts";
import { ContactFields, noRules } from "./contact-fields.tsx";
import { LanguageSelect, PickMany, ZoneSelect } from "./pick.tsx";
import { Slip } from "./slip.tsx";

type Choices = OutputOf<typeof people.enrolment>;
type Form = {
  requestId: string;
  name: string;
  pronouns: string;
  language: Language;
  zone: string;
  programmeId: string;
  ageBand: AgeBand;
  serviceType: ServiceType;
  careTeam: string[];
  contact: ContactRules;
};
type Made = OutputOf<typeof people.enrol> & { language: Language };

/** `/work/people/new`: a record for someone new, with a paper to take along. */
export function EnrolScreen() {
  const say = useWords("people-staff");
  const asked = useQuery({ queryKey: ["people", "enrolment"], queryFn: () => call(people.enrolment, {}) });
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <Done made={made} again={() => setMade(null)} />;
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("enrol.title")}</h1>
        <p className="soft">{say("enrol.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("person.loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <Questions choices={asked.data} onMade={setMade} />}
    </div>
  );
}

function emptyForm(choices: Choices): Form {
  return {
    requestId: crypto.randomUUID(),
    name: "",
    pronouns: "",
    language: choices.languages[0] ?? "en",
    zone: choices.zone,
    programmeId: (choices.programmes.find(({ isMine }) => isMine) ?? choices.programmes[0])?.id ?? "",
    ageBand: "unknown",
    serviceType: "unknown",
    careTeam: [],
    contact: noRules,
  };
}

/** What is typed is kept on this device, sealed, until the record is open: a session that ends in between loses nothing. */
function useForm(choices: Choices) {
  const draft = useDraft("people/new");
  const empty = useMemo(() => emptyForm(choices), [choices]);
  const form = useMemo((): Form => {
    try {
      return draft.text ? { ...empty, ...(JSON.parse(draft.text) as Partial<Form>) } : empty;
    } catch {
      return empty;
    }
  }, [draft.text, empty]);
  return {
    form,
    set: (part: Partial<Form>) => draft.setText(JSON.stringify({ ...form, ...part })),
    clear: draft.clear,
  };
}

function Questions({ choices, onMade }: { choices: Choices; onMade: (made: Made) => void }) {
  const say = useWords("people-staff");
  const queries = useQueryClient();
  const { form, set, clear } = useForm(choices);
  const [isMissing, setMissing] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const { programmeId, ...rest } = form;
      const input = { ...rest, ...(programmeId ? { programmeId } : {}) } as InputOf<typeof people.enrol>;
      return call(people.enrol, input, { id: form.requestId });
    },
    onSuccess: async (answer) => {
      onMade({ ...answer, language: form.language });
      await clear();
      await queries.invalidateQueries({ queryKey: ["people"] });
    },
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(form.name.trim() === "");
    if (form.name.trim() !== "" && !saving.isPending) saving.mutate();
  };
  return (
    <form className="stack wide" onSubmit={save} noValidate>
      <Sheet>
        <Field
          label={say("enrol.name")}
          hint={say("enrol.nameHint")}
          fault={isMissing && say("enrol.nameFault")}
          autoComplete="off"
          maxLength={200}
          required
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <div className="field-pair">
          <Field
            label={say("enrol.pronouns")}
            hint={say("enrol.pronounsHint")}
            autoComplete="off"
            maxLength={60}
            value={form.pronouns}
            onChange={(event) => set({ pronouns: event.target.value })}
          />
          <LanguageSelect
            label={say("enrol.language")}
            hint={say("enrol.languageHint")}
            among={choices.languages}
            value={form.language}
            onChange={(language) => set({ language })}
          />
        </div>
      </Sheet>
      <Sheet>
        <div className="stack tight">
          <h2>{say("enrol.contactTitle")}</h2>
          <p className="soft">{say("enrol.contactLead")}</p>
        </div>
        <ContactWordsAbout rules={form.contact} onChange={(contact) => set({ contact })} />
      </Sheet>
      <Sheet>
        <div className="field-pair">
          <Select
            label={say("enrol.programme")}
            hint={say("enrol.programmeHint")}
            value={form.programmeId}
            onChange={(event) => set({ programmeId: event.target.value })}
          >
            {choices.programmes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            label={say("enrol.serviceType")}
            hint={say("enrol.serviceTypeHint")}
            value={form.serviceType}
            onChange={(event) => set({ serviceType: event.target.value as ServiceType })}
          >
            {serviceTypes.toReversed().map((type) => (
              <option key={type} value={type}>
                {say(`service.${type}`)}
              </option>
            ))}
          </Select>
          <Select
            label={say("enrol.ageBand")}
            hint={say("enrol.ageBandHint")}
            value={form.ageBand}
            onChange={(event) => set({ ageBand: event.target.value as AgeBand })}
          >
            {["unknown" as const, ...ageBands.filter((band) => band !== "unknown")].map((band) => (
              <option key={band} value={band}>
                {say(`age.${band}`)}
              </option>
            ))}
          </Select>
          <ZoneSelect
            label={say("enrol.zone")}
            hint={say("enrol.zoneHint")}
            value={form.zone}
            onChange={(zone) => set({ zone })}
          />
        </div>
        {choices.colleagues.length > 0 && (
          <PickMany
            label={say("enrol.careTeam")}
            hint={say("enrol.careTeamHint")}
            options={choices.colleagues.map(({ memberId, name }) => ({
              value: memberId as string,
              label: <bdi>{name}</bdi>,
            }))}
            chosen={form.careTeam}
            onChange={(careTeam) => set({ careTeam })}
          />
        )}
      </Sheet>
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <div className="stack tight">
        <div>
          <Button type="submit" kind="main" busy={saving.isPending}>
            {say(saving.isPending ? "enrol.saving" : "enrol.save")}
          </Button>
        </div>
        <p className="soft small">{say("enrol.draft")}</p>
      </div>
    </form>
  );
}

/** The questions about safe contact, asked about someone. */
export function ContactWordsAbout(props: { rules: ContactRules; onChange: (rules: ContactRules) => void }) {
  const say = useWords("people-staff");
  return <ContactFields {...props} say={(key) => say(`contact.${key}`)} />;
}

function Done({ made, again }: { made: Made; again: () => void }) {
  const say = useWords("people-staff");
  return (
    <div className="page stack wide">
      <h1>{say("enrol.doneTitle")}</h1>
      {!made.created && <Notice>{say("enrol.doneBefore")}</Notice>}
      {made.invitation && <Slip invitation={made.invitation} language={made.language} />}
      <Buttons>
        <ButtonLink to={`/work/people/${made.personId}`} kind="main">
          {say("enrol.toPage")}
        </ButtonLink>
        <Button onClick={again}>{say("enrol.again")}</Button>
      </Buttons>
    </div>
  );
}
