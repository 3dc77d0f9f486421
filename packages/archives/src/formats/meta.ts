import { jsonItems } from "../json-items.ts";
import type { Format, Post, Skipped } from "../types.ts";
import { ending, field, list, mended, moment, text } from "./shape.ts";

/** Own posts and comments of a Facebook export in JSON. Messages are left alone: half of each is somebody else's. */
export const facebook: Format = {
  source: "facebook",
  files: (names) => ending(names, /(^|\/)(your_posts[^/]*|posts_on_other_pages[^/]*|comments)(_\d+)?\.json$/),
  ownerFile: (names) => ending(names, /(^|\/)profile_information\.json$/)[0],
  owner: (json) => mended(text(field(JSON.parse(json), "profile_v2", "name", "full_name"))) || undefined,
  async *read(_name, pieces, skipped) {
    for await (const item of jsonItems(pieces, skipped)) {
      const words = list(field(item, "data")).map(
        (part) => text(field(part, "post")) || text(field(part, "comment", "comment")),
      );
      yield* posted(field(item, "timestamp"), words.find((one) => one !== "") ?? "", skipped);
    }
  },
};

/** Own posts, stories and comments of an Instagram export in JSON. */
export const instagram: Format = {
  source: "instagram",
  files: (names) => ending(names, /(^|\/)(posts_\d+|reels|stories|post_comments(_\d+)?|reels_comments)\.json$/),
  ownerFile: (names) => ending(names, /(^|\/)personal_information\.json$/)[0],
  owner: (json) => {
    const about = field(JSON.parse(json), "profile_user", 0, "string_map_data");
    return mended(text(field(about, "Name", "value")) || text(field(about, "Username", "value"))) || undefined;
  },
  async *read(_name, pieces, skipped) {
    for await (const item of jsonItems(pieces, skipped)) {
      const comment = field(item, "string_map_data");
      if (comment)
        yield* posted(field(comment, "Time", "timestamp"), text(field(comment, "Comment", "value")), skipped);
      else {
        const first = field(item, "media", 0) ?? item;
        const at = field(item, "creation_timestamp") ?? field(first, "creation_timestamp");
        yield* posted(at, text(field(item, "title")) || text(field(first, "title")), skipped);
      }
    }
  },
};

function* posted(when: unknown, words: string, skipped: Skipped): Generator<Post> {
  const at = moment(when);
  if (at === undefined) skipped.count += 1;
  else yield { at, text: mended(words) };
}
