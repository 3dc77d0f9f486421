import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import type { Found } from "./read-archive.ts";

/** Asked before a word is looked at: an archive may be somebody else's, and a chat always is in part. */
export function IsItYours({
  found,
  onYes,
  onNo,
}: {
  found: Found;
  onYes: (writer: string | null) => void;
  onNo: () => void;
}) {
  const say = useWords("archive");
  const [writer, pick] = useState<string | null>(null);
  const isChat = found.source === "whatsapp";
  return (
    <Sheet aria-labelledby="is-it-yours">
      <h2 id="is-it-yours">{say("yours.title")}</h2>
      {isChat ? (
        <>
          <p>{say("yours.whoAbout")}</p>
          <Options
            label={say("yours.who")}
            value={writer}
            onChange={pick}
            options={found.writers.map((name) => ({ value: name, label: name }))}
          />
        </>
      ) : (
        <p>
          {found.owner ? say("yours.named", { name: found.owner }) : say("yours.unnamed")} {say("yours.only")}
        </p>
      )}
      <Buttons equal>
        <Button
          aria-disabled={(isChat && writer === null) || undefined}
          onClick={() => (!isChat || writer) && onYes(writer)}
        >
          {say("yours.yes")}
        </Button>
        <Button onClick={onNo}>{say("yours.no")}</Button>
      </Buttons>
    </Sheet>
  );
}
