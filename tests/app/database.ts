import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../app/db/embedded.ts";
import { migrate } from "../../app/db/migrate.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { findServiceUser } from "../../app/server/service-user.ts";

/**
 * One real PostgreSQL for the run: DATABASE_URL's server when it is set, else the built-in one without fsync.
 * A migrated template is made once; every test file copies it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.DATABASE_URL;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-test-"));
  const user = findServiceUser();
  if (user) fs.chownSync(folder, user.uid, user.gid);
  const postgres = own
    ? undefined
    : await startEmbeddedPostgres({ folder: path.join(folder, "postgres"), user, durable: false });
  const server = own ?? postgres?.url ?? "";
  const template = `mooring_template_${process.pid}`;
  const owner = openPool(server, "owner", 1);
  await owner.query(`create database ${template}`);
  await migrate(withDatabase(server, template));
  project.provide("database", { server, template });
  return async () => {
    await owner.query(`drop database if exists ${template} with (force)`);
    await owner.end();
    await postgres?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    database: { server: string; template: string };
  }
}
