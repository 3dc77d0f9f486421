import { argon2id } from "hash-wasm";

/**
 * What turns a PIN into a key: argon2id over PIN and the device's salt, about 0.3 s on a phone of ten years ago. A short PIN
 * stays a short PIN: whoever copies the whole phone can try all of them; the device's own key, which pages cannot read out,
 * and the waits stand before that.
 */
export function stretchPin(pin: string, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return argon2id({
    password: pin,
    salt,
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  }) as Promise<Uint8Array<ArrayBuffer>>;
}
