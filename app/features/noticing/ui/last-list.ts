let from = "/work";

/** Which list a finding was opened from, so that "Back" leads there: in-app steps leave no trail in the browser. */
export function lastList(): string {
  return from;
}

export function cameFrom(path: string): void {
  from = path;
}
