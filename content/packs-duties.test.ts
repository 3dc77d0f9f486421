import { readFileSync } from "node:fs";
import path from "node:path";
import type { ObligationKind } from "@mooring/guardrails";
import { readingGrade } from "@mooring/language";
import { expect, test } from "vitest";
import { libraryOnDisk } from "../tests/packs-on-disk.ts";

const top = path.resolve(import.meta.dirname, "..");

/** For every duty that the screen calls kept: the file and the words of the test that fails when it is not. */
const keptBy: Partial<Record<ObligationKind, readonly [file: string, name: string]>> = {
  "disclose-ai": ["app/features/companion/service-duties.test.ts", "is told before its first answer"],
  "disclose-again-days": ["app/features/companion/service-duties.test.ts", "is told again after as many days"],
  "remind-ai": ["app/features/companion/service-duties.test.ts", "never more slowly than the house does by itself"],
  "remind-break": ["app/features/companion/service-duties.test.ts", "a break is offered once its time is over"],
  "crisis-protocol": ["packages/guardrails/src/decide.test.ts", "two laws that do not go together turn"],
  "human-review": ["app/features/noticing/service.test.ts", "a named answer with its reason"],
  "written-consent": ["app/features/consent/service.test.ts", "a yes to words that are not the words of now"],
  "label-inherit": ["app/server/analysis.test.ts", "carries all of it"],
  "no-egress": ["app/server/analysis.test.ts", "where nothing may leave the house"],
  "expiry-days": ["app/server/analysis.test.ts", "ends no later than the strictest pack says"],
  "tell-person": ["app/features/companion/server/generation/analyser.test.ts", "leaves a line in the person's ledger"],
  minimum: ["app/server/vault.test.ts", "a permit for one compartment opens no other"],
  "log-6-months": ["app/server/ledger.test.ts", "nobody can change, remove or empty it"],
  "mark-ai-text": [
    "app/features/companion/server/generation/analyser.test.ts",
    "in the place of the script's sentence, marked",
  ],
  "redisclosure-notice": [
    "app/features/disclosures/service-rules.test.ts",
    "a copy carries the notice its law asks for",
  ],
  "retention-years": ["tests/app/pack-numbers.test.ts", "stays as long as the longest asks"],
  "break-glass-review-hours": ["tests/app/pack-numbers.test.ts", "a second person looks sooner"],
  "idle-lock-minutes": ["app/features/accounts/server.test.ts", "a session left alone ends by the packs' number"],
  "small-cell": ["tests/app/pack-numbers.test.ts", "the public page tells no number below it"],
  "backup-max-hours": ["tests/app/pack-numbers.test.ts", "a backup that is too old, untried or too slow"],
  "restore-hours": ["tests/app/pack-numbers.test.ts", "a backup that is too old, untried or too slow"],
  "end-access-minutes": ["app/features/agency/service.test.ts", "who leaves is signed out, off every care team"],
  "training-data-docs": ["app/features/register/domain.test.ts", "nothing reads what people give without a card"],
  "not-a-professional": ["app/features/companion/server/generation/analyser.test.ts", "claims to be a therapist"],
  "second-factor": ["app/server/door.test.ts", "staff without a second step reach nobody"],
  encrypt: ["app/server/vault.test.ts", "the database holds no word that was sealed"],
};

const { obligations } = libraryOnDisk();

test("what the screen calls kept has a test that fails when it is not, and everything else is called not kept", () => {
  expect(
    obligations
      .filter(({ enforced }) => enforced !== null)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(Object.keys(keptBy).sort());
  for (const [kind, [file, name]] of Object.entries(keptBy))
    expect(readFileSync(path.join(top, file), "utf8").includes(name), `${kind}: ${file}`).toBe(true);
});

test.each(["en", "es"] as const)("how duties are kept reads at grade nine or below in %s", (language) => {
  const hard = obligations
    .flatMap(({ kind, title, enforced }) => [
      [kind, title[language]],
      [kind, enforced?.[language] ?? ""],
    ])
    .filter(([, text]) => text !== "" && readingGrade(`${text}.`, language) > 9);
  const sentences = hard.filter(([, text]) => (text ?? "").split(" ").length > 6);
  expect(sentences).toEqual([]);
});
