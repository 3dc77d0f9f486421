import { Options } from "#web/design/choose.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import type { Telling } from "../contract.ts";

export type TellingDraft = { when: "now" | "later" | null; reason: string; lookAgain: string };
export const noTelling: TellingDraft = { when: null, reason: "", lookAgain: "" };

/** Null while something is still open. */
export function tellingFrom({ when, reason, lookAgain }: TellingDraft): Telling | null {
  if (when === "now") return { now: true };
  if (when === null || reason.trim() === "" || lookAgain === "") return null;
  return { now: false, reason: reason.trim(), lookAgain: new Date(`${lookAgain}T12:00:00`).toISOString() };
}

/** When the person is told on their own pages; later only with a reason and a day. */
export function TellingFields(props: { name: string; draft: TellingDraft; change: (draft: TellingDraft) => void }) {
  const say = useWords("disclosures-staff");
  const { draft } = props;
  const change = (part: Partial<TellingDraft>) => props.change({ ...draft, ...part });
  return (
    <>
      <Options
        label={say("form.telling", { name: props.name })}
        value={draft.when}
        onChange={(when) => change({ when })}
        options={[
          { value: "now", label: say("form.now") },
          { value: "later", label: say("form.later") },
        ]}
      />
      {draft.when === "later" && (
        <>
          <TextArea
            label={say("form.reason")}
            maxLength={2000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <Field
            label={say("form.lookAgain")}
            type="date"
            value={draft.lookAgain}
            onChange={(event) => change({ lookAgain: event.target.value })}
          />
        </>
      )}
    </>
  );
}
