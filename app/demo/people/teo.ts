import { mine, shared, type Thread, wrote } from "../thread.ts";

export const teo: Thread = {
  key: "teo",
  name: "Teo Villalba",
  pronouns: "elle",
  language: "es",
  ageBand: "18-24",
  programme: "outreach",
  careTeam: ["junie", "sam"],
  contact: { channels: ["in-app"], safeTimes: "De tarde o de noche", leaveMessage: false },
  goals: ["Que el médico use mi nombre", "Volver a dibujar"],
  choices: [
    { purpose: "P03", on: false },
    { purpose: "P11", on: true },
  ],
  habit: {
    tide: [
      [84, 3.1],
      [45, 2.4],
      [28, 2.9],
      [1, 3.5],
    ],
    answers: 0.62,
    at: "22:50",
    restless: 0.7,
    events: [[46, -0.8]],
  },
  entries: [
    wrote(
      72,
      "23:00",
      mine(
        "Hoy alguien me preguntó el pronombre como quien pregunta si querés azúcar. Así, normal. Me quedé pensando en eso todo el viaje.",
      ),
    ),
    wrote(58, "22:40", mine("No dibujo desde que él rompió el cuaderno. Compré uno nuevo. Está en blanco y me mira.")),
    wrote(
      46,
      "23:30",
      mine("Día gris. No pasó nada malo, no pasó nada. Mañana veo."),
      shared("Esta semana no tengo ganas de hablar, pero sí de que haya alguien. ¿Puede ser una caminata?"),
    ),
    wrote(
      29,
      "22:15",
      mine(
        "Junie camina rapidísimo. Llegué con la lengua afuera, me mató, y por primera vez en el mes dormí de corrido.",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      21,
      "23:20",
      mine(
        "Mi vieja me mandó un audio de siete minutos y no dijo mi nombre viejo ni una sola vez. Lo esquivó como a un charco, pobre. Lo escuché dos veces.",
      ),
    ),
    wrote(14, "23:10", mine("Dibujé una pera. Es una pera horrible. Es MI pera. 🍐")),
    wrote(
      5,
      "22:30",
      shared("El doctor me llamó Teo adelante de todo el mundo. Van diecinueve peras, la última casi parece pera."),
    ),
  ],
  story: "Une joven argentine que recupera el dibujo, pera a pera, tras una pareja que rompía cuadernos.",
};
