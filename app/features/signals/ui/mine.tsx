import "./signals.css";
import { useEffect, useState } from "react";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { Signal } from "../contract.ts";
import { isStoppedHere, stopHere } from "./allowed.ts";
import { MyArchives } from "./archive/my-archives.tsx";
import { EraseAll } from "./erase-all.tsx";
import { JustNow } from "./just-now.tsx";
import { useOwnSignals } from "./kept.ts";
import { MyNotes } from "./my-notes.tsx";
import { ShareSignals } from "./share.tsx";
import { MyUsual } from "./usual.tsx";

/** `/me/signals`: what is on, what is usual, is this me, who sees it, and the way to be rid of it all. */
export function SignalsScreen() {
  const say = useWords("rhythm");
  const own = useOwnSignals();
  const mine = own.data;
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      {own.isError && <TroubleNotice reason={own.error} again={() => void own.refetch()} />}
      {own.isPending && <Waiting />}
      {mine?.offered.length === 0 && (
        <Notice title={say("not.title")}>
          <p>{say("not.text")}</p>
        </Notice>
      )}
      {mine && mine.offered.length > 0 && <WhatIsOn offered={mine.offered} on={mine.on} />}
      {mine && (
        <>
          {mine.offered.length > 0 && <JustNow notes={mine.opened} />}
          {mine.closed > 0 && !ownKey() && (
            <Notice>
              <p>{say("now.keyAway")}</p>
            </Notice>
          )}
          {(mine.offered.length > 0 || mine.opened.length > 0) && <MyUsual notes={mine.opened} />}
          {mine.archives.length > 0 && <MyArchives archives={mine.archives} />}
          {mine.opened.length > 0 && <MyNotes notes={mine.opened} mayChange={mine.on.length > 0} />}
          {(mine.on.length > 0 || mine.shares.length > 0) && (
            <ShareSignals shares={mine.shares} notes={mine.opened} archives={mine.archives} mayGive={mine.on} />
          )}
          {mine.opened.length + mine.archives.length + mine.closed + mine.shares.length > 0 && <EraseAll />}
        </>
      )}
      <Limits />
    </div>
  );
}

function WhatIsOn({ offered, on }: { offered: readonly Signal[]; on: readonly Signal[] }) {
  const say = useWords("rhythm");
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    void isStoppedHere().then(setStopped);
  }, []);
  const turn = (to: boolean) => {
    setStopped(to);
    void stopHere(to);
  };
  const types = on.includes("typing");
  return (
    <section className="stack tight">
      <h2>{say("on.title")}</h2>
      <Sheet roomy={false}>
        {offered.includes("typing") && (
          <Item>
            <p>
              <b>{say("on.typing")}</b>
            </p>
            <p className="soft" role="status">
              {say(types ? (stopped ? "on.isStopped" : "on.isOn") : "on.isOff")}
            </p>
            {types && (
              <div>
                <Button onClick={() => turn(!stopped)}>{say(stopped ? "on.again" : "on.stopHere")}</Button>
              </div>
            )}
          </Item>
        )}
        {offered.includes("voice") && (
          <Item>
            <p>
              <b>{say("on.voice")}</b>
            </p>
            <p className="soft">{say(on.includes("voice") ? "on.voiceOn" : "on.isOff")}</p>
            {on.includes("voice") && (
              <div>
                <ButtonLink to="/me/journal/voice">{say("on.toVoice")}</ButtonLink>
              </div>
            )}
          </Item>
        )}
        {offered.includes("archive") && (
          <Item>
            <p>
              <b>{say("on.archive")}</b>
            </p>
            <p className="soft">{say(on.includes("archive") ? "on.archiveOn" : "on.isOff")}</p>
            {on.includes("archive") && (
              <div>
                <ButtonLink to="/me/signals/archive">{say("on.toArchive")}</ButtonLink>
              </div>
            )}
          </Item>
        )}
      </Sheet>
      <div>
        <ButtonLink to="/me/choices/P06">{say("on.choose")}</ButtonLink>
      </div>
    </section>
  );
}

function Limits() {
  const say = useWords("rhythm");
  return (
    <details className="folded">
      <summary>
        <h2>{say("limits.title")}</h2>
      </summary>
      <div className="stack tight">
        {(["cannot", "changes", "keys", "nobody", "court"] as const).map((part) => (
          <p key={part}>{say(`limits.${part}`)}</p>
        ))}
      </div>
    </details>
  );
}
