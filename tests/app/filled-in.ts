import { randomUUID } from "node:crypto";
import { z } from "zod";

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
};

/** A body of the shape a contract asks for, with `text` in every field where any words may stand. */
export function filledIn(contract: z.ZodType, text: string): unknown {
  return fill(z.toJSONSchema(contract, { io: "input", unrepresentable: "any", reused: "inline" }) as Schema, text);
}

function fill(schema: Schema, text: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [one] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (one) return fill(one, text);
  if (schema.type === "object")
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, fill(part, text)]));
  if (schema.type === "array") return schema.items ? [fill(schema.items, text)] : [];
  if (schema.type === "boolean") return true;
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1);
  if (schema.format === "uuid") return randomUUID();
  if (schema.format === "date-time") return new Date().toISOString();
  if (schema.pattern?.includes("v1\\."))
    return `v1.${"a".repeat(16)}.${Buffer.from(text).toString("base64url").slice(0, 1000)}`;
  return text.slice(0, schema.maxLength ?? text.length);
}
