export { type Before, beforeHardDays, type LivedDay } from "./before-hard-days.ts";
export { themesFigures } from "./figures.ts";
export { themesAnalyser } from "./identity.ts";
export { type Mention, readThemes, themesOf } from "./read-themes.ts";
export { THEMES, type Theme } from "./taxonomy.ts";
