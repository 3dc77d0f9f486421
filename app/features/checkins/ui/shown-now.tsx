import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { checkins, type OwnView, type ViewNumbers } from "../contract.ts";
import { Found } from "./goes.tsx";
import { useWeekWords } from "./picture-words.ts";
import { WeeksPicture } from "./pictures.tsx";

export const viewsKey = ["checkin-views"] as const;

/** The pictures that are shown to somebody now, what each of them sees, and the way to take it back. */
export function ShownNow() {
  const say = useWords("days");
  const queries = useQueryClient();
  const shown = useQuery({ queryKey: viewsKey, queryFn: () => call(checkins.views, {}) });
  const stopping = useMutation({
    mutationFn: (view: OwnView) => call(checkins.unshareView, { id: view.id }),
    onSuccess: async (_, view) => {
      queries.setQueryData(viewsKey, (before: OwnView[] | undefined) => before?.filter(({ id }) => id !== view.id));
      await queries.invalidateQueries({ queryKey: viewsKey });
    },
  });
  const views = shown.data ?? [];
  return (
    <section className="stack tight">
      <h2>{say("share.title")}</h2>
      <p className="soft">{say("share.lead")}</p>
      {views.length > 0 && (
        <Sheet roomy={false} aria-label={say("share.now")}>
          {views.map((view) => (
            <OneShown key={view.id} view={view} busy={stopping.isPending} stop={() => stopping.mutate(view)} />
          ))}
        </Sheet>
      )}
      <div role="status">{stopping.isSuccess && <p>{say("share.stopped")}</p>}</div>
      {stopping.isError && <TroubleNotice reason={stopping.error} />}
      <Buttons>
        <ButtonLink to="/me/days/share" icon={Eye}>
          {say("share.open")}
        </ButtonLink>
      </Buttons>
    </section>
  );
}

function OneShown({ view, busy, stop }: { view: OwnView; busy: boolean; stop: () => void }) {
  const say = useWords("days");
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(view.endsAt));
  const sees = ({ weeks: "share.sees_weeks", "goes-with": "share.sees_goes", themes: "share.sees_themes" } as const)[
    view.numbers.kind
  ];
  return (
    <Item>
      <p>{say(sees, { who: view.who, day })}</p>
      <details className="as-table">
        <summary>{say("share.look")}</summary>
        <AsShown numbers={view.numbers} />
      </details>
      <div>
        <Button busy={busy} onClick={stop}>
          {say("share.stop")}
        </Button>
      </div>
    </Item>
  );
}

/** A picture from its numbers alone: what is sent is what is drawn here. */
export function AsShown({ numbers }: { numbers: ViewNumbers }) {
  const say = useWords("days");
  const words = useWeekWords();
  if (numbers.kind === "weeks")
    return <WeeksPicture weeks={numbers.weeks} caption={say("share.weeksCaption")} words={words} />;
  if (numbers.kind === "themes")
    return (
      <ul>
        {numbers.names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    );
  return (
    <div className="stack">
      <Found better={numbers.better} worse={numbers.worse} />
      <p className="small">{say("goes.why")}</p>
    </div>
  );
}
