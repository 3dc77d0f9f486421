/**
 * Everything Mooring may answer instead of what was asked. Closed: a new code needs words in every language
 * (`app/web/words`) and a status here.
 */
export const refusalStatus = {
  "not-signed-in": 401,
  "sign-in-failed": 401,
  "second-factor-needed": 403,
  "not-allowed": 403,
  "consent-withheld": 403,
  "rules-forbid": 403,
  "switched-off": 403,
  "wrong-agency": 404,
  "not-found": 404,
  "changed-meanwhile": 409,
  "already-done": 409,
  "stale-permit": 409,
  "too-large": 413,
  "not-understood": 400,
  "not-what-it-says": 415,
  "too-many-tries": 429,
  "key-missing": 503,
  "ledger-unavailable": 503,
  "storage-full": 507,
  resting: 503,
  trouble: 500,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/**
 * A clear "no" for the person asking. Thrown, so that the transaction rolls back.
 *
 * @param code closed vocabulary; the browser shows its words for it
 * @param message one plain English sentence without any record content, for logs and for API callers
 * @param fields for `not-understood`: which inputs, by name only; for `rules-forbid`: ids of the rules that say no
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: readonly string[];

  constructor(code: RefusalCode, message: string, fields: readonly string[] = []) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.fields = fields;
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}

/** What travels to the browser. */
export type RefusalBody = { code: RefusalCode; message: string; fields?: readonly string[] };
