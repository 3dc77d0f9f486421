import "./measures.css";
import { useState } from "react";
import { Sharing } from "#features/consent/ui/sharing.tsx";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { useWords } from "#web/words/words.ts";

const ours = ["measures", "substance-use"] as const;

/** `/me/questions/share`: who may see what one's questions come to, and until when. What is about drinks or drugs is a choice of its own. */
export function ShareQuestionsScreen() {
  const say = useWords("measures");
  const [what, pick] = useState<"plain" | "drinks" | null>(null);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("share.title")}</h1>
        <p>{say("share.lead")}</p>
      </div>
      <Sharing
        ours={ours}
        compartments={what === null ? null : what === "drinks" ? ours : ["measures"]}
        back="/me/questions"
        about={({ compartments }) =>
          compartments.includes("substance-use") && <p className="soft small">{say("share.drinks")}</p>
        }
        choice={
          <Options
            label={say("share.what")}
            value={what}
            onChange={pick}
            options={[
              { value: "plain", label: say("share.plain") },
              { value: "drinks", label: say("share.drinks"), about: say("share.drinksAbout") },
            ]}
          />
        }
        words={{
          nobody: say("share.nobody"),
          give: say("share.give"),
          until: (who, day) => say("seen.shared", { who, day }),
          ended: (who) => say("share.ended", { who }),
          given: (who, day) => say("seen.shared", { who, day }),
        }}
      />
      <Buttons>
        <ButtonLink to="/me/questions" kind="quiet">
          {say("links.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
