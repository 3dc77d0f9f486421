import { describe, expect, test } from "vitest";
import { ArchiveProblem, ownerOf, type Post, postsOf, recognise, type Source } from "./index.ts";

/** A text in pieces of a few characters, so that every cut falls somewhere awkward. */
async function* inPieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(source: Source, text: string, size?: number): Promise<{ posts: Post[]; skipped: number }> {
  const skipped = { count: 0 };
  const posts: Post[] = [];
  for await (const post of postsOf(source, "file", inPieces(text, size), skipped)) posts.push(post);
  return { posts, skipped: skipped.count };
}

const words = (posts: readonly Post[]) => posts.map(({ text }) => text);
const times = (posts: readonly Post[]) => posts.map(({ at }) => new Date(at).toISOString());

describe("which archive it is, by the names in it", () => {
  test.each<[Source, string[], string[]]>([
    ["mastodon", ["actor.json", "outbox.json", "media/1.png"], ["outbox.json"]],
    ["x", ["data/account.js", "data/tweets.js", "data/tweets-part1.js"], ["data/tweets.js", "data/tweets-part1.js"]],
    ["instagram", ["your_instagram_activity/content/posts_1.json"], ["your_instagram_activity/content/posts_1.json"]],
    [
      "facebook",
      [
        "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
        "messages/inbox/a/message_1.json",
      ],
      ["your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"],
    ],
    ["reddit", ["comments.csv", "posts.csv", "statistics.csv"], ["comments.csv", "posts.csv"]],
    ["whatsapp", ["_chat.txt"], ["_chat.txt"]],
    ["whatsapp", ["WhatsApp Chat with Mum.txt"], ["WhatsApp Chat with Mum.txt"]],
  ])("%s", (source, names, files) => {
    expect(recognise(names)).toMatchObject({ source, files });
  });

  test("something else, and pages made to look at, are told apart", () => {
    expect(() => recognise(["holiday.jpg"])).toThrow(new ArchiveProblem("not-known"));
    expect(() => recognise(["posts/your_posts_1.html", "index.html"])).toThrow(new ArchiveProblem("only-web-pages"));
  });
});

