/** Loads the words of `/me` in one language. */
export const loaders = {
  en: () => import("./me.en.ts"),
  es: () => import("./me.es.ts"),
  ar: () => import("./me.ar.ts"),
};
