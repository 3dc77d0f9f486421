import { Undo2 } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { useWords } from "#web/words/words.ts";
import { drawingSize, drawLines } from "./canvas.ts";
import type { Line } from "./piece.ts";

type Props = { readonly lines: Line[]; readonly onLines: (lines: Line[]) => void };

const pens = ["ink", "harbour", "clay", "sun"] as const;
const thin = 5;
const keyStep = 12;
const byKey: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

/** A sheet to draw on: with a finger, a mouse, or the arrow keys, where the space bar puts the pen down and lifts it. */
export function Drawing({ lines, onLines }: Props) {
  const say = useWords("mine-story");
  const sheet = useRef<HTMLCanvasElement>(null);
  const [pen, choose] = useState<(typeof pens)[number]>("ink");
  const [growing, grow] = useState<Line | null>(null);
  const [cursor, move] = useState<{ x: number; y: number } | null>(null);
  const all = growing ? [...lines, growing] : lines;
  useEffect(() => {
    if (sheet.current) drawLines(sheet.current, all);
  });
  const at = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * drawingSize.width;
    const y = ((event.clientY - top) / height) * drawingSize.height;
    return [Math.round(x), Math.round(y)];
  };
  const begin = (point: readonly [number, number]) => grow({ colour: pens.indexOf(pen), width: thin, points: [point] });
  const end = () => {
    if (growing) onLines([...lines, growing]);
    grow(null);
  };
  const onKey = (event: KeyboardEvent) => {
    const here = cursor ?? { x: drawingSize.width / 2, y: drawingSize.height / 2 };
    if (event.key === " ") {
      event.preventDefault();
      move(here);
      if (growing) end();
      else begin([here.x, here.y]);
    }
    const by = byKey[event.key];
    if (!by) return;
    event.preventDefault();
    const next = {
      x: Math.min(drawingSize.width, Math.max(0, here.x + by[0])),
      y: Math.min(drawingSize.height, Math.max(0, here.y + by[1])),
    };
    move(next);
    if (growing) grow({ ...growing, points: [...growing.points, [next.x, next.y]] });
  };
  return (
    <div className="stack tight">
      <Options
        label={say("drawing.pen")}
        value={pen}
        onChange={choose}
        options={pens.map((value) => ({ value, label: say(`drawing.${value}`) }))}
      />
      <div
        className="story-sheet"
        role="application"
        aria-label={say("drawing.sheet")}
        aria-describedby="drawing-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keys too.
        tabIndex={0}
        onKeyDown={onKey}
        onBlur={end}
      >
        <canvas
          ref={sheet}
          {...drawingSize}
          aria-hidden
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            move(null);
            begin(at(event));
          }}
          onPointerMove={(event) => growing && grow({ ...growing, points: [...growing.points, at(event)] })}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {cursor && (
          <span
            className="story-cursor"
            data-down={growing ? true : undefined}
            style={{
              left: `${(cursor.x / drawingSize.width) * 100}%`,
              top: `${(cursor.y / drawingSize.height) * 100}%`,
            }}
          />
        )}
      </div>
      <p id="drawing-keys" className="soft small">
        {say("drawing.keys")}
      </p>
      <p role="status" className="only-heard">
        {cursor && say(growing ? "drawing.down" : "drawing.up")}
      </p>
      <Buttons>
        <Button icon={Undo2} busy={lines.length === 0} onClick={() => onLines(lines.slice(0, -1))}>
          {say("drawing.undo")}
        </Button>
      </Buttons>
    </div>
  );
}
