import { describe, expect, it } from "vitest";
import { likeness, nearest } from "./near.ts";

describe("nearest", () => {
  const platforms = [
    { id: "1", names: ["杭州栖云集网络科技有限公司", "qiyun"] },
    { id: "2", names: ["杭州试秤网络有限公司", "shicheng"] },
    { id: "3", names: ["绍兴越市网络有限公司", "yueshi"] },
  ];
  const ids = (given: string, least?: number) =>
    nearest(given, platforms, { of: ({ names }) => names, ...(least === undefined ? {} : { least }) }).map(
      ({ id }) => id,
    );

  it("ranks by the name that is written most alike, part of a name first", () => {
    expect(ids("栖云集")[0]).toBe("1");
    expect(ids("shichen")[0]).toBe("2");
    expect(ids("YUE SHI")[0]).toBe("3");
  });

  it("names nobody below the least likeness", () => {
    expect(ids("zzz", 0.3)).toEqual([]);
    expect(ids("zzz")).toHaveLength(3);
  });

  it("sees likeness in what a tongue nearby calls it, none in nothing", () => {
    expect(likeness("titel", "title")).toBeCloseTo(0.6);
    expect(likeness("prijs", "price")).toBeCloseTo(0.6);
    expect(likeness("", "price")).toBe(0);
    expect(likeness("id", "video")).toBeLessThan(0.5);
    expect(likeness("价格（元）", "价格")).toBe(1);
  });
});
