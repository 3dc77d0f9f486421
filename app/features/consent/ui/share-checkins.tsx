import "./consent.css";
import { useWords } from "#web/words/words.ts";
import { Sharing } from "./sharing.tsx";

const ours = ["checkins"] as const;

/** `/me/choices/share-checkins`: who may see one's check-ins, and until when. */
export function ShareCheckinsScreen() {
  const say = useWords("consent");
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("shareTitle")}</h1>
        <p>{say("share.lead")}</p>
        <p>{say("share.sees")}</p>
        <p>{say("share.stop")}</p>
      </div>
      <Sharing
        ours={ours}
        compartments={ours}
        back="/me/choices"
        words={{
          nobody: say("share.nobody"),
          give: say("share.give"),
          until: (who, day) => say("share.until", { who, day }),
          ended: (who) => say("share.ended", { who }),
          given: (who, day) => say("share.given", { who, day }),
        }}
      />
    </div>
  );
}
