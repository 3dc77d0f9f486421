import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const top = path.resolve(import.meta.dirname, "..");

type Source = { file: string; text: string; imports: string[] };

const sources: Source[] = ["packages", "app", "scripts", "tests"]
  .flatMap((folder) => filesOf(path.join(top, folder)))
  .map((at) => {
    const text = fs.readFileSync(at, "utf8");
    return { file: path.relative(top, at), text, imports: importsOf(text) };
  });
const shipped = sources.filter(({ file }) => !/\.test\.tsx?$|^tests\/|test-bed/.test(file));

describe("who may import whom", () => {
  test("packages import nothing but named sister packages", () => {
    const strangers = shipped
      .filter(({ file }) => /^packages\/[^/]+\/src\//.test(file))
      .flatMap(({ file, imports }) =>
        imports
          .filter((name) => !name.startsWith(".") && !name.startsWith("@mooring/"))
          .map((name) => `${file} → ${name}`),
      );
    expect(strangers).toEqual([]);
  });

  test("packages, contracts and domains have no clock, no randomness and no input or output", () => {
    const impure = shipped
      .filter(({ file }) => /^packages\/[^/]+\/src\/|^app\/kernel\/|\/(contract|domain)\.ts$|\/domain\//.test(file))
      .filter(({ text }) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(|console\./.test(withoutComments(text)),
      )
      .map(({ file }) => file);
    expect(impure).toEqual([]);
  });

  test("a room reaches into another only through its contract, its service or its shared parts", () => {
    const reaching = shipped.flatMap(({ file, imports }) => {
      const room = /^app\/features\/([^/]+)\//.exec(file)?.[1];
      if (!room) return [];
      return imports
        .map((name) => /^#features\/([^/]+)\/(.+)$/.exec(name))
        .filter((found) => found && found[1] !== room && !/^(contract|service)\.ts$/.test(found[2] ?? ""))
        .filter((found) => !(file.includes("/ui/") && /^ui\//.test(found?.[2] ?? "")))
        .map((found) => `${file} → ${found?.[0]}`);
    });
    expect(reaching).toEqual([]);
  });

  test("screens never import the server, and the server never imports screens", () => {
    const crossed = shipped.flatMap(({ file, imports }) => {
      const isScreen = file.startsWith("app/web/") || /^app\/features\/[^/]+\/(ui|words)\//.test(file);
      const isServer = /^app\/(server|db)\//.test(file) || /\/(service|store|server)\.ts$/.test(file);
      const wrong = isScreen
        ? /^#(server|db)\/|\/(service|store|server)\.ts$/
        : isServer
          ? /^#web\/|\/ui\//
          : undefined;
      return wrong ? imports.filter((name) => wrong.test(name)).map((name) => `${file} → ${name}`) : [];
    });
    expect(crossed).toEqual([]);
  });

  test("only the two lists know all the rooms", () => {
    const knowing = shipped
      .filter(({ file }) => /^app\/(server|web)\//.test(file))
      .filter(
        ({ file }) =>
          !/^app\/server\/(features|run|seed|registry)\.ts$|^app\/server\/commands\/|^app\/web\/(features\.(me|me-plan|work)\.ts|words\/)/.test(
            file,
          ),
      )
      .flatMap(({ file, imports }) =>
        imports
          .filter((name) => name.startsWith("#features/") && !/\/(contract|service)\.ts$|\/ui\//.test(name))
          .map((name) => `${file} → ${name}`),
      );
    expect(knowing).toEqual([]);
  });
});

describe("the spine cannot be gone around", () => {
  const spine =
    /^app\/server\/(door|vault|ledger|analysis|keyring|ledger-chain|ledger-seal|backup-seal)\.ts$|^app\/server\/door\//;

  test("only the door makes permits", () => {
    const makers = shipped.filter(({ text }) => /\bgenuine\b|as unknown as Permit/.test(text)).map(({ file }) => file);
    expect(makers).toEqual(["app/server/door.ts"]);
  });

  test("only the vault makes and opens sealed bytes, and nobody else holds keys", () => {
    const makers = shipped
      .filter(({ file, text }) => /as (unknown as )?SealedBytes/.test(text) && file !== "app/server/vault.ts")
      .map(({ file }) => file);
    const holders = shipped.filter(({ text }) => /\.personKey\(/.test(text)).map(({ file }) => file);
    expect(makers).toEqual([]);
    expect(holders).toEqual(["app/server/vault.ts"]);
  });

  test("ciphers and keys are touched by the spine, by sign-in and by nothing else", () => {
    const touching = shipped
      .filter(({ text }) => /createCipheriv|createDecipheriv|subtle\.(encrypt|decrypt|wrapKey|unwrapKey)/.test(text))
      .map(({ file }) => file)
      .filter(
        (file) =>
          !spine.test(file) &&
          !file.startsWith("packages/sealing/") &&
          !file.startsWith("app/features/accounts/") &&
          !file.startsWith("app/web/offline/"),
      );
    expect(touching).toEqual([]);
  });

  test("models run on the server only inside a room's analyser, which only the analysis gate calls", () => {
    const models = /^@mooring\/(safety|language|forecast)$/;
    const running = shipped
      .filter(
        ({ file, imports, text }) =>
          /^app\/(server|features)\//.test(file) &&
          imports.some((name) => models.test(name)) &&
          /(?<!-)\b(triage|readDistress)\b|(?<![.\w])(forecast|foresee)\(/.test(text),
      )
      .map(({ file }) => file)
      .filter((file) => !/\/analyser(-[a-z]+)?\.ts$|\/ui\/|^app\/server\/commands\//.test(file));
    expect(running).toEqual([]);
  });

  test("only the ledger writes ledger lines", () => {
    const writers = shipped
      .filter(({ text }) =>
        /insertInto\("ledger_(line|leaf|pending|checkpoint|tile)"\)|updateTable\("ledger/.test(text),
      )
      .map(({ file }) => file);
    expect(writers).toEqual(["app/server/ledger-chain.ts"]);
  });
});

describe("the house stays tidy", () => {
  test("no file has more than 400 lines", () => {
    const long = sources
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test("nobody has a drawer for odds and ends", () => {
    const drawers = sources
      .map(({ file }) => path.basename(file))
      .filter((name) => /^(utils?|helpers?|common|misc|manager|data|base|core)\./.test(name));
    expect(drawers).toEqual([]);
  });

  test("only env.ts reads the environment", () => {
    const readers = shipped
      .filter(({ file, text }) => file.startsWith("app/") && /process\.env/.test(text))
      .map(({ file }) => file);
    expect(
      readers.filter((file) => !/^app\/server\/env\.ts$|^app\/db\/embedded\.ts$|vite\.config\.ts$/.test(file)),
    ).toEqual([]);
  });
});

function filesOf(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name === "weights" ? [] : filesOf(at);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [at] : [];
  });
}

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:import|export)[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|^import\s+["']([^"']+)["']/gm,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
