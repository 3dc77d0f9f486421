import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { disclosures, type Found } from "../contract.ts";
import { type Look, LookFields, lookFrom, noLook } from "./look-fields.tsx";
import { useSaying } from "./staff-say.ts";

/** `/work/emergency`: somebody is in danger and whoever was called knows only a name. The reason comes first. */
export function EmergencyScreen() {
  const { say } = useSaying();
  const [name, write] = useState("");
  const [draft, change] = useState(noLook);
  const [isMissing, miss] = useState(false);
  const id = useRef(crypto.randomUUID());
  const searching = useMutation({
    mutationFn: (look: Look) => call(disclosures.search, { id: id.current, name: name.trim(), ...look }),
    onSuccess: () => {
      id.current = crypto.randomUUID();
    },
  });
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    const look = lookFrom(draft);
    const lacks = look === null || !/\S\s+\S/.test(name.trim());
    miss(lacks);
    if (!lacks && look && !searching.isPending) searching.mutate(look);
  };
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("search.title")}</h1>
        <p className="soft">{say("search.lead")}</p>
      </div>
      <Sheet>
        <form className="stack" onSubmit={search} noValidate>
          <Field
            label={say("search.name")}
            hint={say("search.nameHint")}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={name}
            onChange={(event) => write(event.target.value)}
          />
          <LookFields draft={draft} change={change} />
          <p className="soft small">{say("glass.shut")}</p>
          <div>
            <Button type="submit" kind="now" busy={searching.isPending}>
              {say("search.go")}
            </Button>
          </div>
          <div role="status" className="stack">
            {isMissing && <p>{say("form.missing")}</p>}
            {searching.data && <Answer found={searching.data} />}
          </div>
          {searching.isError && <TroubleNotice reason={searching.error} />}
        </form>
      </Sheet>
    </div>
  );
}

function Answer({ found: { outcome, personId, openUntil } }: { found: Found }) {
  const { say, when } = useSaying();
  return (
    <Notice kind={outcome === "opened" ? "good" : "now"}>
      <p>{say(`search.${outcome}`, { day: openUntil ? when(openUntil) : "" })}</p>
      {personId && (
        <div>
          <ButtonLink kind="main" to={`/work/people/${personId}`}>
            {say("search.toPage")}
          </ButtonLink>
        </div>
      )}
    </Notice>
  );
}
