/** A real HTTP server over a test ledger with a few people, and the browsers and programs that talk to it. */
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { pino } from "pino";
import { afterAll, beforeAll, expect } from "vitest";
import { z } from "zod";
import {
  type Auth,
  accessOperations,
  addOrgan,
  addPerson,
  addPost,
  createAuth,
  createKey,
  holdPost,
  inCaller,
  linkAccount,
  masterKeyOf,
  namesOf,
  type OperationMap,
  once,
  operation,
  type PostKind,
} from "../access/index.ts";
import { type Ledger, systemClock } from "../base/index.ts";
import { createHttp, createMetrics, type HttpOptions } from "../http/index.ts";
import { chineseCalendar, day, instant, millisOf, ok, text } from "../kernel/index.ts";

export const password = "Right-Horse-Battery-9";
/** Of hashing passwords: tests sign in often, and test the true cost where it matters. */
export const quickCost = { ln: 10, r: 8, p: 1 };
const secret = "0".repeat(64);
const totp = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

export interface TestHttp {
  readonly base: string;
  readonly auth: Auth;
  /** What the server was built from, to build another. */
  readonly options: HttpOptions;
  readonly operations: OperationMap;
  /** What went into the log. */
  readonly lines: readonly string[];
  /** Sum of what `test.count` was told. */
  readonly counted: number;
  readonly createBrowser: () => Browser;
  readonly signedIn: (account: string) => Promise<Browser>;
  readonly issue: (person: string, scopes: string[]) => Promise<{ id: string; secret: string }>;
}

