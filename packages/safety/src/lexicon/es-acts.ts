import type { Rule } from "../rule.ts";

/** Peligro contado por los hechos: quién hace qué, con qué, dónde y cuándo, sin las palabras de siempre. */
export const esActs: readonly Rule[] = [
  {
    id: "es.hb.breaking-in",
    kind: "hurt-by-someone",
    weight: 0.87,
    who: "stated",
    stage: "act",
    when: `
      @el|anda|esta|ta ~2 pateando|tumbando|golpeando|rompiendo|tirando|forzando|aporreando ~2 puerta|ventana|porton|chapa|vidrio|cerradura ~1 !obra
      puerta|ventana|porton ~3 pateando|tumbando|rompiendo|forzando|tirando|cede|abriendo
      @el|esta|anda|ta|afuera|abajo|llego|viene ~4 afuera|puerta|abajo|escaleras|patio|pasillo|portal|cochera|ventana|entrada ~3 con|trae|tiene|lleva ~2 machete|cuchillo|pistola|bate|escopeta|navaja|arma|fierro|gasolina|martillo|rifle|hacha|pala
      trae|tiene|lleva|agarro|saco|con ~2 machete|cuchillo|pistola|bate|escopeta|navaja|arma|fierro|gasolina|martillo|rifle|hacha ~4 afuera|puerta|abajo|escaleras|pasillo|viene|subiendo|entrando ~1 !cocina|pan
      encerrada|encerrado|escondida|escondido|encerre|escondi|encerramos|metida|metido ~3 bano|closet|cuarto|ropero|armario|cama|sotano|cocina|tina|alacena ~5 el|afuera|puerta|viene|gritando|cuchillo|machete|pistola|entra|ella
      me ~1 encerro|encerraron|encierra|tiene|tienen ~2 encerrada|encerrado|en|amarrada|amarrado|con|sin ~3 llave|cuarto|candado|carro|maletera|cajuela|maletero|sotano|bodega|bano|salir ~1 !trabajo
      esta|anda|ta ~2 cargando|cargandola|afilando|echando ~3 pistola|escopeta|arma|cuchillo|machete|gasolina|balas ~1 !asado|carne
      me|la|lo ~2 tiene|puso|pone|puesto|apunta|apunto ~3 pistola|cuchillo|navaja|machete|arma|escopeta ~3 cuello|cabeza|cara|panza|pecho|boca|garganta|sien|espalda|costilla`,
  },
  {
    id: "es.hb.body",
    kind: "hurt-by-someone",
    weight: 0.64,
    who: "stated",
    stage: "act",
    when: `
      me|la|le ~2 apreto|aprieta|agarro|agarra|cogio|puso|tapo|tapa|ahorco|ahorca|ahogo ~3 cuello|garganta|pescuezo|boca|almohada ~1 !frio
      me ~1 metio|mete|hundio|sumergio|estrello|estampo|pego ~2 cabeza|cara ~4 agua|pared|tina|inodoro|lavabo|piso|suelo|mesa|pileta|puerta
      me ~1 rompio|quebro|partio|fracturo|zafo|tumbo|saco ~2 nariz|brazo|costilla|costillas|mandibula|dedo|dedos|diente|dientes|muneca|ceja|labio|quijada
      @el|suegra|hermanos ~3 cavo|cavando|hoyo|fosa|pozo|tumba ~4 mi|mio|mia|monte|milpa|patio|entierra|enterrar|para
      hasta ~1 que ~3 desmaye|vi|ahogue|perdi|sangre|negro|estrellas|conocimiento ~1 !luz|risa
      dijo|dice|juro|jura|promete|amenazo|amenaza|dijeron|dicen ~4 matar|mata|matan|quemar|quema|enterrar|entierra|degollar|rajar|ahogar|rematar|fusilan|acabar ~3 si|a|cuando|hoy|mi|conmigo|nosotros|todos|ahi|y|$ ~1 !risa
      desperte|despierto ~3 piso|suelo|bano|escaleras ~6 el|me|dice|sangre|perro
      me ~1 quito|quita|quitaron|guarda|tiene|escondio|retiene ~2 pasaporte|dni|papeles|documentos|acta|cedula|dpi ~6 debo|deuda|hombres|clientes|salir|cuarto|amigos|dejan|deja|telefono|casarme`,
  },
  {
    id: "es.ho.set-out",
    kind: "harm-to-others",
    weight: 0.7,
    who: "stated",
    stage: "plan",
    when: `
      estoy|ando|ya ~2 afuera|esperando|esperandolo|estacionado|parado ~4 su|casa|escuela|trabajo|el|ella ~4 pistola|cuchillo|bate|machete|fierro|arma|navaja|gasolina
      compre|traigo|tengo|consegui|llevo|cargo ~3 pistola|cuchillo|bate|machete|fierro|arma|navaja|gasolina|acido|escopeta|balas|martillo ~6 esperar|espero|salga|sale|pagar|hora|mato|viernes|escuela|clase|timbre|el|baje
      no ~1 vengas|vayas|vengan ~3 escuela|cole|colegio|insti|trabajo|liceo|prepa ~2 manana|lunes|viernes|martes|miercoles|jueves
      zarandeado|zarandee|sacudi|sacudido|sacudo|apreto|aprieto|tape ~3 bebe|nina|nino|nena|nene|boca|cara ~4 callara|llora|lloraba|calla|callarlo|callarla|fuerte|almohada|blanca`,
  },
  {
    id: "es.cr.acts",
    kind: "child-at-risk",
    weight: 0.7,
    who: "stated",
    stage: "act",
    when: `
      amarrado|amarrada|atado|atada|encerrado|encerrada|encadenado|encadenada|amarra|encierra|encierran|amarran ~4 nino|nina|bebe|abuela|abuelo|abuelita|abuelito|hermanito|hermanita|viejito|viejita|chico|chica|nene|nena|hijo|hija|silla|cadena|corral|perros|jaula
      nino|nina|bebe|abuela|abuelo|abuelita|abuelito|hermanito|hermanita|viejito|viejita|nene|nena|hijo|hija|chico ~4 amarrado|amarrada|atado|atada|encerrado|encerrada|encadenado|encadenada|cadena|corral|candado
      padrastro|tio|abuelo|primo|novio|pastor|entrenador|vecino|papa|hermano ~3 entra|viene|mete|metia|sube|acuesta ~3 cuarto|cama|noche|bano|ducha|pieza
      quema|pega|pegan|golpea|avento|solto|tiro|ahoga|hundio ~3 bebe|nino|nina|nene|nena|hermanito|hermanita|dedos|manita|chiquito ~3 !pelota|beso|gripe
      bebe|nino|nina|ninos|nenes|hermanitos ~3 solos|solo|sola|solitos ~4 dias|noche|horas|velas|carro|coche|calle|comer|bar|llave`,
  },
  {
    id: "es.me.failing",
    kind: "medical-emergency",
    weight: 0.87,
    who: "stated",
    when: `
      no ~1 para|deja|paro|puedo|puede|se ~2 sangrar|sangrando|sangre|parar ~1 !nariz
      sangre ~4 no ~1 para|deja|paro|detiene
      se ~1 puso|pone|esta|quedo|puesto ~1 azul|morado|morada|azulado|gris|tieso|tiesa|frio|fria ~1 !cielo
      labios|cara|boca|dedos|unas ~3 azul|azules|morado|morados|morada|chueca|lado|dormida
      no ~1 despierta|reacciona|responde|contesta|respira|mueve ~3 frio|fria|azul|morado|sacudi|piso|suelo|nada|espuma|ronca|labios
      se ~1 desmayo|desplomo|cayo|desvanecio ~5 no|despierta|reacciona|habla|respira|lado|blanca|sangre|convulsiona
      echa|echando|saca|sacando|bota|sale ~2 espuma ~6 pastillas|respira|piso|ojos|despierta|tiembla|veneno
      se ~1 me|le ~1 cierra|hincha|cerro|hincho ~2 garganta|lengua|cara
      esta|sigue convulsionando
      le dio|dieron|dan ~1 convulsion|convulsiones ~2 !chiquita
      aguja|jeringa ~3 brazo|piso|suelo ~5 respira|azul|despierta|frio|mueve`,
  },
  {
    id: "es.sh.acts",
    kind: "self-harm",
    weight: 0.87,
    who: "stated",
    stage: "act",
    when: `
      estoy|parado|parada|sentado|sentada|subido|subida ~4 orilla|borde|barandilla|baranda|azotea|techo|puente|vias|cornisa|acantilado|viaducto|balcon|alfeizar|ventana ~4 salt*|tirar|tirarme|tren|adios|viento|perdon|piernas|miedo|bajar|aviento|ciudad|diganle|dile
      me ~1 tome|tomo|tomado|trague|tragado ~3 frasco|bote|todas|blister|veneno|cloro|raticida ~3 !doctor|receto|gripe|medico
      me ~1 corte|estoy|corto|cortado|acabo ~2 cortando|cortar|corte|hondo|profundo|venas|munecas|brazos ~5 sangre|para|hondo|mucho|bano|dormida
      soga|lazo|cuerda|mecate|cinturon|reata ~3 cuello|viga|palo|arbol|gancho|rama ~1 !columpio|hamaca
      pistola|escopeta|arma|revolver|canon ~3 en|contra ~1 mi|la ~1 boca|sien|cabeza|mano ~4 no|aguant*|ya|hoy|dejo|mia|$
      abri|abierto|abierta|prendi ~2 gas|hornilla|llave|hornallas ~4 ventanas|cerre|cerradas|puerta|durmiendo|acoste`,
  },
  {
    id: "es.sh.settled-day",
    kind: "self-harm",
    weight: 0.64,
    who: "stated",
    stage: "plan",
    when: `
      ya ~1 tengo|escogi|elegi|decidi|puse|se|he ~2 fecha|dia|puente|curva|lugar|sitio|cuando ~5 carta|cartas|pastillas|soga|seguro|nadie|como|despues|boda|para|acuerden|encuentre|estrello
      compre|guarde|escondi|junte|junto|guardado|guardadas|tengo|escondidas ~3 pastillas|soga|veneno|navaja|raticida|cuerda ~5 escondid*|cajon|mochila|dia|viernes|sabado|domingo|esperar|lista|listas|osito|colchon|lunes|cuando
      regale|regalado|deje|di ~3 perro|gato|ropa|plantas|guitarra|todo|cosas|libros ~6 ya|necesitar|ocupar|despedi|voy|falta|adios|vuelvo
      la|esta ~1 proxima|vez ~2 no ~1 fallo|falla|despierto|salvan|encuentran
      seguro|herencia|beneficiario ~3 vida ~6 suicid*|paga|cobran|mato|muero|fin
      me ~1 estrello|estrellar|estrellarme ~4 muro|arbol|puente|curva|barranco|tren|camion|vias`,
  },
  {
    id: "es.lt.told-to",
    kind: "losing-touch",
    weight: 0.66,
    who: "stated",
    when: `
      voz|voces|angel|diablo|dios|radio|tele|hombre|sombra|coro|muertos ~3 dice|dicen|manda|mandan|pide|piden|ordena|grita|gritan|ordenan ~4 mate|corte|tire|salte|queme|tome|mueva|haga|coja|cruce|agarre|saque|bote|cosas
      no ~1 es|son ~1 mi ~1 mujer|marido|mama|hija|hijo|bebe|esposo|esposa|hermana|madre ~4 cara|cambi*|copia*|ojos|otra|otro|robot
      chip|bichos|gusanos|camara|microfono|animal ~3 en|debajo|bajo|dentro ~2 mi|piel|diente|brazo|cabeza|panza|ojo|muela ~5 sac*|cort*|cuchillo|pinzas|navaja|arranc*
      no|sin ~2 duermo|dormido|dormir|dormi ~3 dias|noches ~8 dios|elegido|elegida|mensajero|senales|mision|codigo|voces|vigilan`,
  },
  {
    id: "es.hb.other-fear",
    kind: "hurt-by-someone",
    weight: 0.3,
    who: "other",
    when: `
      temo|preocupa|preocupada|preocupado|miedo|asusta|angustia ~2 por ~2 vida|seguridad ~1 de ~1 mi|una|su|ella ~1 prima|primo|hermana|hermano|amiga|amigo|mama|madre|hija|hijo|vecina|tia|companera|$
      prima|hermana|amiga|mama|madre|hija|vecina|tia|companera|cunada ~2 corre|esta ~1 en? peligro ~3 marido|esposo|novio|pareja|ex|casa|el
      temo|preocupa|miedo|creo ~2 que ~2 la|lo|los ~1 mate|maten|mata|golpee|lastime|va ~2 marido|esposo|novio|ex|el|matar|$`,
  },
  {
    id: "es.sh.other-fear",
    kind: "self-harm",
    weight: 0.3,
    who: "other",
    when: `
      preocupa|temo|miedo|preocupada|preocupado|asusta ~2 que ~1 mi|una ~1 hermano|hermana|amigo|amiga|hija|hijo|mama|papa|esposo|esposa|novio|novia|primo|prima|companera|companero ~1 se ~2 mate|matar|quite|suicide|lastime|haga|corte
      amigo|amiga|hermano|hermana|hija|hijo|mama|papa|primo|prima|companera|companero|novia|novio|esposo|esposa ~2 dice|dijo|escribio|anda ~3 no ~1 quiere ~1 vivir|seguir|despertar
      amigo|amiga|hermano|hermana|hija|hijo|mama|papa|primo|prima|novia|novio|esposo|esposa ~2 se ~1 tomo ~3 pastillas|frasco|veneno|muchas`,
  },
  {
    id: "es.sh.means-near",
    kind: "self-harm",
    weight: 0.05,
    who: "stated",
    sign: "means-near",
    when: `
      pistola|arma|escopeta|revolver|rifle|soga|pastillas|balas ~2 en|debajo|bajo ~2 casa|closet|cajon|carro|coche|mano|cama|mesa|ropero|armario|mochila|bolsa|buro|cuarto
      hay|tengo|guardo ~2 pistola|arma|escopeta|revolver|rifle|soga|balas ~2 aqui|aca|lista|listo|cargada|cerca|conmigo`,
  },
  {
    id: "es.sh.decided",
    kind: "self-harm",
    weight: 0.05,
    who: "stated",
    sign: "decided",
    when: `
      ya lo? decidi|resolvi $
      lo tengo|esta|he ~1 decidido $
      ya tome la decision`,
  },
  {
    id: "es.sh.hour-set",
    kind: "self-harm",
    weight: 0.05,
    who: "stated",
    sign: "hour-set",
    when: `
      va a ser ~1 esta|hoy|manana ~1 $
      sera ~1 esta|hoy|manana ~1 $
      ^ es ~1 esta|hoy|manana ~1 $`,
  },
];
