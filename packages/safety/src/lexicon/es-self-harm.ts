import type { Rule } from "../rule.ts";

const kind = "self-harm" as const;

/** Suicidio y autolesión: dicho claro, insinuado o en clave. */
export const esSelfHarm: readonly Rule[] = [
  {
    id: "es.sh.kill-self",
    kind,
    weight: 0.5,
    who: "stated",
    stage: "thought",
    when: `
      @matarme
      quitarme|quitarse|quito la vida
      acabar|terminar|termino|acabo con todo|mi|esto ~2 vida|todo|sufrimiento|siempre|existencia|pesadilla|ya|$
      acabar|terminar con mi vida
      me quiero|quisiera|pienso matar|suicidar|ahorcar|colgar
      me dan? ganas de matar|suicidar|desaparecer
      pensamientos|ideas|intenciones|impulsos de suicidio|suicidas|suicidarme|muerte|matarme
      pensamientos|ideas suicidas
      pienso|pensando|pense|pensado en ~1 suicidio|suicidarme|matarme|quitarme|muerte|morirme|desaparecer
      el suicidio es|parece|seria
      unica|sola salida|solucion|opcion ~2 muerte|morir|morirme|suicidio|matarme|irme
      cortarme|abrirme las|mis venas
      pegarme|darme|meterme un tiro|balazo|plomazo
      tirarme|aventarme|lanzarme|arrojarme|botarme ~1 del|al|de|a|por|desde ~1 puente|tren|metro|azotea|edificio|balcon|ventana|vacio|barranco|camion|vias|techo|carro|carros|piso
      volarme la|los cabeza|sesos`,
  },
  {
    id: "es.sh.intend",
    kind,
    weight: 0.72,
    who: "stated",
    stage: "plan",
    when: `
      @voy a? @matarme
      me @voy a? matar|suicidar|ahorcar|colgar|ahogar|desvivir|envenenar|tirar|aventar|lanzar !risa|de|en|hambre|por|esos|los|estudiando|si|como|al|a ~1 !sofa|cama|piscina|alberca|agua
      me @voy a matar|suicidar|ahorcar|colgar
      me @voy a? tirar|aventar|lanzar|arrojar al|del|a ~1 metro|tren|puente|vias|edificio|azotea|carros|vacio|balcon
      @voy a ~1 acabar|terminar|quitarme ~1 con|la ~1 vida|todo|esto
      @voy a cortarme|abrirme las venas
      ya|hoy decidi|decidido|tome|resolvi ~3 morir|matarme|irme|acabar|partir|vida|decision
      ya lo tengo|tenia decidido|planeado|todo
      tengo|hice|ya ~1 un|mi|el|todo plan|planeado ~3 matarme|morir|suicidarme|muerte|irme|vida|desaparecer
      esta|hoy noche|es|sera ~3 ultima|ultimo|mato|muero|acabo
      es|sera|hoy|seria mi ultimo|ultima dia|noche !de|en
      mi ultimo|ultima dia|noche en|aqui|con|vivo|viva !la|el|mi|trabajo|este
      manana ya? no ~2 voy|estare|amanezco|despierto|existire|vida|estar|aqui|vivo|viva
      ya|no no? ~1 estare|voy aqui|vivo|viva|a|para ~2 estar|cuando|manana|navidad|aqui|semana
      mejor me mato|suicido|muero !risa|de
      me mato hoy|manana|esta|ya|ahora|$ !risa
      hoy|ya|ahorita|entonces me mato|suicido|ahorco|cuelgo|tiro
      se|tengo como|cuando|donde lo|voy voy|hacer|a ~1 hacer|hacerlo|matarme
      lo voy a hacer hoy|esta|manana|ya|ahora|ahorita`,
  },
  {
    id: "es.sh.wish-dead",
    kind,
    weight: 0.4,
    who: "self",
    stage: "wish",
    when: `
      @quiero de? ~1 morir|morirme|muerto|muerta|desaparecer|desvivir !de|risa|en|viejo|por|viejita|vieja|tranquilo|mapa
      me @quiero morir|desaparecer|ir|desvivir ~1 !risa|de|en|por|pena|verguenza
      me quiero|quisiera|queria morir|desaparecer
      ojala me|no|estuviera|hubiera|se ~2 muera|muriera|despertara|despierte|muerto|muerta|nacido|amanezca|mueran|lleve
      ojala no|nunca ~2 nacido|despertar|existiera
      prefiero|preferiria|mejor ~1 morir|morirme|estar|muerto|muerta|muerte ~1 !que|comer
      estaria|estuviera mejor|feliz muerto|muerta
      mejor muerto|muerta
      deseo|espero|pido|ruego|pidiendo|rezo ~3 muerte|morir|morirme|no|dios ~1 despertar|amanecer|lleve|despertarme|recoja
      dormirme|dormir|acostarme y|para no|nunca|siempre ~1 despertar|despertarme
      dormir|dormirme para siempre
      no despertar|despertarme|amanecer ~1 mas|nunca|manana|jamas|$
      no haber nacido
      si|cuando me|yo ~1 muero|muriera|muera ~2 nadie|importa|importaria|mejor|llora|extranaria|mejor|nota
      a nadie le ~1 importa|importaria ~2 muero|muriera|muerto|muerta|desaparezco|vivo|yo
      nadie me|notaria|lloraria|va ~2 extranar|extranaria|echaria|llorar|falta|ausencia
      me da igual|lo ~1 vivir|morir|mismo|morirme
      no le tengo|temo miedo ~1 a? ~1 muerte|morir
      merezco morir|morirme|la|estar ~1 muerte|muerto|muerta
      que me lleve|muera|recoja|trague ~1 dios|ya|muerte|senor|virgen
      dios llevame|recogeme|lleveme
      ya llevame|lleveme dios|senor|$
      llevame|lleveme dios|ya|contigo|senor
      quiero estar|irme|reunirme con ~3 cielo
      irme|reunirme|estar con ~2 cielo|alla`,
  },
  {
    id: "es.sh.not-live",
    kind,
    weight: 0.43,
    who: "self",
    stage: "wish",
    when: `
      no|ya @quiero de? ~1 vivir|existir|seguir ~1 !en|con|juntos|aqui|solo
      ya? no @quiero de? ~1 vivir|existir
      ya? no @quiero de? ~2 seguir ~1 viviendo|adelante|aqui|asi|con|luchando|$ !el|la
      ya no @quiero de? ~1 estar|despertar|nada|levantarme ~1 aqui|vida|mas|este|mundo|$
      no @quiero de? ~1 estar|ser ~1 vivo|viva|aqui|mundo ~1 !contigo|hoy
      no|sin|perdi|perdido|perdiendo ~2 ganas|razon|razones|motivo|motivos|sentido|ilusion ~1 de|para|en|a ~1 vivir|seguir|vida|nada|existir|levantarme
      la|mi|esta vida ~2 no|sin|perdio|ya ~3 sentido|vale|sirve|razon
      no vale ~1 pena ~1 vivir|seguir|vida|existir|nada
      cansado|cansada|harto|harta|aburrido|fastidiada|agotada|agotado de ~2 vivir|existir|vida|sufrir|todo|luchar|respirar|estar|mi
      nada|nadie por|para ~1 vivir|quien|que ~1 vivir|seguir|$
      no tengo ~3 por|para que|quien vivir|seguir|levantarme
      para que ~1 vivir|seguir|existir|vivo|nacida|naci|sigo|levantarme
      odio|detesto estar|mi|seguir|vivir vivo|viva|vida|existencia|aqui|$
      solo|quiero|quisiera|necesito que ~2 todo|dolor|esto ~2 acabe|termine|pare|acabara
      dejar|dejaria de existir|vivir|sufrir|respirar
      desaparecer del|de|para|y ~2 mundo|mapa|siempre|todo|nadie
      quiero desaparecer
      no veo ~2 futuro|salida|manana|luz
      no|nada ~1 hay|tiene salida|sentido|solucion ~1 !la|en`,
  },
  {
    id: "es.sh.burden",
    kind,
    weight: 0.36,
    who: "stated",
    stage: "wish",
    when: `
      todos|ellos|familia|hijos|mundo|mama|gente|ninos|el|ella ~2 estarian|estaria|seria|serian|van|va|viviria|vivirian ~2 mejor|feliz|felices|tranquilos ~1 sin|si ~1 mi|mi|no|falto|muero|estoy|yo|me
      mejor|felices|tranquilos sin mi
      soy|siento|ser|soy ~2 carga|estorbo|estorbando|lastre|peso ~1 para|de|a ~2 todos|familia|mi|nadie|mis|ellos
      soy|siento ~2 carga|estorbo|lastre
      solo|nada estorbo|sirvo|causo ~2 nada|problemas|estorbar
      no sirvo|valgo para|nada ~1 nada
      nadie me quiere|necesita|va ~1 extranar
      no merezco vivir|estar|la|existir`,
  },
  {
    id: "es.sh.cannot-go-on",
    kind,
    weight: 0.2,
    who: "self",
    when: `
      ya? no puedo|aguanto|soporto|doy mas ~1 !tarea|trabajo|calor|ruido
      no aguanto|soporto ~1 esta|mi|este|tanto|vivir ~1 vida|dolor|asi|mas
      no puedo seguir|vivir ~1 asi|viviendo|adelante|mas
      toque|tocado fondo
      ya no tengo fuerzas`,
  },
  {
    id: "es.sh.no-hope",
    kind,
    weight: 0.2,
    who: "self",
    when: `
      sin esperanza|esperanzas|salida|fuerzas
      perdi|perdido ~2 esperanza|esperanzas|fe|todo
      nada tiene sentido
      nada me importa
      para que seguir
      todo esta? perdido|terminado
      no hay ~1 salida|esperanza|remedio|futuro`,
  },
  {
    id: "es.sh.self-hate",
    kind,
    weight: 0.18,
    who: "self",
    when: `
      me odio
      odio mi vida
      mi vida es|ya ~2 infierno|mierda|asco|porqueria|basura|acabo
      me siento muerto|muerta ~1 vida|dentro|por
      vacio|vacia por dentro`,
  },
  {
    id: "es.sh.gave-up",
    kind,
    weight: 0.2,
    who: "self",
    when: `
      me rindo
      ya me canse ~1 $
      me canse|harte de|ya todo|sufrir|luchar
      tire|tirar|tiro la toalla`,
  },
  {
    id: "es.sh.other",
    kind,
    weight: 0.22,
    who: "other",
    when: `
      suicidarse|matarse|morirse|ahorcarse|quitarse|cortarse ~1 !risa|hambre|vida
      quitarse la vida
      se quiere|queria|intento|trato|va|iba|pensaba a|de? matar|morir|suicidar|ahorcar ~1 !risa
      se corta|lastima|hace ~2 brazos|munecas|dano|piernas|$
      quiere|queria|desea morir|desaparecer`,
  },
  {
    id: "es.sh.goodbye",
    kind,
    weight: 0.64,
    who: "stated",
    stage: "plan",
    when: `
      carta|cartas|nota|notas|mensaje|mensajes de despedida|suicidio|adios ~1 !trabajo|trabajo|companeros
      escribi|deje|dejo|escribiendo|escrita|escrito|dejando ~2 carta|cartas|nota|notas ~2 despedida|despidiendome|para|mis|mi|hijos|mama|cuando ~2 hijos|mama|cuando|familia|despedida|mama|despidiendome|encuentren|muera
      esta es|sera mi ultima|despedida|ultimo|adios carta|nota|mensaje|noche|despedida|$
      este es mi ultimo|adios mensaje|adios|dia|$
      me despedi|despido|despidiendome|despedirme de ~3 todos|hijos|vida|familia|mama|siempre|ustedes|mundo|ninos
      adios mundo|vida ~1 cruel|$
      cuando lean|leas|encuentren|vean|encuentres|reciban esto|carta|mensaje|nota|me ~3 muerto|muerta|estare|habre|vida
      perdonenme|perdoname|perdon por lo ~1 voy|hacer|que ~2 voy|hacer|hare
      cuiden|cuida|encargate|encarguense ~2 mis|mi|hijos|perro|mama|ninos|gato ~3 cuando|si|no|falte|este|muera|ya|vaya
      quien|quienes ~2 cuidar|cuidara|cuidaria|cuidaran|cuide ~3 hijos|ninos|perro|mama|gato ~2 cuando|si ~2 falte|muera|este|no|muerto|muerta|yo
      diganle|dile|diganles ~2 hijos|mama|hija|hijo|ninos ~3 amo|quise|ame|queria|perdone`,
  },
  {
    id: "es.sh.farewell-hint",
    kind,
    weight: 0.3,
    who: "stated",
    stage: "wish",
    when: `
      regale|regalando|regalado|regalo|di|repartiendo|reparti ~1 mis|todas|mi|todo|perro|gato ~1 perro|cosas|gato|pertenencias|ropa|mascota|todo|perrito|tengo|joyas|guitarra|mascotas
      di|dando|regale a mi perro|gato|perrito ~2 adopcion|vecino|hermana|$
      deje|dejando|dejo|tengo ~1 todo|papeles|cuentas ~1 listo|orden|arreglado|arreglados|arreglo ~2
      pronto ~1 todo|acabara|terminara|descansare|descanso|ire|irme|estare ~2 acabara|terminara|paz|acabe|descansar|$
      ya|por pronto|fin voy|podre|va|estare a|descansar|en ~1 descansar|paz
      quiero|quisiera|solo|necesito ~1 descansar ~1 de|para|ya|en|por ~1 todo|vida|siempre|paz|fin
      descansar en paz
      pronto ~2 descansar|descansare ~1 de|para|$
      deje|dejando|dejo|tengo ~2 papeles|cuentas|cosas|asuntos en orden
      ya no ~1 voy|sere|los|les|te|dare ~1 a|una|molestare|molestar|ser|problema|carga|estorbar|estorbare|lata ~1 mas|problema|carga|nadie|molestar|estorbar|lata
      no les dare mas problemas|lata|molestias
      sin mi ~2 mejor|tranquilos|felices
      nos vemos|reunimos|vere ~1 en|otro ~1 cielo|lado|vida
      otro lado ~1 nos|los|las|descansar
      gracias por todo ~2 adios|perdon|siempre|quise|amo
      recuerdenme|recuerdame|acuerdense ~2 mi|siempre|cuando|sonrisa
      no me busquen|lloren|esperen ~1 mas|nunca|$
      me quiero ir de este|aqui ~1 mundo|ya|siempre
      irme de este mundo
      irme para siempre
      partir de este mundo
      colgar los|las tenis|guantes
      ya me quiero petatear|ir`,
  },
  {
    id: "es.sh.word",
    kind,
    weight: 0.17,
    who: "self",
    when: `
      suicidio|suicida|suicidas
      autolesion|autolesiones|autolesionarme|autolesiono
      se suicido|suicida|mato`,
  },
  {
    id: "es.sh.injure",
    kind,
    weight: 0.47,
    who: "stated",
    stage: "thought",
    when: `
      me corto|corte|cortaba|cortado|cortando|quemo|quemaba ~2 brazos|brazo|munecas|muneca|piernas|pierna|piel|venas|muslos|mucho|cuando|para|otra|a ~1 !cocinando
      me corto ~1 !el|la|pelo|cabello|unas
      cortarme ~1 !el|la|pelo|cabello|unas
      hacerme|hago|hice|haciendome|hacia dano|heridas ~1 !jugando|la|el|rodilla|espalda
      me hago|hice|he dano|hecho ~1 a|dano|otra|para|cuando ~1 mi|propio|misma|mismo|vez|sentir
      lastimarme|lesionarme|autolesionarme|golpearme|castigarme
      me autolesiono|lastimo|golpeo ~1 a|para|cuando|sola|solo ~1 !jugando
      volvi|vuelvo|recai|empece ~1 cortarme|cortar|lastimarme|autolesionarme`,
  },
  {
    id: "es.sh.means",
    kind,
    weight: 0.68,
    who: "stated",
    stage: "plan",
    when: `
      tengo|compre|consegui|junte|guarde|guardando|juntando|guardadas|ahorrando ~2 @pastillas|cuerda|soga|pistola|veneno|navaja|arma|pastillas ~3 para|lista|listas|listo|aqui|cargada|mano|junto|matarme|morir|tomarmelas|hacerlo|enfrente|lado
      junte|juntando|guardando|acumulando|guarde ~2 @pastillas
      soga|cuerda|lazo ~2 lista|cuello|colgada|amarrada|colgado|techo
      pistola|arma|cuchillo|navaja ~3 cabeza|boca|sien|munecas|cuello|venas ~1 !me
      cuantas|cuanta|que ~1 @pastillas ~3 morir|matarme|sobredosis|necesito|hacen|matan|morirme|letal|para
      dosis letal|mortal
      manera|forma|modo ~2 hacerlo sin sufrir|dolor|sufrimiento
      como|forma|manera|metodo|modo ~2 morir|matarme|suicidarme|morirme|ahorcarme ~2 sin|rapido|dolor|facil|rapida
      sin|menos dolor ~2 morir|matarme
      forma|manera ~2 rapida|facil|indolora ~2 morir|matarme|suicidarme|acabar
      estoy|parado|parada|sentado|sentada|subido|subida ~1 en|al|sobre|a|arriba ~3 puente|azotea|techo|borde|orilla|cornisa|vias|barandal|balcon
      borde|orilla del|de ~1 puente|azotea|edificio|techo|barranco
      me|voy tomare|tomo|trago|a ~1 tomar|tomarme|todas|tragar ~1 todas|las|el|todo|un|frasco ~2 @pastillas|frasco|juntas`,
  },
  {
    id: "es.sh.now",
    kind,
    weight: 0.88,
    who: "stated",
    stage: "act",
    when: `
      me voy a matar ahorita|ahora|hoy|ya|esta|mismo
      tengo la|el|una|un|las ~1 pistola|arma|cuchillo|soga|cuerda|navaja|pastillas ~2 en|aqui|enfrente|lista|cargada|mano|cuello|listas ~1 mano|cabeza|aqui|boca|mi|cuello|$
      pistola|arma en|contra|a la|mi ~1 cabeza|sien|boca
      soga|cuerda|cinturon|lazo en|al|alrededor ~1 cuello
      ya|acabo|acabe ~1 tome|trague|tomar|tragar|tome|corte|tomarme|cortarme ~3 @pastillas|venas|cloro|veneno|frasco ~1 !presion|dolor|gripa
      me tome|trague|tomo ~2 todo|todas|frasco|caja|30|20|40|50|veneno|cloro|raticida|muchas|bote|punado ~2 @pastillas|para|veneno|frasco|$
      estoy ~3 puente|azotea|cornisa|vias|techo ~3 saltar|tirarme|aventarme|brincar|tren|lanzarme|abajo
      voy a saltar|brincar $
      adios ~2 ya salto|jalo|me`,
  },
  {
    id: "es.sh.attempt",
    kind,
    weight: 0.62,
    who: "self",
    stage: "act",
    when: `
      intente|trate|intentado|tratado|quise|intento|procure de? ~1 @matarme
      intente|intentado|trate|quise de? ~1 quitarme|suicidarme|matarme|morir|cortarme|ahorcarme
      me intente|quise|trate|iba de? ~1 matar|suicidar|ahorcar|colgar|aventar|tirar|quitar
      mi|un|otro|intento intento|de de|suicidio ~1 suicidio|$
      intento|intentos de suicidio
      casi me mato|suicido|ahorco|tiro|aviento
      me corte|abri las venas|munecas
      estuve a punto de ~1 matarme|suicidarme|tirarme|saltar|hacerlo|aventarme|morir`,
  },
  {
    id: "es.sh.unsafe",
    kind,
    weight: 0.45,
    who: "stated",
    stage: "thought",
    when: `
      no creo|se ~2 pasar|pase|aguante|llegar|llegue|sobrevivir|amanecer|amanezca|aguantar ~2 noche|manana|semana|navidad|vivo|viva|hoy
      no puedo prometer|garantizar|asegurar ~2 no|bien|viva
      me da|tengo miedo|asusta ~1 de|lo ~1 mi|lo|que|hacerme|misma|mismo ~2 hacer|hacerme|pueda|misma|mismo|dano|pasar ~1 $
      miedo de|a mi misma|mismo
      voy a hacer|cometer|haga una|alguna locura|tonteria|estupidez|pendejada
      hacer una locura
      no me siento ~1 segura|seguro ~1 conmigo|sola|solo
      lo unico|unica que|razon ~2 detiene|mantiene|vivo|viva|para|frena|sujeta
      nada me detiene|ata|retiene
      solo ~1 por|mis ~1 hijos|ella|el|mama ~1 sigo|no|vivo|estoy ~1 vivo|viva|aqui|mato
      la muerte ~2 descanso|alivio|unica|solucion|paz|salida|seria|amiga`,
  },
  {
    id: "es.sh.coded",
    kind,
    weight: 0.4,
    who: "self",
    stage: "wish",
    when: `
      desvivirme|desvivo|autodesvivirme|desvivir
      me desvivo !por
      quiero|voy|ganas a|de ~1 desvivirme
      tirar|tirarme|aventarme ~1 puente|tren|metro
      cortarla|acabarla|terminarla ya|toda|de|para
      quiero|hay|toca|voy que|a|ya ~1 desconectarme|apagarme|apagar ~1 siempre|todo|vida|$
      autodestruirme|autoeliminarme|autoeliminacion|uncirme
      pasar a mejor vida
      irme al|de otro|esta barrio|lado|vida
      entregar el equipo
      quiero chupar faros`,
  },
];
