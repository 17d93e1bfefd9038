import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

const law = day("2015-09-01");
const internet = day("2023-05-01");
const guide = day("2023-02-01");

/** 广告: what advertising may not say, what the guide lets pass, and the duties of platforms. */
export const advertisingParameters: readonly Parameter[] = [
  {
    id: "AV-01",
    label: text("绝对化用语", "Absolute terms"),
    text: text(
      "广告不得使用“国家级”“最高级”“最佳”以及含义相同或者近似的用语指向所推销的商品或者服务；处二十万元以上一百万元以下的罚款",
      "no 国家级, 最高级, 最佳 and equivalents pointing at the promoted goods; fine of CNY 200,000–1,000,000",
    ),
    basis: cites("ADL 9[3]", "ADL 57", "ADG23 2"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-02",
    label: text("绝对化用语：未指向商品的除外", "Absolute terms: no reference to the goods"),
    text: text(
      "仅表明服务态度、经营理念、企业文化、主观愿望或者目标追求的，以及与商品性能、质量无直接关联且不会误导的",
      "attitude, philosophy, culture, wish or goal only; unrelated to quality and not misleading",
    ),
    basis: cites("ADG23 5"),
    from: guide,
    certainty: "read",
  },
  {
    id: "AV-03",
    label: text("绝对化用语：不误导、不贬低的除外", "Absolute terms: neither misleading nor belittling"),
    text: text(
      "同一品牌或者企业的自我比较；消费提示；标准中的分级用语；名称、型号、商标、专利；依规定评定的奖项称号；限定时间、地域的客观事实",
      "self-comparison; usage tips; grade terms of a standard; name, model, trademark, patent; state awards; facts limited in time and place",
    ),
    basis: cites("ADG23 6"),
    from: guide,
    certainty: "read",
  },
  {
    id: "AV-04",
    label: text("除外情形的真实性由广告主证明", "The advertiser proves the exempt use"),
    text: text(
      "属于除外情形但广告主无法证明其真实性的，依照广告法查处",
      "an exempt use whose truth the advertiser cannot prove is dealt with under the Advertising Law",
    ),
    basis: cites("ADG23 7"),
    from: guide,
    certainty: "read",
  },
  {
    id: "AV-05",
    label: text("一般不视为广告的信息", "Information that is generally no advertisement"),
    text: text(
      "在自有媒介发布自身名称、简称、标识、成立时间、经营范围，且未推销商品或者服务的",
      "own name, logo, founding date, scope on own media, not promoting goods",
    ),
    basis: cites("ADG23 4"),
    from: guide,
    certainty: "read",
  },
  {
    id: "AV-06",
    label: text("广告的一般禁止内容", "What no advertisement may contain"),
    text: text(
      "国旗国歌国徽、军旗军歌军徽；国家机关及其工作人员的名义或者形象；损害国家尊严或者利益；违背社会良好风尚；淫秽、赌博、迷信、恐怖、暴力；歧视；其他禁止情形",
      "state or military symbols; state organs or officials; harm to dignity or interests; against good morals; obscenity, gambling, superstition, terror, violence; discrimination; other prohibited cases",
    ),
    basis: cites("ADL 9", "ADL 57"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-07",
    label: text("医疗、药品、医疗器械广告", "Medical, drug and device advertising"),
    text: text(
      "不得断言或者保证功效、安全性，不得说明治愈率、有效率，不得比较，不得利用代言人推荐、证明",
      "no assertion or guarantee of efficacy or safety, no cure or effective rate, no comparison, no endorsement",
    ),
    basis: cites("ADL 16", "ADL 58"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-08",
    label: text(
      "其他广告涉及疾病治疗功能或者医疗用语",
      "Other goods claiming treatment or using medical terms",
    ),
    text: text(
      "除医疗、药品、医疗器械广告外，禁止涉及疾病治疗功能，禁止使用医疗用语或者易与药品、医疗器械相混淆的用语",
      "except for medical, drug and device advertising: no treatment of disease, no medical terms, nothing to be confused with drugs or devices",
    ),
    basis: cites("ADL 17", "ADL 58"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-09",
    label: text("保健食品广告", "Health food advertising"),
    text: text(
      "不得断言或者保证功效、安全性，不得涉及疾病预防、治疗，不得声称必需，不得比较，不得代言；应当标明“本品不能代替药物”",
      "no efficacy or safety assertion, prevention or treatment, necessity, comparison, endorsement; must say 本品不能代替药物",
    ),
    basis: cites("ADL 18", "ADL 58"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-10",
    label: text("引证内容未表明出处或者范围", "Data or quotation without source or scope"),
    text: text(
      "引证内容应当真实、准确并表明出处；有适用范围和有效期限的应当明确；处十万元以下的罚款",
      "citations are true, accurate and name the source; scope and period are stated; fine up to CNY 100,000",
    ),
    basis: cites("ADL 11(2)", "ADL 59"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-11",
    label: text("涉及专利的广告", "Patent claims"),
    text: text(
      "应当标明专利号和专利种类，不得谎称取得专利权；处十万元以下的罚款",
      "number and type of the patent are stated, none is pretended; fine up to CNY 100,000",
    ),
    basis: cites("ADL 12", "ADL 59"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-12",
    label: text("贬低其他生产经营者", "Belittling other operators"),
    text: text(
      "广告不得贬低其他生产经营者的商品或者服务；处十万元以下的罚款",
      "no belittling of the goods or services of others; fine up to CNY 100,000",
    ),
    basis: cites("ADL 13", "ADL 59"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-13",
    label: text("广告不具有可识别性", "Not identifiable as advertising"),
    text: text(
      "竞价排名、附购物链接的知识介绍、体验分享、消费测评等未显著标明“广告”的；对发布者处十万元以下的罚款",
      "paid ranking, or knowledge, experience and review content with a purchase link, not marked 广告; publisher fined up to CNY 100,000",
    ),
    basis: cites("ADL 14", "O72 9", "ADG24 10", "ADL 59(3)"),
    from: law,
    certainty: "read",
    note: text(
      "《互联网广告管理办法》自2023年5月1日起施行，可识别性指南只知年份。",
      "The Measures apply from 2023-05-01; of the identifiability guide only the year is known.",
    ),
  },
  {
    id: "AV-14",
    label: text("虚假广告", "False advertising"),
    text: text(
      "商品或者服务不存在；性能、功效、销售状况、荣誉、允诺等与实际不符且有实质性影响；证明材料虚构或者无法验证；虚构使用效果",
      "goods do not exist; material facts, honours or promises untrue; unverifiable proof; invented effect",
    ),
    basis: cites("ADL 28", "ADL 55"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-15",
    label: text("应当审查而未经审查的广告", "Advertising published without the required review"),
    text: text(
      "医疗、药品、医疗器械、农药、兽药、保健食品、特殊医学用途配方食品广告未经审查不得发布，审查后不得剪辑、修改",
      "medical, drug, device, pesticide, veterinary, health food and FSMP advertising is reviewed first and not edited after",
    ),
    basis: cites("ADL 46", "O72 7", "ADL 58"),
    from: law,
    certainty: "read",
  },
  {
    id: "AV-16",
    label: text("以健康、养生知识变相发布广告", "Advertising disguised as health knowledge"),
    text: text(
      "介绍健康、养生知识的，不得在同一页面或者同时出现相关商品的地址、联系方式、购物链接",
      "health knowledge carries no address, contact or purchase link of such goods on the same page",
    ),
    basis: cites("ADL 19", "O72 8", "ADL 59(3)"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AV-17",
    label: text("欺骗、误导用户点击", "Deceptive clicks"),
    text: text(
      "不得以虚假的系统提示、播放或者关闭标志、奖励承诺等诱骗点击；处五千元以上三万元以下的罚款",
      "no false system prompt, play or close mark, reward; fine of CNY 5,000–30,000",
    ),
    basis: cites("O72 11", "O72 27"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AV-18",
    label: text("禁止利用互联网发布烟草、处方药广告", "Tobacco and prescription drugs online"),
    text: text(
      "禁止利用互联网发布烟草（含电子烟）广告；禁止发布处方药广告，另有规定的除外",
      "no tobacco (e-cigarettes included) and no prescription drug advertising on the internet",
    ),
    basis: cites("O72 6", "O72 23"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AV-19",
    label: text("针对未成年人的媒介", "Media for minors"),
    text: text(
      "不得在针对未成年人的媒介上发布医疗、药品、保健食品、医疗器械、化妆品、酒类、美容广告和有害网络游戏广告",
      "no medical, drug, health food, device, cosmetic, alcohol, beauty and harmful game advertising in media for minors",
    ),
    basis: cites("O72 12", "ADL 40", "O72 23"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AV-20",
    label: text("按审查通过的内容发布", "Published exactly as approved"),
    text: text(
      "须经审查的互联网广告应当严格按照审查通过的内容发布；需要改动的重新申请审查",
      "reviewed advertising runs exactly as approved; a change needs a new review",
    ),
    basis: cites("O72 7(2)"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-01",
    label: text("广告档案保存期限", "Retention of the advertising archive"),
    value: 3,
    unit: "year",
    text: text("自广告发布行为终了之日起不少于三年", "at least, from the end of publication"),
    basis: cites("O72 13", "O72 14"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-02",
    label: text("平台保存广告用户身份信息的期限", "Platform: identity data of advertising users"),
    value: 3,
    unit: "year",
    text: text("自信息服务提供行为终了之日起不少于三年", "at least, from the end of the service"),
    basis: cites("O72 16[1]"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-03",
    label: text("一键关闭", "One-click close"),
    text: text(
      "弹出、开屏广告显著标明关闭标志，不计时、不虚假、一次点击、不再弹出",
      "pop-up and splash advertising: a clear close mark, no countdown, not false, one click, no repeat",
    ),
    basis: cites("O72 10", "ADL 44"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-04",
    label: text("算法推荐广告的规则和投放记录存档", "Algorithmic advertising: rules and records archived"),
    text: text("记入广告档案", "kept in the archive"),
    basis: cites("O72 15"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-05",
    label: text("核对下一级链接的广告内容", "Check the content behind the next link"),
    text: text("广告主、广告经营者、广告发布者均应核对", "advertiser, agency and publisher alike"),
    basis: cites("O72 18"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-06",
    label: text("附购物链接的软文标明“广告”", "Content marketing with a purchase link is marked 广告"),
    text: text("知识介绍、体验分享、消费测评等形式", "knowledge, experience, review"),
    basis: cites("O72 9(3)", "ADG24 10"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-07",
    label: text(
      "平台不得阻挠广告监测，应当保存证据、提供信息",
      "Platform: monitoring, evidence, information",
    ),
    text: text(
      "不得以技术手段或者其他手段阻挠；及时保存证据材料，如实提供发布者身份、修改记录和交易信息",
      "no obstruction; evidence is preserved; identity, edits and transactions are supplied",
    ),
    basis: cites("O72 16[4]", "O72 16[5]"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-08",
    label: text("平台违反广告管理义务的罚款", "Fine on the platform"),
    text: text("一万元以上五万元以下", "CNY 10,000–50,000"),
    basis: cites("O72 29"),
    from: internet,
    certainty: "read",
  },
  {
    id: "AD-09",
    label: text("政务服务搜索结果不得插入竞价排名广告", "No paid ranking among government services"),
    text: text(
      "网站、网页、应用程序、公众号的搜索结果均适用",
      "sites, pages, apps and public accounts alike",
    ),
    basis: cites("O72 17(1)"),
    from: internet,
    certainty: "read",
  },
];
