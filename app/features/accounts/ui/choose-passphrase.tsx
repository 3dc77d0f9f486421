import { passphraseStrength, suggestPassphrase } from "@mooring/sealing";
import { Shuffle } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { random } from "./own-key.ts";
import { SecretField } from "./secret-field.tsx";

export type Chosen = { name: string; passphrase: string };

/** True when a name and a good enough passphrase are there. */
export function isChosen({ name, passphrase }: Chosen): boolean {
  return name.trim() !== "" && passphraseStrength(passphrase, name) === "fine";
}

/** A name and a new passphrase, with a suggestion of five words and a kind word about its strength. */
export function ChoosePassphrase(props: {
  value: Chosen;
  onChange: (value: Chosen) => void;
  asked: boolean;
  taken: boolean;
}) {
  const say = useWords("accounts");
  const language = useLanguage();
  const [suggested, suggest] = useState("");
  const { value, onChange } = props;
  const strength = value.passphrase === "" ? null : passphraseStrength(value.passphrase, value.name);
  const nameFault = props.taken ? say("start.nameTaken") : props.asked && !value.name.trim() ? say("fill") : undefined;
  const about = {
    short: say("start.strengthShort"),
    common: say("start.strengthCommon"),
    fine: say("start.strengthFine"),
  };
  return (
    <>
      <Field
        label={say("name")}
        hint={say("start.nameHint")}
        fault={nameFault}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.target.value })}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <SecretField
        label={say("passphrase")}
        hint={say("start.passHint")}
        fault={props.asked && strength === null ? say("fill") : undefined}
        show={say("show")}
        hide={say("hide")}
        value={value.passphrase}
        onChange={(event) => onChange({ ...value, passphrase: event.target.value })}
        maxLength={200}
        autoComplete="new-password"
      />
      <p role="status" className="soft small">
        {strength && about[strength]}
      </p>
      <div className="stack tight">
        <div>
          <Button
            icon={Shuffle}
            onClick={() => {
              const words = suggestPassphrase(random, language === "es" ? "es" : "en");
              suggest(words);
              onChange({ ...value, passphrase: words });
            }}
          >
            {say("start.suggest")}
          </Button>
        </div>
        <div aria-live="polite">
          {suggested !== "" && (
            <>
              <p className="spell" dir="ltr">
                {suggested}
              </p>
              <p className="soft small">{say("start.suggested")}</p>
            </>
          )}
        </div>
      </div>
    </>
  );
}
