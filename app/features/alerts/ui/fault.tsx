import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#web/design/icon.tsx";

/** What to change, kindly, where the field itself has no place for it. */
export function Fault({ children }: { children: ReactNode }) {
  return (
    <div className="field">
      <p className="fault">
        <Icon of={CircleAlert} />
        <span>{children}</span>
      </p>
    </div>
  );
}
