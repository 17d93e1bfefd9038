/** 地址 in its parts, and what two of them say. An address that hundreds share lawfully (集群注册) says nothing. */
import { text } from "../../kernel/index.ts";
import { bigramDice } from "./distance.ts";
import type { Evidence } from "./model.ts";
import { normal } from "./text.ts";

export interface Address {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly town: string;
  readonly road: string;
  /** House number, building, unit, floor, room: every number and letter code in order. */
  readonly numbers: readonly string[];
  /** Han text behind the road without numbers: estates and buildings by name. */
  readonly place: string;
  /** Everything from the road on; the same key is the same door. */
  readonly key: string;
}

export function parseAddress(raw: string): Address | undefined {
  let rest = digitsOf(normal(raw)).replace(/[\s,，。;；、.·()（）#"']/gu, (sign) =>
    sign === "#" ? "幢" : "",
  );
  if (rest.length < 4) return undefined;
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest);
    if (found?.[0] === undefined) return "";
    rest = rest.slice(found[0].length);
    return found[1] ?? found[0];
  };
  const province = take(
    /^(.{2,3}?)省|^(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|^(?:北京|上海|天津|重庆)(?:市|(?=.{1,3}区))/u,
  );
  const city = take(/^([^路街道区县镇村\d]{2,8}?)(?:市(?!场)|自治州|地区|盟)/u);
  const county = take(/^([^路街道镇村\d]{1,6}?)(?:新区|开发区|区|县|旗|市(?!场))/u);
  const town = take(/^([^路街道\d]{1,8}?)(?:街道办事处|街道|镇|乡|办事处)/u);
  take(/^[^路街道\d]{1,8}?(?:社区居委会|社区|居委会|村委会|村)/u);
  const road = take(/^([^\d]{1,14}?(?:大道|路|街|道|巷|弄|胡同|里))/u);
  const numbers = [...rest.matchAll(/[a-z]*\d+[a-z]*|(?<![a-z])[a-z](?![a-z])/gu)].map(([token]) =>
    token.replace(/^0+(?=\d)/, ""),
  );
  const place = rest.replace(/[^\p{Script=Han}]/gu, "").replace(/[号室层楼幢栋座单元附负第之]/gu, "");
  return {
    province,
    city,
    county,
    town,
    road,
    numbers,
    place,
    key: `${county}|${road}|${place}|${numbers.join("-")}`,
  };
}

/** `sharers(key)`: how many records of the table at hand stand at that very door. */
export function compareAddresses(
  a: Address | undefined,
  b: Address | undefined,
  sharers: (key: string) => number,
): Evidence[] {
  if (a === undefined || b === undefined) return [];
  if (differ(a.city, b.city) && differ(a.county, b.county))
    return [
      {
        weight: -1.8,
        reason: () =>
          text(
            `地址不在一地：${a.city}${a.county} / ${b.city}${b.county}`,
            `addresses in different places: ${a.city}${a.county} / ${b.city}${b.county}`,
          ),
      },
    ];
  const samePlace =
    a.road !== "" && b.road !== ""
      ? a.road === b.road || bigramDice(a.road, b.road) >= 0.6
      : bigramDice(a.place, b.place) >= 0.6;
  const shared = a.numbers.filter((token) => b.numbers.includes(token)).length;
  const most = Math.max(a.numbers.length, b.numbers.length);
  const least = Math.min(a.numbers.length, b.numbers.length);
  if (!samePlace) {
    if (a.road !== "" && b.road !== "" && shared === 0)
      return [
        {
          weight: -1.5,
          reason: () => text(`道路不同：${a.road} / ${b.road}`, `different roads: ${a.road} / ${b.road}`),
        },
      ];
    return shared === most && most >= 2
      ? [{ weight: 1.5, reason: () => text("门牌房号相同", "same house and room numbers") }]
      : [{ weight: -0.6, reason: () => text("地址不同", "different addresses") }];
  }
  if (most === 0)
    return [{ weight: a.place === b.place ? 1 : 0.3, reason: () => text("地址相近", "similar address") }];
  const crowd = Math.max(sharers(a.key), sharers(b.key));
  if (shared === most) {
    if (crowd > MASS)
      return [
        {
          weight: 0.3,
          reason: () =>
            text(
              `地址相同，但系 ${crowd} 户共用的集群地址`,
              `same address, but ${crowd} operators lawfully share it`,
            ),
        },
      ];
    return [
      {
        weight: (most >= 2 ? 4 : 3) - Math.log2(Math.max(1, crowd / 2)) * 0.5,
        reason: () => text("地址相同至门牌房号", "same address down to the door"),
      },
    ];
  }
  if (shared === least && least > 0)
    return [
      {
        weight: crowd > MASS ? 0 : 1.5,
        reason: () => text("地址相同，一方未写房号", "same address, one without the room"),
      },
    ];
  if (shared > 0)
    return [{ weight: -0.4, reason: () => text("同一楼宇，房号不同", "same building, different rooms") }];
  return [{ weight: -1.2, reason: () => text("同一道路，门牌不同", "same road, different numbers") }];
}

/** From here on an address is a mass address. */
export const MASS = 20;

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && a !== b;
}

/** 十二幢 and 12幢 are one; only where a number is meant. */
function digitsOf(text: string): string {
  return text.replace(/[一二三四五六七八九十]{1,3}(?=[号幢栋座单层楼组室期区排])/gu, (word) => {
    const [tens = "", units = ""] = word.includes("十") ? word.split("十") : ["0", word];
    if (!word.includes("十")) return [...word].map((one) => numerals.indexOf(one)).join("");
    return String(
      (tens === "" ? 1 : numerals.indexOf(tens)) * 10 + (units === "" ? 0 : numerals.indexOf(units)),
    );
  });
}
const numerals = "零一二三四五六七八九";
