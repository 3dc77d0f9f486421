import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Toggle } from "#web/design/choose.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { instruments, type LicensedCard } from "../domain/agency-contract.ts";
import { scoringStart } from "../domain/scoring-start.ts";

type Text = "holder" | "licenceNo" | "uses" | "expires" | "proof" | "upload" | "sidecar" | "vectors";

/** Upload, licence, scoring and worked examples of one set of questions. It can be kept unfinished. */
export function LicensedForm({ card, onClose }: { card: LicensedCard | null; onClose: () => void }) {
  const say = useWords("measures-agency");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const id = useRef(card?.id ?? crypto.randomUUID());
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<Record<Text, string>>(() => ({
    holder: card?.licence.holder ?? "",
    licenceNo: card?.licence.licenceNo ?? "",
    uses: card?.licence.uses?.toString() ?? "",
    expires: card?.licence.expires ?? "",
    proof: card?.licence.proof ?? "",
    upload: card?.source.upload ?? "",
    sidecar: card?.source.sidecar ?? "",
    vectors: card?.source.vectors ?? "",
  }));
  const [onScreen, setOnScreen] = useState<boolean | null>(card?.licence.electronicUseAllowed ?? null);
  const [substances, setSubstances] = useState<boolean | null>(card?.aboutSubstances ?? null);
  const put = (part: Text, value: string) => setText((before) => ({ ...before, [part]: value }));
  const keeping = useMutation({
    mutationFn: () =>
      call(instruments.keep, {
        id: id.current,
        upload: text.upload,
        sidecar: text.sidecar,
        vectors: text.vectors,
        aboutSubstances: substances === true,
        licence: {
          holder: text.holder,
          licenceNo: text.licenceNo,
          uses: /^[1-9]\d{0,6}$/.test(text.uses.trim()) ? Number(text.uses) : null,
          expires: text.expires || null,
          proof: text.proof,
          electronicUseAllowed: onScreen === true,
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["instruments"] });
      onClose();
    },
  });
  const bad = keeping.error instanceof Trouble ? keeping.error.fields : [];
  const begin = () => {
    const start = scoringStart(parsed(text.upload), { holder: text.holder });
    if (start) put("sidecar", JSON.stringify(start, null, 2));
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!keeping.isPending) keeping.mutate();
  };
  const field = (part: Text) => ({
    value: text[part],
    onChange: (event: { currentTarget: { value: string } }) => put(part, event.currentTarget.value),
    fault: bad.includes(part) ? say("form.badPart") : undefined,
  });
  return (
    <Dialog title={say("form.title")} close={shell("close")} onClose={onClose} className="licensed-form">
      <form className="stack" onSubmit={send} noValidate>
        <TextArea label={say("form.upload")} hint={say("form.uploadHint")} rows={4} {...field("upload")} />
        <div>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={say("form.file")}
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file && file.size < 300_000) void file.text().then((read) => put("upload", read));
            }}
          />
          <Button onClick={() => picker.current?.click()}>{say("form.file")}</Button>
        </div>
        <Field label={say("form.holder")} maxLength={300} {...field("holder")} />
        <Field label={say("form.licenceNo")} maxLength={300} {...field("licenceNo")} />
        <Field label={say("form.uses")} hint={say("form.usesHint")} inputMode="numeric" {...field("uses")} />
        <Field label={say("form.expires")} hint={say("form.expiresHint")} type="date" {...field("expires")} />
        <Field label={say("form.proof")} maxLength={300} {...field("proof")} />
        <Toggle
          label={say("form.screen")}
          on={say("form.screenYes")}
          off={say("form.screenNo")}
          value={onScreen}
          onChange={setOnScreen}
        />
        <Toggle
          label={say("form.substances")}
          on={say("form.substancesYes")}
          off={say("form.substancesNo")}
          value={substances}
          onChange={setSubstances}
        />
        <TextArea label={say("form.sidecar")} hint={say("form.sidecarHint")} rows={6} {...field("sidecar")} />
        <div>
          <Button onClick={begin}>{say("form.begin")}</Button>
        </div>
        <TextArea label={say("form.vectors")} hint={say("form.vectorsHint")} rows={4} {...field("vectors")} />
        {keeping.isError && <TroubleNotice reason={keeping.error} />}
        <Buttons>
          <Button kind="main" type="submit" busy={keeping.isPending}>
            {say("form.save")}
          </Button>
          <Button onClick={onClose}>{say("form.cancel")}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
