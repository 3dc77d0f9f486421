/** Where the tab keeps what a reload needs; useless without the server's half, gone with the tab, the lock and the exit. */
export const resumeAs = "r";

export function hasResume(): boolean {
  try {
    return sessionStorage.getItem(resumeAs) !== null;
  } catch {
    return false;
  }
}
