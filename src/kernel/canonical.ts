/**
 * RFC 8785 (JSON Canonicalization Scheme): one value, one text, so that hashes and signatures over it can be
 * recomputed by anyone. Keys sort by UTF-16 code units, numbers print as ECMAScript prints them.
 */
import { assert } from "./assert.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A property whose value is `undefined` is absent. Everything else that JSON cannot say is a fault and throws. */
export function canonicalJson(value: unknown): string {
  return write(value, "$", []);
}

function write(value: unknown, path: string, within: readonly object[]): string {
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      assert(Number.isFinite(value), `${path}: ${value} has no JSON form`);
      return JSON.stringify(value);
    case "string":
      assert(value.isWellFormed(), `${path}: a lone surrogate has no JSON form`);
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : writeObject(value, path, within);
    default:
      assert(false, `${path}: ${typeof value} has no JSON form`);
  }
}

function writeObject(value: object, path: string, within: readonly object[]): string {
  assert(!within.includes(value), `${path}: a cycle has no JSON form`);
  const inner = [...within, value];
  if (Array.isArray(value)) {
    // Array.from visits holes too, which would otherwise vanish.
    return `[${Array.from(value, (item: unknown, index) => write(item, `${path}[${index}]`, inner)).join(",")}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  assert(
    prototype === Object.prototype || prototype === null,
    `${path}: only plain objects have a JSON form`,
  );
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    assert(key.isWellFormed(), `${path}: a key with a lone surrogate has no JSON form`);
    members.push(`${JSON.stringify(key)}:${write(member, `${path}.${key}`, inner)}`);
  }
  return `{${members.join(",")}}`;
}
