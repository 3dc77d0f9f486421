import { Fragment } from "react";
import type { WordsEvidence } from "../contract.ts";
import { marked, shortened } from "../domain/telling.ts";
import { useWhen } from "./sentences.ts";

type Evidence = WordsEvidence;

/** A person's own words with what carried the finding marked; only the marks, never the rule behind them. */
function Quote({ evidence, where }: { evidence: Evidence; where: string }) {
  const pieces = shortened(marked(evidence.text, evidence.marks));
  return (
    <figure className="quote stack tight">
      <blockquote dir="auto">
        {pieces.map((piece, index) => {
          const key = `${index}-${piece.text.length}`;
          return piece.marked ? <mark key={key}>{piece.text}</mark> : <Fragment key={key}>{piece.text}</Fragment>;
        })}
      </blockquote>
      <figcaption className="small soft">{where}</figcaption>
    </figure>
  );
}

/** The pages behind a finding. What is no longer shared, or changed since, is said and not shown. */
export function OwnWords(props: {
  evidence: readonly Evidence[];
  words: { page: (when: string) => string; gone: string; changed: string; none: string };
}) {
  const { evidence, words } = props;
  const when = useWhen();
  if (evidence.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <div className="stack">
      {evidence.map((each, index) => {
        const key = `${each.at}-${index}`;
        if (each.state === "here") return <Quote key={key} evidence={each} where={words.page(when.day(each.at))} />;
        return (
          <p key={key} className="soft closed">
            {each.state === "changed-since" ? words.changed : words.gone}
          </p>
        );
      })}
    </div>
  );
}
