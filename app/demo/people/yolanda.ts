import { mine, shared, type Thread, wrote } from "../thread.ts";

export const yolanda: Thread = {
  key: "yolanda",
  name: "Yolanda Batista",
  pronouns: "ella",
  language: "es",
  ageBand: "45-64",
  programme: "shelter",
  careTeam: ["ines", "noor"],
  contact: { channels: ["call", "in-app"], safeTimes: "Después de las 15:00", leaveMessage: true },
  goals: ["La tutela de Yadiel", "Controlar la presión", "Volver al coro"],
  choices: [
    { purpose: "P05", on: false },
    { purpose: "P10", on: true },
  ],
  habit: {
    tide: [
      [84, 2.9],
      [37, 2.6],
      [20, 3.2],
      [1, 3.4],
    ],
    answers: 0.58,
    at: "20:00",
    sleep: 6.5,
    week: [0.6, 0, -0.1, 0, 0, 0, 0.1],
    events: [[37, -0.9]],
  },
  entries: [
    wrote(
      75,
      "20:20",
      mine(
        "Crié a tres y pensé que ya había entregado el uniforme. Pues no: aquí estoy otra vez buscando un zapato debajo de una cama.",
      ),
    ),
    wrote(
      63,
      "20:10",
      mine("Yadiel no habla de su casa. Habla de dinosaurios. El más grande, dice, era el que no se comía a nadie."),
    ),
    wrote(
      50,
      "19:45",
      shared(
        "En la escuela me piden la firma de la mamá y yo no sé qué decirles sin contar la vida entera. ¿Usted me puede dar una carta corta?",
      ),
    ),
    wrote(
      37,
      "21:30",
      mine(
        "La audiencia la movieron. Otra vez. Me subió la presión y me dio una rabia que barrí la acera de todo el edificio.",
      ),
      mine("Mi hija hizo lo que pudo hasta que no pudo. Eso se lo digo a la jueza, y me lo digo a mí."),
    ),
    wrote(
      21,
      "20:40",
      mine(
        "La carta funcionó. La secretaria de la escuela me dijo 'doña Yolanda' y me ofreció café. Qué diferencia hace un papel.",
      ),
    ),
    wrote(
      12,
      "20:15",
      mine(
        "Canté bajito lavando los platos y el niño preguntó si esa era la radio. ¡La radio! Ay, Dios, qué risa me dio, por poco me da un infarto.",
        {
          mark: "idiom",
        },
      ),
    ),
    wrote(
      7,
      "21:10",
      mine("Hoy me cansé de ser fuerte y comí arroz con huevo parada en la cocina, sin hablar con nadie. Mañana sigo."),
    ),
    wrote(3, "20:05", shared("La presión: 128 con 82. La enfermera me felicitó. Yo le dije que eran los dinosaurios.")),
  ],
  story: "Abuela que cría a su nieto y espera la tutela; papeles, presión, dinosaurios y canto.",
};
