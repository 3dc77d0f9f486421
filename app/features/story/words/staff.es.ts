import type { Words } from "#kernel/words.ts";
import type { words as en } from "./staff.en.ts";

export const words = {
  title: "Lo que cuenta {{name}}",
  lead: "En el orden que eligió {{name}}. {{name}} ve que usted lo abrió.",
  folded: "Plegado para usted: {{topics}}",
  unfold: "Abrir esta parte",
  long: "Una parte larga. Se abre aparte.",
  others: "También trata de otra persona, que no ha dado su permiso.",
  noDate: "Sin fecha",
  shared: "Compartida el {{day}}",
  handover: {
    open: "Leerlo en pocas frases",
    close: "Cerrar las pocas frases",
    title: "En frases de {{name}}",
    lead: "Elegidas por una regla fija de lo que está abierto para usted: la línea que {{name}} escribió, o una primera frase. Nada se dice con otras palabras.",
    whole: "Ir a la parte entera",
  },
  media: {
    listen: "Escuchar",
    look: "Mostrar la imagen",
    voice: "Una voz: {{words}}",
    picture: "Una imagen: {{words}}",
    noWords: "sin palabras al lado",
    broken: "Este archivo no se puede mostrar. No es de la clase que dice ser.",
  },
  folding: {
    title: "Lo que queda plegado",
    lead: "Cuando alguien cuenta de esto, las palabras quedan plegadas hasta que usted las abra. Solo usted ve lo que eligió aquí.",
    save: "Guardar",
    saved: "Guardado.",
  },
  topic: {
    heavy: "Lo que la persona marcó como pesado",
    violence: "Violencia",
    "sexual-violence": "Violencia sexual",
    loss: "Perder a alguien",
    children: "Niños y niñas",
    family: "Familia",
    "body-illness": "Cuerpo y enfermedad",
    "alcohol-drugs": "Alcohol o drogas",
    dying: "Querer morir",
    "flight-war": "Guerra, dejar su tierra",
    "police-prison": "Policía o cárcel",
    "money-home": "Dinero y vivienda",
    faith: "Fe",
  },
} satisfies Words<typeof en>;
