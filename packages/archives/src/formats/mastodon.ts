import { jsonItems } from "../json-items.ts";
import type { Format } from "../types.ts";
import { ending, field, moment, plain, text } from "./shape.ts";

/** `outbox.json` of a Mastodon export: ActivityStreams, one activity each. Boosts count as activity without words. */
export const mastodon: Format = {
  source: "mastodon",
  files: (names) => ending(names, /(^|\/)outbox\.json$/),
  ownerFile: (names) => ending(names, /(^|\/)actor\.json$/)[0],
  owner: (json) => {
    const actor: unknown = JSON.parse(json);
    return text(field(actor, "name")) || text(field(actor, "preferredUsername")) || undefined;
  },
  async *read(_name, pieces, skipped) {
    for await (const activity of jsonItems(pieces, skipped)) {
      const at = moment(field(activity, "published") ?? field(activity, "object", "published"));
      const kind = field(activity, "type");
      if (kind !== "Create" && kind !== "Announce") continue;
      if (at === undefined) skipped.count += 1;
      else yield { at, text: kind === "Create" ? plain(text(field(activity, "object", "content"))) : "" };
    }
  },
};
