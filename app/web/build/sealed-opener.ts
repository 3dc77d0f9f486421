import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const folder = fileURLToPath(new URL("../../features/exchange/ui/opener/", import.meta.url));

/** Builds `opener.html`: one page with its program inside, into which the browser puts a sealed file. */
export function sealedOpener(): Plugin {
  return {
    name: "sealed-opener",
    apply: "build",
    async generateBundle() {
      const made = (await build({
        configFile: false,
        logLevel: "warn",
        root: folder,
        build: {
          write: false,
          target: "es2022",
          modulePreload: false,
          rolldownOptions: { input: `${folder}open-file.ts`, output: { format: "iife", codeSplitting: false } },
        },
      })) as Rolldown.RolldownOutput;
      const [program] = made.output;
      const page = fs.readFileSync(`${folder}opener.html`, "utf8");
      const source = page.replace("/*program*/", () => program.code.replaceAll("</script", "<\\/script"));
      this.emitFile({ type: "asset", fileName: "opener.html", source });
    },
  };
}
