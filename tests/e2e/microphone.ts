import fs from "node:fs";
import path from "node:path";
import { resample } from "../../packages/signals/src/voice/sound.ts";
import { top } from "./house.ts";

/** What a browser started with these hears on its microphone: a made-up voice (see packages/signals/fixtures), over and over. */
export function microphoneOf(voice: "rms" | "slt", folder: string): string[] {
  const bytes = fs.readFileSync(path.join(top, `packages/signals/fixtures/flite-${voice}.wav`));
  const at = bytes.indexOf("data") + 8;
  const samples = Float32Array.from(
    { length: (bytes.length - at) / 2 },
    (_, one) => bytes.readInt16LE(at + 2 * one) / 32768,
  );
  const file = path.join(folder, `${voice}.wav`);
  fs.writeFileSync(file, wavOf(resample({ samples, rateHz: bytes.readUInt32LE(24) }, 48_000).samples, 48_000));
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-audio-capture=${file}`,
  ];
}

/** 16-bit PCM, one channel. */
function wavOf(samples: Float32Array, rateHz: number): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length * 2, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rateHz, 24);
  head.writeUInt32LE(rateHz * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length * 2, 40);
  const body = Buffer.alloc(samples.length * 2);
  for (const [at, value] of samples.entries())
    body.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32767), at * 2);
  return Buffer.concat([head, body]);
}
