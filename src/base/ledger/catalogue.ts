import type pg from "pg";

/** What the catalogue says of schema `public`, without members of extensions. Names sort by code point. */
export type Column = {
  readonly name: string;
  readonly type: string;
  /** Type name without array and length: `int8`, `_text`. */
  readonly base: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: "" | "a" | "d";
  readonly generated: "" | "s" | "v";
  readonly comment: string | null;
};

export type Relation = {
  readonly name: string;
  readonly kind: "r" | "p" | "v" | "m";
  readonly rowSecurity: boolean;
  readonly forced: boolean;
  readonly comment: string | null;
  readonly definition: string | null;
  readonly partition: string | null;
  readonly columns: readonly Column[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly policies: readonly string[];
  readonly triggers: readonly string[];
  readonly grants: readonly string[];
};

export type Catalogue = {
  readonly extensions: readonly string[];
  readonly enums: readonly { readonly name: string; readonly labels: readonly string[] }[];
  readonly domains: readonly { readonly name: string; readonly definition: string }[];
  readonly sequences: readonly {
    readonly name: string;
    readonly definition: string;
    readonly grants: readonly string[];
  }[];
  readonly functions: readonly {
    readonly definition: string;
    readonly comment: string | null;
    readonly grants: readonly string[];
  }[];
  readonly relations: readonly Relation[];
};

export async function readCatalogue(client: pg.Pool | pg.ClientBase): Promise<Catalogue> {
  const one = async <T>(sql: string): Promise<T[]> => (await client.query(sql)).rows.map((row) => row.item);
  return {
    extensions: await one(EXTENSIONS),
    enums: await one(ENUMS),
    domains: await one(DOMAINS),
    sequences: await one(SEQUENCES),
    functions: await one(FUNCTIONS),
    relations: await one(RELATIONS),
  };
}

/** `not (…)` keeps what an extension created out of every list. */
const OWN = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** Privileges as `role: SELECT, INSERT`, the owner's own left out. */
const GRANTS = (acl: string, owner: string, prefix = "''") => `
  coalesce((
    select jsonb_agg(line order by line collate "C") from (
      select ${prefix} || case when g.grantee = 0 then 'public' else pg_get_userbyid(g.grantee)::text end || ': '
        || string_agg(g.privilege_type, ', ' order by g.privilege_type collate "C") as line
      from aclexplode(${acl}) g where g.grantee <> ${owner} group by g.grantee
    ) lines
  ), '[]')`;

const EXTENSIONS = `
  select extname::text as item from pg_extension where extname <> 'plpgsql' order by extname collate "C"`;

const ENUMS = `
  select jsonb_build_object('name', t.typname,
    'labels', (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as item
  from pg_type t
  where t.typnamespace = 'public'::regnamespace and t.typtype = 'e' and ${OWN("pg_type", "t.oid")}
  order by t.typname collate "C"`;

const DOMAINS = `
  select jsonb_build_object('name', t.typname, 'definition', format_type(t.typbasetype, t.typtypmod)
    || case when t.typnotnull then ' not null' else '' end
    || coalesce(' default ' || t.typdefault, '')
    || coalesce((select ' ' || string_agg(pg_get_constraintdef(c.oid), ' ' order by c.conname collate "C")
                 from pg_constraint c where c.contypid = t.oid and c.contype = 'c'), '')) as item
  from pg_type t
  where t.typnamespace = 'public'::regnamespace and t.typtype = 'd' and ${OWN("pg_type", "t.oid")}
  order by t.typname collate "C"`;

const SEQUENCES = `
  select jsonb_build_object('name', c.relname,
    'definition', 'as ' || format_type(s.seqtypid, null) || ' start ' || s.seqstart || ' increment ' || s.seqincrement,
    'grants', ${GRANTS("c.relacl", "c.relowner")}) as item
  from pg_class c join pg_sequence s on s.seqrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and ${OWN("pg_class", "c.oid")}
  order by c.relname collate "C"`;

const FUNCTIONS = `
  select jsonb_build_object('definition', pg_get_functiondef(p.oid), 'comment', obj_description(p.oid, 'pg_proc'),
    'grants', ${GRANTS("p.proacl", "p.proowner")}) as item
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p') and ${OWN("pg_proc", "p.oid")}
  order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`;

const COLUMNS = `
  coalesce((
    select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'base', t.typname, 'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid),
      'identity', a.attidentity::text, 'generated', a.attgenerated::text,
      'comment', col_description(c.oid, a.attnum)) order by a.attnum)
    from pg_attribute a join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  ), '[]')`;

/** PostgreSQL 18 lists NOT NULL among constraints, 15 to 17 do not: the column says it already. */
const CONSTRAINTS = `
  coalesce((
    select jsonb_agg(k.conname || ' ' || pg_get_constraintdef(k.oid)
      || coalesce('  -- ' || obj_description(k.oid, 'pg_constraint'), '')
      order by array_position(array['p', 'u', 'f', 'c', 'x'], k.contype::text), k.conname collate "C")
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
  ), '[]')`;

const INDEXES = `
  coalesce((
    select jsonb_agg(pg_get_indexdef(i.indexrelid) order by n.relname collate "C")
    from pg_index i join pg_class n on n.oid = i.indexrelid
    where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  ), '[]')`;

const POLICIES = `
  coalesce((
    select jsonb_agg(p.polname || case when p.polpermissive then '' else ' as restrictive' end
      || ' for ' || case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
      || ' to ' || coalesce((select string_agg(r.rolname, ', ' order by r.rolname collate "C") from pg_roles r where r.oid = any(p.polroles)), 'public')
      || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
      || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
      order by p.polname collate "C")
    from pg_policy p where p.polrelid = c.oid
  ), '[]')`;

const TRIGGERS = `
  coalesce((
    select jsonb_agg(pg_get_triggerdef(t.oid) order by t.tgname collate "C")
    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
  ), '[]')`;

const COLUMN_GRANTS = `
  coalesce((
    select jsonb_agg(line order by line collate "C")
    from pg_attribute a, lateral jsonb_array_elements_text(${GRANTS("a.attacl", "c.relowner", "'(' || a.attname || ') '")}) line
    where a.attrelid = c.oid and a.attacl is not null and not a.attisdropped
  ), '[]')`;

const RELATIONS = `
  select jsonb_build_object('name', c.relname, 'kind', c.relkind::text,
    'rowSecurity', c.relrowsecurity, 'forced', c.relforcerowsecurity,
    'comment', obj_description(c.oid, 'pg_class'),
    'definition', case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
    'partition', coalesce(pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid)),
    'columns', ${COLUMNS}, 'constraints', ${CONSTRAINTS}, 'indexes', ${INDEXES},
    'policies', ${POLICIES}, 'triggers', ${TRIGGERS},
    'grants', ${GRANTS("c.relacl", "c.relowner")} || ${COLUMN_GRANTS}) as item
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and ${OWN("pg_class", "c.oid")}
  order by c.relname collate "C"`;
