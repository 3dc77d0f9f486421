import "./consent.css";
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "wouter";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { keep, kept } from "#web/offline/kept.ts";
import type { LanguageCode } from "#web/words/choose.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { ReadAloud } from "./read-aloud.tsx";

/** `content/legal/limits.<language>.yaml`, as far as the screen shows it. */
type Limits = {
  readonly language: string;
  readonly version: number;
  readonly translationReviewed?: boolean;
  readonly title: string;
  readonly intro: string;
  readonly points: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly nobodyWatching: string;
  readonly closing: string;
  readonly understood: string;
  readonly notNow: string;
};

const files = import.meta.glob<Limits>("../../../../content/legal/limits.*.yaml", { import: "default" });
const readAs = "limits-read";

async function load(language: LanguageCode): Promise<Limits | undefined> {
  const file = (code: string) => files[`../../../../content/legal/limits.${code}.yaml`];
  return (file(language) ?? file("en"))?.();
}

function useLimits(): Limits | undefined {
  const language = useLanguage();
  const [limits, show] = useState<Limits>();
  useEffect(() => {
    let gone = false;
    void load(language).then((found) => !gone && show(found));
    return () => {
      gone = true;
    };
  }, [language]);
  return limits;
}

function Points({ limits }: { limits: Limits }) {
  const say = useWords("consent");
  return (
    <div className="stack wide" lang={limits.language}>
      <div className="stack">
        <p>{limits.intro}</p>
        {limits.language !== "en" && limits.translationReviewed !== true && (
          <Notice>
            <p>{say("unreviewed")}</p>
          </Notice>
        )}
        <ReadAloud
          language={limits.language}
          text={[
            limits.title,
            limits.intro,
            ...limits.points.flatMap(({ title, text }) => [title, text]),
            limits.nobodyWatching,
            limits.closing,
          ]}
        />
      </div>
      {limits.points.map(({ id, title, text }) => (
        <section key={id} className="stack tight">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <p>{limits.nobodyWatching}</p>
      <p className="soft">{limits.closing}</p>
    </div>
  );
}

/** `/me/choices/limits`: what is not up to the person, told plainly. Works offline and without signing in. */
export function LimitsScreen() {
  const limits = useLimits();
  const say = useWords("consent");
  return (
    <div className="page stack wide">
      <h1>{limits?.title ?? say("limits.title")}</h1>
      {limits && <Points limits={limits} />}
    </div>
  );
}

/** A quiet link to the limits, for places where people write. */
export function LimitsLink() {
  const say = useWords("consent");
  return <Link href="/me/choices/limits">{say("limits.link")}</Link>;
}

/**
 * Shows the limits once, before a person first writes on this device, and again when they have changed. Then `children`.
 *
 * @param onNotNow where "not now" leads; the limits are shown again the next time
 */
export function BeforeWriting({ children, onNotNow }: { children: ReactNode; onNotNow: () => void }) {
  const limits = useLimits();
  const [readVersion, setRead] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    void kept<number>(readAs).then((version) => !gone && setRead(version ?? 0));
    return () => {
      gone = true;
    };
  }, []);
  if (!limits || readVersion === null) return null;
  if (readVersion >= limits.version) return children;
  const understood = () => {
    setRead(limits.version);
    void keep(readAs, limits.version);
  };
  return (
    <div className="page stack wide">
      <h1>{limits.title}</h1>
      <Points limits={limits} />
      <Buttons equal>
        <Button onClick={understood}>{limits.understood}</Button>
        <Button onClick={onNotNow}>{limits.notNow}</Button>
      </Buttons>
    </div>
  );
}
