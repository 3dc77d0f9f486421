/** Sizes a safety plan is kept in. Characters are UTF-16 units, as browsers count them. */
export const limits = {
  titleLength: 120,
  textLength: 4_000,
  steps: 80,
  stepsPerSave: 80,
  /** Bytes the whole plan may take on the device, as JSON; its sealed place there never grows. */
  deviceBytes: 120_000,
  /** A share ends after so many days unless the person chooses otherwise, and never later than the last. */
  shareDays: [7, 30, 90],
  mostShareDays: 366,
  mostShareDaysVictimServices: 90,
} as const;

/** A PIN: 4 to 8 digits, or a word of 4 to 20 letters. */
export type PinFault = "short" | "long" | "easy";

/** PINs that a stranger tries first. */
const easy = /^(\d)\1+$|^(?:0123|1234|2345|3456|4567|5678|6789|4321|1212|2580|123456|12345|654321)\d*$|^password$/;

/** The PIN as it counts: without spaces around it, letters small. */
export function asPin(typed: string): string {
  return typed.normalize("NFKC").trim().toLocaleLowerCase("en");
}

/** What is off with a PIN somebody wants to set; null when it will do. */
export function pinFault(typed: string): PinFault | null {
  const pin = asPin(typed);
  const most = /^\d+$/.test(pin) ? 8 : 20;
  if ([...pin].length < 4) return "short";
  if ([...pin].length > most) return "long";
  return easy.test(pin) ? "easy" : null;
}
