import { Lock, UserRound } from "lucide-react";
import { useId } from "react";
import { TextArea } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { useWords } from "#web/words/words.ts";
import type { PagePart, Reader } from "../domain/page.ts";

/** Who "my worker" is: by name where it is one person, else by a general word, for a button and inside a sentence. */
export type Worker = { label: string; sentence: string; names: readonly string[]; nobody: boolean };

type Props = {
  part: PagePart;
  place: number;
  prompt: string | null;
  worker: Worker;
  onType: (text: string) => void;
  onJoin: () => void;
  onReader: (reader: Reader) => void;
  onDropPrompt: () => void;
};

export const boxOf = (partId: string) => `part-${partId}`;

/** One paragraph, and under it who may read it. */
export function Paragraph({ part, place, prompt, worker, onType, onJoin, onReader, onDropPrompt }: Props) {
  const say = useWords("journal");
  const id = useId();
  const filled = part.text.trim() !== "";
  return (
    <div className="paragraph" data-reader={part.audience}>
      {prompt && (
        <p className="prompt" id={`${id}-prompt`}>
          <span>{prompt}</span>{" "}
          <button type="button" className="button quiet tiny" onClick={onDropPrompt}>
            {say("prompts.drop")}
          </button>
        </p>
      )}
      <TextArea
        page
        bare
        id={boxOf(part.id)}
        label={prompt ?? say("write.part", { place })}
        value={part.text}
        placeholder={place === 1 && !prompt ? say("write.start") : undefined}
        autoCapitalize="sentences"
        spellCheck
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          const box = event.currentTarget;
          if (event.key !== "Backspace" || place === 1 || box.selectionStart !== 0 || box.selectionEnd !== 0) return;
          event.preventDefault();
          onJoin();
        }}
      />
      {filled && (
        <fieldset className="reader">
          <legend className="only-heard">{say("write.who", { place })}</legend>
          {(["me", "worker"] as const).map((reader) => (
            <label key={reader}>
              <input
                type="radio"
                name={id}
                checked={part.audience === reader}
                onChange={() => onReader(reader)}
                aria-describedby={part.audience === reader ? `${id}-means` : undefined}
              />
              <Icon of={reader === "me" ? Lock : UserRound} />
              <span>{reader === "me" ? say("reader.me") : worker.label}</span>
            </label>
          ))}
          <p className="soft small" id={`${id}-means`}>
            {meaning(part, worker.sentence, say)}
          </p>
        </fieldset>
      )}
    </div>
  );
}

function meaning(part: PagePart, worker: string, say: ReturnType<typeof useWords<"journal">>): string {
  if (part.audience === "me") return part.kept === "worker" ? say("reader.takingBack") : "";
  if (part.kept !== "worker") return say("reader.willRead", { worker });
  return part.dirty ? say("reader.changed", { worker }) : say("reader.reads", { worker });
}
