import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DatabaseBackup } from "lucide-react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { backup, type Figures } from "../contract.ts";

/** `/agency/backup`: age, size, trial, what would be lost; and a button. */
export function BackupScreen() {
  const say = useWords("backup");
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: ["backup"],
    queryFn: () => call(backup.read, {}),
    refetchInterval: ({ state }) => (state.data?.underWay ? 2000 : false),
  });
  const running = useMutation({
    mutationFn: () => call(backup.run, {}),
    // The job is taken up within a second.
    onSuccess: () => setTimeout(() => void queries.invalidateQueries({ queryKey: ["backup"] }), 1500),
  });
  const when = useWhen();
  const known = asked.data;
  const [newest, ...earlier] = known?.backups ?? [];
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">…</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {running.isError && <TroubleNotice reason={running.error} />}
      {known && (
        <Sheet aria-labelledby="newest">
          <h2 id="newest">{say("newest")}</h2>
          {newest ? <Newest of={newest} /> : <p>{say("none")}</p>}
          {known.broken.map((what) => (
            <Notice key={what} kind="now">
              {say(`broken.${what}`, { count: (what === "too-old" ? known.oldestHours : known.restoreHours) ?? 0 })}
            </Notice>
          ))}
          <dl className="facts">
            {known.oldestHours !== null && (
              <>
                <dt>{say("rules")}</dt>
                <dd>{say("rulesAsk", { count: known.oldestHours })}</dd>
              </>
            )}
            <dt>{say("lost")}</dt>
            <dd>{say("acts", { count: known.actsSince })}</dd>
            <dt>{say("how")}</dt>
            <dd>{say("every", { count: known.everyHours })}</dd>
            <dt>{say("second")}</dt>
            <dd>{say(!known.hasSecondPlace ? "secondNone" : newest?.inSecondPlace ? "secondYes" : "secondMissing")}</dd>
            <dt>{say("keys")}</dt>
            <dd>{known.keysCopiedAt ? when(known.keysCopiedAt) : say("keysNone")}</dd>
          </dl>
          <p className="soft small">{say("keysAbout")}</p>
          {known.underWay || running.isPending ? (
            <Notice live>{say("running")}</Notice>
          ) : (
            known.mayRun && (
              <div>
                <Button kind="main" icon={DatabaseBackup} onClick={() => running.mutate()}>
                  {say("run")}
                </Button>
              </div>
            )
          )}
        </Sheet>
      )}
      {earlier.length > 0 && (
        <Sheet aria-labelledby="earlier">
          <h2 id="earlier">{say("earlier")}</h2>
          <ul className="calm-list">
            {earlier.map((each) => (
              <li key={each.at}>
                {when(each.at)} · {say("megabytes", { count: megabytes(each.bytes) })} · <Trial of={each} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {known && <p className="soft small">{say("restore")}</p>}
    </div>
  );
}

function Newest({ of }: { of: Figures }) {
  const say = useWords("backup");
  const when = useWhen();
  const hours = Math.floor((Date.now() - Date.parse(of.at)) / 3_600_000);
  return (
    <>
      <p>
        <b>{hours < 1 ? say("ageNew") : say("age", { count: hours })}</b> <span className="soft">{when(of.at)}</span>
      </p>
      {of.trial && !of.trial.ok && <Notice kind="now">{say("trialBad", { trouble: of.trial.trouble ?? "" })}</Notice>}
      <dl className="facts">
        <dt>{say("size")}</dt>
        <dd>
          {say("megabytes", { count: megabytes(of.bytes) })}, {of.rows} {say("rows").toLowerCase()}
        </dd>
        <dt>{say("took")}</dt>
        <dd>{say("seconds", { count: Math.max(0.1, Math.round(of.tookMs / 100) / 10) })}</dd>
        <dt>{say("trial")}</dt>
        <dd>
          <Trial of={of} />
        </dd>
      </dl>
    </>
  );
}

function Trial({ of: { trial } }: { of: Figures }) {
  const say = useWords("backup");
  if (!trial) return say("trialNone");
  return trial.ok
    ? say("trialGood", { seconds: Math.max(0.1, Math.round(trial.tookMs / 100) / 10) })
    : say("trialBad", { trouble: trial.trouble ?? "" });
}

const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 100_000) / 10);

function useWhen(): (at: string) => string {
  const language = useLanguage();
  return (at) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}
