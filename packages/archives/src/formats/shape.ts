/** Careful looks into what a stranger's file holds: nothing is taken to be there. */

export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === "object" && at !== null ? (at as Record<string | number, unknown>)[name] : undefined),
    value,
  );
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A moment from seconds since 1970, or from a written date; undefined where it is none or out of any sensible range. */
export function moment(value: unknown): number | undefined {
  const at = typeof value === "number" ? value * 1000 : typeof value === "string" ? Date.parse(value) : Number.NaN;
  return at > Date.UTC(1995, 0, 1) && at < Date.UTC(2100, 0, 1) ? at : undefined;
}

/** Names of the archive that end in one of these paths, in their order. */
export function ending(names: readonly string[], pattern: RegExp): string[] {
  return names.filter((name) => pattern.test(name.replace(/\\/g, "/")) && !/(^|\/)(__MACOSX|\.)/.test(name));
}

/** Web markup as the words a reader sees. */
export function plain(html: string): string {
  return html
    .replace(/<(br|\/p|\/div)\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (whole, code: string) => {
      const point = code.toLowerCase().startsWith("x") ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? "")
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Some exports write each byte of UTF-8 as a character of its own; put together again where that is plainly so. */
export function mended(words: string): string {
  const codes = Array.from(words, (mark) => mark.codePointAt(0) ?? 0);
  if (!codes.some((code) => code >= 0x80) || codes.some((code) => code > 0xff)) return words;
  try {
    return decodeURIComponent(codes.map((code) => `%${code.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return words;
  }
}
