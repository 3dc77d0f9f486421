/** Loads the words of `/work` in one language. */
export const loaders = {
  en: () => import("./work.en.ts"),
  es: () => import("./work.es.ts"),
  ar: () => import("./work.ar.ts"),
};
