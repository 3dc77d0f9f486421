/** A name without case, accents, signs and the order of words: "de la Cruz, José" is "cruz de jose la". */
export function foldedName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== "")
    .sort()
    .join(" ");
}
