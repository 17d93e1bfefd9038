/** Requests made from the API's own description: as it says, broken, hostile, or with other people's ids. */
import { must } from "../../src/kernel/index.ts";
import type { Chance } from "../wording/chance.ts";

export type Manner = "valid" | "broken" | "hostile" | "foreign";
export const manners: readonly Manner[] = ["valid", "broken", "hostile", "foreign"];

export interface Described {
  readonly name: string;
  readonly kind: "read" | "write";
  readonly input: Schema;
  readonly upload: boolean;
}

export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: Schema | boolean;
}

/** Ids and words by what they name: `matter`, `operator`, `organ` … */
export type Pool = Readonly<Record<string, readonly string[]>>;

export interface Made {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>;
}
interface Route {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export function describedIn(description: Description): Described[] {
  return Object.values(description.paths).map((routes) => {
    const { get } = routes;
    const post = must(routes.post, "every operation takes POST");
    const content = post.requestBody?.content ?? {};
    const form = content["multipart/form-data"]?.schema;
    const input = form?.properties?.input ?? content["application/json"]?.schema ?? {};
    const kind = get === undefined ? "write" : "read";
    return { name: post.operationId, kind, input, upload: form !== undefined };
  });
}

export function requestFor(one: Described, manner: Manner, chance: Chance, mine: Pool, others: Pool): Made {
  const pool = manner === "foreign" ? others : mine;
  const valid = madeOf(one.input, "", { one, chance, pool });
  const input =
    manner === "broken" ? broken(valid, chance) : manner === "hostile" ? hostile(valid, chance) : valid;
  const headers = manner === "hostile" ? hostileHeaders(chance) : {};
  const text =
    manner === "broken" && chance.below(8) === 0 ? cut(JSON.stringify(input), chance) : JSON.stringify(input);
  const path = `/api/${one.name}`;
  if (one.kind === "read" && chance.below(4) === 0 && text.length < 4000)
    return { method: "GET", path: `${path}?input=${encodeURIComponent(text.toWellFormed())}`, headers };
  if (one.upload && chance.below(10) > 0)
    return { method: "POST", path, headers, body: formOf(text, manner, chance) };
  const type = manner === "broken" && chance.below(20) === 0 ? "text/plain" : "application/json";
  return { method: "POST", path, headers: { ...headers, "Content-Type": type }, body: text };
}

interface At {
  readonly one: Described;
  readonly chance: Chance;
  readonly pool: Pool;
}

function madeOf(schema: Schema, name: string, at: At): unknown {
  const { chance } = at;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return chance.one(schema.enum);
  if (schema.anyOf !== undefined) return madeOf(chance.one(schema.anyOf), name, at);
  switch (typeof schema.type === "object" ? chance.one(schema.type) : schema.type) {
    case "object":
      return objectOf(schema, at);
    case "array": {
      const least = schema.minItems ?? 0;
      const count = least + chance.below(Math.min((schema.maxItems ?? 3) - least, 3) + 1);
      return Array.from({ length: count }, () => madeOf(schema.items ?? {}, name, at));
    }
    case "integer":
    case "number": {
      const low = Math.max(schema.minimum ?? 0, -1000);
      return low + chance.below(Math.min((schema.maximum ?? low + 100) - low, 100) + 1);
    }
    case "boolean":
      return chance.below(2) === 0;
    case "null":
      return null;
    default:
      return stringOf(schema, name, at);
  }
}

function objectOf(schema: Schema, at: At): Record<string, unknown> {
  const { chance, pool } = at;
  const required = new Set(schema.required ?? []);
  const given = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || chance.below(2) === 0,
  );
  const entries = given.map(([name, of]) => [name, madeOf(of, name, at)] as const);
  const { additionalProperties: more } = schema;
  if (typeof more !== "object") return Object.fromEntries(entries);
  const names = Array.from({ length: chance.below(4) }, () => chance.one(pool.fact ?? ["note"]));
  return Object.fromEntries([...entries, ...names.map((name) => [name, madeOf(more, name, at)] as const)]);
}

const days = ["2026-02-28", "2026-11-20", "2026-11-23", "2027-01-04"];

