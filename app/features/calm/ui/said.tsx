import type { ReactNode } from "react";
import { useLanguage } from "#web/words/words.ts";
import type { CalmTool } from "../../../../content/schema-calm.ts";

/** Marks words of a tool that is in another language than the page, for eyes, ears and the direction of reading. */
export function useForeign(): (tool: CalmTool) => { lang?: string; dir?: "ltr" } {
  const language = useLanguage();
  return (tool) => (tool.language === language ? {} : { lang: tool.language, dir: "ltr" });
}

/** What a tool says, in big words. */
export function Said({ tool, live, children }: { tool: CalmTool; live?: boolean; children: ReactNode }) {
  const foreign = useForeign();
  return (
    <p className="big" role={live ? "status" : undefined} {...foreign(tool)}>
      {children}
    </p>
  );
}
