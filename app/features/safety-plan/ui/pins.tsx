import { ArrowLeft, KeyRound } from "lucide-react";
import { type SyntheticEvent, useEffect, useState } from "react";
import { SecretField } from "#features/accounts/ui/secret-field.tsx";
import { Button, Buttons } from "#web/design/button.tsx";
import { Toggle } from "#web/design/choose.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { changeSide, type OpenSide, openWithOwn, setPin, setWipe, type Use } from "#web/offline/pad.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { addStep, type Doc, emptyDoc } from "../domain/doc.ts";
import { asPin, pinFault } from "../domain.ts";
import { ownPins, type Pins } from "./own-pins.ts";

const wrongTries = 10;

/** PINs of this device. Opened by a PIN alone it only says how to change one, whichever PIN it was. */
export function PinsPanel(props: { side: OpenSide; proven: boolean; onBack: () => void; onOtherWay: () => void }) {
  const say = useWords("notes");
  const { account } = props.side;
  const [pins, show] = useState<Pins | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const look = () => ownPins(account).then(show, fail);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each change, by hand.
  useEffect(() => {
    if (props.proven) void look();
  }, [account, props.proven]);
  return (
    <div className="page stack">
      <h1>{say("pins.title")}</h1>
      <Buttons>
        <Button icon={ArrowLeft} onClick={props.onBack}>
          {say("page.back")}
        </Button>
      </Buttons>
      {reason !== null && <TroubleNotice reason={reason} />}
      {!props.proven && (
        <Sheet>
          <p>{say("pins.locked")}</p>
          <Buttons>
            <Button icon={KeyRound} onClick={props.onOtherWay}>
              {say("pin.otherWay")}
            </Button>
          </Buttons>
        </Sheet>
      )}
      {props.proven && pins && (
        <>
          <Sheet aria-labelledby="pin-mine">
            <h2 id="pin-mine">{say("pins.choose")}</h2>
            <p className="soft">{say("pins.about")}</p>
            <OnePin account={account} use="mine" isSet={pins.mine} onChanged={look} />
            <p className="soft small">{say("pins.honest")}</p>
          </Sheet>
          <Sheet aria-labelledby="pin-other">
            <h2 id="pin-other">{say("pins.decoyTitle")}</h2>
            <p className="soft">{say("pins.decoyAbout")}</p>
            <OnePin account={account} use="other" isSet={pins.other} onChanged={look} />
          </Sheet>
          <Sheet aria-labelledby="pin-wipe">
            <h2 id="pin-wipe">{say("pins.wipeTitle")}</h2>
            <Toggle
              label={say("pins.wipeTitle")}
              bare
              on={say("pins.wipeGo")}
              off={say("pins.wipeKeep")}
              value={pins.wipeAfter > 0}
              onChange={(go) => {
                const wipeAfter = go ? wrongTries : 0;
                show({ ...pins, wipeAfter });
                void setWipe(account, wipeAfter).then(look, fail);
              }}
            />
            <p className="soft small">{say("pins.wipeAbout")}</p>
          </Sheet>
        </>
      )}
    </div>
  );
}

type Said = "short" | "long" | "easy" | "same" | null;

function OnePin(props: { account: string; use: Use; isSet: boolean; onChanged: () => Promise<void> }) {
  const say = useWords("notes");
  const { account, use } = props;
  const [pin, type] = useState("");
  const [fault, setFault] = useState<Said>(null);
  const [done, setDone] = useState<"done" | "gone" | null>(null);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const act = async (what: (own: CryptoKey) => Promise<void>) => {
    const own = ownKey();
    if (busy || !own) return;
    setBusy(true);
    fail(null);
    setDone(null);
    try {
      await what(own as CryptoKey);
      await props.onChanged();
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const off = pinFault(pin);
    setFault(off);
    if (off) return;
    void act(async (own) => {
      const isSet = await setPin(account, own, use, asPin(pin));
      setFault(isSet ? null : "same");
      if (!isSet) return;
      if (use === "other") await furnish(account, own, say);
      type("");
      setDone("done");
    });
  };
  const off = () =>
    act(async (own) => {
      await setPin(account, own, use, null);
      setDone("gone");
    });
  return (
    <form className="stack" onSubmit={submit} noValidate aria-busy={busy}>
      {props.isSet && !done && <p>{say("pins.isSet")}</p>}
      <SecretField
        label={say("pins.new")}
        fault={fault ? say(`pins.${fault}`) : undefined}
        show={say("pin.show")}
        hide={say("pin.hide")}
        value={pin}
        onChange={(event) => {
          type(event.target.value);
          setFault(null);
        }}
        autoComplete="off"
        maxLength={40}
        dir="ltr"
      />
      <div role="status">
        {done && (
          <Notice kind="good">
            <p>{say(`pins.${done}`)}</p>
          </Notice>
        )}
      </div>
      {reason !== null && <TroubleNotice reason={reason} />}
      <Buttons>
        <Button type="submit" kind={use === "mine" && !props.isSet ? "main" : "plain"} busy={busy}>
          {say("pins.set")}
        </Button>
        {props.isSet && (
          <Button kind="quiet" busy={busy} onClick={() => void off()}>
            {say("pins.off")}
          </Button>
        )}
      </Buttons>
    </form>
  );
}

/** Something ordinary to see behind the second PIN, once; what the person made of it stays. */
async function furnish(account: string, own: CryptoKey, say: ReturnType<typeof useWords<"notes">>): Promise<void> {
  const opened = await openWithOwn(account, own, "other");
  if (!opened) return;
  const note = (doc: Doc, page: "shopping" | "recipes", title: string, text: string) =>
    addStep(doc, { id: newId(), page, kind: null, title, text }, newId);
  await changeSide(opened.side, (before) => {
    if (before !== "") return before;
    const list = note(emptyDoc("decoy"), "shopping", say("decoy.noteTitle"), say("decoy.note"));
    return JSON.stringify(note(list, "recipes", say("decoy.recipeTitle"), say("decoy.recipe")));
  });
}
