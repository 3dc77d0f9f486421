import { useEffect, useState } from "react";
import { ButtonLink } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import { useMine } from "./asking.ts";
import { notLookedAtYet } from "./looked.ts";

/** On the home page, only when there is something new. Says nothing about what it is: others may be looking. */
export function NoticedWidget() {
  const say = useWords("noticing");
  const { data } = useMine();
  const [anew, setNew] = useState(false);
  useEffect(() => {
    let gone = false;
    if (data) void notLookedAtYet(data).then((found) => !gone && setNew(found.length > 0));
    return () => {
      gone = true;
    };
  }, [data]);
  if (!anew) return null;
  return (
    <Sheet aria-labelledby="noticed-new">
      <h2 id="noticed-new">{say("widget.title")}</h2>
      <p className="soft">{say("widget.body")}</p>
      <div>
        <ButtonLink to="/me/noticed">{say("widget.look")}</ButtonLink>
      </div>
    </Sheet>
  );
}
