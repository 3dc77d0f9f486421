import type { words as english } from "./en.ts";

export const words: typeof english = {
  title: "Ideas que pueden ayudar",
  about: "Cosas pequeñas para hacer a solas y tipos de ayuda que hay.",
};
