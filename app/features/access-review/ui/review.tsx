import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { Select, TextArea } from "#web/design/field.tsx";
import { Item as Row, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { accessReview, type Figures, type Item, type Verdict } from "../contract.ts";
import { Looks, useMoment } from "./looks.tsx";

type Show = "open" | "done";

/** `/agency/access-review`: unusual looks, asked about calmly and signed off with a reason. */
export function AccessReviewScreen() {
  const say = useWords("access-review");
  const language = useLanguage();
  const [show, choose] = useState<Show>("open");
  const asked = useQuery({
    queryKey: ["access-review", language, show],
    queryFn: () => call(accessReview.items, { language, show }),
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.data && <InFigures figures={asked.data.figures} />}
      <Buttons>
        <Button aria-pressed={show === "open"} onClick={() => choose("open")}>
          {say("open")}
        </Button>
        <Button aria-pressed={show === "done"} onClick={() => choose("done")}>
          {say("done")}
        </Button>
      </Buttons>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.items.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Harbour />} title={say(show === "open" ? "none" : "noneDone")} />
        </Sheet>
      )}
      {asked.data && asked.data.items.length > 0 && (
        <Sheet roomy={false}>
          {asked.data.items.map((item) => (
            <Row key={item.id}>
              <One item={item} maySign={asked.data.maySign} />
            </Row>
          ))}
        </Sheet>
      )}
    </div>
  );
}

function InFigures({ figures }: { figures: Figures }) {
  const say = useWords("access-review");
  const moment = useMoment();
  return (
    <Sheet>
      <h2>{say("figures.title")}</h2>
      <p>
        {say("figures.open", { count: figures.open })}{" "}
        {figures.oldestDays !== null && say("figures.oldest", { count: figures.oldestDays })}{" "}
        {say("figures.reviewed", { count: figures.reviewed })}
      </p>
      {figures.byKind.length > 0 && (
        <ul>
          {figures.byKind.map(({ kind, signed, ordinary }) => (
            <li key={kind}>{say("figures.false", { kind: say(`kind.${kind}`), signed, ordinary })}</li>
          ))}
        </ul>
      )}
      <p className="soft small">
        {figures.lastRunAt
          ? say("figures.run", { when: moment(figures.lastRunAt), looks: figures.looks ?? 0 })
          : say("figures.never")}
      </p>
    </Sheet>
  );
}

function One({ item, maySign }: { item: Item; maySign: boolean }) {
  const say = useWords("access-review");
  const moment = useMoment();
  const language = useLanguage();
  const [isDoing, start] = useState<"ask" | "sign" | null>(null);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(item.day));
  return (
    <article className="stack">
      <div className="stack tight">
        <h2>{say("who", { member: item.member, day })}</h2>
        <p className="soft small">{item.person ? say("whom", { person: item.person }) : say("wholeDay")}</p>
        <ul className="stack tight">
          {item.kinds.map((kind) => (
            <li key={kind}>
              <Tag>{say(`kind.${kind}`)}</Tag> <span className="soft small">{say(`note.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <Looks lines={item.lines} moreLines={item.moreLines} />
      {item.question && (
        <blockquote className="stack tight">
          <p>{say("asked", { when: moment(item.askedAt), question: item.question })}</p>
          <p>
            {item.answer ? say("answered", { when: moment(item.answeredAt), answer: item.answer }) : say("waiting")}
          </p>
        </blockquote>
      )}
      {item.verdict && (
        <p>
          {say("signed", {
            when: moment(item.signedAt),
            who: item.signedBy ?? "",
            verdict: say(`verdict.${item.verdict}`),
            reason: item.reason ?? "",
          })}
        </p>
      )}
      {item.isOwn && !item.verdict && <p className="soft">{say("own")}</p>}
      {maySign && !item.isOwn && !item.verdict && isDoing === null && (
        <Buttons>
          {!item.answer && <Button onClick={() => start("ask")}>{say("ask", { member: item.member })}</Button>}
          <Button onClick={() => start("sign")}>{say("sign")}</Button>
        </Buttons>
      )}
      {isDoing === "ask" && <Ask item={item} onDone={() => start(null)} />}
      {isDoing === "sign" && <Sign item={item} onDone={() => start(null)} />}
    </article>
  );
}

function useSending(act: (words: string) => Promise<unknown>, onDone: () => void, begin = "") {
  const queries = useQueryClient();
  const [words, write] = useState(begin);
  const [isEmpty, setEmpty] = useState(false);
  const sending = useMutation({
    mutationFn: () => act(words),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["access-review"] });
      onDone();
    },
  });
  const send = (event: { preventDefault(): void }) => {
    event.preventDefault();
    setEmpty(words.trim() === "");
    if (words.trim() !== "" && !sending.isPending) sending.mutate();
  };
  return { words, write, isEmpty, sending, send };
}

function Ask({ item, onDone }: { item: Item; onDone: () => void }) {
  const say = useWords("access-review");
  const { words, write, isEmpty, sending, send } = useSending(
    (question) => call(accessReview.ask, { itemId: item.id, question }),
    onDone,
    item.question ?? say("askStart"),
  );
  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextArea
        label={say("askLabel")}
        hint={say("askHint")}
        fault={isEmpty ? say("empty") : undefined}
        maxLength={600}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <Buttons equal>
        <Button type="submit" busy={sending.isPending}>
          {say("send")}
        </Button>
        <Button onClick={onDone}>{say("cancel")}</Button>
      </Buttons>
      {sending.isError && <TroubleNotice reason={sending.error} />}
    </form>
  );
}

function Sign({ item, onDone }: { item: Item; onDone: () => void }) {
  const say = useWords("access-review");
  const [verdict, choose] = useState<Verdict>("ordinary");
  const { words, write, isEmpty, sending, send } = useSending(
    (reason) => call(accessReview.sign, { itemId: item.id, verdict, reason }),
    onDone,
  );
  return (
    <form className="stack" onSubmit={send} noValidate>
      <Select label={say("verdict.label")} value={verdict} onChange={(event) => choose(event.target.value as Verdict)}>
        {(["ordinary", "explained", "follow-up"] as const).map((each) => (
          <option key={each} value={each}>
            {say(`verdict.${each}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={say("reason")}
        hint={say("reasonHint")}
        fault={isEmpty ? say("empty") : undefined}
        rows={2}
        maxLength={600}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <Buttons equal>
        <Button type="submit" busy={sending.isPending}>
          {say("sign")}
        </Button>
        <Button onClick={onDone}>{say("cancel")}</Button>
      </Buttons>
      {sending.isError && <TroubleNotice reason={sending.error} />}
    </form>
  );
}
