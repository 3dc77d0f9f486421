import "./ledger.css";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { Select } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type AgencyLine, ledger } from "../contract.ts";
import type { words as en } from "../words/staff.en.ts";

type Officer = typeof en;

/** `/agency/ledger`: every look without names, and whether the record of looks is whole. */
export function AgencyLedgerScreen() {
  const say = useWords("ledger-staff");
  const [outcome, choose] = useState<"" | "refused" | "alarm">("");
  const asked = useInfiniteQuery({
    queryKey: ["ledger", "agency", outcome],
    queryFn: ({ pageParam }) =>
      call(ledger.agency, { ...(outcome ? { outcome } : {}), ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: (page) => page.before ?? undefined,
  });
  const lines = asked.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("ledgerTitle")}</h1>
        <p className="soft">{say("ledgerLead")}</p>
      </div>
      <Verify />
      <Select
        label={say("which")}
        value={outcome}
        onChange={(event) => choose(event.target.value as "" | "refused" | "alarm")}
      >
        <option value="">{say("everything")}</option>
        <option value="refused">{say("onlyRefused")}</option>
        <option value="alarm">{say("alarms")}</option>
      </Select>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && lines.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Harbour />} title={say("noLines")} />
        </Sheet>
      )}
      {lines.length > 0 && <Lines lines={lines} />}
      {asked.hasNextPage && (
        <div>
          <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {say("older")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Verify() {
  const say = useWords("ledger-staff");
  const checking = useMutation({ mutationFn: () => call(ledger.verify, {}) });
  const report = checking.data;
  return (
    <Sheet>
      <div>
        <Button kind="main" busy={checking.isPending} onClick={() => checking.mutate()}>
          {say("verify")}
        </Button>
      </div>
      <div role="status" className="stack">
        {checking.isPending && <p>{say("verifying")}</p>}
        {report?.ok && (
          <Notice kind="good">
            <p>{say("good", { count: report.size })}</p>
            <p>{say("checkpoints", { count: report.checkpoints })}</p>
            {report.waiting > 0 && <p>{say("waiting", { count: report.waiting })}</p>}
          </Notice>
        )}
        {report && !report.ok && (
          <Notice kind="now" title={say("bad", { count: report.problems.length })}>
            <p>{say("badNow")}</p>
            <ul>
              {report.problems.map(({ kind, detail }) => (
                <li key={`${kind} ${detail}`}>
                  {say(`problem.${kind as keyof Officer["problem"]}`)} <span className="small">{detail}</span>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {checking.isError && <TroubleNotice reason={checking.error} />}
    </Sheet>
  );
}

function Lines({ lines }: { lines: readonly AgencyLine[] }) {
  const say = useWords("ledger-staff");
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
  const who = (line: AgencyLine) =>
    [say(`kind.${line.actorKind as keyof Officer["kind"]}`), line.actor].filter(Boolean).join(" ");
  return (
    // The table scrolls sideways on a narrow screen, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard.
    <section className="sheet ledger-table" tabIndex={0} aria-label={say("ledgerTitle")}>
      <table>
        <thead>
          <tr>
            {(["when", "who", "whom", "did", "parts", "why"] as const).map((column) => (
              <th key={column} scope="col">
                {say(`${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <time dateTime={line.at}>{when.format(new Date(line.at))}</time>
              </td>
              <td>{who(line)}</td>
              <td>{line.subject ?? say("agency")}</td>
              <td>
                {say(`outcome.${line.outcome as keyof Officer["outcome"]}`)}
                {line.count > 1 && ` (${line.count})`}
              </td>
              <td>{line.compartments.map((part) => say(`part.${part as keyof Officer["part"]}`)).join(", ")}</td>
              <td>{say(`purpose.${line.purpose as keyof Officer["purpose"]}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
