import { KeyRound } from "lucide-react";
import { type SyntheticEvent, useCallback, useEffect, useRef, useState } from "react";
import { SecretField } from "#features/accounts/ui/secret-field.tsx";
import { Button, Buttons } from "#web/design/button.tsx";
import { cameBack, noteWait, type OpenSide, openWithPin, waitLeft } from "#web/offline/pad.ts";
import { useWords } from "#web/words/words.ts";
import { asPin } from "../domain.ts";

/** Milliseconds between two looks at the wait; what is left of it is kept each second. */
const lookMs = 1000;

function useWait(): { left: number; look: () => Promise<void> } {
  const [left, show] = useState(0);
  const look = useCallback(async () => {
    const ms = await waitLeft().catch(() => 0);
    show(ms);
    if (ms > 0) await noteWait().catch(() => undefined);
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), lookMs);
    const seen = () => {
      if (document.visibilityState !== "visible") return;
      cameBack();
      void look();
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [look]);
  return { left, look };
}

/** Asks for a PIN, and looks the same on every device: with a plan, without one, with nothing at all. */
export function PinPage({ onOpen, onOtherWay }: { onOpen: (side: OpenSide) => void; onOtherWay: () => void }) {
  const say = useWords("notes");
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const { left, look } = useWait();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    // What a PIN needs is brought here while it is typed.
    void import("#web/offline/pad-stretch.ts").catch(() => undefined);
    return () => {
      alive.current = false;
    };
  }, []);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || left > 0 || asPin(pin) === "") return;
    setBusy(true);
    setWrong(false);
    // The word that it is opening must be on screen before the work begins.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    try {
      const tried = await openWithPin(asPin(pin));
      if (!alive.current) return;
      setPin("");
      if (tried.state === "open") onOpen(tried.side);
      else setWrong(tried.state === "wrong");
    } catch {
      setWrong(true);
    } finally {
      setBusy(false);
      await look();
    }
  };
  const seconds = Math.ceil(left / 1000);
  return (
    <div className="page stack">
      <h1>{say("pin.title")}</h1>
      <form className="sheet roomy stack pin-form" onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
        <SecretField
          label={say("pin.label")}
          show={say("pin.show")}
          hide={say("pin.hide")}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
          autoComplete="off"
          maxLength={40}
          dir="ltr"
        />
        <div role="status" className="soft">
          {busy && <p>{say("pin.opening")}</p>}
          {wrong && !busy && <p>{say("pin.wrong")}</p>}
          {left > 0 && !busy && (
            <p>
              {seconds < 100
                ? say("pin.waitSeconds", { count: seconds })
                : say("pin.waitMinutes", { count: Math.ceil(seconds / 60) })}
            </p>
          )}
        </div>
        <Buttons>
          <Button kind="main" type="submit" busy={busy || left > 0}>
            {say("pin.open")}
          </Button>
        </Buttons>
      </form>
      <Buttons>
        <Button kind="quiet" icon={KeyRound} onClick={onOtherWay}>
          {say("pin.otherWay")}
        </Button>
      </Buttons>
    </div>
  );
}
