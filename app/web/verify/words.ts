/** Words of the page itself; what it finds is said by the transparency package. Reading grade 6. */
export type PageWords = {
  readonly [key in
    | "title"
    | "lead"
    | "private"
    | "file"
    | "fileHint"
    | "drop"
    | "seal"
    | "sealHint"
    | "sealFile"
    | "key"
    | "keyHint"
    | "older"
    | "olderHint"
    | "more"
    | "check"
    | "checking"
    | "needFile"
    | "noRead"
    | "lines"
    | "line"
    | "sealed"
    | "print"
    | "keep"
    | "other"
    | "made"]: string;
};

export const words: Readonly<Record<"en" | "es", PageWords>> = {
  en: {
    title: "Check a ledger file",
    lead: "A ledger file shows who looked at what about a person. Here you can check that nobody changed it. You need no account, and you do not need us.",
    private: "Your file stays on this device. This page sends nothing and works with no network.",
    file: "The ledger file",
    fileHint: "Someone saved it from “Who has seen what”. Its name ends in .json.",
    drop: "Or drop the file anywhere on this page.",
    more: "To be more sure, add what you got another way",
    seal: "A seal",
    sealHint: "Paste one from a mail or from the square code on a printed page. Several are fine.",
    sealFile: "Or a file with seals",
    key: "The mark of the agency’s key",
    keyHint: "Eight groups of four signs. The agency gives it out on paper and on its public page.",
    older: "An older ledger file of the same person",
    olderHint: "Each line in it must be in the new one too.",
    check: "Check",
    checking: "Checking…",
    needFile: "Choose a ledger file first.",
    noRead: "This file could not be opened on this device.",
    lines: "The lines in the file",
    line: "Line {n} of the whole list",
    sealed: "The sealed parts",
    print: "Print this page",
    keep: "Keep this page",
    other: "Español",
    made: "Checked on this device on {when}.",
  },
  es: {
    title: "Revisar un archivo de registro",
    lead: "Un archivo de registro muestra quién vio qué de una persona. Aquí puede ver si alguien lo cambió. No necesita cuenta ni nos necesita.",
    private: "Su archivo se queda en este equipo. Esta página no envía nada y funciona sin red.",
    file: "El archivo de registro",
    fileHint: "Alguien lo guardó desde «Quién ha visto qué». Su nombre termina en .json.",
    drop: "O suelte el archivo en esta página.",
    more: "Para más certeza, agregue lo que le llegó por otro camino",
    seal: "Un sello",
    sealHint: "Pegue uno de un correo o del código cuadrado de una hoja impresa. Pueden ser varios.",
    sealFile: "O un archivo con sellos",
    key: "La marca de la llave de la agencia",
    keyHint: "Ocho grupos de cuatro signos. La agencia la da en papel y en su página pública.",
    older: "Un archivo de registro anterior de la misma persona",
    olderHint: "Cada una de sus líneas debe estar también en el nuevo.",
    check: "Revisar",
    checking: "Revisando…",
    needFile: "Primero elija un archivo de registro.",
    noRead: "Este archivo no se pudo abrir en este equipo.",
    lines: "Las líneas del archivo",
    line: "Línea {n} de toda la lista",
    sealed: "Lo sellado",
    print: "Imprimir esta página",
    keep: "Guardar esta página",
    other: "English",
    made: "Se revisó en este equipo el {when}.",
  },
};
