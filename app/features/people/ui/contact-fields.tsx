import "./people.css";
import { useState } from "react";
import { Options } from "#web/design/choose.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import type { ContactRules } from "../contract.ts";
import { channels } from "../domain.ts";
import { PickMany } from "./pick.tsx";

export const noRules: ContactRules = {
  channels: [],
  phone: "",
  safeTimes: "",
  avoid: "",
  leaveMessage: null,
  codeWord: "",
};

/** The labels, so that the same questions can be asked of the person and about them. */
export type ContactWords = (
  key:
    | "channels"
    | "channelsHint"
    | "phone"
    | "phoneHint"
    | "safeTimes"
    | "safeTimesHint"
    | "avoid"
    | "avoidHint"
    | "leaveMessage"
    | "yes"
    | "no"
    | "unsaid"
    | "codeWord"
    | "codeWordHint"
    | `channel.${ContactRules["channels"][number]}`,
) => string;

/** How someone may be reached safely. Nothing is ticked beforehand, everything can be skipped. */
export function ContactFields(props: {
  rules: ContactRules;
  say: ContactWords;
  onChange: (rules: ContactRules) => void;
}) {
  const { rules, say } = props;
  // Nothing is ticked beforehand; once "not said" was chosen it shows as chosen.
  const [isUnsaid, leaveUnsaid] = useState(false);
  const set = (part: Partial<ContactRules>) => props.onChange({ ...rules, ...part });
  const reachesPhone = rules.channels.includes("text") || rules.channels.includes("call");
  return (
    <div className="stack contact-fields">
      <PickMany
        label={say("channels")}
        hint={say("channelsHint")}
        chosen={rules.channels}
        onChange={(chosen) => set({ channels: channels.filter((one) => chosen.includes(one)) })}
        options={channels.map((value) => ({ value, label: say(`channel.${value}`) }))}
      />
      {(reachesPhone || rules.phone !== "") && (
        <Field
          label={say("phone")}
          hint={say("phoneHint")}
          type="tel"
          autoComplete="off"
          maxLength={60}
          value={rules.phone}
          onChange={(event) => set({ phone: event.target.value })}
        />
      )}
      <TextArea
        label={say("safeTimes")}
        hint={say("safeTimesHint")}
        rows={2}
        maxLength={400}
        value={rules.safeTimes}
        onChange={(event) => set({ safeTimes: event.target.value })}
      />
      <TextArea
        label={say("avoid")}
        hint={say("avoidHint")}
        rows={2}
        maxLength={400}
        value={rules.avoid}
        onChange={(event) => set({ avoid: event.target.value })}
      />
      <Options
        label={say("leaveMessage")}
        options={[
          { value: "yes", label: say("yes") },
          { value: "no", label: say("no") },
          { value: "unsaid", label: say("unsaid") },
        ]}
        value={rules.leaveMessage === null ? (isUnsaid ? "unsaid" : null) : rules.leaveMessage ? "yes" : "no"}
        onChange={(value) => {
          leaveUnsaid(value === "unsaid");
          set({ leaveMessage: value === "unsaid" ? null : value === "yes" });
        }}
      />
      <Field
        label={say("codeWord")}
        hint={say("codeWordHint")}
        autoComplete="off"
        maxLength={80}
        value={rules.codeWord}
        onChange={(event) => set({ codeWord: event.target.value })}
      />
    </div>
  );
}
