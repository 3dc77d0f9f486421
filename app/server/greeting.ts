import type { DemoPerson } from "#features/accounts/contract.ts";

type Told = { port: number; people: readonly DemoPerson[]; setUpCode: string | null };

/** What the terminal says once Mooring is up: where it is, and who can sign in or how to begin. */
export function greet({ port, people, setUpCode }: Told): string {
  const address = `http://localhost:${port}`;
  if (setUpCode) {
    return `\nMooring is at ${address}/set-up\nYour set-up code: ${setUpCode}\nThe code is asked once, so that only someone at this machine can begin.\n\n`;
  }
  if (people.length === 0) return `\nMooring is at ${address}\n\n`;
  const rows = people.map((person) => [
    person.name,
    person.passphrase,
    person.about.en,
    person.kind === "staff" ? "/work" : "/me",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`)
    .join("\n");
  return `
Mooring is at ${address}
Everything in it is invented: no such agency, staff or people exist.

  who can sign in (name, passphrase or password, who they are, where)
${table}

Staff are asked for six digits as well: the sign-in page of this demo shows them under "Demo people".
`;
}
