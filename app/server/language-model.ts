import { hostOf, isInside, openFetch } from "./inside-fetch.ts";

/** Where a language model is, as whoever runs the house has set it up. */
export type ModelSettings = {
  /** Base address of an OpenAI-compatible service, such as `http://127.0.0.1:8080/v1`. */
  url: string;
  name: string;
  key: string | null;
  /** It may be outside this computer and its own network. */
  anywhere: boolean;
};

export type Asked = {
  /** What the model is told by us; nothing a person wrote stands in here. */
  instructions: string;
  /** What is quoted to it. */
  text: string;
  /** Most it may write, in tokens. */
  mostTokens: number;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
};

/** A program that goes on writing a text. It is one computer away at least, slow, and not to be believed. */
export type LanguageModel = {
  name: string;
  where: "this-computer" | "own-network" | "outside";
  host: string;
  /**
   * The answer, piece by piece. One try, within the limits.
   *
   * @throws ModelTrouble when it stalls, fails, breaks off or is stopped
   */
  write(asked: Asked): AsyncGenerator<string, void>;
};

export type Limits = { firstMs: number; allMs: number };

/** Eight seconds to the first words, twenty for all of it: nobody in distress waits longer for a machine. */
export const usualLimits: Limits = { firstMs: 8_000, allMs: 20_000 };

const kinds = ["slow", "failed", "broke-off", "stopped"] as const;
type TroubleKind = (typeof kinds)[number];

/** Says what happened in one word, and never what was asked or written. */
export type ModelTrouble = Error & { kind: TroubleKind };

function trouble(kind: TroubleKind): ModelTrouble {
  return Object.assign(new Error(`the language model did not answer: ${kind}`), { kind });
}

/** What kind of trouble an error is; anything unknown has failed. */
export function troubleOf(error: unknown): TroubleKind {
  const kind = error instanceof Error && "kind" in error ? error.kind : null;
  return kinds.find((known) => known === kind) ?? "failed";
}

/**
 * LANGUAGE_MODEL_URL, LANGUAGE_MODEL_NAME, LANGUAGE_MODEL_KEY; LANGUAGE_MODEL_ANYWHERE=yes for a service that is neither
 * on this computer nor in a private network. Null, and so off, without the first.
 *
 * @throws Error with a plain sentence for a value that makes no sense
 */
export function readModelSettings(env: NodeJS.ProcessEnv): ModelSettings | null {
  const { LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_NAME: name, LANGUAGE_MODEL_KEY: key } = env;
  if (!url) return null;
  const wrong = (why: string) => new Error(`Mooring cannot use a language model: ${why}`);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw wrong("LANGUAGE_MODEL_URL is not a web address such as http://127.0.0.1:8080/v1.");
  if (new URL(url).username || new URL(url).password)
    throw wrong("LANGUAGE_MODEL_URL holds a name or password. Put the key into LANGUAGE_MODEL_KEY.");
  if (!name?.trim()) throw wrong("LANGUAGE_MODEL_NAME is empty. People are told the name before they choose.");
  const anywhere = env.LANGUAGE_MODEL_ANYWHERE === "yes";
  const where = whereIs(url);
  if (where === "outside" && !anywhere)
    throw wrong(
      "LANGUAGE_MODEL_URL is not on this computer or in a private network. What people write would leave the house. If the agency has decided on that, set LANGUAGE_MODEL_ANYWHERE=yes.",
    );
  if (where === "outside" && !url.startsWith("https:"))
    throw wrong("LANGUAGE_MODEL_URL leaves the house, so it has to begin with https.");
  return { url, name: name.trim().slice(0, 80), key: key || null, anywhere: where === "outside" };
}

/** By what stands in the address. A name without dots, or under `.local`, `.lan`, `.internal`, is held to be of the own network, and checked with each connection. */
function whereIs(url: string): LanguageModel["where"] {
  const host = hostOf(url);
  if (host === "localhost" || /^127\./.test(host) || host === "::1") return "this-computer";
  if (isInside(host)) return "own-network";
  const isName = /[a-z]/i.test(host) && !host.includes(":");
  return isName && (!host.includes(".") || /\.(local|lan|internal|home\.arpa)$/i.test(host))
    ? "own-network"
    : "outside";
}

/**
 * Opens the port; loads the library only where there is something to load it for.
 *
 * @param settings null: there is no model, and nothing is loaded
 */
export async function openLanguageModel(
  settings: ModelSettings | null,
  limits: Limits = usualLimits,
): Promise<LanguageModel | null> {
  if (!settings) return null;
  const [{ streamText }, { createOpenAICompatible }] = await Promise.all([
    import("ai"),
    import("@ai-sdk/openai-compatible"),
  ]);
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  const service = createOpenAICompatible({
    name: "house",
    baseURL: settings.url.replace(/\/+$/, ""),
    ...(settings.key ? { apiKey: settings.key } : {}),
    fetch: openFetch(settings),
  });

  async function* write({ instructions, text, mostTokens, signal }: Asked): AsyncGenerator<string, void> {
    if (signal?.aborted) throw trouble("stopped");
    const stop = new AbortController();
    let why: TroubleKind = "failed";
    const end = (kind: TroubleKind) => () => {
      why = kind;
      stop.abort();
    };
    const first = setTimeout(end("slow"), limits.firstMs);
    const all = setTimeout(end("slow"), limits.allMs);
    const leave = end("stopped");
    signal?.addEventListener("abort", leave, { once: true });
    const stopped = new Promise<never>((_, reject) => {
      stop.signal.addEventListener("abort", () => reject(trouble(why)), { once: true });
    });
    stopped.catch(() => {});
    try {
      const { stream } = streamText({
        model: service(settings?.name ?? ""),
        instructions,
        prompt: text,
        maxOutputTokens: mostTokens,
        temperature: 0.3,
        maxRetries: 0,
        abortSignal: stop.signal,
        onError: () => {},
      });
      const parts = stream[Symbol.asyncIterator]();
      let isWhole = false;
      for (;;) {
        // A service that does not notice the abort must not hold anybody up.
        const next = await Promise.race([parts.next(), stopped]);
        if (next.done) break;
        const part = next.value;
        if (part.type === "text-delta" && part.text !== "") {
          clearTimeout(first);
          yield part.text;
        } else if (part.type === "error") throw trouble("failed");
        else if (part.type === "abort") throw trouble(why);
        else if (part.type === "finish") isWhole = part.finishReason === "stop";
      }
      if (!isWhole) throw trouble("broke-off");
    } catch (error) {
      throw error instanceof Error && "kind" in error ? error : trouble("failed");
    } finally {
      clearTimeout(first);
      clearTimeout(all);
      signal?.removeEventListener("abort", leave);
      stop.abort();
    }
  }

  return { name: settings.name, where: whereIs(settings.url), host: hostOf(settings.url), write };
}
