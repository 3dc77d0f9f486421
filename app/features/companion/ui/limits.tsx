import { Button, Buttons } from "#web/design/button.tsx";
import type { Book } from "../domain/talk.ts";

/** What this is, told before the first word. Not a choice, so there is one button. */
export function Limits({ book, limited, onBegin }: { book: Book; limited?: boolean; onBegin?: () => void }) {
  const { title, points, limited: signedOut, begin } = book.voice.limits;
  // Signed out, what is kept and who is told is not true: one line says so instead.
  const said = limited ? [...points.slice(0, 3), ...signedOut] : points;
  return (
    <section className="sheet roomy stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="stack tight talk-limits">
        {said.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {onBegin && (
        <Buttons>
          <Button kind="main" onClick={onBegin}>
            {begin}
          </Button>
        </Buttons>
      )}
    </section>
  );
}

/** The hash by which the text that was shown is kept: SHA-256 over its title and points, hexadecimal. */
export async function limitsHash(book: Book): Promise<string> {
  const { title, points } = book.voice.limits;
  const bytes = new TextEncoder().encode(JSON.stringify([book.language, title, points]));
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
