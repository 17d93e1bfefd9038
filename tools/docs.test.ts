/** Documents lead somewhere: every link and picture is there, and both languages of the guide say the same things. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const guide = join(root, "docs", "guide");

const documents = [
  ...readdirSync(root).map((name) => join(root, name)),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) =>
    join(root, "docs", name),
  ),
  ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((name) =>
    join(root, "src", name),
  ),
].filter((file) => file.endsWith(".md"));

it.each(documents.map((file) => relative(root, file)))("%s links only to what is there", (name) => {
  const file = join(root, name);
  const missing = linksOf(readFileSync(file, "utf8"))
    .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
    .filter((link) => !existsSync(join(dirname(file), decodeURIComponent(link.replace(/#.*$/, "")))));
  expect(missing).toEqual([]);
});

describe("the guide", () => {
  const pages = readdirSync(join(guide, "zh")).sort();

  it("has every page in both languages", () => {
    expect(readdirSync(join(guide, "en")).sort()).toEqual(pages);
  });

  it.each(pages)("%s has the same headings, pictures and commands in both", (page) => {
    const [zh, en] = ["zh", "en"].map((language) => readFileSync(join(guide, language, page), "utf8"));
    const shape = (text = "") => ({
      headings: [...text.matchAll(/^#+ /gm)].map(([mark]) => mark),
      pictures: linksOf(text).filter((link) => link.endsWith(".png")),
      commands: [...text.matchAll(/^(?:npm|curl|node|npx|git) .*?(?= {2,}#|$)/gm)].map(([command]) =>
        command.replace(/<.*?>/g, "<>"),
      ),
    });
    expect(shape(zh)).toEqual(shape(en));
  });

  it("shows every picture that was taken", () => {
    const shown = pages.flatMap((page) => linksOf(readFileSync(join(guide, "zh", page), "utf8")));
    const pictures = readdirSync(join(guide, "pictures")).map((name) => `../pictures/${name}`);
    expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
  });
});

/** A claim of speed or quality stands in a README as the bench wrote it, or not at all. */
it.each(["README.md", "README.zh.md"])("%s quotes only what a bench has printed", (name) => {
  const [, measured = ""] = readFileSync(join(root, name), "utf8").split(/^## (?:Measured|测量)$/m);
  const quoted = rowsIn(measured.split(/^## /m)[0] ?? "");
  const printed = new Set(rowsIn(readFileSync(join(root, "docs", "bench.md"), "utf8")));
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((row) => !printed.has(row))).toEqual([]);
});

/** The rows of tables, their heads left out. */
function rowsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^\|(?! ?what|---|:).*\|$/gm)].map(([row]) => row);
}

function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => (link === undefined ? [] : [link]));
}
