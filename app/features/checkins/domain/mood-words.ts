/** Words other programs have for five steps of mood, hardest first: English, Spanish, French, German, Italian, Portuguese. */
const known: readonly (readonly string[])[] = [
  [
    "awful",
    "terrible",
    "very bad",
    "very hard",
    "horrible",
    "fatal",
    "muy mal",
    "pésimo",
    "affreux",
    "furchtbar",
    "lausig",
    "orribile",
    "pessimo",
    "péssimo",
    "horrível",
  ],
  ["bad", "hard", "mal", "malo", "triste", "mauvais", "schlecht", "male", "ruim", "sad", "fugly"],
  [
    "meh",
    "ok",
    "okay",
    "so so",
    "so-so",
    "neutral",
    "in between",
    "regular",
    "ni bien ni mal",
    "bof",
    "mouais",
    "geht so",
    "naja",
    "così così",
    "mais ou menos",
    "indiferente",
    "normal",
  ],
  ["good", "bien", "bueno", "bon", "gut", "bene", "buono", "bem", "bom", "happy"],
  [
    "rad",
    "great",
    "very good",
    "excellent",
    "amazing",
    "genial",
    "increíble",
    "muy bien",
    "génial",
    "super",
    "fantastico",
    "ótimo",
    "radical",
  ],
];

/** 1 hardest … 5 best for a word that is known, else null: then the person says what it means. */
export function stepOfWord(word: string): 1 | 2 | 3 | 4 | 5 | null {
  const plain = word.trim().toLocaleLowerCase();
  const at = known.findIndex((words) => words.includes(plain));
  return at < 0 ? null : ((at + 1) as 1 | 2 | 3 | 4 | 5);
}
