import "./agency.css";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { useListing, useMembers } from "./asking.ts";

/** A screen of the agency: its title, what is loading or in trouble, and for whom the changes are. */
export function AgencyPage<T>(props: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  mayChange: boolean | undefined;
  asked: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  const say = useWords("agency");
  const { asked } = props;
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <div className="row apart">
          <h1>{props.title}</h1>
          {props.mayChange && props.action}
        </div>
        {props.lead && <p className="soft">{props.lead}</p>}
        {props.mayChange === false && <ForTheLead />}
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data !== undefined && props.children(asked.data)}
    </div>
  );
}

function ForTheLead() {
  const say = useWords("agency");
  const listing = useListing();
  const members = useMembers();
  const leads = (members.data ?? []).filter(({ active, roles }) => active && roles.includes("lead"));
  return (
    <p className="soft">
      {say("readOnly")}
      {leads.length > 0 && ` ${say("leads", { names: listing(leads.map(({ name }) => name)) })}`}
    </p>
  );
}
