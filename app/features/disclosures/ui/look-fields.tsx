import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { GlassReason, type Telling } from "../contract.ts";
import { useSaying } from "./staff-say.ts";
import { noTelling, TellingFields, tellingFrom } from "./telling.tsx";

/** Why somebody has to look in an emergency, in words, and when the person is told. */
export type Look = { reason: GlassReason; words: string; telling: Telling };
export const noLook = { reason: null as GlassReason | null, words: "", telling: noTelling };

/** Null while something is still open. */
export function lookFrom({ reason, words, telling }: typeof noLook): Look | null {
  const told = tellingFrom(telling);
  return reason && told && words.trim().length >= 10 ? { reason, words: words.trim(), telling: told } : null;
}

export function LookFields({ draft, change }: { draft: typeof noLook; change: (draft: typeof noLook) => void }) {
  const { say } = useSaying();
  return (
    <>
      <Options
        label={say("glass.reason")}
        value={draft.reason}
        onChange={(reason) => change({ ...draft, reason })}
        options={GlassReason.options.map((value) => ({ value, label: say(`glass.reasons.${value}`) }))}
      />
      <TextArea
        label={say("glass.words")}
        maxLength={2000}
        value={draft.words}
        onChange={(event) => change({ ...draft, words: event.target.value })}
      />
      <TellingFields
        name={say("glass.them")}
        draft={draft.telling}
        change={(telling) => change({ ...draft, telling })}
      />
    </>
  );
}
