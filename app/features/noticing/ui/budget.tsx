import { useState } from "react";
import { call } from "#web/api.ts";
import { Select } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { noticing } from "../contract.ts";
import { useAskAgain } from "./asking.ts";
import { useStaffSentences } from "./sentences.ts";

const offered = [3, 5, 7, 10, 15] as const;
/** More than anybody has waiting. */
const all = 50;

/** How many notices come forward at once. Kept at once; the list follows. */
export function Budget({ most }: { most: number }) {
  const { say } = useStaffSentences();
  const askAgain = useAskAgain();
  const [trouble, setTrouble] = useState<unknown>(null);
  const set = async (value: number) => {
    setTrouble(null);
    try {
      await call(noticing.setBudget, { most: value });
      await askAgain();
    } catch (thrown) {
      setTrouble(thrown);
    }
  };
  const shown = [...new Set([...offered, most])].filter((count) => count < all).sort((one, other) => one - other);
  return (
    <div className="which">
      <Select
        label={say("budget.label")}
        hint={say("budget.about")}
        value={String(most)}
        onChange={(event) => void set(Number(event.target.value))}
      >
        {shown.map((count) => (
          <option key={count} value={String(count)}>
            {say("budget.most", { count })}
          </option>
        ))}
        <option value={String(all)}>{say("budget.all")}</option>
      </Select>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </div>
  );
}
