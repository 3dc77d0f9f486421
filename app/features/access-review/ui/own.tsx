import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Toggle } from "#web/design/choose.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Item as Row, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { accessReview, type OwnQuestion } from "../contract.ts";
import { useOwnQuestions } from "./asking.ts";
import { Looks, useMoment } from "./looks.tsx";

/** `/work/looks`: what was asked about one's own looks. */
export function OwnLooksScreen() {
  const say = useWords("access-review");
  const asked = useOwnQuestions();
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("mine.title")}</h1>
        <p className="soft">{say("mine.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Harbour />} title={say("mine.none")} />
        </Sheet>
      )}
      {asked.data && asked.data.length > 0 && (
        <Sheet roomy={false}>
          {asked.data.map((question) => (
            <Row key={question.id}>
              <Question question={question} />
            </Row>
          ))}
        </Sheet>
      )}
    </div>
  );
}

function Question({ question }: { question: OwnQuestion }) {
  const say = useWords("access-review");
  const moment = useMoment();
  return (
    <article className="stack">
      <div className="stack tight">
        <h2>{question.question}</h2>
        <p className="soft small">
          {moment(question.askedAt)}
          {question.person && ` · ${say("whom", { person: question.person })}`}
        </p>
      </div>
      <Looks lines={question.lines} moreLines={question.moreLines} />
      {question.answer ? (
        <p>{say("mine.yours", { when: moment(question.answeredAt), answer: question.answer })}</p>
      ) : (
        <Answer question={question} />
      )}
    </article>
  );
}

function Answer({ question: { id, canKnow } }: { question: OwnQuestion }) {
  const say = useWords("access-review");
  const queries = useQueryClient();
  const [answer, write] = useState("");
  const [knows, know] = useState<boolean | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const sending = useMutation({
    mutationFn: () => call(accessReview.answer, { itemId: id, answer, knowsPrivately: knows === true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["access-review"] }),
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(answer.trim() === "");
    if (answer.trim() !== "" && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextArea
        label={say("mine.answer")}
        hint={say("mine.hint")}
        fault={isEmpty ? say("empty") : undefined}
        rows={3}
        maxLength={600}
        value={answer}
        onChange={(event) => write(event.target.value)}
      />
      {canKnow && (
        <div className="stack tight">
          <Toggle label={say("mine.know")} on={say("mine.yes")} off={say("mine.no")} value={knows} onChange={know} />
          <p className="soft small">{say("mine.knowHint")}</p>
        </div>
      )}
      <div>
        <Button type="submit" busy={sending.isPending}>
          {say("mine.send")}
        </Button>
      </div>
      {sending.isError && <TroubleNotice reason={sending.error} />}
    </form>
  );
}
