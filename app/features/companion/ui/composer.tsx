import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import { mostText } from "../contract.ts";

/** The box to write in. `text` is kept by whoever holds it, so that no typed word is lost. */
export function Composer(props: { text: string; setText: (text: string) => void; onSend: (text: string) => void }) {
  const say = useWords("companion");
  const [fault, setFault] = useState<string>();
  const send = () => {
    if (props.text.trim() === "") return;
    if (props.text.length > mostText) return setFault(say("tooLong"));
    setFault(undefined);
    props.onSend(props.text);
  };
  /** Enter sends where there are real keys; on a phone it makes a new line. */
  const onKeyDown = (event: KeyboardEvent) => {
    const byKeys = matchMedia("(hover: hover) and (pointer: fine)").matches;
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !byKeys) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="talk-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        label={say("box")}
        bare
        fault={fault}
        placeholder={say("boxHint")}
        value={props.text}
        rows={1}
        onChange={(event) => props.setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button kind="main" type="submit" icon={SendHorizontal} onClick={send}>
        {say("send")}
      </Button>
    </form>
  );
}
