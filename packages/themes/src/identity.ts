/** Who read a page: the same version and digest always find the same. */
export const themesAnalyser = {
  id: "journal-themes",
  version: "1",
  /** SHA-256, in hex, of the cues of both languages; a test recomputes it. */
  digest: "320b9b26220e0957a0f5f80555b39df1326c6dad104500c3240aa3ceb321ee5e",
} as const;
