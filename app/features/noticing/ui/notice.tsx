import { Button } from "#web/design/button.tsx";
import { Tag } from "#web/design/sheet.tsx";
import { standing, standingMoves } from "../domain/telling.ts";
import { isOpen } from "../domain.ts";
import { useJustAnswered } from "./answered.ts";
import { Answering, onNoticeKey } from "./answering.tsx";
import type { InboxFinding } from "./asking.ts";
import { Moving } from "./moves.tsx";
import { isAsked, isMeasured, useStaffSentences } from "./sentences.ts";

function Stamp({ finding, open }: { finding: InboxFinding; open: boolean }) {
  const { say, when } = useStaffSentences();
  const ago = when.ago(finding.createdAt);
  if (!open) return <Tag>{say("list.answered")}</Tag>;
  if (finding.urgency === "now") return <Tag kind="now">{say("waiting", { ago })}</Tag>;
  if (isAsked(finding)) {
    return (
      <Tag>
        {say("asked", { name: finding.personName })} · {ago}
      </Tag>
    );
  }
  return (
    <Tag kind="ai">
      {say("noticed")} · {ago}
    </Tag>
  );
}

/** The newest standing answer, in one line, for notices that were answered before. */
function LastAnswer({ finding }: { finding: InboxFinding }) {
  const told = useStaffSentences();
  const last = standing(finding.reviews).at(-1);
  if (!last) return null;
  return (
    <p className="soft">
      {told.review(last, finding.personName)} · {told.when.ago(last.at)}
      {last.reason && <span dir="auto">: “{last.reason}”</span>}
    </p>
  );
}

/** Who handed it over, and why, where the colleague who now has it looks first. */
function HandedToMe({ finding }: { finding: InboxFinding }) {
  const { say } = useStaffSentences();
  const given = standingMoves(finding.moves).findLast(({ kind }) => kind === "handed-over");
  if (!given?.toMe) return null;
  return (
    <p className="soft">
      {say("moves.given", { who: given.name ?? say("review.someone") })}
      {given.reason && <span dir="auto">: “{given.reason}”</span>}
    </p>
  );
}

/** One finding as a sentence about a person, with its answers. */
export function NoticeItem(props: { finding: InboxFinding; as: "h2" | "h3"; chosen: boolean; onWhy: () => void }) {
  const { finding, as: Title, chosen, onWhy } = props;
  const told = useStaffSentences();
  const given = useJustAnswered().has(finding.id);
  const name = finding.personName;
  const title = told.title(finding, name);
  const open = isOpen(finding.status) && !given;
  const now = finding.urgency === "now" && open;
  const measured = finding.urgency !== "now" && isMeasured(finding);
  return (
    <article
      className={["item notice-item", now ? "now" : "", chosen ? "chosen" : ""].filter(Boolean).join(" ")}
      aria-labelledby={`notice-${finding.id}`}
      onKeyDown={onNoticeKey}
    >
      <div className="row apart first-line">
        <Title id={`notice-${finding.id}`}>{title}</Title>
        <Stamp finding={finding} open={open} />
      </div>
      <p>
        {told.about(finding, name)}
        {measured && ` ${told.strength(finding)} ${told.often(finding)}`}
      </p>
      <HandedToMe finding={finding} />
      {(!isOpen(finding.status) || finding.status === "disputed") && !given && <LastAnswer finding={finding} />}
      <div className="row apart answers">
        {isOpen(finding.status) || given ? <Answering finding={finding} /> : <span />}
        <Button
          kind="quiet"
          data-why=""
          aria-label={told.say("whyOf", { title })}
          aria-pressed={chosen}
          onClick={onWhy}
        >
          {told.say("why")}
        </Button>
      </div>
      {open && !isAsked(finding) && <Moving finding={finding} />}
    </article>
  );
}
