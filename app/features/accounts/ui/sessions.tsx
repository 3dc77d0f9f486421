import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { LogOut, Monitor, Smartphone, TabletSmartphone } from "lucide-react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { dropKeys } from "#web/keys.ts";
import { setSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { accounts, type SessionLine } from "../contract.ts";

const key = ["accounts", "sessions"];
const icons = { phone: Smartphone, tablet: TabletSmartphone, computer: Monitor } as const;

/** Ends this session: keys and opened text are forgotten first, whatever the server says. */
export async function signOutHere(): Promise<void> {
  dropKeys();
  await call(accounts.signOut, {}).catch(() => {});
  setSession({ state: "signed-out" });
}

/** Where one is signed in, in plain words, each with a way to end it. For people and for staff. */
export function Sessions() {
  const say = useWords("accounts");
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: key, queryFn: () => call(accounts.sessions, {}) });
  const end = useMutation({
    mutationFn: (id?: string) => call(accounts.endSession, id === undefined ? {} : { id }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  const lines = sessions.data ?? [];
  const reason = sessions.error ?? end.error;
  return (
    <Sheet roomy={false} aria-labelledby="devices">
      <Item>
        <h2 id="devices">{say("settings.devices")}</h2>
        <p className="soft">{say("settings.devicesLead")}</p>
        {reason !== null && <TroubleNotice reason={reason} />}
      </Item>
      {lines.map((line) => (
        <SessionItem
          key={line.id}
          line={line}
          onEnd={() => (line.isThisOne ? void signOutHere() : end.mutate(line.id))}
        />
      ))}
      {lines.length > 1 && (
        <Item>
          <Buttons>
            <Button icon={LogOut} busy={end.isPending} onClick={() => end.mutate(undefined)}>
              {say("settings.endOthers")}
            </Button>
          </Buttons>
        </Item>
      )}
    </Sheet>
  );
}

function SessionItem({ line, onEnd }: { line: SessionLine; onEnd: () => void }) {
  const say = useWords("accounts");
  const language = useLanguage();
  const { kind, system, browser } = line.device;
  const known = kind === "phone" || kind === "tablet" || kind === "computer" ? kind : null;
  const named = say(`settings.device_${known ?? "unknown"}`);
  const device =
    browser === "unknown" || system === "unknown"
      ? named
      : say("settings.deviceLine", { kind: named, browser, system });
  const show = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  return (
    <Item>
      <div className="session-line">
        <div>
          <b className="row">
            <Icon of={known ? icons[known] : Monitor} />
            {device}
          </b>
          {line.isThisOne && <Tag>{say("settings.thisOne")}</Tag>}
          <p className="soft small">{say("settings.since", { when: show(line.since), seen: show(line.lastSeen) })}</p>
        </div>
        <Button onClick={onEnd} aria-label={line.isThisOne ? undefined : say("settings.endNamed", { device })}>
          {say(line.isThisOne ? "settings.endOwn" : "settings.end")}
        </Button>
      </div>
    </Item>
  );
}
