import type { LanguageCode } from "#web/words/choose.ts";

/** `content/journal/prompts.<language>.yaml`, as far as the screen uses it. */
export type Prompts = {
  readonly title: string;
  readonly intro: string;
  readonly ownWords: string;
  readonly another: string;
  readonly stop: string;
  readonly breakAfterDeep: string;
  readonly night: { readonly fromHour: number; readonly toHour: number; readonly intro: string };
  readonly families: readonly {
    readonly id: string;
    readonly title: string;
    readonly deep: boolean;
    readonly prompts: readonly {
      readonly id: string;
      readonly text: string;
      readonly night: string | null;
      readonly skip: string;
    }[];
  }[];
};

/** One prompt as it is asked now. `id` is what an entry keeps: `family/prompt`. */
export type Asked = { readonly id: string; readonly text: string; readonly skip: string; readonly deep: boolean };

const files = import.meta.glob<Prompts>("../../../../content/journal/prompts.*.yaml", { import: "default" });
const loaded = new Map<string, Promise<Prompts | undefined>>();

/** The prompts in this language, else in English. */
export function loadPrompts(language: LanguageCode): Promise<Prompts | undefined> {
  const known = loaded.get(language);
  if (known) return known;
  const file = (code: string) => files[`../../../../content/journal/prompts.${code}.yaml`]?.();
  const made = (async () => (await file(language)) ?? (await file("en")))();
  loaded.set(language, made);
  return made;
}

export function isNight({ fromHour, toHour }: Prompts["night"], hour: number): boolean {
  return fromHour > toHour ? hour >= fromHour || hour < toHour : hour >= fromHour && hour < toHour;
}

/** What may be asked now: at night the lighter wording, and nothing that can wait for daylight. One deep prompt a sitting. */
export function askable(prompts: Prompts, family: string, night: boolean, hadDeep: boolean): Asked[] {
  return prompts.families
    .filter(({ id, deep }) => id === family && !(deep && hadDeep))
    .flatMap(({ id: familyId, deep, prompts: list }) =>
      list.flatMap((prompt) => {
        const text = night ? prompt.night : prompt.text;
        return text ? [{ id: `${familyId}/${prompt.id}`, text, skip: prompt.skip, deep }] : [];
      }),
    );
}

/** The words of a prompt that was answered once; null when it has been taken out of the content since. */
export function wordsOf(prompts: Prompts | undefined, id: string | null): string | null {
  const [family, prompt] = id?.split("/") ?? [];
  return prompts?.families.find((each) => each.id === family)?.prompts.find((each) => each.id === prompt)?.text ?? null;
}
