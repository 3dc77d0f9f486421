import type { Broken, ProofReport, Proved, Remark, Unproved } from "./verify-file-types.ts";
import { en } from "./verify-file-words.en.ts";
import { es } from "./verify-file-words.es.ts";

/** A sentence for each code; `{lines}`, `{count}`, `{size}`, `{when}` and `{key}` are filled in. `one` is for a count of one. */
export type ReportWords = {
  readonly verdict: Readonly<Record<ProofReport["verdict"], string>>;
  readonly next: Readonly<Record<ProofReport["verdict"], string>>;
  readonly proved: Readonly<Record<Proved, Sentence>>;
  readonly broken: Readonly<Record<Broken, Sentence>>;
  readonly unproved: Readonly<Record<Unproved, Sentence>>;
  readonly heads: {
    readonly proved: string;
    readonly broken: string;
    readonly unproved: string;
    readonly about: string;
  };
  readonly about: { readonly agency: string; readonly madeAt: string; readonly lines: string; readonly key: string };
  readonly more: string;
};
export type Sentence = string | { readonly one: string; readonly many: string };

/** A report in words anyone can read. */
export type SaidReport = {
  readonly title: string;
  readonly next: string;
  readonly parts: readonly {
    readonly kind: "broken" | "proved" | "unproved";
    readonly head: string;
    readonly sentences: readonly string[];
  }[];
  /** What the file says of itself. */
  readonly about: { readonly head: string; readonly sentences: readonly string[] } | null;
};

const words: Readonly<Record<"en" | "es", ReportWords>> = { en, es };

/** @param sayWhen turns an ISO moment into the reader's words */
export function sayReport(report: ProofReport, language: "en" | "es", sayWhen: (iso: string) => string): SaidReport {
  const own = words[language];
  const say = (sentence: Sentence, remark: Remark<string>): string => {
    const text = typeof sentence === "string" ? sentence : remark.count === 1 ? sentence.one : sentence.many;
    return fill(text, {
      ...remark,
      lines: sayLines(remark, own.more),
      when: remark.when === undefined ? "" : sayWhen(remark.when),
    });
  };
  const parts = (["broken", "proved", "unproved"] as const).map((kind) => ({
    kind,
    head: own.heads[kind],
    sentences: report[kind].map((remark) => say((own[kind] as Record<string, Sentence>)[remark.code] ?? "", remark)),
  }));
  return {
    title: own.verdict[report.verdict],
    next: own.next[report.verdict],
    parts: parts.filter(({ sentences }) => sentences.length > 0),
    about: report.about && {
      head: own.heads.about,
      sentences: [
        fill(own.about.agency, { agency: report.about.agency }),
        fill(own.about.madeAt, { when: sayWhen(report.about.madeAt) }),
        fill(own.about.lines, { count: report.about.lines }),
        ...(report.about.fingerprint ? [fill(own.about.key, { key: report.about.fingerprint })] : []),
      ],
    },
  };
}

function sayLines({ lines = [], count = 0 }: Remark<string>, more: string): string {
  const shown = lines.slice(0, 12);
  const rest = count - shown.length;
  return shown.join(", ") + (rest > 0 ? ` ${fill(more, { count: rest })}` : "");
}

function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
