import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

/** Tabs after the ARIA pattern: arrows move, Home and End jump. Use only where the panels are of one kind. */
export function Tabs(props: { label: string; tabs: readonly { key: string; title: ReactNode; panel: ReactNode }[] }) {
  const id = useId();
  const [chosen, choose] = useState(0);
  const tab = props.tabs[chosen] ?? props.tabs[0];
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const rtl = document.documentElement.dir === "rtl";
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
    const count = props.tabs.length;
    const next =
      event.key === "Home" ? 0 : event.key === "End" ? count - 1 : (chosen + (steps[event.key] ?? 0) + count) % count;
    if (next === chosen) return;
    event.preventDefault();
    choose(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={props.label} onKeyDown={move}>
        {props.tabs.map((each, index) => (
          <button
            key={each.key}
            type="button"
            role="tab"
            id={`${id}-${each.key}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
          >
            {each.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab?.key}`}>
        {tab?.panel}
      </div>
    </div>
  );
}
