import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isInside } from "./inside-fetch.ts";
import { type FakeModel, startFakeModel } from "./language-model.test-bed.ts";
import { type LanguageModel, openLanguageModel, readModelSettings, troubleOf } from "./language-model.ts";

let fake: FakeModel;
let model: LanguageModel;
/** The same with time to spare, where time is not what is asked about. */
let patient: LanguageModel;
const limits = { firstMs: 300, allMs: 700 };

beforeAll(async () => {
  fake = await startFakeModel();
  const settings = { url: fake.url, name: "small-1", key: "k-1", anywhere: false };
  const opened = await Promise.all([openLanguageModel(settings, limits), openLanguageModel(settings)]);
  if (!opened[0] || !opened[1]) throw new Error("not opened");
  [model, patient] = [opened[0], opened[1]];
});
afterAll(() => fake.close());
beforeEach(() => {
  fake.requests.length = 0;
});

async function written(signal?: AbortSignal, by = model): Promise<string> {
  let text = "";
  const asked = { instructions: "Be kind.", text: "{}", mostTokens: 50, ...(signal ? { signal } : {}) };
  for await (const piece of by.write(asked)) text += piece;
  return text;
}

const trouble = () => written().then(() => "none", troubleOf);

describe("a language model", () => {
  test("writes piece by piece, and is asked once, with our words apart from what is quoted", async () => {
    fake.next({ does: "write", pieces: ["That is ", "a lot."], everyMs: 10 });
    expect(await written()).toBe("That is a lot.");
    expect(fake.requests).toHaveLength(1);
    expect(fake.requests[0]).toMatchObject({
      key: "Bearer k-1",
      body: {
        model: "small-1",
        stream: true,
        max_tokens: 50,
        messages: [
          { role: "system", content: "Be kind." },
          { role: "user", content: "{}" },
        ],
      },
    });
  });

  test("that says nothing in time is given up, and its connection is closed", async () => {
    const before = fake.leftAlone();
    fake.next({ does: "stall" });
    const start = performance.now();
    expect(await trouble()).toBe("slow");
    expect(performance.now() - start).toBeLessThan(600);
    await expect.poll(() => fake.leftAlone()).toBe(before + 1);
  });

  test("that stops in the middle is given up when all of the time is over", async () => {
    fake.next({ does: "stall-after", pieces: ["That is"] });
    expect(await trouble()).toBe("slow");
  });

  test.each([500, 401, 429])("that answers %i is asked once and never again", async (status) => {
    fake.next({ does: "fail", status });
    expect(await trouble()).toBe("failed");
    expect(fake.requests).toHaveLength(1);
  });

  test("that breaks off, or runs out of room, is not taken as whole", async () => {
    fake.next({ does: "cut", pieces: ["That is a"] });
    expect(await trouble()).toMatch(/failed|broke-off/);
    fake.next({ does: "write", pieces: ["That is a"], finish: "length" });
    expect(await trouble()).toBe("broke-off");
    fake.next({ does: "write", pieces: ["That is a"], finish: null });
    expect(await trouble()).toMatch(/failed|broke-off/);
    fake.next({ does: "nonsense" });
    expect(await trouble()).toMatch(/failed|broke-off/);
  });

  test("is stopped at once when nobody waits any more", async () => {
    fake.next({ does: "stall" });
    const leaving = new AbortController();
    const answer = written(leaving.signal, patient).then(() => "none", troubleOf);
    await expect.poll(() => fake.requests.length).toBe(1);
    const start = performance.now();
    leaving.abort();
    expect(await answer).toBe("stopped");
    expect(performance.now() - start).toBeLessThan(250);
  });

  test("that sends us to another place is not followed", async () => {
    fake.next({ does: "send-elsewhere", to: "https://example.org/v1/chat/completions" });
    expect(await trouble()).toBe("failed");
    expect(fake.requests).toHaveLength(1);
  });

  test("behind a name whose address is outside is not reached, even when the name looks inside", async () => {
    const opened = await openLanguageModel(
      { url: "http://192.0.2.7/v1", name: "x", key: null, anywhere: false },
      limits,
    );
    const asked = { instructions: "", text: "", mostTokens: 5 };
    await expect(opened?.write(asked).next()).rejects.toMatchObject({ kind: "failed" });
  });
});

describe("its settings", () => {
  const read = (more: Record<string, string>) =>
    readModelSettings({ LANGUAGE_MODEL_URL: "http://127.0.0.1:8080/v1", LANGUAGE_MODEL_NAME: "small-1", ...more });

  test("are none unless an address is given, and then nothing is opened", async () => {
    expect(readModelSettings({ LANGUAGE_MODEL_NAME: "x", LANGUAGE_MODEL_KEY: "y" })).toBeNull();
    expect(await openLanguageModel(null)).toBeNull();
  });

  test.each([
    "http://localhost:1/v1",
    "http://[::1]:1/v1",
    "http://10.1.2.3/v1",
    "http://192.168.0.9/v1",
    "http://model/v1",
    "https://model.lan/v1",
  ])("take %s as inside", (url) => expect(read({ LANGUAGE_MODEL_URL: url })?.anywhere).toBe(false));

  test.each([
    "https://api.example.com/v1",
    "http://8.8.8.8/v1",
    "http://169.254.169.254/v1",
    "http://0.0.0.0/v1",
    "http://172.32.0.1/v1",
  ])("refuse %s unless the agency has said so, and then want https", (url) => {
    expect(() => read({ LANGUAGE_MODEL_URL: url })).toThrow(/would leave the house/);
    const allowed = () => read({ LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_ANYWHERE: "yes" });
    if (url.startsWith("https:")) expect(allowed()?.anywhere).toBe(true);
    else expect(allowed).toThrow(/https/);
  });

  test("say plainly what is wrong", () => {
    expect(() => read({ LANGUAGE_MODEL_URL: "nonsense" })).toThrow(/not a web address/);
    expect(() => read({ LANGUAGE_MODEL_URL: "http://a:b@127.0.0.1/v1" })).toThrow(/LANGUAGE_MODEL_KEY/);
    expect(() => read({ LANGUAGE_MODEL_NAME: " " })).toThrow(/told the name/);
  });

  test("count mapped addresses by what they stand for", () => {
    expect([isInside("::ffff:8.8.8.8"), isInside("::ffff:127.0.0.1"), isInside("model")]).toEqual([false, true, false]);
  });
});
