import "./register.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Listed, register } from "../contract.ts";

/** `/agency/register`: every model and rule set, one line each. */
export function RegisterScreen() {
  const say = useWords("register");
  const language = useLanguage();
  const asked = useQuery({
    queryKey: ["agency", "register", language],
    queryFn: () => call(register.list, { language }),
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <Sheet roomy={false}>
          {asked.data.map((each) => (
            <Line key={each.id} each={each} />
          ))}
        </Sheet>
      )}
    </div>
  );
}

function Line({ each }: { each: Listed }) {
  const say = useWords("register");
  return (
    <Item>
      <div className="row apart">
        <h2>
          <Link href={`/agency/register/${each.id}`} replace>
            {each.title}
          </Link>
        </h2>
        <StateTag state={each.state} />
      </div>
      <p>{each.purpose}</p>
      {each.state !== "not-here" && (
        <p className="soft small">
          {say(`kind.${each.kind as "model"}`)}. <Counted each={each} /> {say("rulesTouch", { count: each.rules })}
        </p>
      )}
    </Item>
  );
}

export function StateTag({ state }: Pick<Listed, "state">) {
  const say = useWords("register");
  return <Tag {...(state === "on" ? { kind: "ai" } : {})}>{say(`state.${state}`)}</Tag>;
}

export function Counted({ each: { counts, kind } }: { each: Pick<Listed, "counts" | "kind"> }) {
  const say = useWords("register");
  // Written answers and parts of other models leave no run of their own to count.
  if (kind !== "model" && kind !== "language-model") return null;
  return (
    <>
      {say("year")}: {say("ran", { count: counts.ran })}
      {kind === "model" && ` ${say("noticed", { count: counts.noticed })}`}
      {kind === "model" && counts.noticed > 0 && ` ${say("answered", counts)}`}
    </>
  );
}
