/** 管辖: which place's authority is competent, why, by which article, who else may be, and what settles a conflict. */
import { type Day, err, failure, ok, type Result, type Text, text } from "../kernel/index.ts";
import { cite } from "./cite.ts";
import type {
  Competence,
  JurisdictionAnswer,
  JurisdictionQuestion,
  PlaceRole,
} from "./jurisdiction-model.ts";
import { inForce } from "./statute-book.ts";

/** Fails with `expired` where the rule asked for was not yet in force on the day. */
export function jurisdiction(question: JurisdictionQuestion, on: Day): Result<JurisdictionAnswer> {
  const rules = rulesFor(question, on);
  const old = rules.find(({ article }) => !inForce(article.instrument, on));
  if (old) {
    const message = text(`${on} 所依据的规定无效。`, `The rule was not in force on ${on}.`);
    return err(failure("expired", message, { field: "on", article: old.article }));
  }
  const known = rules.map((rule) => placed(rule, question));
  const [main = placed(fallback, question)] = known;
  const others = known.slice(1);
  const taken = others.find(
    ({ region, ifFirst }) => ifFirst && region !== undefined && region === question.firstReceived,
  );
  const competent = taken && question.firstReceived !== main.region ? taken : main;
  return ok({
    level: text("县级以上市场监督管理部门", "authority at county level or above"),
    competent,
    alternatives: known.filter((one) => one !== competent),
    conflicts: conflictsOf(known, question),
    missing: known
      .filter(({ region }) => region === undefined)
      .map(({ role }) => ({ role, name: roleNames[role] })),
  });
}

export const roleNames: Readonly<Record<PlaceRole, Text>> = {
  act: text("违法行为发生地", "where the act occurred"),
  domicile: text("住所地", "domicile"),
  business: text("实际经营地", "actual place of business"),
  "published-address": text("平台公示的地址", "address published on the platform"),
  "platform-domicile": text("平台经营者住所地", "the platform's domicile"),
  publisher: text("广告发布者所在地", "the publisher's place"),
  advertiser: text("广告主所在地", "the advertiser's place"),
  "ad-operator": text("广告经营者所在地", "the ad operator's place"),
  agency: text("代理机构所在地", "the agent organisation's place"),
  residence: text("户籍地或者经常居住地", "registered or habitual residence"),
};

type Rule = Pick<Competence, "role" | "reason" | "article" | "certainty" | "ifFirst">;

function rule(role: PlaceRole, article: string, zh: string, en: string, ifFirst?: true): Rule {
  return {
    role,
    article: cite(article),
    reason: text(zh, en),
    certainty: "read",
    ...(ifFirst ? { ifFirst } : {}),
  };
}

const fallback = rule("act", "O2 7", "一般由违法行为发生地管辖", "by default where the act occurred");

function rulesFor(question: JurisdictionQuestion, on: Day): readonly Rule[] {
  if (question.matter === "complaint") return complaintRules(question, on);
  const report = question.matter === "report" && on >= "2026-04-15";
  const general = report
    ? [rule("act", "O121 29", "一般由被举报行为发生地管辖", "by default where the reported act occurred")]
    : [fallback];
  switch (question.subject) {
    case "ordinary":
      return general;
    case "platform":
      return [
        rule(
          "domicile",
          report ? "O121 31(1)" : "O2 10(1)",
          "平台、自建网站由其住所地管辖",
          "a platform or self-built site: its domicile",
        ),
      ];
    case "in-platform":
      return [
        rule(
          "business",
          report ? "O121 31(2)" : "O2 10(2)",
          "平台内经营者由其实际经营地管辖",
          "an in-platform operator: its actual place of business",
        ),
        rule(
          "platform-domicile",
          report ? "O121 31(2)" : "O2 10(2)",
          "平台住所地先行发现线索或者收到投诉举报的也可以管辖",
          "the platform's domicile, if it found or received it first",
          true,
        ),
      ];
    case "advert":
      return advertRules(question, report);
    case "natural-endorser":
      return [
        rule(
          "agency",
          "O72 20(1)",
          "自然人代言人：其代理机构所在地",
          "a natural person endorsing: its agent organisation's place",
        ),
        rule("residence", "O72 20(1)", "或者户籍地、经常居住地", "or registered or habitual residence"),
      ];
    case "live-platform":
      return [
        rule(
          "domicile",
          "O117 47(1)",
          "直播平台、自建网站、服务机构由其住所地管辖",
          "live platform, self-built site, MCN: domicile",
        ),
      ];
    case "live-room":
    case "live-marketer":
      return liveRules(question);
  }
}

