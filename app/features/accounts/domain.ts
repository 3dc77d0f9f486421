/** How long a session lasts at most, and how long it lives without a sign of life. */
export const sessionHours = 12;
export const idleMinutes = { person: 10, staff: 15 } as const;

export type AccountKind = keyof typeof idleMinutes;

/** What holds in an agency whose packs ask for a lock after so many minutes; null: they say nothing. */
export function idleMinutesFor(kind: AccountKind, packMinutes: number | null): number {
  return packMinutes === null ? idleMinutes[kind] : Math.min(idleMinutes[kind], Math.max(1, packMinutes));
}

export const invitationDays = 14;
const invitationLetters = 12;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A new invitation code: 60 bits in Crockford's base32, `7K3M-9QAB-2ZDT`.
 *
 * @param random twelve or more random bytes
 */
export function newInvitationCode(random: Uint8Array): string {
  if (random.length < invitationLetters) throw new RangeError("an invitation code needs twelve random bytes");
  const letters = [...random.subarray(0, invitationLetters)].map((byte) => alphabet.charAt(byte & 31)).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** As typed by hand: any case, spaces and dashes anywhere, O for 0, I and L for 1. Null when it cannot be a code. */
export function readInvitationCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (letters.length !== invitationLetters || [...letters].some((letter) => !alphabet.includes(letter))) return null;
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** Wrong tries that cost nothing: of one name or code, and of one address (a shelter shares one). */
export const freeTries = { name: 5, address: 25 } as const;

/** How long to wait after this many wrong tries in a row: 1, 2, 4, 8, then 15 minutes each. */
export function waitMinutes(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(2 ** (failures - free), 15);
}

export const passwordMinLength = 12;

/** Very common long passwords, without digits and signs; our own list. */
const common = new Set(
  (
    "password passwordpassword mypassword newpassword administrator letmein letmeinplease welcome welcomeback iloveyou " +
    "qwertyuiop qwertyuiopas asdfghjkl asdfghjklqwerty zxcvbnm abcdefghijkl changeme changemenow shelter socialwork socialworker " +
    "caseworker casemanager mooring contrasena contraseña bienvenidos"
  ).split(" "),
);

/** What is wrong with a staff password, if anything. `own` are words it must not be: the e-mail, the name. */
export function passwordFault(password: string, own: readonly string[] = []): "short" | "common" | null {
  const signs = [...password.normalize("NFKC").toLowerCase()];
  if (signs.length < passwordMinLength) return "short";
  const letters = signs.filter((sign) => /[\p{L}\p{M}]/u.test(sign)).join("");
  const owned = own
    .flatMap((text) => [text, text.split("@")[0] ?? ""])
    .map((text) => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, ""));
  const plain = signs.join("");
  if (new Set(signs).size < 5 || common.has(letters) || /^(.{1,4})\1+$/u.test(plain)) return "common";
  if (/^[\p{Nd}\s\p{P}]{0,19}$/u.test(plain)) return "common";
  return letters.length > 0 && owned.some((word) => word.length > 2 && (letters === word || letters === word + word))
    ? "common"
    : null;
}

export type Device = {
  kind: "phone" | "tablet" | "computer" | "unknown";
  system: "Android" | "iPhone" | "iPad" | "Windows" | "Mac" | "Linux" | "ChromeOS" | "unknown";
  browser: "Chrome" | "Firefox" | "Safari" | "Edge" | "Samsung Internet" | "Opera" | "unknown";
};

/** What a browser says about itself, in the few words a person would use. A guess: browsers may say anything. */
export function readDevice(userAgent: string): Device {
  const has = (pattern: RegExp) => pattern.test(userAgent);
  const system = has(/iPhone|iPod/)
    ? "iPhone"
    : has(/iPad/)
      ? "iPad"
      : has(/Android/)
        ? "Android"
        : has(/Windows/)
          ? "Windows"
          : has(/CrOS/)
            ? "ChromeOS"
            : has(/Mac OS X|Macintosh/)
              ? "Mac"
              : has(/Linux|X11/)
                ? "Linux"
                : "unknown";
  const browser = has(/Edg(e|A|iOS)?\//)
    ? "Edge"
    : has(/OPR\/|Opera/)
      ? "Opera"
      : has(/SamsungBrowser/)
        ? "Samsung Internet"
        : has(/Firefox|FxiOS/)
          ? "Firefox"
          : has(/Chrome|CriOS|Chromium/)
            ? "Chrome"
            : has(/Safari/)
              ? "Safari"
              : "unknown";
  const phone = system === "iPhone" || (system === "Android" && has(/Mobile/));
  const tablet = system === "iPad" || (system === "Android" && !phone);
  return { kind: phone ? "phone" : tablet ? "tablet" : system === "unknown" ? "unknown" : "computer", system, browser };
}
