import { passphraseStrength, suggestPassphrase } from "@mooring/sealing";
import { useQuery } from "@tanstack/react-query";
import { Download, PackageOpen, Shuffle } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { SecretField } from "#features/accounts/ui/secret-field.tsx";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { randomBytes } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Outline } from "../contract.ts";
import { usePageWords } from "./page-words.ts";
import { forgetTaking, mine, type Source, take, takingNow, watchTaking } from "./taking.ts";

/** `/me/take-out`: everything about oneself in one sealed file, made in this browser. */
export function TakeOutScreen() {
  const say = useWords("take-out");
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      <TakeOutSteps source={mine} asks={["take-out", "mine"]} back="/me/things" />
      <Sheet>
        <h2>{say("eraseTitle")}</h2>
        <p>{say("eraseAbout")}</p>
        <div>
          <ButtonLink to="/me/erase">{say("eraseGo")}</ButtonLink>
        </div>
      </Sheet>
    </div>
  );
}

/** What comes along, a passphrase, the making, the file. The same for a person's own and beside staff. */
export function TakeOutSteps({ source, asks, back }: { source: Source; asks: readonly string[]; back: string }) {
  const taking = useSyncExternalStore(watchTaking, takingNow);
  const outline = useQuery({ queryKey: asks, queryFn: source.outline, gcTime: 0 });
  if (taking.step === "done") return <Done {...taking} />;
  if (taking.step === "gathering" || taking.step === "sealing") return <UnderWay />;
  return (
    <>
      {taking.step === "trouble" && <TroubleNotice reason={taking.reason} again={forgetTaking} />}
      {outline.isError && <TroubleNotice reason={outline.error} again={() => void outline.refetch()} />}
      {outline.data && <Contents of={outline.data} />}
      <Begin source={source} back={back} />
    </>
  );
}

function Contents({ of }: { of: Outline }) {
  const say = useWords("take-out");
  const words = usePageWords();
  const counts = new Map<string, number>();
  for (const { compartment, count } of of.parts) counts.set(compartment, (counts.get(compartment) ?? 0) + count);
  return (
    <Sheet aria-labelledby="contents">
      <h2 id="contents">{say("contents")}</h2>
      {counts.size === 0 ? (
        <p>{say("empty")}</p>
      ) : (
        <ul className="facts">
          {[...counts].map(([kind, count]) => (
            <li key={kind}>
              {words.kinds[kind] ?? kind} <span className="soft small">{say("pieces", { count })}</span>
            </li>
          ))}
          {of.lines > 0 && (
            <li>
              {words.ledger} <span className="soft small">{say("pieces", { count: of.lines })}</span>
            </li>
          )}
        </ul>
      )}
      <p className="soft small">{say("notIn")}</p>
    </Sheet>
  );
}

function Begin({ source, back }: { source: Source; back: string }) {
  const say = useWords("take-out");
  const language = useLanguage();
  const words = usePageWords();
  const [passphrase, write] = useState("");
  const [asked, ask] = useState(false);
  const strength = passphraseStrength(passphrase, "");
  const begin = () => {
    ask(true);
    if (strength === "fine") void take(source, passphrase, words);
  };
  return (
    <Sheet aria-labelledby="passphrase">
      <h2 id="passphrase">{say("choose")}</h2>
      <p>{say("chooseAbout")}</p>
      <SecretField
        label={say("passphrase")}
        hint={say("passphraseHint")}
        fault={asked && strength !== "fine" ? say("passphraseFault") : undefined}
        show={say("show")}
        hide={say("hide")}
        value={passphrase}
        onChange={(event) => write(event.target.value)}
        maxLength={200}
        autoComplete="off"
      />
      <div>
        <Button icon={Shuffle} onClick={() => write(suggestPassphrase(randomBytes, language === "es" ? "es" : "en"))}>
          {say("suggest")}
        </Button>
      </div>
      {ownKey() === null && source === mine && <Notice>{say("keyAway")}</Notice>}
      <Notice>{say("safety")}</Notice>
      <Buttons>
        <Button kind="main" icon={PackageOpen} onClick={begin}>
          {say("make")}
        </Button>
        <ButtonLink to="/me/things" kind="quiet">
          {say("notNow")}
        </ButtonLink>
      </Buttons>
    </Sheet>
  );
}

function UnderWay() {
  const say = useWords("take-out");
  const taking = useSyncExternalStore(watchTaking, takingNow);
  return (
    <Sheet>
      <h2>{say("making")}</h2>
      <p role="status">
        {taking.step === "gathering" ? say("gathering", { done: taking.done, of: taking.of }) : say("sealing")}
      </p>
      {taking.step === "gathering" ? (
        <progress aria-label={say("making")} value={taking.done} max={taking.of} />
      ) : (
        <progress aria-label={say("making")} />
      )}
      <p className="soft">{say("mayLeave")}</p>
      <div>
        <Button onClick={forgetTaking}>{say("stop")}</Button>
      </div>
    </Sheet>
  );
}

function Done({ name, url, closed, bytes }: { name: string; url: string; closed: number; bytes: number }) {
  const say = useWords("take-out");
  return (
    <Sheet>
      <Notice kind="good" live title={say("done")}>
        <p>{say("doneAbout", { megabytes: Math.max(0.1, Math.round(bytes / 100_000) / 10) })}</p>
      </Notice>
      {closed > 0 && <Notice>{say("closed", { count: closed })}</Notice>}
      <p>{say("howToOpen")}</p>
      <Buttons>
        <a className="button main" href={url} download={name}>
          <Download aria-hidden="true" size={20} />
          {say("save")}
        </a>
        <Button onClick={forgetTaking}>{say("forget")}</Button>
      </Buttons>
    </Sheet>
  );
}
