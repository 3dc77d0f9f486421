import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  today: "Hoy",
  inbox: "Avisos",
  noticed: "lo notó el programa",
  asked: "lo pidió {{name}}",
  waiting: "{{ago}} · espera su respuesta",
  why: "¿Por qué?",
  whyOf: "¿Por qué? Sobre: {{title}}",
  quiet: {
    title: "Todo está en calma",
    body: "No hay avisos en espera. Cuando alguien necesite de usted, aquí verá quién y por qué. La seguridad va siempre primero.",
    rest_one: "Lo demás está en calma. {{count}} persona, {{rest}} sin novedad.",
    rest_other: "Lo demás está en calma. {{count}} personas, {{rest}} sin novedad.",
    noPeopleTitle: "Todavía no acompaña a nadie",
    noPeople:
      "Cuando forme parte del equipo de alguien, aquí verá si necesita de usted. La dirección puede agregarle a un equipo.",
  },
  arrived_one: "{{count}} aviso nuevo.",
  arrived_other: "{{count}} avisos nuevos.",
  stale: "Puede que esto no esté al día. Ahora mismo el servidor no contesta.",
  keys: "Teclas sobre un aviso: las flechas mueven, 1 es de acuerdo, 2 es que no es así, 3 es que hizo algo, W muestra por qué.",
  answer: {
    agreed: "De acuerdo",
    disagreed: "No es así",
    acted: "Hice algo",
    asked_agreed: "Voy a buscar contacto",
    asked_why_agreed: "¿Cómo y cuándo?",
    asked_did_agreed: "Usted va a buscar contacto.",
    why_agreed: "¿Por qué está de acuerdo?",
    why_disagreed: "¿Qué es lo que no es así?",
    why_acted: "¿Qué hizo?",
    hint: "Una línea. {{name}} también la puede leer.",
    save: "Guardar respuesta",
    notNow: "Ahora no",
    needed: "Con unas palabras basta, para que otras personas entiendan.",
    saving: "Guardando…",
    did_agreed: "Usted dijo que está de acuerdo.",
    did_disagreed: "Usted dijo que no es así.",
    did_acted: "Usted hizo algo.",
    undo: "Deshacer",
    undone: "Se retiró su respuesta. El aviso espera de nuevo.",
    again: "Responder otra vez",
  },
  pane: {
    title: "¿Por qué este aviso?",
    empty:
      "Elija «¿Por qué?» en un aviso. Verá las palabras que lo causaron, qué se miró y qué no. Cada vez que alguien mira queda anotado para la persona.",
    back: "Volver",
    close: "Cerrar",
    open: "Abriendo…",
    inWords: "En palabras de {{name}}",
    page: "Diario, {{when}}, compartido con su equipo",
    gone: "Esta página ya no se comparte, por eso no se muestra.",
    changed: "Esta página cambió después. Las palabras que se leyeron no se muestran.",
    noWords: "No vinieron palabras con esto. Solo que es un momento difícil.",
    lookedAt: "Se miró",
    nothing: "nada",
    notLookedAt: "No se miró",
    notLookedWhy: "No está permitido, o este programa no lo lee. No quiere decir que haya algo ahí.",
    strength: "Señales en las palabras",
    often: "Qué tanto acierta",
    wouldChange: "Lo cambiaría",
    sees: "{{name}} ve",
    same: "lo mismo, desde el {{when}}",
    ends: "Termina",
    madeBy: "Lo hizo",
    program: "{{name}}, versión {{version}}",
    answers: "Respuestas hasta ahora",
    notDiagnosis:
      "Un aviso no es un diagnóstico. Lo que usted decida se guarda con su razón y sirve para revisar el programa.",
    calledNobody: "El programa no ha llamado a nadie. Lo que sigue lo deciden usted y su equipo.",
  },
  strength: {
    slight: "Las señales en las palabras son leves.",
    clear: "Las señales en las palabras son claras.",
    strong: "Las señales en las palabras son fuertes.",
    short_slight: "leves",
    short_clear: "claras",
    short_strong: "fuertes",
  },
  often: {
    known: "Más o menos 1 de cada {{many}} avisos así resulta importante.",
    most: "La mayoría de los avisos así resulta importante.",
    unknown: "Nadie ha medido todavía cuántas veces importa un aviso así.",
    short_known: "más o menos 1 de cada {{many}}",
    short_most: "la mayoría de las veces",
    short_unknown: "nadie lo ha medido todavía",
  },
  source: {
    "journal-shared": "páginas del diario compartidas con el equipo",
    "journal-private": "escritos privados",
    checkins: "registros del día",
    measures: "respuestas a preguntas",
    chat: "conversaciones con la compañía digital",
    other: "otra cosa",
  },
  change: {
    "more-pages": "más páginas, si las comparte",
    talking: "hablar con {{name}}",
    time: "algunos días más tranquilos",
    other: "hablar con {{name}}",
  },
  analyser: {
    "journal-distress": "el lector del diario",
    "crisis-triage": "el buscador de palabras de peligro",
    "critical-answer": "la regla de respuestas sueltas",
    other: "un programa de esta casa",
  },
  review: {
    agreed: "{{who}}: de acuerdo",
    disagreed: "{{who}}: no es así",
    acted: "{{who}}: hizo algo",
    fits: "{{name}} dice que es así",
    disputed: "{{name}} dice que no es así",
    undone: "{{who}}: retiró una respuesta",
    someone: "Alguien que estuvo en el equipo",
  },
  list: {
    lead: "Lo que el programa notó sobre las personas que usted acompaña. Usted decide qué significa.",
    which: "Qué avisos mostrar",
    open: "En espera",
    all: "Todos, también los respondidos",
    emptyTitle: "No hay nada en espera",
    empty:
      "El programa mira solo donde cada persona lo permite, aparte de las palabras de peligro en páginas que comparte. Hay quien lo deja apagado, y está bien.",
    answered: "respondido",
    ended: "terminado",
  },
  person: {
    title: "Lo que notó el programa",
    empty: "Por ahora, nada. Mira solo donde {{name}} lo permite, así que esto no dice cómo está {{name}}.",
    toInbox: "Ir a los avisos",
  },
  statement: {
    "journal-hard": {
      title: "{{name}} escribió sobre una mala racha",
      about_one: "Se vio en una página compartida con el equipo.",
      about_other: "Se vio en {{count}} páginas compartidas con el equipo.",
    },
    "crisis-self-harm": {
      title: "Es posible que {{name}} piense en morir o en hacerse daño",
      about:
        "Unas palabras en una página compartida con el equipo pueden significar esto. El programa no puede saberlo. Pregunte y escuche.",
    },
    "crisis-hurt-by-someone": {
      title: "Es posible que alguien le haga daño a {{name}}",
      about:
        "Unas palabras en una página compartida con el equipo pueden significar esto. Antes de escribir o llamar, revise cómo hablar con {{name}} sin riesgo.",
    },
    "crisis-harm-to-others": {
      title: "Es posible que {{name}} piense en hacerle daño a alguien",
      about:
        "Unas palabras en una página compartida con el equipo pueden significar esto. El programa no puede saberlo. Pregunte y escuche.",
    },
    "crisis-child-at-risk": {
      title: "Es posible que una niña o un niño cerca de {{name}} corra peligro",
      about:
        "Unas palabras en una página compartida con el equipo pueden significar esto. Primero van los pasos de su agencia para proteger a la niñez.",
    },
    "crisis-medical-emergency": {
      title: "Es posible que {{name}} necesite atención médica ya",
      about:
        "Unas palabras en una página compartida con el equipo pueden significar esto. Si hay duda, llame a emergencias.",
    },
    "crisis-losing-touch": {
      title: "Es posible que a {{name}} las cosas no le parezcan reales",
      about:
        "Unas palabras en una página compartida con el equipo pueden significar esto. Vaya con calma y quédese en el aquí y ahora.",
    },
    "critical-suicide": {
      title: "{{name}} dio una respuesta que puede indicar ideas de morir",
      about: "{{name}} contestó unas preguntas. Quienes las hicieron dicen que por esa respuesta hay que preguntar.",
    },
    "critical-partner-violence": {
      title: "{{name}} dio una respuesta que puede indicar que alguien le hace daño",
      about: "Pregunte solo cuando {{name}} no tenga a nadie cerca, y según sus reglas de contacto seguro.",
    },
    "asked-to-tell": {
      title: "{{name}} quiere que usted sepa que es un momento difícil",
      about: "{{name}} le pidió a la aplicación que le avisara. No se envió ninguna palabra suya.",
    },
    other: {
      title: "Se notó algo sobre {{name}}",
      about: "Abra «¿Por qué?» para ver de qué se trata.",
    },
  },
} satisfies Words<typeof en>;
