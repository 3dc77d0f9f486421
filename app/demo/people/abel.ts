import { mine, shared, type Thread, wrote } from "../thread.ts";

export const abel: Thread = {
  key: "abel",
  name: "Abel Mendoza Tzoc",
  pronouns: "él",
  language: "es",
  ageBand: "25-44",
  programme: "shelter",
  careTeam: ["noor", "ines"],
  contact: {
    channels: ["call"],
    safeTimes: "De 18:00 a 20:00",
    avoid: "Mejor hablar que escribir.",
    leaveMessage: true,
  },
  goals: ["Guardería para la nena", "Trabajo de carpintero"],
  choices: [{ purpose: "P06", on: false }],
  habit: {
    tide: [
      [50, 2.5],
      [30, 2.9],
      [1, 3.6],
    ],
    answers: 0.45,
    at: "19:30",
    sleep: 5.5,
    away: [[84, 51]],
    events: [[19, 1]],
  },
  entries: [
    wrote(
      49,
      "19:40",
      mine(
        "Mi castilla no es de nacimiento, es de escuela. Mi idioma es k'iche'. Pero aquí escribo en castilla para practicar.",
      ),
    ),
    wrote(42, "20:00", mine("La nena se durmió en mi pecho. No me moví. Afuera pasó un tren y no despertó.")),
    wrote(
      34,
      "19:20",
      shared(
        "Su mamá de la nena tomaba y pegaba. Yo no lo contaba porque los hombres se ríen de eso. Usted no se rió. Gracias.",
      ),
    ),
    wrote(27, "19:50", mine("Arreglé la puerta del comedor que no cerraba. Me pagaron con pastel. Buen trato.")),
    wrote(19, "19:35", shared("Hay lugar en la guardería. La nena lloró cuando la dejé, y yo también pero en el bus.")),
    wrote(
      15,
      "19:50",
      mine(
        "Hay días que extraño el maíz más que a la gente. Encontré masa en una tienda lejos. Caminé una hora y valió.",
      ),
    ),
    wrote(11, "20:10", mine("Hice un banquito. Tres patas, porque tres patas no cojean nunca. Así decía mi abuelo.")),
    wrote(
      4,
      "19:45",
      mine("La nena dijo su primera palabra. No fue papá, fue 'pan'. Está bien. Yo también quiero al pan."),
    ),
  ],
  story: "Padre joven maya k'iche' que llegó hace siete semanas con su hija; madera, guardería, primera palabra.",
};
