import { posix } from "node:path";
import type { Problem, Project } from "./order-model.ts";
import type { Import, ParsedFile } from "./order-parse.ts";
import type { Rules } from "./order-rules.ts";

type Context = { files: ReadonlyMap<string, ParsedFile>; project: Project; rules: Rules };

export const matches = (path: string, pattern: string): boolean => posix.matchesGlob(path, pattern);

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Not part of the product: they may use development packages and import src/testing. */
const isOutside = (path: string): boolean => isTest(path) || /^(tools|bench|e2e)\//.test(path);

export function checkImport(file: ParsedFile, entry: Import, context: Context): Problem[] {
  const { rules } = context;
  const refuse = (wrong: string, instead: string): Problem[] => [
    { file: file.path, line: entry.line, wrong: `${wrong} (${entry.specifier})`, instead },
  ];
  const { target } = entry;
  if (target.kind === "node") return isNodeFree(file.path, rules) ? refuse(...nodeInPure(file.path)) : [];
  if (target.kind === "package") return checkPackage(file, target.name, context, refuse);
  const excepted = rules.exceptions.find(
    (each) => matches(file.path, each.from) && matches(target.path, each.to),
  );
  if (excepted !== undefined) {
    if (excepted.typesOnly !== true || entry.typesOnly) return [];
    return refuse(`${target.path} may be imported for its types only`, "Write `import type { … }`.");
  }
  if (/\.tsx?$/.test(target.path) && !context.files.has(target.path)) {
    return refuse(
      "imports a file that does not exist",
      "Mend the path; imports carry their .ts or .tsx ending.",
    );
  }
  return checkDirection(file.path, target.path, rules, refuse);
}

type Refuse = (wrong: string, instead: string) => Problem[];

function checkDirection(from: string, to: string, rules: Rules, refuse: Refuse): Problem[] {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (there.area === "other" || (here.area === there.area && here.folder === there.folder)) {
    return checkPureNeighbour(from, to, rules, refuse);
  }
  if (there.area !== "src") {
    if (here.area === there.area) return checkSiblingsOutside(here, there, refuse);
    if (here.area === "tools" || isTest(from)) return [];
    return refuse(
      `${here.area}/ imports ${there.area}/`,
      `Keep what ${here.area}/ needs in ${here.area}/, or in a folder of src/.`,
    );
  }
  if (here.area === "web" && !isTest(from) && !rules.web.includes(there.folder)) {
    return refuse(
      `web/ imports src/${there.folder}`,
      `The browser gets ${rules.web.map((name) => `src/${name}`).join(", ")} and operation types. Ask the server by an operation.`,
    );
  }
  const thereRow = rowOf(there.folder, rules);
  if (thereRow === -1)
    return refuse(
      `src/${there.folder} has no place in the order`,
      "Add it to `rows` in tools/order-rules.ts.",
    );
  if (there.folder === rules.testing && !isOutside(from)) {
    return refuse(
      "the product imports its tests' tools",
      "Move what is shared into the folder that owns it; only tests, bench and e2e use src/testing.",
    );
  }
  const throughDoor = to === `src/${there.folder}/index.ts`;
  if (!throughDoor) {
    return refuse(
      `reaches behind the door of src/${there.folder}`,
      `Import from src/${there.folder}/index.ts; if it is not offered there, let the door offer it or do without.`,
    );
  }
  if (
    here.area !== "src" ||
    here.folder === rules.testing ||
    (isTest(from) && there.folder === rules.testing)
  )
    return [];
  const hereRow = rowOf(here.folder, rules);
  if (hereRow === -1 || thereRow < hereRow) return [];
  if (hereRow === thereRow) {
    return refuse(
      `src/${here.folder} imports its sibling src/${there.folder}`,
      "Siblings meet through matter links, events, or a port: a function type in your own door that src/app plugs in.",
    );
  }
  return refuse(
    `src/${here.folder} imports src/${there.folder}, which comes later`,
    `Declare a function type in src/${here.folder}/index.ts and let src/app plug in the implementation, or move the shared part to an earlier folder.`,
  );
}

