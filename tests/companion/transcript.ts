/** What a whole conversation is about, as its writer knows; the companion is told none of it. */
export type About = {
  readonly language: "en" | "es";
  /** How much danger the person is in, over the whole conversation. */
  readonly danger: "none" | "low" | "high" | "imminent";
  /** The person clearly says they have no thoughts of dying, and it is true. */
  readonly hasNone?: boolean;
  /** Names of conditions the person says they were told they have; to take them up is not a diagnosis. */
  readonly named?: RegExp;
};

export type Line =
  | {
      readonly who: "person";
      readonly text: string;
      /** Tells of danger: openly, in code, through somebody else, or by taking something back. */
      readonly tells: boolean;
      /** Says no to help that was offered. */
      readonly declines: boolean;
    }
  | {
      readonly who: "companion";
      /** All that is seen in one reply: words, numbers, titles of tools. */
      readonly text: string;
      /** What can be tapped below it. */
      readonly offered: readonly string[];
    };

export type Transcript = { readonly about: About; readonly lines: readonly Line[] };

export type Said = { readonly at: number; readonly text: string; readonly offered: readonly string[] };

/** What the companion says, without acute accents: `\b` of a regular expression takes an accented letter for a gap. */
export function saidByCompanion({ lines }: Transcript): Said[] {
  return lines.flatMap((line, at) =>
    line.who === "companion"
      ? [{ at, text: line.text.normalize("NFD").replaceAll("\u0301", "").normalize("NFC"), offered: line.offered }]
      : [],
  );
}

/** Index of the first line that tells of danger; -1 where there is none. */
export function firstTelling({ lines }: Transcript): number {
  return lines.findIndex((line) => line.who === "person" && line.tells);
}

/** What the companion says from the first telling line on. */
export function saidAfterTelling(transcript: Transcript): Said[] {
  const first = firstTelling(transcript);
  return first < 0 ? [] : saidByCompanion(transcript).filter(({ at }) => at > first);
}

/**
 * Reads a conversation written by hand. A line begins with its speaker: `> ` the companion, `. ` the person, `! ` the
 * person telling of danger, `- ` the person declining help. `[a | b]` at the end of a companion's line can be tapped.
 *
 * @throws {RangeError} for a line with another beginning
 */
export function written(about: About, ...lines: readonly string[]): Transcript {
  return { about, lines: lines.map(readLine) };
}

function readLine(line: string): Line {
  const [mark, text] = [line.slice(0, 2), line.slice(2)];
  if (mark === "> ") {
    const taps = / \[([^\]]*)\]$/.exec(text);
    return {
      who: "companion",
      text: taps ? text.slice(0, taps.index) : text,
      offered: taps?.[1]?.split(" | ") ?? [],
    };
  }
  if (mark !== ". " && mark !== "! " && mark !== "- ") throw new RangeError(`no speaker: ${line}`);
  return { who: "person", text, tells: mark === "! ", declines: mark === "- " };
}

/** The sentences of a text, each with its mark at the end. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?\n]+[.!?]*["»”]?/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}

export function questionsIn(text: string): string[] {
  return sentencesOf(text).filter((sentence) => /\?["»”]?$/.test(sentence));
}

/** The numbers stand apart on the screen and are not read as a sentence. */
export function withoutCard(text: string): string {
  return text.replace(/\[card\][\s\S]*?\[\/card\]\s*/g, "");
}

/** A conversation as a person reads it, for a report. */
export function asText({ lines }: Transcript): string {
  return lines
    .map((line) =>
      line.who === "person"
        ? `  P${line.tells ? "!" : line.declines ? "-" : " "} ${line.text}`
        : `  C  ${line.text.replaceAll("\n", " / ")}${line.offered.length ? `  [${line.offered.join(" | ")}]` : ""}`,
    )
    .join("\n");
}
