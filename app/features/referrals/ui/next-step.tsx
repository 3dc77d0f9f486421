import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Referral, referrals } from "../contract.ts";
import { declineReasons, mayFollow, outcomes, type Step, steps } from "../domain/referral.ts";

type Reason = (typeof declineReasons)[number];
type Outcome = (typeof outcomes)[number];

/** What happened next; a no says why, an end says what came of it. The person reads all of it. */
export function NextStep(props: { referral: Referral; personId: PersonId; onDone: () => void }) {
  const { referral, personId, onDone } = props;
  const say = useWords("referrals-staff");
  const queries = useQueryClient();
  const [step, choose] = useState<Step | null>(null);
  const [reason, because] = useState<Reason | null>(null);
  const [outcome, came] = useState<Outcome | null>(null);
  const [words, write] = useState("");
  const [isMissing, miss] = useState(false);
  const stepId = useRef(newId());
  const writing = useMutation({
    mutationFn: (chosen: Step) =>
      call(referrals.step, {
        personId,
        id: referral.id,
        stepId: stepId.current,
        step: chosen,
        reason: chosen === "declined" ? reason : null,
        outcome: chosen === "closed" ? outcome : null,
        words: words.trim(),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["referrals"] });
      onDone();
    },
  });
  const lacks = step === null || (step === "declined" && !reason) || (step === "closed" && !outcome);
  const save = () => (lacks || step === null ? miss(true) : writing.mutate(step));
  return (
    <div className="stack">
      <Options
        label={say("step.what")}
        value={step}
        onChange={choose}
        options={steps
          .filter((one) => one === "note" || mayFollow(referral.state, one))
          .map((value) => ({ value, label: say(`step.${value}`) }))}
      />
      {step === "declined" && (
        <Options
          label={say("step.why")}
          value={reason}
          onChange={because}
          options={declineReasons.map((value) => ({ value, label: say(`reasonNo.${value}`) }))}
        />
      )}
      {step === "closed" && (
        <Options
          label={say("step.outcome")}
          value={outcome}
          onChange={came}
          options={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))}
        />
      )}
      <TextArea
        label={say("step.words")}
        hint={say("step.wordsHint")}
        value={words}
        maxLength={2000}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div role="status">{isMissing && lacks && <p>{say("step.chooseFirst")}</p>}</div>
      {writing.isError && <TroubleNotice reason={writing.error} />}
      <Buttons equal>
        <Button busy={writing.isPending} onClick={save}>
          {say("step.keep")}
        </Button>
        <Button onClick={onDone}>{say("mark.notNow")}</Button>
      </Buttons>
    </div>
  );
}
