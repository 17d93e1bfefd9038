/**
 * Wording to plant, written from the Advertising Law (广告法 arts. 9, 16–18, 24, 25, 28), the guide on absolute terms
 * (广告绝对化用语执法指南, arts. 4–7) and how shops really write. «…» holds the words that offend, or that look as if.
 */
import type { AdvertKind } from "../trade.ts";

export interface Wording {
  readonly style: string;
  readonly field: "title" | "description";
  /** Template; in a title it is one piece of it. */
  readonly say: string;
  /** 0 to 1. */
  readonly strength: number;
  /** Trades in which it makes sense; every trade where absent. */
  readonly trades?: readonly string[];
  /** The brand becomes this. */
  readonly brand?: string;
  /** The licence number the goods must show for the wording to be lawful is there. */
  readonly licensed?: true;
}

type Sheet = { readonly offending: readonly Wording[]; readonly innocent: readonly Wording[] };

const title = (style: string, strength: number, say: string, trades?: readonly string[]): Wording => ({
  style,
  field: "title",
  say,
  strength,
  ...(trades === undefined ? {} : { trades }),
});

const body = (style: string, strength: number, say: string, trades?: readonly string[]): Wording => ({
  ...title(style, strength, say, trades),
  field: "description",
});

const food = ["snacks", "tea", "fresh", "spirits", "health-food"];

