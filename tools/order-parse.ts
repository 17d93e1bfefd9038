import { posix } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

export type Import = { specifier: string; typesOnly: boolean; line: number; target: Target };

/** Where an import leads: a file of the repository (path from its root), a package, or a Node module. */
export type Target =
  | { kind: "file"; path: string }
  | { kind: "package"; name: string }
  | { kind: "node"; name: string };

export type Ask = { what: string; line: number };

export type ParsedFile = {
  path: string;
  lines: number;
  imports: Import[];
  /** Imports whose path is computed: nothing can check them. */
  computedImports: number[];
  /** Calls that read the wall clock or draw at random. */
  clockOrChance: Ask[];
  /** String and template texts, which is where SQL lives. */
  strings: { text: string; line: number }[];
  syntaxErrors: string[];
};

export function parseFile(path: string, source: string): ParsedFile {
  const { program, errors } = parseSync(path, source);
  const lineOf = lineFinder(source);
  const file: ParsedFile = {
    path,
    lines: source.split("\n").length - (source.endsWith("\n") ? 1 : 0),
    imports: [],
    computedImports: [],
    clockOrChance: [],
    strings: [],
    syntaxErrors: errors.filter((error) => error.severity === "Error").map((error) => error.message),
  };
  const add = (specifier: string, typesOnly: boolean, at: number) => {
    file.imports.push({ specifier, typesOnly, line: lineOf(at), target: targetOf(path, specifier) });
  };
  const ask = (what: string, at: number) => file.clockOrChance.push({ what, line: lineOf(at) });
  new Visitor({
    ImportDeclaration(node) {
      const allTypes =
        node.specifiers.length > 0 &&
        node.specifiers.every((each) => each.type === "ImportSpecifier" && each.importKind === "type");
      add(node.source.value, node.importKind === "type" || allTypes, node.start);
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      const allTypes =
        node.specifiers.length > 0 && node.specifiers.every((each) => each.exportKind === "type");
      add(node.source.value, node.exportKind === "type" || allTypes, node.start);
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === "type", node.start);
    },
    ImportExpression(node) {
      if (node.source.type === "Literal" && typeof node.source.value === "string") {
        add(node.source.value, false, node.start);
      } else file.computedImports.push(lineOf(node.start));
    },
    TSImportType(node) {
      add(node.source.value, true, node.start);
    },
    CallExpression(node) {
      const name = dottedName(node.callee);
      if (name === "Date.now" || name === "Math.random" || name.startsWith("Temporal.Now."))
        ask(`${name}()`, node.start);
      if (name === "Date") ask("Date()", node.start);
    },
    NewExpression(node) {
      if (dottedName(node.callee) === "Date" && node.arguments.length === 0) ask("new Date()", node.start);
    },
    Literal(node) {
      if (typeof node.value === "string") file.strings.push({ text: node.value, line: lineOf(node.start) });
    },
    TemplateLiteral(node) {
      // Holes become `?`, so that a statement cut by parameters is still read as one.
      const text = node.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw).join("?");
      file.strings.push({ text, line: lineOf(node.start) });
    },
  }).visit(program);
  return file;
}

function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith(".")) {
    return {
      kind: "file",
      path: posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ""))),
    };
  }
  if (specifier.startsWith("node:")) return { kind: "node", name: specifier };
  const parts = specifier.split("/");
  return {
    kind: "package",
    name: specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier),
  };
}

type Named = { type: string; name?: unknown; object?: unknown; property?: unknown; computed?: unknown };

/** `Temporal.Now.instant` for a plain member chain; "" for anything else. `globalThis.` is looked through. */
function dottedName(node: unknown): string {
  const { type, name, object, property, computed } = node as Named;
  if (type === "Identifier") return String(name);
  if (type !== "MemberExpression" || computed === true) return "";
  const [left, right] = [dottedName(object), dottedName(property)];
  if (left === "" || right === "") return "";
  return left === "globalThis" ? right : `${left}.${right}`;
}

function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
