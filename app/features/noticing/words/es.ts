import type { Words } from "#kernel/words.ts";
import type { words as en } from "./en.ts";

export const words = {
  title: "Lo que notó el programa",
  about: "Puede decir si es así.",
  lead: "Se puede equivocar. Usted sabe mejor. Su equipo ve las mismas notas.",
  new: "nueva",
  fits: "Es así",
  wrong: "No es así",
  fitsAsk: "¿Es así?",
  more: "¿Quiere agregar algo?",
  moreHint: "Lo puede dejar vacío. Su equipo lo puede leer.",
  send: "Enviar mi respuesta",
  notNow: "Ahora no",
  sending: "Enviando…",
  saidFits: "Usted dijo: es así.",
  saidWrong: "Usted dijo: no es así.",
  seen: "Su equipo ve su respuesta.",
  change: "Cambiar mi respuesta",
  seeWords: "Ver las palabras que marcó",
  page: "Su diario, {{when}}",
  gone: "Usted ya no comparte esta página. Por eso no se muestra aquí.",
  changed: "Usted cambió esta página. Por eso no se muestran las palabras de antes.",
  noWords: "No se envió ninguna palabra suya.",
  looked: "Miró: {{what}}.",
  notLooked: "No miró: {{what}}.",
  ends: "Esta nota termina el {{when}}.",
  noAnswer: "Nadie ha respondido todavía.",
  help: "Ver quién puede ayudar ahora",
  answer: {
    agreed: "{{who}} piensa que es así.",
    disagreed: "{{who}} piensa que no es así.",
    acted: "{{who}} hizo algo.",
    someone: "Alguien de su equipo",
  },
  strength: {
    slight: "Las señales en las palabras son leves.",
    clear: "Las señales en las palabras son claras.",
    strong: "Las señales en las palabras son fuertes.",
  },
  source: {
    "journal-shared": "páginas que comparte con su equipo",
    "journal-private": "lo que escribe en privado",
    checkins: "sus registros del día",
    measures: "sus respuestas a preguntas",
    chat: "sus conversaciones con la compañía digital",
    other: "otra cosa",
  },
  empty: {
    title: "Aquí no hay nada",
    body: "El programa busca días difíciles solo si usted quiere. Usted elige qué puede mirar. Lo puede parar cuando quiera.",
    apart: "Hay otra revisión, aparte. Busca palabras de peligro en lo que comparte, para mostrar ayuda ya mismo.",
    choice: "Ver esta decisión",
  },
  widget: {
    title: "Hay una nota nueva para usted",
    body: "El programa notó algo. Se puede equivocar. Usted puede decir si es así.",
    look: "Verla",
  },
  statement: {
    "journal-hard": {
      title: "Escribió sobre una mala racha",
      about_one: "Lo vio en una página que comparte con su equipo.",
      about_other: "Lo vio en {{count}} páginas que comparte con su equipo.",
    },
    "crisis-self-harm": {
      title: "Unas palabras pueden ser sobre morir o hacerse daño",
      about: "Si es así, no tiene que pasar por esto a solas.",
    },
    "crisis-hurt-by-someone": {
      title: "Unas palabras pueden decir que alguien le hace daño",
      about: "Si es así, no es culpa suya. Usted decide qué sigue.",
    },
    "crisis-harm-to-others": {
      title: "Unas palabras pueden ser sobre hacerle daño a alguien",
      about: "Si es así, puede hablar con una persona antes de que pase algo.",
    },
    "crisis-child-at-risk": {
      title: "Unas palabras pueden decir que una niña o un niño corre peligro",
      about: "Si es así, una persona puede ayudar a cuidar su seguridad.",
    },
    "crisis-medical-emergency": {
      title: "Unas palabras pueden decir que necesita atención médica ya",
      about: "Si es así, no espere a sentirse peor.",
    },
    "crisis-losing-touch": {
      title: "Unas palabras pueden decir que las cosas no parecen reales",
      about: "Si es así, una persona puede estar con usted hasta que pase.",
    },
    "critical-suicide": {
      title: "Una respuesta puede decir que piensa en morir",
      about: "No tiene que llevarlo en soledad. Puede decir si esto no es así.",
    },
    "critical-partner-violence": {
      title: "Una respuesta puede decir que alguien cercano le hace daño",
      about: "No es su culpa. Usted decide qué sigue.",
    },
    "asked-to-tell": {
      title: "Usted avisó a su equipo de que es un momento difícil",
      about: "No se envió ninguna palabra suya.",
    },
    other: { title: "Se notó algo", about: "Puede preguntarle a su equipo." },
  },
} satisfies Words<typeof en>;
