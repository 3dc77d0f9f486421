import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { useWords } from "../words/words.ts";

/** What the quick exit does, and, as plainly, what it cannot do. */
export function LeaveAbout() {
  const say = useWords("shell");
  return (
    <>
      <p>{say("leave.does")}</p>
      <p>{say("leave.keys")}</p>
      <h3>{say("leave.cannotTitle")}</h3>
      <ul className="stack tight">
        <li>{say("leave.cannotHistory")}</li>
        <li>{say("leave.cannotSpy")}</li>
        <li>{say("leave.cannotSee")}</li>
      </ul>
      <p>{say("leave.safer")}</p>
    </>
  );
}

const toldAs = "told";

function wasTold(): boolean {
  try {
    return localStorage.getItem(toldAs) === "yes";
  } catch {
    return false;
  }
}

/** The first time on this device: says where the way out is, and unfolds what it can and cannot do. */
export function FirstTimeLeave() {
  const say = useWords("shell");
  const [told, tell] = useState(wasTold);
  if (told) return null;
  return (
    <Notice title={say("leave.title")}>
      <p>{say("leave.lead")}</p>
      <details className="as-table">
        <summary>{say("leave.about")}</summary>
        <div className="stack tight">
          <LeaveAbout />
        </div>
      </details>
      <div className="row">
        <Button
          onClick={() => {
            tell(true);
            try {
              localStorage.setItem(toldAs, "yes");
            } catch {
              // Told again next time: better than never.
            }
          }}
        >
          {say("leave.understood")}
        </Button>
      </div>
    </Notice>
  );
}
