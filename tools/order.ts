/**
 * Checks the shape of the code: import direction, doors, cycles, file sizes, and who may ask the clock or chance.
 * Each failure says where, what is wrong, and what to do instead.
 */
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { findCycles } from "./order-cycles.ts";
import { checkFile, checkFolders } from "./order-files.ts";
import { checkImport, checkReach } from "./order-imports.ts";
import type { Problem, Project } from "./order-model.ts";
import { type ParsedFile, parseFile } from "./order-parse.ts";
import { rules as houseRules, type Rules } from "./order-rules.ts";

export function checkOrder(project: Project, rules: Rules = houseRules): Problem[] {
  const files = new Map<string, ParsedFile>();
  for (const [path, source] of project.sources) files.set(path, parseFile(path, source));
  const problems: Problem[] = [];
  for (const file of files.values()) {
    problems.push(...checkFile(file, rules));
    for (const entry of file.imports) problems.push(...checkImport(file, entry, { files, project, rules }));
  }
  problems.push(...checkFolders(project, rules), ...findCycles(files), ...checkReach(files, rules));
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function readProject(root: string): Project {
  const sources = new Map<string, string>();
  for (const path of globSync("{src,web,tools,bench,e2e}/**/*.{ts,tsx}", { cwd: root })) {
    if (statSync(join(root, path)).isFile()) sources.set(path, readFileSync(join(root, path), "utf8"));
  }
  const readmes = new Map<string, string>();
  for (const path of globSync("src/*/README.md", { cwd: root })) {
    readmes.set(path.split("/")[1] ?? "", readFileSync(join(root, path), "utf8"));
  }
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    sources,
    readmes,
    dependencies: Object.keys(manifest.dependencies ?? {}),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
  };
}

if (import.meta.main) {
  const project = readProject(join(import.meta.dirname, ".."));
  const problems = checkOrder(project);
  for (const { file, line, wrong, instead } of problems)
    console.error(`${file}:${line}  ${wrong}\n    → ${instead}`);
  console.log(`order: ${project.sources.size} files, ${problems.length} problems`);
  process.exitCode = problems.length > 0 || project.sources.size === 0 ? 1 : 0;
}
