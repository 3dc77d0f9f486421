import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { ledger } from "../contract.ts";

/** The whole list in a file with its proofs, and the page that checks it without us. */
export function KeepList() {
  const say = useWords("ledger");
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async () => {
      const file = await call(ledger.file, {});
      save(JSON.stringify(file), `list-${file.madeAt.slice(0, 10)}.json`);
      return file.lines.length;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["ledger", "mine"] }),
  });
  return (
    <Sheet>
      <h2>{say("keep.title")}</h2>
      <p>{say("keep.lead")}</p>
      <p className="soft">{say("keep.care")}</p>
      <div>
        <Button icon={Download} busy={saving.isPending} onClick={() => saving.mutate()}>
          {say("keep.save")}
        </Button>
      </div>
      <div role="status">{saving.data !== undefined && <p>{say("keep.saved", { count: saving.data })}</p>}</div>
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <p>
        {say("keep.page")}{" "}
        <a href="/verify" target="_blank" rel="noreferrer">
          {say("keep.open")}
        </a>{" "}
        <a href="/verify.html" download="check.html">
          {say("keep.savePage")}
        </a>
      </p>
    </Sheet>
  );
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
