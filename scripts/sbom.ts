// The list of everything that is not ours, as CycloneDX 1.6 JSON: `npm run sbom [FILE]`; to the terminal without a file.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

type Entry = {
  name?: string;
  version: string;
  license?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
};
type Package = {
  name: string;
  version: string;
  licence: string | null;
  integrity: string | null;
  isShipped: boolean;
  isOptional: boolean;
};

/** Every package the lockfile names besides our own, sorted: name, version, licence, hash, and whether people who use Mooring get it. */
export function packagesOf(folder = top): Package[] {
  const lock = JSON.parse(fs.readFileSync(path.join(folder, "package-lock.json"), "utf8")) as {
    packages: Record<string, Entry>;
  };
  const found = new Map<string, Package>();
  for (const [at, entry] of Object.entries(lock.packages)) {
    const place = at.lastIndexOf("node_modules/");
    if (place < 0 || entry.link) continue;
    const name = entry.name ?? at.slice(place + "node_modules/".length);
    const known = found.get(`${name}@${entry.version}`);
    const isShipped = !entry.dev && !entry.devOptional;
    if (known) known.isShipped ||= isShipped;
    else
      found.set(`${name}@${entry.version}`, {
        name,
        version: entry.version,
        licence: entry.license ?? licenceIn(path.join(folder, at)),
        integrity: entry.integrity ?? null,
        isShipped,
        isOptional: entry.optional === true,
      });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

export function bomOf(folder = top) {
  const own = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as Record<
    "name" | "version" | "license",
    string
  >;
  const sum = createHash("sha256")
    .update(fs.readFileSync(path.join(folder, "package-lock.json")))
    .digest("hex");
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    // From the lockfile, so that the same packages give the same list.
    serialNumber: `urn:uuid:${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-a${sum.slice(17, 20)}-${sum.slice(20, 32)}`,
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": own.name,
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }],
      },
    },
    components: packagesOf(folder).map(({ name, version, licence, integrity, isShipped, isOptional }) => ({
      type: "library",
      "bom-ref": purlOf(name, version),
      ...(name.startsWith("@") ? { group: name.split("/")[0], name: name.split("/")[1] } : { name }),
      version,
      purl: purlOf(name, version),
      scope: isShipped ? (isOptional ? "optional" : "required") : "excluded",
      licenses: [
        / (AND|OR) /.test(licence ?? "") ? { expression: licence } : { license: { id: licence ?? "NOASSERTION" } },
      ],
      ...(integrity?.startsWith("sha512-")
        ? { hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice(7), "base64").toString("hex") }] }
        : {}),
    })),
  };
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function licenceIn(folder: string): string | null {
  try {
    const { license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
      license?: string | { type: string };
    };
    return (typeof license === "object" ? license.type : license) ?? null;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `${JSON.stringify(bomOf(), null, 2)}\n`;
  const [, , file] = process.argv;
  if (file) fs.writeFileSync(file, text);
  else process.stdout.write(text);
}
