import "./services.css";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useMemo, useState } from "react";
import { Ticks } from "#features/checkins/ui/ticks.tsx";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Card, directory } from "../contract.ts";
import { firstNeeds, kmTo, nearestFirst, needCodes, townsIn, townsLike } from "../domain.ts";
import { ServiceCard } from "./card.tsx";

type Need = (typeof needCodes)[number];
const matters = ["openNow", "free", "immigrationSafe", "children", "pets", "wheelchair", "remote"] as const;
type Matter = (typeof matters)[number];
const shownAtOnce = 20;
const languages = ["en", "es", "ar", "fr", "ht", "pt", "ru", "uk", "vi", "zh"];

/** What one needs, what matters, and what fits. `act`: what can be done with one of them. */
export function FindServices({ act }: { act?: (card: Card) => ReactNode }) {
  const say = useWords("services");
  const shown = useLanguage();
  const [needs, pickNeeds] = useState<Need[]>([]);
  const [wanted, pickWanted] = useState<Matter[]>([]);
  const [language, speak] = useState("");
  const [words, write] = useState("");
  const looking = useMutation({
    mutationFn: () =>
      call(directory.search, {
        needs: needs.slice(0, 8),
        words: words.trim().slice(0, 120),
        languages: language ? [language] : [],
        costs: wanted.includes("free") ? ["free", "by-income"] : [],
        openNow: wanted.includes("openNow"),
        immigrationSafe: wanted.includes("immigrationSafe"),
        children: wanted.includes("children"),
        pets: wanted.includes("pets"),
        wheelchair: wanted.includes("wheelchair"),
        remote: wanted.includes("remote"),
      }),
    // What somebody looked for is forgotten with the page.
    gcTime: 0,
  });
  const look = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!looking.isPending) looking.mutate();
  };
  const option = (need: Need) => ({ value: need, label: say(`need.${need}`) });
  const names = new Intl.DisplayNames([shown], { type: "language" });
  const others = needCodes.filter((need) => !firstNeeds.includes(need));
  return (
    <>
      <form className="stack" onSubmit={look} noValidate>
        <Ticks tight label={say("what")} options={firstNeeds.map(option)} chosen={needs} onChange={pickNeeds} />
        <details className="folded">
          <summary>{say("more")}</summary>
          <Ticks tight bare label={say("more")} options={others.map(option)} chosen={needs} onChange={pickNeeds} />
        </details>
        <details className="folded">
          <summary>{say("matters")}</summary>
          <div className="stack">
            <Ticks
              tight
              bare
              label={say("matters")}
              options={matters.map((one) => ({ value: one, label: say(one) }))}
              chosen={wanted}
              onChange={pickWanted}
            />
            <Select label={say("language")} value={language} onChange={(event) => speak(event.currentTarget.value)}>
              <option value="">{say("anyLanguage")}</option>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {names.of(code)}
                </option>
              ))}
            </Select>
          </div>
        </details>
        <Field
          label={say("words")}
          value={words}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div>
          <Button kind="main" type="submit" busy={looking.isPending} data-begin="look">
            {say("look")}
          </Button>
        </div>
      </form>
      <div role="status">{looking.isPending && <p className="waiting">{say("looking")}</p>}</div>
      {looking.isError && <TroubleNotice reason={looking.error} again={() => looking.mutate()} />}
      {looking.data && !looking.data.isOpen && <p role="status">{say("closed")}</p>}
      {looking.data?.isOpen && (
        <Results key={looking.submittedAt} cards={looking.data.cards} total={looking.data.total} act={act} />
      )}
    </>
  );
}

type Town = ReturnType<typeof townsIn>[number];

function Results(props: { cards: readonly Card[]; total: number; act: ((card: Card) => ReactNode) | undefined }) {
  const { cards, total, act } = props;
  const say = useWords("services");
  const [typed, type] = useState("");
  const [town, go] = useState<Town | null>(null);
  const [most, more] = useState(shownAtOnce);
  const towns = useMemo(() => townsIn(cards), [cards]);
  const sorted = useMemo(() => (town ? nearestFirst(cards, town.point) : cards), [cards, town]);
  const like = townsLike(towns, typed);
  if (cards.length === 0) return <p role="status">{say("none")}</p>;
  return (
    <section className="stack">
      <p role="status">
        {total > cards.length
          ? say("foundMore", { count: total, shown: cards.length })
          : say("found", { count: cards.length })}
      </p>
      {towns.length > 0 && (
        <div className="stack tight">
          <Field
            label={say("near.label")}
            hint={say("near.hint")}
            value={typed}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => type(event.currentTarget.value)}
          />
          <div className="row" role="status">
            {typed.trim() !== "" && like.length === 0 && <p>{say("near.none")}</p>}
            {like
              .filter(({ town: name }) => name !== town?.town)
              .map((one) => (
                <Button key={one.town} onClick={() => go(one)}>
                  {say("near.pick", { town: one.town })}
                </Button>
              ))}
          </div>
          {town && (
            <div className="row">
              <p>{say("near.sorted", { town: town.town })}</p>
              <Button kind="quiet" onClick={() => go(null)}>
                {say("near.clear")}
              </Button>
            </div>
          )}
        </div>
      )}
      {sorted.slice(0, most).map((card) => (
        <ServiceCard key={card.id} card={card} km={town ? kmTo(card, town.point) : null}>
          {act?.(card)}
        </ServiceCard>
      ))}
      {sorted.length > most && (
        <div>
          <Button onClick={() => more(most + shownAtOnce)}>{say("showMore")}</Button>
        </div>
      )}
    </section>
  );
}

/** What a search leaves behind, and what it does not. */
export function Traces() {
  const say = useWords("services");
  return (
    <details className="folded">
      <summary>
        <h2>{say("traces.title")}</h2>
      </summary>
      <div className="stack tight">
        {(["here", "place", "phone"] as const).map((part) => (
          <p key={part}>{say(`traces.${part}`)}</p>
        ))}
      </div>
    </details>
  );
}
