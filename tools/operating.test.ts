import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const pages = globSync("docs/{operating,security}/*.md", { cwd: root }).concat("docs/verify.md");

it("every link of the pages on operating and security leads to a file", () => {
  const lost = pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
      .map(([, to = ""]) => to)
      .filter((to) => !existsSync(join(root, dirname(page), to)))
      .map((to) => `${page}: ${to}`);
  });
  expect(lost).toEqual([]);
});

it("every page that the doctor sends people to is there, and every page is on the list", () => {
  const told = globSync("src/app/examine*.ts", { cwd: root })
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("");
  const named = [...told.matchAll(/docs\/[\w/-]+\.md/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const list = readFileSync(join(root, "docs/operating/README.md"), "utf8");
  const unlisted = globSync("docs/operating/*.md", { cwd: root })
    .map((path) => path.slice("docs/operating/".length))
    .filter((name) => name !== "README.md" && !list.includes(`(${name})`));
  expect(unlisted).toEqual([]);
});
