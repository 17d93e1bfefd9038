import { isTest } from "./order-imports.ts";
import { parseFile } from "./order-parse.ts";

export type Write = { file: string; line: number; table: string };

/** Kysely's four verbs, which also appear as `db.insertInto("x as y")`. */
const builderWrites =
  /\.\s*(?:insertInto|replaceInto|updateTable|deleteFrom|mergeInto)\(\s*(["'`])(?:public\.)?(\w+)/g;

// `update` is an English word as well: only with `set` after the name is it a statement.
const sqlWrites =
  /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?(?:\s+only)?|copy)\s+(?:public\.)?"?(\w+)|\bupdate\s+(?:only\s+)?(?:public\.)?"?(\w+)"?(?:\s+(?:as\s+)?\w+)?\s+set\b/gi;

/** Writes to tables of the ledger in the product's sources; tests may prepare what they need. */
export function findWrites(sources: ReadonlyMap<string, string>): Write[] {
  const writes: Write[] = [];
  for (const [file, source] of sources) {
    if (!file.startsWith("src/") || isTest(file) || file.startsWith("src/testing/")) continue;
    for (const found of source.matchAll(builderWrites)) {
      const line = source.slice(0, found.index).split("\n").length;
      if (found[2] !== undefined) writes.push({ file, line, table: found[2].toLowerCase() });
    }
    for (const { text, line } of parseFile(file, source).strings) {
      for (const found of text.matchAll(sqlWrites)) {
        const table = found[1] ?? found[2];
        const at = line + text.slice(0, found.index).split("\n").length - 1;
        if (table !== undefined) writes.push({ file, line: at, table: table.toLowerCase() });
      }
    }
  }
  return writes;
}

/** Writes outside the owner's folder. Raw SQL may name tables that are not the ledger's (the lake's): not judged. */
export function foreignWrites(
  sources: ReadonlyMap<string, string>,
  owners: Readonly<Record<string, string>>,
): string[] {
  return findWrites(sources).flatMap(({ file, line, table }) => {
    const owner = owners[table];
    if (owner === undefined || file.startsWith(`src/${owner}/`)) return [];
    return [
      `${file}:${line} writes ${table}, which src/${owner} owns: call what its door offers, or add it there`,
    ];
  });
}

export type DeclaredTable = { table: string; file: string; commented: boolean };

/** Tables that exist after all migrations. Partitions belong to their parent. */
export function declaredTables(migrations: ReadonlyMap<string, string>): DeclaredTable[] {
  const all = [...migrations].sort(([a], [b]) => (a < b ? -1 : 1));
  const bare = all.map(([file, sql]) => [file, sql.replace(/--[^\n]*/g, "")] as const);
  const text = bare.map(([, sql]) => sql).join("\n");
  const name = String.raw`(?:"?public"?\.)?"?(\w+)"?`;
  const dropped = new Set(
    [...text.matchAll(new RegExp(String.raw`\bdrop\s+table\s+(?:if\s+exists\s+)?${name}`, "gi"))].map(
      (found) => found[1],
    ),
  );
  const commented = new Set(
    [...text.matchAll(new RegExp(String.raw`\bcomment\s+on\s+table\s+${name}\s+is\s+'[^']`, "gi"))].map(
      (found) => found[1],
    ),
  );
  const create = new RegExp(
    String.raw`\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?${name}(?!\w|\.)(?!\s+partition\s+of)`,
    "gi",
  );
  return bare.flatMap(([file, sql]) =>
    [...sql.matchAll(create)].flatMap(([, table]) =>
      table === undefined || dropped.has(table) ? [] : [{ table, file, commented: commented.has(table) }],
    ),
  );
}
