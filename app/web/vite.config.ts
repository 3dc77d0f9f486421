import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { earlyStart } from "./build/early-start.ts";
import { filesOf } from "./build/files-of.ts";
import { roomPaths } from "./build/room-paths.ts";
import { sealedOpener } from "./build/sealed-opener.ts";
import { verifierPage } from "./build/verifier-page.ts";
import { yamlModules } from "./build/yaml-modules.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const personFiles = filesOf("me");

/** What is built is what people get, also when a test that calls itself `test` asks for it: with the service worker. */
const builtForPeople: Plugin = {
  name: "built-for-people",
  config(_, { command }) {
    if (command === "build") process.env.NODE_ENV = "production";
  },
};

/** Fonts a phone keeps from the first visit; Arabic is 166 kB and is kept once it has been used. */
const keptFonts = /atkinson-hyperlegible-next-latin-wght-normal/;

/** Bytes. Larger files are word weights that only some need: who lets their device read private pages, or own posts. */
const mostKeptAhead = 2_000_000;

export default defineConfig({
  root: here("."),
  base: "/",
  appType: "mpa",
  resolve: { alias: { zod: here("./build/zod-at-build-time.ts") } },
  build: {
    outDir: here("../../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // The weights of crisis sense come in one piece, after everything else.
    chunkSizeWarningLimit: 1200,
    // The content security policy allows no data: URLs for scripts and fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: { me: here("./me.html"), work: here("./work.html") } },
  },
  server: {
    proxy: { "^/api/": { target: "http://127.0.0.1:3000", ws: true } },
    fs: { allow: [here("../..")] },
  },
  plugins: [
    builtForPeople,
    react(),
    yamlModules(),
    roomPaths(),
    earlyStart(["app-me", "app-work"]),
    personFiles.plugin,
    verifierPage(),
    sealedOpener(),
    VitePWA({
      registerType: "prompt",
      strategies: "generateSW",
      filename: "sw.js",
      // web/offline/register.ts registers it itself: only under /me, never for staff pages.
      injectRegister: false,
      manifest: false,
      scope: "/me",
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,png,webmanifest,woff2}"],
        maximumFileSizeToCacheInBytes: 8_000_000,
        manifestTransforms: [
          async (entries) => ({
            manifest: entries.filter(
              ({ url, size }) =>
                size <= mostKeptAhead &&
                (url === "me.html" ||
                  url.startsWith("me/") ||
                  url.startsWith("notes") ||
                  (url.endsWith(".woff2") ? keptFonts.test(url) : personFiles.has(url))),
            ),
            warnings: [],
          }),
        ],
        navigateFallback: "/me.html",
        navigateFallbackAllowlist: [/^\/me(\/(?!page\.html)|$|\?)/],
        navigateFallbackDenylist: [/^\/(work|agency|api)(\/|$)/],
        cleanupOutdatedCaches: true,
        clientsClaim: false,
        runtimeCaching: [
          {
            urlPattern: /\/assets\/.*\.woff2$/,
            handler: "CacheFirst",
            options: { cacheName: "fonts", expiration: { maxEntries: 6 } },
          },
          {
            // What is too large to be kept ahead is kept once it was asked for; names change with what is in them.
            urlPattern: /\/assets\/.*\.js$/,
            handler: "CacheFirst",
            options: { cacheName: "seldom", expiration: { maxEntries: 8 } },
          },
        ],
      },
    }),
  ],
});
