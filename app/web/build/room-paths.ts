import type { Connect, Plugin } from "vite";

/** What the real server does too: `/me/anything` and `/start` are the person's page, `/work` and `/agency` the staff page. */
export function roomPaths(): Plugin {
  const toEntry: Connect.NextHandleFunction = (request, _response, next) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const isFile = /\.[a-z0-9]+$/.test(path);
    if (path === "/" || (!isFile && /^\/(me|start)(\/|$)/.test(path))) request.url = "/me.html";
    else if (!isFile && /^\/(work|agency|set-up)(\/|$)/.test(path)) request.url = "/work.html";
    next();
  };
  return {
    name: "mooring:room-paths",
    configureServer: (server) => void server.middlewares.use(toEntry),
    configurePreviewServer: (server) => void server.middlewares.use(toEntry),
  };
}
