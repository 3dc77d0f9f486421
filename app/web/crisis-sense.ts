import type { CrisisModel } from "@mooring/safety/model";

type Safety = typeof import("@mooring/safety");
type Options = NonNullable<Parameters<Safety["triage"]>[1]>;

let model: CrisisModel | undefined;
let isComing = false;

/**
 * Looks for danger on this device alone, also without internet. The rules answer as soon as they are there; the model,
 * which is much larger, joins them once it has come. Null when not even the rules could be loaded.
 */
export async function loadCrisisSense(): Promise<{
  triage(text: string, options?: Options): ReturnType<Safety["triage"]>;
  analyser: Safety["crisisAnalyser"];
} | null> {
  const safety = await import("@mooring/safety").catch(() => null);
  if (!safety) return null;
  if (!isComing) {
    isComing = true;
    void import("@mooring/safety/model").then(
      (loaded) => {
        model = loaded.crisisModel;
      },
      () => {
        isComing = false;
      },
    );
  }
  return {
    triage: (text, options = {}) => safety.triage(text, model ? { ...options, model } : options),
    analyser: safety.crisisAnalyser,
  };
}
