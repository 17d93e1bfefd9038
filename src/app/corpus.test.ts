import { describe, expect, test } from "vitest";
import { must } from "../kernel/index.ts";
import { readCorpus, stateHash } from "./corpus.ts";
import { declared } from "./procedures.ts";

/**
 * A log written last year must still mean what it meant. Where this fails a definition has changed under matters that
 * use it: raise its `version` and keep the old constant. Only before the first release may the file of a procedure be
 * deleted instead, and `npm run generate` writes it anew.
 */
describe.each(declared.map((procedure) => ({ id: `${procedure.id}@${procedure.version}`, procedure })))(
  "old logs of $id",
  ({ procedure }) => {
    const logs = readCorpus(procedure);
    test("fold to the state they folded to when they were written", () => {
      expect(logs, "no old logs: run `npm run generate`").toBeDefined();
      const changed = must(logs, procedure.id).flatMap(({ log, state }, line) =>
        stateHash(procedure, log) === state ? [] : [line + 1],
      );
      expect(changed, "lines of the file that fold to another state").toEqual([]);
    });
  },
);

test("a log whose acts were tampered with folds to another state", () => {
  const [procedure] = declared;
  const [old] = must(readCorpus(must(procedure, "first")), "corpus");
  const { log, state } = must(old, "log");
  const shortened = log.slice(0, -1);
  expect(stateHash(must(procedure, "first"), shortened)).not.toBe(state);
});
