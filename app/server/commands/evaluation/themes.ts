import { type Estimate, share } from "@mooring/language";
import { readThemes, THEMES, type Theme, themesAnalyser } from "@mooring/themes";
import type { Evaluated, Metrics } from "./evaluated.ts";

const known: ReadonlySet<unknown> = new Set(THEMES);

/** Themes of a line against `themes`, those of the writer's own life. Groups: its language, its `part`, and both. */
export const journalThemes: Evaluated<readonly Theme[], ReturnType<typeof readThemes>> = {
  id: themesAnalyser.id,
  version: themesAnalyser.version,
  digest: themesAnalyser.digest,
  labelsWanted: '"themes" as a list of the ids of themes, empty where a line mentions none',
  readLabel({ themes }) {
    if (!Array.isArray(themes)) return 'There is no label: "themes" as a list, empty where there are none.';
    const strange = themes.find((theme) => !known.has(theme));
    return strange === undefined ? (themes as Theme[]) : `There is no theme ${JSON.stringify(strange)}.`;
  },
  run: ({ text }) => readThemes(text),
  groupsOf: ({ lang, labels: { part } }) =>
    [lang, part, part && lang && `${part} ${lang}`].filter((name): name is string => typeof name === "string"),
  prediction: (mentions) => ({ themes: ownThemes(mentions), mentions }),
  measure(pairs) {
    const byTheme = THEMES.map((theme) => {
      const said = pairs.filter(({ answer }) => ownThemes(answer).includes(theme));
      const meant = pairs.filter(({ label }) => label.includes(theme)).length;
      const right = said.filter(({ label }) => label.includes(theme)).length;
      return { theme, said: said.length, meant, right };
    });
    const sum = (of: "said" | "meant" | "right") => byTheme.reduce((total, one) => total + one[of], 0);
    const quiet = pairs.filter(({ label }) => label.length === 0);
    const metrics: Metrics = {
      precision_micro: share(sum("right"), sum("said")),
      recall_micro: share(sum("right"), sum("meant")),
      precision_macro: meanOf(byTheme.map(({ right, said }) => share(right, said))),
      recall_macro: meanOf(byTheme.map(({ right, meant }) => share(right, meant))),
      false_alarm_rate: share(quiet.filter(({ answer }) => ownThemes(answer).length > 0).length, quiet.length),
    };
    for (const { theme, said, meant, right } of byTheme) {
      metrics[`${theme} precision`] = share(right, said);
      metrics[`${theme} recall`] = share(right, meant);
    }
    return metrics;
  },
};

function ownThemes(mentions: ReturnType<typeof readThemes>): Theme[] {
  return THEMES.filter((theme) => mentions.some((mention) => mention.theme === theme && mention.owner === "self"));
}

/** The mean of shares that are known, with the interval of a mean of independent ones (Zou and Donner 2008). */
function meanOf(shares: readonly Estimate[]): Estimate {
  const told = shares.filter(({ n }) => n > 0);
  const count = told.length;
  const value = told.reduce((sum, one) => sum + one.value, 0) / count;
  const reach = (side: "low" | "high") => Math.hypot(...told.map((one) => one.value - one[side])) / count;
  return {
    value,
    low: Math.max(0, value - reach("low")),
    high: Math.min(1, value + reach("high")),
    n: told.reduce((sum, { n }) => sum + n, 0),
  };
}
