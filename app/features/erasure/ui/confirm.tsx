import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { kinds } from "#features/exchange/ui/kinds.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { erasure, type Parts } from "../contract.ts";
import { newCode } from "./receipts.ts";

/** The second step: the code for the receipt, and when. */
export function Confirm(props: { parts: Parts; days: number; onBack: () => void; onAsked: (code: string) => void }) {
  const say = useWords("erasing");
  const shell = useWords("shell");
  const language = useLanguage() === "es" ? "es" : "en";
  const queries = useQueryClient();
  const code = useQuery({
    queryKey: ["erasure-code"],
    queryFn: newCode,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [id] = useState(newId);
  const [isKept, keep] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isSure, ask] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { parts } = props;
  const what = parts === "all" ? say("all") : parts.map((kind) => kinds[language][kind] ?? kind).join(", ");
  const ready = (then: () => void) => {
    setMissing(!isKept);
    if (isKept) then();
  };
  const send = async (now: boolean) => {
    if (!code.data || busy) return;
    setBusy(true);
    fail(null);
    try {
      const { text, lookup, key } = code.data;
      const asked = await call(erasure.ask, { id, parts, lookup, key });
      if (now) await call(erasure.now, { id: asked.id });
      props.onAsked(text);
      await queries.invalidateQueries({ queryKey: ["erasure"] });
    } catch (trouble) {
      fail(trouble);
    }
    setBusy(false);
    ask(false);
  };
  return (
    <>
      <Sheet aria-labelledby="code">
        <h2 id="code">{say("codeTitle")}</h2>
        <p>{say("codeAbout")}</p>
        <p className="spell" dir="ltr">
          {code.data?.text}
        </p>
        <label className="option">
          <input type="checkbox" checked={isKept} onChange={() => keep(!isKept)} />
          <span>{say("written")}</span>
        </label>
        <div aria-live="polite">{isMissing && !isKept && <p>{say("writtenFault")}</p>}</div>
      </Sheet>
      <Sheet aria-labelledby="when">
        <h2 id="when">{say("whenTitle")}</h2>
        <p>
          <b>{what}</b>
        </p>
        <p>{say("whenAbout")}</p>
        <Buttons equal>
          <Button busy={busy} onClick={() => ready(() => void send(false))}>
            {say("later", { count: props.days })}
          </Button>
          <Button busy={busy} onClick={() => ready(() => ask(true))}>
            {say("now")}
          </Button>
        </Buttons>
        <div>
          <Button kind="quiet" onClick={props.onBack}>
            {say("back")}
          </Button>
        </div>
      </Sheet>
      {reason !== null && <TroubleNotice reason={reason} />}
      {isSure && (
        <Dialog title={say("sureTitle")} close={shell("close")} onClose={() => ask(false)}>
          <p>{say("sureText", { what })}</p>
          <Buttons equal>
            <Button busy={busy} onClick={() => void send(true)}>
              {say("sure")}
            </Button>
            <Button onClick={() => ask(false)}>{say("back")}</Button>
          </Buttons>
        </Dialog>
      )}
    </>
  );
}
