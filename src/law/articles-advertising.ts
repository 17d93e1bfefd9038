import { type Text, text } from "../kernel/index.ts";

/** 广告: articles that the advertising parameters and the wording detector cite, in our own short words. */
export const advertisingArticles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ADL: {
    9: text(
      "广告的禁止情形：国家象征、国家机关名义、绝对化用语、迷信、淫秽、歧视等。",
      "Prohibited: state symbols, state organs, absolute terms, superstition, obscenity, discrimination and so on.",
    ),
    11: text(
      "与行政许可相符；引证内容真实、准确并表明出处。",
      "Consistent with licences; citations true, accurate, with source.",
    ),
    12: text("涉及专利的标明专利号和种类。", "Patents are named by number and type."),
    13: text("不得贬低其他生产经营者。", "No belittling of others."),
    14: text("广告应当具有可识别性。", "Advertising is identifiable as such."),
    16: text(
      "医疗、药品、医疗器械广告不得断言功效、说明治愈率、比较、代言。",
      "Medical, drug and device advertising: no assertion, rate, comparison, endorsement.",
    ),
    17: text(
      "其他广告不得涉及疾病治疗功能、使用医疗用语。",
      "Other advertising: no treatment of disease, no medical terms.",
    ),
    18: text(
      "保健食品广告的禁止内容和应当标明的内容。",
      "Health food: what is prohibited and what must be stated.",
    ),
    19: text("不得以健康、养生知识变相发布广告。", "No advertising disguised as health knowledge."),
    20: text("不得声称替代母乳。", "No claim to replace breast milk."),
    21: text(
      "农药、兽药、饲料广告不得断言功效、安全性，不得推荐、说明有效率。",
      "Pesticide, veterinary and feed advertising: no assertion, recommendation, effective rate.",
    ),
    22: text("烟草广告的禁止。", "Tobacco advertising is prohibited."),
    23: text(
      "酒类广告不得诱导饮酒、暗示消除紧张或者增加体力。",
      "Alcohol: no inducement, no relief of tension or gain of strength.",
    ),
    24: text(
      "教育、培训广告不得保证效果、暗示命题人员参与、利用专业人士或者受益者推荐。",
      "Education: no guaranteed result, no examiners, no recommendation by experts or beneficiaries.",
    ),
    25: text(
      "有投资回报预期的广告应当提示风险，不得保证收益、利用他人推荐。",
      "Investment: risk is told; no guaranteed return, no recommendation.",
    ),
    26: text(
      "房地产广告不得承诺升值或者回报、以所需时间表示位置、误导宣传规划。",
      "Real estate: no promised appreciation, no location by travel time, nothing misleading on planned facilities.",
    ),
    27: text(
      "种子、种养殖广告不得作无法验证的断言、保证效益。",
      "Seeds and breeding: no unverifiable assertion, no guaranteed profit.",
    ),
    28: text("虚假广告。", "False advertising."),
    40: text("针对未成年人的广告。", "Advertising for minors."),
    44: text("互联网广告；弹出广告一键关闭。", "Internet advertising; pop-ups close with one click."),
    46: text("应当在发布前审查的广告。", "Advertising reviewed before publication."),
    55: text("虚假广告的处罚。", "Penalties for false advertising."),
    57: text("违反禁止内容等的处罚。", "Penalties for prohibited content."),
    58: text("违反特定行业准则等的处罚。", "Penalties for breaches of the rules by kind of goods."),
    59: text(
      "引证、专利、贬低、可识别性的处罚。",
      "Penalties for citations, patents, belittling, identifiability.",
    ),
  },
  O21: {
    11: text(
      "药品、医疗器械、保健食品等广告不得含有“热销、抢购、试用”“家庭必备、免费治疗、免费赠送”等诱导性内容和“无效退款、保险公司保险”等保证性内容。",
      "Advertising of drugs, devices and health food: no inducement such as 热销, 抢购, 试用, 免费赠送, no guarantee such as 无效退款.",
    ),
  },
  O72: {
    6: text("禁止利用互联网发布烟草、处方药广告。", "No tobacco or prescription drug advertising online."),
    7: text(
      "须审查的广告未经审查不得发布，按审查内容发布。",
      "Reviewed before publication, and published as approved.",
    ),
    8: text(
      "健康、养生知识不得附带相关商品的联系方式、购物链接。",
      "Health knowledge carries no contact or purchase link.",
    ),
    9: text("互联网广告的可识别性。", "Identifiability of internet advertising."),
    10: text("弹出、开屏广告一键关闭。", "Pop-up and splash advertising closes with one click."),
    11: text("不得欺骗、误导点击。", "No deceptive clicks."),
    12: text("针对未成年人的互联网媒介。", "Internet media for minors."),
    13: text("广告主对真实性负责并建立档案。", "The advertiser answers for truth and keeps an archive."),
    14: text("广告经营者、发布者的登记审核档案。", "Agency and publisher: registration, checks, archive."),
    15: text("算法推荐广告的存档。", "Archive of algorithmic advertising."),
    16: text("平台的广告管理义务。", "Duties of platforms."),
    17: text("不得影响用户；政务服务搜索结果。", "No disturbance of users; results for government services."),
    18: text("核对下一级链接。", "The next link is checked."),
    23: text("违反第六条、第十二条的处罚。", "Penalties for articles 6 and 12."),
    27: text("违反第十一条的处罚。", "Penalties for article 11."),
    29: text("平台违反义务的处罚。", "Penalties on platforms."),
  },
  ADG23: {
    2: text("绝对化用语的含义。", "What absolute terms are."),
    4: text("一般不视为广告的自身信息。", "Own information that is generally no advertisement."),
    5: text("未指向所推销商品的情形。", "Uses that do not refer to the goods."),
    6: text("指向商品但不误导、不贬低的情形。", "Uses that neither mislead nor belittle."),
    7: text("广告主无法证明真实性的，依法查处。", "Unproven exempt uses are dealt with under the law."),
    9: text("初次、轻微并及时改正的，可以不予处罚。", "First, minor and corrected: may go unpunished."),
    10: text(
      "自有媒介、时间短、浏览少且无危害的，不予处罚。",
      "Own media, short, few viewers, no harm: not punished.",
    ),
    11: text("一般不认为轻微的情形。", "What is generally not minor."),
  },
  ADG24: {
    10: text("应当查处的不具有可识别性的行为。", "Unidentifiable advertising to be dealt with."),
    13: text("初次、轻微并及时改正的，可以不予处罚。", "First, minor and corrected: may go unpunished."),
  },
};
