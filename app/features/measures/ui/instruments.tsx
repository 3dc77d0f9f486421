import "./instruments.css";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { instruments, type LicensedCard, type ShippedCard } from "../domain/agency-contract.ts";
import { LicensedForm } from "./licensed-form.tsx";
import { LicensedOne } from "./licensed-one.tsx";

/** `/agency/instruments`: which questions may be asked here, by what right, and why one is off. */
export function InstrumentsScreen() {
  const say = useWords("measures-agency");
  const [open, edit] = useState<LicensedCard | "new" | null>(null);
  const asked = useQuery({ queryKey: ["instruments"], queryFn: () => call(instruments.list, {}), gcTime: 0 });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <Sheet roomy={false}>
          {asked.data.shipped.map((card) => (
            <Shipped key={card.id} card={card} />
          ))}
        </Sheet>
      )}
      {asked.data?.maySettle && (
        <section className="stack tight" aria-labelledby="licensed-title">
          <h2 id="licensed-title">{say("licensed.title")}</h2>
          <p className="soft">{say("licensed.lead")}</p>
          <Sheet roomy={false}>
            {asked.data.licensed.length === 0 && <Item>{say("licensed.none")}</Item>}
            {asked.data.licensed.map((card) => (
              <LicensedOne key={card.id} card={card} onChange={() => edit(card)} />
            ))}
          </Sheet>
          <div>
            <Button data-begin="instrument" onClick={() => edit("new")}>
              {say("licensed.add")}
            </Button>
          </div>
        </section>
      )}
      {open && <LicensedForm card={open === "new" ? null : open} onClose={() => edit(null)} />}
    </div>
  );
}

function Shipped({ card }: { card: ShippedCard }) {
  const say = useWords("measures-agency");
  const shown = useLanguage();
  const inOwn = (words: { en: string; es: string }) => (shown === "es" ? words.es : words.en);
  const names = new Intl.DisplayNames([shown], { type: "language" });
  return (
    <Item>
      <div className="row apart">
        <h2>{inOwn(card.title)}</h2>
        <Tag>{say(card.status)}</Tag>
      </div>
      <p>{inOwn(card.about)}</p>
      {card.offBecause && <p>{inOwn(card.offBecause)}</p>}
      <p className="soft small">
        {say(`right.${card.permission}`)} · {say(`for.${card.use}`)}
      </p>
      <details className="as-table small">
        <summary>
          {say("facts.licence")}
          <span className="only-heard"> {inOwn(card.title)}</span>
        </summary>
        <dl className="facts">
          <Fact label={say("facts.owner")}>{card.owner}</Fact>
          <Fact label={say("facts.licence")}>{card.licence}</Fact>
          <Fact label={say("facts.evidence")}>{card.evidence ?? say("facts.none")}</Fact>
          <Fact label={say("facts.credit")}>{card.attribution}</Fact>
          <Fact label={say("facts.languages")}>
            {card.languages.map(({ language, status, offBecause }) => (
              <span key={language} className="one-language">
                {names.of(language) ?? language}: {say(status)}
                {offBecause && `. ${inOwn(offBecause)}`}
              </span>
            ))}
          </Fact>
          {card.doNotUseFor.length > 0 && <Fact label={say("facts.not")}>{card.doNotUseFor.map(inOwn).join(" ")}</Fact>}
        </dl>
      </details>
    </Item>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
