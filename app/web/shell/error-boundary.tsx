import { Component, type ReactNode } from "react";
import { Button, Buttons } from "../design/button.tsx";
import { useWords } from "../words/words.ts";

function Broken() {
  const say = useWords("shell");
  return (
    <div className="page stack" role="alert">
      <h1>{say("broken.title")}</h1>
      <p>{say("broken.safe")}</p>
      <p className="soft">{say("broken.now")}</p>
      <Buttons>
        <Button kind="main" onClick={() => location.reload()}>
          {say("broken.again")}
        </Button>
        <Button onClick={() => location.replace(location.pathname.startsWith("/me") ? "/me" : "/work")}>
          {say("toStart")}
        </Button>
      </Buttons>
    </div>
  );
}

/** Catches a screen that broke, so that the foot, the way out and everything else stay. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
