import { type GateFact, kinds, levels, needs, touches } from "@mooring/recommend";
import { Toggle } from "#web/design/choose.tsx";
import { Field, Select, TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import type { Complaint } from "../domain/complaint.ts";
import { fieldOf, type OwnForm } from "../domain/own.ts";
import { useComplaint } from "./complaints.tsx";

/** Where a clinician's yes is worth asking for; the file knows all the others. */
const clinicianFacts: readonly GateFact[] = [
  "heart-condition",
  "pregnancy",
  "pain-or-injury",
  "fainting",
  "seizures",
  "eating-disorder",
  "psychosis-or-mania",
  "alcohol-withdrawal-risk",
  "current-partner-violence",
];

type TextKey = { [K in keyof OwnForm]: OwnForm[K] extends string ? K : never }[keyof OwnForm];
type Props = { form: OwnForm; complaints: readonly Complaint[]; put: (changed: Partial<OwnForm>) => void };

/** The form of an idea: both languages of a text stand together. */
export function OwnFields({ form, complaints, put }: Props) {
  const say = useWords("library-staff");
  const terms = useWords("library-terms");
  const tell = useComplaint();
  const wrong = (name: keyof OwnForm) => {
    const found = complaints.find(({ at }) => fieldOf(at) === name);
    return found && tell(found);
  };
  const field = (name: TextKey) => ({
    value: form[name],
    fault: wrong(name),
    onChange: ({ target }: { target: { value: string } }) => put({ [name]: target.value }),
  });
  const area = (name: TextKey, label: string, rows = 2) => (
    <TextArea label={label} rows={rows} maxLength={2000} {...field(name)} />
  );
  const isAlone = form.level === "self";
  return (
    <>
      <Field label={say("form.name")} hint={say("form.nameHint")} maxLength={80} {...field("id")} />
      <div className="pair">
        <Field label={say("titleEn")} maxLength={200} {...field("titleEn")} />
        <Field label={say("titleEs")} maxLength={200} {...field("titleEs")} />
      </div>
      <div className="pair">
        <Field label={say("aboutEn")} maxLength={300} {...field("aboutEn")} />
        <Field label={say("aboutEs")} maxLength={300} {...field("aboutEs")} />
      </div>
      <div className="pair">
        {area("whatEn", say("whatEn"))}
        {area("whatEs", say("whatEs"))}
      </div>
      <div className="pair">
        {area("fitsEn", say("form.fitsEn"))}
        {area("fitsEs", say("form.fitsEs"))}
      </div>
      <div className="pair">
        {area("careEn", say("form.careEn"))}
        {area("careEs", say("form.careEs"))}
      </div>
      <Select
        label={say("form.level")}
        value={form.level}
        onChange={({ target }) => put({ level: levels.find((each) => each === target.value) ?? "self" })}
      >
        {levels.map((each) => (
          <option key={each} value={each}>
            {say(`level.${each}`)}
          </option>
        ))}
      </Select>
      <Select
        label={say("form.kind")}
        value={form.kind}
        onChange={({ target }) => put({ kind: kinds.find((each) => each === target.value) ?? "skill" })}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {say(`kind.${each}`)}
          </option>
        ))}
      </Select>
      {isAlone && (
        <div className="pair">
          {area("stepsEn", say("form.stepsEn"), 5)}
          {area("stepsEs", say("form.stepsEs"), 5)}
        </div>
      )}
      {!isAlone && (
        <div className="pair">
          {area("thereEn", say("form.thereEn"))}
          {area("thereEs", say("form.thereEs"))}
        </div>
      )}
      <Ticks
        label={say("form.needs")}
        all={needs}
        chosen={form.needs}
        fault={wrong("needs")}
        nameOf={(need) => terms(`need.${need}`)}
        onChange={(chosen) => put({ needs: chosen })}
      />
      <Field label={say("form.from")} inputMode="numeric" maxLength={3} {...field("from")} />
      <Field label={say("form.to")} inputMode="numeric" maxLength={3} {...field("to")} />
      <Field label={say("form.minutes")} inputMode="numeric" maxLength={3} {...field("minutes")} />
      <Ticks
        label={say("form.touches")}
        hint={say("form.touchesHint")}
        all={touches}
        chosen={form.touches}
        nameOf={(touch) => terms(`touch.${touch}`)}
        onChange={(chosen) => put({ touches: chosen })}
      />
      <Ticks
        label={say("form.clinician")}
        all={clinicianFacts}
        chosen={form.clinician}
        nameOf={(fact) => terms(`fact.${fact}`)}
        onChange={(chosen) => put({ clinician: chosen })}
      />
      <Select
        label={say("form.grade")}
        value={form.grade}
        onChange={({ target }) => put({ grade: grades.find((each) => each === target.value) ?? "D" })}
      >
        {grades.map((each) => (
          <option key={each} value={each}>
            {say(`grade.${each}`)}
          </option>
        ))}
      </Select>
      <div className="pair">
        {area("statementEn", say("form.statementEn"))}
        {area("statementEs", say("form.statementEs"))}
      </div>
      <Field label={say("form.ref")} maxLength={400} {...field("ref")} />
      <Toggle
        label={say("form.isChecked")}
        on={say("form.yes")}
        off={say("form.no")}
        value={form.isChecked}
        onChange={(isChecked) => put({ isChecked })}
      />
      <Field label={say("form.source")} maxLength={400} {...field("source")} />
      <Field label={say("form.reviewer")} maxLength={400} {...field("reviewer")} />
      <Toggle
        label={say("form.licence")}
        on={say("form.licenceOwn")}
        off={say("form.licenceFree")}
        value={form.licence === "all-rights-reserved"}
        onChange={(isOwn) => put({ licence: isOwn ? "all-rights-reserved" : "CC-BY-SA-4.0" })}
      />
    </>
  );
}

const grades = ["D", "C", "B", "A"] as const;

function Ticks<V extends string>(props: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  all: readonly V[];
  chosen: readonly V[];
  nameOf: (value: V) => string;
  onChange: (chosen: V[]) => void;
}) {
  const { label, hint, fault, all, chosen, nameOf, onChange } = props;
  return (
    <fieldset className="options">
      <legend>
        {label}
        {hint && <span className="soft small"> {hint}</span>}
        {fault && <span className="small"> {fault}</span>}
      </legend>
      {all.map((value) => (
        <label className="option" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(all.filter((each) => (each === value ? target.checked : chosen.includes(each))))
            }
          />
          <span>{nameOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