/** O121 13–14 from 2026-04-15; before, O20 12: actual place of business or the platform's domicile. */
function complaintRules({ subject, unreachable, places }: JurisdictionQuestion, on: Day): readonly Rule[] {
  const now = on >= "2026-04-15";
  if (subject === "platform" || subject === "live-platform") {
    return [
      rule(
        "domicile",
        now ? "O121 13" : "O20 12",
        "平台、自建网站、其他网络服务由其住所地处理",
        "a platform, self-built site or other network service: its domicile",
      ),
    ];
  }
  if (subject === "in-platform" || subject === "live-room" || subject === "live-marketer") {
    const platform = rule(
      "platform-domicile",
      now ? "O121 13" : "O20 12",
      "也可以由平台经营者住所地处理",
      "or the platform operator's domicile",
    );
    if (!now)
      return [
        rule(
          "business",
          "O20 12",
          "平台内经营者由其实际经营地处理",
          "an in-platform operator: its actual place of business",
        ),
        platform,
      ];
    const published = rule(
      "published-address",
      "O121 13",
      "平台内经营者由其在平台公示的地址所在地处理",
      "an in-platform operator: the address published on the platform",
    );
    if (
      unreachable ||
      (places["published-address"] === undefined && places["platform-domicile"] !== undefined)
    ) {
      return [
        rule(
          "platform-domicile",
          "O121 13",
          "没有依法公示地址或者无法联系的，由平台经营者住所地处理",
          "no lawful published address or unreachable: the platform's domicile",
        ),
      ];
    }
    return [published, platform];
  }
  return [
    rule(
      "business",
      now ? "O121 13" : "O20 12",
      "由被投诉人实际经营地处理",
      "the respondent's actual place of business",
    ),
    rule("domicile", now ? "O121 13" : "O20 12", "或者被投诉人住所地处理", "or the respondent's domicile"),
  ];
}

function advertRules({ selfPublished }: JurisdictionQuestion, report: boolean): readonly Rule[] {
  const article = report ? "O121 32" : "O2 11";
  if (selfPublished) {
    return [
      rule(
        "advertiser",
        article,
        "自行发布的互联网广告由广告主所在地管辖",
        "self-published: the advertiser's place",
      ),
    ];
  }
  return [
    rule("publisher", article, "互联网广告由发布者所在地管辖", "internet advertising: the publisher's place"),
    rule(
      "advertiser",
      article,
      "广告主所在地先行发现或者收到的也可以管辖",
      "the advertiser's place, if first",
      true,
    ),
    rule(
      "ad-operator",
      article,
      "广告经营者所在地先行发现或者收到的也可以管辖",
      "the ad operator's place, if first",
      true,
    ),
  ];
}

/** O117 47(2): place of business, else domicile if registered, else the platform's domicile. */
function liveRules({ subject, places, registered }: JurisdictionQuestion): readonly Rule[] {
  const article = subject === "live-marketer" ? "O117 47(3)" : "O117 47(2)";
  const who =
    subject === "live-marketer"
      ? text("营销人员随直播间运营者：", "a marketer follows the room's operator: ")
      : text("", "");
  const of = (role: PlaceRole, zh: string, en: string) =>
    rule(role, article, `${who.zh}${zh}`, `${who.en}${en}`);
  if (places.business !== undefined || registered === undefined)
    return [of("business", "由实际经营地管辖", "actual place of business")];
  return registered
    ? [
        of(
          "domicile",
          "实际经营地不明、已登记的，由住所地管辖",
          "place of business unknown, registered: domicile",
        ),
      ]
    : [
        of(
          "platform-domicile",
          "实际经营地不明、未登记的，由平台住所地管辖",
          "unknown and unregistered: the platform's domicile",
        ),
      ];
}

function placed(one: Rule, { places }: JurisdictionQuestion): Competence {
  const region = places[one.role];
  return { ...one, roleName: roleNames[one.role], ...(region === undefined ? {} : { region }) };
}

function conflictsOf(known: readonly Competence[], { matter, filed, firstReceived }: JurisdictionQuestion) {
  const regions = [...new Set(known.flatMap(({ region }) => (region === undefined ? [] : [region])))];
  const conflicts: { text: Text; article: ReturnType<typeof cite>; regions: string[] }[] = [];
  if (regions.length > 1) {
    const first =
      matter === "complaint"
        ? {
            text: text(
              "两个以上都有权的，由先收到投诉的处理",
              "several competent: the first that received the complaint",
            ),
            article: cite("O121 14"),
          }
        : {
            text: text("两个以上都有管辖权的，由最先立案的管辖", "several competent: the first to file"),
            article: cite("O2 12"),
          };
    conflicts.push({ ...first, regions });
  }
  if (filed !== undefined && new Set(filed).size > 1) {
    conflicts.push({
      text: text(
        "已有两地立案：七个工作日内协商，协商不成报共同上一级指定",
        "two have filed: negotiate within 7 working days, else the common superior designates",
      ),
      article: cite("O2 13"),
      regions: [...new Set(filed)],
    });
  }
  if (firstReceived !== undefined && regions.length > 0 && !regions.includes(firstReceived)) {
    conflicts.push({
      text: text(
        "先收到的机关没有管辖权：移送有权的机关；有异议的报共同上一级，不得再移送",
        "the first receiver is not competent: transfer; if contested the common superior decides, never onward",
      ),
      article: cite("O2 14"),
      regions: [firstReceived, ...regions],
    });
  }
  return conflicts;
}
