import { randomBytes } from "node:crypto";
import {
  type Argon2id,
  deriveFromPaperCode,
  deriveFromPassphrase,
  newOwnKey,
  newPaperCode,
  wrapOwnKey,
} from "@mooring/sealing";
import type { FastifyInstance } from "fastify";
import { argon2id as argon2idInBrowser } from "hash-wasm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect } from "vitest";
import { openHttp } from "#server/http.ts";
import type { Agency, World } from "../../../tests/app/world.ts";
import { base32 } from "./server/provision.ts";
import { type Accounts, openAccounts } from "./server.ts";
import { invitePerson } from "./service.ts";

export const random = (count: number) => new Uint8Array(randomBytes(count));

/** As the browser does it. */
export const argon2id: Argon2id = (password, salt, { memoryKiB, iterations, parallelism, outputBytes }) =>
  argon2idInBrowser({
    password,
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: outputBytes,
    outputType: "binary",
  });

export type Bed = {
  accounts: Accounts;
  app: FastifyInstance;
  secret: string;
  browser(from?: string): Browser;
  close(): Promise<void>;
};

/** A browser with its own cookie jar and address. */
export type Browser = {
  jar: Map<string, string>;
  setCookies: string[];
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
};
export type Answer = { status: number; text: string; body: Record<string, never> & { code?: string } };

export async function openBed(world: World, secret = randomBytes(32).toString("base64")): Promise<Bed> {
  const accounts = await openAccounts({ house: world.house, url: world.url, secret, baseUrl: "http://localhost:3000" });
  const app = await openHttp({
    house: world.house,
    features: [accounts.feature],
    site: { mount: () => {} },
    resolveActor: accounts.resolveActor,
  });
  let browsers = 0;
  return {
    accounts,
    app,
    secret,
    browser: (from = `10.0.0.${++browsers}`) => newBrowser(app, from),
    close: async () => {
      await app.close();
      await accounts.close();
    },
  };
}

function newBrowser(app: FastifyInstance, remoteAddress: string): Browser {
  const jar = new Map<string, string>();
  const browser: Browser = {
    jar,
    setCookies: [],
    get: (path) => send("GET", path),
    post: (path, body = {}) => send("POST", path, body),
  };
  const send = async (method: "GET" | "POST", url: string, payload?: unknown): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      remoteAddress,
      headers: {
        "x-mooring": "1",
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        host: "localhost:3000",
        origin: "http://localhost:3000",
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    for (const line of [response.headers["set-cookie"] ?? []].flat()) {
      browser.setCookies.push(line);
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: response.statusCode, text: response.body, body: response.body ? JSON.parse(response.body) : null };
  };
  return browser;
}

/** Everything a person's browser makes when it accepts an invitation. */
export async function makeKeys(given: { passphrase: string; name: string; house: string; owner: string }) {
  const own = newOwnKey(random);
  const words = await deriveFromPassphrase({ ...given, argon2id });
  const code = newPaperCode(random);
  const paper = await deriveFromPaperCode(code.bytes);
  return {
    own,
    code,
    signInSecret: words.signInSecret,
    wrapped: await wrapOwnKey(own, words.wrapKey, { kind: "passphrase", owner: given.owner }, random),
    paper: {
      lookup: paper.lookup,
      signInSecret: paper.signInSecret,
      wrapped: await wrapOwnKey(own, paper.wrapKey, { kind: "paper", owner: given.owner }, random),
    },
  };
}

/** A bed over the test's world, with one agency in it; filled before the first test. */
export type Rig = { bed: Bed; agency: Agency; house: string } & ReturnType<typeof actsOn>;

export function useAccounts(world: World): Rig {
  const rig = {} as Rig;
  Object.assign(rig, actsOn(rig));
  beforeAll(async () => {
    rig.bed = await openBed(world);
    rig.agency = await world.anAgency();
    rig.house = ((await rig.bed.browser().get("/api/accounts/house")).body as unknown as { house: string }).house;
  });
  afterAll(() => rig.bed.close());
  return rig;
}

export const passphrase = "acorn-bench-cedar-drum-fern";
const seed = "a seed of twenty letters!";
let made = 0;

function actsOn(rig: { bed: Bed; agency: Agency; house: string }) {
  /** A person with an account, made through an invitation as their browser would. */
  async function aPerson(options: { paper?: boolean } = {}) {
    const person = await rig.agency.aPerson();
    const lead = await rig.agency.aMember(["lead"]);
    const { code } = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
    const name = `Rivér ${++made}`;
    const keys = await makeKeys({ passphrase, name, house: rig.house, owner: person.id });
    const body = {
      code,
      name,
      signInSecret: keys.signInSecret,
      wrapped: keys.wrapped,
      ...(options.paper === false ? {} : { paper: keys.paper }),
    };
    const accepted = await rig.bed.browser().post("/api/accounts/invitations/accept", body);
    expect(accepted).toMatchObject({ status: 200 });
    return { person, name, keys, code, body };
  }

  async function aStaffMember(options: { digits?: boolean } = {}) {
    const member = await rig.agency.aMember(["practitioner"]);
    const email = `worker${++made}@example.org`;
    const password = "quiet-harbour-lamp-9";
    await member.does((cx) =>
      rig.bed.accounts.provision.staff(cx, {
        memberId: member.id,
        email,
        password,
        ...(options.digits === false ? {} : { digitsSeed: seed }),
      }),
    );
    return { member, email, password };
  }

  return { aPerson, aStaffMember };
}

export const digitsNow = (offset = 0) =>
  new TOTP({ secret: Secret.fromBase32(base32(seed)) }).generate({ timestamp: Date.now() + offset });

export const signIn = (browser: Browser, name: string, signInSecret: string) =>
  browser.post("/api/accounts/sign-in", { name, signInSecret });

export async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.get("/api/accounts/sessions")).status === 200;
}
