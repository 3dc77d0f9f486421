import { firstLanguage } from "./words/choose.ts";
import { loaders } from "./words/work.ts";

// Both at once: on a slow connection the words must not wait for the app.
void loaders[firstLanguage()]();
void import("./app-work.tsx");
