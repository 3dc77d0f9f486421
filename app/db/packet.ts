import { createRequire } from "node:module";
import type { Socket } from "node:net";
import pg from "pg";
import { serialize } from "pg-protocol";

export type Statement = { text: string; values: unknown[] };

/** What one statement gave back. */
export type Answered = { rows: unknown[]; rowCount: number | null };

/** What is used of the driver's connection; the rest is the protocol. */
type Connection = {
  stream: Socket;
  /** Statements by name, as the database knows them on this connection. */
  parsedStatements: Record<string, string | undefined>;
};

/** The driver's own account of a query under way, with the parts that are answered differently for a packet. */
type Query = {
  submit(connection: Connection): Error | null;
  handleRowDescription(message: { fields: unknown[] }): void;
  handleDataRow(message: { fields: unknown[] }): void;
  handleCommandComplete(message: object): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
};
type Result = {
  rows: unknown[];
  rowCount: number | null;
  addFields(fields: unknown[]): void;
  parseRow(fields: unknown[]): unknown;
  addCommandComplete(message: object): void;
};
/** How the driver writes a value as text: dates, lists, JSON; bytes stay bytes. */
const { prepareValue } = createRequire(import.meta.url)("pg/lib/utils.js") as { prepareValue(value: unknown): unknown };
const { Query: DriverQuery, Result: DriverResult } = pg as unknown as {
  Query: new (config: Statement, callback: () => void) => Query;
  Result: new () => Result;
};

/**
 * Sends several statements as one message and waits once, for all their answers. Without a `begin` among them they are
 * one transaction of their own, which the database commits at the end of the message (PostgreSQL manual, "Pipelining");
 * the first that fails undoes all, those after it are not run, and the whole is rejected with its error.
 *
 * @param wanted how many of the last statements are asked for their rows; of the others only the count comes back
 */
export function sendPacket(client: pg.PoolClient, statements: readonly Statement[], wanted = 1): Promise<Answered[]> {
  return new Promise((resolve, reject) => {
    const results = statements.map(() => new DriverResult());
    // Before anything is sent, for a value that cannot be written must not leave half a message on the line.
    const calls = statements.map(({ text, values }) => ({
      text,
      name: nameOf(text),
      values: values.map(prepareValue),
    }));
    const isWanted = (at: number) => at >= statements.length - wanted;
    let at = 0;
    let unreadable: Error | undefined;
    let newlyParsed: string[] = [];
    let parsedOn: Connection["parsedStatements"] = {};
    const query = new DriverQuery({ text: "", values: [] }, () => {});
    query.submit = (connection) => {
      parsedOn = connection.parsedStatements;
      newlyParsed = [];
      const parts: Buffer[] = [];
      calls.forEach(({ text, name, values }, place) => {
        if (name === "" || !parsedOn[name]) {
          // A statement of a packet that failed may be there or not; closing what is not there is no error.
          if (name !== "") parts.push(serialize.close({ type: "S", name }));
          parts.push(serialize.parse({ name, text }));
          parsedOn[name] = text;
          newlyParsed.push(name);
        }
        parts.push(serialize.bind({ statement: name, values }));
        if (isWanted(place)) parts.push(serialize.describe({ type: "P" }));
        parts.push(serialize.execute());
      });
      parts.push(serialize.sync());
      if (connection.stream.writable) connection.stream.write(Buffer.concat(parts));
      return null;
    };
    query.handleRowDescription = ({ fields }) => results[at]?.addFields(fields);
    query.handleDataRow = ({ fields }) => {
      const result = results[at];
      if (!result || !isWanted(at)) return;
      try {
        result.rows.push(result.parseRow(fields));
      } catch (error) {
        unreadable = error as Error;
      }
    };
    query.handleCommandComplete = (message) => {
      results[at]?.addCommandComplete(message);
      at += 1;
    };
    query.handleReadyForQuery = () => (unreadable ? reject(unreadable) : resolve(results));
    query.handleError = (error) => {
      for (const name of newlyParsed) delete parsedOn[name];
      reject(error);
    };
    client.query(query as unknown as pg.Submittable);
  });
}

/** Statements are named, so that each connection parses and plans them once; only so many, for names live as long as it. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= 400 || text.length >= 4000) return "";
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
