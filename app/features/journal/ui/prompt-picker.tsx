import { Sparkle } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { askable, isNight, loadPrompts, type Prompts } from "./prompts.ts";
import { ReadAloud } from "./read-aloud.tsx";

export function usePrompts(wanted: boolean): Prompts | undefined {
  const language = useLanguage();
  const [prompts, show] = useState<Prompts>();
  useEffect(() => {
    let gone = false;
    if (wanted)
      void loadPrompts(language)
        .then((found) => !gone && show(found))
        .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [wanted, language]);
  return prompts;
}

/** A little help to start: choose a kind, take one, another, or stop. Nothing is required and nothing is counted. */
export function PromptPicker({ onTake }: { onTake: (prompt: string) => void }) {
  const say = useWords("journal");
  const [open, turn] = useState(false);
  const [family, choose] = useState<string | null>(null);
  const [at, goTo] = useState(0);
  const [hadDeep, noteDeep] = useState(false);
  const prompts = usePrompts(open);
  if (!open || !prompts) {
    return (
      <div>
        <Button icon={Sparkle} onClick={() => turn(true)}>
          {say("prompts.open")}
        </Button>
      </div>
    );
  }
  const night = isNight(prompts.night, new Date().getHours());
  const stop = () => {
    turn(false);
    choose(null);
    goTo(0);
  };
  const families = prompts.families.filter(({ id }) => askable(prompts, id, night, hadDeep).length > 0);
  const list = family ? askable(prompts, family, night, hadDeep) : [];
  const asked = list[at % Math.max(1, list.length)];
  return (
    <section className="sheet roomy stack tight prompts" aria-label={prompts.title}>
      <h2>{prompts.title}</h2>
      <p className="soft small">{night ? prompts.night.intro : prompts.intro}</p>
      {hadDeep && <p className="small">{prompts.breakAfterDeep}</p>}
      {asked ? (
        <>
          <p className="asked" role="status">
            {asked.text}
          </p>
          <Buttons>
            <Button
              kind="main"
              onClick={() => {
                onTake(asked.id);
                if (asked.deep) noteDeep(true);
                stop();
              }}
            >
              {say("prompts.take")}
            </Button>
            {list.length > 1 && <Button onClick={() => goTo(at + 1)}>{prompts.another}</Button>}
            <Button
              onClick={() => {
                choose(null);
                goTo(0);
              }}
            >
              {asked.skip}
            </Button>
            <ReadAloud text={asked.text} />
          </Buttons>
        </>
      ) : (
        <Buttons>
          {families.map(({ id, title }) => (
            <Button
              key={id}
              onClick={() => {
                choose(id);
                goTo(0);
              }}
            >
              {title}
            </Button>
          ))}
        </Buttons>
      )}
      <div>
        <Button kind="quiet" onClick={stop}>
          {family ? prompts.stop : prompts.ownWords}
        </Button>
      </div>
    </section>
  );
}
