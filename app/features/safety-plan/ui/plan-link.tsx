import { Anchor } from "lucide-react";
import { ButtonLink } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";

/** To one's safety plan, from the crisis card and the companion. There for everyone, whether they have a plan or not. */
export function PlanLink() {
  const say = useWords("safety-plan");
  return (
    <ButtonLink to="/me/plan" icon={Anchor}>
      {say("link")}
    </ButtonLink>
  );
}
