import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Ribbon } from "#web/design/ribbon.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Goal, goals, type Rating } from "../contract.ts";
import { limits } from "../domain.ts";
import { useAgo } from "./saying.ts";
import { TenScale } from "./ten-scale.tsx";
import { useDoing } from "./use-goals.ts";

/** How far along and how hard, 0 to 10, only if one likes; nothing is cut into good or bad. */
export function RateGoal({ goal }: { goal: Goal }) {
  const say = useWords("mine-goals");
  const doing = useDoing();
  const [progress, setProgress] = useState<number | null>(null);
  const [hard, setHard] = useState<number | null>(null);
  const [note, write] = useState("");
  const [next, renew] = useState(newId);
  const [told, tell] = useState<"rate.kept" | "rate.empty" | null>(null);
  const [trouble, fail] = useState<unknown>(null);
  const keep = async () => {
    const text = note.trim().toWellFormed().slice(0, limits.noteLength);
    if (progress === null && hard === null && text === "") return tell("rate.empty");
    try {
      const id = next;
      const at = new Date().toISOString();
      await doing(() => addToOutbox(goals.rate, { id, goalId: goal.id, progress, hard, note: text, at }, id));
      setProgress(null);
      setHard(null);
      write("");
      renew(newId());
      tell("rate.kept");
    } catch (reason) {
      fail(reason);
    }
  };
  return (
    <section className="stack" aria-labelledby="rate-title">
      <div className="stack tight">
        <h2 id="rate-title">{say("rate.title")}</h2>
        <p className="soft">{say("rate.lead")}</p>
      </div>
      <TenScale
        label={say("rate.progress")}
        low={say("rate.progressLow")}
        high={say("rate.progressHigh")}
        skip={say("rate.skip")}
        value={progress}
        onChange={setProgress}
      />
      <TenScale
        label={say("rate.hard")}
        low={say("rate.hardLow")}
        high={say("rate.hardHigh")}
        skip={say("rate.skip")}
        value={hard}
        onChange={setHard}
      />
      <TextArea
        label={say("rate.note")}
        rows={2}
        maxLength={limits.noteLength}
        value={note}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <div role="status">{told && <p>{say(told)}</p>}</div>
      <Buttons>
        <Button onClick={() => void keep()}>{say("rate.keep")}</Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Said ratings={goal.ratings} />
    </section>
  );
}

function Said({ ratings }: { ratings: readonly Rating[] }) {
  const say = useWords("mine-goals");
  const ago = useAgo();
  const own = ratings.filter(({ by }) => by === "person");
  const last = own.findLast(({ progress, hard }) => progress !== null || hard !== null);
  const staff = ratings.findLast(({ by, progress }) => by === "staff" && progress !== null);
  const notes = ratings.filter(({ note }) => note !== "");
  return (
    <>
      {last && (
        <p>
          {lastSaid(last, say)} <span className="soft small">{ago(last.at)}</span>
        </p>
      )}
      {staff && (
        <p>
          {say("rate.staffSaid", { who: staff.who ?? "", progress: staff.progress ?? 0 })}{" "}
          <span className="soft small">{ago(staff.at)}</span>
        </p>
      )}
      <Trend ratings={own} of="progress" caption={say("rate.pictureProgress")} />
      <Trend ratings={own} of="hard" caption={say("rate.pictureHard")} />
      {notes.length > 0 && (
        <details className="folded small">
          <summary>
            <h3>{say("rate.notes")}</h3>
          </summary>
          <ul className="calm-list stack tight inside">
            {notes.toReversed().map((each) => (
              <li key={each.id}>
                <span className="soft">
                  {ago(each.at)}
                  {each.who && ` · ${each.who}`}
                </span>
                <p className="as-written" dir="auto">
                  {each.note}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function lastSaid({ progress, hard }: Rating, say: ReturnType<typeof useWords<"mine-goals">>): string {
  if (progress !== null && hard !== null) return say("rate.said", { progress, hard });
  return progress !== null ? say("rate.saidProgress", { progress }) : say("rate.saidHard", { hard: hard ?? 0 });
}

/** From three numbers on there is something to see. */
function Trend({ ratings, of, caption }: { ratings: readonly Rating[]; of: "progress" | "hard"; caption: string }) {
  const shell = useWords("shell");
  const language = useLanguage();
  const told = ratings.filter((each) => each[of] !== null);
  if (told.length < 3) return null;
  const label = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
  return (
    <Ribbon
      days={told.map((each) => ({ label: label.format(new Date(each.at)), value: each[of] }))}
      scale={[0, 10]}
      caption={caption}
      words={{ asTable: shell("asTable"), day: shell("day"), value: shell("value"), missing: shell("missing") }}
    />
  );
}