/** zhang and li are case officers, admin administers, auditor audits; all have a second factor. */
export function testHttp(ledger: () => Ledger): () => TestHttp {
  const lines: string[] = [];
  let counted = 0;
  let auth: Auth;
  let base = "";
  let close: () => Promise<void>;
  let operations: OperationMap;
  let options: HttpOptions;

  beforeAll(async () => {
    auth = createAuth({
      ledger: ledger(),
      secret,
      baseUrl: "http://localhost",
      wall: () => millisOf(systemClock.now()),
      random: randomBytes,
      passwordCost: quickCost,
    });
    const own = {
      "test.boom": operation({
        kind: "read",
        ability: "public",
        summary: text("出错", "Fails"),
        input: z.object({}),
        output: z.object({}),
        handler: async () => {
          throw new Error("secret detail of table personal_value");
        },
      }),
      "test.count": operation({
        kind: "write",
        ability: "matter.read",
        summary: text("计数", "Counts"),
        input: z.object({ id: z.string(), by: z.int() }),
        output: z.object({ counted: z.number() }),
        handler: (ctx, input) =>
          inCaller(ctx, (trx) =>
            once(ctx, trx, "test.count", input, async () => {
              counted += input.by;
              return ok({ counted });
            }),
          ),
      }),
      "test.upload": operation({
        kind: "write",
        ability: "signed-in",
        summary: text("上传", "Uploads"),
        upload: { limit: 64 * 1024 },
        input: z.object({ note: z.string() }),
        output: z.object({ size: z.number(), note: z.string() }),
        handler: async (_, input, upload) =>
          ok({ size: (await upload?.bytes())?.length ?? -1, note: input.note }),
      }),
    };
    const access = accessOperations({
      auth,
      demonstration: false,
      masterKey: masterKeyOf(randomBytes(32)),
      calendar: chineseCalendar,
      demonstrationAccounts: async () => undefined,
      operationNames: () => namesOf(operations),
      waiting: async (person) => (person === "li" ? 2 : 0),
    });
    operations = { ...access, ...own };
    options = {
      operations,
      ledger: ledger(),
      auth,
      now: () => instant("2026-11-23T02:00:00.000Z"),
      wall: () => millisOf(systemClock.now()),
      random: (bytes) => randomBytes(bytes),
      secret,
      baseUrl: "http://localhost",
      version: "0",
      log: pino({ level: "info" }, { write: (line: string) => void lines.push(line) }),
      metrics: createMetrics(),
      ready: async () => [{ name: "ledger", ready: true }],
      pages: `${tmpdir()}/none`,
      limits: { signIn: { burst: 24, perSecond: 0.001 } },
    };
    const http = createHttp(options);
    const server = await http.listen(0, "127.0.0.1");
    base = `http://127.0.0.1:${server.port}`;
    close = server.close;
    await people();
  });

  afterAll(() => close());

  function createBrowser(): Browser {
    const cookies = new Map<string, string>();
    const setCookies: string[] = [];
    const jar = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const keep = (response: Response) => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = "", ...attributes] = line.split(";");
        const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
        setCookies.push(line);
        if (value === "" || attributes.some((one) => /max-age=0/i.test(one))) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    };
    return {
      cookies,
      setCookies,
      read: async (name, input = {}) =>
        keep(
          await fetch(`${base}/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {
            headers: { Cookie: jar() },
          }),
        ),
      write: async (name, input, headers = {}) =>
        keep(
          await fetch(`${base}/api/${name}`, {
            method: "POST",
            headers: {
              Cookie: jar(),
              "Content-Type": "application/json",
              "X-CSRF-Token": cookies.get("steelyard_csrf") ?? "",
              Origin: base,
              ...headers,
            },
            body: JSON.stringify(input),
          }),
        ),
    };
  }

  /** Signs in without the address's limited attempts: through the same functions, cookies taken over. */
  async function signedIn(account: string): Promise<Browser> {
    const browser = createBrowser();
    const web = {
      address: "192.0.2.1",
      get headers() {
        return new Headers({
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        });
      },
      setCookie: (line: string) => {
        const pair = line.split(";")[0] ?? "";
        browser.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
      },
    };
    expect(await auth.signIn(web, account, password)).toEqual({ ok: true, value: { step: "code" } });
    // As if half a minute had passed since the account's last code.
    await ledger().db.updateTable("auth_two_factor").set({ last_step: null }).execute();
    expect(await auth.verify(web, (await auth.codeOf(account)) ?? "")).toMatchObject({ ok: true });
    await browser.read("session.get");
    return browser;
  }

  async function people(): Promise<void> {
    const { db } = ledger();
    const now = instant("2026-11-23T02:00:00.000Z");
    const from = day("2026-01-01");
    await addOrgan(db, {
      id: "city",
      kind: "bureau",
      name: text("市局", "city"),
      short: "杭市监",
      district: "330100",
      from,
    });
    const give = async (person: string, name: string, kind: PostKind) => {
      const made = await auth.createAccount({ account: person, name, password, secret: totp });
      if (!made.ok) throw new Error(made.error.message.en);
      await addPerson(db, { id: person, name, now });
      await linkAccount(db, person, made.value.id);
      await addPost(db, { id: `${person}-post`, organ: "city", kind, name: text(kind, kind) });
      const held = await holdPost(db, { id: `${person}-held`, post: `${person}-post`, person, from });
      if (!held.ok) throw new Error(held.error.message.en);
    };
    await give("zhang", "张三", "case-officer");
    await give("li", "李四", "case-officer");
    await give("admin", "钱管理", "administrator");
    await give("auditor", "孙审计", "auditor");
  }

  let issued = 0;
  function issue(person: string, scopes: string[]) {
    issued += 1;
    return createKey(ledger().db, {
      id: `key-${issued}`,
      person,
      name: "test",
      scopes,
      days: 1,
      random: (bytes) => randomBytes(bytes),
    });
  }

  return () => ({ base, options, auth, operations, lines, counted, createBrowser, signedIn, issue });
}

export interface Browser {
  readonly cookies: Map<string, string>;
  readonly setCookies: string[];
  read(name: string, input?: unknown): Promise<Response>;
  write(name: string, input: unknown, headers?: Record<string, string>): Promise<Response>;
}
