import type { Rule } from "../rule.ts";

const kind = "hurt-by-someone" as const;

/** Ser vigilado, seguido, encontrado o retenido por alguien. Una señal sola puede ser inocente; pairs.ts dice cuáles suman. */
export const esWatched: readonly Rule[] = [
  {
    id: "es.hb.knows-place",
    kind,
    weight: 0.3,
    who: "stated",
    sign: "place-known",
    when: `
      averiguo|consiguio|sabe|tiene|descubrio mi|nuestra ~1 direccion|casa ~1 nueva?
      anda|andan|estan|esta preguntando ~2 donde|hora|que ~1 vivo|vivimos|salgo|estoy|trabajo|horas
      encontro|averiguo|descubrio|supo donde ~1 estamos|vivo|vivimos|estoy|trabajo
      @el ~2 sabe|saben|sabia|conoce ~1 bien? donde ~1 vivo|vivimos|trabajo|estoy|estamos|duermo|vive|ando
      @el ~2 tiene|consiguio|tienen mi|nuestra ~1 direccion
      @el ~3 anda|esta|andan|preguntando|pregunto|pregunta|preguntaron|buscando|busca|averiguando ~5 donde|hora|refugio|albergue|vivo|salgo|estoy|nosotros|trabajo|paradero
      @el ~2 nos|me ~1 anda|esta|andan|estan ~1 buscando|rastreando|cazando !trabajo
      @el ~3 fue|llamo|llama|vino|anda|ido ~2 a|con|de ~1 casa|mi ~1 mama|hermana|familia|tia|amigas|trabajo|patrona ~5 buscarme|preguntar|preguntando|buscando|donde
      va|van a encontrarme|encontrarnos|hallarme|hallarnos
      me|nos va|van a encontrar|hallar`,
  },
  {
    id: "es.hb.found",
    kind,
    weight: 0.5,
    who: "stated",
    stage: "act",
    sign: "place-known",
    when: `
      @el ~2 averiguo|descubrio|encontro|hallo|rastreo|supo ~1 donde|mi|nuestra ~1 vivo|vivimos|trabajo|estoy|estamos|direccion|nueva|casa|escondo
      @el ~1 me|nos ~1 encontro|hallo|rastreo|localizo|ubico ~1 !trabajo|bien|dormida
      encontre|halle|encontramos|descubri|hallaron ~3 rastreador|gps|airtag|microfono|camara|aparato ~4 carro|mochila|bolsa|celular|coche|troca|camioneta|cuarto|escondido|cosido|telefono|bajo|chaqueta|moto
      @el ~2 puso|metio|instalo|escondio ~3 rastreador|gps|airtag|microfono|camara|camaras|aplicacion|localizador|aparato ~4 carro|mochila|bolsa|celular|coche|troca|camioneta|cuarto|casa|telefono|mi`,
  },
  {
    id: "es.hb.watched",
    kind,
    weight: 0.32,
    who: "stated",
    sign: "watched",
    when: `
      me espera|esperaba|esperando ~2 esquina|salida|afuera|enfrente ~3 trabajo|escuela|casa|iglesia|ninos
      paso|pasa|pasando ~2 por|frente ~2 mi|la casa|calle|cuadra ~4 troca|carro|moto|camioneta|noche|despacio|lento
      paso|pasa|pasando despacio|lento ~2 por|frente
      le gusta ~1 vestido|blusa|ropa|falda ~2 traigo|llevo|puse
      @acecha ~3 estaciona|parquea|parqueado|estacionado|parado|parada|espera|esperando|sentado|rondando|ronda|merodeando|vigilando|plantado|plantada|espiando|asoma ~5 afuera|frente|esquina|cerca|casa|trabajo|escuela|salida|puerta|cuadra|enfrente|me|ventana|calle
      @acecha ~3 pasa|paso|pasando|pasar|da|dando|dar ~3 carro|moto|vueltas|frente|despacio|troca|camioneta|coche ~5 casa|cuadra|noche|despacio|calle|trabajo|veces|diario|lento
      carro|camioneta|moto|troca|coche|motocicleta ~4 sigue|siguio|parado|estacionado|parqueado|vueltas|siguiendo|afuera ~5 me|noche|misma|mismo|dias|otra|mi|trabajo|casa|veces
      @acecha ~1 me|nos ~1 sigue|siguio|viene|venia|ha|anda|persigue|siguiendo ~2 siguiendo|siguio|casa|atras|trabajo|detras|calle|escuela|$
      @el ~1 se ~1 me? ~1 aparece|aparecio|aparecia|presenta|presento ~2 en|donde|por|afuera|a ~2 trabajo|casa|escuela|yo|todos|voy|iglesia|todas|mi|clase
      a donde|todos|dondequiera ~2 voy|vaya|camino ~4 esta|aparece|lo|veo|ahi|sale
      me vigila|vigilan|espia|espian|observa ~1 !dios|doctor`,
  },
  {
    id: "es.hb.traces",
    kind,
    weight: 0.32,
    who: "stated",
    sign: "watched",
    when: `
      mando|manda|envio|envia|llego|mandaron|paso|mandado|publico ~4 foto|fotos|video|videos ~3 de|donde|desde|en ~3 mi|la|nuestra|mis|yo ~3 casa|puerta|ventana|carro|calle|trabajo|porton|edificio|cuadra|saliendo|caminando|cuarto|dormida|reja|portal
      foto|fotos|video ~1 de|afuera ~1 mi|nuestra|la ~1 casa|puerta|ventana|calle|porton|cuadra|reja
      @el ~2 sabe|supo|dice|dijo|escribio ~2 que|como|lo|con|a ~1 ropa|vestido|traigo|llevo|traia|llevaba|quien|hora|puesto ~2 traigo|puesta|puesto|llevo|hoy|salgo|llego|puse|estoy|ando|traia|$
      nota|papel|carta|flores|recado|rosa|sobre|bala|animal|gato ~3 en|bajo|debajo|pegado|pegada ~2 mi|la ~1 puerta|carro|ventana|parabrisas|porton|cama ~1 !de
      poncho|poncharon|ponchada|ponchadas|pincho|rajo|rajaron|pinchadas|pinchada ~3 llanta|llantas|goma|gomas|neumaticos
      llanta|llantas|goma|gomas ~2 ponchada|ponchadas|pinchada|pinchadas|rajadas|cortadas`,
  },
  {
    id: "es.hb.contact",
    kind,
    weight: 0.3,
    who: "stated",
    sign: "watched",
    when: `
      llaman|llama|llamando|llamadas|mensajes|escribe|escriben|mensajea|escribiendo|marca ~4 numeros|numero|cuentas|cuenta|telefonos|perfiles ~1 nuevos|nuevo|desconocidos|diferentes|distintos|otros|privado|privados|desconocido|nuevas|distintas|falsas|ocultos|raros|oculto
      bloqueo|bloquee|bloqueado ~5 otro|otra|nuevo|nueva|otros ~1 numero|cuenta|perfil|numeros|telefono`,
  },
  {
    id: "es.hb.near-now",
    kind,
    weight: 0.36,
    who: "stated",
    stage: "act",
    sign: "near-now",
    when: `
      creo|capaz|puede|seguro|parece|miedo|quizas|sigue|siento|escucho ~1 que? ~1 @acecha? ~1 sigue|esta|este|anda|ande|siga ~1 todavia|ahi|aun|alla|siendo? ~1 afuera|fuera|ahi|cerca|abajo|rondando|esperando|escondido
      @acecha ~1 sigue|todavia ~1 esta? afuera|fuera|ahi|abajo|rondando|parado
      todavia|aun|sigue ~1 esta|ahi|anda afuera|fuera|abajo|rondando
      oigo|escucho|oi|escuche|siento ~2 pasos|sus|su|que|camioneta|carro|ruidos ~4 afuera|escaleras|puerta|ventana|patio|techo|pasillo
      @acecha ~3 forcejeando|moviendo|empujando|forzando|tocando|jalando|tratando ~4 puerta|chapa|perilla|cerradura|ventana|manija
      me|nos encerre|encerramos|escondi|escondimos ~3 bano|cuarto|closet|carro|ropero|cocina ~6 el|que|porque|miedo|llegue|vaya|ninos`,
  },
  {
    id: "es.hb.listening",
    kind,
    settled: true,
    weight: 0.5,
    who: "stated",
    stage: "act",
    sign: "near-now",
    when: `
      no puedo ~1 hablar|escribir|llamar|decir|contestar ~5 viene|oye|escucha|aqui|oir|escuchando|el|lee|revisa|cerca|esta|oyendo
      si no|dejo ~1 de? contesto|respondo|contestar|responder|escribo|escribir|aparezco ~4 llama|llamen|manda|manden|avisa|avisen|policia|alguien|busquen|busca|algo
      @el ~2 lee|revisa|ve|checa|oye|escucha ~1 todo? ~1 este|mis|el|mi|esto|lo ~1 celular|telefono|mensajes|escribo|todo|conversaciones
      ahi viene ~2 tengo|me|borro|no|ya|colgar|luego|despues|$
      borra|borro|borrar|borren ~2 esto|mensajes|mensaje|conversacion ~4 el|vea|revisa|lea|antes|que
      no me ~1 llame|llames|llamen|escriba|escriban|marque|conteste ~6 revisa|el|celular|ve|contesta|vea`,
  },
  {
    id: "es.hb.afraid",
    kind,
    weight: 0,
    who: "stated",
    sign: "afraid",
    when: `
      tengo|da|mucho|temo|vivo|vivimos ~2 miedo|temor|pavor|terror|panico|asustada|asustado
      estoy|ando|estamos|vivo ~2 asustada|asustado|aterrada|aterrado|temblando|asustados
      no me|nos siento|sentimos segura|seguro|seguros|seguras
      no salgo|duermo|puedo ~5 miedo|el|venga|encuentre|ventana|sola
      de lo|que que ~1 capaz|pueda`,
  },
  {
    id: "es.hb.owned",
    kind,
    settled: true,
    weight: 0.55,
    who: "stated",
    stage: "act",
    when: `
      si no ~1 soy|era|eres|es|fui|estoy ~2 de|mia|suya|conmigo|mio|suyo|el|con ~4 nadie|ninguno|otro|muerta
      mia|suya|mio|suyo ~1 o ~1 de nadie
      no va|voy|iba a ~2 ser|salir|dejar|dejarme ~3 nadie|viva|vivo|ir ~2
      de aqui no ~1 sales|salgo|sale|salimos|vas ~1 viva|vivo|sola|si
      sales|salgo|sale|irme|saldre|saldria ~3 muerta|panteon|cajon|ataud|caja|bolsa|cementerio
      me saca|sacan|vas|va ~3 muerta|cajon|panteon|pies|ataud
      se mata|mataria|suicida|matar ~1 si|cuando ~2 dejo|voy|deja|dejaba|termino`,
  },
  {
    id: "es.hb.held",
    kind,
    careExplains: true,
    weight: 0.5,
    who: "stated",
    stage: "act",
    when: `
      tiene|tienen|quito|quitaron|guarda|guardan|escondio|esconde|lleva|retiene|agarro|quita ~2 mi|mis|nuestros|los|el|la|las ~1 pasaporte|pasaportes|papeles|documentos|llave|llaves|visa|identificacion|celular|telefono|cheque|pension|tarjeta|cedula|actas|silla|medicinas ~2 !de|para|en
      me|nos tiene|tienen|dejo|deja|dejan ~2 trancada|trancado|encerrada|encerrado|encerrados|amarrada|presa|preso|secuestrada|prisionera|bajo|trancados|enllavada
      me|nos encierra|encierran|encerro|encerraron|tranca|tranco|amarra|amarro|enllava ~1 en|con|bajo|y|llave|cuarto|candado|cuando|casa|todo
      no|ni me|nos pagan|paga|pago|pagaron ~8 pasaporte|migra|salir|papeles|deuda|debo|amenaza|irme|debemos|encerrada|policia
      trabajo|trabajar|limpio|cocino ~6 no me|nos pagan|paga|pago ~8
      pagar|pago|debo|deuda|deber ~4 coyote|pollero|patron|senora|deuda|ellos|el|ella ~6 hombres|acostarme|acostar|trabajando|familia|clientes|cuerpo
      me|nos obliga|obligan|ponen|pone|hacen|hace ~3 acostarme|atender|bailar|acostar|prostituirme|vender|trabajar|estar|ver|salir ~3 hombres|clientes|droga|cuerpo|calle|extranos|gratis
      no me|nos deja|dejan|permite|permiten|dejaba ~1 salir|trabajar|llamar|hablar|usar|ver|comer|dormir|ir|tener ~2 !tarea|hoy|temprano
      me deja ~1 sin comer|comida|dinero|medicina|llaves|agua|bano`,
  },
];
