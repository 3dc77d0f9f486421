import type { CalmTool } from "../../../../content/schema-calm.ts";

/** All tools of this language as one file, fetched when a tool is first asked for. */
export const tools: Readonly<Record<string, CalmTool>> = import.meta.glob<CalmTool>(
  "../../../../content/calm/*.en.yaml",
  {
    import: "default",
    eager: true,
  },
);

export { roomWords } from "../words/room.en.ts";
