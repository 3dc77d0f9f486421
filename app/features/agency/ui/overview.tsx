import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { PickMany, ZoneSelect } from "#features/people/ui/pick.tsx";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { agencyShelves, isOffered } from "#web/screens.ts";
import { useSession } from "#web/session.ts";
import { useEntry } from "#web/shell/entry.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useAnyWord, useWords } from "#web/words/words.ts";
import { type AgencyView, agency, type Overview } from "../contract.ts";
import { useAgency, useListing } from "./asking.ts";
import { languageOptions, readCodes } from "./facts.ts";
import { AgencyPage } from "./page.tsx";

/** `/agency`: how the house stands, in sentences; then everything one can look after. */
export function OverviewScreen() {
  const say = useWords("agency");
  const own = useAgency();
  const standing = useQuery({ queryKey: ["agency", "overview"], queryFn: () => call(agency.overview, {}) });
  return (
    <AgencyPage title={own.data?.name ?? say("overview.title")} mayChange={own.data?.mayChange} asked={own}>
      {(view) => (
        <>
          {view.isDemo && <Notice>{say("overview.demo")}</Notice>}
          {standing.data && <Standing view={view} standing={standing.data} />}
          <Rooms />
          <Facts view={view} />
        </>
      )}
    </AgencyPage>
  );
}

function Standing({ view, standing }: { view: AgencyView; standing: Overview }) {
  const say = useWords("agency");
  const listing = useListing();
  const weak = standing.staffWithoutSecondFactor;
  const { people, peopleAlone, staff, staffNotYetIn, invitationsOpen, switchesOff } = standing;
  const names = listing(view.programmes.map(({ name }) => name));
  const sentences: (string | false)[][] = [
    [
      say("overview.people", { count: people }),
      people > 0 && (peopleAlone > 0 ? say("overview.alone", { count: peopleAlone }) : say("overview.aloneNone")),
    ],
    [view.programmes.length > 0 && say("overview.programmes", { count: view.programmes.length, names })],
    [
      say("overview.staff", { count: staff }),
      staffNotYetIn > 0 && say("overview.notIn", { count: staffNotYetIn }),
      invitationsOpen > 0 && say("overview.codes", { count: invitationsOpen }),
    ],
    [weak !== null && (weak > 0 ? say("overview.weak", { count: weak }) : say("overview.weakNone"))],
    [
      switchesOff.length > 0
        ? say("overview.off", { names: listing(switchesOff.map((one) => say(`capability.${one}.title`))) })
        : say("overview.offNone"),
    ],
  ];
  return (
    <Sheet aria-label={say("overview.title")}>
      {sentences
        .map((line) => line.filter(Boolean).join(" "))
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </Sheet>
  );
}

function Rooms() {
  const shell = useWords("shell");
  const word = useAnyWord();
  const { screens } = useEntry();
  const session = useSession();
  const roles = session.state === "signed-in" ? session.who?.roles : undefined;
  const rooms = screens.filter(
    (screen) => screen.nav?.place === "agency" && screen.path !== "/agency" && isOffered(screen, roles),
  );
  return agencyShelves.map((shelf) => {
    const here = rooms.filter((screen) => (screen.nav?.shelf ?? "house") === shelf);
    return here.length === 0 ? null : (
      <section key={shelf} className="stack tight">
        <h2>{shell(`work.shelf.${shelf}`)}</h2>
        <ul className="sheet calm-list link-list">
          {here.map((screen) =>
            screen.nav ? (
              <li key={screen.path}>
                <Link href={screen.path}>
                  <Icon of={screen.nav.icon} />
                  <span>
                    {word(screen.title)}
                    {screen.nav.about && <span className="soft small about-line">{word(screen.nav.about)}</span>}
                  </span>
                  <Icon of={ChevronRight} turns />
                </Link>
              </li>
            ) : null,
          )}
        </ul>
      </section>
    );
  });
}

function Facts({ view }: { view: AgencyView }) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const listing = useListing();
  const [isChanging, change] = useState(false);
  const rows = [
    [say("facts.kind"), say(`kind.${view.kind}`)],
    [say("facts.place"), view.place],
    [say("facts.zone"), view.zone.replaceAll("_", " ")],
    [say("facts.languages"), listing(view.languages.map((language) => shell(`settings.language_${language}`)))],
    [say("facts.jurisdictions"), view.jurisdictions.join(", ")],
  ] as const;
  return (
    <section className="sheet roomy stack">
      <div className="row apart">
        <h2>{say("overview.facts")}</h2>
        {view.mayChange && <Button onClick={() => change(true)}>{say("change")}</Button>}
      </div>
      <dl className="facts">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label} className="fact-row">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {isChanging && <ChangeFacts view={view} onClose={() => change(false)} />}
    </section>
  );
}

function ChangeFacts({ view, onClose }: { view: AgencyView; onClose: () => void }) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const [form, setForm] = useState({ ...view, codes: view.jurisdictions.join(", ") });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const codes = readCodes(form.codes);
  const isWhole = form.name.trim() !== "" && codes !== null && form.languages.length > 0;
  const saving = useMutation({
    mutationFn: () => {
      const { name, place, zone, languages } = form;
      return call(agency.change, { name, place, zone, languages, jurisdictions: codes ?? [] });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["agency"] });
      onClose();
    },
  });
  return (
    <Dialog title={say("overview.facts")} close={shell("close")} onClose={onClose}>
      <Field
        label={say("facts.name")}
        fault={form.name.trim() === "" && say("facts.nameFault")}
        maxLength={200}
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Field
        label={say("facts.place")}
        maxLength={120}
        value={form.place}
        onChange={(event) => set({ place: event.target.value })}
      />
      <ZoneSelect label={say("facts.zone")} value={form.zone} onChange={(zone) => set({ zone })} />
      <PickMany
        label={say("facts.languages")}
        options={languageOptions(shell)}
        chosen={form.languages}
        onChange={(languages) => set({ languages })}
      />
      <Field
        label={say("facts.jurisdictions")}
        hint={say("facts.jurisdictionsHint")}
        fault={codes === null && say("facts.jurisdictionsFault")}
        value={form.codes}
        onChange={(event) => set({ codes: event.target.value })}
      />
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <Buttons>
        <Button kind="main" busy={saving.isPending || !isWhole} onClick={() => saving.mutate()}>
          {say("save")}
        </Button>
        <Button onClick={onClose}>{say("cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}
