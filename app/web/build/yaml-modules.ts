import type { Plugin } from "vite";
import { parse } from "yaml";

/** Lets a screen import the YAML files of `content/` as a module: the whole file, parsed at build time, as its `default`. */
export function yamlModules(): Plugin {
  return {
    name: "mooring:yaml-modules",
    transform(text, id) {
      if (!/\.ya?ml($|\?)/.test(id)) return null;
      return { code: `export default ${JSON.stringify(parse(text))};`, map: { mappings: "" } };
    },
  };
}
