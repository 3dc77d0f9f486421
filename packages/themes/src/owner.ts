import type { Token } from "@mooring/language";
import type { Theme } from "./taxonomy.ts";

const words = (list: string) => new Set(list.split(/\s+/));

/** The writer is in the sentence, as the one who does it or the one it is done to. Spanish verbs carry their own. */
const writer = words(`i im i'm i've ive i'd i'll me myself mine we us our ours we're
  yo me mi mio mia mis conmigo nos nosotros nosotras nuestro nuestra estoy soy tengo siento`);
/** Others one writes about. After "my" they are somebody's own story: "my sister lost her job". */
const others = words(`he she they him them his her their hers theirs
  sister brother mother mom father dad son daughter friend neighbor neighbour cousin aunt uncle roommate grandmother grandma
  coworker girl guy lady woman man someone somebody kids child baby husband wife boyfriend girlfriend partner
  ella ellos ellas hermana hermano mama papa madre padre hijo hija amiga amigo vecina vecino prima primo tia tio
  abuela abuelo companera companero senora senor mujer hombre alguien ninos esposo esposa novio novia pareja`);
/** "my sister": the sentence is hers, though it begins with the writer's word. */
const relates = words("my mi our nuestra nuestro mis");

/** What one hears, smells or sees happens to oneself, whoever made the noise or wore the scent. */
const sensed: ReadonlySet<Theme> = new Set(["loud-noise", "smell-taste", "news"]);
/** What happens to one's family here happens to oneself: "my grandmother died", "they took my daughter". */
const ofFamily: ReadonlySet<Theme> = new Set(["loss", "child-removal"]);
const notFamily = words(`friend neighbor neighbour roommate coworker amiga amigo vecina vecino companera companero`);
/** What happens in a game, a film or a book happens to nobody. */
const fiction = words(`series movie film novel videogame game episode character comic
  serie pelicula novela videojuego juego episodio personaje historieta`);

/**
 * For every token, whose life its sentence is about. Own unless the sentence names somebody else and not the writer;
 * "my sister lost her job" is hers, "my sister yelled at me" and "yelled all night" are the writer's.
 */
export function whoseSentence(tokens: readonly Token[]): (at: number, theme: Theme) => "self" | "other" {
  const own = new Set<number>();
  const ofFamilies = new Set<number>();
  const made = new Set<number>();
  const told = new Set<number>();
  for (const [at, { form, sentence }] of tokens.entries()) {
    const next = tokens[at + 1];
    const introduces = relates.has(form) && next?.sentence === sentence && others.has(next.form);
    if (writer.has(form) && !introduces) own.add(sentence);
    if (others.has(form)) told.add(sentence);
    if (form === "my" && !introduces) own.add(sentence);
    if (introduces && !notFamily.has(next.form)) ofFamilies.add(sentence);
    if (fiction.has(form)) made.add(sentence);
  }
  return (at, theme) => {
    const sentence = tokens[at]?.sentence ?? -1;
    if (sensed.has(theme)) return "self";
    if (made.has(sentence)) return "other";
    if (ofFamily.has(theme) && ofFamilies.has(sentence)) return "self";
    return told.has(sentence) && !own.has(sentence) ? "other" : "self";
  };
}
