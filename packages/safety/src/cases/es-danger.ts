import { type Case, slice } from "./slice.ts";

/** Spanish lines with danger in them, by kind and by the way it is said. */
export const esDanger: readonly Case[] = [
  ...slice(
    "said-outright",
    ["moderate", "high"],
    `
    Me quiero morir
    Quiero matarme
    Ya no quiero vivir
    No quiero seguir viviendo
    Quisiera estar muerta
    Pienso en el suicidio todos los días
    Tengo ganas de matarme
    Ojalá no despertara mañana
    Estoy cansada de vivir
    No tengo razones para vivir
    Me corto los brazos cuando estoy mal
    Volví a cortarme
    Odio estar vivo
    La vida no tiene sentido, quiero desaparecer
    Quiero dormir y no despertar nunca más
    Prefiero estar muerto
    Mejor me mato
    `,
    "self-harm",
  ),
  ...slice(
    "plan-or-intent",
    ["high", "imminent"],
    `
    Me voy a matar
    Voy a suicidarme
    Escribí una carta de despedida para mis hijos
    Estoy juntando pastillas para morir
    Intenté matarme anoche
    Ya tengo todo planeado para matarme
    Casi me tiro del puente ayer
    ¿Cuántas pastillas necesito para morir?
    Compré una soga para ahorcarme
    `,
    "self-harm",
  ),
  ...slice(
    "now",
    ["imminent", "imminent"],
    `
    Me voy a matar esta noche
    Tengo la pistola en la mano
    Tengo las pastillas aquí y me voy a suicidar
    Me tomé todo el frasco de pastillas
    Ya escribí la carta y hoy me voy a matar
    Tengo la soga en el cuello
    `,
    "self-harm",
  ),
  ...slice(
    "no-keyword",
    ["low", "high"],
    `
    Regalé a mi perro y todas mis cosas
    Todos estarían mejor sin mí
    Soy una carga para mi familia
    Ya no voy a ser un problema para nadie
    ¿Quién va a cuidar a mis hijos cuando yo falte?
    Ya no puedo más
    Pronto voy a descansar de todo
    Dejé todos mis papeles en orden
    Nadie me va a extrañar
    Ya no aguanto esta vida
    No le tengo miedo a la muerte
    Cuiden a mis hijos cuando ya no esté
    `,
    "self-harm",
  ),
  ...slice(
    "coded-or-misspelt",
    ["moderate", "imminent"],
    `
    me kiero morir
    quiero desvivirme
    me quiero m0rir
    ya no kiero vivir
    kiero matarm
    ME QUIERO MORIIIIR
    pienso en el suisidio
    me quiero dеsvivir
    `,
    "self-harm",
  ),
  ...slice(
    "denial-after-disclosure",
    ["moderate", "high"],
    `
    Me quiero morir pero no te preocupes, estoy bien
    Pensé en matarme, jaja es broma
    Ya no quiero vivir. Olvídalo, no es nada.
    `,
    "self-harm",
  ),
  ...slice(
    "other-person",
    ["low", "low"],
    `
    Mi amiga dice que quiere morirse
    Mi hermano intentó suicidarse
    Mi vecina se quiere matar
    `,
  ),
  ...slice(
    "past",
    ["low", "moderate"],
    `
    Cuando tenía 15 años intenté matarme
    Hace muchos años pensé en el suicidio
    Mi ex me pegaba hace diez años
    `,
  ),
  ...slice(
    "hurt-by-someone",
    ["moderate", "imminent"],
    `
    Mi esposo me pegó anoche
    Mi esposo me va a matar si se entera
    Mi marido casi me mata a golpes
    Me dio un golpe en la cabeza
    Mi marido me golpea cuando toma
    Me ahorcó hasta que me desmayé
    Me apretó el cuello con las manos
    Dijo que me va a matar si lo dejo
    Mi ex me amenazó de muerte
    Mi ex está afuera de mi casa y no se va
    Me apuntó con la pistola
    Mi novio me empujó por las escaleras
    Me violó mi tío
    No me deja salir de la casa
    Me quitó el pasaporte
    Tengo miedo de que me mate
    Me dejó el ojo morado
    Me sigue a todas partes, mi ex me está acosando
    Me obliga a tener relaciones
    Me encerró con llave en el cuarto
    Viola la orden de restricción y viene a mi casa
    `,
    "hurt-by-someone",
  ),
  ...slice(
    "hurt-by-someone-now",
    ["imminent", "imminent"],
    `
    Me está pegando ahorita, ayuda
    Está afuera con una pistola
    Manden a la policía, me va a matar
    `,
    "hurt-by-someone",
  ),
  ...slice(
    "harm-to-others",
    ["moderate", "imminent"],
    `
    Quiero matar a mi jefe
    Voy a matarlo
    Tengo una pistola y ella me las va a pagar
    Tengo miedo de hacerle daño a alguien
    Esta noche lo mato
    `,
    "harm-to-others",
  ),
  ...slice(
    "child-at-risk",
    ["moderate", "imminent"],
    `
    Mi esposo le pega a mi hijo
    Mi hija me dijo que su tío la toca
    Mi bebé no respira
    Sacudí a mi bebé y tengo miedo
    Los niños están solos y sin comer desde ayer
    Mi papá me pega con un cinturón
    El niño se tragó cloro
    Mi hijo dice que se quiere morir
    Mi hija se corta los brazos
    `,
    "child-at-risk",
  ),
  ...slice(
    "medical-emergency",
    ["moderate", "imminent"],
    `
    Me tomé muchas pastillas
    Me tomé todas las pastillas esta noche
    Tuve una sobredosis
    Mi amigo no respira
    Tomé cloro
    Me duele mucho, dolor en el pecho y el brazo dormido
    Está vomitando sangre
    Estoy embarazada y estoy sangrando
    `,
    "medical-emergency",
  ),
  ...slice(
    "losing-touch",
    ["moderate", "imminent"],
    `
    Las voces me dicen que me mate
    Oigo voces en mi cabeza
    Me pusieron un chip en el cerebro
    La televisión me manda mensajes
    Veo personas que no están
    `,
    "losing-touch",
  ),
  ...slice(
    "hypothetical",
    ["none", "low"],
    `
    Si algún día me pegara, me iría de la casa
    ¿Qué pasa si alguien trae una pistola a la feria?
    `,
  ),
  ...slice(
    "acts",
    ["high", "imminent"],
    `
    anda tumbando la puerta y trae el machete
    no puedo respirar, se me cierra la garganta
    no podía respirar, me apretaba el cuello
    estoy encerrada en el baño y él está afuera con el cuchillo
    se puso morado y no despierta
    las voces me mandan que tome el cloro
    `,
  ),
];
