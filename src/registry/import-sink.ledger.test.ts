import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { masterKeyOf } from "../access/index.ts";
import { inTransaction } from "../base/index.ts";
import { instant, makeUscc } from "../kernel/index.ts";
import { testLedger } from "../testing/ledger.ts";
import { platformNames } from "./platform-names.ts";
import { registrySinks } from "./sink.ts";

const ledger = testLedger();
const masterKey = masterKeyOf(new Uint8Array(32).fill(3));
const code = makeUscc("330106", 7);
const host = makeUscc("330108", 8);

describe("operators and shops from files", () => {
  it("are put on record once; a slip in a code or district is kept as what the source said, not refused", async () => {
    const rows = [
      { id: "1", name: "杭州公平网络有限公司", code, district: "330106", address: "文一西路1号" },
      { id: "2", name: "代码写错的店", code: `${code.slice(0, 17)}0`, district: "330106" },
      { id: "3", name: "没有区划的店", district: "杭州" },
      { id: "4", name: "淘好平台有限公司", code: host, district: "330108", kind: "platform" },
      { id: "5", name: "小摊", district: "330106", source: "淘好" },
    ];
    expect(await write("operator", rows)).toEqual({ kept: 5, known: 0, fields: [] });
    expect(await write("operator", rows)).toEqual({ kept: 0, known: 5, fields: [] });

    const coded = await ledger()
      .db.selectFrom("operator")
      .select("code")
      .where("name", "=", "代码写错的店")
      .execute();
    expect(coded).toEqual([{ code: null }]);

    const shops = [
      { platform: host, seller: "s1", name: "丝绸店", shownCode: code },
      { platform: "没有的平台", seller: "s2", name: "瓷器店" },
    ];
    expect(await write("storefront", shops)).toEqual({ kept: 2, known: 0, fields: [] });
    expect(await write("storefront", shops)).toEqual({ kept: 0, known: 2, fields: [] });
    const found = await ledger()
      .db.selectFrom("storefront as s")
      .innerJoin("operator as o", "o.id", "s.operator")
      .select(["s.platform_key", "o.code"])
      .execute();
    expect(found).toEqual([{ platform_key: "s1", code }]);
  });

  it.each(["operator", "storefront", "link"])("may be none: every row of %s was refused", async (kind) => {
    expect(await write(kind, [])).toEqual({ kept: 0, known: 0, fields: [] });
  });

  it("are put on record once where two imports bring them at the same time, and one row twice is one record", async () => {
    const own = makeUscc("330106", 99);
    const one = { id: "a", name: "同时来的店", code: own, source: "甲", phone: "13900002222" };
    const [first, second] = await Promise.all([
      write("operator", [one, { ...one, address: "后说的地址" }]),
      write("operator", [{ ...one, source: "乙" }]),
    ]);
    expect([first.kept, second.kept]).toEqual([2, 1]);
    const { rows } = await ledger().direct.query(
      `select o.code, count(distinct o.id)::int as operators, count(distinct r.id)::int as records,
              count(*) filter (where c.field = 'phone' and c.value is null and c.personal is not null)::int as phones
       from operator o join registry_record r on r.subject = o.id join registry_claim c on c.record = r.id
       where o.code = $1 group by o.code`,
      [own],
    );
    expect(rows).toEqual([{ code: own, operators: 1, records: 2, phones: 2 }]);
  });

  it("may speak of one thing several times in one chunk: the last word stands, each before it is on record", async () => {
    const codes = [makeUscc("330106", 301), makeUscc("330106", 302)];
    const owner = (at: 0 | 1) => ({
      id: `w${at}`,
      name: `${"先后"[at]}手百货店`,
      code: codes[at],
      source: "丙",
    });
    const [first, second] = [owner(0), owner(1)];
    const moved = { ...first, address: "搬到的地址" };
    expect(await write("operator", [first, second, moved, first, first])).toMatchObject({
      kept: 4,
      known: 1,
    });
    const shop = {
      platform: "丙",
      seller: "turn",
      name: "转手的店",
      openedAt: "2025-01-01",
      shownCode: codes[0],
    };
    const sold = { ...shop, name: "转了手的店", shownCode: codes[1] };
    expect(await write("storefront", [shop, sold, shop, sold])).toMatchObject({ kept: 4, known: 0 });
    expect(await write("storefront", [shop, sold])).toMatchObject({ kept: 2, known: 0 });
    const { rows } = await ledger().direct.query(
      `select s.name, o.name as operator, e.title, array_agg(p.name || ' ' || l.from_day || '/' || coalesce(l.to_day::text, '')
         order by l.from_day, l.to_day nulls last, p.name) as links
       from storefront s join operator o on o.id = s.operator join search_entry e on e.id = s.id
       join registry_link l on l.storefront = s.id join operator p on p.id = l.operator
       where s.platform_key = 'turn' group by s.name, o.name, e.title`,
    );
    const today = "2026-11-23/2026-11-23";
    expect(rows).toEqual([
      {
        name: "转了手的店",
        operator: "后手百货店",
        title: "转了手的店",
        links: [
          "先手百货店 2025-01-01/2026-11-22",
          ...["先", "先", "后", "后"].map((one) => `${one}手百货店 ${today}`),
          "后手百货店 2026-11-23/",
        ],
      },
    ]);
    const said = await ledger().direct.query(
      `select c.field, c.value from registry_claim c join registry_record r on r.id = c.record
       where r.source = '丙' and r.source_id = 'w0' order by c.id`,
    );
    expect(said.rows.map(({ field }) => field)).toEqual(["name", "code", "address"]);
  });

  it("name a platform by its id whatever a person gives, and refuse an unknown one with near ones", async () => {
    const { id } = await ledger()
      .db.selectFrom("operator")
      .select("id")
      .where("code", "=", host)
      .executeTakeFirstOrThrow();
    const name = platformNames(ledger().db);
    const { rows } = await ledger().direct.query("select word from platform_word where platform = $1", [id]);
    const key = String(rows[0].word);
    for (const given of [id, host, "淘好平台有限公司", key, ` ${key.toUpperCase()} `])
      expect(await name(given)).toEqual({ ok: true, value: id });
    expect(await name("淘好平台")).toMatchObject({
      ok: false,
      error: {
        code: "not-found",
        field: "platform",
        message: { zh: expect.stringContaining("是否指：淘好平台有限公司（") },
      },
    });
    expect(await name("never on record")).toMatchObject({
      error: {
        message: {
          zh: expect.stringContaining("在册平台有："),
          en: expect.stringContaining("On record are:"),
        },
      },
    });
  });
});

async function write(kind: string, records: readonly Record<string, unknown>[]) {
  const sink = registrySinks(masterKey).find((one) => one.kind.id === kind);
  if (sink === undefined) throw new Error(kind);
  const rows = records.map((record, at) => ({ row: at + 1, record }));
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const context = { file: "0".repeat(64), now: instant("2026-11-23T02:00:00.000Z"), random };
  const { kept, known, refused } = await inTransaction(ledger().db, {}, (trx) =>
    sink.write(trx, rows, context),
  );
  return { kept, known, fields: refused.map(({ row, fault }) => `${row} ${fault.field}`) };
}
