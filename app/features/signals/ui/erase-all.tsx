import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { signals } from "../contract.ts";
import { putSitting } from "./sitting.ts";

/** Every number and every shown copy, gone; asked once more first. */
export function EraseAll() {
  const say = useWords("rhythm");
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const erase = async () => {
    setBusy(true);
    fail(null);
    try {
      await call(signals.eraseAll, {});
      putSitting(null);
      ask(false);
      await queries.invalidateQueries({ queryKey: ["signals"] });
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack tight">
      <h2>{say("erase.title")}</h2>
      <p className="soft">{say("erase.about")}</p>
      {isAsking ? (
        <div className="stack tight" role="status">
          <p>{say("erase.sure")}</p>
          <Buttons equal>
            <Button busy={busy} onClick={() => void erase()}>
              {say("erase.yes")}
            </Button>
            <Button onClick={() => ask(false)}>{say("erase.no")}</Button>
          </Buttons>
        </div>
      ) : (
        <div>
          <Button onClick={() => ask(true)}>{say("erase.button")}</Button>
        </div>
      )}
      {reason !== null && <TroubleNotice reason={reason} />}
    </section>
  );
}
