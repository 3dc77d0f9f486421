import { mine, shared, type Thread, wrote } from "../thread.ts";

export const ximena: Thread = {
  key: "ximena",
  name: "Ximena Duarte",
  pronouns: "ella",
  language: "es",
  ageBand: "18-24",
  programme: "outreach",
  careTeam: ["sam"],
  signIn: { name: "ximena", passphrase: "mango tren azul domingo" },
  contact: { channels: ["in-app", "text"], safeTimes: "Cualquier hora menos en clase", leaveMessage: true },
  goals: ["Terminar el semestre", "Salir del grupo de WhatsApp de la familia de él"],
  choices: [
    { purpose: "P03", on: true },
    { purpose: "P04", on: false },
    { purpose: "P06", on: false },
  ],
  habit: {
    tide: [
      [84, 3.3],
      [62, 2.6],
      [35, 3.4],
      [1, 4.1],
    ],
    answers: 0.65,
    at: "00:20",
    sleep: 6.5,
    restless: 0.8,
    week: [-0.1, -0.5, -0.1, 0, 0.1, 0.5, 0.4],
    events: [
      [62, -1],
      [18, 1],
    ],
  },
  entries: [
    wrote(
      77,
      "00:30",
      mine(
        "Me dijeron que escribiera lo primero que se me ocurriera. Lo primero: tengo hambre. Lo segundo: me hace falta mi perro. Lo tercero ya es más complicado.",
      ),
    ),
    wrote(
      62,
      "01:10",
      mine(
        "Cuarenta y siete llamadas perdidas en una tarde. Antes yo decía 'es que me quiere mucho'. Hoy dije: cuarenta y siete.",
      ),
      shared("Ya lo bloqueé, con Sam al lado. Me tembló el dedo como si fuera a desactivar una bomba.", {
        mark: "idiom",
      }),
    ),
    wrote(
      51,
      "23:50",
      mine(
        "Mi compañera de cuarto ronca en dos idiomas. Me muero de la risa, la grabé y ella misma pidió que se la pusiera otra vez.",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      40,
      "00:15",
      mine(
        "Soñé con la casa de mi abuela en Ibagué, con el patio y la poceta. No pasaba nada en el sueño. Qué bonito cuando no pasa nada.",
      ),
    ),
    wrote(
      32,
      "13:40",
      mine(
        "La fila de la cafetería no avanza, me estoy muriendo de hambre y el man de adelante pregunta por los ingredientes de la gelatina. De la GELATINA. 😤",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(18, "00:05", shared("Cuatro con cinco en estadística. Parce, yo, que lloraba con los decimales.")),
    wrote(
      9,
      "23:30",
      mine(
        "Vi una foto de él con otra y esperé a que me doliera. Me dolió como cuando uno se golpea el codo: feo, rapidito, y ya.",
      ),
    ),
    wrote(2, "00:40", mine("Bailé. En la sala, en medias, con la escoba. Si alguien pregunta, estaba barriendo. 💃")),
  ],
  story: "Estudiante colombiana que sale de una relación de llamadas y control, con mucho humor y buenas notas.",
};