/** web/kit serves workbench, portal and partner, which do not know each other. */
function checkSiblingsOutside(here: Place, there: Place, refuse: Refuse): Problem[] {
  if (here.area !== "web" || there.folder === "kit") return [];
  return refuse(`web/${here.folder} imports web/${there.folder}`, "Move what both need into web/kit.");
}

function checkPureNeighbour(from: string, to: string, rules: Rules, refuse: Refuse): Problem[] {
  if (!isPure(from, rules) || !to.endsWith(".server.ts")) return [];
  return refuse(
    "a pure file imports a server file",
    "Pass what it gives as an argument; *.server.ts is for callers on the server.",
  );
}

function checkPackage(file: ParsedFile, name: string, { project }: Context, refuse: Refuse): Problem[] {
  const product = file.path.startsWith("src/") && !isTest(file.path) && !file.path.startsWith("src/testing/");
  if (project.dependencies.includes(name)) return [];
  if (!project.devDependencies.includes(name)) {
    return refuse(
      `${name} is not declared`,
      "Add it to package.json with a line in docs/decisions/dependencies.md, or do without it.",
    );
  }
  if (!product) return [];
  return refuse(
    `the server imports ${name}, a development dependency`,
    "Move it to `dependencies` in package.json, or keep it out of src/.",
  );
}

/** Follows imports (types aside, they weigh nothing) to packages that must not be reached. */
export function checkReach(files: ReadonlyMap<string, ParsedFile>, rules: Rules): Problem[] {
  const problems: Problem[] = [];
  for (const { from, packages, reason } of rules.unreachable) {
    for (const start of files.values()) {
      if (!matches(start.path, from) || isTest(start.path)) continue;
      for (const first of start.imports) {
        const found = reach(first, files, packages, new Set([start.path]));
        if (found === undefined) continue;
        problems.push({
          file: start.path,
          line: first.line,
          wrong: `reaches ${found.join(" → ")}`,
          instead: `Do without it: ${reason}.`,
        });
      }
    }
  }
  return problems;
}

function reach(
  entry: Import,
  files: ReadonlyMap<string, ParsedFile>,
  packages: readonly string[],
  seen: Set<string>,
): string[] | undefined {
  if (entry.typesOnly) return undefined;
  if (entry.target.kind === "package")
    return packages.includes(entry.target.name) ? [entry.target.name] : undefined;
  if (entry.target.kind !== "file" || seen.has(entry.target.path)) return undefined;
  seen.add(entry.target.path);
  for (const next of files.get(entry.target.path)?.imports ?? []) {
    const rest = reach(next, files, packages, seen);
    if (rest !== undefined) return [entry.target.path, ...rest];
  }
  return undefined;
}

type Place = { area: "src" | "web" | "tools" | "bench" | "e2e" | "other"; folder: string };

function placeOf(path: string): Place {
  const [area = "", folder = ""] = path.split("/");
  if (area === "src" || area === "web") return { area, folder };
  if (area === "tools" || area === "bench" || area === "e2e") return { area, folder: "" };
  return { area: "other", folder: "" };
}

const rowOf = (folder: string, rules: Rules): number => rules.rows.findIndex((row) => row.includes(folder));

function isPure(path: string, rules: Rules): boolean {
  return (
    rules.pure.some((folder) => path.startsWith(`src/${folder}/`)) &&
    !isTest(path) &&
    !path.endsWith(".server.ts")
  );
}

function isNodeFree(path: string, rules: Rules): boolean {
  return isPure(path, rules) || (path.startsWith("web/") && !isTest(path));
}

function nodeInPure(path: string): [string, string] {
  return path.startsWith("web/")
    ? ["a page imports a Node module", "Use what browsers have."]
    : [
        "a pure folder imports a Node module",
        "It runs in browsers too: take the value as an argument, or move the file to src/base.",
      ];
}
