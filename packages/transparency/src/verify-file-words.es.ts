import type { ReportWords } from "./verify-file-words.ts";

export const es: ReportWords = {
  verdict: {
    whole: "Este archivo está completo. Nadie cambió nada en él.",
    broken: "Algo está mal en este archivo.",
    unreadable: "Este archivo no se puede leer.",
  },
  next: {
    whole: "Lea abajo lo que esto prueba y lo que no.",
    broken: "No se fíe de él. Guárdelo tal como está. Pida otro y muestre los dos a alguien de confianza.",
    unreadable: "Puede pedir otro archivo a la agencia. Guarde este también.",
  },
  heads: {
    broken: "Lo que está mal",
    proved: "Lo que esto prueba",
    unproved: "Lo que esto no prueba",
    about: "Lo que el archivo dice de sí mismo",
  },
  about: {
    agency: "Dice que es de: {agency}.",
    madeAt: "Dice que se hizo el {when}.",
    lines: "Líneas que trae: {count}.",
    key: "Marca de la llave: {key}",
  },
  more: "y {count} más",
  proved: {
    sealed: "La lista se selló con la llave que nombra este archivo. En ese momento tenía {size} líneas en total.",
    "every-line-in": {
      one: "La única línea de aquí está en esa lista, tal como se escribió.",
      many: "Las {count} líneas de aquí están en esa lista, tal como se escribieron.",
    },
    "none-taken-out": "Nadie quitó una línea ni cambió una palabra desde que se hizo el archivo, el {when}.",
    numbered: {
      one: "La línea tiene número y no falta ninguno.",
      many: "Las {count} líneas tienen número y no falta ninguno. Así, no falta ninguna línea entre la primera y la última.",
    },
    "grew-from-own": {
      one: "La lista solo creció desde un sello anterior que trae este archivo.",
      many: "La lista solo creció desde {count} sellos anteriores que trae este archivo.",
    },
    "fits-checkpoint":
      "El sello que usted dio, de {size} líneas, concuerda con este archivo. La lista no se volvió a escribir desde ese sello.",
    "key-as-known": "La llave es la que usted dio.",
    "earlier-file-kept": {
      one: "La línea del archivo anterior está aquí también, y es igual.",
      many: "Las {count} líneas del archivo anterior están aquí también, y son iguales.",
    },
    "no-lines": "Cuando se hizo, el {when}, la lista no tenía líneas sobre esta persona. Lo dice la llave.",
  },
  broken: {
    "not-whole": "Se cortó o se dañó en el camino. Falta el final o hay signos que están mal.",
    "not-a-proof": "No es un archivo de registro de Mooring, o le faltan partes, o trae partes que no van ahí.",
    "newer-format": "Se hizo de un modo más nuevo del que conoce esta página. Pida a la agencia una página más nueva.",
    "too-large": "Es demasiado grande para revisarlo aquí.",
    "key-unreadable": "La llave que trae está dañada o no es la de esta lista.",
    "key-not-known-one": "Se selló con otra llave, no con la que usted dio. La marca de su llave es {key}.",
    "checkpoint-forged": "El sello que trae es falso o está dañado. No lo hizo la llave.",
    "checkpoint-of-another": "El sello que trae es de otra lista.",
    "lines-altered": {
      one: "La línea {lines} se cambió o nunca estuvo en la lista.",
      many: "{count} líneas se cambiaron o nunca estuvieron en la lista: {lines}.",
    },
    "lines-of-another": {
      one: "La línea {lines} es sobre otra persona o de otra lista.",
      many: "{count} líneas son sobre otra persona o de otra lista: {lines}.",
    },
    "lines-reordered": {
      one: "La línea {lines} no está en su lugar.",
      many: "{count} líneas no están en su lugar: {lines}.",
    },
    "lines-doubled": { one: "La línea {lines} está dos veces.", many: "{count} líneas están dos veces: {lines}." },
    "lines-missing": { one: "Falta una línea. La quitaron.", many: "Faltan {count} líneas. Las quitaron." },
    "numbers-wrong": {
      one: "El número de la línea {lines} no concuerda.",
      many: "Los números de {count} líneas no concuerdan: {lines}.",
    },
    "statement-forged": "Lo que la agencia firmó sobre este archivo es falso o está dañado.",
    "statement-broken": "Este no es el archivo que firmó la agencia. Cambiaron palabras, la fecha o las líneas.",
    "past-rewritten": {
      one: "Un sello anterior de este archivo no concuerda. La lista no solo creció. Se volvió a escribir, o cambiaron el archivo.",
      many: "{count} sellos anteriores de este archivo no concuerdan. La lista no solo creció. Se volvió a escribir, o cambiaron el archivo.",
    },
    "given-forged": "El sello que usted dio es falso o está dañado. No lo hizo la llave.",
    "given-of-another": "El sello que usted dio es de otra lista o de otra llave.",
    "given-unreadable": "El sello que usted dio no se puede leer. Quizá le falta una parte.",
    "given-differs":
      "El sello que usted dio, de {size} líneas, y este archivo no concuerdan, y los hizo la misma llave. La agencia mostró dos listas distintas.",
    "given-not-grown":
      "El sello que usted dio, de {size} líneas, no concuerda con este archivo, y los hizo la misma llave. La lista se volvió a escribir después de ese sello.",
    "earlier-file-bad": "El archivo anterior que usted dio tampoco está completo.",
    "earlier-file-of-another": "El archivo anterior que usted dio es sobre otra persona o tiene otra llave.",
    "earlier-line-gone": {
      one: "La línea {lines} está en el archivo anterior, y en este falta o es distinta.",
      many: "{count} líneas están en el archivo anterior, y en este faltan o son distintas: {lines}.",
    },
  },
  unproved: {
    "true-when-written": "Que cada línea era verdad cuando se escribió. El sello muestra que no cambió después.",
    after: "Lo que vino después del {when}. Un archivo más nuevo lo mostraría.",
    "key-not-compared":
      "De quién es la llave. Para saberlo, compare su marca con la que da la agencia en papel o en su página web: {key}",
    "no-second-place":
      "Que nadie con la llave volvió a escribir toda la lista. Para eso, agregue un sello que le llegó por otro camino, como por correo o en papel.",
    "given-newer":
      "Si concuerda con el sello de {size} líneas. Ese sello es más nuevo que este archivo. Pida un archivo más nuevo.",
    "given-no-path":
      "Si concuerda con el sello de {size} líneas. Este archivo no trae los pasos desde ese sello. Pida un archivo más nuevo.",
    "not-numbered": {
      one: "Que no falte nada cerca de la primera línea. Es de antes de que las líneas tuvieran número.",
      many: "Que no falte nada entre las primeras {count} líneas. Son de antes de que las líneas tuvieran número.",
    },
    words:
      "Las palabras sencillas junto a cada línea. Las escribió la agencia a partir de lo sellado. Lo sellado está debajo de cada línea.",
  },
};
