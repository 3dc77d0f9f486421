import { useWords } from "#web/words/words.ts";
import type { Idea } from "../domain/ideas-contract.ts";

type Coded = Idea["why"][number];

/** For staff: what speaks for an idea, what against, what nobody said, and which answers would change it. */
export function Reasons({ idea }: { idea: Idea }) {
  const say = useWords("plan-together");
  const words = useReasonWords();
  const parts = [
    { title: say("ideas.why"), lines: idea.why.map(words.reason) },
    { title: say("ideas.whyNot"), lines: idea.whyNot.map(words.reason) },
    { title: say("ideas.unknown"), lines: idea.unknown.map(words.unknown) },
    { title: say("ideas.wouldChange"), lines: idea.wouldChange.map(words.change) },
  ].map(({ title, lines }) => ({ title, lines: [...new Set(lines)].filter((line) => line !== "") }));
  const [why, ...others] = parts;
  return (
    <>
      {why && why.lines.length > 0 && <Lines {...why} />}
      {others.some(({ lines }) => lines.length > 0) && (
        <details className="plan-fold">
          <summary>{say("ideas.more")}</summary>
          <div className="stack tight">
            {others.map((part) => part.lines.length > 0 && <Lines key={part.title} {...part} />)}
          </div>
        </details>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="small">
      <b>{title}</b>
      <ul className="calm-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Codes of the ranking in words. One that this page does not know says nothing. */
function useReasonWords() {
  const say = useWords("plan-together");
  const terms = useWords("library-terms");
  const term = (group: "need" | "fact" | "requires", value: unknown) =>
    terms(`${group}.${String(value)}` as Parameters<typeof terms>[0]);
  const reason = (coded: Coded): string => {
    if (coded.code === "need")
      return say(coded.isOld ? "ideas.reasons.needOld" : "ideas.reasons.need", { need: term("need", coded.need) });
    if (coded.code === "evidence")
      return say(coded.isUncertain || coded.grade === null ? "ideas.reasons.unsure" : "ideas.reasons.evidence", {
        grade: String(coded.grade ?? ""),
      });
    if (coded.code === "liked") return say("ideas.reasons.liked");
    if (coded.code === "tried")
      return say(Number(coded.change) < 0 ? "ideas.reasons.triedWorse" : "ideas.reasons.tried");
    if (coded.code === "at-hand") return say("ideas.reasons.atHand", { what: term("requires", coded.requirement) });
    if (coded.code === "not-offered") return say("ideas.reasons.notOffered");
    if (coded.code === "waiting") return say("ideas.reasons.waiting", { count: Number(coded.weeks) });
    if (coded.code === "stands-in") return say("ideas.reasons.standsIn");
    return "";
  };
  const unknown = (coded: Coded): string => {
    if (coded.about === "need") return term("need", coded.need);
    if (coded.about === "requirement") return term("requires", coded.requirement);
    if (coded.about === "fact") return term("fact", coded.fact);
    return coded.about === "wishes" ? say("ideas.wishes") : "";
  };
  const change = (coded: Coded): string => {
    if (coded.code === "would-hide") return say("ideas.changes.hide", { fact: term("fact", coded.fact) });
    if (coded.code === "would-adapt") return say("ideas.changes.adapt", { fact: term("fact", coded.fact) });
    if (coded.code === "would-raise") return say("ideas.changes.raise", { need: term("need", coded.need) });
    if (coded.code === "would-lower") return say("ideas.changes.lower", { need: term("need", coded.need) });
    return "";
  };
  return { reason, unknown, change };
}
