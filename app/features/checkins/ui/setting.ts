import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import { openHere, sealHere } from "#web/offline/seal.ts";
import { currentAccount } from "#web/session.ts";
import { useWords } from "#web/words/words.ts";
import { type CheckinSetting, checkins } from "../contract.ts";
import { firstItems, isOfferedTag, type OfferedTag } from "../domain.ts";

type Sealed = Awaited<ReturnType<typeof sealHere>>;

const first: CheckinSetting = { items: [...firstItems], tags: [] };
const nameHere = () => `checkin-setting/${currentAccount() ?? ""}`;

/** Keeps a sealed copy, so that a check-in without internet asks what was chosen. */
export async function keepSettingHere(setting: CheckinSetting): Promise<void> {
  try {
    await keep(nameHere(), await sealHere("drafts", nameHere(), JSON.stringify(setting)));
  } catch {
    // No sealing here: then the first questions are asked while there is no internet.
  }
}

async function readSettingHere(): Promise<CheckinSetting | null> {
  const sealed = await kept<Sealed>(nameHere());
  const text = sealed && (await openHere("drafts", nameHere(), sealed).catch(() => null));
  return text ? (JSON.parse(text) as CheckinSetting) : null;
}

/** What the person chose to note: from the server, else from this device, else what is asked of everybody. */
export function useSetting(): { setting: CheckinSetting; known: boolean } {
  const [here, setHere] = useState<CheckinSetting | null>(null);
  useEffect(() => {
    let gone = false;
    void readSettingHere().then((setting) => gone || setHere(setting));
    return () => {
      gone = true;
    };
  }, []);
  const asked = useQuery({
    queryKey: ["checkin-setting"],
    queryFn: async () => {
      const { items, tags } = await call(checkins.setting, {});
      await keepSettingHere({ items, tags });
      return { items, tags };
    },
  });
  return { setting: asked.data ?? here ?? first, known: asked.data !== undefined || here !== null };
}

/** How a tag is said: an offered one in the language of the page, an own one as it was written. */
export function useTagWords(): (tag: string) => string {
  const say = useWords("days");
  return (tag) => (isOfferedTag(tag) ? say(`tag.${tag.slice(1) as Bare<OfferedTag>}`) : tag);
}

type Bare<T extends string> = T extends `:${infer Name}` ? Name : never;
