import { useState } from "react";
import { call } from "#web/api.ts";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { alerts, type Order, type Rota, type RotaException } from "../contract.ts";
import { Fault } from "./fault.tsx";
import { colleagueOf, MemberSelect, OrderSelect, ProgrammeSelect, RotaDialog } from "./rota-fields.tsx";
import { useAlertSentences } from "./sentences.ts";

/** A holiday, someone besides, or someone in another's place. */
export function ExceptionForm({ rota, onClose }: { rota: Rota; onClose: () => void }) {
  const { say } = useAlertSentences();
  const [id] = useState(newId);
  const [wasAsked, ask] = useState(false);
  const [kind, setKind] = useState<RotaException["kind"]>("closed");
  const [form, setForm] = useState({
    from: "",
    until: "",
    who: "",
    whom: "",
    order: "first" as Order,
    programmeId: null as string | null,
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const who = colleagueOf(rota, form.who);
  const whom = colleagueOf(rota, form.whom);
  const hasSpan = form.from !== "" && form.until > form.from;
  const isSame = who !== null && who === whom;
  const save = () => {
    ask(true);
    if (!hasSpan) return null;
    const { from, until, programmeId, order } = form;
    const when = { id, programmeId, from, until, zone: rota.zone };
    if (kind === "closed") return call(alerts.saveException, { ...when, kind });
    if (who === null) return null;
    if (kind === "extra") return call(alerts.saveException, { ...when, kind, memberId: who, order });
    if (whom === null || isSame) return null;
    return call(alerts.saveException, { ...when, kind, memberId: who, inPlaceOf: whom });
  };
  return (
    <RotaDialog title={say("differ.addTitle")} save={save} onClose={onClose}>
      <div className="outcomes">
        <Options
          label={say("differ.kind")}
          value={kind}
          options={[
            { value: "closed", label: say("differ.kindClosed") },
            { value: "extra", label: say("differ.kindExtra") },
            { value: "swap", label: say("differ.kindSwap") },
          ]}
          onChange={setKind}
        />
      </div>
      {kind !== "closed" && (
        <MemberSelect
          label={say("shift.who")}
          rota={rota}
          value={form.who}
          isMissing={wasAsked && who === null}
          onChange={(chosen) => set({ who: chosen })}
        />
      )}
      {kind === "extra" && <OrderSelect value={form.order} onChange={(order) => set({ order })} />}
      {kind === "swap" && (
        <MemberSelect
          label={say("differ.whom")}
          rota={rota}
          value={form.whom}
          isMissing={wasAsked && whom === null}
          onChange={(chosen) => set({ whom: chosen })}
        />
      )}
      <div aria-live="polite">{kind === "swap" && isSame && <Fault>{say("differ.faultSame")}</Fault>}</div>
      <div className="time-pair wide-pair">
        <Field
          label={say("differ.begins")}
          type="datetime-local"
          value={form.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <Field
          label={say("differ.ends")}
          type="datetime-local"
          fault={wasAsked && !hasSpan ? say("differ.faultSpan") : undefined}
          value={form.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      </div>
      <ProgrammeSelect rota={rota} value={form.programmeId} onChange={(programmeId) => set({ programmeId })} />
    </RotaDialog>
  );
}
