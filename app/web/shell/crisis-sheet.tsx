import { Component, lazy, type ReactNode, Suspense } from "react";
import { Dialog } from "../design/dialog.tsx";
import { useWords } from "../words/words.ts";

const Card = lazy(async () => ({
  default: (await import("#features/safety/ui/crisis-card.tsx")).CrisisCard,
}));

/** If the card itself cannot be loaded, the numbers still can be read. */
class BareNumbers extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <p>
        <a href="tel:911">911</a> · <a href="tel:988">988</a>
      </p>
    ) : (
      this.props.children
    );
  }
}

/** The crisis card over any screen; what lies below stays as it was. */
export function CrisisSheet({ onClose }: { onClose: () => void }) {
  const say = useWords("shell");
  const safety = useWords("safety");
  return (
    <Dialog title={safety("title")} close={say("close")} onClose={onClose} className="sheet-up">
      <BareNumbers>
        <Suspense fallback={<p role="status">{say("wait")}</p>}>
          <Card />
        </Suspense>
      </BareNumbers>
    </Dialog>
  );
}
