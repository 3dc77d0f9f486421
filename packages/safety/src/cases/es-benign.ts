import { type Case, slice } from "./slice.ts";

/** Spanish lines that must stay below moderate. Written before the rules. */
export const esBenign: readonly Case[] = [
  ...slice(
    "idiom",
    ["none", "low"],
    `
    Me muero de risa con ese video
    Me muero de hambre, ¿qué hay de cenar?
    Me muero por verte el sábado
    Este tráfico me está matando
    Me matan los zapatos
    Mi mamá me va a matar cuando vea esto
    Casi me muero de la vergüenza
    Qué muerte de película
    Me muero de frío
    Me muero de sueño, me voy a dormir
    Estoy muerta de cansancio
    Te mato si no vienes a mi fiesta jaja
    Mataría por un café
    La curiosidad mató al gato
    Maté dos pájaros de un tiro
    Se me murió el celular
    Se murió la batería del carro
    Ese examen me mató
    Me pegué un susto enorme
    Se me pegó esa canción
    Me pegó el sol toda la tarde
    Me cortaron la luz
    Me corté el pelo ayer
    Me corté el dedo cocinando
    Me tiro de cabeza a la piscina
    Me tomé las pastillas de la presión como todos los días
    Regalé mi sofá viejo
    Escribí la carta para el casero
    Me muero si no saco la nota jajaja
    Estoy que mato con este calor
    Me aburrí a muerte en la reunión
    Nos ganaron, nos mataron 5 a 0
    Me voy a tirar en el sofá a ver series
    Está de muerte ese pastel
    Quiero acabar con esta tarea de una vez
    Corrí 10 kms hoy
    Me disparó una pregunta difícil
    Ese chiste me mató jajaja
    Los niños me van a volver loca con tanto ruido
    Me ahogo en un vaso de agua
    Me golpeó la noticia
    No me mates, se me olvidó tu libro
    `,
  ),
  ...slice(
    "ordinary-sad-or-angry",
    ["none", "low"],
    `
    Hoy fue un día difícil y lloré en el carro
    Extraño a mi abuela, murió en marzo
    Estoy furiosa con mi hermana por mentirme
    Me siento sola los domingos
    El trabajo estuvo horrible y llegué agotado
    Tengo miedo de la audiencia de la próxima semana
    Me siento un fracaso porque no me dieron el puesto
    No pude dormir pensando en la pelea
    Odio a mi jefe
    Estoy cansada de tanto papeleo
    Me duele que mi hija no me hable
    Enterramos a mi tío y no paré de llorar
    Tuve pesadillas con el accidente otra vez
    Grité a mi hijo y me siento culpable
    Nada me salió bien hoy
    Me preocupa la renta de este mes
    Tengo el corazón roto, me dejó por otra
    Me dio un ataque de nervios en el súper y se me pasó
    Estoy harto de este pueblo
    No tengo ganas de ver a nadie
    Discutí con mi papá por la política
    Me siento vacía desde la mudanza
    Bebí de más anoche y me da vergüenza
    Se murió mi gato y estoy muy triste
    Me gritó en la junta y me sentí chiquita
    Estoy agobiada con los niños, la casa y el trabajo
    `,
  ),
  ...slice(
    "negated",
    ["none", "low"],
    `
    No quiero morir
    No me quiero morir
    No pienso hacerme daño
    Nunca me haría daño
    No me voy a matar, tranquila
    Nunca he pensado en el suicidio
    No tengo ganas de morirme
    Él nunca me ha pegado
    Mi esposo no me pega
    No oigo voces
    No voy a lastimar a nadie
    Nadie le hace daño a mis hijos
    `,
  ),
  ...slice(
    "quoted",
    ["none", "low"],
    `
    La canción dice "me quiero morir" y todos la cantan
    En la película él le dice "te voy a matar"
    Leo una novela sobre una mujer que se suicida
    Vi un documental sobre el suicidio
    En el libro el personaje se mata
    La letra dice «sin ti no quiero vivir»
    Tomé un curso de prevención del suicidio
    `,
  ),
];
