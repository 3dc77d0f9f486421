import "./services.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Toggle } from "#web/design/choose.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { directory } from "../contract.ts";
import { BringServices } from "./bring.tsx";

const standingKey = ["directory", "standing"] as const;

/** `/agency/directory`: how it stands, bringing services in, taking them out, and who may look. */
export function AgencyDirectoryScreen() {
  const say = useWords("referrals-staff");
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: standingKey, queryFn: () => call(directory.standing, {}) });
  const refresh = () => queries.invalidateQueries({ queryKey: standingKey });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("agency.title")}</h1>
        <p className="soft">{say("agency.lead")}</p>
      </div>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Standing standing={asked.data} />
          {asked.data.mayKeep && <BringServices onTaken={() => void refresh()} />}
          {asked.data.mayKeep && asked.data.services > 0 && <TakeOut />}
          {asked.data.maySettle && <WhoMayLook open={asked.data.openToAll} onChange={() => void refresh()} />}
        </>
      )}
    </div>
  );
}

function Standing({ standing }: { standing: OutputOf<typeof directory.standing> }) {
  const say = useWords("referrals-staff");
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  return (
    <Sheet aria-label={say("agency.standing")}>
      <h2>{say("agency.standing")}</h2>
      <dl className="facts">
        {(["services", "hidden", "stale", "never"] as const).map((what) => (
          <div className="fact-row" key={what}>
            <dt>{say(`agency.${what}`)}</dt>
            <dd>{standing[what].toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{say("agency.hiddenWhy")}</p>
      {standing.imports.length > 0 && (
        <details className="as-table small">
          <summary>{say("agency.imports")}</summary>
          <ul className="plain-list">
            {standing.imports.map(({ id, at, kept, seen }) => (
              <li key={id}>{say("agency.import", { day: day.format(new Date(at)), kept, seen })}</li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

function TakeOut() {
  const say = useWords("referrals-staff");
  const taking = useMutation({
    mutationFn: (form: "json" | "csv") => call(directory.export, { form }),
    onSuccess: ({ files }) => {
      for (const { name, text } of files) save(name, text);
    },
    gcTime: 0,
  });
  return (
    <Sheet aria-label={say("agency.export")}>
      <h2>{say("agency.export")}</h2>
      <p className="soft">{say("agency.exportLead")}</p>
      <Buttons equal>
        <Button busy={taking.isPending} onClick={() => taking.mutate("json")}>
          {say("agency.json")}
        </Button>
        <Button busy={taking.isPending} onClick={() => taking.mutate("csv")}>
          {say("agency.csv")}
        </Button>
      </Buttons>
      {taking.isError && <TroubleNotice reason={taking.error} />}
    </Sheet>
  );
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith(".csv") ? "text/csv" : "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function WhoMayLook({ open, onChange }: { open: boolean; onChange: () => void }) {
  const say = useWords("referrals-staff");
  const setting = useMutation({
    mutationFn: (value: boolean) => call(directory.openToAll, { open: value }),
    onSuccess: onChange,
  });
  return (
    <Sheet aria-label={say("agency.open")}>
      <h2>{say("agency.open")}</h2>
      <p className="soft">{say("agency.openLead")}</p>
      <Toggle
        bare
        label={say("agency.open")}
        on={say("agency.openOn")}
        off={say("agency.openOff")}
        value={setting.isPending ? setting.variables : open}
        onChange={(value) => setting.mutate(value)}
      />
      {setting.isError && <TroubleNotice reason={setting.error} />}
    </Sheet>
  );
}
