import type { Rule } from "../rule.ts";

const kind = "self-harm" as const;

/** Suicidio insinuado: prepararse para faltar, no importar, sentirse llamado por un lugar o un objeto, dejarse ir. */
export const esIndirect: readonly Rule[] = [
  {
    id: "es.sh.affairs",
    kind,
    weight: 0.2,
    who: "stated",
    sign: "preparation",
    when: `
      deje|dejo|dejando|tengo|puse|arregle|arreglando|ordene|ordenando|acomode|acomodando|junte ~2 papeles|documentos|cuentas|escrituras|asuntos|testamento|pendientes|cosas|todo ~3 orden|carpeta|sobre|mesa|listo|listos|listas|arreglado|cajon|lugar|regla|arreglados
      lista ~3 quien|que ~2 queda|quede|toca|dejo|es
      limpie|vacie|recogi|desocupe|saque ~2 cuarto|casa|closet|todo|ropero ~4 nadie|batallen|moleste|nada|falte
      ultima|ultimo ~1 navidad|cumpleanos|visita|cena|vez|comida|ano ~5 vean|ven|verme|abrazo|veo|voy|estare|aqui|aunque|saben|conmigo`,
  },
  {
    id: "es.sh.funeral",
    kind,
    weight: 0.24,
    who: "stated",
    sign: "preparation",
    when: `
      deje|dejo|pague|pagado|pagada|pago|compre|aparte ~2 cajon|ataud|entierro|funeral|funeraria|panteon|nicho|lote|velorio|sepultura|caja
      ropa|vestido|traje ~4 enterrar|enterrarme|entierren|cajon|velen|velorio|funeral|ultimo`,
  },
  {
    id: "es.sh.sparing",
    kind,
    weight: 0.26,
    who: "stated",
    sign: "not-mattering",
    when: `
      para|pa que ~2 no ~2 batallen|sufran|preocupen|tengan|carguen|gasten|encuentren|encuentre ~3 conmigo|nada|problemas|mi|yo|me|entierro|falte|$
      no quiero que ~3 encuentre|encuentren|halle|hallen|vea|vean ~3 asi|primero|yo|hija|ninos|mi|me|$`,
  },
  {
    id: "es.sh.telling",
    kind,
    weight: 0.2,
    who: "stated",
    sign: "preparation",
    when: `
      dije|digo|explique|ensene|escribi|anote|deje|apunte|avise ~6 donde|quien|quienes|como|cual|que ~2 estan|esta|llamar|avisar|queda|quedan|toca|hablarle|guardo|cobrar ~6 !llegar|gas|comida|fiesta|doctor
      escribi|deje|di|dejo|anote|apunte|pase ~3 contrasena|contrasenas|claves|clave|nip ~3 !wifi|internet|netflix
      dije|decirle|diganles|explicarles ~2 ninos|hijos|mama|hija|hijo ~4 adios|lejos|viaje|ir|cielo`,
  },
  {
    id: "es.sh.bequest",
    kind,
    weight: 0.24,
    who: "stated",
    sign: "preparation",
    when: `
      quiero|dejo|deje|dejar|regale|di|regalo|para|queda|quede ~3 anillo|reloj|biblia|carro|troca|guitarra|herramientas|cadena|collar|vajilla|maquina|medallas|perro|perrito|gato|gallos|vacas|aretes|plancha ~5 cuando|ya|falte|no|recuerdo|necesito|acuerde|acuerden|voy|necesitar
      ya no ~2 voy|hace|hacen|van|necesito|necesitar|hara|servir ~2 necesitar|falta|servir|ocupar|nada|$
      quien|quienes|quedes|quedate|cuide|cuida|cuidame|recoja|quede|encargo ~4 perro|perrito|gato|ninos|hijos|animales|gallinas|pajaros|plantas|hija|hijo|nina|nene ~5 cuando|falte|ya|siempre|no|muera|vaya|yo`,
  },
  {
    id: "es.sh.insurance",
    kind,
    weight: 0.38,
    who: "stated",
    sign: "preparation",
    stage: "thought",
    when: `
      cobrarian|cobran|cobre|cobrar|pagan|paga|pague|dejo|queda|cubre ~2 seguro|poliza|pension|indemnizacion ~5 vida|mejor|hijos|familia|yo|si|muero|vivirian|alcanza|anos|muerto|muerta|accidente|falte
      seguro ~1 vida ~6 cobrarian|cobran|pagan|paga|hijos|suicidio|alcanza|familia|sirve|valgo
      valgo|sirvo ~2 muerto|muerta ~1 que
      parezca|parecer|pase|como ~2 accidente ~5 seguro|hijos|nadie|familia|asi|culpa`,
  },
  {
    id: "es.sh.not-matter",
    kind,
    weight: 0.26,
    who: "stated",
    sign: "not-mattering",
    stage: "wish",
    when: `
      nadie|a|quien|ninguno|ni ~2 extranar|extranara|extranaria|notar|notaria|notara|lloraria|llorara|buscaria|preguntaria|importaria|falta|acordaria|cuenta ~3 si|falta|mi|de|me|hago|falto|cuando|que|$
      nadie ~1 me|se|le|va|les ~2 extranar|extrana|buscar|echar|necesita|acordar|llorar|notar|importo|cuenta
      a nadie|quien ~1 le|les|hago ~1 importo|importa|hago|falta|importaria|sirvo ~3 falta|si|lo|$|mi|que|vivo
      da|daria|seria|es igual|mismo ~3 si ~2 estoy|estuviera|falto|no|sigo|vivo|yo
      no ~2 haria|hace|hago|haria ~2 diferencia|falta ~2 a|para|si|nadie|ninguna|$
      cero izquierda
      un|el|como|la|mas|puro|solo cero|estorbo|mueble|trapo|basura|lastre|vieja|inutil ~2 izquierda|viejo|estorbando|nada|mas|para|nadie|$
      pa|para que ~1 sigo|seguir|sirvo|estoy|vivo|quiero|estar ~2 estorbando|estorbar|aqui|dando|si|ya|vivo|$
      estorbando|estorbo|estorbar|sobro|sobrando|carga ~4 aqui|todos|casa|nadie|mis|quien|mas|mi|$
      siguen|seguirian|seguiran|sigue|estarian|vivirian|viven|quedarian|quedan ~2 mejor|igual|bien|tranquilos|felices|adelante|contentos ~2 sin|si ~1 mi|no|yo|estoy|faltara
      si ~1 yo? ~1 no ~1 estuviera|existiera|estoy|faltara|despertara ~4 mejor|vivirian|estarian|cobrarian|felices|descansarian|tranquilos|hijos`,
  },
  {
    id: "es.sh.found-late",
    kind,
    weight: 0.38,
    who: "stated",
    sign: "not-mattering",
    stage: "wish",
    when: `
      cuanto|cuantos ~4 tardarian|tardarian|pasarian|tardaran|tardaria|pasarian|tarden ~4 encontrarme|hallarme|cuenta|buscarme|encontrar`,
  },
  {
    id: "es.sh.let-happen",
    kind,
    weight: 0.4,
    who: "stated",
    stage: "wish",
    sign: "wish",
    when: `
      dios|diosito|senor|virgen|santisima|virgencita ~4 lleve|llevame|recoja|recogeme|acuerde|acuerdate|llama|llame|mande|quite|lleves|recojas ~2 de? ~1 mi|me|ya|hoy|pronto|conmigo|vida|llamar|$|el
      lleve|recoja|llevame|recogeme ~2 dios|diosito|senor|virgen|virgencita|muerte|flaca|huesuda|santisima
      pido|ruego|rezo|espero|ojala|quisiera|deje|deja|ganas|quiero ~5 no|sin|nunca ~2 amanecer|amanezca|despertar|despierte|despertarme|levantarme|abrir|abra ~1 !temprano|tarde
      no me deje|dejes|permita ~1 amanecer|despertar
      cerrar|cierro|cerrara ~1 los ~1 ojos ~4 ya|siempre|no|nunca|abrirlos|despertar|acabe
      que se ~1 apague|acabe|termine ~1 todo|esto|ya|mi
      quitarme|quito|quitarse|quitarnos|salir ~1 de ~1 en ~1 medio|enmedio
      irme|ir|voy|vaya|vayamos|alcanzar|alcanzarlo|alcanzarla|reunirme|encontrarme ~2 con ~2 mama|papa|hijo|hija|esposo|viejo|viejita|abuela|difunto|muertos|angelito|bebe ~3 cielo|alla|arriba|descanse|muerto|murio|difunta|falta|ya|descansar|eterno|otro
      irme|ir|voy|vaya ~2 para|pa|de|del ~1 siempre|mundo|aqui|donde ~4 no|siempre|nadie|mundo|vuelva|regrese|regresar|volver|sufrir|duela
      ya|no ~1 estoy|ando ~1 de sobra|mas ~2 mundo|aqui
      ya ~1 no ~1 me|le|quiero|tengo|hallo|veo|hay|encuentro ~2 ganas|caso|sentido|chiste|gusto|fuerzas ~3 vida|vivir|seguir|estar|nada|aqui|despertar|$
      que ~1 caso|chiste|sentido ~1 tiene|hay|seguir|vivir ~2 vivir|seguir|vida|estar|despertar|viviendo
      me|ya|nomas|solo ~2 dejo|dejar|dejarme ~1 morir|ir|llevar
      espero|quiero|ojala|deseo|esperando ~3 que|a ~2 me ~2 atropelle|atropellara|mate|caiga|toque|pegue|de ~3 carro|camion|tren|rayo|cancer|algo|ya|infarto|bala|$
      cansada|cansado|harta|harto|canse|agotada|agotado ~2 vivir|luchar|pelear|sufrir|existir|despertar|seguir|respirar|fingir|vida|aguantar ~3 ya|mas|asi|hoy|noche|quiero|$|esto|cabeza
      no me ~1 veo|imagino ~3 vivo|viva|aqui|navidad|ano|llegando|mas|cumpliendo|futuro|manana
      no ~1 creo|pienso|voy|se ~2 llegar|llegue|ver|pasar|pase|alcance|durar|dure ~2 a|al|de ~2 navidad|cumpleanos|ano|semana|lunes|noche|manana|invierno|mes`,
  },
  {
    id: "es.sh.drawn",
    kind,
    weight: 0.42,
    who: "stated",
    stage: "thought",
    sign: "wish",
    when: `
      mirando|viendo|veo|miro|mire|quedo|quede|contando|conte|observo|paro|parada|parado|sentada|sentado|acerco ~4 puente|rio|vias|tren|metro|azotea|barranco|precipicio|pozo|vacio|carros|balcon|presa|mar|noria ~8 facil|tirarme|aventarme|saltar|pienso|brincar|dejarme|caer|acabar|llamara|llama|segundo|rapido|paso|seria|acabaria
      mirando|viendo|veo|miro|mire|quedo|quede|contando|conte|puse|acomode|ordene ~4 pastillas|soga|lazo|cuerda|pistola|cuchillo|navaja|veneno|viga|mecate|reata|raticida|frasco|medicinas|escopeta ~6 facil|hora|horas|noche|noches|cama|mesa|pienso|fila|mano|tiempo|rato|todas|cada|frente|enfrente
      que|tan|bien|seria|es|muy tan? facil ~3 seria|dejarme|aventarme|soltar|acabar|irme|tirarme|dar|caer|terminar|volante
      pienso|pense|penso|imagino|imagine|ganas|pensamiento ~3 aventarme|tirarme|soltar|dejarme|meterme|saltar|brincar|lanzarme|volantazo|cruzarme|chocar|estrellarme|colgarme|empinarme|aventar ~5 volante|caer|carros|camion|tren|rio|puente|barranco|ir|pozo|mar|vias|balcon|techo|todo|ventana|metro|mecate
      hoy|noche|esta|dia ~3 buen|buena|bonita|bonito ~1 noche|dia|momento ~1 para ~1 morir|irme|acabar|descansar|terminar|dormir|morirme
      tengo|escogi|se|elegi|busque ~3 arbol|viga|lugar|puente|dia|fecha ~4 mecate|colgarme|escogido|donde|hacerlo|listo|elegido|pensado|escogida|apartado
      mecate|soga|reata|lazo|cuerda ~3 arbol|viga|cuello|techo|lista|cuarto|patio|granero|rama`,
  },
  {
    id: "es.sh.stop-treatment",
    kind,
    weight: 0.42,
    who: "stated",
    stage: "thought",
    when: `
      deje|dejo|no|dejando|suspendi ~3 insulina|dialisis|quimio|corazon|tratamiento|retrovirales|quimioterapia|presion ~7 caso|proposito|rapido|pronto|acabe|morir|adrede|queria|ya|total|sirve|lleve
      ya? no ~2 pongo|tomo|voy|inyecto ~3 insulina|dialisis|quimio ~2 $
      dejar|dejarlo|deje|que ~2 enfermedad|azucar|cancer|cuerpo|diabetes|higado ~3 lleve|acabe|mate|gane|haga
      tomar|tomo|tomando|beber|bebo|chupar|pistear ~2 hasta ~2 morirme|morir|reviente|despertar|muera|acabe|pare|reventar`,
  },
  {
    id: "es.sh.deeper",
    kind,
    weight: 0.45,
    who: "stated",
    stage: "thought",
    when: `
      cortes|cortadas|heridas|rajadas|quemaduras|marcas|tajos|rasgunos ~2 en|con|mas ~2 brazos|brazo|piernas|pierna|muslos|muslo|munecas|muneca|panza|antebrazo ~6 nadie|hice|otra|hago|vez|navaja|uso|manga|cubro|tapo|escondo|mama|sola|yo|hecho|cuter
      me|hice|hago|hacer|hacerme|haciendome|volvi|volver ~3 cortes|cortadas|rajadas|tajos|quemaduras ~3 !cocina|cocinando|horno|accidente
      manga|mangas|pulseras|pantalon|sudadera ~5 vean|ver|tapar|cortes|cortadas|esconder|marcas|noten|cubrir|notado
      navaja|cuter|rastrillo|gillette|encendedor|vidrio|tijeras|cigarro ~4 brazo|brazos|piel|piernas|muslos|munecas|pierna
      me ~1 pego|golpeo|muerdo|rasguno|quemo|corto|pellizco|rajo ~3 sola|solo|cabeza|misma|mismo|para|pared|hasta|cigarro|encendedor ~4 sentir|sangre|pared|calmar|calmarme|dolor|dejar|$|siento|coraje|duele`,
  },
];
