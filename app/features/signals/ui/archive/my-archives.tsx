import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { signals } from "../../contract.ts";
import type { OpenedArchive } from "../kept.ts";

/** What was kept of one's own posts, newest first; each can be taken away. */
export function MyArchives({ archives }: { archives: readonly OpenedArchive[] }) {
  const say = useWords("rhythm");
  const language = useLanguage();
  const queries = useQueryClient();
  const [reason, fail] = useState<unknown>(null);
  const remove = async (id: string) => {
    fail(null);
    try {
      await addToOutbox(signals.remove, { id });
      await queries.invalidateQueries({ queryKey: ["signals"] });
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <section className="stack tight">
      <h2>{say("usual.archive")}</h2>
      <Sheet roomy={false}>
        {archives.map(({ id, at, note: { numbers } }) => (
          <Item key={id}>
            <p>
              <b>{say("mine.kept", { when: new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(at) })}</b>
            </p>
            <p>
              {say("mine.oneArchive", {
                weeks: numbers.weeks.length,
                posts: numbers.weeks.reduce((sum, [, posts]) => sum + posts, 0),
              })}
            </p>
            <div>
              <Button kind="quiet" className="tiny" onClick={() => void remove(id)}>
                {say("mine.remove")}
              </Button>
            </div>
          </Item>
        ))}
      </Sheet>
      {reason !== null && <TroubleNotice reason={reason} />}
    </section>
  );
}
