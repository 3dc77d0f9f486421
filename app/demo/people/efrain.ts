import { mine, shared, type Thread, wrote } from "../thread.ts";

export const efrain: Thread = {
  key: "efrain",
  name: "Efraín Castañeda",
  pronouns: "él",
  language: "es",
  ageBand: "65+",
  programme: "outreach",
  careTeam: ["dana", "sam"],
  contact: { channels: ["call", "letter"], safeTimes: "Por la mañana, de 8:00 a 11:00", leaveMessage: true },
  goals: ["Operarme la rodilla", "Un cuarto con ventana", "Enseñar a alguien a parar tipos"],
  choices: [
    { purpose: "P06", on: true, sources: ["checkins"] },
    { purpose: "P11", on: true },
  ],
  habit: {
    tide: [
      [84, 3.0],
      [40, 3.1],
      [25, 2.5],
      [12, 3.3],
      [1, 3.5],
    ],
    answers: 0.9,
    at: "07:30",
    sleep: 6,
    restless: 0.35,
    away: [[27, 24]],
  },
  entries: [
    wrote(
      79,
      "07:50",
      mine(
        "Cuarenta años compuse las palabras de otros, letra por letra y al revés. Es justo que ahora ponga dos o tres mías, aunque sea al derecho.",
      ),
    ),
    wrote(
      66,
      "08:10",
      mine(
        "Mi hijo dice que el cuarto se lo necesitaba al bebé. Lo entiendo. Lo que no entiendo es que me lo dijera con la puerta ya cerrada.",
      ),
    ),
    wrote(
      54,
      "07:40",
      mine(
        "En el comedor me dicen don Efra. Hay un muchacho, Kevin, que escribe a mano como un ángel y deletrea como un demonio. Nos ayudamos.",
      ),
    ),
    wrote(
      41,
      "07:55",
      shared(
        "Ya tengo fecha para la rodilla. Necesito quien me recoja ese día, porque no me dejan salir sin compañía.",
      ),
    ),
    wrote(
      28,
      "07:20",
      mine(
        "Mañana es la operación. No le temo al cuchillo, le temo a la sala de espera: es donde uno se entera de quién vino.",
      ),
    ),
    wrote(
      23,
      "09:30",
      mine("Vino Dana con un periódico, y vino Kevin con una tarjeta que decía 'Felis Rodilla'. No le corregí nada."),
      shared("Gracias por venir al hospital. Me duele, pero es un dolor con horario."),
    ),
    wrote(11, "07:45", mine("Caminé hasta la esquina y volví. La esquina me pareció un país.")),
    wrote(3, "08:00", mine("En la biblioteca tienen una prensa vieja que nadie sabe usar. Nadie sabía.")),
  ],
  story: "Tipógrafo jubilado al que su hijo dejó sin cuarto; rodilla nueva, una esquina, una prensa.",
};
