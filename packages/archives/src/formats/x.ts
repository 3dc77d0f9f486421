import { jsonItems } from "../json-items.ts";
import type { Format } from "../types.ts";
import { ending, field, moment, plain, text } from "./shape.ts";

/** `data/tweets.js` (and its parts) of an X export. What was only passed on ("RT @…") counts without its words. */
export const x: Format = {
  source: "x",
  files: (names) => ending(names, /(^|\/)data\/(tweets?)(-part\d+)?\.js$/),
  ownerFile: (names) => ending(names, /(^|\/)data\/account\.js$/)[0],
  owner: (script) => {
    const account: unknown = JSON.parse(script.slice(script.indexOf("=") + 1));
    return text(field(account, 0, "account", "accountDisplayName")) || text(field(account, 0, "account", "username"));
  },
  async *read(_name, pieces, skipped) {
    for await (const item of jsonItems(pieces, skipped)) {
      const tweet = field(item, "tweet") ?? item;
      const at = moment(field(tweet, "created_at"));
      const words = plain(text(field(tweet, "full_text") ?? field(tweet, "text")));
      if (at === undefined) skipped.count += 1;
      else yield { at, text: words.startsWith("RT @") ? "" : words };
    }
  },
};
