import { Suspense, useState } from "react";
import { Button } from "../design/button.tsx";
import { EmptyState, Harbour } from "../design/drawings.tsx";
import type { LazyScreen } from "../screens.ts";
import { setSession } from "../session.ts";
import { useWords } from "../words/words.ts";

/** Covers everything after a while alone or a quick exit. Says nothing about whose page it is. */
export function LockScreen({ unlock: Unlock }: { unlock: LazyScreen | null }) {
  const say = useWords("shell");
  const [asked, ask] = useState(false);
  if (asked && Unlock) {
    return (
      <Suspense>
        <Unlock />
      </Suspense>
    );
  }
  return (
    <div className="page">
      <h1 className="only-heard">{say("lock.title")}</h1>
      <EmptyState
        drawing={<Harbour />}
        title={say("lock.title")}
        action={
          <Button kind="main" onClick={() => (Unlock ? ask(true) : setSession({ state: "signed-out" }))}>
            {say(Unlock ? "lock.again" : "lock.signIn")}
          </Button>
        }
      >
        {say("lock.lead")}
      </EmptyState>
    </div>
  );
}
