import "./checkins.css";
import { useQueryClient } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type CheckinSetting, checkins } from "../contract.ts";
import { asOwnTag, type Item, isOfferedTag, items, limits, offeredTags } from "../domain.ts";
import { keepSettingHere, useSetting, useTagWords } from "./setting.ts";
import { Ticks } from "./ticks.tsx";

/** `/me/days/choose`: what a check-in asks about. Nothing is ticked that the person did not tick, but what everybody is asked. */
export function ChooseScreen() {
  const say = useWords("days");
  const queries = useQueryClient();
  const { setting } = useSetting();
  const [draft, change] = useState<CheckinSetting | null>(null);
  const [state, setState] = useState<"open" | "none" | "saving" | "kept">("open");
  const [reason, fail] = useState<unknown>(null);
  const now = draft ?? setting;
  const edit = (part: Partial<CheckinSetting>) => {
    change({ ...now, ...part });
    setState("open");
  };
  const keep = async () => {
    if (now.items.length === 0) return setState("none");
    setState("saving");
    fail(null);
    try {
      const kept = await call(checkins.saveSetting, now);
      await keepSettingHere(kept);
      queries.setQueryData(["checkin-setting"], kept);
      setState("kept");
    } catch (trouble) {
      fail(trouble);
      setState("open");
    }
  };
  const choose = (chosen: Item[]) => edit({ items: oneSleep(chosen, now.items) });
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("choose.title")}</h1>
        <p className="soft">{say("choose.lead")}</p>
      </div>
      <Sheet>
        <Ticks
          label={say("choose.label")}
          options={items.map((item) => ({
            value: item,
            label: say(`items.${item}`),
            ...(item === "medication" ? { about: say("choose.medicationAbout") } : {}),
          }))}
          chosen={now.items}
          onChange={choose}
        />
        <p className="soft small">{say("choose.sleepOne")}</p>
      </Sheet>
      {now.items.includes("tags") && <Tags tags={now.tags} onChange={(tags) => edit({ tags })} />}
      <p className="soft small">{say("choose.old")}</p>
      <div role="status">
        {state === "none" && <p>{say("choose.none")}</p>}
        {state === "kept" && <Notice kind="good" title={say("choose.kept")} />}
      </div>
      {reason !== null && <TroubleNotice reason={reason} again={() => void keep()} />}
      <Buttons>
        <Button kind="main" busy={state === "saving"} onClick={() => void keep()}>
          {say("choose.keep")}
        </Button>
        <ButtonLink to="/me/checkin" kind="quiet">
          {state === "kept" ? say("days.checkIn") : say("choose.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

/** Sleep roughly or sleep in hours: the one ticked last. */
function oneSleep(chosen: readonly Item[], before: readonly Item[]): Item[] {
  if (!chosen.includes("sleep") || !chosen.includes("hours")) return items.filter((item) => chosen.includes(item));
  const away: Item = before.includes("sleep") ? "sleep" : "hours";
  return items.filter((item) => chosen.includes(item) && item !== away);
}

function Tags({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const say = useWords("days");
  const tagWord = useTagWords();
  const [typed, type] = useState("");
  const box = useRef<HTMLFormElement>(null);
  const own = tags.filter((tag) => !isOfferedTag(tag));
  const isFull = tags.length >= limits.tags;
  const [added, setAdded] = useState(0);
  // After a word was added or taken away, one goes on where one was.
  useEffect(() => {
    if (added > 0) box.current?.querySelector("input")?.focus();
  }, [added]);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const tag = asOwnTag(typed);
    if (tag === "" || isFull) return;
    if (!tags.includes(tag)) onChange([...tags, tag]);
    type("");
    setAdded((count) => count + 1);
  };
  return (
    <Sheet>
      <Ticks
        label={say("choose.tags")}
        hint={say("choose.tagsAbout")}
        tight
        options={offeredTags.map((tag) => ({ value: tag as string, label: tagWord(tag) }))}
        chosen={tags}
        onChange={(chosen) => chosen.length <= limits.tags && onChange(chosen)}
      />
      {own.length > 0 && (
        <div className="stack tight">
          <h2>{say("choose.mine")}</h2>
          <ul className="chips own-tags">
            {own.map((tag) => (
              <li key={tag}>
                <Button
                  icon={X}
                  aria-label={say("choose.remove", { tag })}
                  onClick={() => {
                    onChange(tags.filter((each) => each !== tag));
                    setAdded((count) => count + 1);
                  }}
                >
                  <bdi>{tag}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form className="add-tag" ref={box} onSubmit={add}>
        <Field
          label={say("choose.own")}
          hint={say(isFull ? "choose.enough" : "choose.ownHint")}
          value={typed}
          maxLength={limits.tagLength * 2}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" icon={Plus} aria-disabled={isFull || undefined}>
          {say("choose.add")}
        </Button>
      </form>
    </Sheet>
  );
}
