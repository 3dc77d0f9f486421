import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { story } from "../contract.ts";
import { type Topic, topics } from "../domain.ts";

/** Staff settings: what stays folded in other people's stories until I open it. Nothing when nobody is signed in. */
export function WhatStaysFolded() {
  const session = useSession();
  return session.state === "signed-in" && session.who?.kind === "staff" ? <Folding /> : null;
}

function Folding() {
  const say = useWords("story-staff");
  const asked = useQuery({ queryKey: ["story", "folding"], queryFn: () => call(story.folding, {}) });
  return (
    <Sheet aria-labelledby="folding">
      <h2 id="folding">{say("folding.title")}</h2>
      <p className="soft">{say("folding.lead")}</p>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <Chosen key={asked.data.topics.join()} before={asked.data.topics} />}
    </Sheet>
  );
}

function Chosen({ before }: { before: readonly Topic[] }) {
  const say = useWords("story-staff");
  const [chosen, choose] = useState(before);
  const saving = useMutation({ mutationFn: () => call(story.keepFolding, { topics: [...chosen] }) });
  const flip = (topic: Topic) => {
    saving.reset();
    choose(chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic]);
  };
  return (
    <>
      <fieldset className="options">
        <legend className="only-heard">{say("folding.title")}</legend>
        {topics.map((topic) => (
          <label className="option" key={topic}>
            <input type="checkbox" checked={chosen.includes(topic)} onChange={() => flip(topic)} />
            <span>{say(`topic.${topic}`)}</span>
          </label>
        ))}
      </fieldset>
      {saving.isError && <TroubleNotice reason={saving.error} />}
      {saving.isSuccess && (
        <Notice kind="good" live>
          <p>{say("folding.saved")}</p>
        </Notice>
      )}
      <div>
        <Button busy={saving.isPending} onClick={() => saving.mutate()}>
          {say("folding.save")}
        </Button>
      </div>
    </>
  );
}
