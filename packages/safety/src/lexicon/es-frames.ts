import type { Frame } from "../rule.ts";

/** Palabras que cambian lo que significa una señal en español. */
export const esFrames: readonly Frame[] = [
  {
    id: "es.fr.idiom",
    role: "idiom",
    when: `
      muero|morir|morirme|muere|muerto|muerta|muertos|murio|mori|muriendo|morirse|morimos de|del|por|x ~1 risa|hambre|sed|frio|calor|sueno|verguenza|pena|ganas|ternura|amor|aburrimiento|cansancio|susto|miedo|nervios|envidia|emocion|coraje|antojo|verte|verlos|verla|ir|saber|conocer|conocerte|comer|ver|probar|un|una|comerme|bailar|abrazarte|unos|tu|llegar|ese|esos|esa|nervios
      muerto|muerta|muertos de ~1 risa|hambre|sed|frio|calor|sueno|cansancio|miedo|aburrimiento|verguenza
      trafico|calor|zapatos|tacones|dolor|hambre|sueno|espalda|pies|tarea|examen|cabeza|colico|colicos|gripa|jefe|trabajo|suspenso|curiosidad|frio|ruido|alergia|cruda|muela ~3 matando|mata|matan|mato|matar
      me|nos matan|mata|esta|estan ~1 el|los|la|las|matando|este|esta|estos ~1 zapatos|tacones|calor|hambre|frio|trafico|sueno|pies|tarea|examen|suspenso|cabeza|espalda|curiosidad|colicos|ruido|gripa
      me mata|mato|matan|mataron ~2 risa|chiste|meme|memes|video|examen
      mama|papa|jefa|jefe|maestra|profe|hermana|abuela|jefecita me|nos va|van|mata|iba a? matar|cuando|si|mata|por ~4 vea|ve|calificaciones|notas|desastre|vean|tarde|rompi|saque|platos|reprobe|tiradero
      te mato|matare si ~2 no|vienes|olvidas|llegas|cuentas|rompes|traes|dices|comes
      mataria por
      matar|mate|mato|matando el|dos|la|las|tiempo|hambre ~1 tiempo|pajaros|hambre|aburrimiento|rato|moscas|hormigas|cucarachas|cucaracha|mosquito|arana|antojo
      curiosidad mato
      de muerte ~1 ese|este|pastel|pelicula|lenta
      esta|estuvo|es de muerte
      a muerte ~1 en|con|por|$
      murio ~2 celular|bateria|telefono|compu|carro|planta|plantas|laptop|wifi|internet|tele|motor|senal
      se me murio|muere ~1 el|la|mi ~1 celular|bateria|telefono|compu|carro|planta|laptop|wifi|internet
      nos|los|les ganaron|mataron|matamos|masacraron|golearon ~2 a|en ~1 cero|0|1|2|3|4|5|goles|partido|juego|final
      pego|pega|golpeo|pegaron ~1 el|la|un|una|esa|ese|de|duro|mucho|mucha ~1 sol|susto|cancion|gripa|frio|gripe|noticia|hambre|calor|aire|dedo|cola|covid|nostalgia|realidad|sueno|tristeza|risa
      pego|pega|pegan|pego un|una susto|risa|carcajada|grito|brinco|siesta|bano|calambre|gripa
      pegue|pego|pegar un|mi susto|dedo|grito|brinco
      noticia|cancion|realidad|sol|frio|letra|ola|balon|pelota|puerta ~2 pego|golpeo|pega|golpea
      me|nos cortaron|corto|cortan ~1 la|el|las ~1 luz|agua|internet|gas|telefono|llamada|cable|pelo|servicio|cabello
      me corte|corto|cortare|cortarme ~1 el|las|un|mi|los ~1 pelo|cabello|dedo|unas|flequillo|dedos|mano ~1
      corte|corto|cortarme cocinando|rasurando|pelando|picando|afeitando|rasurandome|rebanando
      tiro|tirar|tirarme|aviento|lanzo|aventarme ~4 sofa|cama|piscina|alberca|siesta|sillon|clavado|paracaidas|bungee|tobogan|tirolesa|hamaca|playa
      tome|tomo|tomar|tomando|toma mis|las|mi|la|unas? ~1 pastillas|pastilla|medicina|medicinas|medicamento|medicamentos|vitaminas ~3 presion|diario|doctor|tiroides|receto|desayuno|gripa|tos|alergia|diabetes|recetadas
      pastillas|medicamentos|medicinas|pastilla para|de ~1 presion|dolor|tiroides|alergia|gripa|tos|diabetes|colesterol|corazon|garganta
      carta|nota|mensaje|correo ~1 para|al|a|de|del ~1 casero|jefe|juez|banco|escuela|director|trabajo|santa|reyes|recomendacion|abogado|alcalde|motivos
      sobredosis de chocolate|azucar|series|netflix|ternura|tacos|cafe|cafeina|dulces|pastel|memes|realidad
      acabar|terminar|acabo|termino con ~1 esta|esto|la|el|este|mi|los ~1 tarea|trabajo|proyecto|novio|novia|contrato|limpieza|platos|tramite|papeleo|libro|curso|mudanza|semestre|reporte
      disparo|dispara|disparando una|un|unas|varias ~1 pregunta|preguntas|foto|correo|mirada|mensaje|selfie
      dispararon los|sus precios|costos
      2|3|5|8|10|12|15|20|21|42|100|pocos|unos|muchos|varios kms
      kms ~1 hoy|diario|corriendo|caminando|de|desde
      ahogo|ahogar|ahogarse|ahogando|ahoga en un|el|tanto|tanta|papeles vaso|tarea|trabajo|papeleo|deudas
      volver|volviendo|vuelve|vuelven loca|loco ~2 ruido|ninos|trabajo|tarea|amor|ti|mudanza|boda
      no me mates ~1
      no me matas|maten ~1 pero
      me matas|mata|matan ~1 de|con|tu ~1 risa|amor|ternura|chistes|ocurrencias
      estoy que mato|muero|muerdo
      casi me muero|mori
      casi|por|que poco me|verguenza muero|mori ~2 verguenza|susto|pena|risa|oso
      me sigue|siguio|siguen ~1 en|de ~1 instagram|facebook|twitter|redes|tiktok|insta|regreso
      toca|toco|tocar la|el|al|una guitarra|piano|puerta|timbre|cancion|violin|bateria
      me toca|tocan ~1 trabajar|cocinar|lavar|turno|pagar|limpiar|cuidar|ir|manejar
      regale|regalo|di|done ~4 tienda|iglesia|caridad|rifa|albergue|vecina|sofa|viejo|vieja|cumpleanos|navidad|boda|cuna
      muero si no|me saco|apruebo|gana|ganamos|toca|invitan|compro|llega|contesta
      jugar|jugando|juego|partida ~4 mato|mate|mataron|muero|matar|disparo`,
  },
  {
    id: "es.fr.quoted",
    role: "quoted",
    when: `
      cancion|letra|corrido|poema|coro|verso|rola|bolero|ranchera ~3 dice|dicen|habla|se|llama|titulada|que|cuenta|termina
      pelicula|libro|novela|serie|telenovela|documental|obra|cuento|videojuego|juego|personaje|capitulo|escena|historia|anime ~3 sobre|donde|en|que|se|dice|habla|trata|cuando|le|la|mata|muere|llama|ella
      en|de la|el|una|un|esa|ese|esta ~1 pelicula|libro|novela|serie|telenovela|documental|obra|cancion|cuento|videojuego|escena|capitulo
      letra dice`,
  },
  {
    id: "es.fr.past",
    role: "past",
    when: `
      cuando tenia|era|estaba|vivia|vivian|eramos|viviamos|iba|fui ~2 anos|nino|nina|joven|chico|chica|chiquita|chiquito|adolescente|pequena|pequeno|con|casada|casado|juntos|soltera|embarazada|alla|escuela|prepa|pais
      cuando era
      hace ~1 muchos|varios|unos|anos|mucho|tiempo|dos|tres|cuatro|cinco|seis|diez|2|3|4|5|6|7|8|9|10|12|15|20|algunos ~1 anos|meses|tiempo|decadas|atras|$
      hace anos|meses|tiempo
      anos|meses atras
      en|durante el|mi|la|aquel|aquella|aquellos|mis ~1 pasado|infancia|adolescencia|juventud|ninez|matrimonio|prepa|secundaria|primaria|entonces|epoca
      el ano pasado
      en 1980|1985|1990|1995|1998|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
      antes ~1 solia|pensaba|me|queria|era ~1 !de|que
      solia
      de nino|nina|joven|adolescente|chico|chica|pequeno|pequena
      en aquel|ese|esos|aquella|esa entonces|tiempo|tiempos|anos|epoca
      mi ex|primer|exmarido|exnovio ~2 era|pegaba|golpeaba|controlaba|ahorcaba|amenazaba|marido|esposo`,
  },
  {
    id: "es.fr.dreamt",
    role: "dreamt",
    when: `
      sone|pesadilla|pesadillas
      en|mis|un mi|el|suenos|sueno ~1 sueno|suenos
      como si`,
  },
  {
    id: "es.fr.present",
    role: "present",
    when: `
      ahora|hoy|todavia|aun|ultimamente|actualmente|anoche|ayer|ahorita|sigo|sigue|siguen|diario
      otra vez
      de nuevo
      estos|esta dias|semana|mes|manana|noche|tarde
      cada|todos vez|dia|noche|los`,
  },
  {
    id: "es.fr.hypothetical",
    role: "hypothetical",
    when: `
      si el|ella|alguien|algun|alguna|mi|un|mi|usted|uno ~2 dia|vez|esposo|novio|pareja|hijo|me|persona|hija|amigo
      si algun|alguna|un dia|vez
      que pasa|pasaria|hago|haria|hacer si|cuando
      en caso de|que
      y si
      como|que saber|se|hago|sabria ~1 si
      imagina|imaginate|supon|supongamos que`,
  },
  {
    id: "es.fr.learning",
    role: "learning",
    when: `
      prevencion|linea|tasas|tasa|estadisticas|taller|curso|capacitacion|politica|estudio|charla|encuesta|leyes|ley ~1 del|de|contra|sobre|al ~1 suicidio|violencia|abuso|sobredosis|autolesiones|autolesion|maltrato|suicidios
      curso|taller|capacitacion|ensayo|tarea|articulo|folleto|charla|clase|cartel|estudio|reporte|conferencia|tesis ~6 suicidio|suicida|violencia|abuso|autolesion|autolesiones|sobredosis|estrangulamiento|maltrato|suicidas
      como|que ~1 saber|ayudar|apoyar|saber|hablar|hago|hacer ~3 alguien|cliente|amigo|amiga|persona|suicida|estudiante`,
  },
  {
    id: "es.fr.soon",
    role: "soon",
    when: `
      esta|hoy noche|tarde|madrugada
      hoy
      ahora|ahorita mismo|$
      ahorita
      ya mismo
      ya $
      manana
      en un|una|unas|unos|pocos|dos|media|una ~1 rato|hora|horas|minutos|momento
      antes de ~1 amanecer|medianoche|manana
      a punto de
      pastillas|pistola|soga|cuerda|navaja|cuchillo|frasco ~2 aqui|lista|listas|mano|enfrente|cargada|lado|mesa|listo
      tengo ~1 pastillas|pistola|soga|cuerda|navaja|frasco
      escribi|deje|escrita ~2 carta|cartas|nota|despedida
      ultimo|ultima adios|mensaje|noche|despedida
      adios $
      me encerre|encerrado|encerrada
      nadie esta|va|hay|en ~1 casa|aqui|encontrar`,
  },
  {
    id: "es.fr.light",
    role: "light",
    when: `
      jaja|jajaja|jajajaja|jeje|jiji|xd|😂|🤣|😅|😆
      es broma|bromeando|juego
      tarea|examen|examenes|lunes|trafico|mates|colicos|cruda|gimnasio|algebra|impuestos`,
  },
];
