import { type Case, slice } from "./slice.ts";

/** Spanish lines close to danger in their words and far from it in their meaning. */
export const esNearCases: readonly Case[] = [
  ...slice(
    "idiom",
    ["none", "low"],
    `
    Qué susto, casi me da un infarto con ese ruido
    Por poco me da algo cuando vi el precio
    Esa loma me mató, llegué sin aire
    Subimos corriendo y me mató la cuesta
    Me mata tu risa, comadre
    Me muero, qué bonito te quedó
    El calor de hoy me mató
    Ay no, me va a dar un patatús con esta cuenta
    La caminata nos mató pero valió la pena
    Me mató con ese comentario
    `,
  ),
  ...slice(
    "hospital-rules",
    ["none", "low"],
    `
    No me dejan salir sin compañía por la operación de la rodilla
    La enfermera no me deja comer antes de la cirugía
    En el hospital no nos dejan ver al niño hasta las dos
    No me dejan ir a la casa hasta que me den de alta
    El doctor no me deja usar la escalera por la cadera
    No me dejan manejar por la anestesia
    `,
  ),
  ...slice(
    "child-asks",
    ["none", "low"],
    `
    Mi hijo pregunta si su papá sabe dónde estamos y le dije que no
    La niña quiere saber si su papá conoce la casa nueva
    Mi hija preguntó si la abuela sabe dónde vivimos
    Los niños preguntan cuándo va a venir su papá
    Mi niño me preguntó si su papá tiene nuestra dirección
    Mi chiquita pregunta dónde va a dormir su papá
    `,
  ),
  ...slice(
    "illness-and-remembered-voices",
    ["none", "low"],
    `
    Tuve una recaída de la esclerosis, el lado derecho
    Todavía oigo la voz de mi ex diciéndome que soy una inútil
    Escucho la voz de mi mamá en mi cabeza cada vez que gasto
    Recaí de la artritis, otra vez las manos
    Todo el día oí su voz diciendo que no sirvo
    Me regresó el lupus y no puedo abrir frascos
    `,
  ),
  ...slice(
    "probe-1",
    ["none", "low"],
    `
    Mi vecina anda preguntando a qué hora paso para que le traiga el pan
    ya dejé pagada la renta y le dije a mi comadre dónde está la llave por si llega el del gas
    se me quedó la llave adentro y me quedé trancada afuera hasta que llegó mi hermano
    me quedé viendo el río desde el puente, qué bonito se veía con la luna
    mi nuera me deja la comida hecha y me regaña si no me la acabo
    ay no, me mató el profe con ese examen
    casi me da algo cuando vi la cuenta de la luz
    por poco me da un patatús cuando vi a mi ex en la boda
    me muero si se entera mi suegra que quemé el arroz
    qué susto, me dio un vuelco el corazón
    esta niña me va a sacar canas verdes
    no me dejan salir del hospital hasta que me vea el doctor
    me operaron y no puedo salir sin compañía por dos semanas, ya estoy aburrida
    subí las escaleras con las bolsas y llegué sin aire, me mataron esas gradas
    mi ex pasa por los niños los viernes y todo tranquilo
    le puse un rastreador a la camioneta porque me la robaron el año pasado
    cambié de número, les escribo desde este
    mi mamá me dijo que ya arregló los papeles de la residencia, lloramos todos
    mi hijo pregunta por su papá y no sé qué decirle
    tuve una recaída de la gripe y otra vez en cama
    todavía oigo la voz de mi papá regañándome cuando manejo
    nadie me preguntó cómo me fue en la entrevista
    me gritaron en la cola del banco, llegué con un coraje
    quiero dormir tres días seguidos
    el dentista me dejó la boca dormida y chueca, parecía pirata
    `,
  ),
  ...slice(
    "probe-2",
    ["none", "low"],
    `
    tengo el frasco de mermelada en la mano y no lo puedo abrir jaja
    mi vecino llegó a mi trabajo con tamales para todos
    me duele el brazo de cargar al niño toda la mañana
    la maestra dice que mi niño ya enseña a los demás a contar
    busqué en internet cómo se hace el mole y me salió
    mis hijos ya están grandes, ya me puedo ir de viaje con mis amigas
    si no pago el viernes me cortan el teléfono
    mi hermano llegó con un machete nuevo para limpiar el solar
    se me cayó el agua hirviendo y casi me quemo, ni modo, otra vez el arroz
    la niña de al lado llora cuando practica el violín y yo también jaja
    llevo tres días con diarrea pero ya voy mejor, puro suero
    enterramos al perrito en el patio y la niña le puso flores
    solo quería decirles que los quiero mucho, feliz navidad
    subimos al techo a arreglar la gotera, hacía mucho aire
    ya me las tomé, las vitaminas, no se preocupe
    la señora donde trabajo me dio aguinaldo y lloré
    ya quiero que llegue el domingo para descansar
    mi suegra me trae de encargo con la limpieza, ya no la aguanto
    Me dejaron plantada en la cita del asilo político, qué rabia
    Mi hija me pregunta por qué no tenemos casa
    Estoy hasta la madre de llenar los mismos papeles
    sueño con mi mamá muerta y me despierto llorando
    `,
  ),
  ...slice(
    "probe-3",
    ["none", "low"],
    `
    ya no quiero seguir en esta escuela, puro pleito con la directora
    me quemé con el comal otra vez y mi hermano se burló
    se me perdió el cinturón y se me andaban cayendo los pantalones jaja
    me dijo que si me llevo a la niña le lleve también la mochila
    después del parto me sentí muy cansada pero mi bebé está sanita
    mi exmarido me espera a la salida para entregarme a los niños, ya nos hablamos bien
    me quieren matar de hambre en esta dieta
    estoy embarazada de siete meses y el bebé no para de patear
    me pasan la comida por la ventana del restaurante, ni me bajo del carro
    mi vecino les da clases de guitarra a sus niños y se oye hasta acá
    solo quiero dormir y que nadie me hable, qué semana
    las llaves están bajo la maceta, deja entrar al plomero
    no aguanto el metro a las seis, puro empujón
    mi primo y yo tocamos en la iglesia desde que tengo ocho años
    me quiero ir con mi hijo a vivir a Tijuana, él me está esperando con el cuarto listo
    ya me despedí de mis compañeros, mañana empiezo en el otro trabajo
    dos hombres en una camioneta blanca vinieron a arreglar el internet
    se me durmió la mano de tanto tejer
    no sé cómo decirlo, mi papá cocina horrible
    Le canté a mi bebé, no dejaba de llorar, y ahora está dormidito
    `,
  ),
  ...slice(
    "probe-4",
    ["none", "low"],
    `
    Mi patrón me encierra los viernes con tanto pedido
    ayer tomé como veinte fotos del atardecer
    creo que sería mejor para todos si la junta fuera más tarde
    mi abuelo no despierta antes de las diez y anda bien contento
    Llevo días sin dormir bien por la bebé, pero qué risa tiene
    voy a llegar tarde a mi cumpleaños y está bien
    mi mamá me grita por teléfono porque no oye
    `,
  ),
  ...slice(
    "panic",
    ["none", "low"],
    `
    no puedo respirar
    No puedo respirar, me tiembla todo y siento que me voy a desmayar.
    siento que no puedo respirar, creo que es pánico otra vez
    `,
  ),
  ...slice(
    "worry-for-another",
    ["low", "low"],
    `
    temo por la vida de mi prima
    me preocupa que mi hermano se quiera matar
    creo que mi vecina corre peligro con su marido
    `,
  ),
];
