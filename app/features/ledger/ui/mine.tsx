import "./ledger.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { ledger } from "../contract.ts";
import { KeepList } from "./keep.tsx";
import { LedgerLine } from "./line.tsx";

type Who = "all-but-me" | "others" | "software" | "me" | "asked";
type Filter = { who: Who; what: What | ""; from: string; to: string };
const kinds = ["checkins", "journal", "identity", "contact", "plan", "notes", "findings", "choices"] as const;
type What = (typeof kinds)[number];

const unfiltered: Filter = { who: "all-but-me", what: "", from: "", to: "" };

/** `/me/ledger`: every look at something of one's own, in plain words, newest first. */
export function LedgerScreen() {
  const say = useWords("ledger");
  const language = useLanguage();
  const [filter, setFilter] = useState(unfiltered);
  const asked = useInfiniteQuery({
    queryKey: ["ledger", "mine", language, filter],
    queryFn: ({ pageParam }) =>
      call(ledger.mine, {
        language,
        who: filter.who,
        ...(filter.what ? { what: filter.what } : {}),
        ...(filter.from ? { from: filter.from } : {}),
        ...(filter.to ? { to: filter.to } : {}),
        ...(pageParam ? { before: pageParam } : {}),
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.before ?? undefined,
  });
  const entries = asked.data?.pages.flatMap((page) => page.entries) ?? [];
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(unfiltered);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      <Filters filter={filter} onChange={setFilter} />
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && entries.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Harbour />} title={say(isFiltered ? "emptyFiltered" : "empty")} />
        </Sheet>
      )}
      {entries.length > 0 && (
        <ol className="sheet calm-list ledger-lines">
          {entries.map((entry) => (
            <li key={entry.id}>
              <LedgerLine entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {asked.hasNextPage && (
        <div>
          <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {say("more")}
          </Button>
        </div>
      )}
      {asked.data && <KeepList />}
    </div>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const say = useWords("ledger");
  return (
    <details className="folded-filter">
      <summary>
        <h2>{say("filter.title")}</h2>
      </summary>
      <div className="stack">
        <div className="two-fields">
          <Select
            label={say("filter.who")}
            value={filter.who}
            onChange={(event) => onChange({ ...filter, who: event.target.value as Who })}
          >
            <option value="all-but-me">{say("filter.allButMe")}</option>
            <option value="others">{say("filter.others")}</option>
            <option value="software">{say("filter.software")}</option>
            <option value="me">{say("filter.me")}</option>
            <option value="asked">{say("filter.asked")}</option>
          </Select>
          <Select
            label={say("filter.what")}
            value={filter.what}
            onChange={(event) => onChange({ ...filter, what: event.target.value as What | "" })}
          >
            <option value="">{say("filter.anything")}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
          <Field
            label={say("filter.from")}
            type="date"
            value={filter.from}
            onChange={(event) => onChange({ ...filter, from: event.target.value })}
          />
          <Field
            label={say("filter.to")}
            type="date"
            value={filter.to}
            onChange={(event) => onChange({ ...filter, to: event.target.value })}
          />
        </div>
      </div>
    </details>
  );
}
