import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { kinds } from "#features/exchange/ui/kinds.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { dropKeys } from "#web/keys.ts";
import { goTo } from "#web/router.ts";
import { setSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Request } from "../contract.ts";
import { useActing } from "./acting.ts";
import { ReceiptCard, useDay } from "./receipt.tsx";
import { check, fetchReceipt } from "./receipts.ts";

/** What was asked for, until it is done; then its receipt. */
export function Under({ request, code, onGone }: { request: Request | null; code: string | null; onGone: () => void }) {
  const say = useWords("erasing");
  const [isHurried, setHurried] = useState(false);
  const receipt = useQuery({
    queryKey: ["erasure-receipt", code],
    queryFn: async () => {
      const text = code === null ? null : await fetchReceipt(code);
      const shown = text === null ? null : await check(text);
      return text !== null && shown ? { text, shown } : null;
    },
    enabled: code !== null,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data ? false : 2000),
  });
  if (receipt.data) return <Done {...receipt.data} onGone={onGone} />;
  const isDue = request !== null && Date.parse(request.dueAt) <= Date.now();
  if (request && request.state !== "running" && !isHurried && (!isDue || request.state === "waiting"))
    return <Asked request={request} onHurried={() => setHurried(true)} onGone={onGone} />;
  return (
    <Sheet>
      <p role="status">{say("working")}</p>
      <progress aria-label={say("working")} />
    </Sheet>
  );
}

function Asked({ request, onHurried, onGone }: { request: Request; onHurried: () => void; onGone: () => void }) {
  const say = useWords("erasing");
  const shell = useWords("shell");
  const language = useLanguage() === "es" ? "es" : "en";
  const day = useDay();
  const { again, cancel, hurry } = useActing();
  const [isSure, ask] = useState(false);
  const what =
    request.parts === "all" ? say("all") : request.parts.map((kind) => kinds[language][kind] ?? kind).join(", ");
  return (
    <Sheet aria-labelledby="asked">
      <h2 id="asked">{say("asked")}</h2>
      <p>
        <b>{what}</b>
      </p>
      <p>{request.state === "waiting" ? say("waiting") : say("due", { day: day(request.dueAt) })}</p>
      <Buttons equal>
        <Button
          busy={cancel.isPending}
          onClick={() =>
            cancel.mutate(undefined, {
              onSuccess: () => {
                onGone();
                void again();
              },
            })
          }
        >
          {say("cancel")}
        </Button>
        {request.state === "cooling" && <Button onClick={() => ask(true)}>{say("hurry")}</Button>}
      </Buttons>
      {cancel.isError && <TroubleNotice reason={cancel.error} />}
      {hurry.isError && <TroubleNotice reason={hurry.error} />}
      {isSure && (
        <Dialog title={say("sureTitle")} close={shell("close")} onClose={() => ask(false)}>
          <p>{say("sureText", { what })}</p>
          <Buttons equal>
            <Button
              busy={hurry.isPending}
              onClick={() =>
                hurry.mutate(request.id, {
                  onSuccess: ({ waiting }) => {
                    ask(false);
                    if (!waiting) onHurried();
                  },
                })
              }
            >
              {say("sure")}
            </Button>
            <Button onClick={() => ask(false)}>{say("back")}</Button>
          </Buttons>
        </Dialog>
      )}
    </Sheet>
  );
}

function Done({
  text,
  shown,
  onGone,
}: {
  text: string;
  shown: NonNullable<Awaited<ReturnType<typeof check>>>;
  onGone: () => void;
}) {
  const say = useWords("erasing");
  const isAll = shown.receipt.parts.includes("all");
  const { again } = useActing();
  const leave = () => {
    onGone();
    if (!isAll) return void again();
    dropKeys();
    setSession({ state: "signed-out" });
    goTo("/me");
  };
  return (
    <>
      <Notice kind="good" live title={say("done")}>
        <p>{isAll ? say("doneAll") : say("donePart")}</p>
      </Notice>
      <ReceiptCard {...shown} text={text} />
      <div>
        <Button onClick={leave}>{say(isAll ? "home" : "back")}</Button>
      </div>
    </>
  );
}
