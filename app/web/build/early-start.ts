import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

/**
 * The entries are a few lines that ask for the words of one language and for the app at the same time. This tells the
 * page about the app's scripts and styles at once, so that a slow connection waits one round trip less, and lets the entry
 * run as soon as it is there: a script that is not `async` waits for every style first, and the words would wait with it.
 *
 * @param apps names of the lazily imported chunks that every visit needs
 */
export function earlyStart(apps: readonly string[]): Plugin {
  return {
    name: "mooring:early-start",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {}, chunk: entry }) {
        const files = new Set<string>();
        const visit = (file: string): void => {
          const chunk = bundle[file];
          if (files.has(file) || chunk?.type !== "chunk") return;
          files.add(file);
          chunk.imports.forEach(visit);
        };
        for (const file of entry?.dynamicImports ?? []) {
          const chunk = bundle[file];
          if (chunk?.type === "chunk" && apps.includes(chunk.name)) visit(file);
        }
        const chunks = [...files].map((file) => bundle[file] as Rolldown.OutputChunk);
        const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
        const tag = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
          tag: "link",
          attrs,
          injectTo: "head",
        });
        const deferred = '<script type="module" ';
        if (!html.includes(deferred)) throw new Error("the page has no entry script where one is expected");
        return {
          html: html.replace(deferred, `${deferred}async `),
          tags: [
            ...[...files].map((file) => tag({ rel: "modulepreload", crossorigin: true, href: `/${file}` })),
            ...[...styles].map((file) => tag({ rel: "stylesheet", crossorigin: true, href: `/${file}` })),
          ],
        };
      },
    },
  };
}