describe("what the owner wrote", () => {
  test("mastodon: words without markup; what was passed on has none; direct ones are the owner's too", async () => {
    const outbox = {
      "@context": ["https://www.w3.org/ns/activitystreams", { toot: "x" }],
      type: "OrderedCollection",
      orderedItems: [
        {
          type: "Create",
          published: "2025-03-01T23:10:00Z",
          object: { content: "<p>caf&eacute; &amp; rain<br>again &#128564;</p>" },
        },
        { type: "Announce", published: "2025-03-02T01:00:00Z", object: "https://elsewhere/1" },
        { type: "Create", published: "never", object: { content: "<p>lost</p>" } },
      ],
    };
    const { posts, skipped } = await read("mastodon", JSON.stringify(outbox));
    expect(words(posts)).toEqual(["caf&eacute; & rain\nagain 😴", ""]);
    expect(skipped).toBe(1);
    expect(ownerOf("mastodon", '{"name":"نور","preferredUsername":"noor"}')).toBe("نور");
  });

  test("x: the script around the list is no matter, and neither is who was quoted", async () => {
    const script = `window.YTD.tweets.part0 = ${JSON.stringify([
      { tweet: { created_at: "Wed Oct 10 20:19:24 +0000 2018", full_text: "so tired &lt;3 } ] \\" } },
      { tweet: { created_at: "Thu Oct 11 03:00:00 +0000 2018", full_text: "RT @someone: their words" } },
    ])}`;
    const { posts } = await read("x", script);
    expect(words(posts)).toEqual(["so tired <3 } ] \\", ""]);
    expect(times(posts)[0]).toBe("2018-10-10T20:19:24.000Z");
    expect(ownerOf("x", 'window.YTD.account.part0 = [{"account":{"username":"ana","accountDisplayName":"Ana"}}]')).toBe(
      "Ana",
    );
  });

  test("facebook and instagram: bytes written as characters are put together again", async () => {
    const odd = (text: string) =>
      Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
    const facebook = [
      { timestamp: 1_700_000_000, data: [{ post: odd("mañana será otro día 🌧") }], title: "x" },
      { timestamp: 1_700_000_100, data: [{ comment: { comment: "thanks", author: "Me" } }] },
      { data: [{ post: "no date" }] },
    ];
    const fromFacebook = await read("facebook", JSON.stringify(facebook));
    expect(words(fromFacebook.posts)).toEqual(["mañana será otro día 🌧", "thanks"]);
    expect(fromFacebook.skipped).toBe(1);
    const instagram = [
      { media: [{ uri: "a.jpg", creation_timestamp: 1_700_000_000, title: odd("Straße") }] },
      { string_map_data: { Comment: { value: "ok" }, Time: { timestamp: 1_700_000_001 } } },
    ];
    expect(words((await read("instagram", JSON.stringify(instagram))).posts)).toEqual(["Straße", "ok"]);
  });

  test("reddit: cells with line breaks, quotes and commas; a last line without an end", async () => {
    const csv = `id,date,subreddit,title,body\r\n1,2021-02-03 04:05:06 UTC,x,"A, ""b""","two\nlines"\r\n2,2021-02-04 04:05:06 UTC,x,,[deleted]`;
    const { posts } = await read("reddit", csv);
    expect(words(posts)).toEqual(['A, "b"\ntwo\nlines', ""]);
    expect(times(posts)[0]).toBe("2021-02-03T04:05:06.000Z");
  });

  test.each([
    [
      "day first, as in Spain",
      "31/12/23, 21:15 - Ana: hola\nsigue\n1/1/24, 0:05 - Luis: bien",
      "2023-12-31T21:15:00.000Z",
    ],
    [
      "month first, with AM and PM",
      "[12/31/23, 9:15:02\u202fPM] Ana: hi\n[1/1/24, 12:05:00\u202fAM] Luis: ok",
      "2023-12-31T21:15:02.000Z",
    ],
    ["dots, as in Germany", "31.12.23, 21:15 - Ana: hallo\n01.01.24, 00:05 - Luis: gut", "2023-12-31T21:15:00.000Z"],
    [
      "Arabic digits",
      "\u200f٣١/١٢/٢٠٢٣، ٢١:١٥ - Ana: مرحبا\n\u200f١/١/٢٠٢٤، ٠:٠٥ - Luis: x",
      "2023-12-31T21:15:00.000Z",
    ],
    [
      "nothing above twelve: the order that runs forward",
      "1/2/24, 10:00 - Ana: a\n1/3/24, 10:00 - Ana: b\n2/1/24, 10:00 - Ana: c",
      "2024-01-02T10:00:00.000Z",
    ],
  ])("whatsapp: %s", async (_, chat, first) => {
    const { posts } = await read("whatsapp", chat);
    expect(times(posts)[0]).toBe(first);
    expect(posts[0]?.by).toBe("Ana");
    expect(posts.map(({ at }) => at)).toEqual(posts.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  test("whatsapp: the program's own lines and pictures are nobody's words", async () => {
    const chat =
      "31/12/23, 21:15 - Messages are end-to-end encrypted\n31/12/23, 21:16 - Ana: <Media omitted>\n31/12/23, 21:17 - Ana: ok";
    expect(words((await read("whatsapp", chat)).posts)).toEqual(["", "ok"]);
  });
});

describe("what is not whole", () => {
  test("a file that ends in the middle gives what was whole, then says it is broken", async () => {
    const whole = JSON.stringify([
      { tweet: { created_at: "2024-01-01T00:00:00Z", full_text: "kept" } },
      { tweet: { full_text: "lost" } },
    ]);
    const got: Post[] = [];
    const reading = async () => {
      for await (const post of postsOf("x", "f", inPieces(whole.slice(0, -9)), { count: 0 })) got.push(post);
    };
    await expect(reading()).rejects.toThrow(new ArchiveProblem("broken"));
    expect(words(got)).toEqual(["kept"]);
    await expect(read("reddit", 'id,body\n1,"never closed')).rejects.toThrow("broken");
  });

  test("what is no list at all has no posts; one giant item is left out and counted", async () => {
    expect((await read("x", "<html>Sorry</html>")).posts).toEqual([]);
    const giant = `[{"tweet":{"created_at":"2024-01-01T00:00:00Z","full_text":"${"x".repeat(10_000_100)}"}},{"tweet":{"created_at":"2024-01-01T00:00:00Z","full_text":"small"}}]`;
    const { posts, skipped } = await read("x", giant, 1 << 16);
    expect(words(posts)).toEqual(["small"]);
    expect(skipped).toBe(1);
  });
});
