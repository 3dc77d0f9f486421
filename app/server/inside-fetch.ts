import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP } from "node:net";
import { Readable } from "node:stream";

/** Addresses that never leave the house: this computer, and private networks (RFC 1918, RFC 4193). */
const inside = new BlockList();
inside.addSubnet("127.0.0.0", 8);
inside.addSubnet("10.0.0.0", 8);
inside.addSubnet("172.16.0.0", 12);
inside.addSubnet("192.168.0.0", 16);
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");

/** Whether an address, in digits, is this computer's or of a private network. A name is not. */
export function isInside(address: string): boolean {
  const kind = isIP(address);
  return kind !== 0 && inside.check(address, kind === 6 ? "ipv6" : "ipv4");
}

/** The host of a web address as `net` writes it: `[::1]` becomes `::1`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[(.*)\]$/, "$1");
}

/**
 * A `fetch` for one service. A name is looked up when the connection is made, and every address it stands for has to be
 * inside; redirects and proxies are not followed, so nothing said to a service inside can be handed on outside.
 *
 * @param anywhere whoever runs the house has said that this service may be elsewhere
 */
export function openFetch({ anywhere }: { anywhere: boolean }): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const host = hostOf(url.href);
    if (!anywhere && isIP(host) !== 0 && !isInside(host)) throw new Error("that address is not inside");
    init.signal?.throwIfAborted();
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method: init.method ?? "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      agent: false,
      ...(anywhere ? {} : { lookup: lookInside }),
      ...(init.signal ? { signal: init.signal } : {}),
    });
    request.end(init.body ?? undefined);
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.on("response", resolve);
      request.on("error", reject);
    });
    const status = answer.statusCode ?? 502;
    if (status >= 300 && status < 400) {
      request.destroy();
      throw new Error("the service sent us elsewhere");
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) if (value) headers.set(name, String(value));
    const isEmpty = status === 204 || status === 205;
    return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>), { status, headers });
  };
}

/** Looks a name up and refuses it when any of its addresses is outside. */
const lookInside: NonNullable<http.RequestOptions["lookup"]> = (name, options, done) => {
  dns.lookup(name, { ...options, all: true }, (error, found) => {
    const outside = error === null && (found.length === 0 || found.some(({ address }) => !isInside(address)));
    const trouble = outside ? new Error("that name is not inside") : error;
    if (options.all) done(trouble, trouble ? [] : found);
    else done(trouble, found[0]?.address ?? "", found[0]?.family);
  });
};
