import { useWords } from "../words/words.ts";

/** For the keyboard: straight to the page. A button, because a link to an anchor would add a step to the history. */
export function SkipLink() {
  const say = useWords("shell");
  return (
    <button type="button" className="button skip" onClick={() => document.getElementById("page")?.focus()}>
      {say("toContent")}
    </button>
  );
}
