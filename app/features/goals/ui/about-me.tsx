import "./goals.css";
import { type ReactNode, useState } from "react";
import { AlreadyTold } from "#features/intake/ui/already-told.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { Health, LeaveAlone } from "./about-leave.tsx";
import { Likes } from "./about-likes.tsx";
import { MyNeeds } from "./about-needs.tsx";
import { OwnList } from "./own-list.tsx";
import { useAboutMe, useAnswers } from "./use-about.ts";

/** `/me/about-me`: what is strong, what one likes, what to leave alone, and what is hard, each as one chooses to say it. */
export function AboutMeScreen() {
  const say = useWords("about-me");
  const about = useAboutMe();
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {about.isPending && <Waiting />}
      {about.isError && <TroubleNotice reason={about.error} again={() => void about.refetch()} />}
      {about.data && <Parts about={about.data} />}
    </div>
  );
}

function Parts({ about }: { about: NonNullable<ReturnType<typeof useAboutMe>["data"]> }) {
  const say = useWords("about-me");
  const answering = useAnswers(about);
  return (
    <>
      {about.isOld && <p className="small">{say("offline")}</p>}
      {answering.trouble !== null && <TroubleNotice reason={answering.trouble} />}
      <Part title={say("parts.strong")} sees={say("whoSees")}>
        <AlreadyTold keys={["what-helps", "please-not"]} place="goals" />
        <OwnList list="strength" answering={answering} />
        <OwnList list="helped" answering={answering} />
        <OwnList list="worse" answering={answering} />
      </Part>
      <Part title={say("parts.likes")} sees={say("whoSees")}>
        <Likes answering={answering} />
      </Part>
      <Part title={say("parts.leave")} sees={say("whoSees")}>
        <LeaveAlone answering={answering} />
      </Part>
      <Part title={say("parts.health")} sees={say("whoSeesNot")}>
        <Health answering={answering} />
      </Part>
      <Part title={say("parts.needs")} sees={say("whoSees")}>
        <MyNeeds needs={about.needs} answering={answering} />
      </Part>
    </>
  );
}

/** Folded, so that the page is five short lines at first; drawn only once it is opened. */
function Part({ title, sees, children }: { title: string; sees: string; children: ReactNode }) {
  const [isOpen, open] = useState(false);
  return (
    <details className="sheet folded about-part" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {isOpen && (
        <div className="stack inside">
          <p className="soft small">{sees}</p>
          {children}
        </div>
      )}
    </details>
  );
}
