import { useMemo } from "react";
import { Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Going, goesWith } from "../domain/goes-with.ts";
import type { Day } from "../domain.ts";
import { GoingPicture } from "./pictures.tsx";
import { useTagWords } from "./setting.ts";

/** What tends to go with better and harder days; mostly that it is too little to say. */
export function Goes({ year }: { year: readonly Day[] }) {
  const say = useWords("days");
  const found = useMemo(() => goesWith(year), [year]);
  return (
    <Sheet aria-label={say("goes.title")}>
      <h2>{say("goes.title")}</h2>
      {found.say === "too-little" && (
        <>
          <p>{say("goes.tooLittle", { needed: found.needed, days: found.days })}</p>
          <p className="soft small">{say("goes.tooLittleAbout")}</p>
        </>
      )}
      {found.say === "always-the-same" && <p>{say("goes.same")}</p>}
      {found.say === "nothing-clear" && (
        <p>
          {found.looked === 0 ? say("goes.noTags") : say("goes.unclear", { looked: found.looked, days: found.days })}
        </p>
      )}
      {found.say === "some" && (
        <>
          <Found better={found.better} worse={found.worse} />
          <p>{say("goes.why")}</p>
          <p className="soft small">{say("goes.how", { looked: found.looked, days: found.days })}</p>
        </>
      )}
    </Sheet>
  );
}

type Shown = Pick<Going, "withDays" | "withoutDays" | "difference" | "low" | "high"> & {
  kind: Going["kind"];
  tag?: string | undefined;
  hours?: number | undefined;
};

/** The two lists, better first; also what somebody else is shown of them. */
export function Found({ better, worse }: { better: readonly Shown[]; worse: readonly Shown[] }) {
  const say = useWords("days");
  return (
    <>
      {better.length > 0 && (
        <section className="stack tight" aria-label={say("goes.better")}>
          <h3>{say("goes.better")}</h3>
          <GoingList going={better} />
        </section>
      )}
      {worse.length > 0 && (
        <section className="stack tight" aria-label={say("goes.worse")}>
          <h3>{say("goes.worse")}</h3>
          <GoingList going={worse} />
        </section>
      )}
    </>
  );
}

function GoingList({ going }: { going: readonly Shown[] }) {
  const say = useWords("days");
  const language = useLanguage();
  const tagWord = useTagWords();
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: "negative" }).format(value);
  const name = (each: Shown) =>
    each.kind === "tag"
      ? tagWord(each.tag ?? "")
      : each.kind === "sleep"
        ? say("days.hours", { hours: `≥ ${number(each.hours ?? 0)}` })
        : say("items.medication");
  const more = (each: Shown) =>
    say(each.difference > 0 ? "goes.higher" : "goes.lower", { step: number(Math.abs(each.difference)) });
  const sentence = (each: Shown) => {
    if (each.kind === "tag") return say("goes.tag", { tag: tagWord(each.tag ?? ""), more: more(each) });
    return each.kind === "sleep"
      ? say("goes.sleep", { hours: number(each.hours ?? 0), more: more(each) })
      : say("goes.medication", { more: more(each) });
  };
  // How much lower, from so much to so much: without signs, which few people read.
  const told = (each: Shown) => ({
    low: number(Math.max(0, each.difference > 0 ? each.low : -each.high)),
    high: number(each.difference > 0 ? each.high : -each.low),
    withDays: each.withDays,
    withoutDays: each.withoutDays,
  });
  return (
    <GoingPicture
      going={going}
      caption={say("goes.caption")}
      words={{ asTable: say("days.asTable"), factor: say("goes.factor"), gap: say("goes.gap") }}
      name={name}
      sentence={sentence}
      range={(each) => say("goes.range", told(each))}
      cell={(each) => `${more(each)}. ${say("goes.range", told(each))}`}
    />
  );
}
