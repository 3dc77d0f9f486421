import "./people.css";
import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useParams } from "wouter";
import { StillNotice, useStillAllowed } from "#features/consent/ui/still-allowed.tsx";
import type { PersonId } from "#kernel/ids.ts";
import type { Role } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { type Session, useSession } from "#web/session.ts";
import { ErrorBoundary } from "#web/shell/error-boundary.tsx";
import { Panes } from "#web/shell/panes.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type PersonPage, people } from "../contract.ts";
import { CareTeam } from "./care-team.tsx";
import { ContactSheet } from "./contact-sheet.tsx";
import { sections } from "./sections.ts";
import { Slip } from "./slip.tsx";

const NotOpen = lazy(async () => ({ default: (await import("#features/disclosures/ui/glass.tsx")).NotOpen }));

function rolesOf(session: Session): readonly Role[] {
  return session.state === "signed-in" ? (session.who?.roles ?? []) : [];
}

/** `/work/people/:personId`: how to reach them safely first, then what they have opened, and why it is open at the side. */
export function PersonScreen() {
  const say = useWords("people-staff");
  const { personId } = useParams<{ personId: string }>();
  const session = useSession();
  const asked = useQuery({
    queryKey: ["people", "page", personId],
    queryFn: () => call(people.read, { personId }),
    retry: false,
  });
  if (!asked.data) {
    return (
      <div className="page stack">
        <h1>{say("people.title")}</h1>
        {asked.isError ? (
          <>
            <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />
            <Suspense>
              <NotOpen personId={personId as PersonId} roles={rolesOf(session)} />
            </Suspense>
          </>
        ) : (
          <p className="waiting">{say("person.loading")}</p>
        )}
      </div>
    );
  }
  return <Shown page={asked.data} />;
}

/** What was taken back while the page is open leaves it within seconds. */
function Shown({ page }: { page: PersonPage }) {
  const say = useWords("people-staff");
  const still = useStillAllowed(page.record ? [page.personId] : [])(page.personId);
  return (
    <Panes why={<Beside page={page} />} whyLabel={say("person.aboutTitle", { name: page.name })}>
      <h1 className="name-link">
        <bdi>{page.name}</bdi>
      </h1>
      {page.record && still === "no" && <StillNotice still={still} />}
      {page.record ? still !== "no" && <Opened page={page} record={page.record} /> : <p>{say("person.nameOnly")}</p>}
    </Panes>
  );
}

type Record = NonNullable<PersonPage["record"]>;

function Opened({ page, record }: { page: PersonPage; record: Record }) {
  const say = useWords("people-staff");
  return (
    <>
      {(record.onTeam || record.contact) && (
        <ContactSheet personId={page.personId} name={page.name} rules={record.contact} since={record.contactSince} />
      )}
      {sections
        .filter(({ opens }) => (opens === "record" ? record.onTeam : record.opened.includes(opens)))
        .map(({ opens, Section }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and several stand under "record".
          <ErrorBoundary key={`${opens} ${at}`}>
            <Suspense>
              <Section personId={page.personId} name={page.name} />
            </Suspense>
          </ErrorBoundary>
        ))}
      {!record.hasAccount && <NewCode personId={page.personId} record={record} />}
      {!record.hasAccount && record.onTeam && (
        <ButtonLink to={`/work/people/${page.personId}/take-out`}>{say("person.takeOut")}</ButtonLink>
      )}
    </>
  );
}

/** Someone without pages of their own, or whose paper got lost. */
function NewCode({ personId, record }: { personId: PersonId; record: Record }) {
  const say = useWords("people-staff");
  const making = useMutation({ mutationFn: () => call(people.invite, { personId }) });
  if (making.data) return <Slip invitation={making.data} language={record.language} />;
  return (
    <Sheet>
      <p className="soft">{say("slip.newCodeLead")}</p>
      {making.isError && <TroubleNotice reason={making.error} />}
      <div>
        <Button busy={making.isPending} onClick={() => making.mutate()}>
          {say("slip.newCode")}
        </Button>
      </div>
    </Sheet>
  );
}

function Beside({ page }: { page: PersonPage }) {
  const say = useWords("people-staff");
  return (
    <>
      <section className="stack tight">
        <h2>{say("person.aboutTitle", { name: page.name })}</h2>
        <Facts page={page} />
      </section>
      {(!page.record || page.record.onTeam) && <CareTeam page={page} />}
      {page.record && <OpenToYou page={page} record={page.record} />}
    </>
  );
}

function Facts({ page }: { page: PersonPage }) {
  const say = useWords("people-staff");
  const shell = useWords("shell");
  const { record, programme } = page;
  const clock = useClock(record?.zone ?? "UTC");
  const rows: [string, string][] = [
    ...(record
      ? ([
          [say("person.language"), shell(`settings.language_${record.language}`)],
          [say("person.pronouns"), record.pronouns],
          [say("person.zone"), record.onTeam ? clock : ""],
          [say("person.age"), record.ageBand === "unknown" ? "" : say(`age.${record.ageBand}`)],
          [say("person.service"), record.serviceType === "unknown" ? "" : say(`service.${record.serviceType}`)],
          [say("person.pages"), record.onTeam ? say(record.hasAccount ? "person.pagesYes" : "person.pagesNo") : ""],
        ] satisfies [string, string][])
      : []),
    [say("person.programme"), programme ?? ""],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <div key={label} className="fact-row">
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** What o'clock it is where the person is: nobody is called at three in the morning by mistake. */
function useClock(zone: string): string {
  const language = useLanguage();
  const [now] = useState(() => new Date());
  try {
    return new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: zone }).format(now);
  } catch {
    return zone;
  }
}

function OpenToYou({ page, record }: { page: PersonPage; record: Record }) {
  const say = useWords("people-staff");
  const language = useLanguage();
  const day = (moment: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
  const until = record.releases.find(({ compartments }) => compartments.includes("checkins"))?.until;
  const said = {
    findings: "person.openFindings",
    story: "person.openStory",
    journal: "person.openJournal",
    checkins: "person.openCheckins",
    views: "person.openViews",
    measures: "person.openMeasures",
    "safety-plan": "person.openPlan",
    signals: "person.openSignals",
  } as const;
  return (
    <section className="stack tight">
      <h2>{say("person.openTitle")}</h2>
      <ul className="stack tight plain-list">
        {record.onTeam && <li>{say("person.openRecord")}</li>}
        {record.opened.map((opened) => (
          <li key={opened}>
            {say(said[opened])}
            {opened === "checkins" && until && ` ${say("person.openUntil", { day: day(until) })}`}
          </li>
        ))}
      </ul>
      <p className="soft small">{say("person.told", { name: page.name })}</p>
    </section>
  );
}
