import { notesIn, type ProofReport, readProofFile, sayReport, verifyProofFile } from "@mooring/transparency";
import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { words } from "./words.ts";

// Our own copy of the mathematics: an old browser, or one opening a file, may not lend its own.
hashes.sha512 = sha512;

type Language = "en" | "es";
type Result = { report: ProofReport; text: string; at: Date };

const mostShown = 500;
let language: Language = navigator.language.startsWith("es") ? "es" : "en";
let result: Result | null = null;
let chosen: File | null = null;

const form = document.createElement("form");
const outcome = document.createElement("section");
outcome.setAttribute("role", "status");
outcome.className = "stack";
const main = document.createElement("main");
document.body.append(main);

/** Elements are made and filled as text: nothing from a file is ever taken for markup. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: { text?: string; className?: string; attrs?: Record<string, string> } = {},
  ...children: (Node | null)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (options.text !== undefined) element.textContent = options.text;
  if (options.className) element.className = options.className;
  for (const [name, value] of Object.entries(options.attrs ?? {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function draw(): void {
  const say = words[language];
  document.documentElement.lang = language;
  document.title = say.title;
  const toggle = make("button", {
    text: say.other,
    className: "quiet",
    attrs: { type: "button", lang: language === "en" ? "es" : "en" },
  });
  toggle.addEventListener("click", () => {
    language = language === "en" ? "es" : "en";
    draw();
    toggleAgain()?.focus();
  });
  form.replaceChildren(
    field(
      "file",
      say.file,
      `${say.fileHint} ${say.drop}`,
      make("input", { attrs: { type: "file", id: "file", accept: ".json,application/json" } }),
    ),
    make(
      "details",
      {},
      make("summary", { text: say.more }),
      make(
        "div",
        { className: "stack" },
        field(
          "seal",
          say.seal,
          say.sealHint,
          make("textarea", { attrs: { id: "seal", rows: "5", spellcheck: "false", autocomplete: "off" } }),
        ),
        field("sealFile", say.sealFile, null, make("input", { attrs: { type: "file", id: "sealFile" } })),
        field(
          "key",
          say.key,
          say.keyHint,
          make("input", { attrs: { type: "text", id: "key", spellcheck: "false", autocomplete: "off" } }),
        ),
        field(
          "older",
          say.older,
          say.olderHint,
          make("input", { attrs: { type: "file", id: "older", accept: ".json,application/json" } }),
        ),
      ),
    ),
    make("div", {}, make("button", { text: say.check, className: "main", attrs: { type: "submit" } })),
  );
  main.replaceChildren(
    make("div", { className: "top" }, make("h1", { text: say.title }), toggle),
    make("p", { text: say.lead }),
    make("p", { text: say.private, className: "soft" }),
    form,
    outcome,
  );
  drawOutcome();
}

const toggleAgain = () => document.querySelector<HTMLButtonElement>(".top button");

function field(id: string, label: string, hint: string | null, input: HTMLElement): HTMLElement {
  if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
  return make(
    "div",
    { className: "field" },
    make("label", { text: label, attrs: { for: id } }),
    hint ? make("p", { text: hint, className: "soft small", attrs: { id: `${id}-hint` } }) : null,
    input,
  );
}

function tell(text: string): void {
  outcome.replaceChildren(make("p", { text }));
}

async function check(): Promise<void> {
  const say = words[language];
  const file = chosen ?? pickedFile("file");
  if (!file) return tell(say.needFile);
  result = null;
  tell(say.checking);
  // One breath, so that the words above are on the screen before the work begins.
  await new Promise((resolve) => setTimeout(resolve, 30));
  try {
    const text = await file.text();
    const older = pickedFile("older");
    const report = await verifyProofFile(text, {
      sha256,
      verify: (publicKey, bytes, signature) => verify(signature, bytes, publicKey, { zip215: false }),
      checkpoints: [...notesIn(textOf("seal")), ...notesIn((await pickedFile("sealFile")?.text()) ?? "")],
      knownKey: textOf("key"),
      ...(older ? { earlierFile: await older.text() } : {}),
    });
    result = { report, text, at: new Date() };
    drawOutcome();
    outcome.scrollIntoView({ block: "start" });
  } catch {
    tell(say.noRead);
  }
}

function drawOutcome(): void {
  const say = words[language];
  if (!result) {
    outcome.replaceChildren();
    return;
  }
  const { report, text, at } = result;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  const said = sayReport(report, language, (iso) => (Number.isNaN(Date.parse(iso)) ? iso : when.format(new Date(iso))));
  const print = make("button", { text: say.print, className: "quiet", attrs: { type: "button" } });
  print.addEventListener("click", () => window.print());
  outcome.replaceChildren(
    make(
      "div",
      { className: `verdict ${report.verdict}` },
      make("h2", { text: said.title }),
      make("p", { text: said.next }),
    ),
    ...said.parts.map((part) =>
      make("div", { className: part.kind }, make("h3", { text: part.head }), listOf(part.sentences)),
    ),
    (said.about && make("div", {}, make("h3", { text: said.about.head }), listOf(said.about.sentences))) || "",
    make("p", { text: say.made.replace("{when}", when.format(at)), className: "soft small" }),
    make("div", {}, print),
    linesOf(text) ?? "",
  );
}

function listOf(sentences: readonly string[]): HTMLElement {
  return make("ul", {}, ...sentences.map((sentence) => make("li", { text: sentence })));
}

function linesOf(text: string): HTMLElement | null {
  const read = readProofFile(text);
  if (!read.ok || read.file.lines.length === 0) return null;
  const say = words[language];
  return make(
    "details",
    {},
    make("summary", { text: say.lines }),
    make(
      "ol",
      { className: "lines" },
      ...read.file.lines
        .slice(-mostShown)
        .map(({ seq, line, said }) =>
          make(
            "li",
            {},
            make("p", { text: say.line.replace("{n}", String(seq + 1)), className: "soft small" }),
            make("p", { text: said[language] ?? said.en ?? "", attrs: { dir: "auto" } }),
            make(
              "details",
              {},
              make("summary", { text: say.sealed, className: "small" }),
              make("pre", { text: JSON.stringify(line, null, 1), attrs: { dir: "ltr" } }),
            ),
          ),
        ),
    ),
  );
}

function textOf(id: string): string {
  return (document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null)?.value ?? "";
}

function pickedFile(id: string): File | null {
  return (document.getElementById(id) as HTMLInputElement | null)?.files?.[0] ?? null;
}

form.className = "stack sheet";
form.noValidate = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  chosen = pickedFile("file") ?? chosen;
  void check();
});
form.addEventListener("change", (event) => {
  if ((event.target as HTMLElement).id === "file") chosen = null;
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const dropped = event.dataTransfer?.files[0];
  if (!dropped) return;
  chosen = dropped;
  void check();
});
draw();
