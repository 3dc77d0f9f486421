import { limits } from "../domain.ts";

/** Why nothing is being recorded. `not-here`: this browser, or a page without https, offers no microphone. */
export type NoMicrophone = "refused" | "none" | "busy" | "not-here";
/** How a recording ended: by the person, at its longest, or because the microphone went away. */
export type Ended = "stopped" | "full" | "unplugged";
export type Recorded = { readonly sound: Blob; readonly seconds: number; readonly ended: Ended };
export type Recording = {
  readonly stop: () => void;
  readonly letGo: () => void;
  readonly done: Promise<Recorded | null>;
};

/** Thrown with the reason when the microphone does not open. */
export class MicrophoneAway extends Error {
  readonly why: NoMicrophone;
  constructor(why: NoMicrophone) {
    super(why);
    this.why = why;
  }
}

const forms = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
/** Speech needs no more; ten minutes are then about 2.4 MB. */
const bitsPerSecond = 32_000;

/**
 * Records sound, and sound alone, from the moment the person allows it until they stop. It stays in this window's memory. The
 * microphone is closed as soon as it ends, and what was recorded by then is there, however it ended.
 */
export async function record(): Promise<Recording> {
  const stream = await openMicrophone();
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType ? { mimeType } : {}) });
  const pieces: Blob[] = [];
  const startedAt = performance.now();
  let ended: Ended = "stopped";
  let isWanted = true;
  const finish = (how: Ended) => {
    if (recorder.state === "inactive") return;
    ended = how;
    recorder.stop();
  };
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) pieces.push(data);
  };
  const [track] = stream.getAudioTracks();
  track?.addEventListener("ended", () => finish("unplugged"));
  const longest = setTimeout(() => finish("full"), limits.recordingSeconds * 1000);
  const done = new Promise<Recorded | null>((resolve) => {
    recorder.onstop = () => {
      clearTimeout(longest);
      for (const each of stream.getTracks()) each.stop();
      const sound = new Blob(pieces, { type: recorder.mimeType || mimeType || "audio/webm" });
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      resolve(isWanted && sound.size > 0 ? { sound, seconds, ended } : null);
    };
    recorder.onerror = () => finish("unplugged");
  });
  recorder.start(1000);
  return {
    stop: () => finish("stopped"),
    letGo: () => {
      isWanted = false;
      pieces.length = 0;
      finish("stopped");
    },
    done,
  };
}

/** A recording that hands over what there is piece by piece, for whoever keeps it as it grows. */
export type RecordingInPieces = { readonly mime: string; readonly stop: () => void; readonly done: Promise<void> };

/**
 * Records sound, and sound alone, and gives away a piece of it every `everyMs`. The pieces one after the other are the whole.
 * `done` when the microphone is closed and the last piece was given.
 *
 * @throws MicrophoneAway with the reason when the microphone does not open
 */
export async function recordPieces(
  onPiece: (piece: Blob) => void,
  { audioBitsPerSecond, everyMs }: { audioBitsPerSecond: number; everyMs: number },
): Promise<RecordingInPieces> {
  const stream = await openMicrophone();
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond, ...(mimeType ? { mimeType } : {}) });
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) onPiece(data);
  };
  recorder.onerror = stop;
  stream.getAudioTracks()[0]?.addEventListener("ended", stop);
  const done = new Promise<void>((resolve) => {
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve();
    };
  });
  recorder.start(everyMs);
  return { mime: mimeType ?? recorder.mimeType, stop, done };
}

async function openMicrophone(): Promise<MediaStream> {
  if (!navigator.mediaDevices || typeof MediaRecorder === "undefined") throw new MicrophoneAway("not-here");
  try {
    // As it is: what evens out loudness and takes away noise would be measured instead of the voice.
    return await navigator.mediaDevices.getUserMedia({
      audio: { autoGainControl: false, noiseSuppression: false, echoCancellation: false },
      video: false,
    });
  } catch (reason) {
    const name = reason instanceof DOMException ? reason.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") throw new MicrophoneAway("refused");
    if (name === "NotFoundError" || name === "OverconstrainedError") throw new MicrophoneAway("none");
    throw new MicrophoneAway("busy");
  }
}
