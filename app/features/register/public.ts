import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { House } from "#server/context.ts";
import { asText } from "./domain/page.ts";
import { pageStyle } from "./domain/page-style.ts";

type Published = { agency_id: string; agency: string; id: string; published_at: Date };

const style = `sha256-${createHash("sha256").update(pageStyle).digest("base64")}`;
/** No script, no picture, nothing from anywhere: only its own style. */
const policy = `default-src 'none'; style-src '${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What is published, for everyone: `/transparency` and each version by itself. */
export function mountPublicPages(app: FastifyInstance, house: House): void {
  app.get<{ Querystring: { lang?: string } }>("/transparency", async (request, reply) => {
    const language = request.query.lang === "es" || prefersSpanish(request.headers["accept-language"]) ? "es" : "en";
    const { rows } = await house.pool.query<Published>("select * from mooring.published_pages()");
    return answer(reply, listOf(rows, language));
  });
  app.get<{ Params: { pageId: string; language: string } }>(
    "/transparency/:pageId/:language",
    async (request, reply) => {
      const { pageId, language } = request.params;
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(pageId)) return reply.callNotFound();
      const { rows } = await house.pool.query<{ html: string | null }>(
        "select mooring.published_page($1, $2) as html",
        [pageId, language],
      );
      const html = rows[0]?.html;
      return html ? answer(reply, html) : reply.callNotFound();
    },
  );
}

function answer(reply: FastifyReply, html: string) {
  return reply
    .header("content-security-policy", policy)
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(html);
}

function prefersSpanish(accepted: string | undefined): boolean {
  return accepted?.trim().toLowerCase().startsWith("es") ?? false;
}

const words = {
  en: {
    title: "How software is used here",
    none: "Nothing has been published yet.",
    now: "The page as it is now",
    before: "Earlier versions",
    day: "Published on {date}",
    check: "Check a ledger file",
  },
  es: {
    title: "Cómo se usan programas aquí",
    none: "Todavía no se ha publicado nada.",
    now: "La página como está ahora",
    before: "Versiones anteriores",
    day: "Publicada el {date}",
    check: "Revisar un archivo de registro",
  },
} as const;

/** Every agency of the house with its versions, the newest first. */
function listOf(rows: readonly Published[], language: "en" | "es"): string {
  const say = words[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const link = ({ id, published_at }: Published) =>
    `<a href="/transparency/${id}/${language}">${say.day.replace("{date}", day.format(published_at))}</a>`;
  const agencies = [...Map.groupBy(rows, (row) => row.agency_id).values()].map((pages) => {
    const [newest, ...older] = pages;
    if (!newest) return "";
    const before =
      older.length > 0
        ? `<h3>${say.before}</h3><ul>${older.map((page) => `<li>${link(page)}</li>`).join("")}</ul>`
        : "";
    return `<section><h2>${asText(newest.agency)}</h2><h3>${say.now}</h3><p>${link(newest)}</p>${before}</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${say.title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${say.title}</h1>
${agencies.length > 0 ? agencies.join("\n") : `<p>${say.none}</p>`}
<p><a href="/verify">${say.check}</a></p>
</main>
</body>
</html>
`;
}
