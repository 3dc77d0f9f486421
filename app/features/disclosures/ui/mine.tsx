import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Disclosure, disclosures, type Glass } from "../contract.ts";

/** `/me/choices/given`: what left the agency about oneself, and looks in an emergency. */
export function GivenScreen() {
  const say = useWords("disclosures");
  const asked = useQuery({ queryKey: ["disclosures", "mine"], queryFn: () => call(disclosures.mine, {}) });
  const { given = [], glass = [] } = asked.data ?? {};
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && given.length + glass.length === 0 && (
        <Sheet>
          <p>{say("none")}</p>
        </Sheet>
      )}
      {given.length > 0 && (
        <section className="stack tight">
          <h2>{say("given")}</h2>
          <Sheet roomy={false}>
            {given.map((one) => (
              <Item key={one.id}>
                <Given given={one} />
              </Item>
            ))}
          </Sheet>
        </section>
      )}
      {glass.length > 0 && (
        <section className="stack tight">
          <h2>{say("glass")}</h2>
          <Sheet roomy={false}>
            {glass.map((one) => (
              <Item key={one.id}>
                <Look look={one} />
              </Item>
            ))}
          </Sheet>
        </section>
      )}
      {asked.data && (
        <section className="stack tight">
          <p className="soft">{say("ask")}</p>
          <div>
            <ButtonLink to="/me/ledger">{say("toList")}</ButtonLink>
          </div>
        </section>
      )}
    </div>
  );
}

function useWhen() {
  const language = useLanguage();
  return (moment: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}

function Given({ given }: { given: Disclosure }) {
  const say = useWords("disclosures");
  const naming = useWords("releases");
  const language = useLanguage();
  const when = useWhen();
  const what = given.compartments.map((compartment) =>
    compartment === "identity" ||
    compartment === "contact" ||
    compartment === "checkins" ||
    compartment === "journal" ||
    compartment === "story" ||
    compartment === "safety-plan"
      ? naming(`what.${compartment}`)
      : naming("what.other"),
  );
  return (
    <div className="stack tight">
      <p>
        <b>{say("to", { who: given.to, day: when(given.builtAt ?? given.at) })}</b>{" "}
        {say("by", { who: given.by ?? say("someone") })}
      </p>
      <p>{say(`basis.${given.basis}`, { reference: given.reference })}</p>
      <p>{say("what", { what: new Intl.ListFormat(language).format(what) })}</p>
      <p className="soft" dir="auto">
        {say("why", { why: given.why })}
      </p>
      {given.packageHash && <p className="soft small">{say("print", { hash: given.packageHash.slice(0, 12) })}</p>}
    </div>
  );
}

function Look({ look }: { look: Glass }) {
  const say = useWords("disclosures");
  const when = useWhen();
  return (
    <div className="stack tight">
      <p>
        <b>{say("looked", { who: look.by ?? say("someone"), day: when(look.at) })}</b>
      </p>
      <p>{say(`reason.${look.reason}`)}</p>
      <p className="soft" dir="auto">
        {say("wrote", { words: look.words })}
      </p>
      <p className="soft">
        {look.verdict ? say(`verdict.${look.verdict}`) : say("waits", { day: when(look.reviewBy) })}
      </p>
      {look.review && (
        <p className="soft" dir="auto">
          {say("wrote", { words: look.review })}
        </p>
      )}
    </div>
  );
}
