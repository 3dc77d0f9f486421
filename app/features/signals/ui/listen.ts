import {
  addStroke,
  breakOff,
  type Keyboard,
  type Meter,
  newMeter,
  type Stroke,
  type TypingState,
} from "@mooring/signals";

/** A keyboard drawn on glass where the finger is all there is to point with; which keys are pressed is never looked at. */
function keyboardHere(): Keyboard {
  return matchMedia("(any-hover: hover) and (any-pointer: fine)").matches ? "physical" : "touch";
}

/** What a change of a field was, by its kind alone. Neither `data` nor any key is read. */
function kindOf(inputType: string): Stroke["kind"] {
  if (/^insert(Text|CompositionText|LineBreak|Paragraph)$/.test(inputType)) return "typed";
  return /^delete(?!By)/.test(inputType) ? "deleted" : "other";
}

export type Listening = { readonly state: () => TypingState; readonly stop: () => void };

/** Counts typing in the text boxes under `root` until it is stopped. What is counted is in memory only. */
export function listenTo(root: HTMLElement): Listening {
  let meter: Meter = newMeter(keyboardHere());
  let isHeldDown = false;
  const onKey = (event: KeyboardEvent) => {
    // Only whether a key is held down and repeats itself; not which.
    isHeldDown = event.repeat;
  };
  const onInput = (event: Event) => {
    if (!(event instanceof InputEvent) || !(event.target instanceof HTMLTextAreaElement)) return;
    if (isHeldDown) meter = breakOff(meter);
    else meter = addStroke(meter, { at: event.timeStamp, kind: kindOf(event.inputType) });
  };
  const onAway = () => {
    meter = breakOff(meter);
  };
  root.addEventListener("keydown", onKey);
  root.addEventListener("input", onInput);
  root.addEventListener("focusout", onAway);
  addEventListener("blur", onAway);
  return {
    state: () => meter.state,
    stop: () => {
      root.removeEventListener("keydown", onKey);
      root.removeEventListener("input", onInput);
      root.removeEventListener("focusout", onAway);
      removeEventListener("blur", onAway);
    },
  };
}
