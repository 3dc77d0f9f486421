import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { agency, type Switch } from "../contract.ts";
import { useAgency, useDay, useSwitches } from "./asking.ts";
import { AgencyPage } from "./page.tsx";

/** `/agency/switches`: what the software may do here; each with what changes, what does not, since when, and who decided. */
export function SwitchesScreen() {
  const say = useWords("agency");
  const own = useAgency();
  const asked = useSwitches();
  const [turning, turn] = useState<Switch | null>(null);
  return (
    <AgencyPage title={say("switches.title")} lead={say("switches.lead")} mayChange={own.data?.mayChange} asked={asked}>
      {(all) => {
        const isAllOff = all.some(({ capability, isOn }) => capability === "ai" && !isOn);
        return (
          <>
            <Sheet roomy={false}>
              {all.map((one) => (
                <Line
                  key={one.capability}
                  one={one}
                  rests={isAllOff && one.capability !== "ai" && one.capability !== "crisis-triage"}
                  {...(own.data?.mayChange ? { onTurn: () => turn(one) } : {})}
                />
              ))}
            </Sheet>
            {turning && <Turn one={turning} onClose={() => turn(null)} />}
          </>
        );
      }}
    </AgencyPage>
  );
}

function Line({ one, rests, onTurn }: { one: Switch; rests: boolean; onTurn?: () => void }) {
  const say = useWords("agency");
  const day = useDay();
  const { capability, isOn } = one;
  const since =
    one.changedAt === null
      ? say(isOn ? "switches.fromStart" : "switches.offFromStart")
      : say("switches.since", { day: day(one.changedAt), who: one.changedBy ?? say("switches.gone") });
  return (
    <Item>
      <div className="row apart">
        <h2>{say(`capability.${capability}.title`)}</h2>
        <Tag {...(isOn && !rests && one.isSetUp ? { kind: "ai" } : {})}>
          {say(isOn ? "switches.on" : "switches.off")}
        </Tag>
      </div>
      <p>{say(`capability.${capability}.does`)}</p>
      {rests && isOn && <p>{say("switches.allOff")}</p>}
      {!one.isSetUp && <p>{say("switches.notSetUp")}</p>}
      <div className="row apart">
        <p className="soft small">
          {since}
          {one.reason && <bdi> {say("switches.reason", { reason: one.reason })}</bdi>}
        </p>
        {onTurn && (
          <Button onClick={onTurn}>
            {say(isOn ? "switches.turnOff" : "switches.turnOn")}
            <span className="only-heard">: {say(`capability.${capability}.title`)}</span>
          </Button>
        )}
      </div>
    </Item>
  );
}

function Turn({ one, onClose }: { one: Switch; onClose: () => void }) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { capability } = one;
  const turning = useMutation({
    mutationFn: () => call(agency.turn, { capability, isOn: !one.isOn, reason }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["agency"] });
      onClose();
    },
  });
  const turn = () => {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") turning.mutate();
  };
  return (
    <Dialog title={say(`capability.${capability}.title`)} close={shell("close")} onClose={onClose}>
      {one.isOn ? (
        <>
          <div className="stack tight">
            <h3>{say("switches.changes")}</h3>
            <p>{say(`capability.${capability}.changes`)}</p>
          </div>
          <div className="stack tight">
            <h3>{say("switches.staysSame")}</h3>
            <p>{say(`capability.${capability}.stays`)}</p>
          </div>
        </>
      ) : (
        <p>{say(`capability.${capability}.does`)}</p>
      )}
      <TextArea
        label={say("switches.askReason")}
        hint={say("switches.askReasonHint")}
        fault={isMissing && say("switches.askReasonFault")}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {turning.isError && <TroubleNotice reason={turning.error} />}
      <Buttons equal>
        <Button busy={turning.isPending} onClick={turn}>
          {say(one.isOn ? "switches.turnOff" : "switches.turnOn")}
        </Button>
        <Button onClick={onClose}>{say("cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}
