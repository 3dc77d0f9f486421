import type { Theme } from "@mooring/themes";
import { useMemo } from "react";
import { useOwnCheckins } from "#features/checkins/ui/told.ts";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import { feltDays, limits, livedDays, type ReadPage, standingOut } from "../domain.ts";

/** What tends to come the day before one's hard days, where it stands out; mostly that there is too little to say. */
export function BeforeHardDays(props: {
  read: readonly ReadPage[];
  hidden: ReadonlySet<Theme>;
  nameOf: (theme: Theme) => string;
}) {
  const say = useWords("mine-themes");
  const own = useOwnCheckins(limits.daysBack + 1);
  const { read, hidden, nameOf } = props;
  const days = useMemo(() => (own.data ? livedDays(read, feltDays(own.data)) : null), [read, own.data]);
  if (!days) return null;
  const found = standingOut(days, hidden);
  const inHundred = (share: number) => Math.max(0, Math.round(share * 100));
  return (
    <section className="stack tight">
      <h2>{say("before.title")}</h2>
      {found.length === 0 ? (
        <>
          <p>{say("before.none")}</p>
          <p className="soft small">{say("before.none_why")}</p>
        </>
      ) : (
        <>
          <Sheet roomy={false}>
            {found.map(({ theme, mentioned, otherwise, difference }) => (
              <Item key={theme}>
                <p>
                  {say("before.one", {
                    theme: nameOf(theme),
                    hard: mentioned.hard,
                    of: mentioned.of,
                    otherHard: otherwise.hard,
                    otherOf: otherwise.of,
                  })}
                </p>
                <p className="soft small">
                  {say("before.range", { low: inHundred(difference.low), high: inHundred(difference.high) })}
                </p>
              </Item>
            ))}
          </Sheet>
          <p className="small">{say("before.why")}</p>
        </>
      )}
    </section>
  );
}
