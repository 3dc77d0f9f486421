import type { Rule } from "../rule.ts";

/** Peligro por otra persona, daño a otros, niñez en riesgo, emergencia médica, pérdida de contacto con lo real. */
export const esDanger: readonly Rule[] = [
  {
    id: "es.hb.hit",
    kind: "hurt-by-someone",
    weight: 0.45,
    who: "stated",
    stage: "act",
    when: `
      @el ~2 me ~1 @pega ~1 !susto|gripa|sol
      me @pega ~2 @el
      me pega|pegan|golpea|golpean|maltrata|maltratan|patea|pego|golpeo ~2 mi|cuando|todos|cada|siempre|muy|otra|anoche|ayer|el|con|fuerte|hoy|y|frente|$ ~1 @el|cuando|dias|vez|noche|borracho|fuerte|ninos|cinturon|puno|y|$
      me esta|estan|estaba pegando|golpeando|maltratando|lastimando|pateando
      me dejo|deja ~1 ojo|moretones|morada|marcas|moretes|morado|golpeada|golpeado|tirada
      me dio|da|daba|metio ~2 golpe|golpes|cachetada|cachetadas|punetazo|patada|patadas|bofetada|paliza|cachetadon|trancazo|madriza ~1 !suerte
      me rompio|quebro|fracturo ~2 brazo|nariz|costilla|dedo|muneca|diente|boca|labio|celular
      me jalo|jala|jalonea|arrastro|agarro ~2 pelo|cabello|brazo|grenas|suelo
      me avento|tiro|lanzo|empujo|empuja|estrello|azoto contra|por|al|a|de ~2 pared|escaleras|piso|suelo|puerta
      golpes|moretones ~3 esposo|marido|novio|pareja|papa|el
      @el me abusa|abuso|abusaba|maltrata|agrede|agredio|agredia
      sufro|vivo|victima|hay|con ~1 violencia|maltrato ~1 en|de|domestica|intrafamiliar|mi ~1 casa|genero|pareja|esposo|$
      se pone|puso|vuelve violento|agresivo|violenta|agresiva ~1 conmigo|cuando|y|$`,
  },
  {
    id: "es.hb.strangle",
    kind: "hurt-by-someone",
    weight: 0.75,
    who: "stated",
    stage: "act",
    when: `
      me ~2 @ahorca ~1 !zapato|risa|el|los|vaso
      me ~2 apreto|aprieta|agarro|agarra|apretaba|apretando|sujeto|tomo|apretado|puso|apreta ~3 cuello|garganta|pescuezo
      me ~1 intento|quiso|trato|queria de? ahorcar|estrangular|asfixiar|ahogar
      intento|quiso|trato|queria de? ahorcarme|estrangularme|asfixiarme|ahogarme
      me esta|estaba ahorcando|estrangulando|asfixiando
      manos|mano|brazo|cable|cinturon ~2 cuello|garganta|pescuezo
      me tapo|puso|tapa ~3 almohada|boca|nariz ~2 respirar|cara|almohada|aire
      no podia|puedo respirar ~4 cuello|apret*|ahorc*|manos|el|almohada|encima`,
  },
  {
    id: "es.hb.kill-threat",
    kind: "hurt-by-someone",
    weight: 0.74,
    who: "stated",
    stage: "act",
    when: `
      @el ~1 dijo|dice|juro|jura|amenazo|amenaza|amenazado|grito|grita|escribio|repite|advirtio ~4 matar|mataria|mata|matarme|matarnos|picar|quemar|enterrar|balazo|balear|muerta|muerto|desaparecer
      me|nos ~2 dijo|dice|juro|jura|amenazo|amenaza|amenazado|grito|grita|escribio ~1 que ~1 me|nos|va|iba ~2 matar|mataria|mata|picar|quemar|desaparecer|enterrar|balear|muerta
      @el ~2 me|nos quiere|va|queria|quiso|intento|trato a? matar|acuchillar|balear|quemar|picar|desaparecer
      @el ~2 quiere|quiso|intento|va|trato a? matarme|matarnos|acuchillarme|quemarme|balearme|picarme
      amenazo|amenaza|amenazan|amenazado|amenazando|amenazaron|amenazas con|de ~2 matarme|matarnos|muerte|matar|pistola|cuchillo|machete|arma|quemar|navaja|matarnos
      me|nos amenazo|amenaza|amenazan|amenazaron ~2 cuchillo|pistola|machete|arma|muerte|navaja|matar|matarme
      si ~2 dejo|voy|denuncio|hablo|llamo|salgo|digo ~3 mata|matar|matara|matan|quema|busca ~1
      miedo|temo|creo|pienso|temor ~2 que me|nos ~1 mate|maten|mata|matara|vaya|va ~1 matar?
      miedo|temo|creo|se ~1 de|a|que ~2 me|nos|el ~1 va|vaya|mate|maten|mata|matar ~1 a? matar|el|un|mi|algun|$
      un|cualquier dia me|nos ~1 va|mata|matar ~1 a? matar|$
      va a matarme|matarnos ~1 !risa
      casi|por|poco ~1 me mata|mato a|de ~1 golpes|patadas|paliza|palos|punaladas
      @el casi me mata|mato !risa|de
      me va|iba a matar ~1 si|el|hoy|esta|con|un|$ ~1 lo|me|dejo|voy|denuncio|noche|dia|$`,
  },
  {
    id: "es.hb.weapon",
    kind: "hurt-by-someone",
    weight: 0.76,
    who: "stated",
    stage: "act",
    when: `
      me|nos ~1 apunto|apunta|saco|puso|amenazo|persiguio|apuntando|correteo|ataco ~3 pistola|cuchillo|machete|arma|navaja|rifle|escopeta|fierro|hacha
      @el ~1 tiene|trae|saco|carga|compro|anda|viene|llego|agarro ~2 pistola|cuchillo|machete|arma|navaja|rifle|escopeta|fierro|cuete ~4 y|afuera|puerta|matar|viene|casa|miedo|amenaz*|me|aqui|almohada
      me acuchillo|apunalo|balearon|disparo|rocio ~1 !pregunta|una|el|la|sol
      me|nos quiso|intento|trato|queria de? quemar|atropellar|envenenar|apunalar|acuchillar|tirar
      quiso|intento|trato de? quemarme|atropellarme|envenenarme|apunalarme|tirarme`,
  },
  {
    id: "es.hb.stalk",
    kind: "hurt-by-someone",
    weight: 0.55,
    who: "stated",
    stage: "act",
    when: `
      @el ~2 esta|anda|vino|llego|viene|sigue afuera|fuera|puerta|casa|ventana ~3 casa|puerta|golpeando|gritando|miedo|borracho|trabajo|mi|no|esperandome|vigilando
      @el ~3 golpeando|pateando|rompiendo|tocando|tumbando|quebrando|forzando ~2 puerta|ventana|chapa
      esta|estan golpeando|pateando|rompiendo|tumbando|forzando ~2 puerta|ventana
      rompio|tumbo|pateo|quiebra ~2 puerta|ventana|orden|chapa
      @el ~1 me ~1 sigue|siguio|persigue|persiguio|acosa|acecha|vigila|espia|siguiendo|acosando|vigilando ~1 !instagram|redes|facebook|cuenta
      me esta|estan|anda siguiendo|persiguiendo|acosando|vigilando|acechando|buscando ~2 !trabajo
      orden de restriccion|proteccion|alejamiento ~4 violo|viola|rompio|no|vino|afuera|igual|pero|respeta
      violo|rompio|ignora|viola ~2 orden|restriccion|proteccion
      me|nos encontro|encontraron|descubrio|hallo ~2 donde|vivo|refugio|casa ~1
      averiguo|descubrio donde vivo|estoy|trabajo|vivimos|estamos
      puso|encontre|escondio|instalo ~2 rastreador|gps|camara|camaras|airtag|espia ~3 carro|celular|casa|bolsa|coche|telefono|cuarto
      me espera|esperando ~1 afuera|salida|fuera ~2 trabajo|casa|escuela|amenaz*|siempre`,
  },
  {
    id: "es.hb.sexual",
    kind: "hurt-by-someone",
    weight: 0.63,
    who: "stated",
    stage: "act",
    when: `
      me ~1 violo|violaron|viola|violaba|violado|violada|violando ~1 !orden
      fui|soy|sido violada|violado|abusada|abusado
      abuso|abusa|abusaba|abusaron|abuse|abusando de|sexualmente mi|me|$
      abuso|abusaba|abusa|abusaron sexual|sexualmente ~1 de|mi|me
      me ~1 obliga|obligo|fuerza|forzo|obligan|obligaba|obligaron a ~2 tener|sexo|relaciones|acostarme|hacer|prostituirme|acostarme|casarme|abortar|vender|cosas|trabajar|tocarlo
      me ~1 toco|toca|tocaba|manoseo|manosea|manoseaba ~3 sin|partes|cuando|dormida|cuarto|quiero|debajo|privadas|queria|pechos
      se mete|metio|metia ~1 a|en mi|cama cuarto|cama|de
      me ~1 encerro|encierra|encerraron|encerrada|encerrado|amarro|tiene|secuestro|secuestraron ~1 en|con|bajo|llave|encerrada|encerrado|cuarto|bano|casa ~1
      me quito|quita|quitaron|escondio|tiene ~2 pasaporte|papeles|documentos|visa|identificacion|celular|llaves ~1 !luz
      me venden|vende|vendio|prostituye|padrotea`,
  },
  {
    id: "es.hb.control",
    kind: "hurt-by-someone",
    weight: 0.26,
    who: "stated",
    when: `
      @el ~2 me revisa|controla|quita|prohibe|cela|grita|insulta|humilla|checa|amenaza ~2 celular|telefono|dinero|todo|ropa|todos|diario|siempre|con|cada|y
      me revisa|controla|checa ~2 celular|telefono|mensajes|dinero|todo
      amenaza|amenazo|amenazando con ~1 quitarme|quitarme|migra|deportarme|la|llevarse|migracion|correrme|denunciarme
      llamar|llama|reportarme|echarme a|la ~1 migra|migracion
      miedo|temor|pavor|terror a|de|al|le|tengo mi|el|que|mi ~2 esposo|marido|novio|pareja|ex|llegue|regrese|venga|papa|padrastro|haga|solas
      le tengo miedo|terror|pavor
      no estoy|me segura|seguro|siento ~1 en|aqui|con|seguro|segura|casa ~1 casa|el|aqui|esposo
      estoy en peligro
      escondida|escondido|encerrada|escondiendome en|de ~1 bano|cuarto|closet|el|casa|carro
      mato|pateo|lastimo|enveneno a|mi ~1 perro|gato|mascota
      cada vez es|mas|peor|se ~1 peor|violento|agresivo|fuerte|pone
      publico|publicar|subir|mando|compartio ~2 fotos|videos ~1 mias|intimas|mios|desnuda|intimos`,
  },
  {
    id: "es.hb.now",
    kind: "hurt-by-someone",
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      me esta ~1 ahorcando|pegando|golpeando|apunalando|violando|estrangulando|matando ~1 ahora|ahorita|ayuda|y|auxilio|el|mi|por
      me esta pegando|golpeando|ahorcando|estrangulando|violando $ ~1 !calor|trafico
      esta|viene|anda|llego|estan ~1 afuera|aqui|abajo|puerta|entrando ~3 pistola|cuchillo|machete|arma|matarme|navaja
      tiene|trae|con ~1 pistola|cuchillo|machete|arma ~3 afuera|puerta|ahora|ahorita|ayuda|viene|aqui|tocando
      viene|esta|va ~1 a ~1 matarme|matarnos ~2 ahora|ahorita|ayuda|auxilio|ya|viene|$
      manden|llamen|llame|mande|necesito|llama ~2 policia|911|patrulla|ambulancia|ayuda ~3 matar|rapido|por|afuera|pistola|mata|pega|mi|urgente|me`,
  },
  {
    id: "es.ho.kill",
    kind: "harm-to-others",
    weight: 0.5,
    who: "stated",
    stage: "thought",
    when: `
      quiero|voy|quisiera|ganas|pienso|pensado|necesito|quise|pensando a|de|en? ~1 matarlo|matarla|matarlos|matarlas|apunalarlo|dispararle|golpearlo|envenenarlo|quemarlo|acuchillarlo|envenenarla|golpearla|balearlo|ahorcarlo|degollarlo ~1 !risa
      lo|la|los|las voy|quiero|vamos a? ~1 matar|apunalar|balear|quemar|acuchillar|envenenar|degollar ~1 !risa
      quiero|voy|ganas|pienso|pensado|pensando a|de|en? ~1 matar|hacerle|lastimar|golpear|apunalar|balear|herir|hacerles|dispararle|dispararles ~1 dano|a ~2 mi|ese|esa|el|la|los|todos|alguien|gente|esos|mis|su ~1 !pajaros|tiempo|hambre
      matar a ~1 mi|ese|esa|mis|todos|alguien|esos|su ~1 jefe|esposo|marido|vecino|maestro|suegra|ex|novio|desgraciado|todos|papa|hijo|companeros|gente|$
      se va|van|vas|va a ~1 arrepentir|pagar|morir ~2 lo|me|con|todos|todas|por|hoy|esta|$
      me las va|van|vas a? ~1 pagar ~1 con|hoy|caro|sangre|todos|vida
      merece|merecen morir|morirse
      voces ~3 mate|matar|lastime|dane
      miedo|temo ~2 hacerle|lastimar|hacerles|matar|danar ~2 dano|alguien|hijo|a ~1`,
  },
  {
    id: "es.ho.plan",
    kind: "harm-to-others",
    weight: 0.75,
    who: "stated",
    stage: "plan",
    when: `
      tengo|compre|consegui|traigo|llevo|cargo|llevar|llevare ~2 pistola|cuchillo|arma|machete|navaja|rifle|gasolina|bomba ~3 y|para|el|ella|escuela|jefe|trabajo ~3 matar|matarlo|matarla|pagar|jefe|ex|quemar|disparar|todos|escuela|lo|esposo|vecino|el|ella
      hoy|manana|esta|ahorita ~1 lo|la|los|las mato|quemo|acuchillo|apunalo|balaceo
      lo|la|los|las mato|apunale|acuchille|mate ~1 hoy|esta|manana|ahorita|con|y ~2 noche|mismo|pistola|cuchillo|luego|mato|$
      voy|vamos a ~1 matarlo|matarla|matarlos|quemarlo|apunalarlo ~1 hoy|esta|manana|con|ahorita|cuando|mientras ~2
      voy|ir a ~1 disparar|balear|quemar|tirotear|explotar ~3 escuela|oficina|iglesia|trabajo|casa|todos|edificio|gente
      llevar|llevare|llevarme|llevo ~1 todos|alguien|varios|entre ~1 conmigo|patas
      lo mato y|despues|luego me mato|y
      los mato ~1 a ~1 todos`,
  },
  {
    id: "es.cr.child",
    kind: "child-at-risk",
    weight: 0.66,
    who: "stated",
    stage: "act",
    when: `
      @el|le|les|yo|maestra|abuelo ~2 @pega|toca|toco|tocaba|abuso|abusa|viola|violo|sacudio|manoseo|encierra|quema|violaron|golpee|@ahorca|pegue ~1 a|de mi|mis|la|los|al|el|nuestro|su ~1 @nino
      le|les @pega|pegue|golpee|toca|toco|sacudi|zarandee|hace|hizo|quema|lastima ~2 a|dano ~1 a? ~1 mi|mis|la|los|al|el|nuestro ~1 @nino
      abusa|abuso|abusan|abusaba|abusaron de mi|mis|la|los|el ~1 @nino
      mi|mis|la|el|los|las|un|una @nino ~3 moretones|golpes|quemaduras|marcas|golpeado|golpeada|abusado|abusada|violado|violada|maltratado|maltratan|maltratada ~1 !jugando
      mi|la|el|mis|una|un @nino ~1 me? ~1 dijo|conto|dice|confeso ~4 toca|toco|pega|tocaba|lastima|tio|miedo|abuelo|hace|partes
      ninos|nino|nina|bebe|hijos|hijo|hija ~2 solos|solo|sola|encerrado|encerrados|encerrada|abandonados|hambre|comer|comido ~2 casa|carro|dias|horas|noche|toda|desde
      ninos|nino|nina|bebe|hijos|hijo|hija ~4 sin comer|comida|leche ~1 desde|hace|dias|ayer|hoy|$
      deja|dejo|dejan|deje ~2 solos|solo|sola|encerrados|encerrado ~1 a? ~2 ninos|bebe|hijos|nino|nina|hijo|hija
      voy|quiero|ganas|miedo|fui a|de ~1 lastimar|matar|hacerle|golpear|ahogar|danar|sacudir|hacerles|aventar|pegarle ~2 mi|bebe|mis|nino|hijo|hija|hijos|al|dano ~2 @nino
      sacudi|zarandee|golpee|lastime|queme|ahogue|avente|asfixie ~2 bebe|hijo|hija|nino|nina|hijos
      papa|padrastro|tio|mama|hermano|abuelo|madrastra ~2 me pega|toca|tocaba|golpea|viola|encierra|quema|manosea ~4 anos|cinturon|escuela|noche|cuarto|siempre|cuando|cable|cama|maestra|mama
      me pega|pegan|golpea con ~2 cinturon|cable|palo|chancla|manguera|vara
      tengo 9|10|11|12|13|14|15|16|17 anos ~6 pega|viola|toca|abusa|golpea|lastima|miedo
      no hay|tengo|ni ~1 comida|leche|formula|que ~3 bebe|ninos|hijos|dias ~1
      se llevo|llevaron|robo|quitaron ~1 a? ~2 hijo|hija|hijos|ninos|bebe|nina|nino ~3 matar|amenaz*|borracho|pistola|cuchillo|devuelve|desaparecer`,
  },
  {
    id: "es.cr.child-now",
    kind: "child-at-risk",
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      bebe|hijo|hija|nino|nina|nene|nena ~1 no|dejo|casi ~1 de? respira|respirar|despierta|responde|reacciona|respirando|mueve
      bebe|hijo|hija|nino|nina|nene|nena ~2 trago|tomo|comio|bebio ~3 cloro|pastillas|veneno|pila|bateria|medicina|medicamento|raticida|detergente
      bebe|hijo|hija|nino|nina ~2 morado|morada|azul|convulsionando|convulsion|inconsciente|desmayado|convulsiona
      matar|mato|ahogar ~1 a? ~1 mis|mi ~1 hijos|ninos|hijo|hija|bebe ~3 mi|despues|yo|luego|hoy|ahorita|conmigo|me`,
  },
  {
    id: "es.me.overdose",
    kind: "medical-emergency",
    weight: 0.66,
    who: "self",
    stage: "act",
    when: `
      sobredosis ~1 !chocolate|azucar|series|ternura
      me ~1 tome|trague|tomado|tomo|tragado|meti ~3 muchas|demasiadas|todas|todo|frasco|caja|exceso|punado|bote|blister|10|12|15|20|25|30|40|50|veinte|treinta|quince ~3 @pastillas|somniferos|frasco|$
      tome|trague|bebi|tomo|bebio|trago|ingirio|ingeri ~1 cloro|veneno|raticida|anticongelante|lejia|acido|insecticida|pesticida
      mezcle|mezclo|mezclado ~2 @pastillas ~2 alcohol|vino|cerveza|tequila|vodka|ron
      el|ella|amigo|amiga|mama|papa|hermano|hermana|esposo|esposa|hijo|hija|novio|novia|alguien se|le ~1 tomo|trago|dio ~2 muchas|todas|frasco|sobredosis|pastillas|caja|veneno|cloro`,
  },
  {
    id: "es.me.now",
    kind: "medical-emergency",
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      el|ella|mama|papa|amigo|amiga|esposo|esposa|hermano|hermana|abuela|abuelo|novio|novia|pareja|companero|senor ~1 no|dejo ~1 de? respira|respirar|despierta|responde|reacciona
      no ~1 respira|despierta|reacciona|responde ~3 ayuda|azul|morado|ambulancia|rapido|pulso|auxilio|esta
      labios|cara|boca ~1 morados|azules|morada|azul
      sangrando|sangre|sangra|desangrando|sangro|desangro ~4 no|mucho|mucha|parar|muchisimo|para|demasiado ~1 !nariz
      me estoy desangrando|asfixiando|infartando
      dolor|presion|punzada ~2 pecho ~5 brazo|respirar|sudor|sudando|aire|mandibula|entumido
      infarto|derrame|convulsionando|convulsiona|convulsion|embolia ~2 !abuelo|hace|tuvo
      se me cierra|cerro la garganta
      garganta ~2 cerrando|cierra|hinchando
      cara|boca ~1 chueca|torcida|caida|dormida
      acabo de|ya ~1 tome|tomarme|tragar|tragarme|tome|beber ~3 cloro|veneno|frasco|todas|raticida|caja
      sobredosis ~4 ayuda|ambulancia|ahora|ahorita|respira|acabo`,
  },
  {
    id: "es.me.serious",
    kind: "medical-emergency",
    weight: 0.4,
    who: "stated",
    stage: "act",
    when: `
      inconsciente|convulsiones
      vomitando|tosiendo|escupiendo|vomito|vomite|tosio ~1 sangre
      embarazada ~6 sangrado|sangrando|sangre|golpeo|patada|cai|empujo|pego
      necesito|llamen|llame|manden ~1 ambulancia|hospital
      se|me desmayo|desmaye ~4 cabeza|otra|veces|despierta|golpe
      no siento|puedo ~1 mi|el|la|mover|las ~1 brazo|pierna|cara|piernas|lado|mitad
      dolor ~2 pecho
      deje|deja de tomar ~2 insulina|corazon|medicina ~1
      no ~1 comido|bebido|como|come ~2 dias|agua|nada ~1 !hoy`,
  },
  {
    id: "es.lt.command",
    kind: "losing-touch",
    weight: 0.76,
    who: "stated",
    stage: "plan",
    when: `
      voces|voz|demonio|demonios|diablo|dios|espiritus|sombras ~3 dice|dicen|ordena|ordenan|mandan|manda|piden|pide|gritan|dijo|dijeron|obligan ~3 mate|matar|lastime|salte|corte|haga|muera|matarme|mueras|queme|dano|tire|mata
      voces ~5 mate|matar|matarme|muera|corte|salte|mueras|lastime|dano`,
  },
  {
    id: "es.lt.voices",
    kind: "losing-touch",
    weight: 0.42,
    who: "self",
    when: `
      oigo|escucho|oir|escuchar|oyendo|escuchando|oia ~1 voces ~1 !radio|vecinos|tele|calle|afuera
      voces ~1 en|me|dentro|que ~1 mi|hablan|dicen|cabeza|insultan|gritan|hablan|callan|paran|me
      voces ~2 no ~1 callan|paran|dejan
      veo|viendo|vi ~1 cosas|gente|personas|sombras|demonios|muertos que|donde ~1 no|nadie|otros ~1 ve|estan|existen|hay|ven|mas|reales|esta
      alucinando|alucinaciones|alucino ~1 !colores
      chip|microchip|dispositivo|aparato|antena|transmisor ~2 en|dentro|bajo ~1 cabeza|cerebro|cuerpo|piel|diente|muela|mi
      leen|lee|controlan|controla|roban|escuchan|meten ~2 mente|pensamientos|cerebro
      television|tele|radio|noticias|tv ~2 me ~1 habla|manda|hablan|mandan|dice|envia ~1 mensajes|directo|mi|a|cosas|$
      gobierno|cia|fbi|vecinos|todos|ellos|policia|satelites ~3 espian|vigilan|siguen|espiando|vigilando|persiguen|complot|grabando|escuchan|contra|envenenar ~3 camaras|paredes|tele|celular|luces|satelites|mi|cabeza|todos|me|mi
      me estan|quieren|esta envenenando|envenenar|vigilando|espiando|grabando ~3
      envenenan|envenenando|envenena ~2 comida|agua|cafe
      soy|yo ~1 elegido|elegida|mesias|profeta|jesucristo|dios|salvador|cristo|enviado !yo
      no ~1 dormido|duermo ~2 dias|noches|semana ~6 poderes|dios|mision|voces|veo|especial|energia|elegido
      impostor|impostora|impostores|doble|clon|robots|clones ~3 mama|esposo|familia|mi|reemplaz*|no
      ya estoy|soy muerto|muerta|poseido|poseida|fantasma ~2 por|dentro|y|demonio|nadie ~1
      poseido|poseida ~1 demonio|por|diablo`,
  },
  {
    id: "es.lt.unreal",
    kind: "losing-touch",
    weight: 0.24,
    who: "self",
    when: `
      nada|mundo|todo ~2 real|irreal|sueno|falso|pelicula ~1 $
      nada es|parece|siento ~1 real
      no se que|si|lo ~1 es|soy|estoy ~1 real|sonando|sueno
      fuera de mi cuerpo
      me estoy volviendo loco|loca
      perdiendo la cabeza|razon|cordura ~1 !con|por|de
      no se quien|donde soy|estoy`,
  },
];
