import { day, type Text, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { FineBand, Violation } from "./discretion-model.ts";
import type { Certainty } from "./model.ts";

const confiscate = text("没收违法所得", "confiscation of the gains");
const suspend = text("责令停业整顿", "suspension of business");
const licence = text("可以吊销营业执照", "the licence may be revoked");

/** Yuan in, fen out. */
function band(
  grade: FineBand["grade"],
  min: number | undefined,
  max: number | undefined,
  also?: Text,
): FineBand {
  return {
    grade,
    ...(min === undefined ? {} : { min: min * 100 }),
    ...(max === undefined ? {} : { max: max * 100 }),
    ...(also ? { also } : {}),
  };
}

function times(
  grade: FineBand["grade"],
  of: NonNullable<FineBand["multiple"]>["of"],
  min: number | undefined,
  max: number,
  also?: Text,
): FineBand {
  return { grade, multiple: { of, max, ...(min === undefined ? {} : { min }) }, ...(also ? { also } : {}) };
}

const noGains = text("没有违法所得", "no gains");
const noFee = text("广告费用无法计算或者明显偏低", "the fee cannot be found or is plainly too low");

function violation(
  id: string,
  label: readonly [zh: string, en: string],
  basis: string,
  from: string,
  bands: readonly FineBand[],
  rest: { readonly certainty?: Certainty; readonly afterOrder?: true } = {},
): Violation {
  const { certainty = "read", ...more } = rest;
  return {
    id,
    label: text(...label),
    basis: cites(...basis.split("; ")),
    from: day(from),
    certainty,
    bands,
    ...more,
  };
}

/** 罚则 of the platform laws (F): they are parameters of the statute book as well. */
export const platformViolations: readonly Violation[] = [
  violation(
    "F-01",
    ["未履行公示义务（非平台）", "Publicity duties, non-platform"],
    "ECL 76(1)",
    "2019-01-01",
    [band("ordinary", undefined, 10_000)],
  ),
  violation(
    "F-02",
    ["平台对违反公示义务的经营者未采取措施", "Platform lets sellers breach publicity"],
    "ECL 76(2)",
    "2019-01-01",
    [band("ordinary", 20_000, 100_000)],
  ),
  violation("F-03", ["搜索选项、默认搭售", "Search option, tie-in default"], "ECL 77", "2019-01-01", [
    band("ordinary", 50_000, 200_000, confiscate),
    band("serious", 200_000, 500_000, confiscate),
  ]),
  violation("F-04", ["押金退还", "Deposit refund"], "ECL 78", "2019-01-01", [
    band("ordinary", 50_000, 200_000),
    band("serious", 200_000, 500_000),
  ]),
  violation(
    "F-05",
    ["核验登记、报送、处置、保存", "Verification, reporting, disposal, retention"],
    "ECL 80",
    "2019-01-01",
    [band("ordinary", 20_000, 100_000), band("serious", 100_000, 500_000, suspend)],
    { afterOrder: true },
  ),
  violation(
    "F-06",
    [
      "规则公示与征求意见、退出、自营标记、评价",
      "Rules display, comment, exit, self-operated marking, reviews",
    ],
    "ECL 81",
    "2019-01-01",
    [band("ordinary", 20_000, 100_000), band("serious", 100_000, 500_000)],
  ),
  violation(
    "F-07",
    ["对平台内经营者不合理限制、收费", "Unreasonable restriction or fees on sellers"],
    "ECL 82",
    "2019-01-01",
    [band("ordinary", 50_000, 500_000), band("serious", 500_000, 2_000_000)],
  ),
  violation(
    "F-08",
    ["未采取必要措施、未尽资质审核或者安全保障义务", "No measures, no qualification check, no safety duty"],
    "ECL 83",
    "2019-01-01",
    [band("ordinary", 50_000, 500_000), band("serious", 500_000, 2_000_000, suspend)],
  ),
  violation(
    "F-09",
    ["拒不出具网络经营场所证明", "Refuse place-of-business proof to sellers"],
    "O37 40",
    "2021-05-01",
    [band("ordinary", 10_000, 30_000)],
  ),
  violation("F-10", ["未按要求提供数据信息", "Data on demand not provided"], "O37 46", "2021-05-01", [
    band("ordinary", 5_000, 30_000),
  ]),
  violation(
    "F-11",
    ["标记、历史版本、处置公示", "Marking, version history, sanction publicity"],
    "O37 48",
    "2021-05-01",
    [band("ordinary", 10_000, 30_000)],
  ),
  violation(
    "F-12",
    ["妨碍执法、提供虚假材料", "Obstructing enforcement, false material"],
    "O37 53",
    "2021-05-01",
    [band("ordinary", 5_000, 30_000)],
  ),
  violation(
    "F-13",
    ["直播间未展示经营者信息", "Live display of seller information"],
    "O37 45",
    "2021-05-01",
    [band("ordinary", undefined, 10_000)],
    { afterOrder: true },
  ),
  violation(
    "F-14",
    ["技术支持、实际销售者未公示（浙江）", "Technical support, real seller not published (Zhejiang)"],
    "ZJEC 24",
    "2022-03-01",
    [band("ordinary", 20_000, 100_000), band("serious", 100_000, 500_000)],
  ),
  violation("F-15", ["虚假入驻信息（浙江）", "False entry information (Zhejiang)"], "ZJEC 25", "2022-03-01", [
    band("ordinary", 5_000, 30_000),
  ]),
  violation(
    "F-16",
    ["后厨视频、封签（浙江）", "Kitchen video, seals (Zhejiang)"],
    "ZJEC 29",
    "2022-03-01",
    [band("ordinary", 200, 500)],
    { afterOrder: true },
  ),
  violation("F-17", ["违法直播内容（浙江）", "Unlawful live content (Zhejiang)"], "ZJEC 30", "2022-03-01", [
    band("ordinary", 20_000, 100_000),
    band("serious", 100_000, 500_000, suspend),
  ]),
  violation(
    "F-18",
    [
      "违反消保条例第十至十四条、第十六至十七条、第十九至二十一条",
      "Consumer regulation art. 10–14, 16–17, 19–21",
    ],
    "SC778 50(1)",
    "2024-07-01",
    [
      times("ordinary", "gains", 1, 5, text("警告、没收违法所得", "warning, confiscation")),
      { ...band("ordinary", undefined, 300_000), when: noGains },
      { grade: "serious", also: text("责令停业整顿、吊销执照", "suspension, revocation") },
    ],
  ),
  violation(
    "F-19",
    ["违反消保条例第二十二条（预付费）", "Consumer regulation art. 22 (prepayment)"],
    "SC778 50(2)",
    "2024-07-01",
    [
      times("ordinary", "gains", 1, 10, text("警告、没收违法所得", "warning, confiscation")),
      { ...band("ordinary", undefined, 500_000), when: noGains },
      { grade: "serious", also: text("责令停业整顿、吊销执照", "suspension, revocation") },
    ],
  ),
];

/** 罚则 whose rows in the statute book stand beside the duty they enforce. */
const others: readonly Violation[] = [
  violation(
    "I-08",
    ["侵犯知识产权未采取必要措施", "No measures against infringement"],
    "ECL 84",
    "2019-01-01",
    [band("ordinary", 50_000, 500_000), band("serious", 500_000, 2_000_000)],
    { afterOrder: true },
  ),
  violation(
    "PR-19",
    ["平台规则公示、征求意见、七日、退出", "Rules: display, comment, seven days, exit"],
    "O116 39; ECL 81",
    "2026-02-01",
    [band("ordinary", 20_000, 100_000), band("serious", 100_000, 500_000)],
  ),
  violation("PR-20", ["平台规则其他义务", "Rules: residual duties"], "O116 40; O116 41", "2026-02-01", [
    band("ordinary", 10_000, 100_000),
  ]),
  violation(
    "PR-21",
    ["平台规则：禁止的限制和收费", "Rules: forbidden restrictions and fees"],
    "O116 42(1); ECL 82",
    "2026-02-01",
    [band("ordinary", 50_000, 500_000), band("serious", 500_000, 2_000_000)],
  ),
  violation("AD-08", ["广告：平台义务", "Advertising: platform duties"], "O72 29", "2023-05-01", [
    band("ordinary", 10_000, 50_000),
  ]),
  violation(
    "AV-01",
    ["绝对化用语等广告法第九条禁止情形", "Absolute terms and other content forbidden by art. 9"],
    "ADL 57; ADL 9",
    "2015-09-01",
    [
      band(
        "ordinary",
        200_000,
        1_000_000,
        text("情节严重的并可吊销执照", "where serious the licence may be revoked"),
      ),
    ],
  ),
  violation(
    "AV-07",
    ["医疗、药品、保健食品等广告", "Medical, drug, health-food advertising"],
    "ADL 58",
    "2015-09-01",
    [
      times("ordinary", "fee", 1, 3),
      { ...band("ordinary", 100_000, 200_000), when: noFee },
      times("serious", "fee", 3, 5),
      { ...band("serious", 200_000, 1_000_000), when: noFee },
    ],
  ),
  violation("AV-10", ["引证、专利、贬低等", "Quotations, patents, belittling"], "ADL 59", "2015-09-01", [
    band("ordinary", undefined, 100_000),
  ]),
  violation("AV-14", ["虚假广告", "False advertising"], "ADL 55", "2015-09-01", [
    times("ordinary", "fee", 3, 5),
    { ...band("ordinary", 200_000, 1_000_000), when: noFee },
    times("serious", "fee", 5, 10, licence),
    { ...band("serious", 1_000_000, 2_000_000, licence), when: noFee },
  ]),
  violation("AV-17", ["欺骗方式诱导点击", "Deceptive clicks"], "O72 27", "2023-05-01", [
    band("ordinary", 5_000, 30_000),
  ]),
  violation(
    "UC-02",
    ["虚假或者引人误解的商业宣传", "False or misleading promotion"],
    "AUCL25 25; AUCL25 9",
    "2025-10-15",
    [band("ordinary", undefined, 1_000_000), band("serious", 1_000_000, 2_000_000, licence)],
  ),
  violation(
    "UC-03",
    ["组织虚假交易、虚假评价", "Organising fake transactions or reviews"],
    "AUCL25 25; AUCL25 9(2)",
    "2025-10-15",
    [band("ordinary", undefined, 1_000_000), band("serious", 1_000_000, 2_000_000, licence)],
  ),
  violation("UC-05", ["违法有奖销售", "Prize sales"], "AUCL25 27", "2025-10-15", [
    band("ordinary", 50_000, 500_000),
  ]),
  violation("UC-06", ["商业诋毁", "Commercial disparagement"], "AUCL25 28; AUCL25 12", "2025-10-15", [
    band("ordinary", 100_000, 1_000_000),
    band("serious", 1_000_000, 5_000_000),
  ]),
  violation(
    "UC-07",
    ["网络不正当竞争妨碍行为", "Network obstruction"],
    "AUCL25 29; AUCL25 13(2)",
    "2025-10-15",
    [band("ordinary", 100_000, 1_000_000), band("serious", 1_000_000, 5_000_000)],
  ),
  violation(
    "UC-10",
    ["平台强制低于成本销售", "Platform forces below-cost pricing"],
    "AUCL25 30; AUCL25 14",
    "2025-10-15",
    [band("ordinary", 50_000, 500_000), band("serious", 500_000, 2_000_000)],
  ),
  violation(
    "PX-11",
    ["场所提供者、平台未尽价格管理义务", "Venue or platform fails in price duties"],
    "O56 24; O56 25",
    "2022-07-01",
    [band("ordinary", undefined, 30_000), band("serious", 30_000, 100_000)],
  ),
  violation("MS-04", ["组织策划传销", "Organising pyramid selling"], "SC444 24(1)", "2005-11-01", [
    band("ordinary", 500_000, 2_000_000, confiscate),
  ]),
  violation(
    "MS-05",
    ["介绍、诱骗、胁迫他人参加传销", "Recruiting into pyramid selling"],
    "SC444 24(2)",
    "2005-11-01",
    [band("ordinary", 100_000, 500_000, confiscate)],
  ),
  violation("MS-06", ["参加传销", "Taking part in pyramid selling"], "SC444 24(3)", "2005-11-01", [
    band("ordinary", undefined, 2_000),
  ]),
  violation(
    "G-16",
    ["未经登记从事经营", "Unregistered operation"],
    "SC746 43",
    "2022-03-01",
    [band("ordinary", 10_000, 100_000), band("serious", 100_000, 500_000, text("责令关闭停业", "closure"))],
    { afterOrder: true },
  ),
  violation("G-17", ["提交虚假登记材料", "False material for registration"], "SC746 44", "2022-03-01", [
    band("ordinary", 50_000, 200_000, confiscate),
    band("serious", 200_000, 1_000_000, text("吊销执照", "revocation")),
  ]),
  violation(
    "G-18",
    ["未办理变更登记", "Change not registered"],
    "SC746 46",
    "2022-03-01",
    [band("ordinary", 10_000, 100_000), { grade: "serious", also: text("吊销执照", "revocation") }],
    { afterOrder: true },
  ),
];

export const violations: readonly Violation[] = [...platformViolations, ...others];
