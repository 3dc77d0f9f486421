import type { Card } from "../contract.ts";
import { type PublicCount, publicCounts } from "../domain.ts";
import { pageStyle } from "./page-style.ts";
import { type PageWords, pageWords } from "./page-words.ts";

type Model = {
  readonly agency: string;
  /** How to complain, in the agency's words. */
  readonly contact: string;
  /** Mark of the ledger's key. */
  readonly fingerprint: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly language: "en" | "es";
  readonly pageId: string;
  readonly cards: readonly Card[];
  /** Numbers below this are not told. */
  readonly smallest: number;
};

/** The public page: HTML that needs no script, no other file and no network, and prints as it is. */
export function renderPage(model: Model): string {
  const { language } = model;
  const say = pageWords[language];
  const agency = asText(model.agency);
  const day = asText(dayIn(model.date, language));
  const other = language === "en" ? "es" : "en";
  const title = fill(say.title, { agency });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<p class="top"><a href="/transparency/${model.pageId}/${other}" hreflang="${other}" lang="${other}">${say.nav}</a></p>
<h1>${title}</h1>
<p class="lead">${fill(say.lead, { agency })}</p>
<p class="soft">${fill(say.dated, { date: `<time datetime="${asText(model.date)}">${day}</time>` })}</p>
${model.cards.map((card) => cardOf(card, say, model)).join("\n")}
<section>
<h2>${say.never}</h2>
<ul>${say.nevers.map((never) => `<li>${never}</li>`).join("")}</ul>
</section>
<section>
<h2>${say.complain}</h2>
<p>${say.complainLead}</p>
<p class="contact" dir="auto">${asText(model.contact).replaceAll("\n", "<br>")}</p>
<p>${say.ledger}</p>
</section>
<section>
<h2>${say.key}</h2>
<p><code>${asText(model.fingerprint)}</code></p>
<p class="soft">${say.keyLead} <a href="/verify">${say.check}</a></p>
</section>
<p class="soft">${fill(say.smallWhy, { count: String(model.smallest) })}</p>
<p class="soft"><a href="/transparency">${say.older}</a></p>
</main>
</body>
</html>
`;
}

function cardOf(card: Card, say: PageWords, model: Model): string {
  const line = (head: string, text: string) => `<h3>${head}</h3>\n<p>${asText(text)}</p>`;
  const state = card.state;
  const isThere = state !== "not-here";
  return `<section id="${asText(card.id)}">
<h2>${asText(card.title)}</h2>
<p class="state ${state === "on" ? "on" : "off"}"><strong>${say.state[state]}.</strong> ${say.why[state]}</p>
<p>${asText(card.people)}</p>
${line(say.purpose, card.purpose)}
${line(say.dataIn, card.dataIn)}
${line(say.dataNeverIn, card.dataNeverIn)}
${isThere ? restOf(card, say, model) : ""}
</section>`;
}

function restOf(card: Card, say: PageWords, { language, smallest }: Model): string {
  const figures =
    card.figures.length > 0
      ? `<ul>${card.figures.map((figure) => `<li>${asText(figure.label)}: ${figureOf(figure, say, language)}</li>`).join("")}</ul>\n<p class="soft">${say.chance}</p>`
      : `<p>${asText(card.noFigures ?? "")}</p>`;
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  return [
    `<h3>${say.where}</h3>\n<p>${asText(card.where)}</p>`,
    `<h3>${say.training}</h3>\n${list(card.training.map(({ name, licence }) => `${asText(name)} (${asText(licence)})`))}`,
    `<h3>${say.figures}</h3>\n${figures}`,
    `<h3>${say.bias}</h3>\n<p>${asText(card.bias)}</p>`,
    `<h3>${say.failures}</h3>\n${list(card.knownFailures.map(asText))}`,
    `<h3>${say.reviewed}</h3>\n<p>${asText(card.reviewed)}</p>`,
    card.rules.length > 0
      ? `<h3>${say.rules}</h3>\n${list(card.rules.map(({ pack, why, cite }) => `${asText(why)} <span class="soft">${asText(pack)}, ${asText(cite)}</span>`))}`
      : "",
    card.state === "on" && (card.kind === "model" || card.kind === "language-model")
      ? `<h3>${say.counts}</h3>\n${list(countsOf(card, say, smallest))}`
      : "",
  ].join("\n");
}

function countsOf(card: Card, say: PageWords, smallest: number): string[] {
  const { ran, noticed, answers } = publicCounts(card.counts, smallest);
  const told = (count: PublicCount) => sayCount(count, say, smallest);
  const lines = [`${say.ran}: ${told(ran)}`];
  if (card.kind !== "model") return lines;
  lines.push(`${say.noticed}: ${told(noticed)}`);
  if (!answers) return [...lines, say.answersSmall];
  return [
    ...lines,
    ...answers.map(([name, count]) => `${say.answers[name as keyof PageWords["answers"]]}: ${told(count)}`),
  ];
}

function sayCount(count: PublicCount, say: PageWords, smallest: number): string {
  return count.kind === "about"
    ? fill(say.about, { count: String(count.count) })
    : fill(say[count.kind], { count: String(smallest) });
}

function figureOf(
  { value, low, high, n, date, kind }: Card["figures"][number],
  say: PageWords,
  language: "en" | "es",
): string {
  const number = new Intl.NumberFormat(
    language,
    kind === "share" ? { style: "percent", signDisplay: "negative" } : { maximumFractionDigits: 2 },
  );
  const words = {
    value: number.format(value),
    n: new Intl.NumberFormat(language).format(n),
    date: dayIn(date, language),
  };
  return low === null || high === null
    ? fill(say.figureAlone, words)
    : fill(say.figure, { ...words, low: number.format(low), high: number.format(high) });
}

function dayIn(date: string, language: "en" | "es"): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}

/** Whatever stands in a name or a text is shown as it is and never becomes part of the page. */
export function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
