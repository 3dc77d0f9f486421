import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Field, Select } from "#web/design/field.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { library, type StaffIdea } from "../contract.ts";
import { matchingIdeas } from "./find.ts";

const levels = ["self", "practitioner", "specialist", "never"] as const;

/** The whole library as staff read it; the list, each page and the agency's screen share one answer. */
export function useLibrary() {
  const language = useLanguage();
  return useQuery({ queryKey: ["library", "staff", language], queryFn: () => call(library.list, { language }) });
}

export const levelOf = ({ level }: Pick<StaffIdea, "level">) => level ?? "never";

/** Search, who it needs, and one line for each idea. */
export function ShelfList({ ideas, to }: { ideas: readonly StaffIdea[]; to: "/work/library" | "/agency/library" }) {
  const say = useWords("library-staff");
  const [typed, type] = useState("");
  const [level, choose] = useState("");
  const found = matchingIdeas(ideas, typed).filter((idea) => level === "" || levelOf(idea) === level);
  return (
    <>
      <div className="library-find">
        <Field label={say("find")} type="search" value={typed} onChange={({ target }) => type(target.value)} />
        <Select label={say("who")} value={level} onChange={({ target }) => choose(target.value)}>
          <option value="">{say("anyLevel")}</option>
          {levels.map((each) => (
            <option key={each} value={each}>
              {say(`level.${each}`)}
            </option>
          ))}
        </Select>
      </div>
      <p className="soft small" role="status">
        {say("found", { count: found.length })}
      </p>
      {found.length > 0 && (
        <Sheet roomy={false}>
          {found.map((idea) => (
            <Item key={idea.id}>
              <div className="row apart">
                <h2 className="library-title">
                  <Link href={`${to}/${idea.id}`}>{idea.title}</Link>
                </h2>
                <IdeaTags idea={idea} />
              </div>
              <p>{idea.about}</p>
              {to === "/agency/library" && idea.hiddenBecause && <p className="soft small">{idea.hiddenBecause}</p>}
            </Item>
          ))}
        </Sheet>
      )}
    </>
  );
}

export function IdeaTags({ idea }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  return (
    <span className="library-tags">
      {idea.hiddenBecause !== null && <Tag>{say("hidden")}</Tag>}
      {idea.isOwn && <Tag>{say("own")}</Tag>}
      <Tag>{say(`level.${levelOf(idea)}`)}</Tag>
    </span>
  );
}
