/** Rows of a CSV text, or the line on which a quotation mark was never closed. Quotes as in RFC 4180; CRLF or LF. */
export function parseCsv(text: string, delimiter: string): { rows: string[][]; openQuoteOnLine: number | null } {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let line = 1;
  let quotedSince: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "\n") line += 1;
    if (quotedSince !== null) {
      if (letter !== '"') field += letter;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quotedSince = null;
    } else if (letter === '"' && field === "") quotedSince = line;
    else if (letter === delimiter) {
      row.push(field);
      field = "";
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text.charAt(at + 1) === "\n") continue;
      rows.push([...row, field]);
      row = [];
      field = "";
    } else field += letter;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return { rows, openQuoteOnLine: quotedSince };
}

/** Comma, semicolon or tab: the one that parts the first line most often. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, (text.indexOf("\n") + 1 || text.length + 1) - 1).replace(/"[^"]*"/g, "");
  const [best = ","] = [",", ";", "\t"].sort((left, right) => head.split(right).length - head.split(left).length);
  return best;
}
