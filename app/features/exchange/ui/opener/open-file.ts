import { openParcel, type Parcel } from "@mooring/sealing";
import { gcm } from "@noble/ciphers/aes.js";
import { argon2id } from "hash-wasm";
import { toPackage } from "./package.ts";

/** The program inside a taken-out file: opens it with its passphrase, in any browser, from a disk, without a network. */

const words = {
  en: {
    title: "A sealed file",
    lead: "Someone sealed this file with a passphrase. It opens on this device only. Nothing is sent.",
    passphrase: "Passphrase",
    open: "Open",
    show: "Show what I type",
    hide: "Hide what I type",
    working: "Opening. This can take a minute on an old phone.",
    wrong: "That did not open it. Check each letter, also big and small ones. Nothing is lost; you can try again.",
    broken: "This file is damaged or not complete. Try your other copy.",
    isOpen:
      "It is open. You can read it here, save its parts, or print it. To get a PDF, print and choose “Save as PDF”.",
    save: "Save",
    print: "Print, or save as PDF",
    page: "What is in the file",
    careful: "Parts you save are not sealed. Anyone who has this device could read them.",
  },
  es: {
    title: "Un archivo sellado",
    lead: "Alguien selló este archivo con una frase secreta. Se abre solo en este aparato. No se envía nada.",
    passphrase: "Frase secreta",
    open: "Abrir",
    show: "Mostrar lo que escribo",
    hide: "Ocultar lo que escribo",
    working: "Se está abriendo. En un teléfono viejo puede tardar un minuto.",
    wrong:
      "Así no se abrió. Revise cada letra, también mayúsculas y minúsculas. No se pierde nada; puede probar otra vez.",
    broken: "Este archivo está dañado o incompleto. Pruebe con su otra copia.",
    isOpen:
      "Está abierto. Aquí puede leerlo, guardar sus partes o imprimirlo. Para tener un PDF, imprima y elija «Guardar como PDF».",
    save: "Guardar",
    print: "Imprimir o guardar como PDF",
    page: "Lo que hay en el archivo",
    careful: "Las partes que guarde no están selladas. Quien tenga este aparato podría leerlas.",
  },
};
type Word = keyof typeof words.en;

const language = navigator.language.startsWith("es") ? "es" : "en";
const say = (word: Word) => words[language][word];
const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

document.documentElement.lang = language;
document.title = say("title");
for (const node of document.querySelectorAll<HTMLElement>("[data-say]"))
  node.textContent = say(node.dataset.say as Word);
const page = element<HTMLIFrameElement>("page");
page.title = say("page");

const field = element<HTMLInputElement>("words");
element("show").addEventListener("click", ({ currentTarget }) => {
  field.type = field.type === "password" ? "text" : "password";
  (currentTarget as HTMLElement).textContent = say(field.type === "password" ? "show" : "hide");
});

element<HTMLFormElement>("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const status = element("status");
  status.textContent = say("working");
  // A moment for the words to be painted before the work begins.
  setTimeout(() => void open(field.value).then((told) => (status.textContent = told)), 60);
});

async function open(passphrase: string): Promise<string> {
  let parcel: Parcel;
  try {
    parcel = JSON.parse(element("parcel").textContent ?? "") as Parcel;
  } catch {
    return say("broken");
  }
  const opened = await openParcel(passphrase, parcel, {
    argon2id: (password, salt, { memoryKiB, iterations, parallelism, outputBytes }) =>
      argon2id({
        password: password.length > 0 ? password : " ",
        salt,
        memorySize: memoryKiB,
        iterations,
        parallelism,
        hashLength: outputBytes,
        outputType: "binary",
      }),
    open: (key, nonce, boundTo, sealed) => gcm(key, nonce, boundTo).decrypt(sealed),
  });
  if (!opened.ok) return say(opened.reason === "malformed" ? "broken" : "wrong");
  const inside = toPackage(new TextDecoder().decode(opened.bytes));
  if (!inside) return say("broken");
  field.value = "";
  element("ask").hidden = true;
  element("opened").hidden = false;
  page.srcdoc = inside.files[0]?.text ?? "";
  const list = element("files");
  for (const file of inside.files) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `${say("save")}: ${file.name}`;
    button.addEventListener("click", () => save(file));
    list.append(button);
  }
  element("print").addEventListener("click", () => page.contentWindow?.print());
  element("opened").querySelector<HTMLElement>("button")?.focus();
  return "";
}

function save({ name, type, text }: { name: string; type: string; text: string }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
