import { send } from "#web/api.ts";
import { type Who, wasLocked } from "#web/session.ts";
import { hasResume } from "./resume-mark.ts";

type Answer = Who & { readonly secondFactor?: boolean };

async function ask(): Promise<Answer | null> {
  return ((await send({ method: "GET", path: "/api/accounts/who" }, {})) as Answer | null | undefined) ?? null;
}

/** For `/me`: someone on staff is nobody here. After a reload the own key is opened again before the screens are told. */
export async function askWhoIsPerson(): Promise<Who | null> {
  const who = await ask();
  if (who?.kind !== "person") return null;
  if (hasResume() && !wasLocked()) {
    const { resumeOwnKey } = await import("./own-key.ts");
    await resumeOwnKey().catch(() => {});
  }
  return who;
}

/** For `/work` and `/agency`: a password without the second step is not signed in. */
export async function askWhoIsStaff(): Promise<Who | null> {
  const who = await ask();
  return who?.kind === "staff" && who.secondFactor ? who : null;
}
