/** What stands on the public page besides the cards. For anyone to read: reading grade 9 at most. */
const en = {
  title: "How {agency} uses software",
  lead: "This page says what software at {agency} reads, what it never reads, how well it works, and what is switched off. People decide; software only notices and prepares.",
  dated: "As of {date}.",
  nav: "Español",
  state: {
    on: "In use",
    "switched-off": "Switched off by the agency",
    "not-set-up": "Not set up here",
    "not-here": "Not here at all",
  },
  why: {
    on: "It runs only where the person's choices and the rules allow it.",
    "switched-off": "The agency decided not to use it now. It does not run for anyone.",
    "not-set-up": "What it needs is not set up here, so it does not run.",
    "not-here": "It is not part of this software.",
  },
  purpose: "What it is for",
  dataIn: "What it reads",
  dataNeverIn: "What it never reads",
  where: "Where it runs",
  training: "What it learned from",
  figures: "How well it does",
  figure: "{value} ({low} to {high}, {n} texts, measured {date})",
  figureAlone: "{value} ({n} texts, measured {date})",
  chance: "The two numbers in brackets are where the true value very likely lies (95 % interval).",
  bias: "What is known about fairness",
  failures: "How it fails",
  reviewed: "Who has checked it",
  rules: "Rules that limit it",
  counts: "In the last twelve months",
  ran: "It ran",
  noticed: "It noticed something",
  answers: {
    agreed: "People agreed",
    acted: "People acted on it",
    disagreed: "People disagreed",
    disputed: "The person it was about disputed it",
  },
  answersSmall: "How people answered is not shown: some of the numbers are too small.",
  small: "a few times (fewer than {count})",
  none: "not at all",
  about: "about {count} times",
  smallWhy: "Numbers are rounded to five. Numbers below {count} are not shown, so that nobody can be told from them.",
  never: "What is never done here",
  nevers: [
    "No score is used to refuse or end a service.",
    "Nobody's social media is watched, and no feelings are read from faces or voices.",
    "Nothing a person writes is used to train a program.",
    "Saying no to software changes nothing else about the help a person gets.",
  ],
  complain: "Questions and complaints",
  complainLead: "You may ask how software was used for you, object, or complain. Nobody will think less of you for it.",
  ledger:
    "If you are helped here, “Who has seen what” on your own page lists each time software read something of yours.",
  key: "Mark of the ledger's key",
  keyLead: "Whoever checks a ledger file can compare this mark.",
  check: "Check a ledger file",
  older: "Earlier versions of this page",
} as const;

type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : Words<T[K]>;
};
export type PageWords = Words<typeof en>;

const es: PageWords = {
  title: "Cómo usa programas {agency}",
  lead: "Esta página dice qué leen los programas en {agency}, qué no leen nunca, qué tan bien funcionan y qué está apagado. Deciden las personas; los programas solo notan y preparan.",
  dated: "Al {date}.",
  nav: "English",
  state: {
    on: "En uso",
    "switched-off": "Apagado por la agencia",
    "not-set-up": "No está instalado aquí",
    "not-here": "No existe aquí",
  },
  why: {
    on: "Solo corre donde lo permiten las decisiones de la persona y las reglas.",
    "switched-off": "La agencia decidió no usarlo ahora. No corre para nadie.",
    "not-set-up": "Lo que necesita no está instalado aquí, así que no corre.",
    "not-here": "No es parte de este programa.",
  },
  purpose: "Para qué sirve",
  dataIn: "Qué lee",
  dataNeverIn: "Qué no lee nunca",
  where: "Dónde corre",
  training: "De qué aprendió",
  figures: "Qué tan bien le va",
  figure: "{value} ({low} a {high}, {n} textos, medido el {date})",
  figureAlone: "{value} ({n} textos, medido el {date})",
  chance:
    "Los dos números entre paréntesis son entre qué valores está muy probablemente el verdadero (intervalo del 95 %).",
  bias: "Lo que se sabe de si es justo",
  failures: "Cómo falla",
  reviewed: "Quién lo ha revisado",
  rules: "Reglas que lo limitan",
  counts: "En los últimos doce meses",
  ran: "Corrió",
  noticed: "Notó algo",
  answers: {
    agreed: "Alguien estuvo de acuerdo",
    acted: "Alguien actuó",
    disagreed: "Alguien no estuvo de acuerdo",
    disputed: "La persona de quien trataba lo objetó",
  },
  answersSmall: "No se muestra qué se contestó: algunos números son muy pequeños.",
  small: "unas pocas veces (menos de {count})",
  none: "ninguna vez",
  about: "unas {count} veces",
  smallWhy:
    "Los números se redondean de cinco en cinco. Los menores de {count} no se muestran, para que no se pueda reconocer a nadie.",
  never: "Lo que aquí no se hace nunca",
  nevers: [
    "Ningún puntaje se usa para negar o quitar un servicio.",
    "No se vigilan las redes sociales de nadie ni se leen emociones en caras o voces.",
    "Nada de lo que alguien escribe se usa para entrenar un programa.",
    "Decir que no a los programas no cambia nada más de la ayuda que recibe la persona.",
  ],
  complain: "Preguntas y quejas",
  complainLead:
    "Usted puede preguntar cómo se usaron programas en su caso, oponerse o quejarse. Nadie le verá mal por eso.",
  ledger: "Si aquí le ayudan, «Quién ha visto qué» en su página muestra cada vez que un programa leyó algo suyo.",
  key: "Marca de la llave del registro",
  keyLead: "Quien revise un archivo de registro puede comparar esta marca.",
  check: "Revisar un archivo de registro",
  older: "Versiones anteriores de esta página",
};

export const pageWords: Readonly<Record<"en" | "es", PageWords>> = { en, es };
