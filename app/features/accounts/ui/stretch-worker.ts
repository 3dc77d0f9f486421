import type { StretchAsk } from "./stretch.ts";
import { argon2idOf } from "./stretch-argon2id.ts";

addEventListener("message", ({ data }: MessageEvent<StretchAsk>) => {
  void argon2idOf(...data).then((stretched) => postMessage(stretched));
});
