import { useLocation } from "wouter";
import { ButtonLink } from "../design/button.tsx";
import { EmptyState, Tide } from "../design/drawings.tsx";
import { useWords } from "../words/words.ts";

/** An address nobody knows. */
export function Lost() {
  const say = useWords("shell");
  const [path] = useLocation();
  return (
    <div className="page">
      <h1 className="only-heard">{say("lost.title")}</h1>
      <EmptyState
        drawing={<Tide />}
        title={say("lost.title")}
        action={<ButtonLink to={path.startsWith("/me") ? "/me" : "/work"}>{say("toStart")}</ButtonLink>}
      >
        {say("lost.body")}
      </EmptyState>
    </div>
  );
}
