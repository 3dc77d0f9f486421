import type { Rule } from "../rule.ts";

/** Peligro contado de paso, sin las palabras que se buscarían: de cualquier clase. */
export const esToldAside: readonly Rule[] = [
  {
    id: "es.sh.last-words",
    kind: "self-harm",
    weight: 0.4,
    who: "stated",
    stage: "thought",
    sign: "wish",
    when: `
      tengo un plan ~1 !trabajo|vacaciones|ahorro|estudiar
      hoy|ya|noche|manana ~1 si|lo voy a hacer ~1 !todo|tramite
      mejor ~1 para ~1 todos|ellos|mis|mi|hijos ~2 si ~1 desaparezco|desapareciera|muero|muriera|falto|faltara|estuviera
      hoy|noche|manana|ahora ~4 se acaba|termina|acabo|acabara ~1 todo|esto ~1 !tramite|curso|escuela
      todo|esto se ~1 acaba|termina|acabo hoy|esta|manana ~1 noche|$ ~1 !tramite
      policia|bomberos ~1 primero|antes ~5 ninos|hijos|mama|nadie|entren|hija
      los|las|te|les quise ~2 mucho|siempre|tanto|todos|alma|$
      no|nadie ~1 fue|es|tiene|tuvo ~1 la? culpa ~2 de|nadie|suya|mia|ustedes ~2 nadie|ustedes|mama|$|tuya
      queria|quiero|solo|vine|nomas|vengo ~2 a? despedirme|despedirnos ~1 !trabajo|grupo|anfitriona
      ya|todo cumpli|hice|termine ~5 ir|irme|descansar|puedo|toca|basta ~1 !viaje|vacaciones|casa
      ya no ~1 quiero|voy|pienso|a ~1 dar|ser|causar|estorbar|molestar ~1 lata|guerra|molestias|carga|molestia|nadie|$
      buen|bonito|mejor|ultimo|lindo dia|momento|noche ~1 para descansar|irme|partir|morir|terminar|acabar
      no ~1 se|esten|pongan|lloren|llores ~1 enojen|tristes|por|enojados ~1 conmigo|mi|cuando
      si ~2 no ~1 saben|sabes|escuchan|vuelven ~3 mi|de|yo ~3 lunes|sabado|manana|domingo|busquen|carta|$`,
  },
  {
    id: "es.sh.no-point",
    kind: "self-harm",
    weight: 0.24,
    who: "stated",
    sign: "not-mattering",
    when: `
      no|ni ~1 le|les|ya ~1 veo|encuentro|hallo|miro ~1 el|un|ningun ~1 caso|chiste|sentido|objeto|para a|en|de|que ~1 nada|vida|vivir|seguir|levantarme|todo|esto|$
      nada ~1 me ~1 llena|importa|interesa|mueve|ilusiona ~1 ya|mas|$
      ya ~1 nada|todo ~1 me ~1 da|vale ~1 igual|lo|madre|gorro`,
  },
  {
    id: "es.sh.at-the-place",
    kind: "self-harm",
    weight: 0.42,
    who: "stated",
    stage: "thought",
    sign: "wish",
    when: `
      camine|fui|llegue|voy|ido|sube|subi|subo|acerque|manejo|maneje ~4 vias|puente|barranco|azotea|presa|precipicio|rio|pozo ~5 sente|senti|pare|quede|llore|mirar|mire|pense|aire|solo|sola|lloro|noche ~1 !pescar|ninos|foto|bonito
      estoy|ando|sigo|aqui ~2 techo|azotea|puente|barandal|orilla|vias|cornisa|balcon ~5 aire|alto|solo|sola|noche|frio|abajo|llorando|nadie|veo ~1 !gotera|arreglando|lavando|ropa|tendiendo
      tengo|traigo|con|agarre|saque ~2 frasco|pistola|navaja|soga|cuchillo|pastillas|mecate|escopeta|veneno ~3 mano|manos|enfrente|cama|aqui|rato|lado|mesa ~1 !cocina|mermelada
      que|como|cuanto ~1 se siente|sentira|tarda|duele|tardaria ~3 ahogarse|morir|morirse|ahorcarse|colgarse|desangrarse|ahogado|asfixiarse|morirme
      miedo ~5 sola|solo|noche|hacer|hacerme ~6 hacer|hacerme|conmigo|tonteria|locura|dano|tentacion
      se|conozco lo que ~1 voy|puedo|soy ~1 a|capaz ~1 hacer|de|hacerme ~1 $`,
  },
  {
    id: "es.hb.menaced",
    kind: "hurt-by-someone",
    weight: 0.5,
    who: "stated",
    stage: "act",
    settled: true,
    when: `
      si ~1 lo|la dejo|termino|corto|denuncio ~1 va|sube|publica|manda|mata|quema|ensena
      y|luego ~1 me|nos va|van a? ~1 matar|mata|quemar
      nos va|van|iba a matar|quemar
      @el ~1 me ~1 toca|manosea|besa|soba ~1 desde|cuando|ahi|sin|noche|mientras|dormida
      @el|papa ~1 me hace|hacia|hizo cosas|eso|cositas
      me|nos siguen|sigue|vienen|persiguen ~1 dos|unos|un|varios|hombres ~1 hombres|tipos|hombre|tipo|carro|camioneta|moto
      si ~1 hablo|digo|denuncio|cuento|escapo le|les|me|nos ~1 pasa|hacen|hace|van|matan|va
      ya ~1 se donde ~1 vive|trabaja|duerme
      quebro|rompio|brinco|salto|violo|ignora|desobedecio|paso ~1 la orden ~1 !cocina|restaurante
      me|nos|te|se ~1 iba|va|voy|vas|van ~1 a? arrepentir ~3 !comprar|no ir
      me|nos obliga|obligaba|obligo|fuerza|toma|usa ~3 aunque|cuando|si|sin ~3 no|quiera|quiero|deber|dormida|digo ~1 !estudiar|tarea|ejercicio
      deber|obligacion ~2 de|como ~1 esposa|mujer|casada
      si ~1 no? ~1 pago|hablo|denuncio|digo|escapo|voy|obedezco|cuento|llamo|trabajo|pagamos|regreso|vuelvo ~6 matan|mata|pasa|hacen|quiebran|van|queman|desaparecen|llevan|sube|publica|manda|maten ~5 hermano|familia|hijos|mama|me|algo|hijo|hija|casa|fotos|nos|videos|esposa ~1 !telefono|luz
      mara|pandilla|sicarios|cartel|narcos|malandros|mareros|muchachos ~8 matan|matar|pago|renta|cuota|extorsion|buscando|amenazaron|llevarse|reclutar|dijeron|extorsionan|quieren
      correteo|persiguio|corretearon|amenazo|corrio|persigue|vino|correteaba ~5 machete|cuchillo|palo|pistola|navaja|hacha|tubo|martillo
      me|nos ~1 avento|echo|tiro|rocio|aventaron|lanzo ~2 agua|aceite|acido|gasolina|alcohol|cafe|sopa|comida|caldo ~1 hirviendo|caliente|encima|cara|hirviente|$
      trajo|trajeron|traido|vine|engano|enganaron|prometio|prometieron ~5 trabajo|restaurante|modelo ~6 ahora|pero|resulta|y ~5 hombres|cuarto|clientes|deuda|encerrada|pagan|cuerpo
      atender|atiendo|ver|recibir|recibo|acostarme ~2 hombres|clientes|senores ~4 cuarto|noche|diario|pagar|obligada|dia|hotel|deuda
      publicar|mandar|subir|ensenar|manda|mandara|pasar ~3 fotos|videos|video|pack ~4 familia|jefe|todos|escuela|trabajo|mama|esposo|facebook ~3 si|$
      llego|llega|viene|vino ~2 drogado|tomado|borracho|drogada|briago|pasado ~8 pego|correteo|golpeo|rompio|amenazo|tiro|quebro|machete|cuchillo|escondimos|aventar
      me ~1 esconde|quita|niega|raciona|da ~3 insulina|medicina|medicinas|inhalador|pastillas|comida|silla ~3 si|hasta|castigo|cuando|castigar|porto`,
  },
  {
    id: "es.cr.marks",
    kind: "child-at-risk",
    weight: 0.6,
    who: "stated",
    stage: "act",
    when: `
      cinturonazos|cintarazos|golpes|palazos|cachetadas|correazos|chanclazos|fajazos ~3 @nino ~1 !pelota
      le pegue|golpee|sacudi|avente ~3 bebe|nina|nino|hijo|hija
      ensena|enseno|muestra|mostro|baja|toca|saca|agarra|besa|lame|graba|acaricia ~3 partes|pene|pajarito|pantalon|privadas|pipi|cositas|parte|cosita|calzon|boca ~1 !hermanito
      @nino ~6 dijo|dice|conto|platico|cuenta ~8 senor|tio|maestro|primo|vecino|abuelo|padrastro|pastor ~4 partes|toca|ensena|besa|mostro|secreto|tocar|duele|acuesta
      @nino|vecinito|vecinita ~8 llora|grita|llorando|gritando|gritos ~8 golpes|pegan|golpean|cinturon|gritos|pegando|azotan|cinturonazos ~1 !violin
      oigo|escucho|oimos|escuchamos|se|oye ~4 golpes|gritos|azotes|cintarazos|cinturonazos ~6 @nino|vecinos|lado|arriba|vecina|madrugada ~1 !construccion|obra
      marcas|moretones|golpes|quemaduras|verdugones|cintarazos|moretes ~3 en|de|por ~2 espalda|piernas|brazos|nalgas|cuerpo|cara ~6 @nino|papa|padrastro|llega|cuando|visita|regresa|viene
      @nino ~4 marcas|moretones|verdugones|quemaduras|moretes ~4 papa|padrastro|espalda|piernas|cinto|cable|cinturon|visita|brazos|cigarro`,
  },
  {
    id: "es.ho.near",
    kind: "harm-to-others",
    weight: 0.46,
    who: "stated",
    stage: "thought",
    when: `
      voy a matar ~1 al|a ~1 que|quien|ese|esa|los
      voy a? matar al
      lo|la|los yo? ~1 entierro|mato|quiebro|trueno|pico|desaparezco|reviento ~1 !pinata|globo|risa
      si ~1 vuelve|vuelven|se|lo|toca|tocan|regresa ~5 lo|la|los entierro|mato|quiebro|trueno|pico|desaparezco|reviento|cargo
      se ~1 donde|que|cual|hora ~1 hora? ~1 vive|sale|trabaja|camina|duerme|pasa ~8 esperar|cuchillo|pistola|espero|pagar|fierro|machete|cobrar
      le ~1 puse|tape|pongo|ponia ~2 almohada|mano|bolsa|cobija ~2 cara|boca|encima|nariz
      voy|vamos|quiero|ganas ~2 quemar|tronar|explotar|prender ~2 oficina|casa|escuela|edificio|todo|albergue|iglesia ~3 con|todos|adentro|ellos|fuego|$ ~1 !velas|cohetes
      mis manos ~3 cuello|garganta ~2`,
  },
  {
    id: "es.me.told",
    kind: "medical-emergency",
    settled: true,
    weight: 0.46,
    who: "stated",
    stage: "act",
    when: `
      ya? no|sin ~1 orino|orina|orinar|hace pis|hago ~1 pipi? ~6 !noche
      vomitando|vomito|diarrea ~6 orino|orina|debil|desmayo|sangre|levantarme|desmaye|pie|hundidos ~1 !mejor
      pego|golpeo|pegue|cayo|cai|golpe ~4 cabeza ~10 vomita|vomitando|vomito|raro|rara|confundido|confundida|dormido|sueno|despierta|habla|incoherencias|mareo|convulsiono|mareada
      temblando|temblores|tiembla|sudando|viendo|veo ~8 tomar|beber|trago|alcohol|cerveza|droga ~8 dias|horas|deje|sin
      pecho ~8 brazo|izquierdo|mandibula|aire ~2 dormido|duerme|izquierdo|entumido|adormecido|brazo|hormiguea|entume
      brazo ~2 izquierdo ~8 pecho|aire|sudor|mareo|sudando|aprieta`,
  },
  {
    id: "es.lt.told",
    kind: "losing-touch",
    weight: 0.5,
    who: "stated",
    when: `
      sacarme|arrancarme|cortarme|quemarme|quitarme ~1 el|los|la|las|un ~1 ojo|ojos|oreja|lengua|dedo|chip|piel|dientes|mano ~6 vean|oigan|dicen|sigan|dios|ya|demonio|siguen|rastrean|voz ~1 !dentista|doctor
      me dicen|dijeron|ordenan|mandan|hablan que ~1 tengo|debo|haga|mate|vaya|soy ~3 sacarme|matar|ojo|sacrificio|elegido|quemar|limpiar|ayunar|purificar|sangre|cortarme|aventarme|morir|matarme
      cambiaron|reemplazaron|clonaron|suplantaron ~2 mi|a|al ~1 esposo|mama|hijo|hija|esposa|familia|papa|hermano|bebe
      tiene|trae|con su|la cara pero|y ~2 no ~2 es|huele|habla
      mision|senales|numeros|placas|nubes|pajaros ~5 confirman|empieza|dicen|mandan|avisan|senal|codigo|domingo|dios|mensaje ~1 !iglesia|lluvia
      angeles|dios|virgen|espiritus|voces|demonios|muertos|animas ~3 explicaron|revelo|ordeno|ordenaron|pidio|piden|escogieron|mostro|pidieron|eligio|avisaron ~4 hijo|hija|sangre|purificar|mundo|fuego|agua|sacrificio|mision|vaya|ir|nino|ayunar|matar`,
  },
];
