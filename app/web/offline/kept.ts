import { device } from "./device.ts";

/** Keeps something that is not secret on this device. Failing is quiet: it is only a convenience. */
export async function keep(name: string, value: unknown): Promise<void> {
  try {
    await (await device()).put("kept", value, name);
  } catch {
    // No storage here.
  }
}

/** What was kept under this name, if anything. The caller knows its shape. */
export async function kept<T>(name: string): Promise<T | undefined> {
  try {
    return (await (await device()).get("kept", name)) as T | undefined;
  } catch {
    return undefined;
  }
}
