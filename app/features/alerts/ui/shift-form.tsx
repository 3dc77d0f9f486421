import { useState } from "react";
import { PickMany } from "#features/people/ui/pick.tsx";
import { call } from "#web/api.ts";
import { Field } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { alerts, type Rota, type Shift } from "../contract.ts";
import { Fault } from "./fault.tsx";
import { colleagueOf, MemberSelect, OrderSelect, ProgrammeSelect, RotaDialog } from "./rota-fields.tsx";
import { useAlertSentences } from "./sentences.ts";
import { useTimes, useWeekdays } from "./times.ts";

const week = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Adds a weekly watch or changes one. */
export function ShiftForm({ rota, shift, onClose }: { rota: Rota; shift: Shift | null; onClose: () => void }) {
  const { say } = useAlertSentences();
  const weekday = useWeekdays();
  const times = useTimes(rota.zone);
  const [wasAsked, ask] = useState(false);
  const [form, setForm] = useState(() => ({
    id: shift?.id ?? newId(),
    memberId: shift?.memberId ?? "",
    order: shift?.order ?? ("first" as const),
    days: shift?.days ?? [],
    from: shift?.from ?? "",
    until: shift?.until ?? "",
    programmeId: shift?.programmeId ?? null,
    startsOn: shift?.startsOn ?? times.dayOf(new Date().toISOString()),
    endsOn: shift?.endsOn ?? "",
  }));
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const memberId = colleagueOf(rota, form.memberId);
  const isEndFaulty = form.endsOn !== "" && form.endsOn < form.startsOn;
  const hasTimes = form.from !== "" && form.until !== "";
  const save = () => {
    ask(true);
    if (memberId === null || form.days.length === 0 || !hasTimes || form.startsOn === "" || isEndFaulty) return null;
    const { id, order, days, from, until, programmeId, startsOn } = form;
    const endsOn = form.endsOn || null;
    const zone = shift?.zone ?? rota.zone;
    return call(alerts.saveShift, { id, memberId, order, days, from, until, programmeId, startsOn, endsOn, zone });
  };
  return (
    <RotaDialog title={say("shift.addTitle")} save={save} onClose={onClose}>
      <MemberSelect
        label={say("shift.who")}
        rota={rota}
        value={form.memberId}
        isMissing={wasAsked && memberId === null}
        onChange={(chosen) => set({ memberId: chosen as typeof form.memberId })}
      />
      <OrderSelect value={form.order} onChange={(order) => set({ order })} />
      <div className="seven">
        <PickMany
          label={say("shift.days")}
          hint={say("shift.daysHint")}
          options={week.map((day) => ({ value: day, label: weekday(Number(day), "short") }))}
          chosen={week.filter((day) => form.days.includes(Number(day)))}
          onChange={(chosen) => set({ days: chosen.map(Number).sort((a, b) => a - b) })}
        />
      </div>
      <div aria-live="polite">{wasAsked && form.days.length === 0 && <Fault>{say("shift.faultDays")}</Fault>}</div>
      <div className="time-pair">
        <Field
          label={say("shift.from")}
          type="time"
          fault={wasAsked && !hasTimes ? say("shift.faultTime") : undefined}
          value={form.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <Field
          label={say("shift.until")}
          type="time"
          value={form.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      </div>
      <p className="soft small">{say("shift.untilHint")}</p>
      <ProgrammeSelect rota={rota} value={form.programmeId} onChange={(programmeId) => set({ programmeId })} />
      <div className="time-pair">
        <Field
          label={say("shift.startsOn")}
          type="date"
          fault={wasAsked && form.startsOn === "" ? say("shift.faultStart") : undefined}
          value={form.startsOn}
          onChange={(event) => set({ startsOn: event.target.value })}
        />
        <Field
          label={say("shift.endsOn")}
          hint={say("shift.endsOnHint")}
          type="date"
          fault={isEndFaulty ? say("shift.faultEnd") : undefined}
          value={form.endsOn}
          onChange={(event) => set({ endsOn: event.target.value })}
        />
      </div>
    </RotaDialog>
  );
}
