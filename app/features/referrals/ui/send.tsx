import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Referral, referrals } from "../contract.ts";

/** To the letter what would go to the service, under which release; and then the lines to read out or write. */
export function SendReferral(props: { referral: Referral; personId: PersonId; onDone: () => void }) {
  const { referral, personId, onDone } = props;
  const say = useWords("referrals-staff");
  const language = useLanguage();
  const queries = useQueryClient();
  const disclosureId = useRef(newId());
  const asked = useQuery({
    queryKey: ["referrals", "sending", referral.id],
    queryFn: () => call(referrals.preview, { personId, id: referral.id }),
    gcTime: 0,
  });
  const sending = useMutation({
    mutationFn: (releaseId: string) =>
      call(referrals.send, {
        personId,
        id: referral.id,
        releaseId,
        disclosureId: disclosureId.current,
        language: language === "es" ? "es" : "en",
      }),
    gcTime: 0,
  });
  const close = async () => {
    await queries.invalidateQueries({ queryKey: ["referrals"] });
    onDone();
  };
  if (sending.data)
    return (
      <div className="stack tight" role="status">
        <p>
          <b>{say("send.readOut", { to: sending.data.to })}</b>
        </p>
        <ul>
          {sending.data.lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
        {sending.data.notice && <p className="small">{sending.data.notice}</p>}
        <p className="soft small">{say("send.told")}</p>
        <div>
          <Button onClick={() => void close()}>{say("send.done")}</Button>
        </div>
      </div>
    );
  const data = asked.data;
  const [release] = data?.releases ?? [];
  const day = (moment: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
  const lines = data
    ? [data.name, data.phone, data.safeTimes, data.avoid, data.channels.join(", ")].filter(Boolean)
    : [];
  return (
    <div className="stack tight">
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {data && (
        <>
          <p>{say("send.preview", { to: data.to })}</p>
          <ul>
            {lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          {data.phone === "" && (
            <Notice>
              <p>{say("send.noPhone")}</p>
            </Notice>
          )}
          {release ? (
            <p className="soft">{say("send.release", { day: day(release.endsAt) })}</p>
          ) : (
            <Notice title={say("send.noRelease")}>
              <p>{say(data.opensMore ? "send.opensMore" : "send.how", { to: data.to })}</p>
            </Notice>
          )}
        </>
      )}
      {sending.isError && <TroubleNotice reason={sending.error} />}
      <Buttons equal>
        {release && (
          <Button busy={sending.isPending} onClick={() => sending.mutate(release.id)}>
            {say("send.now")}
          </Button>
        )}
        <Button onClick={onDone}>{say("mark.notNow")}</Button>
      </Buttons>
    </div>
  );
}
