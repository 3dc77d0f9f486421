import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import { companion, type Message, type Rating } from "../contract.ts";

const ratings: readonly Rating[] = ["helped", "did-not", "wrong"];

/** One small line under a reply; it opens only when pressed, so that nobody is asked all the time. */
export function RateReply({ reply }: { reply: Extract<Message, { author: "program" }> }) {
  const say = useWords("companion");
  const [open, turn] = useState(false);
  const [rated, setRated] = useState<Rating | null>(reply.rating);
  const [reporting, report] = useState<"no" | "asking" | "sent">(reply.reported ? "sent" : "no");
  const [words, setWords] = useState("");
  const [failed, fail] = useState(false);
  const rate = async (rating: Rating, sends: boolean) => {
    fail(false);
    const saved = await call(companion.rate, {
      messageId: reply.id,
      rating,
      report: sends,
      words: sends ? words : "",
    }).catch(() => null);
    if (!saved) return fail(true);
    setRated(rating);
    if (sends) report("sent");
  };
  if (!open) {
    return (
      <div className="talk-rate">
        <Button kind="quiet" className="small" onClick={() => turn(true)}>
          {rated ? say(`rate.${rated}`) : say("rate.open")}
        </Button>
      </div>
    );
  }
  return (
    <div className="talk-rate stack tight small">
      <p>{say("rate.ask")}</p>
      <div className="buttons">
        {ratings.map((rating) => (
          <Button key={rating} aria-pressed={rated === rating} onClick={() => void rate(rating, false)}>
            {say(`rate.${rating}`)}
          </Button>
        ))}
      </div>
      {failed && <p role="status">{say("rate.failed")}</p>}
      {rated && reporting !== "sent" && <p role="status">{say("rate.thanks")}</p>}
      {rated && rated !== "helped" && reporting === "no" && (
        <div>
          <Button kind="quiet" onClick={() => report("asking")}>
            {say("rate.report")}
          </Button>
        </div>
      )}
      {rated && reporting === "asking" && (
        <>
          <TextArea
            label={say("rate.words")}
            hint={say("rate.reportHint")}
            value={words}
            maxLength={2000}
            onChange={(event) => setWords(event.target.value)}
          />
          <Buttons>
            <Button onClick={() => void rate(rated, true)}>{say("rate.sendReport")}</Button>
            <Button kind="quiet" onClick={() => report("no")}>
              {say("rate.notNow")}
            </Button>
          </Buttons>
        </>
      )}
      {reporting === "sent" && <p role="status">{say("rate.reported")}</p>}
    </div>
  );
}
