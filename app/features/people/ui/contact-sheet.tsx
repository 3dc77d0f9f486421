import "./people.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type ContactRules, people } from "../contract.ts";
import { isSaid } from "../domain.ts";
import { noRules } from "./contact-fields.tsx";
import { ContactWordsAbout } from "./enrol.tsx";

type Props = { personId: PersonId; name: string; rules: ContactRules | null; since: string | null };

/** How to reach someone safely: the first thing on their page, before anyone picks up a phone. */
export function ContactSheet({ personId, name, rules, since }: Props) {
  const say = useWords("people-staff");
  const language = useLanguage();
  const [isChanging, change] = useState(false);
  return (
    <section className="sheet roomy stack contact-rules">
      <h2>{say("person.contactTitle", { name })}</h2>
      <SafeContact rules={rules} />
      <div className="row apart">
        <Button onClick={() => change(true)}>{say("person.change")}</Button>
        {since && (
          <span className="soft small">
            {say("person.contactSince", {
              day: new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(since)),
            })}
          </span>
        )}
      </div>
      {isChanging && <Change personId={personId} name={name} rules={rules ?? noRules} onClose={() => change(false)} />}
    </section>
  );
}

/** What was said about safe contact, for staff who are about to get in touch; or that nothing was. */
export function SafeContact({ rules }: { rules: ContactRules | null }) {
  const say = useWords("people-staff");
  return rules && isSaid(rules) ? <Rules rules={rules} /> : <p>{say("person.contactNone")}</p>;
}

function Rules({ rules }: { rules: ContactRules }) {
  const say = useWords("people-staff");
  const [isShown, show] = useState(false);
  const left = rules.leaveMessage === null ? "leaveUnsaid" : rules.leaveMessage ? "leaveYes" : "leaveNo";
  const ways = rules.channels.map((channel) => say(`contact.channel.${channel}`)).join(", ");
  const rows: [string, ReactNode][] = [
    [say("person.channels"), ways || say("person.noChannels")],
    [say("person.phone"), rules.phone && <bdi dir="ltr">{rules.phone}</bdi>],
    [say("person.safeTimes"), rules.safeTimes],
    [say("person.avoid"), rules.avoid && <span className="never">{rules.avoid}</span>],
    [say("person.leaveMessage"), say(`person.${left}`)],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <div key={label} className="fact-row">
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      {rules.codeWord !== "" && (
        <div className="fact-row">
          <dt>{say("person.codeWord")}</dt>
          <dd dir="auto">
            {isShown ? (
              rules.codeWord
            ) : (
              <button type="button" className="as-link" onClick={() => show(true)}>
                {say("person.showCodeWord")}
              </button>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Change({
  personId,
  name,
  rules,
  onClose,
}: Omit<Props, "since" | "rules"> & { rules: ContactRules; onClose: () => void }) {
  const say = useWords("people-staff");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const [form, setForm] = useState(rules);
  const saving = useMutation({
    mutationFn: () => call(people.tellContact, { personId, ...form }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["people", "page", personId] });
      onClose();
    },
  });
  return (
    <Dialog title={say("person.changeTitle", { name })} close={shell("close")} onClose={onClose}>
      <p className="soft">{say("person.changeLead")}</p>
      <ContactWordsAbout rules={form} onChange={setForm} />
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <Buttons>
        <Button kind="main" busy={saving.isPending} onClick={() => saving.mutate()}>
          {shell("save")}
        </Button>
        <Button onClick={onClose}>{say("person.keep")}</Button>
      </Buttons>
    </Dialog>
  );
}
