/** Sound as numbers from -1 to 1, one channel, so many a second. */
export type Sound = { readonly samples: Float32Array; readonly rateHz: number };

/** What voice is read at: enough for pitch and loudness of speech, and half the work of anything finer. */
export const readingRateHz = 8000;

/**
 * The same sound at another rate, through a windowed sinc (16 zero crossings, Hann), which also takes away what the lower
 * rate cannot carry. Smith, "Digital Audio Resampling", CCRMA.
 */
export function resample({ samples, rateHz }: Sound, toHz: number): Sound {
  if (rateHz === toHz) return { samples, rateHz };
  const ratio = rateHz / toHz;
  // Below the lower of both limits, with a little room for the slope of the filter.
  const cut = Math.min(1, 1 / ratio) * 0.94;
  const reach = 8 / cut;
  const out = new Float32Array(Math.floor(samples.length / ratio));
  const table = sincTable(cut, reach);
  for (let at = 0; at < out.length; at++) {
    const centre = at * ratio;
    const from = Math.max(0, Math.ceil(centre - reach));
    const to = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let one = from; one <= to; one++)
      sum += (samples[one] ?? 0) * (table[Math.round(Math.abs(one - centre) * stepsPerSample)] ?? 0);
    out[at] = sum;
  }
  return { samples: out, rateHz: toHz };
}

const stepsPerSample = 256;

function sincTable(cut: number, reach: number): Float64Array {
  const table = new Float64Array(Math.ceil(reach * stepsPerSample) + 1);
  for (let at = 0; at < table.length; at++) {
    const x = at / stepsPerSample;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach);
    table[at] = cut * (x === 0 ? 1 : Math.sin(Math.PI * cut * x) / (Math.PI * cut * x)) * window;
  }
  return table;
}

/** Loudness of stretches of `everySeconds`, in dB below the loudest a recording can hold (dBFS, RMS); silence is -120. */
export function levels({ samples, rateHz }: Sound, everySeconds: number, windowSeconds = everySeconds): number[] {
  const [step, half] = [everySeconds * rateHz, (windowSeconds * rateHz) / 2];
  return Array.from({ length: Math.floor(samples.length / step) }, (_, at) => {
    const centre = (at + 0.5) * step;
    const from = Math.max(0, Math.round(centre - half));
    const to = Math.min(samples.length, Math.round(centre + half));
    let energy = 0;
    for (let one = from; one < to; one++) energy += (samples[one] ?? 0) ** 2;
    return Math.max(-120, 10 * Math.log10(energy / Math.max(1, to - from) + 1e-12));
  });
}