function stringOf(schema: Schema, name: string, { one, chance, pool }: At): string {
  if (schema.pattern === "^\\d{6}$") return chance.one(["330110", "330108", "330106"]);
  if (schema.format === "uri") return "https://shop.example/1";
  if (schema.format === "uuid") return "0190b1d2-7c1e-7aaa-8bbb-0123456789ab";
  const family = one.name.split(".")[0] ?? "";
  const named = pool[name] ?? (name === "id" || name === "number" ? pool[family] : undefined);
  if (named !== undefined && named.length > 0 && chance.below(10) > 0) return chance.one(named);
  if (/(^|[a-z])(At|at)$|^now$|^to$|^asOf$/.test(name) && chance.below(2) === 0)
    return "2026-11-20T03:00:00.000Z";
  if (/(On|Day|day|from|to|on|since|until)$/.test(name)) return chance.one(days);
  const words = chance.one(["价格", "保健品", "a", "杭州某某公司", "绝对化用语，最好的", "1", "2026"]);
  return words.repeat(Math.ceil((schema.minLength ?? 1) / words.length)).slice(0, schema.maxLength ?? 200);
}

/** One place of the value made wrong. */
function broken(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.below(3) > 0) {
    const place = chance.below(value.length);
    return value.map((item, at) => (at === place ? broken(item, chance) : item));
  }
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0 && chance.below(6) > 0) {
    const name = chance.one(Object.keys(value));
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      key === name ? broken(item, chance) : item,
    ]);
    return Object.fromEntries(chance.below(4) === 0 ? entries.filter(([key]) => key !== name) : entries);
  }
  return chance.one(wrong);
}

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const wrong: readonly unknown[] = [
  null,
  "",
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  true,
  [],
  {},
  [[[]]],
  "x".repeat(6000),
  { __proto__: null, constructor: { prototype: { admin: true } } },
  deep(200),
  deep(2000),
  Array.from({ length: 3000 }, () => 0),
  "2026-02-30",
  "2026-13-45T99:99:99Z",
];

function hostile(value: unknown, chance: Chance): unknown {
  if (typeof value === "string" && chance.below(2) === 0) return chance.one(attacks);
  if (Array.isArray(value)) return value.map((item) => hostile(item, chance));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        chance.below(30) === 0 ? chance.one(["__proto__", "constructor", "toString", "a b", ""]) : name,
        hostile(item, chance),
      ]),
    );
  return value;
}

const attacks: readonly string[] = [
  "' or 1=1 --",
  '"; drop table matter; --',
  "1); select pg_sleep(5); --",
  "{name:String}",
  "') UNION ALL SELECT * FROM system.users --",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "../../../../etc/passwd",
  "..\\..\\secrets.json",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff tail",
  "\u202e\u2066",
  "\uffff",
  "\u0024{7*7} {{7*7}} #{7*7} %s %n",
  "%25%00%0d%0aSet-Cookie: a=b",
  "a\r\nX-Injected: 1",
  "％_\\%_",
  "(((((((((((a+)+)+)+)+)+)+)+)+)+)+$",
  "9".repeat(400),
  "1e309",
  "NaN",
  "-0",
  "2026-02-30",
  "9999-12-31",
  "0000-00-00",
  "+275760-09-13",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "http://169.254.169.254/latest/meta-data/",
  "=cmd|' /C calc'!A0",
  "字".repeat(3000),
  "👨‍👩‍👧‍👦".repeat(50),
  "constructor",
  "__proto__",
];

function hostileHeaders(chance: Chance): Record<string, string> {
  const one: readonly Record<string, string>[] = [
    {},
    {},
    {},
    { "Idempotency-Key": "x" },
    { "Idempotency-Key": "k".repeat(128) },
    { "X-Forwarded-For": "1.2.3.4, ' or 1=1 --" },
    { "X-HTTP-Method-Override": "DELETE" },
    { "Accept-Language": "zh;q=9999999" },
    { Origin: "https://evil.example" },
    { "X-CSRF-Token": "..".repeat(100) },
    { "If-None-Match": "*" },
  ];
  return chance.one(one);
}

function cut(text: string, chance: Chance): string {
  return text.slice(0, chance.below(text.length + 1));
}

function formOf(text: string, manner: Manner, chance: Chance): FormData {
  const form = new FormData();
  form.set("input", text.toWellFormed());
  if (manner === "broken" && chance.below(3) === 0) return form;
  const bytes = chance.one([
    "",
    "PK\u0003\u0004 not a zip",
    "\u0089PNG\r\n",
    "a,b\n1,2\n",
    "x".repeat(20_000),
  ]);
  const name =
    manner === "hostile"
      ? chance.one(["../../a.docx", "a\u0000.png", "=1+1.csv", "长".repeat(300)])
      : "a.csv";
  form.set("file", new File([bytes], name.toWellFormed()));
  return form;
}
