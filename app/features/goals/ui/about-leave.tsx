import { useWords } from "#web/words/words.ts";
import { healthFacts, openHealth, safetyFacts, touchy } from "../domain/about.ts";
import { OneOf, YesNo } from "./one-of.tsx";
import type { Answering } from "./use-about.ts";

/** What must not be touched; nobody is asked why. */
export function LeaveAlone({ answering }: { answering: Answering }) {
  const say = useWords("about-me");
  return (
    <>
      <p>{say("leave.lead")}</p>
      <div className="one-ofs">
        {touchy.map((fact) => (
          <OneOf
            key={fact}
            ask={`touch/${fact}`}
            label={say(`leave.${fact}`)}
            answering={answering}
            options={[
              { value: "yes", label: say("leave.bad") },
              { value: "no", label: say("leave.fine") },
            ]}
          />
        ))}
      </div>
    </>
  );
}

/** Of body and home, with the reason first; what is left out stays unknown. */
export function Health({ answering }: { answering: Answering }) {
  const say = useWords("about-me");
  return (
    <>
      <p>{say("health.lead")}</p>
      <div className="one-ofs">
        {healthFacts.map((fact) => (
          <YesNo key={fact} ask={`health/${fact}`} label={say(`health.${fact}`)} answering={answering} />
        ))}
      </div>
      <p>{say("health.home")}</p>
      <div className="one-ofs">
        {safetyFacts.map((fact) => (
          <YesNo key={fact} ask={`safe/${fact}`} label={say(`health.${fact}`)} answering={answering} />
        ))}
      </div>
      <p className="soft small">{say("health.help")}</p>
      <YesNo ask={openHealth} label={say("health.open")} answering={answering} />
    </>
  );
}
