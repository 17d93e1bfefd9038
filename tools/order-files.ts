import { isTest, matches } from "./order-imports.ts";
import type { Problem, Project } from "./order-model.ts";
import type { ParsedFile } from "./order-parse.ts";
import type { Rules } from "./order-rules.ts";

const readmeLines = 40;

// ClickHouse and PostgreSQL spell it alike; as a word of its own, not the end of another name.
const databaseClock =
  /(?<![\w.$])(now|clock_timestamp|statement_timestamp|transaction_timestamp|today)\(\s*\)|\bcurrent_(timestamp|date)\b/i;

export function checkFile(file: ParsedFile, rules: Rules): Problem[] {
  const problems: Problem[] = [];
  const refuse = (line: number, wrong: string, instead: string) =>
    problems.push({ file: file.path, line, wrong, instead });

  for (const message of file.syntaxErrors) refuse(1, `does not parse: ${message}`, "Mend the syntax.");
  for (const line of file.computedImports) {
    refuse(
      line,
      "imports a computed path, which no check can follow",
      "Write the path as a literal, in a list if there are several.",
    );
  }
  if (file.lines > rules.maxLines && !rules.mayBeLong.some((pattern) => matches(file.path, pattern))) {
    refuse(
      rules.maxLines,
      `has ${file.lines} lines, more than ${rules.maxLines}`,
      "Split it by what it is about; declared data goes to a *-data.ts file.",
    );
  }
  if (!file.path.startsWith("src/") || isTest(file.path)) return problems;

  if (!rules.mayAskClockOrChance.some(({ files }) => matches(file.path, files))) {
    for (const { what, line } of file.clockOrChance) {
      refuse(
        line,
        `asks ${what}`,
        "Take `now` or the random source as an argument from your caller; src/base/config holds the one clock.",
      );
    }
  }
  if (!rules.mayAskDatabaseClock.some(({ files }) => matches(file.path, files))) {
    for (const { text, line } of file.strings) {
      const found = databaseClock.exec(text);
      if (found !== null)
        refuse(
          line,
          `SQL asks ${found[0]}`,
          "Bind the application's `now` as a parameter: domain time may be virtual.",
        );
    }
  }
  return problems;
}

export function checkFolders({ sources, readmes }: Project, rules: Rules): Problem[] {
  const problems: Problem[] = [];
  const folders = new Set(
    [...sources.keys()].filter((path) => /^src\/.+\//.test(path)).map((path) => path.split("/")[1] ?? ""),
  );
  for (const path of sources.keys()) {
    if (/^src\/[^/]+$/.test(path)) {
      problems.push({
        file: path,
        line: 1,
        wrong: "lies directly in src/",
        instead: "Put it into the folder of the capability that owns it.",
      });
    }
  }
  for (const folder of folders) {
    const refuse = (file: string, wrong: string, instead: string) =>
      problems.push({ file: `src/${folder}/${file}`, line: 1, wrong, instead });
    if (!rules.rows.some((row) => row.includes(folder))) {
      refuse("", "has no place in the import order", "Add the folder to `rows` in tools/order-rules.ts.");
    }
    if (!sources.has(`src/${folder}/index.ts`))
      refuse("index.ts", "is missing", "Every folder has one door: index.ts.");
    const readme = readmes.get(folder);
    if (readme === undefined) {
      refuse(
        "README.md",
        "is missing",
        `Say what the folder is for and link its files in the order a record lives, in at most ${readmeLines} lines.`,
      );
    } else if (readme.trimEnd().split("\n").length > readmeLines) {
      refuse(
        "README.md",
        `is longer than ${readmeLines} lines`,
        "Keep what a newcomer needs; move the rest to docs/ or beside the code.",
      );
    }
  }
  return problems;
}
