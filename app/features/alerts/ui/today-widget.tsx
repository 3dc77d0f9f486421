import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { usePulse } from "./asking.ts";
import { useAlertSentences } from "./sentences.ts";

/** On Today: whether anyone is on call, and how many alerts are open. Opens nothing. */
export function OnCallToday() {
  const { say, times } = useAlertSentences();
  const { data } = usePulse();
  if (!data) return null;
  const now = new Date().toISOString();
  const { watching, open } = data;
  return (
    <Sheet aria-labelledby="on-call-today">
      <h2 id="on-call-today">{say("today.title")}</h2>
      <p>
        {watching.someone
          ? say("today.someone", { until: times.clockFrom(watching.until, now) })
          : watching.from
            ? say("today.nobodyFrom", { from: times.clockFrom(watching.from, now) })
            : say("today.nobody")}{" "}
        {open > 0 ? say("today.open", { count: open }) : say("today.none")}
      </p>
      <Buttons>
        {open > 0 && <ButtonLink to="/work/alerts">{say("today.look")}</ButtonLink>}
        <ButtonLink to="/work/on-call">{say("today.rota")}</ButtonLink>
      </Buttons>
    </Sheet>
  );
}
