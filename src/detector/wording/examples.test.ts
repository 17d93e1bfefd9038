import { describe, expect, test } from "vitest";
import { examples } from "./examples-data.ts";
import { judgeAdvert } from "./screen.ts";

describe("labelled examples, written after the articles and the guide", () => {
  test.each(examples.map((each) => [JSON.stringify(each.advert), each] as const))(
    "%s",
    (_name, { advert, claims }) => {
      const found = [...new Set(judgeAdvert(advert).map((passage) => passage.rule.claim))];
      if (claims.length === 0) expect(found).toEqual([]);
      else expect(found).toEqual(expect.arrayContaining([...claims]));
    },
  );
});
