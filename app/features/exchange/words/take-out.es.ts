import type { Words } from "#kernel/words.ts";
import type { words as en } from "./take-out.en.ts";

export const words = {
  title: "Llevármelo",
  lead: "Saque una copia de todo lo que se guarda aquí sobre usted. Viene en un solo archivo. Usted lo sella con una frase secreta, así solo usted lo abre. Sacar una copia no cambia nada aquí.",
  contents: "Lo que va en el archivo",
  empty: "Todavía no se guarda nada sobre usted.",
  pieces_one: "{{count}} pieza",
  pieces_other: "{{count}} piezas",
  notIn:
    "No va en el archivo: las notas privadas de terapia, y lo que el personal escribió para sí al cerrar un aviso. Puede preguntar por eso a quien cuida la privacidad.",
  choose: "Elija una frase secreta para el archivo",
  chooseAbout:
    "Unas palabras que pueda recordar. Puede ser otra que la de entrar. No la guardamos. Si se pierde, nadie puede abrir el archivo. Entonces puede hacer otro aquí.",
  passphrase: "Frase secreta de este archivo",
  passphraseHint: "Cinco palabras seguidas sirven bien.",
  passphraseFault: "Esta es muy corta o fácil de adivinar. Pruebe con unas palabras más.",
  show: "Mostrar",
  hide: "Ocultar",
  suggest: "Proponer una",
  keyAway:
    "Lo que usted selló solo para sí está cerrado ahora. Entre otra vez con su frase secreta para llevarlo también.",
  safety:
    "Un archivo en un teléfono o una computadora lo puede encontrar quien también los usa. Su nombre no dice nada de este lugar. Si alguien mira sus cosas, guárdelo donde solo usted entra, o espere.",
  make: "Hacer el archivo",
  notNow: "Ahora no",
  making: "Se está haciendo su archivo",
  gathering: "Ya están {{done}} de {{of}} piezas.",
  sealing: "Ya está todo. Ahora se sella.",
  mayLeave:
    "Puede ver otras páginas. Esto sigue y lo encuentra aquí. Si cierra la aplicación, se detiene y puede empezar de nuevo.",
  stop: "Detener",
  done: "Su archivo está listo.",
  doneAbout: "Unos {{megabytes}} MB. Se hizo en este aparato.",
  closed_one: "{{count}} pieza no se pudo abrir con su llave. Está señalada en el archivo.",
  closed_other: "{{count}} piezas no se pudieron abrir con su llave. Están señaladas en el archivo.",
  howToOpen:
    "Para leerlo, abra el archivo en un navegador. No hace falta internet. Escriba su frase secreta. Ahí lo puede leer, imprimir o guardar como PDF.",
  save: "Guardar el archivo",
  forget: "Ya terminé",
  eraseTitle: "¿Quiere que algo de aquí desaparezca?",
  eraseAbout: "Sacar una copia lo deja todo igual. Borrar es otro paso.",
  eraseGo: "Ver qué se puede borrar",
  beside: {
    title: "Una copia para alguien que está aquí",
    lead: "Para una persona sin páginas propias. Pidió una copia de su registro y está a su lado.",
    ask: "¿Está aquí la persona y lo pidió?",
    askAbout:
      "Pásele el teclado para la frase secreta. Mire a otro lado mientras escribe. Recibe lo que guarda su equipo: nombre, contacto, plan y notas. Queda en el registro.",
    yes: "Sí, está aquí",
  },
  page: {
    title: "Sobre mí",
    madeAt: "Hecho el",
    from: "De",
    nothing: "No se guardaba nada.",
    closed: "Esta pieza estaba sellada y no se pudo abrir con la llave que había.",
    ledger: "Quién ha visto qué",
    ledgerAbout:
      "Cada línea está en una lista que no se puede cambiar a escondidas. El archivo ledger-proofs.json deja que cualquiera lo compruebe.",
    yes: "Sí",
    no: "No",
  },
} satisfies Words<typeof en>;
