import type { Plugin } from "vite";

/**
 * Finds every file that one HTML entry can reach (scripts, lazy scripts, styles), so that the service worker of `/me`
 * never keeps a staff screen on a person's phone.
 */
export function filesOf(entry: string): { plugin: Plugin; has(url: string): boolean } {
  const reached = new Set<string>();
  return {
    has: (url) => reached.has(url),
    plugin: {
      name: "mooring:files-of",
      apply: "build",
      generateBundle(_, bundle) {
        const visit = (file: string): void => {
          const chunk = bundle[file];
          if (reached.has(file) || chunk?.type !== "chunk") return;
          reached.add(file);
          const css = (chunk as { viteMetadata?: { importedCss?: Set<string> } }).viteMetadata?.importedCss ?? [];
          for (const style of css) reached.add(style);
          for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
        };
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type === "chunk" && chunk.isEntry && chunk.name === entry) visit(file);
        }
      },
    },
  };
}
