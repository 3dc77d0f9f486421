import { Notice } from "#web/design/notice.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Readers } from "../contract.ts";

/** Only you can read it now; and, plainly, who had opened shared writing before. */
export function TakenBack({ readers }: { readers: Readers }) {
  const say = useWords("journal");
  const language = useLanguage();
  const when = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  const nobody = readers.people.length === 0 && !readers.software;
  return (
    <Notice kind="good" title={say("takenBack.title")} live>
      {nobody ? <p>{say("takenBack.nobody")}</p> : <p>{say("takenBack.someone")}</p>}
      {!nobody && (
        <ul>
          {readers.people.map((person) => (
            <li key={person.name}>{say("takenBack.reader", { name: person.name, when: when(person.at) })}</li>
          ))}
          {readers.software && <li>{say("takenBack.software")}</li>}
        </ul>
      )}
      {readers.people.length > 0 && <p>{say("takenBack.unread")}</p>}
    </Notice>
  );
}
