import type { LucideIcon } from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Role } from "#kernel/vocabulary.ts";
import type { Who } from "./session.ts";
import type { LateRooms } from "./words/late.ts";
import { type AnyWord, withWords } from "./words/words.ts";

export type LazyScreen = LazyExoticComponent<ComponentType>;

/** The shelves of `/agency`, in this order: people and places, software and its rules, records and proof. */
export const agencyShelves = ["house", "software", "proof"] as const;

/** Where a screen is offered. `/me`: home tiles, "my things", the foot. Staff: the side, their own space, the agency. */
export type Nav = {
  readonly place: "home" | "things" | "foot" | "side" | "own" | "agency";
  readonly icon: LucideIcon;
  /** Which shelf of `/agency` it stands on; `house` when left out. */
  readonly shelf?: (typeof agencyShelves)[number];
  /** One short line under the title on a tile. */
  readonly about?: AnyWord;
  /** A hook that counts what waits there, for the staff menu. */
  readonly useCount?: () => number | undefined;
  /** Staff: offered only to these roles. What opens is the server's decision all the same. */
  readonly roles?: readonly Role[];
};

/** Whether a screen is offered to someone with these roles. */
export function isOffered({ nav }: Screen, roles: readonly Role[] = []): boolean {
  return nav !== undefined && (nav.roles === undefined || nav.roles.some((role) => roles.includes(role)));
}

/** One screen of a room. Path parameters (`/me/journal/:entryId`) are read with wouter's `useParams`. */
export type Screen = {
  readonly path: `/me${string}` | `/start${string}` | `/work${string}` | `/agency${string}` | "/set-up";
  readonly title: AnyWord;
  readonly screen: LazyScreen;
  readonly needs: "nobody" | "signed-in";
  /** Opens from this device alone when the server cannot be reached. */
  readonly offline?: true;
  readonly nav?: Nav;
};

/** Something the command palette can do besides going to a screen. */
export type PaletteAction = { readonly key: string; readonly title: AnyWord; readonly act: () => void };

/** What rooms put into the shell. `null` until the room is there. */
export type Slots = {
  /** Who is signed in by the cookie; null when nobody is. Throws `Trouble("offline")` when the server cannot be asked. */
  readonly askWho: () => Promise<Who | null>;
  readonly signIn: LazyScreen | null;
  /** Opens the own key again after a lock; calls `setSession` when it has. */
  readonly unlock: LazyScreen | null;
  /** Over every staff screen while someone is signed in: calls that must not wait for the right screen. */
  readonly bars?: readonly LazyScreen[];
  /** Shown under the home tiles (or on top of Today), each in its own Suspense. */
  readonly widgets: readonly LazyScreen[];
  readonly settings: readonly LazyScreen[];
  readonly actions?: readonly PaletteAction[];
};

/** `lazyScreen(() => import("#features/journal/ui/journal.tsx").then((room) => room.JournalScreen))` */
export function lazyScreen(load: () => Promise<ComponentType>): LazyScreen {
  return lazy(async () => ({ default: await load() }));
}

/** A lazy screen whose words come with it and not with the app; see `words/late.ts`. */
export function lateScreen(words: keyof LateRooms, load: () => Promise<ComponentType>): LazyScreen {
  return lazyScreen(async () => {
    const [screen] = await Promise.all([load(), withWords(words)]);
    return screen;
  });
}
