import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type ToldFact, told } from "../contract.ts";
import type { AlreadyToldProps } from "./already-told.tsx";
import { ChangeFact } from "./change-fact.tsx";
import { useToldLine } from "./told-line.ts";

/** See `already-told.tsx`. While it is not known whether something was told, nothing is asked. */
export function ToldCards({ keys, place, who, onKnown, children }: AlreadyToldProps) {
  const language = useLanguage();
  const session = useSession();
  const [isAsking, ask] = useState(false);
  const wanted = [...keys];
  const own = who === undefined;
  const known = useQuery({
    queryKey: ["intake", "told", who?.personId ?? "me", language, ...wanted],
    queryFn: () =>
      own ? call(told.mine, { keys: wanted, language }) : call(told.ofPerson, { ...who, keys: wanted, language }),
    enabled: session.state === "signed-in",
    retry: false,
    gcTime: 0,
  });
  const facts = known.data?.facts ?? [];
  const tell = useRef(onKnown);
  tell.current = onKnown;
  useEffect(() => {
    if (known.data) tell.current?.(known.data.facts.filter(({ notAt }) => !notAt.includes(place)));
  }, [known.data, place]);
  if (known.isPending && session.state === "signed-in") return null;
  // Where it cannot be looked up (offline, not open to whoever asks), the form asks as it always would.
  if (facts.length === 0) return <>{children}</>;
  return (
    <>
      {facts.map((fact) => (
        <Card key={fact.id} fact={fact} place={place} who={who} onAsk={children ? () => ask(true) : undefined} />
      ))}
      {isAsking && children}
    </>
  );
}

type CardProps = {
  fact: ToldFact;
  place: AlreadyToldProps["place"];
  who: AlreadyToldProps["who"] | undefined;
  onAsk: (() => void) | undefined;
};

function Card({ fact, place, who, onAsk }: CardProps) {
  const say = useWords("told");
  const session = useSession();
  const line = useToldLine();
  const queries = useQueryClient();
  const [isChanging, change] = useState(false);
  const [isThanked, thank] = useState(false);
  const renew = () => queries.invalidateQueries({ queryKey: ["intake", "told"] });
  const personId = who?.personId ?? (session.state === "signed-in" ? session.who?.personId : undefined);
  const still = useMutation({
    mutationFn: () => call(told.stillSo, { id: fact.id, personId: personId ?? "", place }),
    onSuccess: () => thank(true),
  });
  const use = useMutation({
    mutationFn: (yes: boolean) => call(told.use, { id: fact.id, place, use: yes }),
    onSuccess: renew,
  });
  const again = useMutation({
    mutationFn: () => call(told.askedAgain, { key: fact.key, place }),
    onSettled: () => onAsk?.(),
  });
  const isUsed = !fact.notAt.includes(place);
  return (
    <Sheet aria-label={`${who ? say("knownStaff", { name: who.name }) : say("known")}: ${fact.label}`} className="told">
      <div className="stack tight">
        <p className="soft small">{who ? say("knownStaff", { name: who.name }) : say("known")}</p>
        <p>
          <b>{fact.label}</b>
        </p>
        {isUsed && <p dir="auto">{fact.said}</p>}
        <p className="soft small">
          {isUsed ? line(fact, who?.name) : say("isNotUsed")} {fact.audience === "me" && say("isMe")}
        </p>
      </div>
      {[still, use].map(
        ({ isError, error }, at) => isError && <TroubleNotice key={at === 0 ? "still" : "use"} reason={error} />,
      )}
      {isChanging ? (
        <ChangeFact fact={fact} place={place} onDone={() => change(false)} />
      ) : (
        <>
          <div role="status">{isThanked && <p className="small">{say("thanks")}</p>}</div>
          <Buttons>
            {isUsed && !isThanked && (
              <Button busy={still.isPending} onClick={() => still.mutate()}>
                {say("stillSo")}
              </Button>
            )}
            {!who && (
              <Button kind="quiet" onClick={() => change(true)}>
                {say("change")}
              </Button>
            )}
            {!who && (
              <Button kind="quiet" busy={use.isPending} onClick={() => use.mutate(!isUsed)}>
                {isUsed ? say("notHere") : say("useHere")}
              </Button>
            )}
            {onAsk && who && (
              <Button kind="quiet" busy={again.isPending} onClick={() => again.mutate()}>
                {say("askAnyway")}
              </Button>
            )}
          </Buttons>
        </>
      )}
    </Sheet>
  );
}