export const adverts: Readonly<Record<AdvertKind, Sheet>> = {
  absolute: {
    offending: [
      title("superlative", 1, "«{全网最低价|全国最好|史上最强|世界顶级|国家级品质}»"),
      title("superlative", 0.9, "«{最佳|最优|最好用|最受欢迎|最先进}»"),
      title("rank-unsourced", 0.9, "«{销量第一|全国第一|行业第一|排名第一|NO.1|TOP1}»"),
      title("only", 0.8, "«{独一无二|全国唯一|独家首发|绝无仅有|史无前例}»"),
      title("grade-claimed", 0.8, "«{顶级|极品|殿堂级|至尊级}»$noun"),
      body(
        "superlative",
        1,
        "我们的$noun是«{目前市面上最好的|全国品质最高的|同类产品中最安全的}»，{错过后悔|闭眼入}。",
      ),
      body(
        "rank-unsourced",
        0.9,
        "$noun«{连续[3-9]年销量全国第一|稳居行业第一|口碑排名第一}»，{老客户都知道|值得信赖}。",
      ),
      body("only", 0.8, "«{全球唯一|国内唯一一家|独此一家}»采用该工艺的$noun，{别家没有|仿不来}。"),
      body("state", 1, "«{国家级|国家免检|国宴专用|人民大会堂指定}»$noun，{品质看得见|送礼有面子}。"),
      body("price-absolute", 0.8, "«{全网最低|史上最低价|最低价没有之一}»，{手慢无|今天截止}。"),
      body(
        "technology",
        0.7,
        "采用«{世界领先|国际最先进|顶尖}»的{工艺|技术}制作$noun，{效果远超同行|无可比拟}。",
      ),
      body("soft", 0.4, "{用过的都说|懂行的人都选}，«{没有比这更好的|再找不到第二家}»$noun了。"),
    ],
    innocent: [
      title("size", 0.9, "«最大承重[100-300]kg»", ["home-textiles", "sports", "tools"]),
      title("size", 0.8, "«最高可调[120-240]cm»", ["tools", "sports", "home-textiles"]),
      title("grade", 0.9, "«{特级|一级}»$noun", ["tea", "fresh", "snacks"]),
      title("size-word", 0.6, "«顶级加大码»", ["clothing"]),
      { ...title("brand-name", 0.8, "«最美时光»$noun"), brand: "最美时光" },
      { ...title("brand-name", 0.8, "«第一步»$noun"), brand: "第一步" },
      { ...title("brand-name", 0.8, "«极致生活»$noun"), brand: "极致生活" },
      body("size", 0.8, "工作时«最大功率约[800-2200]瓦»，«最长续航约[5-30]小时»，以实际使用为准。", [
        "appliances",
        "phone-parts",
        "tools",
      ]),
      body("size", 0.8, "折叠后«最小尺寸约[20-60]厘米»，«最大承重[60-200]公斤»，请勿超载。", [
        "home-textiles",
        "sports",
        "tools",
      ]),
      body("grade", 0.8, "按国家标准分级，本品为«{特级|一级}»，等级见包装标签。", food),
      body(
        "sourced-ranking",
        0.9,
        "据浙江省某行业协会《202[4-5]年度零售报告》，该系列在省内同类产品中«销量第一»（统计区间202[4-5]年1—12月，报告编号ZX[1000-9999]）。",
      ),
      body("negation", 0.7, "我们«不敢说最好»，只把每一份$noun{做扎实|做仔细}。"),
      body("negation", 0.7, "没有哪款$noun敢说«全网最低价»，{合适的就好|请按需选购}。"),
      body(
        "self-comparison",
        0.7,
        "这是«本店{最畅销|最轻|最新}»的一款$noun，比我们上一代{轻了|薄了}[10-30]%。",
      ),
      body("self-comparison", 0.6, "在我们家三款$noun里，这款«容量最大»，{适合人多的家庭|放得下更多}。"),
      body("goal", 0.6, "{以|我们以}«最好的服务»为目标，{顾客第一|不断改进}，{欢迎提出意见|感谢陪伴}。"),
      body("philosophy", 0.5, "«追求极致»是我们做事的态度，{慢工出细活|从选料到发货都认真}。"),
      body("order-of-time", 0.6, "下单后«第一时间»发货，«最快»当日揽收，{节假日顺延|偏远地区除外}。"),
      body("order-of-time", 0.5, "«首次»使用请先清洗，«第一次»开机会有轻微异味，属正常现象。", [
        "appliances",
        "home-textiles",
      ]),
      body("usage-tip", 0.5, "{清晨|饭后半小时}是享用$noun的«最佳时间»，«最佳温度»约[40-85]度。", [
        "tea",
        "spirits",
        "snacks",
      ]),
      body("time-limited-fact", 0.6, "活动«最后[2-3]天»，本店«今日首发»新色，售完恢复日常价。"),
      body("award", 0.6, "荣获202[2-5]年度省级工艺美术评选«金奖»，证书编号见详情末图。", [
        "collectibles",
        "tea",
        "clothing",
      ]),
    ],
  },
  medical: {
    offending: [
      title("cure", 1, "«{根治|治疗|治愈}{颈椎病|失眠|脚气|湿疹|鼻炎}»", [
        "medical-devices",
        "cosmetics",
        "home-textiles",
        "health-food",
        "tea",
      ]),
      title("relief", 0.8, "«{消炎止痛|祛湿排毒|降三高|软化血管}»", [
        ...food,
        "cosmetics",
        "home-textiles",
        "jewellery",
      ]),
      title("medical-term", 0.7, "«{抗菌消炎|活血化瘀|药妆级|医用级疗效}»", [
        "cosmetics",
        "home-textiles",
        "clothing",
        "appliances",
      ]),
      body(
        "cure",
        1,
        "坚持{饮用|食用}[1-3]个月，«{高血压|糖尿病|痛风}{明显好转|可以治好|不再吃药}»，{很多老人反馈|真实有效}。",
        food,
      ),
      body("cure", 1, "连续使用[2-6]周，«{根治|治愈}{湿疹|皮炎|灰指甲|痤疮}»，{不反弹|不留疤}。", [
        "cosmetics",
        "home-textiles",
      ]),
      body(
        "relief",
        0.8,
        "睡[7-30]天即可«{治疗颈椎病|改善失眠症|缓解腰椎间盘突出}»，{老人用了都说好|告别膏药}。",
        ["home-textiles", "clothing"],
      ),
      body("organ", 0.9, "佩戴可«{疏通经络|降血压|调节内分泌|防癌}»，{磁疗能量|天然矿物}每天发挥作用。", [
        "jewellery",
        "clothing",
      ]),
      body(
        "disease-avoid",
        0.9,
        "«{预防癌症|抗肿瘤|防治心脑血管疾病|杀死幽门螺杆菌}»，{全家常备|从今天开始}。",
        food,
      ),
      body(
        "medical-term",
        0.6,
        "内含{草本|植物}精华，«{清热解毒|祛瘀生新|疏肝理气|补肾壮阳}»，{古方传承|名医配方}。",
        [...food, "cosmetics"],
      ),
      body("rate", 1, "临床验证«{有效率[91-99]%|治愈率[85-98]%}»，{三甲医院推荐|专家推荐}。", [
        "medical-devices",
        "cosmetics",
        "health-food",
      ]),
      body("pet", 0.6, "喂[7-20]天即可«{治好软便|根除猫癣|治疗泪痕}»，{无需去医院|不用吃药}。", ["pets"]),
      body(
        "air",
        0.6,
        "开机[10-30]分钟«{杀灭流感病毒|治疗过敏性鼻炎|消除哮喘}»，{孕妇儿童更安心|全家呼吸}。",
        ["appliances"],
      ),
    ],
    innocent: [
      body("disclaimer", 0.8, "本品为普通食品，«不具有治疗作用»，{不能代替药物|身体不适请及时就医}。", food),
      body("disclaimer", 0.8, "本品«不是药品，不能治疗任何疾病»，{如有皮肤问题请就医|敏感请停用}。", [
        "cosmetics",
        "home-textiles",
      ]),
      body("advice", 0.6, "«高血压、糖尿病人群»请在医生指导下{食用|饮用}，{儿童适量|孕妇慎用}。", food),
      body("advice", 0.6, "«关节疼痛或腰椎疾病»人群请先咨询医生再{使用|锻炼}。", ["sports", "home-textiles"]),
      {
        ...body(
          "licensed-device",
          0.9,
          "适用于«颈椎病、腰肌劳损»的辅助{牵引|固定}，适用范围以注册证为准，请在医务人员指导下使用。",
          ["medical-devices"],
        ),
        licensed: true,
      },
      {
        ...title("licensed-device", 0.8, "«{辅助缓解腰肌劳损|高血压家用监测}»", ["medical-devices"]),
        licensed: true,
      },
      body("idiom", 0.5, "{看着|用着}$noun，{心情也被|整个人都被}«治愈»了，{周末|下班后}放松一下。"),
      title("idiom", 0.5, "«治愈系»{小物|配色}", [
        "home-textiles",
        "collectibles",
        "jewellery",
        "clothing",
        "tools",
      ]),
      body("product-word", 0.5, "本店另有«医药箱»收纳款，可放«体温计、止痛贴»等家庭常备物品。", [
        "home-textiles",
      ]),
    ],
  },
  "health-food": {
    offending: [
      title("function-by-food", 0.8, "«{增强免疫力|提高抵抗力|改善睡眠}»", ["snacks", "tea", "fresh"]),
      title("detox", 0.8, "«{排毒养颜|燃脂瘦身|月瘦[8-20]斤}»", ["snacks", "tea", "health-food"]),
      body(
        "function-by-food",
        0.8,
        "每天[1-2]份，«{增强免疫力|辅助降血脂|改善肠道|延缓衰老}»，{全家都能吃|长期食用更明显}。",
        ["snacks", "tea", "fresh"],
      ),
      body("efficacy", 1, "«{[3-15]天见效|服用一周期见效|无效退款}»，{精神状态大不同|睡眠马上好}。", [
        "health-food",
      ]),
      body("necessity", 0.9, "«{现代人必须补充|不吃就会缺|健康离不开它}»，{从现在开始|为家人备上}。", [
        "health-food",
      ]),
      body("replace-drug", 1, "«{可以替代药物|比吃药管用|停药也不怕}»，{天然无副作用|绿色安全}。", [
        "health-food",
        "tea",
      ]),
      body("endorsement", 0.8, "«{营养学专家推荐|某医院主任推荐|三甲医生都在吃}»，{值得信赖|放心选择}。", [
        "health-food",
      ]),
      body("safety", 0.8, "«{无任何副作用|绝对安全|孕妇婴儿都能吃}»，{请放心|多吃无妨}。", [
        "health-food",
        "snacks",
        "tea",
      ]),
    ],
    innocent: [
      {
        ...body(
          "approved-function",
          0.9,
          "保健功能：«有助于增强免疫力»（以批准证书为准）。本品不能代替药物。",
          ["health-food"],
        ),
        licensed: true,
      },
      {
        ...body(
          "approved-function",
          0.9,
          "批准的保健功能为«有助于维持骨骼健康»，本品不能代替药物，适宜人群见标签。",
          ["health-food"],
        ),
        licensed: true,
      },
      body("nutrition-fact", 0.6, "每100克含«膳食纤维[3-9]克、蛋白质[5-20]克»，详见营养成分表。", [
        "snacks",
        "tea",
        "fresh",
      ]),
      body("disclaimer", 0.7, "本品为普通食品，«不具有增强免疫力等保健功能»，均衡饮食更重要。", [
        "snacks",
        "tea",
      ]),
    ],
  },
  guarantee: {
    offending: [
      title("effect", 0.8, "«{[3-7]天见效|一次见效|无效包退|立竿见影}»", [
        "cosmetics",
        "pets",
        "car",
        "health-food",
      ]),
      title("for-life", 0.6, "«{永不褪色|永不变形|百分百不起球|一辈子用不坏}»", [
        "clothing",
        "home-textiles",
        "tools",
        "phone-parts",
        "jewellery",
      ]),
      body(
        "effect",
        0.9,
        "«{保证[7-28]天{美白|祛斑|去皱}|用完一瓶年轻[5-10]岁|100%有效}»，{无效全额退款|签约承诺}。",
        ["cosmetics"],
      ),
      body("effect", 0.8, "«{百分百有效|保证长高[3-9]厘米|确保不再脱发}»，{用了就知道|签协议}。", [
        "cosmetics",
        "mother-baby",
        "sports",
      ]),
      body("safety", 0.8, "«{绝对安全|零风险|百分之百无毒无害}»，{婴儿可用|放一百个心}。", [
        "mother-baby",
        "appliances",
        "car",
        "home-textiles",
      ]),
      body("for-life", 0.6, "«{永久有效|永不生锈|终身不坏|保证不掉色}»，{传家都行|一次购买一辈子}。"),
    ],
    innocent: [
      body("service", 0.7, "«七天无理由退货»，«假一赔十»，{质量问题来回运费我们承担|规则以平台为准}。"),
      body("service", 0.6, "整机«质保[12-36]个月»，«[15-30]天内包换»，{凭订单联系客服|人为损坏除外}。"),
      title("service", 0.6, "«{坏果包赔|破损包赔|正品保障|假一赔三}»"),
      body("no-promise", 0.7, "效果因人而异，«不保证人人有效»，{请理性选购|建议先试小样}。", [
        "cosmetics",
        "health-food",
      ]),
      body(
        "measured",
        0.5,
        "经{企业内部|第三方}测试弯折[3-10]万次未断，«实验条件下»结果，检测报告编号JC[10000-99999]。",
        ["phone-parts", "tools"],
      ),
    ],
  },
  investment: {
    offending: [
      title("return", 1, "«{稳赚不赔|只涨不跌|年收益[12-60]%|坐等升值}»"),
      body("return", 1, "«{保本保息|每年稳定升值[15-50]%|投资回报率[80-300]%}»，{早买早赚|错过再等十年}。"),
      body("buyback", 0.9, "«{到期原价加价[10-40]%回购|三年翻[2-6]倍|无风险套利}»，{签订合同|专人对接}。"),
      body(
        "franchise",
        0.9,
        "加盟后«{月入[3-20]万元|[2-6]个月回本|保证盈利|零风险创业}»，{总部全程扶持|名额有限}。",
        ["collectibles"],
      ),
      body(
        "future",
        0.8,
        "业内人士判断未来«{升值空间[5-20]倍|价格必涨|很快涨到[2-9]万元}»，{抓紧收藏|内部渠道}。",
      ),
    ],
    innocent: [
      body("risk-notice", 0.8, "收藏有风险，«不承诺升值、不保本、不回购»，请量力而行。"),
      body(
        "risk-notice",
        0.8,
        "加盟收益因选址和经营而异，资料中«[3-12]个月回本»为某单店测算示例，不构成承诺。",
        ["collectibles"],
      ),
      title("wish", 0.5, "«{招财|旺运}»摆件寓意", ["collectibles", "jewellery"]),
      body("price-fact", 0.5, "银条价格随«当日大盘»浮动，«涨跌»以下单时页面为准。", [
        "collectibles",
        "jewellery",
      ]),
    ],
  },
  education: {
    offending: [
      title("pass", 1, "«{包过|不过退款|保过班|一次通过}»", ["books-courses"]),
      title("score", 0.9, "«{提分[50-150]分|[15-60]天突破|押题命中率[90-99]%}»", ["books-courses"]),
      body("pass", 1, "«{签约保过|考试通过率[95-100]%|不过全额退费}»，{去年学员全部上岸|轻松拿证}。", [
        "books-courses",
      ]),
      body("insider", 1, "«{命题组老师亲授|内部押题|考前真题泄露}»，{锁定考点|直击原题}。", [
        "books-courses",
      ]),
      body(
        "beneficiary",
        0.8,
        "学员{小王|张同学}学[2-8]周«{提高[60-140]分|考上名校|年薪翻倍}»，{你也可以|名额有限}。",
        ["books-courses"],
      ),
      body("certificate", 0.9, "«{免考拿证|内部渠道办证|包拿学历}»，{学信网可查|国家承认}。", [
        "books-courses",
      ]),
      body(
        "child",
        0.7,
        "坚持玩[1-3]个月，«{智商提高[10-30]分|三岁识千字|大脑开发提升[2-5]倍}»，{赢在起跑线|老师都夸}。",
        ["mother-baby"],
      ),
    ],
    innocent: [
      body("no-promise", 0.8, "学习效果因人而异，我们«不承诺通过率、不承诺提分»，请合理安排时间。", [
        "books-courses",
      ]),
      body("fact", 0.6, "配套«真题»来自历年公开试卷，«不含押题»，按章节整理。", ["books-courses"]),
      title("name", 0.5, "«{过关}»练习", ["books-courses"]),
      body("fact", 0.5, "适合«零基础»，建议每天学习[20-60]分钟，「过」与「不过」取决于练习量。", [
        "books-courses",
      ]),
    ],
  },
};
