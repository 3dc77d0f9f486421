import { keep, kept } from "#web/offline/kept.ts";
import { currentAccount } from "#web/session.ts";
import type { Finding } from "../contract.ts";

const nameOf = (account: string) => `looked/${account}`;

/** Remembers on this device up to when the person has looked, so that nothing old is called new. Only a time is kept. */
export async function rememberLook(findings: readonly Pick<Finding, "createdAt">[]): Promise<void> {
  const account = currentAccount();
  const newest = findings
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1);
  if (account && newest) await keep(nameOf(account), newest);
}

/** Findings that came after the last look on this device and that the person has not answered. */
export async function notLookedAtYet<F extends Pick<Finding, "createdAt" | "reviews">>(
  findings: readonly F[],
): Promise<readonly F[]> {
  const account = currentAccount();
  const until = (account && (await kept<string>(nameOf(account)))) || "";
  return findings.filter(({ createdAt, reviews }) => createdAt > until && !reviews.some(({ by }) => by === "person"));
}
