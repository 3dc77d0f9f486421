import { parentPort, workerData } from "node:worker_threads";
import { makeScripts, type Texts } from "./scripts.ts";

/** Checks scripts and learns from them beside the thread that answers people. */
parentPort?.postMessage(makeScripts(workerData as Texts));
