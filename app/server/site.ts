import fs from "node:fs";
import path from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** The built web app, held in memory: the folder may be out of reach once root is given up. */
export type Site = { mount(app: FastifyInstance): void };

type Asset = {
  body: Buffer;
  gzip: Buffer | undefined;
  br: Buffer | undefined;
  type: string;
  etag: string;
  forever: boolean;
  /** A page that brings its own script: what it says it may do is all it may do. */
  policy: string | undefined;
};

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** Files named by their own content never change; everything else is asked for anew each time. */
export function loadSite(folder: string): Site {
  const assets = new Map<string, Asset>();
  for (const file of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(file.parentPath, file.name);
    const type = types[path.extname(file.name)];
    if (!file.isFile() || !type) continue;
    const url = `/${path.relative(folder, at).split(path.sep).join("/")}`;
    const { mtimeMs, size } = fs.statSync(at);
    const body = fs.readFileSync(at);
    assets.set(url, {
      body,
      gzip: readIfThere(`${at}.gz`),
      br: readIfThere(`${at}.br`),
      type,
      etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
      forever: url.includes("/assets/"),
      policy: type.startsWith("text/html") ? ownPolicyOf(body.toString("utf8")) : undefined,
    });
  }
  const page = (name: string) => assets.get(`/${name}.html`);
  return {
    mount: (app) => {
      app.get("/", async (_request, reply) => reply.redirect("/me", 302));
      app.get("/*", async (request, reply) => {
        const url = request.url.split("?")[0] ?? "/";
        if (url.startsWith("/api/")) return reply.callNotFound();
        const asset = assets.get(url) ?? pageFor(url, page);
        if (!asset) return reply.status(404).type("text/plain; charset=utf-8").send("There is nothing here.");
        return send(asset, request, reply);
      });
    },
  };
}

function pageFor(url: string, page: (name: string) => Asset | undefined): Asset | undefined {
  if (path.extname(url) !== "") return undefined;
  const [, room] = url.split("/");
  if (room === "me" || room === "start") return page("me");
  if (url === "/verify") return page("verify");
  return room === "work" || room === "agency" || room === "set-up" ? page("work") : undefined;
}

function send(asset: Asset, request: FastifyRequest, reply: FastifyReply) {
  reply.header("etag", asset.etag).header("vary", "accept-encoding").type(asset.type);
  if (asset.policy) reply.header("content-security-policy", `${asset.policy}; frame-ancestors 'none'`);
  reply.header("cache-control", asset.forever ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.headers["if-none-match"] === asset.etag) return reply.status(304).send();
  const accepts = request.headers["accept-encoding"] ?? "";
  if (asset.br && /\bbr\b/.test(accepts)) return reply.header("content-encoding", "br").send(asset.br);
  if (asset.gzip && /\bgzip\b/.test(accepts)) return reply.header("content-encoding", "gzip").send(asset.gzip);
  return reply.send(asset.body);
}

function ownPolicyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1];
}

function readIfThere(at: string): Buffer | undefined {
  return fs.existsSync(at) ? fs.readFileSync(at) : undefined;
}
