/** Files as text, and the names of those whose letters had to be guessed. */
export type ReadFiles = { files: { name: string; text: string }[]; guessed: string[] };

export const mostBytes = 40 * 1024 * 1024;

/** @returns null where they are too large together */
export async function readFiles(chosen: readonly File[]): Promise<ReadFiles | null> {
  if (chosen.reduce((sum, { size }) => sum + size, 0) > mostBytes) return null;
  const guessed: string[] = [];
  const files: ReadFiles["files"] = [];
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { text, isGuess } = decodeText(bytes);
    if (isGuess) guessed.push(file.name);
    files.push({ name: file.name, text });
  }
  return { files, guessed };
}

/** UTF-8, UTF-16 by its first bytes, and else Western European, which is a guess. Half characters become signs that say so. */
export function decodeText(bytes: Uint8Array): { text: string; isGuess: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), isGuess: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), isGuess: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isGuess: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), isGuess: true };
  }
}
