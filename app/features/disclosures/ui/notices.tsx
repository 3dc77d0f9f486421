import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useSession } from "#web/session.ts";
import { useWords } from "#web/words/words.ts";
import { disclosures, type Notice } from "../contract.ts";

const key = ["disclosures", "notices"] as const;
const places = {
  disclosed: "/me/choices/given",
  glass: "/me/choices/given",
  sign: "/me/choices/releases",
  "release-ended": "/me/choices/releases",
  "age-up": "/me/choices",
} as const;

/** On the home page, only when there is something to be told. Says nothing about what it is: others may be looking. */
export function NoticesWidget() {
  const session = useSession();
  return session.state === "signed-in" ? <Notices /> : null;
}

function Notices() {
  const say = useWords("consent");
  const { data } = useQuery({ queryKey: key, queryFn: () => call(disclosures.notices, {}) });
  if (!data || data.length === 0) return null;
  return (
    <Sheet roomy={false} aria-labelledby="notices">
      <Item>
        <h2 id="notices">{say("notices.title")}</h2>
      </Item>
      {data.slice(0, 3).map((notice) => (
        <Item key={notice.id}>
          <One notice={notice} />
        </Item>
      ))}
    </Sheet>
  );
}

function One({ notice: { id, kind } }: { notice: Notice }) {
  const say = useWords("consent");
  const queries = useQueryClient();
  const putting = useMutation({
    mutationFn: () => call(disclosures.seen, { id }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <div className="stack tight">
      <p>{say(`notices.${kind}`)}</p>
      <Buttons>
        <ButtonLink to={places[kind]}>{say("notices.look")}</ButtonLink>
        <Button kind="quiet" busy={putting.isPending} onClick={() => putting.mutate()}>
          {say("notices.away")}
        </Button>
      </Buttons>
    </div>
  );
}
