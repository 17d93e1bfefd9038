/**
 * A city's ledger of any size, made of copies of a few real matters by SQL: rows, projections and logs as the runtime
 * wrote them, under new ids and numbers, in other bureaus with other officers. What is not copied: files, search words
 * and the tamper-evident log (a copied event keeps the hash of its original).
 */
import type pg from "pg";
import { type Templates, templateBureau } from "./templates.ts";

export const bureauCount = 14;
export const pairs = 10;

/** Open matters do not grow with the archive: a bureau has the staff it has. */
export const openMatters = bureauCount * pairs * 30;

export const bureauName = (at: number): string => `c${String(at).padStart(2, "0")}`;

const copiedBureau = `'c' || lpad((n % ${bureauCount})::text, 2, '0')`;

/** The copy of the last template in the hands of the first two officers of bureau `c03`. */
export function copyOfLast({ open }: Templates): string {
  return `${open.at(-1)}-${(open.length - 1) * bureauCount * pairs + 3}`;
}

/** Bureaus with one unit, twenty officers, a head of the unit, a reviewer and a head each; an analyst of the city. */
export async function settleCity(client: pg.Client): Promise<void> {
  await client.query(`
    create table city_post as
    select b, b || '-' || role as person, kind, case when kind in ('case-officer', 'unit-head') then b || '-zf' else b end as organ
    from (select 'c' || lpad(k::text, 2, '0') as b from generate_series(0, ${bureauCount - 1}) k) bureaus,
      (select 'officer' || o as role, 'case-officer' as kind from generate_series(1, ${2 * pairs}) o
       union all values ('unitHead', 'unit-head'), ('reviewer', 'legal-reviewer'), ('head', 'bureau-head')) roles
    union all select '330100', 'city-analyst', 'analyst', '330100';
    insert into organ select distinct b, '330100', 'bureau', b, b, b, '330110', date '2024-01-01', null::date
      from city_post where b <> '330100';
    insert into organ select distinct b || '-zf', b, 'unit', b, b, b, '330110', date '2024-01-01', null::date
      from city_post where b <> '330100';
    insert into organ_ancestor select id, id, 0 from organ where id like 'c%';
    insert into organ_ancestor select id, parent, 1 from organ where id like 'c%';
    insert into organ_ancestor select id, '330100', 2 from organ where id like 'c%-zf';
    insert into person select person, person, null, false, '2024-01-01' from city_post;
    insert into post select 'post-' || person, organ, kind, kind, kind from city_post;
    insert into post_holding select 'held-' || person, 'post-' || person, person, '2024-01-01', null, null from city_post;
    drop table city_post;
  `);
}

export async function addOpenMatters(client: pg.Client, { open }: Templates): Promise<void> {
  await copies(client, open, `generate_series(0, ${openMatters - 1})`, true);
}

/** Open matters numbered from `first` up to but not including `last`, without their logs: what a sweep looks at. */
export async function addOpenUnlogged(
  client: pg.Client,
  { open }: Templates,
  first: number,
  last: number,
): Promise<void> {
  await copies(client, open, `generate_series(${first}, ${last - 1})`, true, false);
}

/** Closed matters numbered from `first` up to but not including `last`. */
export async function addArchive(
  client: pg.Client,
  { closed }: Templates,
  first: number,
  last: number,
): Promise<void> {
  await copies(client, [closed], `generate_series(${first}, ${last - 1})`, false);
}

/**
 * Officers and bureau change where the matter is open, for there they are read; what is closed is only counted and
 * listed. Foreign keys and the refusal of changes are off for the time of the copying: it is the ledger's superuser.
 */
async function copies(
  client: pg.Client,
  ids: readonly string[],
  numbers: string,
  open: boolean,
  logs = true,
): Promise<void> {
  const state = open ? `${renamed("t.state::text")}::jsonb` : "t.state";
  const texts = (column: string) =>
    open ? `string_to_array(${renamed(`array_to_string(${column}, ',')`)}, ',')` : column;
  await client.query("set session_replication_role = replica");
  await client.query(`
    create temp table copied as
    select n, id, id || '-' || n as copy, ${copiedBureau} as bureau,
      ${copiedBureau} || '-officer' || (1 + 2 * ((n / ${bureauCount}) % ${pairs})) as officer1,
      ${copiedBureau} || '-officer' || (2 + 2 * ((n / ${bureauCount}) % ${pairs})) as officer2
    from ${numbers} n, (select array[${ids.map((id) => `'${id}'`).join(",")}] as ids) given,
      lateral (select ids[1 + (n / ${bureauCount * pairs}) % array_length(ids, 1)] as id) chosen
  `);
  await client.query(`
    insert into matter
    select copy, procedure, version, number || '-' || n, title_zh, title_en, bureau, bureau || '-zf', district, stage,
      seq, operator, opened_at - ((n % 1500) || ' days')::interval, closed_at, outcome, next_due_at, ${state}, hold
    from copied join matter t using (id)`);
  if (logs)
    await client.query(`
    insert into matter_event (matter, seq, at, type, action, person, organ, body, hash)
    select copy, t.seq, at, type, action, person, bureau, body, hash
    from copied join matter_event t on t.matter = copied.id order by copied.n, t.seq`);
  await client.query(`
    insert into matter_clock
    select copy, clock, occurrence, kind, bound, status, started_on, due_on, due_at, noticed_at
    from copied join matter_clock t on t.matter = copied.id`);
  await client.query(`
    insert into matter_task
    select copy, action, bureau, ability, level, ${texts("within")}, ${texts("without")}, clock, due_at
    from copied join matter_task t on t.matter = copied.id`);
  await client.query("drop table copied");
  await client.query("set session_replication_role = origin");
}

const renamed = (text: string) =>
  `replace(replace(replace(${text}, '${templateBureau}-officer1', officer1), '${templateBureau}-officer2', officer2), '${templateBureau}', bureau)`;
