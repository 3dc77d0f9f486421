import { THEMES, type Theme } from "@mooring/themes";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { call } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { onDrop } from "#web/keys.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type ThemeChoice, themes } from "../contract.ts";
import { metIn } from "../domain.ts";
import { BeforeHardDays } from "./before.tsx";
import { EraseThemes } from "./erase.tsx";
import { OneTheme, QuietThemes } from "./one-theme.tsx";
import { useReading } from "./read-here.ts";
import { ShowThemes } from "./show.tsx";

const themesKey = ["themes", "mine"] as const;

/** A theme by one's own name, or by ours. */
function useThemeName(choices: readonly ThemeChoice[]): (theme: Theme) => string {
  const say = useWords("mine-themes");
  return (theme) => choices.find((one) => one.theme === theme)?.name ?? say(`theme.${theme}`);
}

/** `/me/themes`: what this device found in one's pages, and what one says of it. */
export function ThemesScreen() {
  const say = useWords("mine-themes");
  const queries = useQueryClient();
  const own = useQuery({
    queryKey: themesKey,
    queryFn: async () => {
      const { choices } = await call(themes.mine, {});
      const { allowed } = await call(themes.onDevice, {});
      return { choices, on: allowed };
    },
    gcTime: 0,
  });
  useEffect(() => onDrop(() => queries.removeQueries({ queryKey: ["themes"] })), [queries]);
  const [isErased, setErased] = useState(false);
  const on = own.data?.on ?? false;
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      {own.isError && <TroubleNotice reason={own.error} again={() => void own.refetch()} />}
      {own.isPending && <Waiting />}
      {own.data && !on && (
        <Notice title={say("off.title")}>
          <p>{say("off.text")}</p>
          <ButtonLink to="/me/choices/P06">{say("off.choose")}</ButtonLink>
        </Notice>
      )}
      {own.data && on && <Mine choices={own.data.choices} />}
      {own.data && own.data.choices.length > 0 && <EraseThemes onErased={() => setErased(true)} />}
      <div role="status">{isErased && own.data?.choices.length === 0 && <p>{say("erase.done")}</p>}</div>
      <Limits />
    </div>
  );
}

function Mine({ choices }: { choices: readonly ThemeChoice[] }) {
  const say = useWords("mine-themes");
  const queries = useQueryClient();
  const nameOf = useThemeName(choices);
  const [told, tell] = useState<string | null>(null);
  const { opened, read, isDone } = useReading(true);
  const met = useMemo(() => metIn(read), [read]);
  const choosing = useMutation({
    mutationFn: (said: ThemeChoice) => call(themes.choose, said),
    onSuccess: (answer) => queries.setQueryData(themesKey, { ...answer, on: true }),
  });
  const choiceOf = (theme: Theme): ThemeChoice =>
    choices.find((one) => one.theme === theme) ?? { theme, name: null, setsOff: false, state: "shown" };
  const choose = async (said: ThemeChoice, done: "setsOff" | "not" | "renamed" | "muted" | "removed" | "back") => {
    tell(null);
    const kept = await choosing.mutateAsync(said).catch(() => null);
    if (kept) tell(say(`done.${done}`, { theme: said.name ?? say(`theme.${said.theme}`) }));
  };
  const hidden = new Set(choices.filter(({ state }) => state !== "shown").map(({ theme }) => theme));
  const listed = [
    ...met.filter(({ theme }) => !hidden.has(theme)),
    ...THEMES.filter(
      (theme) => !hidden.has(theme) && choiceOf(theme).setsOff && !met.some((one) => one.theme === theme),
    ).map((theme) => ({ theme, pages: 0, quotes: [] })),
  ];
  if (opened.isError) return <TroubleNotice reason={opened.error} again={() => void opened.refetch()} />;
  if (!opened.data) return <Waiting />;
  const { pages, closed } = opened.data;
  return (
    <>
      {closed > 0 && (
        <Notice>
          <p>{say("unread")}</p>
        </Notice>
      )}
      {pages.length === 0 ? (
        <Sheet>
          <h2>{say("noPages.title")}</h2>
          <p>{say("noPages.text")}</p>
          <ButtonLink to="/me/journal/new">{say("noPages.write")}</ButtonLink>
        </Sheet>
      ) : (
        <p className="soft" role="status">
          {isDone ? say("read", { count: pages.length }) : say("reading", { done: read.length, count: pages.length })}
        </p>
      )}
      <div role="status">{told && <p>{told}</p>}</div>
      {choosing.isError && <TroubleNotice reason={choosing.error} />}
      {isDone && pages.length > 0 && listed.length === 0 && <p>{say("none")}</p>}
      {isDone &&
        listed.map((one) => (
          <OneTheme
            key={one.theme}
            met={one}
            choice={choiceOf(one.theme)}
            busy={choosing.isPending}
            choose={(said, done) => void choose(said, done)}
          />
        ))}
      {isDone && <BeforeHardDays read={read} hidden={hidden} nameOf={nameOf} />}
      <ShowThemes
        names={choices.filter((one) => one.setsOff && one.state === "shown").map(({ theme }) => nameOf(theme))}
      />
      <QuietThemes
        choices={choices.filter(({ state }) => state !== "shown")}
        busy={choosing.isPending}
        bringBack={(said) => void choose({ ...said, state: "shown" }, "back")}
      />
    </>
  );
}

function Limits() {
  const say = useWords("mine-themes");
  return (
    <details className="folded">
      <summary>
        <h2>{say("limits.title")}</h2>
      </summary>
      <div className="stack tight">
        {(["misses", "means", "others", "kept", "phone"] as const).map((part) => (
          <p key={part}>{say(`limits.${part}`)}</p>
        ))}
      </div>
    </details>
  );
}
