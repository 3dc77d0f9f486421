import { Download, FileCheck } from "lucide-react";
import { type SyntheticEvent, useRef, useState } from "react";
import { kinds } from "#features/exchange/ui/kinds.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { check, fetchReceipt, type Shown } from "./receipts.ts";

/** A day as people write it. */
export function useDay(): (at: string) => string {
  const language = useLanguage();
  return (at) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
}

/** `/me/receipt`: anyone with a code or a file sees what was erased, and whether it is true. */
export function ReceiptScreen() {
  const say = useWords("erasing");
  const [code, write] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const [found, show] = useState<{ text: string; shown: Shown | null } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const judge = async (text: string) => show({ text, shown: await check(text) });
  const lookUp = async (event: SyntheticEvent) => {
    event.preventDefault();
    fail(null);
    setFault(null);
    show(null);
    try {
      const text = await fetchReceipt(code);
      if (text === null) setFault(say("notThere"));
      else await judge(text);
    } catch (trouble) {
      if (trouble instanceof RangeError) setFault(say("badCode"));
      else fail(trouble);
    }
  };
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("receiptTitle")}</h1>
        <p>{say("receiptLead")}</p>
      </div>
      <Sheet>
        <form className="stack tight" onSubmit={(event) => void lookUp(event)} noValidate>
          <Field
            label={say("code")}
            fault={fault ?? undefined}
            value={code}
            onChange={(event) => write(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={80}
            dir="ltr"
          />
          <Buttons>
            <Button kind="main" type="submit">
              {say("open")}
            </Button>
            <Button icon={FileCheck} onClick={() => picker.current?.click()}>
              {say("file")}
            </Button>
          </Buttons>
        </form>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void event.target.files?.[0]?.text().then(judge)}
        />
      </Sheet>
      {reason !== null && <TroubleNotice reason={reason} />}
      {found && (found.shown ? <ReceiptCard {...found.shown} text={found.text} /> : <Notice live>{say("bad")}</Notice>)}
    </div>
  );
}

/** What a receipt says, in words. */
export function ReceiptCard({ receipt, mark, text }: Shown & { text: string }) {
  const say = useWords("erasing");
  const language = useLanguage() === "es" ? "es" : "en";
  const day = useDay();
  const nameOf = (kind: string) => (kind === "all" ? say("all") : (kinds[language][kind] ?? kind));
  const save = () => {
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `receipt-${receipt.erasedAt.slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <Sheet aria-label={say("codeTitle")}>
      <Notice kind="good" live>
        {say("good", { agency: receipt.agency })}
      </Notice>
      <h2>{say("erasedOn", { day: day(receipt.erasedAt) })}</h2>
      <dl className="facts">
        <dt>{say("erased")}</dt>
        <dd>
          {receipt.erased.length === 0
            ? receipt.parts.map(nameOf).join(", ")
            : receipt.erased.map(({ kind, rows }) => `${nameOf(kind)} (${rows})`).join(", ")}
        </dd>
        <dt>{say("kept")}</dt>
        <dd>
          {receipt.kept.length === 0
            ? say("none")
            : receipt.kept
                .map((each) => `${each.kinds.map(nameOf).join(", ")}. ${say("until", { day: day(each.until) })}`)
                .join(" ")}
        </dd>
      </dl>
      <p>
        {say("keys", { count: receipt.keysDestroyed })} {say("copies", { day: day(receipt.copiesOfKeysGoneBy) })}
      </p>
      <p className="soft small">
        {say("mark")}: <bdi dir="ltr">{mark}</bdi>
      </p>
      <div>
        <Button icon={Download} onClick={save}>
          {say("save")}
        </Button>
      </div>
    </Sheet>
  );
}
