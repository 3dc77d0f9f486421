import { useState } from "react";
import { Link } from "wouter";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import type { Form } from "../contract.ts";

/** Before questions for a private place: what they ask, where silence ends, and whether this is the place. */
export function Alone({ form, onYes, busy }: { form: Form; onYes: () => void; busy: boolean }) {
  const say = useWords("measures");
  const [isElsewhere, leave] = useState(false);
  const kinds = new Set(form.items.flatMap(({ critical }) => critical?.kind ?? []));
  if (isElsewhere) {
    return (
      <>
        <Notice kind="good" live title={say("alone.notHere")}>
          <p>{say("alone.notHereMore")}</p>
        </Notice>
        <Buttons>
          <ButtonLink to="/me">{say("links.back")}</ButtonLink>
        </Buttons>
      </>
    );
  }
  return (
    <Sheet>
      <h2>{say("alone.title")}</h2>
      {kinds.has("partner-violence") && <p>{say("alone.hurt")}</p>}
      {kinds.has("suicide") && <p>{say("alone.suicide")}</p>}
      {kinds.size === 0 && <p>{say("alone.private")}</p>}
      <p>
        {say("alone.limits")} <Link href="/me/choices/limits">{say("alone.moreLimits")}</Link>
      </p>
      {kinds.size > 0 && <p>{say("alone.called")}</p>}
      <p>{say("alone.device")}</p>
      <p>
        <b>{say("alone.ask")}</b>
      </p>
      <Buttons equal>
        <Button busy={busy} onClick={onYes}>
          {say("alone.yes")}
        </Button>
        <Button onClick={() => leave(true)}>{say("alone.no")}</Button>
      </Buttons>
    </Sheet>
  );
}
