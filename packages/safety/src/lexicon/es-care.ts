import type { Frame } from "../rule.ts";

/** Hospital y enfermedad, modismos con morir, matar y dar algo, voces recordadas: lo que explica una palabra que asusta. */
export const esCare: readonly Frame[] = [
  {
    id: "es.fr.care",
    role: "care",
    when: `
      hospital|cirugia|operacion|operaron|operan|operada|operado|doctor|doctora|enfermera|alta|anestesia|muletas|clinica|rodilla|cadera|yeso|medico|reposo|cuarentena|fiebre|compania|acompanante|internada|internado|recuperacion`,
  },
  {
    id: "es.fr.near-words",
    role: "idiom",
    when: `
      no ~1 despierta ~1 antes|hasta|temprano ~1 de|las|mediodia
      casi|por|medio ~1 poco? ~1 me|nos|le da|dio|daba ~1 un|una|el ~1 infarto|ataque|patatus|telele|soponcio|sincope|algo|derrame|embolia|yeyo|paro|cosa
      me|nos ~1 va|iba|van|fuera ~1 a? ~1 dar|da ~1 un|una|el ~1 infarto|ataque|patatus|telele|soponcio|algo|derrame|yeyo ~3 si|cuando|con|de|del ~1 !brazo|pecho
      risa|chiste|susto|cuenta|precio|precios|recibo|broma|gracioso|coraje ~8 infarto|patatus|ataque|telele|soponcio|derrame|muero|mato|mata|mori
      infarto|patatus|telele|soponcio ~3 de|del|cuando|al ~2 risa|susto|ver|vi|precio|cuenta|recibo|coraje
      subida|subidas|loma|cuesta|escaleras|gradas|caminata|calor|sol|lengua|carrera|ejercicio|gimnasio|clase|zumba|turno|maestra|profe|examen|cerro|escalones|bajada|picante|chile|carga|bolsas|camino|tacones|zapatos|comentario|cancion|chiste|frase|cara ~5 me|nos mato|mata|matan|mataron
      me|nos mato|mata|matan|mataron|matas ~1 el|la|los|las|ese|esa|esos|esas|tu|su|con|cuando|de ~1 profe|maestra|subida|loma|cuesta|escaleras|gradas|caminata|calor|sol|examen|cerro|escalones|risa|ternura|cara|frase|picante|rodilla|espalda|sueno|nostalgia|frio|antojo|curiosidad|cintura|pies|trafico|alergia|artritis|dijo|chiste
      me muero ~1 si|de|por|que|ay|del|cuando ~3 se|me|no|sabe|ven|risa|pena|ver|entera|bonito|gana|ganas|verguenza|suegra|ansias|antojo|emocion
      muero|muere|morimos|mori ~1 de|por|del ~2 amor|ternura|curiosidad|ganas|aburrida|aburrido|antojo|celos|coraje
      seguir|estar|trabajar ~1 en|con ~1 esta|este|la|el|esa|ese ~1 escuela|trabajo|ciudad|clase|curso|equipo|grupo|dieta|albergue|tramite|casa|barrio|puesto
      cortarme|corto|corte ~1 el|las|los|un fleco|copete|puntas|cabello|pelo|capas|unas
      irme|ir con ~2 hijo|hija|mama|hermana|hermano|papa|tia ~1 a ~1 vivir|trabajar|pasear|comprar|visitar|pescar
      dentista|anestesia ~8 boca|cara ~3 dormida|chueca|torcida
      boca|cara ~2 dormida|chueca|torcida ~6 dentista|anestesia|muela
      oigo|escucho|oia|suena ~3 la|su|tu voz ~2 de|en ~1 mi|cabeza|abuela|mama|papa ~1 !mate|mates
      puse|puso|pusimos|trae ~1 un|el airtag|rastreador|gps a|en|al ~2 perro|perra|gato|camioneta|moto|llaves|maleta|bici
      mirando|viendo|veo|quede|sentado|sentada ~4 puente|rio|mar|presa|tren|trenes|balcon ~5 bonito|luna|linda|lindo|atardecer|pescando|lanchas|ninos|cafe|pescar|lindas|paisaje
      quede|quedo|tranco|trance|quedamos ~1 trancada|trancado|encerrada|encerrado|afuera ~2 afuera|elevador|ascensor|llave`,
  },
];
