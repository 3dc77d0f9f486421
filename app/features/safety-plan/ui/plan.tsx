import "./plan.css";
import { Suspense, useEffect, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { onDrop, onHold, ownKey } from "#web/keys.ts";
import { lock } from "#web/locks.ts";
import { ensurePad, type OpenSide, openWithOwn } from "#web/offline/pad.ts";
import { currentAccount, useSession } from "#web/session.ts";
import { useEntry } from "#web/shell/entry.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { useWords } from "#web/words/words.ts";
import { NotesPage } from "./notes.tsx";
import { PinPage } from "./pin-page.tsx";
import { syncPlan } from "./sync.ts";

/** What is open, and whether by something stronger than a PIN: only then may PINs be changed. */
type Opened = { side: OpenSide; proven: boolean };

/**
 * `/me/plan`: one's notes. With a PIN on this device it asks for the PIN, signed in or not; without one it opens for whoever
 * is signed in with their own key. Everything shown goes away with the keys: at a lock, at quick exit, when closed.
 */
export function PlanScreen() {
  const { state } = useSession();
  const [opened, open] = useState<Opened | null>(null);
  const [asked, ask] = useState<"looking" | "pin" | "other-way">("looking");
  const [key, setKey] = useState(() => ownKey());

  useEffect(() => {
    const stopDrop = onDrop(() => {
      open(null);
      setKey(null);
    });
    const stopHold = onHold(() => setKey(ownKey()));
    return () => {
      stopDrop();
      stopHold();
    };
  }, []);

  useEffect(() => {
    if (opened || state === "asking") return;
    if (asked === "pin") return;
    const account = currentAccount();
    if (state !== "signed-in" || !key || !account) {
      if (asked === "looking") ask("pin");
      return;
    }
    let gone = false;
    const look = async () => {
      const own = key as CryptoKey;
      await ensurePad(account, own);
      const found = await openWithOwn(account, own, "mine");
      if (gone || !found || ownKey() !== key) return;
      if (asked === "looking" && found.hasPin) return ask("pin");
      open({ side: found.side, proven: true });
      ask("pin");
      void syncPlan();
    };
    look().catch(() => !gone && ask("pin"));
    return () => {
      gone = true;
    };
  }, [opened, asked, state, key]);

  if (opened) {
    return (
      <NotesPage
        key={`${opened.side.account}/${opened.side.at}`}
        side={opened.side}
        proven={opened.proven}
        onClose={() => {
          open(null);
          ask("pin");
        }}
        onOtherWay={() => {
          open(null);
          ask("other-way");
          lock();
        }}
      />
    );
  }
  if (asked === "looking") return <Waiting />;
  if (asked === "other-way") return <OtherWay onBack={() => ask("pin")} />;
  return (
    <PinPage
      onOpen={(side) => {
        open({ side, proven: false });
        void syncPlan();
      }}
      onOtherWay={() => {
        // Whoever holds a phone that is signed in has to show that it is theirs.
        lock();
        ask("other-way");
      }}
    />
  );
}

/** By passphrase, paper code or passkey: the forms of room accounts. */
function OtherWay({ onBack }: { onBack: () => void }) {
  const say = useWords("notes");
  const { slots } = useEntry();
  const { state } = useSession();
  const Form = state === "locked" ? slots.unlock : slots.signIn;
  const isOffline = state === "unreachable";
  return (
    <div className="stack">
      {state !== "locked" && (
        <div className="page stack">
          <h1>{say("pin.title")}</h1>
          <p className="soft">{say(isOffline ? "pin.otherWayOffline" : "pin.otherWayAbout")}</p>
          {!isOffline && state === "signed-out" && Form && (
            <section className="sheet roomy stack">
              <Suspense fallback={<Waiting />}>
                <Form />
              </Suspense>
            </section>
          )}
        </div>
      )}
      {state === "locked" && Form && (
        <Suspense fallback={<Waiting />}>
          <Form />
        </Suspense>
      )}
      <div className="page stack">
        <Buttons>
          <Button onClick={onBack}>{say("pin.back")}</Button>
        </Buttons>
      </div>
    </div>
  );
}
