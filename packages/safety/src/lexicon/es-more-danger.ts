import type { Rule } from "../rule.ts";

/** Violencia, niñez o vejez en riesgo, daño a otros, enfermedad y pérdida de contacto, en palabras de todos los días. */
export const esMoreDanger: readonly Rule[] = [
  {
    id: "es.hb.struck",
    kind: "hurt-by-someone",
    weight: 0.45,
    who: "stated",
    stage: "act",
    when: `
      me|nos ~1 descalabro|descalabra|revento|reventaron|partio|desfiguro|cacheteo|cachetea|bofeteo|moquetio|madreo|madrea|putio|golpeo|apaleo|azota|azoto|patea|pateo|zarandea|surtio|suena|sono|rompio|tumbo|estampo|amorato ~1 !alarma|telefono|celular|raro|luz|bonito|corazon|cancion|bien
      me|nos ~1 agarra|agarro|agarran|dio|da|dan|daba|metio|mete|pone|puso|acomodo|sorrajo|solto|tiro ~3 golpes|patadas|cachetadas|palos|trancazos|trompadas|cintarazos|chanclazos|punetazos|cachetada|golpe|bofetada|patada|trompada|palo|cinturonazo|correazos|madrazos|punetazo|golpiza|paliza|garrotazos|pescozones|cocotazos|galletazo|pela|coscorrones|sartenazo
      me|nos ~1 levanta|levanto|alza|alzo|puso|pone ~1 la ~1 mano|manos ~2 encima|$|cuando|si
      me ~1 @pega ~2 y|da|porque|cada|con|si|cuando|por|hasta|anoche|ayer|siempre|otra|delante|en|duro|feo ~2 !sol|sueno|gripe|hambre|cancion|frio|nostalgia|flojera|antojo|risa|gana|ganas
      @el|nuera|yerno|nieto|hija|senora|mujer ~2 me|nos ~1 @pega ~4 !sol|abrazo|susto
      @el ~3 me ~2 quemo|quema|corto|corta|apunalo|pico|mordio|escupio|arrastro|jalo|jala|rapo ~3 con|cara|brazo|pelo|cigarro|plancha|agua|mano|cabello|espalda|$|grenas
      me ~1 quemo|corto|mordio|escupio|arrastro|avento|empujo|empuja|jalo ~2 con|del|contra|a|de|por|al ~2 la|el|un|una ~1 plancha|cigarro|agua|pelo|pared|suelo|piso|escaleras|cabello|cuchillo|calle|carro|cama
      le ~1 dije|digo ~2 doctor|doctora|todos|mama|enfermera|jefe|trabajo|gente|maestra ~3 que ~2 cai|caido|pegue|escaleras|puerta|resbale|accidente
      cuando ~2 toma|tomado|borracho|chupa|pistea|bebe|llega ~4 se|me|nos ~1 pone|vuelve|pega|golpea|agarra|grita|desquita|insulta ~2 !a dormir|cantar
      se pone|vuelve ~1 muy|bien|como ~1 loco|violento|agresivo|feo|bravo|fiera|animal ~3 cuando|conmigo|si|y|toma|$
      @el|nuera|yerno|nieto|hija|sobrino ~2 me|nos ~1 quita|quito|cobra|roba|gasta|robo|agarra ~3 pension|cheque|dinero|comida|pastillas|tarjeta|beneficios|sueldo|raya
      @el|nuera|yerno|nieto|hija|enfermera ~3 me ~1 deja|dejan|tiene|tienen ~2 sin|sola|solo|sucia|sucio|encerrada|mojada|en ~3 comer|dias|panal|noche|cuarto|agua|bano|cambiar|comida|banarme
      me ~2 abre|abrio|separo|agarro|sujeto|detuvo|forzo|aguanto|monto ~3 piernas|cama|manos|brazos|fuerza|encima ~3 aunque|dije|no|queria|llore|llorando|para|y|$
      le|les dije que ~1 no|parara ~5 siguio|importo|igual|paro|hizo|caso|modo|fuerza
      me ~1 hace|hizo|hacia|hicieron ~2 cosas|eso|cositas|hacer ~4 quiero|gustan|gusta|feas|cama|queria|noche|dormida|malas|no
      despierto|desperte|despertaba ~3 encima|manos|mano|tocandome|el ~3 mi|dentro|encima|cuerpo|tocandome|calzon|ropa
      miedo ~3 llegar|regresar|volver|ir|dormir|estar|irme ~3 casa|solo|sola|el|ella|con ~1 !examen|calle`,
  },
  {
    id: "es.cr.secret",
    kind: "child-at-risk",
    weight: 0.6,
    who: "stated",
    stage: "act",
    when: `
      tio|padrastro|primo|abuelo|maestro|pastor|entrenador|hermano|vecino|papa|padrino|novio|senor ~5 juego|jueguito|secreto|secretito|tocar|tocarme|sube|mete|acuesta|entra ~4 gusta|mama|nadie|cama|cuarto|diga|digas|miedo|cosquillas|noche|mi|dormida
      nuestro|un|es secreto|secretito|juego|jueguito ~6 mama|nadie|diga|cuente|decir|gusta|matan|pega|duele|miedo
      no ~2 diga|digas|cuente|cuentes|contar|decir|dijera ~2 a? ~2 nadie|mama ~4 tio|papa|el|mata|pega|va|porque|secreto|toca|hace|mal
      entra|entraba|mete|metia|viene|venia|pasa ~3 mi|al|cuarto|la ~2 cuarto|cama|noche|bano|ducha ~5 mama|noche|dormida|toca|duermo|mirar|miedo|trabaja|apagada|trabajar
      foto|fotos|video|videos ~3 sin|desnuda|desnudo|ropa|cuerpo|encuerada ~5 anos|escuela|pide|pidio|mande|manda|senor|obligan|hija
      novio|hombre|senor|tipo ~4 25|28|30|35|40|grande|mayor|adulto|viejo ~6 hija|nina|14|13|15|12|anos`,
  },
  {
    id: "es.cr.fear-own-hands",
    kind: "child-at-risk",
    weight: 0.62,
    who: "stated",
    stage: "thought",
    when: `
      me ~1 veo|imagino|imagine|vi|llegan|vienen|pasa ~4 aventando|aventandolo|tirando|sacudiendo|ahogando|ahogandolo|tapando|lastimando|golpeando|aventarlo|soltarlo|ahogarlo|tirandolo|aventandola|soltandola|lastimandolo
      miedo|temo|miedo ~3 de|mis|lo ~3 manos|haga|hacer|pueda|hacerle|perder|desquitarme ~4 bebe|nino|nina|hijo|hija|ella|el|ninos|criatura|ellos|control|dano
      no ~1 le|les ~1 he|doy|dado|di|hago ~3 comer|comida|leche|pecho|banado ~6 dia|dias|ayer|puedo|desde|levantarme|nina|nino|bebe|fuerzas
      deje|dejo|dejamos|dejan|deja ~3 bebe|nino|nina|hijo|hija|ninos|hijos|chiquitos|gemelos ~3 en|solo|sola|solos|carro|tina|con ~3 tina|carro|solo|sola|solos|calle|noche|encerrados|bano|llave|horas|dias|casa|cuna
      llora|llorando|llanto|llore|grita ~6 sacudirlo|sacudirla|aventarlo|aventarla|taparle|almohada|callarlo|tirarlo|ahogarlo|pegarle|golpearlo|estrellarlo|zarandearlo|lastimarlo
      sacudirlo|sacudirla|ahogarlo|ahogarla|taparle ~4 llora|boca|bebe|nina|nino|almohada|$
      solitos|solos|solito|solita|sola|solo ~5 ninos|bebe|hijos|nina|nino|hermanitos|chiquitos|chamacos ~4 noche|dias|comer|horas|encerrados|trabaja|casa|trabajar
      ninos|bebe|hijos|nina|nino|hermanitos|chiquitos|chamacos ~3 solitos|solos|solito|solita|encerrados|amarrado|amarrada ~4 noche|dias|comer|horas|trabaja|casa|llave|ayer|desde|trabajar
      @el|maestra|madrastra|abuela|ninera ~2 le|les ~1 @pega|quemo|amarra|encierra|amarro|jala|azota|quema|avienta ~1 !bien|balon|pelota ~2 mi|los|la|al|mis|nino|nina|ninos|hijo|hija|bebe|hermanito|hermanita|chamacos|hermanos`,
  },
  {
    id: "es.ho.threat",
    kind: "harm-to-others",
    weight: 0.5,
    who: "stated",
    stage: "thought",
    when: `
      lo|la|los|las|le|les @voyes a ~1 picar|partir|reventar|quebrar|tronar|desaparecer|quemar|meter|dar|enfriar|plomear|romper|hundir|envenenar|ahorcar|machetear|clavar ~3 !beso|abrazo|sorpresa|gracias|noticia|regalo|si|razon
      @voyes a ~1 picarlo|partirle|reventarlo|quebrarlo|tronarlo|desaparecerlo|quemarle|quemarlo|meterle|darle|enfriarlo|romperle|clavarle|machetearlo|hundirle|envenenarlo|envenenarla|picarla ~2 !beso|abrazo|sorpresa|gracias|noticia|regalo|comer|vuelta
      se la|las @voyes a ~1 cobrar|pagar|hacer|cobro|acordar ~3 !renta|recibo|factura
      lo|la|los espero|esperare|agarro|cazo|venadeo|busco ~5 salida|esquina|noche|solo|sola|fierro|machete|cuchillo|pistola|trabajo ~5 cobrar|pagar|fierro|machete|cuchillo|pistola|cuete|picar|partir|ver|va|matar|sangre
      traigo|tengo|cargo|compre|consegui|afile|llevo|agarre ~3 fierro|cuete|machete|filero|pistola|navaja|punta|plomo|escopeta|cuchillo|hierro|gasolina|chimba ~8 esperar|salida|cobrar|verlo|cruce|pagar|vuelve|toca|acerca|encuentre|va|desgraciado|suegro|jefe|ex|atreva|ella
      ganas|quiero|quisiera|dan ~3 ahorcarlo|ahorcarla|picarlo|matarlos|quemarle|aventarlo|darle|partirle|romperle|ponerle|envenenarle|envenenarlo|verlo|verla ~3 !jaja|vuelta|abrazo|beso|sorpresa|pronto|otra|gusto|contento|feliz|bien
      parado|parada|quedo|paro ~4 almohada|cuchillo|martillo|machete ~5 duerme|dormido|dormida|cama|el|ella
      mientras|cuando duerme|duerma|duerman ~6 cuchillo|almohada|gasolina|machete|veneno|quemar|picar|matar|cuello|ahogar
      va|van ~1 a ~1 correr sangre`,
  },
  {
    id: "es.me.signs",
    kind: "medical-emergency",
    weight: 0.6,
    who: "stated",
    stage: "act",
    when: `
      tome|tomo|trague|tomado ~2 10|12|15|20|25|30|40|50|diez|quince|veinte|treinta|cuarenta|cincuenta ~1 pastillas|tabletas|clonazepam|medicinas|capsulas ~1 !fotos
      torcio|chueca|torcida|cayo|jalo|colgada|colgando|paralizo|enchueco|duerme|adormecio ~3 boca|cara|lado|ojo|parpado|medio ~1 !dentista|tatuaje
      boca|cara ~2 se|esta ~2 torcio|chueca|torcida|chuecando|fue|paralizo|cayo ~2 !dentista
      no ~1 puede|puedo ~1 levantar|mover|sentir|alzar ~2 brazo|pierna|lado|mano|cara ~3 !gimnasio|pesas
      habla|hablar|palabras|hablando ~2 raro|enredado|trabado|arrastrando|enredan|mochas|arrastra|enredadas|entiende|traba ~3 !acento
      no ~1 la|lo|los|las|puedo|puedes|podemos|se ~1 puedo|podemos|logro|quiere|puede ~1 despertar|despertarla|despertarlo|despierta|revivir|reanimar ~1 !temprano|escuela
      no ~1 despierta|reacciona|respira|contesta|respiraba|responde ~4 mama|papa|abuela|abuelo|hermana|hermano|amigo|hija|hijo|bebe|esposo|tomo|esta|mi|amiga|pulso
      mama|papa|abuela|abuelo|hermana|hermano|amigo|amiga|hija|hijo|esposo|esposa|senora|vecino|compa|novia|novio ~5 no|ni|casi|dejo ~1 de? ~1 despierta|reacciona|respira|respirar|despertar|responde|contesta|mueve ~2 !telefono|mensajes|llamadas|celular|mensaje
      me|se|nos|le tome|tomo|trague|trago|bebi|bebio|comi|comio|tomaron|eche|inyecte ~2 el|la|un|una|todo|puno|varias|muchas|como|no|quien|todas|de ~3 raticida|veneno|cloro|pesticida|herbicida|foliol|gramoxone|pastillas|frasco|acido|insecticida|sosa|que|gasolina|tableta|pastilla|matayerba|insulina|fabuloso|caja ~2 !presion|diario|desayuno
      tome|tomo|trague|bebi|bebio ~2 raticida|veneno|cloro|pesticida|herbicida|gramoxone|insecticida|matayerba|thinner|pastilla|curamaguey
      labios|unas|dedos|cara|boca ~2 morados|moradas|azules|morada|blancos|blanca|grises|azul ~3 !pintura|esmalte|frio|dulce|paleta
      embarazada|embarazo|meses|semanas ~8 sangrando|sangrado|sangre|liquido|mueve|moviendo|movido|contracciones|fuente|vista|zumbido ~3 !analisis|presion|estudio
      sangre|sangrando|sangrado ~4 empapa|empapada|coagulos|chorros|para|charco|toallas|parar|mucha|muchisima ~3 !nariz|dono|donar|analisis
      azucar|glucosa ~3 en|esta|tengo|a|marca|salio ~2 500|600|450|400|550|30|25|40|35|580
      pecho ~4 aprieta|apretado|pesa|oprime|aplasta|duele|punza|doliendo|dolor ~6 brazo|aire|sudo|sudando|mandibula|respirar|mareo|sudor|espalda|frio|hombro|quijada
      aprieta|oprime|duele|punzada|aplasta ~2 el|pecho ~2 pecho|en ~5 brazo|aire|sudo|sudando|mandibula|respirar|mareo|sudor|quijada
      no ~1 puedo|puede|alcanzo|agarro|jala|entra ~1 a? ~1 respirar|aire|jalar ~4 morado|morada|labios|ronchas|hincho|garganta|inhalador|asma ~1 !calor|risa|mascara
      no puede respirar ~2 bien|$|bebe|nino|nina|el|ella|mama|papa
      mordio|pico|picado|mordido|mordida|picadura ~3 vibora|culebra|alacran|serpiente|cascabel|nauyaca|coralillo`,
  },
  {
    id: "es.lt.strange",
    kind: "losing-touch",
    weight: 0.44,
    who: "stated",
    when: `
      @seres ~5 me ~1 habla|hablan|dice|dicen|llama|llaman|ordena|pide|piden|grita|gritan|susurran|mandan|manda|jalan|visitan|siguen ~4 !telefono|iglesia|misa|rezar|sueno|celular
      tele|television|radio|celular|telefono|noticias|placas|espejo|focos|anuncios|computadora|pajaros|perros ~3 sabe|saben|habla|hablan|dice|dicen|manda|mandan|vigila|graba|avisan|avisa ~3 mi|me|nombre|cosas|mensajes|pensamientos|secreto|sobre|que ~2 !clima|pronostico
      hombre|gente|alguien|senor|mujer|ninos|ojos ~2 en|dentro|detras|adentro|metido|viven ~2 pared|paredes|espejo|techo|tuberia|tele|closet|piso|cabeza|radio ~5 habla|hablan|dice|dicen|mira|miran|vigila|rie|rien|llama|sabe|grita
      me|le|nos ~1 echan|pusieron|ponen|meten|metieron|echaron|estan|ponian ~3 algo|veneno|cosas|polvo|quimicos|drogas|chip|aparato|gas ~2 en|a|por|adentro|al ~3 comida|agua|cafe|aire|sopa|cabeza|brazo|cuerpo|sangre|leche|pared|refresco|suero
      soy|yo|era ~2 enviada|enviado|elegida|elegido|profeta|mesias|virgen|reencarnacion|escogida|escogido|inmortal|dios ~3 !hijo|de el
      dias|noches|semana ~2 sin|no|que ~2 dormir|duermo|dormido ~12 elegida|mision|voces|dios|senales|energia|nombre|mensaje|entiendo|numeros|poderes|enviada|habla|todo|cabeza|rapido|sombras|veo
      leen|lee|escuchan|oyen|roban|meten|controlan|controla|manejan|sacan ~2 mis|mi|la|lo|los|en ~2 pensamientos|mente|cabeza|pienso|ideas|cuerpo|cerebro
      bichos|gusanos|animales|aranas|hormigas|viboras|cables ~3 debajo|bajo|dentro|por|en|adentro ~2 mi|la|piel|de ~2 piel|cabeza|cuerpo|venas|sangre|cerebro|cara
      no es ~1 mi ~1 mama|esposo|hijo|hija|esposa|hermano|marido|papa ~5 cara|cambiaron|otro|otra|alguien|disfraz|ojos|robot|parecido|igual|doble
      brujeria|embrujo|trabajo|demonio ~4 dentro|metio|metieron|adentro|cuerpo ~5 habla|mueve|dice|obliga|controla|hace|oigo`,
  },
];
