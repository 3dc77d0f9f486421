/**
 * The form in which sign-in names are compared, in any script: NFKC, lower case whatever the device's language,
 * white space collapsed, invisible marks (direction marks, joiners, control characters) left out.
 * Idempotent. Empty when nothing visible is left.
 */
export function normaliseName(text: string): string {
  let name = text;
  // Lower case and NFKC can each undo the other for a few letters, so repeat until nothing changes.
  for (let pass = 0; pass < 5; pass++) {
    const next = onePass(name);
    if (next === name) return name;
    name = next;
  }
  return name;
}

function onePass(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/\s+/gu, " ")
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]/gu, "")
      // A dotted capital I leaves a dot behind, and sigma has two small forms: other keyboards type them otherwise.
      .replaceAll("i\u0307", "i")
      .replaceAll("ς", "σ")
      .replace(/\s+/gu, " ")
      .trim()
      .normalize("NFKC")
  );
}
