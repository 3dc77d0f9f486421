import { mine, shared, type Thread, wrote } from "../thread.ts";

export const marisol: Thread = {
  key: "marisol",
  name: "Marisol Quintero",
  pronouns: "ella",
  language: "es",
  ageBand: "25-44",
  programme: "shelter",
  careTeam: ["ines", "dana"],
  signIn: { name: "marisol", passphrase: "naranja barco lluvia mesa" },
  contact: {
    channels: ["in-app", "text"],
    safeTimes: "De 9:00 a 13:00",
    avoid: "No escribir de noche.",
    leaveMessage: false,
  },
  goals: ["Aprobar el curso de electricidad", "Un cuarto para cada hijo", "Dormir sin la luz prendida"],
  choices: [
    { purpose: "P02", on: true },
    { purpose: "P06", on: true, sources: ["checkins", "journal"] },
    { purpose: "P10", on: true },
  ],
  habit: {
    tide: [
      [84, 2.3],
      [58, 2.8],
      [43, 2.4],
      [30, 3.2],
      [1, 3.7],
    ],
    answers: 0.8,
    at: "21:10",
    sleep: 6,
    week: [0.3, -0.2, 0, 0, 0, 0.1, 0.3],
    events: [
      [43, -1],
      [15, 1.2],
    ],
  },
  entries: [
    wrote(
      82,
      "21:30",
      mine("Hoy dormimos los tres en la misma cama aunque hay tres camas. Nadie lo propuso, así salió."),
    ),
    wrote(
      71,
      "21:15",
      mine(
        "Empecé el curso. Somos catorce y yo la única con aretes. El maestro me pasó el cable y dijo: a ver. Pues vio.",
      ),
      shared(
        "Ya empecé el curso de electricidad, lunes y jueves. Esos días necesito que la cita sea antes de las diez, si se puede.",
      ),
    ),
    wrote(
      60,
      "22:00",
      mine(
        "Mateo preguntó si su papá sabe dónde estamos. Le dije que no. Me dijo 'qué bueno' y siguió coloreando. Tiene seis años.",
      ),
    ),
    wrote(
      51,
      "21:25",
      mine(
        "Sofía perdió un calcetín y armó un escándalo de una hora. Yo la dejé. Hacía mucho que en esta familia nadie gritaba por algo tan chiquito.",
      ),
    ),
    wrote(
      43,
      "23:40",
      shared(
        "Sueño que él está sentado en la orilla de la cama, y despierto sin poder mover los brazos. Llevo cinco noches así. Me da miedo acostarme y me da miedo que los niños me oigan llorar.",
        { mark: "distress" },
      ),
    ),
    wrote(
      35,
      "21:20",
      mine(
        "La señora Inés me enseñó a nombrar cinco cosas que veo. Lámpara, calcetín, otro calcetín, la gotera, mi mano. Me reí con lo de los calcetines y el miedo se aflojó tantito.",
      ),
    ),
    wrote(
      26,
      "21:05",
      mine(
        "Cambié yo sola el apagador del pasillo, con permiso. Ahora cada vez que alguien prende la luz me siento importante.",
      ),
    ),
    wrote(
      15,
      "20:50",
      shared("¡Aprobé el primer módulo! Saqué 95. El 5 que falta es por la letra, que ni yo la entiendo."),
      mine(
        "Mi mamá lloró por teléfono y luego dijo que qué peligroso, que mejor aprendiera repostería. Las dos cosas en la misma frase.",
      ),
    ),
    wrote(5, "21:45", mine("Apagué la lámpara a las once. La prendí a las once y diez. La apagué otra vez y ya.")),
  ],
  story: "Madre de dos que estudia electricidad; malas noches a mitad de camino, y la luz que por fin se apaga.",
};
