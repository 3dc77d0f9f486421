import type { Argon2id } from "@mooring/sealing";
import { argon2id } from "hash-wasm";

export const argon2idOf: Argon2id = (password, salt, { memoryKiB, iterations, parallelism, outputBytes }) =>
  argon2id({
    password,
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: outputBytes,
    outputType: "binary",
  });
