import { EyeOff } from "lucide-react";
import { type ChangeEvent, type PointerEvent, useEffect, useId, useRef, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useWords } from "#web/words/words.ts";
import { type Box, boxAt, clampBox } from "../domain/boxes.ts";
import { isRaster } from "../domain/files.ts";
import { cover, drawAnew, toJpeg } from "./canvas.ts";
import { keepHere, type MediaFile, readHere } from "./media.ts";
import { Picture } from "./own-media.tsx";

type Props = { readonly file: MediaFile | null; readonly onFile: (file: MediaFile | null) => void };

/** A photo: made anew on this device without where and when it was taken, with faces and names covered where one wants. */
export function Photo({ file, onFile }: Props) {
  const say = useWords("mine-story");
  const chooser = useId();
  const [canvas, hold] = useState<HTMLCanvasElement | null>(null);
  const [told, tell] = useState<"notPicture" | "noRoom" | null>(null);
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    currentTarget.value = "";
    if (!chosen) return;
    tell(null);
    const isPicture = isRaster(new Uint8Array(await chosen.slice(0, 32).arrayBuffer()));
    const made = isPicture ? await drawAnew(chosen).catch(() => null) : null;
    if (made) hold(made);
    else tell("notPicture");
  };
  const take = async (made: HTMLCanvasElement) => {
    try {
      onFile(await keepHere(await toJpeg(made), "image/jpeg"));
      hold(null);
    } catch {
      tell("noRoom");
    }
  };
  return (
    <div className="stack tight">
      {canvas ? (
        <Cover canvas={canvas} onTake={() => void take(canvas)} onOther={() => hold(null)} />
      ) : file ? (
        <Chosen key={file.id} file={file} onOther={() => onFile(null)} />
      ) : (
        <div className="field">
          <label htmlFor={chooser}>{say("picture.choose")}</label>
          <p className="hint">{say("picture.hint")}</p>
          <input id={chooser} className="input" type="file" accept="image/*" onChange={(event) => void choose(event)} />
        </div>
      )}
      <div role="status">
        {told && (
          <Notice>
            <p>{say(`picture.${told}`)}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}

function Chosen({ file, onOther }: { file: MediaFile; onOther: () => void }) {
  const say = useWords("mine-story");
  const [blob, show] = useState<Blob | null>(null);
  useEffect(() => {
    let gone = false;
    void readHere(file).then((found) => !gone && show(found));
    return () => {
      gone = true;
    };
  }, [file]);
  return (
    <>
      {blob && <Picture blob={blob} words={say("picture.chosen")} />}
      <div>
        <Button kind="quiet" onClick={onOther}>
          {say("picture.other")}
        </Button>
      </div>
    </>
  );
}

/** Boxes over what nobody should see. They become part of the picture: what was under them is not kept anywhere. */
function Cover({ canvas, onTake, onOther }: { canvas: HTMLCanvasElement; onTake: () => void; onOther: () => void }) {
  const say = useWords("mine-story");
  const stage = useRef<HTMLDivElement>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  useEffect(() => {
    canvas.className = "story-picture";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", say("picture.chosen"));
    stage.current?.prepend(canvas);
    return () => canvas.remove();
  }, [canvas, say]);
  const at = (event: PointerEvent) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const take = () => {
    cover(canvas, boxes);
    onTake();
  };
  return (
    <>
      <p>{say("picture.cover")}</p>
      <div
        ref={stage}
        className="story-stage"
        onPointerDown={(event) => {
          if (event.target !== canvas) return;
          start.current = at(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          const from = start.current;
          start.current = null;
          if (from) setBoxes([...boxes, boxAt(from, at(event))]);
        }}
      >
        {boxes.map((box, place) => (
          <BoxHandle
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name, and are only added and taken away.
            key={place}
            box={box}
            name={say("picture.box", { place: place + 1 })}
            onChange={(next) => setBoxes(boxes.flatMap((one, other) => (other !== place ? [one] : next ? [next] : [])))}
          />
        ))}
      </div>
      <p className="soft small">{say("picture.keys")}</p>
      <Buttons>
        <Button icon={EyeOff} onClick={() => setBoxes([...boxes, boxAt({ x: 0.35, y: 0.3 }, { x: 0.65, y: 0.6 })])}>
          {say("picture.addBox")}
        </Button>
        {boxes.length > 0 && (
          <Button kind="quiet" onClick={() => setBoxes(boxes.slice(0, -1))}>
            {say("picture.dropBox")}
          </Button>
        )}
      </Buttons>
      <Buttons>
        <Button kind="main" onClick={take}>
          {say(boxes.length > 0 ? "picture.takeCovered" : "picture.take")}
        </Button>
        <Button kind="quiet" onClick={onOther}>
          {say("picture.other")}
        </Button>
      </Buttons>
    </>
  );
}

const step = 0.02;
const byKey: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** One box: dragged, or moved by the arrows and made larger by the arrows with Shift. */
function BoxHandle({ box, name, onChange }: { box: Box; name: string; onChange: (box: Box | null) => void }) {
  const drag = useRef<{ x: number; y: number; box: Box } | null>(null);
  return (
    <button
      type="button"
      className="story-box"
      aria-label={name}
      style={{
        left: `${box.x * 100}%`,
        top: `${box.y * 100}%`,
        width: `${box.width * 100}%`,
        height: `${box.height * 100}%`,
      }}
      onKeyDown={(event) => {
        if (event.key === "Delete" || event.key === "Backspace") return onChange(null);
        const by = byKey[event.key];
        if (!by) return;
        event.preventDefault();
        const [x, y] = by;
        onChange(
          clampBox(
            event.shiftKey
              ? { ...box, width: box.width + x, height: box.height + y }
              : { ...box, x: box.x + x, y: box.y + y },
          ),
        );
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, box };
      }}
      onPointerMove={(event) => {
        const stage = event.currentTarget.parentElement?.getBoundingClientRect();
        const from = drag.current;
        if (!from || !stage) return;
        const x = from.box.x + (event.clientX - from.x) / stage.width;
        const y = from.box.y + (event.clientY - from.y) / stage.height;
        onChange(clampBox({ ...from.box, x, y }));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}
