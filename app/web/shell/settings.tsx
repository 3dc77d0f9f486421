import { Suspense, type SyntheticEvent, useState } from "react";
import { Button } from "../design/button.tsx";
import { Options } from "../design/choose.tsx";
import { Field } from "../design/field.tsx";
import { Sheet } from "../design/sheet.tsx";
import { chooseNeutralPage, neutralPage } from "../leave.ts";
import { chooseTheme, readTheme, type Theme } from "../theme.ts";
import { languages } from "../words/choose.ts";
import { speak, useLanguage, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";
import { LeaveAbout } from "./leave-about.tsx";

function LeaveSettings() {
  const say = useWords("shell");
  const [page, write] = useState(neutralPage);
  const [kept, keep] = useState<boolean | null>(null);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    keep(chooseNeutralPage(page));
  };
  return (
    <Sheet aria-labelledby="leaving">
      <h2 id="leaving">{say("settings.leaveTitle")}</h2>
      <LeaveAbout />
      <form className="stack tight" onSubmit={save} noValidate>
        <Field
          label={say("leave.page")}
          hint={say("leave.pageHint")}
          fault={kept === false ? say("leave.pageFault") : undefined}
          type="url"
          inputMode="url"
          autoComplete="off"
          dir="ltr"
          value={page}
          onChange={(event) => write(event.target.value)}
        />
        <div className="row">
          <Button type="submit">{say("save")}</Button>
          <span role="status" className="soft small">
            {kept && say("leave.pageSaved")}
          </span>
        </div>
      </form>
    </Sheet>
  );
}

/** Language, light or dark, leaving quickly, and whatever rooms add. Works without signing in. */
export function SettingsScreen() {
  const say = useWords("shell");
  const language = useLanguage();
  const [theme, setTheme] = useState<Theme>(readTheme);
  const { settings } = useEntry().slots;
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("settings.title")}</h1>
        <p className="soft">{say("settings.lead")}</p>
      </div>
      <Sheet>
        <Options
          label={say("settings.language")}
          value={language}
          options={languages.map((code) => ({
            value: code,
            label: <span lang={code}>{say(`settings.language_${code}`)}</span>,
          }))}
          onChange={(code) => void speak(code)}
        />
        <p className="soft small">{say("settings.arabicNote")}</p>
        <Options
          label={say("settings.theme")}
          value={theme}
          options={[
            { value: "auto", label: say("settings.themeAuto") },
            { value: "light", label: say("settings.themeLight") },
            { value: "dark", label: say("settings.themeDark") },
          ]}
          onChange={(chosen) => {
            setTheme(chosen);
            chooseTheme(chosen);
          }}
        />
      </Sheet>
      <LeaveSettings />
      {settings.map((Slot, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of slots never changes while the app is open.
        <Suspense key={index}>
          <Slot />
        </Suspense>
      ))}
    </div>
  );
}
