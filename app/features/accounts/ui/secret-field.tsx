import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";

type Props = Omit<ComponentProps<typeof Field>, "type"> & { show: string; hide: string };

/** A secret that can be looked at while typing: seeing it is often safer than typing it five times. */
export function SecretField({ show, hide, ...field }: Props) {
  const [shown, toggle] = useState(false);
  return (
    <div className="secret">
      <Field {...field} type={shown ? "text" : "password"} autoCapitalize="none" autoCorrect="off" spellCheck={false} />
      <Button kind="quiet" icon={shown ? EyeOff : Eye} aria-pressed={shown} onClick={() => toggle(!shown)}>
        {shown ? hide : show}
      </Button>
    </div>
  );
}
