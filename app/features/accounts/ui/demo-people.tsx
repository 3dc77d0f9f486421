import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { accounts, type DemoPerson } from "../contract.ts";

/** In a demo house only: who can be tried out, what they see, and a button that fills the form. */
export function DemoPeople({ kind, onUse }: { kind: "person" | "staff"; onUse: (chosen: DemoPerson) => void }) {
  const say = useWords("accounts");
  const language = useLanguage();
  const house = useQuery({
    queryKey: ["accounts", "house"],
    queryFn: () => call(accounts.house, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const people = useQuery({
    queryKey: ["accounts", "demo-people"],
    queryFn: () => call(accounts.demoPeople, {}),
    enabled: house.data?.demo === true,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const listed = people.data?.filter((one) => one.kind === kind) ?? [];
  if (listed.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{say("demo.title")}</summary>
      <p className="soft small">{say("demo.lead")}</p>
      <Sheet roomy={false}>
        {listed.map((one) => (
          <Item key={one.name}>
            <div className="session-line">
              <div>
                <b>{one.name}</b>
                <p className="soft small">{language === "es" ? one.about.es : one.about.en}</p>
                <p className="spell small" dir="ltr">
                  {one.passphrase}
                </p>
                {one.totpSecret && <DigitsNow secret={one.totpSecret} />}
              </div>
              <Button onClick={() => onUse(one)} aria-label={`${say("demo.use")}: ${one.name}`}>
                {say("demo.use")}
              </Button>
            </div>
          </Item>
        ))}
      </Sheet>
    </details>
  );
}

/** The six digits a demo worker's phone would show. */
export function DigitsNow({ secret }: { secret: string }) {
  const say = useWords("accounts");
  const [digits, setDigits] = useState("");
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    void import("otpauth").then(({ Secret, TOTP }) => {
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      const show = () => !gone && setDigits(totp.generate());
      show();
      timer = setInterval(show, 1000);
    });
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [secret]);
  return digits ? <p className="small">{say("demo.digits", { digits })}</p> : null;
}
