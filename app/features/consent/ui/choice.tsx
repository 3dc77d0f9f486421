import "./consent.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import type { ConsentPurpose } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { consent, type PurposeWords } from "../contract.ts";
import { useStanding } from "./choices.tsx";
import { Decide } from "./decide.tsx";
import { LimitsLink } from "./limits.tsx";
import { useOfferedSources } from "./offered.ts";
import { ReadAloud } from "./read-aloud.tsx";

const parts = [
  "whoSees",
  "model",
  "cannot",
  "risks",
  "withoutIt",
  "refusing",
  "stopping",
  "howLong",
  "limits",
  "whoToAsk",
] as const;

function More({ words }: { words: PurposeWords }) {
  const say = useWords("consent");
  return (
    <details className="folded-text">
      <summary>
        <h2>{say("more")}</h2>
      </summary>
      <div className="stack" lang={words.language}>
        <ReadAloud language={words.language} text={parts.flatMap((part) => [say(`parts.${part}`), words.more[part]])} />
        {parts.map((part) => (
          <section key={part} className="stack tight">
            <h3>{say(`parts.${part}`)}</h3>
            <p>{words.more[part]}</p>
          </section>
        ))}
      </div>
    </details>
  );
}

/** `/me/choices/:purpose`: one purpose on its own screen, with three equal answers. */
export function ChoiceScreen() {
  const { purpose } = useParams<{ purpose: ConsentPurpose }>();
  const say = useWords("consent");
  const language = useLanguage();
  const standing = useStanding();
  const asked = useQuery({
    queryKey: ["consent", "choice", purpose, language],
    queryFn: () => call(consent.choice, { purpose, language }),
  });
  const offered = useOfferedSources(asked.data?.words ?? {});
  if (!asked.data) {
    return (
      <div className="page stack">
        <h1>{say("title")}</h1>
        {asked.isError ? (
          <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />
        ) : (
          <p className="waiting">{say("loading")}</p>
        )}
      </div>
    );
  }
  const { choice, words } = asked.data;
  return (
    <div className="page stack wide">
      <div className="stack">
        <h1 lang={words.language}>{words.title}</h1>
        <p className="soft">{standing(choice)}</p>
        {choice.textChanged && <Notice>{say("changed")}</Notice>}
        {words.language !== "en" && words.translationReviewed !== true && (
          <Notice>
            <p>{say("unreviewed")}</p>
          </Notice>
        )}
        <p lang={words.language}>{words.short}</p>
        <ReadAloud
          language={words.language}
          text={[words.title, words.short, ...offered.flatMap(({ title, text }) => [title, text])]}
        />
      </div>
      <More words={words} />
      <Sheet aria-label={say("decide.title")}>
        <Decide
          key={`${words.language} ${asked.data.textHash}`}
          shown={asked.data}
          again={() => void asked.refetch()}
        />
      </Sheet>
      <p className="soft">
        <LimitsLink />
      </p>
    </div>
  );
}
