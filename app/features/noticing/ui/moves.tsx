import { useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useId, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { type Finding, noticing } from "../contract.ts";
import { standingMoves } from "../domain/telling.ts";
import { purposeOf } from "../domain.ts";
import { type InboxFinding, useAskAgain } from "./asking.ts";
import { useStaffSentences } from "./sentences.ts";

const dayMs = 86_400_000;
/** As the server has it. */
const longestDays = 60;

const dateIn = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** What colleagues did with it besides answering. */
export function Moves({ finding }: { finding: Finding }) {
  const { say, when } = useStaffSentences();
  const moves = standingMoves(finding.moves);
  if (moves.length === 0) return null;
  return (
    <section className="stack tight">
      <h3>{say("moves.title")}</h3>
      <ul className="calm-list stack tight">
        {moves.map((move) => (
          <li key={move.id}>
            {say(move.kind === "snoozed" ? "moves.snoozed" : "moves.handedOver", {
              who: move.name ?? say("review.someone"),
              to: move.to ?? say("review.someone"),
              when: move.until ? when.day(move.until) : "",
            })}{" "}
            <span className="soft small">· {when.ago(move.at)}</span>
            {move.reason && (
              <p className="soft" dir="auto">
                “{move.reason}”
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Way = "later" | "colleague";

function useColleagues(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["noticing", "colleagues", id],
    queryFn: () => call(noticing.colleagues, { id }),
    enabled,
    gcTime: 0,
  });
}

function MoveForm({ finding, way, onDone }: { finding: InboxFinding; way: Way; onDone: () => void }) {
  const { say } = useStaffSentences();
  const askAgain = useAskAgain();
  const { text: reason, setText: write, clear } = useDraft(`move/${finding.id}`);
  const [until, setUntil] = useState(() => dateIn(3));
  const [to, choose] = useState("");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [moveId] = useState(newId);
  const colleagues = useColleagues(finding.id, way === "colleague");
  const nobody = way === "colleague" && colleagues.data?.length === 0;
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (reason.trim() === "" || (way === "colleague" && to === "")) return setOpen(true);
    setBusy(true);
    setTrouble(null);
    try {
      const input = { id: finding.id, moveId, reason: reason.trim() };
      if (way === "later") await call(noticing.snooze, { ...input, until }, { id: moveId });
      else await call(noticing.handOver, { ...input, to: to as never }, { id: moveId });
      await clear().catch(() => undefined);
      await askAgain();
      onDone();
    } catch (thrown) {
      setTrouble(thrown);
      setBusy(false);
    }
  };
  if (nobody) return <p className="soft">{say("moves.nobody", { name: finding.personName })}</p>;
  return (
    <form className="reason stack tight" onSubmit={save} noValidate>
      {way === "later" ? (
        <Field
          type="date"
          label={say("moves.until")}
          value={until}
          min={dateIn(1)}
          max={dateIn(longestDays)}
          onChange={(event) => setUntil(event.target.value)}
        />
      ) : (
        <Select
          label={say("moves.to")}
          value={to}
          fault={open && to === "" ? say("moves.toNeeded") : undefined}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{say("moves.choose")}</option>
          {colleagues.data?.map(({ memberId, name }) => (
            <option key={memberId} value={memberId}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Field
        label={say("moves.why")}
        hint={say("answer.hint", { name: finding.personName })}
        fault={open && reason.trim() === "" ? say("answer.needed") : undefined}
        value={reason}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => write(event.target.value)}
      />
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say(way === "later" ? "moves.saveLater" : "moves.saveTo")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("answer.notNow")}
        </Button>
      </Buttons>
    </form>
  );
}

/** Takes one's own newest move back; it waits in front again. */
function TakeBack({ finding }: { finding: InboxFinding }) {
  const { say } = useStaffSentences();
  const askAgain = useAskAgain();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const act = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await call(noticing.takeBack, { id: finding.id, moveId: newId() });
      await askAgain();
    } catch (thrown) {
      setTrouble(thrown);
    }
    setBusy(false);
  };
  return (
    <>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <div>
        <Button busy={busy} onClick={() => void act()}>
          {say("moves.takeBack")}
        </Button>
      </div>
    </>
  );
}

/** Later, or to a colleague: folded away, because an answer is the usual thing. Danger is not put aside, only handed on as well. */
export function Moving({ finding }: { finding: InboxFinding }) {
  const { say } = useStaffSentences();
  const [way, take] = useState<Way | null>(null);
  const [open, show] = useState(false);
  const id = useId();
  const own = standingMoves(finding.moves).findLast(({ mine }) => mine);
  if (own && finding.place === "aside") {
    return (
      <div className="stack tight">
        <Moves finding={finding} />
        <TakeBack finding={finding} />
      </div>
    );
  }
  const ways: readonly Way[] = purposeOf(finding.analyser) === "safety" ? ["colleague"] : ["later", "colleague"];
  return (
    <details className="as-table moving" open={open} onToggle={(event) => show(event.currentTarget.open)}>
      <summary>{say(ways.length === 1 ? "moves.onlyTo" : "moves.open")}</summary>
      <div className="stack tight" id={id}>
        {!way && (
          <Buttons>
            {ways.map((each) => (
              <Button key={each} onClick={() => take(each)}>
                {say(`moves.${each}`)}
              </Button>
            ))}
          </Buttons>
        )}
        {way && (
          <MoveForm
            key={way}
            finding={finding}
            way={way}
            onDone={() => {
              take(null);
              show(false);
            }}
          />
        )}
      </div>
    </details>
  );
}
