import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything the page is made of stands in the one file, and it may fetch nothing at all. */
export async function makeVerifierPage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    root: here("../verify"),
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry: here("../verify/page.ts"), formats: ["iife"], name: "check" },
    },
  })) as Rolldown.RolldownOutput[] | Rolldown.RolldownOutput;
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first?.output.find((each) => each.type === "chunk");
  if (!chunk) throw new Error("the verifier's page was not built");
  // A script in a page must not hold what would end it.
  const script = chunk.code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const [tokens, own] = await Promise.all([
    fs.readFile(here("../design/tokens.css"), "utf8"),
    fs.readFile(here("../verify/page.css"), "utf8"),
  ]);
  const style = `${tokens}${own}`;
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Check a ledger file</title>
<style>${style}</style>
</head>
<body>
<noscript>This page checks a file on your device and needs its own script for that. You can also use the command: npm run mooring -- verify-proof FILE</noscript>
<script>${script}</script>
</body>
</html>
`;
}

/** Adds `verify.html` to what is built. */
export function verifierPage(): Plugin {
  return {
    name: "mooring:verifier-page",
    apply: "build",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "verify.html", source: await makeVerifierPage() });
    },
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
