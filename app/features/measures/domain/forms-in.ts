/**
 * The forms in a file of FHIR JSON: one QuestionnaireResponse, a Bundle, a list, or one a line (NDJSON). Other kinds of
 * resource in a Bundle are passed over.
 *
 * @returns null when it is not JSON
 */
export function formsIn(text: string): unknown[] | null {
  const clean = text.replace(/^\uFEFF/, "").trim();
  const whole = parsed(clean);
  if (whole !== undefined) return within(whole);
  const lines = clean.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  const each = lines.map(parsed);
  return each.some((one) => one === undefined) ? null : each.flatMap(within);
}

function within(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(within);
  const resource = value as { resourceType?: unknown; entry?: unknown } | null;
  if (resource?.resourceType !== "Bundle") return [value];
  return (Array.isArray(resource.entry) ? resource.entry : []).flatMap((entry: { resource?: unknown } | null) => {
    const inside = entry?.resource as { resourceType?: unknown } | null | undefined;
    return inside?.resourceType === "QuestionnaireResponse" ? [inside] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
