import { csvRows } from "../csv-rows.ts";
import type { Format } from "../types.ts";
import { ending, moment } from "./shape.ts";

/** `posts.csv` and `comments.csv` of a Reddit data request. */
export const reddit: Format = {
  source: "reddit",
  files: (names) => ending(names, /(^|\/)(posts|comments)\.csv$/),
  ownerFile: (names) => ending(names, /(^|\/)statistics\.csv$/)[0],
  owner: (csv) => /^account name,"?([^"\r\n]+)/m.exec(csv)?.[1],
  async *read(_name, pieces, skipped) {
    for await (const row of csvRows(pieces)) {
      const at = moment((row.date ?? "").replace(" UTC", "Z").replace(" ", "T"));
      const words = [row.title, row.body].filter((part) => part && part !== "[deleted]").join("\n");
      if (at === undefined) skipped.count += 1;
      else yield { at, text: words };
    }
  },
};
