import "./people.css";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight, UserPlus } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { Field } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type ListedPerson, people } from "../contract.ts";
import { isFoundBy } from "../domain.ts";

/** Everyone whose name opens to whoever is signed in; shared by the list and by pickers of other rooms. */
export function usePeople() {
  return useQuery({ queryKey: ["people", "list"], queryFn: () => call(people.list, {}) });
}

function Names({ title, lead, found, all }: { title: string; lead?: string; found: ListedPerson[]; all: number }) {
  const say = useWords("people-staff");
  const language = useLanguage();
  const sorted = found.toSorted((one, other) => one.name.localeCompare(other.name, language));
  if (all === 0) return null;
  return (
    <section className="stack tight">
      <div className="row apart">
        <h2>{title}</h2>
        <span className="soft small">{say("people.count", { count: all })}</span>
      </div>
      {lead && <p className="soft small">{lead}</p>}
      {sorted.length > 0 && (
        <ul className="sheet calm-list link-list names">
          {sorted.map((person) => (
            <li key={person.personId}>
              <Link href={`/work/people/${person.personId}`}>
                <span className="name-link">
                  <bdi>{person.name}</bdi>
                  {lead === undefined && !person.hasAccount && (
                    <span className="soft small about-line">{say("people.notIn")}</span>
                  )}
                </span>
                <Icon of={ChevronRight} turns />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `/work/people`: names, and nothing that ranks them. */
export function CaseloadScreen() {
  const say = useWords("people-staff");
  const asked = usePeople();
  const [typed, type] = useState("");
  const matching = (list: readonly ListedPerson[]) => list.filter(({ name }) => isFoundBy(name, typed));
  const { mine = [], byName = [], forATime = [] } = asked.data ?? {};
  const found = { mine: matching(mine), byName: matching(byName), forATime: matching(forATime) };
  const all = mine.length + byName.length + forATime.length;
  return (
    <div className="page stack wide">
      <div className="row apart">
        <h1>{say("people.title")}</h1>
        <ButtonLink to="/work/people/new" kind="main" icon={UserPlus}>
          {say("people.enrol")}
        </ButtonLink>
      </div>
      {asked.isPending && <p className="waiting">{say("person.loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && all === 0 && (
        <Sheet>
          <EmptyState drawing={<Boat />} title={say("people.emptyTitle")}>
            {say("people.emptyBody")}
          </EmptyState>
        </Sheet>
      )}
      <p className="small">
        <Link href="/work/emergency">{say("people.emergency")}</Link>
      </p>
      {all > 0 && (
        <>
          <Field
            label={say("people.find")}
            hint={say("people.findHint")}
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
          <div role="status">
            {found.mine.length + found.byName.length + found.forATime.length === 0 && (
              <p>{say("people.none", { typed })}</p>
            )}
          </div>
          <Names title={say("people.mine")} found={found.mine} all={mine.length} />
          <Names
            title={say("people.forATime")}
            lead={say("people.forATimeLead")}
            found={found.forATime}
            all={forATime.length}
          />
          <Names
            title={say("people.byName")}
            lead={say("people.byNameLead")}
            found={found.byName}
            all={byName.length}
          />
        </>
      )}
    </div>
  );
}
