import "./register.css";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { call } from "#web/api.ts";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Card, register } from "../contract.ts";
import { Counted, StateTag } from "./list.tsx";

/** `/agency/register/:cardId`: one card, whole. */
export function CardScreen() {
  const say = useWords("register");
  const language = useLanguage();
  const { cardId = "" } = useParams<{ cardId: string }>();
  const asked = useQuery({
    queryKey: ["agency", "register", language, cardId],
    queryFn: () => call(register.card, { cardId, language }),
  });
  return (
    <div className="page stack wide">
      <p>
        <Link href="/agency/register" replace>
          {say("back")}
        </Link>
      </p>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data ? <Whole card={asked.data} /> : <h1 className="only-heard">{say("title")}</h1>}
    </div>
  );
}

function Whole({ card }: { card: Card }) {
  const say = useWords("register");
  return (
    <>
      <div className="stack tight">
        <div className="row apart">
          <h1>{card.title}</h1>
          <StateTag state={card.state} />
        </div>
        <p>{card.purpose}</p>
        <p className="soft small">
          {say(`kind.${card.kind as "model"}`)}. <Counted each={card} />{" "}
          {card.switch && (
            <Link href="/agency/switches" replace>
              {say("card.switch")}
            </Link>
          )}
        </p>
      </div>
      <Sheet>
        <Part head={say("card.dataIn")}>{card.dataIn}</Part>
        <Part head={say("card.dataNeverIn")}>{card.dataNeverIn}</Part>
        <Part head={say("card.where")}>{card.where}</Part>
        <Part head={say("card.people")}>{card.people}</Part>
      </Sheet>
      <Figures card={card} />
      <Sheet>
        <Part head={say("card.bias")}>{card.bias}</Part>
        <Listing head={say("card.failures")} items={card.knownFailures} />
        <Part head={say("card.reviewed")}>{card.reviewed}</Part>
      </Sheet>
      <Made card={card} />
      {card.rules.length > 0 && (
        <Sheet>
          <h2>{say("card.rules")}</h2>
          <ul className="stack tight">
            {card.rules.map((rule) => (
              <li key={rule.id}>
                <strong>{say(`card.${rule.effect}`)}:</strong> {rule.why}{" "}
                <span className="soft small">
                  {rule.pack} · {rule.cite} · {rule.id}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Attributes card={card} />
    </>
  );
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className="stack tight">
      <h2>{head}</h2>
      <p>{children}</p>
    </div>
  );
}

function Listing({ head, items }: { head: string; items: readonly string[] }) {
  return (
    <div className="stack tight">
      <h2>{head}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ card }: { card: Card }) {
  const say = useWords("register");
  return (
    <Sheet>
      <h2>{say("card.figures")}</h2>
      {card.noFigures && <p>{card.noFigures}</p>}
      {card.figures.length > 0 && (
        <>
          <p className="soft small">{say("card.chance")}</p>
          <FigureTable figures={card.figures} label={say("card.figures")} />
        </>
      )}
      {card.allFigures.length > 0 && (
        <details>
          <summary>{say("card.all")}</summary>
          <p className="soft small">{say("card.allNote")}</p>
          <FigureTable figures={card.allFigures} label={say("card.all")} lang="en" />
        </details>
      )}
    </Sheet>
  );
}

function FigureTable({ figures, label, lang }: { figures: Card["figures"]; label: string; lang?: string }) {
  const say = useWords("register");
  const language = useLanguage();
  const say1 = (figure: Card["figures"][number]) => {
    const number = new Intl.NumberFormat(
      language,
      figure.kind === "share" ? { style: "percent", signDisplay: "negative" } : { maximumFractionDigits: 3 },
    );
    const date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(
      new Date(figure.date),
    );
    const words = { value: number.format(figure.value), n: new Intl.NumberFormat(language).format(figure.n), date };
    return figure.low === null || figure.high === null
      ? say("card.figureAlone", words)
      : say("card.figure", { ...words, low: number.format(figure.low), high: number.format(figure.high) });
  };
  return (
    <dl className="figures" aria-label={label}>
      {figures.map((figure) => (
        <div key={`${figure.label} ${figure.value}`}>
          <dt {...(lang ? { lang } : {})}>{figure.label}</dt>
          <dd>{say1(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Made({ card }: { card: Card }) {
  const say = useWords("register");
  if (card.parts.length === 0) return null;
  return (
    <Sheet>
      <h2>{say("card.parts")}</h2>
      <ul className="stack tight">
        {card.parts.map((part) => (
          <li key={part.name}>
            <strong>{part.name}.</strong> {part.about}{" "}
            <span className="soft small">
              {say("card.licence", { licence: part.licence })} · {say("card.digest")}:{" "}
              <code className="digest">{part.digest ?? say("card.noDigest")}</code>
            </span>
          </li>
        ))}
      </ul>
      <h2>{say("card.training")}</h2>
      <ul className="stack tight">
        {card.training.map(({ name, licence }) => (
          <li key={name}>
            {name} <span className="soft small">{say("card.licence", { licence })}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Attributes({ card }: { card: Card }) {
  const say = useWords("register");
  const groups = [...Map.groupBy(card.attributes, ({ group }) => group)];
  return (
    <Sheet>
      <details>
        <summary>{say("card.attributes")}</summary>
        <p className="soft small">{say("card.attributesNote")}</p>
        {groups.map(([group, attributes]) => (
          <div key={group} className="stack tight">
            <h3>{say(`group.${group as "output"}`)}</h3>
            <dl className="figures">
              {attributes.map(({ id, title, text }) => (
                <div key={id}>
                  <dt>{title}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </details>
    </Sheet>
  );
}
