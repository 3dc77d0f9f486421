import "./library.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useParams } from "wouter";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { library, type Setting } from "../contract.ts";
import type { Complaint } from "../domain/complaint.ts";
import { useComplaint } from "./complaints.tsx";

/** `/agency/library/:ideaId`: what holds for this agency alone. Cautions, gates and evidence cannot be changed here. */
export function ChangeIdeaScreen() {
  const say = useWords("library-staff");
  const { ideaId = "" } = useParams();
  const asked = useQuery({
    queryKey: ["library", "setting", ideaId],
    queryFn: () => call(library.setting, { ideaId }),
    gcTime: 0,
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("changeTitle")}</h1>
        <p className="soft">{say("changeLead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <Form key={ideaId} ideaId={ideaId} start={asked.data} />}
      <div>
        <ButtonLink to="/agency/library" kind="quiet">
          {say("back")}
        </ButtonLink>
      </div>
    </div>
  );
}

type Start = { setting: Setting; words: NonNullable<Setting["words"]>; own: string | null };
const texts = ["titleEn", "titleEs", "aboutEn", "aboutEs", "whatEn", "whatEs"] as const;
type Text = (typeof texts)[number] | "hereEn" | "hereEs" | "hideWhy" | "wait";
/** Which complaint belongs under which field. */
const places: Readonly<Partial<Record<Text, string>>> = {
  hereEn: "here.en",
  hereEs: "here.es",
  titleEn: "words.title.en",
  titleEs: "words.title.es",
  aboutEn: "words.about.en",
  aboutEs: "words.about.es",
  whatEn: "words.what.en",
  whatEs: "words.what.es",
};

function Form({ ideaId, start }: { ideaId: string; start: Start }) {
  const say = useWords("library-staff");
  const tell = useComplaint();
  const language = useLanguage();
  const queries = useQueryClient();
  const { setting, words } = start;
  const [isHidden, hide] = useState(setting.hiddenBecause !== null);
  const [can, setCan] = useState<"unsaid" | "here" | "elsewhere" | "paused">(setting.availability ?? "unsaid");
  const [isOwnWords, takeOwnWords] = useState(setting.words !== null);
  const [text, write] = useState<Record<Text, string>>({
    hideWhy: setting.hiddenBecause ?? "",
    wait: setting.waitingWeeks?.toString() ?? "",
    hereEn: setting.here?.en ?? "",
    hereEs: setting.here?.es ?? "",
    titleEn: words.title.en,
    titleEs: words.title.es,
    aboutEn: words.about.en,
    aboutEs: words.about.es,
    whatEn: words.what.en,
    whatEs: words.what.es,
  });
  const [complaints, complain] = useState<readonly Complaint[]>([]);
  const saving = useMutation({
    mutationFn: () => call(library.change, { ideaId, ...given() }),
    onSuccess: async (answer) => {
      complain(answer.complaints);
      await queries.invalidateQueries({ queryKey: ["library", "staff"] });
    },
  });
  const given = (): Setting => ({
    hiddenBecause: isHidden ? text.hideWhy.trim() : null,
    availability: can === "unsaid" ? null : can,
    waitingWeeks: /^\d{1,3}$/.test(text.wait.trim()) ? Math.min(520, Number(text.wait)) : null,
    here: text.hereEn.trim() || text.hereEs.trim() ? { en: text.hereEn.trim(), es: text.hereEs.trim() } : null,
    words: isOwnWords
      ? {
          title: { en: text.titleEn.trim(), es: text.titleEs.trim() },
          about: { en: text.aboutEn.trim(), es: text.aboutEs.trim() },
          what: { en: text.whatEn.trim(), es: text.whatEs.trim() },
        }
      : null,
  });
  const empty = emptyIn(given());
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    complain(empty.map((at) => ({ at, code: "missing" })));
    if (empty.length === 0 && !saving.isPending) saving.mutate();
  };
  const field = (name: Text) => {
    const wrong = complaints.find(({ at }) => at === (places[name] ?? name));
    return {
      value: text[name],
      fault: wrong ? tell(wrong) : undefined,
      onChange: ({ target }: { target: { value: string } }) => write((before) => ({ ...before, [name]: target.value })),
    };
  };
  return (
    <form className="stack wide" onSubmit={send} noValidate>
      <p className="big">{language === "es" ? words.title.es : words.title.en}</p>
      <Options
        label={say("hide")}
        value={isHidden ? "hide" : "show"}
        options={[
          { value: "show", label: say("hideNo") },
          { value: "hide", label: say("hideYes") },
        ]}
        onChange={(value) => hide(value === "hide")}
      />
      {isHidden && <TextArea label={say("hideWhy")} hint={say("hideWhyHint")} maxLength={500} {...field("hideWhy")} />}
      <Options
        label={say("can")}
        value={can}
        options={[
          { value: "unsaid", label: say("canUnsaid") },
          { value: "here", label: say("canOptions.here") },
          { value: "elsewhere", label: say("canOptions.elsewhere") },
          { value: "paused", label: say("canOptions.paused") },
        ]}
        onChange={setCan}
      />
      <Field label={say("wait")} hint={say("waitHint")} inputMode="numeric" maxLength={3} {...field("wait")} />
      <Field label={say("hereEn")} hint={say("hereHint")} maxLength={300} {...field("hereEn")} />
      <Field label={say("hereEs")} maxLength={300} {...field("hereEs")} />
      {start.own === null && (
        <details
          className="as-table"
          open={isOwnWords}
          onToggle={({ currentTarget }) => takeOwnWords(currentTarget.open)}
        >
          <summary>{say("ownWords")}</summary>
          <div className="stack">
            <p className="soft small">{say("ownWordsHint")}</p>
            {texts.map((name) => (
              <TextArea key={name} label={say(name)} rows={2} maxLength={500} {...field(name)} />
            ))}
          </div>
        </details>
      )}
      {saving.isError && <TroubleNotice reason={saving.error} />}
      {saving.isSuccess && complaints.length === 0 && (
        <Notice kind="good" live>
          <p>{say("saved")}</p>
        </Notice>
      )}
      {complaints.length > 0 && <p role="status">{say("fix", { count: complaints.length })}</p>}
      <Buttons>
        <Button kind="main" type="submit" busy={saving.isPending}>
          {say("save")}
        </Button>
        {start.own !== null && <ButtonLink to={`/agency/library/new?from=${ideaId}`}>{say("change")}</ButtonLink>}
      </Buttons>
    </form>
  );
}

/** What still has to be said before it can be kept: one language of two, or why it is hidden. */
function emptyIn({ hiddenBecause, here, words }: Setting): string[] {
  const pairs = [
    ["here", here] as const,
    ...Object.entries(words ?? {}).map(([at, both]) => [`words.${at}`, both] as const),
  ];
  return [
    ...(hiddenBecause === "" ? ["hideWhy"] : []),
    ...pairs.flatMap(([at, both]) =>
      both ? (["en", "es"] as const).flatMap((language) => (both[language] === "" ? [`${at}.${language}`] : [])) : [],
    ),
  ];
}
