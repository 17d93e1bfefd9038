import packageJson from "../package.json" with { type: "json" };
import { corpusFiles, declared, describedOperations } from "../src/app/index.ts";
import { generateLedgerFiles } from "../src/base/ledger/generate-tables.ts";
import { procedureMarkdown, statutes } from "../src/procedure/index.ts";
import { apiPage } from "./api-page.ts";
import { observationPage } from "./observation-pages.ts";
import { catalogues, securityPage } from "./security-pages.ts";

/**
 * Everything that is generated from code and checked in. To add one: a name, and `make`, which returns the whole text
 * of each file by its path from the root. `prune` names folders that hold generated files only, so that a file whose
 * source is gone goes too.
 */
export type Generator = {
  name: string;
  make(): Promise<ReadonlyMap<string, string>>;
  prune?: readonly string[];
};

export const generators: readonly Generator[] = [
  { name: "ledger", make: generateLedgerFiles },
  { name: "procedures", make: procedurePages, prune: ["docs/procedures"] },
  { name: "openapi", make: openapiDocument },
  { name: "kinds", make: async () => new Map([["docs/observation-kinds.md", observationPage()]]) },
  {
    name: "security",
    make: async () => new Map(catalogues.map((one) => [`docs/security/${one.file}.md`, securityPage(one)])),
  },
  // Only what is missing is made: an old log is never written again.
  { name: "corpus", make: async () => corpusFiles(declared), prune: ["src/app/corpus"] },
];

/** The API as declared, for programs and for people; a change of it shows in review. */
async function openapiDocument(): Promise<ReadonlyMap<string, string>> {
  const document = describedOperations(packageJson.version);
  return new Map([
    ["docs/openapi.json", `${JSON.stringify(document, null, 2)}\n`],
    ["docs/operations.md", apiPage(document)],
  ]);
}

/** How each procedure runs, as a page that an officer and a lawyer can read. */
async function procedurePages(): Promise<ReadonlyMap<string, string>> {
  const law = statutes();
  return new Map(declared.map((each) => [`docs/procedures/${each.id}.md`, procedureMarkdown(each, { law })]));
}
