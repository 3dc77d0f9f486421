import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Sheet, Tag } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Card, type Referral, referrals } from "../contract.ts";
import { isOver } from "../domain/referral.ts";
import { Happened, Waited } from "./happened.tsx";

const mineKey = ["referrals", "mine"] as const;

/** `/me/services/mine`: one's own referrals, what came of them, and a word of one's own about each. */
export function MyServicesScreen() {
  const say = useWords("my-services");
  const asked = useQuery({ queryKey: mineKey, queryFn: () => call(referrals.mine, {}), gcTime: 0 });
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      {asked.isPending && <Waiting />}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.length === 0 && <p>{say("none")}</p>}
      {asked.data?.map((referral) => (
        <Mine key={referral.id} referral={referral} />
      ))}
      <div>
        <ButtonLink to="/me/services">{say("find")}</ButtonLink>
      </div>
    </div>
  );
}

function Mine({ referral }: { referral: Referral }) {
  const say = useWords("my-services");
  const queries = useQueryClient();
  const [isStopping, stop] = useState(false);
  const over = isOver(referral.state);
  const saying = useMutation({
    mutationFn: (step: "met" | "not-yet" | "stopped") =>
      call(referrals.sayMine, { id: referral.id, stepId: newId(), step, words: "" }),
    onSuccess: async () => {
      stop(false);
      await queries.invalidateQueries({ queryKey: mineKey });
    },
  });
  return (
    <Sheet aria-label={referral.service.name}>
      <div className="stack tight">
        <h2 dir="auto">{referral.service.name}</h2>
        <p>
          <Tag>{say(`state.${referral.state}`)}</Tag>
        </p>
        {referral.reason && <p>{say(`reason.${referral.reason}`)}</p>}
        {referral.outcome && <p>{say(`outcome.${referral.outcome}`)}</p>}
        <Waited referral={referral} />
        {referral.words && <p dir="auto">{referral.words}</p>}
        {referral.way && !over && <p className="soft">{say(`way.${referral.way}`)}</p>}
      </div>
      <Happened referral={referral} />
      {!over && isStopping && (
        <div className="stack tight" role="status">
          <p>{say("stopSure")}</p>
          <Buttons equal>
            <Button busy={saying.isPending} onClick={() => saying.mutate("stopped")}>
              {say("stopYes")}
            </Button>
            <Button onClick={() => stop(false)}>{say("notNow")}</Button>
          </Buttons>
          {referral.sentAt && <ButtonLink to="/me/choices/releases">{say("releases")}</ButtonLink>}
        </div>
      )}
      {!over && !isStopping && (
        <Buttons>
          {referral.state !== "asked" && referral.state !== "met" && (
            <>
              <Button busy={saying.isPending} onClick={() => saying.mutate("met")}>
                {say("iWent")}
              </Button>
              <Button busy={saying.isPending} onClick={() => saying.mutate("not-yet")}>
                {say("notYet")}
              </Button>
            </>
          )}
          <Button onClick={() => stop(true)}>{say("stop")}</Button>
        </Buttons>
      )}
      <div role="status">{saying.isSuccess && <p>{say("saved")}</p>}</div>
      {saying.isError && <TroubleNotice reason={saying.error} />}
    </Sheet>
  );
}

/** On a service, for whoever is signed in: asks the care team for help with it. */
export function AskForHelp({ card }: { card: Card }) {
  const say = useWords("my-services");
  const [isOpen, open] = useState(false);
  const [words, write] = useState("");
  const id = useRef(newId());
  const asking = useMutation({
    mutationFn: () => call(referrals.ask, { id: id.current, serviceId: card.id, words: words.trim() }),
  });
  if (asking.isSuccess)
    return (
      <div className="stack tight" role="status">
        <p>{say("asked")}</p>
        <ButtonLink to="/me/services/mine">{say("mine")}</ButtonLink>
      </div>
    );
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => open(true)}>{say("askHelp")}</Button>
      </div>
    );
  return (
    <div className="stack tight">
      <TextArea
        label={say("askWords")}
        value={words}
        maxLength={2000}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {asking.isError && <TroubleNotice reason={asking.error} />}
      <Buttons equal>
        <Button busy={asking.isPending} onClick={() => asking.mutate()}>
          {say("send")}
        </Button>
        <Button onClick={() => open(false)}>{say("notNow")}</Button>
      </Buttons>
    </div>
  );
}
