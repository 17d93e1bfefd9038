import { describe, expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import {
  articleOf,
  type JurisdictionQuestion,
  jurisdiction,
  jurisdictionMatters,
  jurisdictionSubjects,
} from "./index.ts";

const now = day("2026-11-23");
const [yuhang, xihu, binjiang] = ["330110", "330106", "330108"];

function asked(question: JurisdictionQuestion, on = now) {
  const answered = jurisdiction(question, on);
  if (!answered.ok) throw new Error(answered.error.message.en);
  const { competent, alternatives, conflicts, missing } = answered.value;
  return {
    region: competent.region,
    article: `${competent.article.instrument} ${competent.article.article}`,
    alternatives: alternatives.map(({ region }) => region),
    conflicts: conflicts.map(({ article }) => `${article.instrument} ${article.article}`),
    missing: missing.map(({ role }) => role),
  };
}

describe("cases", () => {
  const places = { business: xihu, "platform-domicile": yuhang };

  test("an in-platform operator: its place of business, the platform's domicile if it was first", () => {
    expect(asked({ matter: "case", subject: "in-platform", places })).toEqual({
      region: xihu,
      article: "O2 10(2)",
      alternatives: [yuhang],
      conflicts: ["O2 12"],
      missing: [],
    });
    expect(asked({ matter: "case", subject: "in-platform", places, firstReceived: yuhang }).region).toBe(
      yuhang,
    );
  });

  test("a receiver that is not competent transfers and never onward; two that filed negotiate", () => {
    const strange = asked({
      matter: "case",
      subject: "platform",
      places: { domicile: yuhang },
      firstReceived: binjiang,
    });
    expect([strange.region, strange.conflicts]).toEqual([yuhang, ["O2 14"]]);
    const both = asked({ matter: "case", subject: "in-platform", places, filed: [xihu, yuhang] });
    expect(both.conflicts).toEqual(["O2 12", "O2 13"]);
  });

  test("adverts: the publisher; self-published: the advertiser", () => {
    const advert = { publisher: yuhang, advertiser: xihu };
    expect(asked({ matter: "case", subject: "advert", places: advert })).toMatchObject({
      region: yuhang,
      alternatives: [xihu, undefined],
      missing: ["ad-operator"],
    });
    expect(asked({ matter: "case", subject: "advert", places: advert, selfPublished: true })).toMatchObject({
      region: xihu,
      alternatives: [],
    });
  });

  test("a live room: place of business, else domicile if registered, else the platform", () => {
    const room = (places: JurisdictionQuestion["places"], registered?: boolean) =>
      asked({
        matter: "case",
        subject: "live-room",
        places,
        ...(registered === undefined ? {} : { registered }),
      });
    expect(room({ business: xihu, domicile: binjiang }, true).region).toBe(xihu);
    expect(room({ domicile: binjiang }, true).region).toBe(binjiang);
    expect(room({ "platform-domicile": yuhang }, false).region).toBe(yuhang);
    expect(room({}).missing).toEqual(["business"]);
  });

  test("the live rule is not in force before 2026-02-01", () => {
    expect(
      jurisdiction({ matter: "case", subject: "live-room", places: {} }, day("2026-01-31")),
    ).toMatchObject({
      ok: false,
      error: { code: "expired", article: { instrument: "O117" } },
    });
  });
});

describe("complaints and reports", () => {
  const places = { business: xihu, "published-address": binjiang, "platform-domicile": yuhang };

  test("since 2026-04-15 the published address counts, before the place of business", () => {
    const question = { matter: "complaint", subject: "in-platform", places } as const;
    expect(asked(question)).toMatchObject({ region: binjiang, article: "O121 13", alternatives: [yuhang] });
    expect(asked(question, day("2026-04-14"))).toMatchObject({ region: xihu, article: "O20 12" });
    expect(asked({ ...question, unreachable: true })).toMatchObject({ region: yuhang, alternatives: [] });
  });

  test("a report goes to the place of business, by order 121 once in force", () => {
    const question = { matter: "report", subject: "in-platform", places } as const;
    expect(asked(question)).toMatchObject({ region: xihu, article: "O121 31(2)" });
    expect(asked(question, day("2026-04-14"))).toMatchObject({ region: xihu, article: "O2 10(2)" });
  });
});

test("every question has an answer whose articles are in the book", () => {
  for (const matter of jurisdictionMatters) {
    for (const subject of jurisdictionSubjects) {
      for (const on of [now, day("2026-03-01")]) {
        const answered = jurisdiction({ matter, subject, places: {} }, on);
        expect(answered.ok, `${matter} ${subject}`).toBe(true);
        if (!answered.ok) continue;
        for (const { article } of [answered.value.competent, ...answered.value.alternatives]) {
          expect(articleOf(article), `${article.instrument} ${article.article}`).toBeDefined();
        }
      }
    }
  }
});
