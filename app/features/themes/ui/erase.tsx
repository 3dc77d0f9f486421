import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { themes } from "../contract.ts";

/** All one said of themes, gone; asked once more first. */
export function EraseThemes({ onErased }: { onErased: () => void }) {
  const say = useWords("mine-themes");
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const erasing = useMutation({
    mutationFn: () => call(themes.eraseAll, {}),
    onSuccess: async () => {
      ask(false);
      onErased();
      await queries.invalidateQueries({ queryKey: ["themes", "mine"] });
      await queries.invalidateQueries({ queryKey: ["checkin-views"] });
    },
  });
  return (
    <section className="stack tight">
      <h2>{say("erase.title")}</h2>
      <p className="soft">{say("erase.about")}</p>
      {isAsking ? (
        <div className="stack tight" role="status">
          <p>{say("erase.sure")}</p>
          <Buttons equal>
            <Button busy={erasing.isPending} onClick={() => erasing.mutate()}>
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
      {erasing.isError && <TroubleNotice reason={erasing.error} />}
    </section>
  );
}
