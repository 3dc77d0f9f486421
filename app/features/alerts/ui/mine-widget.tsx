import { useEffect, useState } from "react";
import { ButtonLink } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useSession } from "#web/session.ts";
import { useMine } from "./asking.ts";
import { hasNews } from "./own-seen.ts";
import { useOwnAlertSentences } from "./own-sentences.ts";

/** On the home page, only when somebody answered. Says nothing about what it is: others may be looking. */
export function AlertWidget() {
  const session = useSession();
  return session.state === "signed-in" ? <News /> : null;
}

function News() {
  const { say } = useOwnAlertSentences();
  const { data } = useMine();
  const [isNew, tell] = useState(false);
  useEffect(() => {
    let gone = false;
    if (data) void hasNews(data.alerts).then((news) => !gone && tell(news));
    return () => {
      gone = true;
    };
  }, [data]);
  if (!isNew) return null;
  return (
    <Sheet aria-labelledby="alert-news">
      <h2 id="alert-news">{say("widget.title")}</h2>
      <p className="soft">{say("widget.body")}</p>
      <div>
        <ButtonLink to="/me/alerts">{say("widget.look")}</ButtonLink>
      </div>
    </Sheet>
  );
}
