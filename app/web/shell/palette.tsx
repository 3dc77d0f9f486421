import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Dialog } from "../design/dialog.tsx";
import { Icon } from "../design/icon.tsx";
import { isOffered, type Nav } from "../screens.ts";
import { useSession } from "../session.ts";
import { useAnyWord, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";
import { matching } from "./palette-match.ts";

type Entry = { key: string; title: string; icon?: Nav["icon"]; act: () => void };

function useEntries(): Entry[] {
  const word = useAnyWord();
  const { screens, slots } = useEntry();
  const [, go] = useLocation();
  const session = useSession();
  const roles = session.state === "signed-in" ? session.who?.roles : undefined;
  const places = screens
    .filter((screen) => isOffered(screen, roles) && !screen.path.includes(":"))
    .map((screen) => ({
      key: screen.path,
      title: word(screen.title),
      ...(screen.nav ? { icon: screen.nav.icon } : {}),
      act: () => go(screen.path),
    }));
  const actions = (slots.actions ?? []).map(({ key, title, act }) => ({ key, title: word(title), act }));
  return [...places, ...actions];
}

/** The command palette (Ctrl or Cmd + K): a combobox over every screen and action, by keyboard alone. */
export function Palette({ onClose }: { onClose: () => void }) {
  const say = useWords("shell");
  const id = useId();
  const [typed, type] = useState("");
  const [at, point] = useState(0);
  const entries = useEntries();
  const found = useMemo(() => matching(entries, typed), [entries, typed]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.act();
  };
  const onKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      point((at + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(found[at]);
    }
  };
  return (
    <Dialog title={say("palette.open")} close={say("close")} onClose={onClose} bare className="palette">
      <input
        className="input"
        role="combobox"
        aria-label={say("palette.label")}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        placeholder={say("palette.label")}
        autoComplete="off"
        dir="auto"
        autoFocus
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          point(0);
        }}
        onKeyDown={onKey}
      />
      <div role="listbox" id={`${id}-list`} aria-label={say("palette.screens")} ref={list}>
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that owns this list.
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are pointed at, not focused.
          <div
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => choose(entry)}
            onPointerMove={() => point(index)}
          >
            {entry.icon && <Icon of={entry.icon} />}
            <span className="plain">{entry.title}</span>
          </div>
        ))}
      </div>
      <p className="soft small" role="status">
        {found.length === 0 ? say("palette.none") : say("palette.count", { count: found.length })}
      </p>
      <p className="soft small no-touch">{say("palette.hint")}</p>
    </Dialog>
  );
}
