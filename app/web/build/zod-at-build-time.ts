/**
 * Stands in for `zod` in the browser bundle (an alias in vite.config.ts). Contracts describe their inputs with zod; the
 * server checks them. The browser needs only method, path and types, so the 15 kB and more of zod stay on the server.
 * Descriptions build as usual and weigh nothing; checking here is a mistake and says so.
 */
type Described = ((...inputs: unknown[]) => Described) & { readonly [part: string]: Described };

const checks = new Set(["parse", "safeParse", "parseAsync", "safeParseAsync", "decode", "encode"]);

function described(own: Record<string, unknown> = {}): Described {
  return new Proxy(() => undefined, {
    apply: () => described(own),
    get(_, part) {
      if (typeof part === "symbol" || part === "then" || part === "toJSON") return undefined;
      if (part in own) return own[part];
      if (checks.has(part)) {
        return () => {
          throw new Error("zod is not part of the browser bundle: check input on the server or in domain.ts");
        };
      }
      return described(own);
    },
  }) as unknown as Described;
}

function listed(options: readonly string[] | Record<string, string>): Described {
  const values = Array.isArray(options) ? (options as readonly string[]) : Object.values(options);
  return described({ options: values, enum: Object.fromEntries(values.map((value) => [value, value])) });
}

export const z = new Proxy({} as Record<string, unknown>, {
  get: (_, part) => (part === "enum" ? listed : described()),
});
