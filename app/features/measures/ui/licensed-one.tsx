import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Item, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { instruments, type LicensedCard } from "../domain/agency-contract.ts";

/** One set of questions under the agency's own licence: where it stands, what is missing, who said yes. */
export function LicensedOne({ card, onChange }: { card: LicensedCard; onChange: () => void }) {
  const say = useWords("measures-agency");
  const language = useLanguage();
  const queries = useQueryClient();
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: ["instruments"] }) };
  const approving = useMutation({
    mutationFn: () => call(instruments.approve, { id: card.id, digest: card.digest }),
    ...settled,
  });
  const withdrawing = useMutation({ mutationFn: () => call(instruments.withdraw, { id: card.id }), ...settled });
  const day = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(iso));
  const isMine = card.approvals.some((approval) => approval.isMine);
  const failed = [approving, withdrawing].find(({ isError }) => isError);
  return (
    <Item>
      <div className="row apart">
        <h3>{card.title}</h3>
        <Tag>{say(`licensed.standing.${card.standing}`)}</Tag>
      </div>
      {card.suspended && <p>{say(`licensed.suspended.${card.suspended}`)}</p>}
      {card.reasons.length > 0 && (
        <ul className="calm-list">
          {card.reasons.map((reason) => (
            <li key={reason}>{say(`licensed.reason.${reason}`)}</li>
          ))}
        </ul>
      )}
      {card.missed.length > 0 && (
        <ul className="calm-list small">
          {card.missed.map((missed) => (
            <li key={`${missed.vector} ${missed.what}`}>{say("licensed.missed", { ...missed })}</li>
          ))}
        </ul>
      )}
      {card.complaints.length > 0 && (
        <details className="as-table small">
          <summary>{say("licensed.wrong")}</summary>
          <ul className="calm-list" lang="en">
            {card.complaints.map(({ at, says }) => (
              <li key={`${at} ${says}`}>
                {at}: {says}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="soft small">
        {card.licence.uses === null
          ? say("licensed.uses", { used: card.uses })
          : say("licensed.usesOf", { used: card.uses, most: card.licence.uses })}
        {card.licence.expires && ` · ${say("licensed.until", { day: day(`${card.licence.expires}T12:00:00Z`) })}`}
      </p>
      {card.approvals.map(({ name, at }) => (
        <p key={`${name} ${at}`} className="soft small">
          {say("licensed.yesBy", { who: name, day: day(at) })}
        </p>
      ))}
      {isMine && card.standing === "waiting" && <p>{say("licensed.mine")}</p>}
      <Buttons>
        {card.standing === "waiting" && !isMine && (
          <Button kind="main" busy={approving.isPending} onClick={() => approving.mutate()}>
            {say("licensed.yes")}
          </Button>
        )}
        <Button onClick={onChange}>{say("licensed.change")}</Button>
        <Button kind="quiet" busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          {say("licensed.withdraw")}
        </Button>
      </Buttons>
      {failed && <TroubleNotice reason={failed.error} />}
    </Item>
  );
}
