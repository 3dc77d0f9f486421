import type { Box } from "../domain/boxes.ts";
import { fileLimits } from "../domain/files.ts";
import type { Line } from "./piece.ts";

/** How many blocks are left of the longer side of what is covered: too few to know a face or read a name again. */
const blocks = 5;

/**
 * Draws a photo anew, no larger than needed. Nothing of the file comes along but what can be seen: no place, no time, no
 * phone, no small picture of before.
 *
 * @throws when the browser cannot open it
 */
export async function drawAnew(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const shrink = Math.min(1, fileLimits.pictureSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * shrink));
  canvas.height = Math.max(1, Math.round(picture.height * shrink));
  const pen = penOf(canvas);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** Puts a few large blocks in the place of what lies under the boxes. What was there is gone from the picture. */
export function cover(canvas: HTMLCanvasElement, boxes: readonly Box[]): void {
  const pen = penOf(canvas);
  for (const box of boxes) {
    const [x, y] = [Math.floor(box.x * canvas.width), Math.floor(box.y * canvas.height)];
    const [width, height] = [Math.ceil(box.width * canvas.width), Math.ceil(box.height * canvas.height)];
    const share = blocks / Math.max(width, height);
    const small = document.createElement("canvas");
    small.width = Math.max(1, Math.round(width * share));
    small.height = Math.max(1, Math.round(height * share));
    penOf(small).drawImage(canvas, x, y, width, height, 0, 0, small.width, small.height);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(small, 0, 0, small.width, small.height, x, y, width, height);
  }
}

export function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return blobOf(canvas, "image/jpeg", 0.85);
}

export const drawingSize = { width: 900, height: 640 } as const;
/** Ink, harbour, clay, sun: on white, in both themes, because a drawing is paper. */
const colours = ["#26302f", "#1f6461", "#96492a", "#c9901f"] as const;

/** Draws lines on white paper, as many as there are. */
export function drawLines(canvas: HTMLCanvasElement, lines: readonly Line[]): void {
  const pen = penOf(canvas);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const { colour, width, points } of lines) {
    const [first, ...more] = points;
    if (!first) continue;
    pen.strokeStyle = colours[colour] ?? colours[0];
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(first[0], first[1]);
    for (const [x, y] of more.length > 0 ? more : [first]) pen.lineTo(x, y);
    pen.stroke();
  }
}

export function drawingToPng(lines: readonly Line[]): Promise<Blob> {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, drawingSize);
  drawLines(canvas, lines);
  return blobOf(canvas, "image/png");
}

function blobOf(canvas: HTMLCanvasElement, form: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came out"))), form, quality),
  );
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("this browser draws no pictures");
  return pen;
}
