import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field, Select, TextArea } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { measures } from "../contract.ts";
import type { AskedOf } from "./person-asked.tsx";

const dayOf = (moment: Date) => moment.toLocaleDateString("sv-SE");
const ahead = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const often = { once: null, everyWeek: 1, every2: 2, every4: 4 } as const;

/** Asking a person: which questions, why, how often, until when. More than they agreed to asks for one more reason. */
export function AskForm(props: {
  personId: PersonId;
  name: string;
  askable: AskedOf;
  onClose: () => void;
  onDone: () => void;
}) {
  const { personId, name, askable } = props;
  const say = useWords("measures-staff");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const id = useRef(crypto.randomUUID());
  const [instrument, choose] = useState("");
  const [why, setWhy] = useState("");
  const [rhythm, setRhythm] = useState<keyof typeof often>("once");
  const [until, setUntil] = useState(() => ahead(14));
  const [overWhy, setOverWhy] = useState<string | null>(null);
  const [isFaulty, fault] = useState(false);
  const chosen = askable.offers.find((offer) => offer.instrument === instrument);
  const asking = useMutation({
    mutationFn: () =>
      call(measures.invite, {
        personId,
        id: id.current,
        instrument,
        why,
        from: new Date().toISOString(),
        until: new Date(`${until}T23:59:59`).toISOString(),
        everyWeeks: often[rhythm],
        ...(overWhy?.trim() ? { overWhy } : {}),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["measures", "of", personId] });
      props.onDone();
    },
    onError: (reason) => {
      if (isTooMuch(reason)) setOverWhy((before) => before ?? "");
    },
  });
  const isDay = until > dayOf(new Date()) && until <= ahead(365);
  const isReady = instrument !== "" && why.trim() !== "" && isDay && overWhy?.trim() !== "";
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    fault(!isReady);
    if (isReady && !asking.isPending) asking.mutate();
  };
  return (
    <Dialog title={say("ask.title", { name })} close={shell("close")} onClose={props.onClose}>
      <form className="stack" onSubmit={send} noValidate>
        <Select
          label={say("ask.which")}
          value={instrument}
          fault={isFaulty && instrument === "" ? say("ask.choose") : undefined}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{say("ask.choose")}</option>
          {askable.offers.map((offer) => (
            <option key={offer.instrument} value={offer.instrument} disabled={offer.off !== null}>
              {offer.title}
              {offer.off === null
                ? ` · ${say("ask.about", { count: offer.questions })}`
                : ` · ${say(`ask.off.${offer.off}`)}`}
            </option>
          ))}
        </Select>
        {chosen?.needsPrivacy && <p className="soft">{say("ask.private", { name })}</p>}
        <TextArea
          label={say("ask.why")}
          hint={say("ask.whyHint", { name })}
          fault={isFaulty && why.trim() === "" ? say("ask.whyNeeded") : undefined}
          value={why}
          maxLength={500}
          rows={2}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Options
          label={say("ask.often")}
          value={rhythm}
          onChange={setRhythm}
          options={(Object.keys(often) as (keyof typeof often)[]).map((value) => ({
            value,
            label: say(`ask.${value}`),
          }))}
        />
        <Field
          label={say("ask.until")}
          fault={isFaulty && !isDay ? say("ask.badDay") : undefined}
          type="date"
          min={ahead(1)}
          max={ahead(365)}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {overWhy !== null && (
          <TextArea
            label={say("ask.over", { name, most: askable.limit.questionsAWeek })}
            fault={isFaulty && overWhy.trim() === "" ? say("ask.whyNeeded") : undefined}
            value={overWhy}
            maxLength={500}
            rows={2}
            onChange={(event) => setOverWhy(event.currentTarget.value)}
          />
        )}
        <p className="soft small">{say("ask.skipping")}</p>
        {asking.isError && !isTooMuch(asking.error) && <TroubleNotice reason={asking.error} />}
        <Buttons>
          <Button kind="main" type="submit" busy={asking.isPending}>
            {say("ask.send")}
          </Button>
          <Button onClick={props.onClose}>{say("ask.cancel")}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}

function isTooMuch(reason: unknown): boolean {
  return reason instanceof Trouble && reason.fields.includes("overWhy");
}
