import { describe, expect, test } from "vitest";
import type { TroubleCode } from "../api.ts";
import { backOffMs, type OutboxPort, sendInOrder, verdictOf, type WaitingWrite } from "./send-in-order.ts";

/** An outbox in memory: same rules as the device's, answers chosen by the test. */
function outbox(ids: string[], answer: (id: string, nth: number) => TroubleCode | "ok" | "cut") {
  const queue: (WaitingWrite & { refused?: TroubleCode })[] = ids.map((id) => ({
    id,
    method: "POST",
    path: "/api/checkins",
    input: { id },
    tries: 0,
  }));
  const arrived: string[] = [];
  const asked = new Map<string, number>();
  let isLocked = false;
  const find = (id: string) => queue.findIndex((write) => write.id === id);
  const port: OutboxPort = {
    next: async () => (isLocked ? "locked" : queue.find(({ refused }) => refused === undefined)),
    async send({ id }) {
      const nth = (asked.get(id) ?? 0) + 1;
      asked.set(id, nth);
      const code = answer(id, nth);
      // Cut: it arrived, but the answer did not.
      if (code === "ok" || code === "cut") arrived.push(id);
      if (code === "cut") throw "offline";
      if (code !== "ok") throw code;
    },
    codeOf: (reason) => reason as TroubleCode,
    async done(id) {
      queue.splice(find(id), 1);
    },
    async tried(id) {
      const at = find(id);
      const write = queue[at];
      if (write) queue[at] = { ...write, tries: write.tries + 1 };
    },
    async refuse(id, code) {
      const at = find(id);
      const write = queue[at];
      if (write) queue[at] = { ...write, refused: code };
    },
  };
  return {
    port,
    queue,
    arrived,
    lock(locked: boolean) {
      isLocked = locked;
    },
  };
}

const many = Array.from({ length: 200 }, (_, at) => `w${at}`);

describe("sending what waits", () => {
  test("two hundred writes after a day offline arrive once each, in the order they were written", async () => {
    const { port, queue, arrived } = outbox(many, () => "ok");
    expect(await sendInOrder(port)).toEqual({ state: "empty" });
    expect(arrived).toEqual(many);
    expect(queue).toEqual([]);
  });

  test("a lost connection stops at that write, and the next run goes on from it", async () => {
    const { port, queue, arrived } = outbox(many, (id, nth) => (id === "w70" && nth === 1 ? "offline" : "ok"));
    expect(await sendInOrder(port)).toEqual({ state: "later", tries: 1 });
    expect(queue).toHaveLength(130);
    expect(await sendInOrder(port)).toEqual({ state: "empty" });
    expect(arrived).toEqual(many);
  });

  test("a write whose answer was lost is sent again and counts as done when the server already has it", async () => {
    const { port, queue } = outbox(["a", "b"], (id, nth) => (id === "a" ? (nth === 1 ? "cut" : "already-done") : "ok"));
    await sendInOrder(port);
    expect(await sendInOrder(port)).toEqual({ state: "empty" });
    expect(queue).toEqual([]);
  });

  test("a write the server will never take is kept with its reason, and the rest goes on", async () => {
    const { port, queue, arrived } = outbox(["a", "b", "c"], (id) => (id === "b" ? "consent-withheld" : "ok"));
    expect(await sendInOrder(port)).toEqual({ state: "empty" });
    expect(arrived).toEqual(["a", "c"]);
    expect(queue.map(({ id, refused }) => [id, refused])).toEqual([["b", "consent-withheld"]]);
  });

  test("signed out: nothing is lost and nothing more is tried", async () => {
    const { port, queue } = outbox(["a", "b"], () => "not-signed-in");
    expect(await sendInOrder(port)).toEqual({ state: "signed-out" });
    expect(queue).toHaveLength(2);
  });

  test("locked: waits for the key", async () => {
    const { port, queue, lock } = outbox(["a"], () => "ok");
    lock(true);
    expect(await sendInOrder(port)).toEqual({ state: "locked" });
    lock(false);
    expect(await sendInOrder(port)).toEqual({ state: "empty" });
    expect(queue).toEqual([]);
  });

  test("a fault that does not pass is set aside at last, so that it cannot hold up the rest for ever", async () => {
    const { port, queue, arrived } = outbox(["a", "b"], (id) => (id === "a" ? "trouble" : "ok"));
    let runs = 0;
    while ((await sendInOrder(port)).state === "later" && runs < 50) runs++;
    expect(runs).toBe(7);
    expect(arrived).toEqual(["b"]);
    expect(queue.map(({ id, refused }) => [id, refused])).toEqual([["a", "trouble"]]);
  });

  test("no connection is never a reason to set a write aside", () => {
    expect(verdictOf("offline", 10_000)).toBe("later");
  });
});

test("waits longer each time, up to five minutes, and never the same for all", () => {
  expect(backOffMs(1, 1)).toBe(2000);
  expect(backOffMs(3, 1)).toBe(8000);
  expect(backOffMs(60, 1)).toBe(300_000);
  expect(backOffMs(3, 0)).toBeLessThan(backOffMs(3, 1));
});
