import { Component, type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Dialog } from "../design/dialog.tsx";
import { useWords } from "../words/words.ts";

let atHand: ComponentType | undefined;

async function loadCard() {
  const room = await import("#features/safety/ui/crisis-card.tsx");
  atHand = room.CrisisCard;
  return room;
}

/** Not `lazy`: React holds back what it once suspended for 300 ms, and here that is too long. */
function Card({ broken }: { broken: string }) {
  const say = useWords("shell");
  const [Ready, show] = useState<ComponentType | undefined>(() => atHand);
  const [failed, fail] = useState(false);
  useEffect(() => {
    if (atHand) return;
    loadCard().then(
      (room) => show(() => room.CrisisCard),
      () => fail(true),
    );
  }, []);
  if (Ready) return <Ready />;
  return <p role="status">{failed ? broken : say("wait")}</p>;
}

/** Long enough after the first painting not to hold it up on a slow phone, in ms. */
const afterStartMs = 1500;

/** Brings the card to this tab while nothing else is going on, so that it opens under the finger. */
export function useCardAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      loadCard()
        .then((room) => room.preloadHelp())
        // The card tries again when it is opened.
        .catch(() => undefined);
    }, afterStartMs);
    return () => clearTimeout(timer);
  }, []);
}

/** If the card itself breaks, there is still something to read. No number: it might be another country's. */
class BareWords extends Component<{ children: ReactNode; words: string }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <p role="status">{this.props.words}</p> : this.props.children;
  }
}

/** The crisis card over any screen; what lies below stays as it was. */
export function CrisisSheet({ onClose }: { onClose: () => void }) {
  const say = useWords("shell");
  const safety = useWords("safety");
  const [path] = useLocation();
  const opened = useRef(path);
  // Something in the card led to another screen: it must not lie over it.
  useEffect(() => {
    if (path !== opened.current) onClose();
  }, [path, onClose]);
  return (
    <Dialog title={safety("title")} close={say("close")} onClose={onClose} className="sheet-up">
      <BareWords words={safety("notLoaded")}>
        <Card broken={safety("notLoaded")} />
      </BareWords>
    </Dialog>
  );
}
