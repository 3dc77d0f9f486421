export { type Before, beforeHardDays, type LivedDay } from "./before-hard-days.ts";
export { type Mention, readThemes, themesOf } from "./read-themes.ts";
export { THEMES, type Theme } from "./taxonomy.ts";
