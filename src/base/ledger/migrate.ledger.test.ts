import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestLedger, dropTestLedger, type TestLedger } from "../../testing/index.ts";
import { Trouble } from "../trouble.ts";
import { readCatalogue } from "./catalogue.ts";
import { openLedger } from "./client.ts";
import { asSuperuser } from "./embedded.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { currentMigrations, prepareLedger } from "./prepare.ts";
import { schemaText, tablesSource } from "./schema-text.ts";

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await createTestLedger({ empty: true });
});
afterEach(() => dropTestLedger(ledger));

const one = file("0001_one.sql", "create table one (id int8 primary key, note text);");
const two = file("0002_two.sql", "create table two (one int8 not null references one (id));");

describe("migrations", () => {
  it("are applied once, in order, also when several processes start at once", async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(ledger.direct, [one, two])));
    expect(applied.flat()).toEqual(["0001_one.sql", "0002_two.sql"]);
    expect(await migrate(ledger.direct, [one, two])).toEqual([]);
  });

  it("refuse an applied file that was changed since", async () => {
    await migrate(ledger.direct, [one]);
    const changed = file(one.name, `${one.sql} -- harmless?`);
    expect(await troubleOf(migrate(ledger.direct, [changed, two]))).toBe("ledger.migration-changed");
    expect(await names()).toEqual([one.name]);
  });

  it("refuse a ledger that a newer version wrote", async () => {
    await migrate(ledger.direct, [one, two]);
    expect(await troubleOf(migrate(ledger.direct, [one]))).toBe("ledger.newer");
  });

  it("refuse a file numbered below an applied one", async () => {
    await migrate(
      ledger.direct,
      [two].map((each) => file(each.name, "create table two ();")),
    );
    expect(await troubleOf(migrate(ledger.direct, [one, file(two.name, "create table two ();")]))).toBe(
      "ledger.migration-order",
    );
  });

  it("leave nothing of a file that fails, and name its line", async () => {
    const broken = file("0002_broken.sql", "create table half ();\n-- 中文\ncreate table one ();");
    await expect(migrate(ledger.direct, [one, broken])).rejects.toThrow("0002_broken.sql: relation");
    const typo = file("0002_typo.sql", "create table half ();\n-- 中文\nselect frm;");
    await expect(migrate(ledger.direct, [one, typo])).rejects.toThrow("(line 3)");
    expect(await names()).toEqual([one.name]);
    const { rows } = await ledger.direct.query("select to_regclass('half') as half");
    expect(rows).toEqual([{ half: null }]);
  });

  it("of this repository are named in order and apply to an empty ledger, queue included", async () => {
    const all = currentMigrations();
    expect(all.map(({ name }) => name.slice(0, 4))).toEqual(
      all.map((_, index) => String(index + 1).padStart(4, "0")),
    );
    const applied = await Promise.all([prepareLedger(ledger.direct), prepareLedger(ledger.direct)]);
    expect(applied.flat()).toEqual(all.map(({ name }) => name));
    await expect(ledger.direct.query("select * from graphile_worker.jobs")).resolves.toMatchObject({
      rowCount: 0,
    });
  });

  it("have names of one form only", () => {
    expect(() => readMigrations(import.meta.dirname)).not.toThrow();
    expect(() => readMigrations(`${import.meta.dirname}/../../../node_modules/graphile-worker/sql`)).toThrow(
      "NNNN_name.sql",
    );
  });
});

describe("a server of one's own", () => {
  const prepared = async (name: string, locale: string) => {
    const url = new URL(ledger.directUrl);
    const superuser = new URL(ledger.superUrl);
    await asSuperuser(superuser.href, (client) =>
      client.query(`create database ${name} owner steelyard_owner template template0 ${locale}`),
    );
    url.pathname = superuser.pathname = `/${name}`;
    const own = openLedger({ url: url.href });
    try {
      return await troubleOf(prepareLedger(own.direct, [one]));
    } finally {
      await own.close();
      await asSuperuser(ledger.superUrl, (client) => client.query(`drop database ${name} with (force)`));
    }
  };

  it("is used with ctype C.UTF-8 of the C library and refused where Chinese has no trigrams", async () => {
    expect(
      await prepared("own_libc", "locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8'"),
    ).toBeUndefined();
    expect(await prepared("own_c", "locale_provider libc lc_collate 'C' lc_ctype 'C'")).toBe("ledger.unfit");
  });

  it("is refused when it is not UTF8", async () => {
    const latin = "encoding 'LATIN1' locale_provider libc lc_collate 'C' lc_ctype 'C'";
    expect(await prepared("own_latin", latin)).toBe("ledger.unfit");
  });
});

describe("what is generated from the schema", () => {
  it("shows every kind of object, and nothing when there is none", async () => {
    const empty = schemaText(await readCatalogue(ledger.direct));
    expect(empty.split("\n").filter((line) => line.startsWith("create"))).toEqual([]);
    await ledger.direct.query(EVERY_KIND);
    const text = schemaText(await readCatalogue(ledger.direct));
    for (const line of [
      "create type colour as enum ('red', 'it''s');",
      "-- things",
      "  id bigint generated always as identity not null,",
      "  name text default 'x'::text not null,  -- how it is called",
      "  upper text generated always as (upper(name)) stored,",
      "  constraint thing_weight_check CHECK ((weight > (0)::numeric))",
      "-- row security, forced",
      "-- grant (name) steelyard_app: UPDATE",
      "-- grant steelyard_app: INSERT, SELECT",
      "create view heavy as",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(text).toContain("policy own for select to steelyard_app using");
    expect(text).toContain("CREATE UNIQUE INDEX thing_one_red ON public.thing USING btree (name) WHERE");
    expect(text).toContain("CREATE TRIGGER guard BEFORE DELETE ON public.thing");
    expect(text).toContain("CREATE OR REPLACE FUNCTION public.refuse()");
  });

  it("types every column as the client reads and writes it", async () => {
    await ledger.direct.query(EVERY_KIND);
    const source = tablesSource(await readCatalogue(ledger.direct));
    expect(source.slice(source.indexOf("export interface ThingTable"))).toBe(`export interface ThingTable {
  id: ColumnType<number, never, never>;
  name: Generated<string>;
  upper: ColumnType<string | null, never, never>;
  weight: string | null;
  colours: ("red" | "it's")[];
  seen_at: string;
  facts: Json;
  more: NullableJson;
}
`);
  });
});

const EVERY_KIND = `
  create type colour as enum ('red', 'it''s');
  create table thing (
    id int8 generated always as identity primary key,
    name text not null default 'x',
    upper text generated always as (upper(name)) stored,
    weight numeric check (weight > 0),
    colours colour[] not null,
    seen_at timestamptz not null,
    facts jsonb not null,
    more jsonb
  );
  comment on table thing is 'things';
  comment on column thing.name is 'how it is called';
  create unique index thing_one_red on thing (name) where 'red' = any (colours);
  create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
  create trigger guard before delete on thing for each row execute function refuse();
  alter table thing enable row level security;
  alter table thing force row level security;
  create policy own on thing for select to steelyard_app using (name = current_setting('steelyard.person', true));
  grant select, insert, update (name) on thing to steelyard_app;
  create view heavy as select id from thing where weight > 1000;
`;

function file(name: string, sql: string): Migration {
  return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
}

async function names(): Promise<string[]> {
  const { rows } = await ledger.direct.query("select name from migration order by name");
  return rows.map((row) => row.name);
}

async function troubleOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error) => (error instanceof Trouble ? error.code : String(error)),
  );
}
