import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import { measures } from "../contract.ts";

/** On the home page, only when something waits. Says nothing about what it is: others may be looking. */
export function QuestionsWidget() {
  const say = useWords("measures");
  const waiting = useQuery({ queryKey: ["measures", "waiting"], queryFn: () => call(measures.waiting, {}) });
  const { due = 0, open = 0 } = waiting.data ?? {};
  if (due + open === 0) return null;
  return (
    <Sheet aria-labelledby="questions-waiting">
      <h2 id="questions-waiting">{say(due > 0 ? "widget.title" : "widget.open")}</h2>
      <p className="soft">{say("widget.body")}</p>
      <div>
        <ButtonLink to="/me/questions">{say("widget.look")}</ButtonLink>
      </div>
    </Sheet>
  );
}
