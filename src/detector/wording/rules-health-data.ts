import { text } from "../../kernel/index.ts";
import { cite } from "../../law/index.ts";
import { diseases } from "./diseases-data.ts";
import type { Goods, Rule } from "./model.ts";

const medical: readonly Goods[] = ["drug", "device", "medical"];
const reviewed: readonly Goods[] = ["drug", "device", "healthFood"];

const disease = {
  claim: "disease",
  notGoods: [...medical, "healthFood", "publication", "agricultural", "finance"],
  severity: "major",
  law: ["AV-08"],
  cite: cite("ADL 17"),
  why: text(
    "非医疗、药品、医疗器械广告以“{term}”涉及疾病治疗功能或者使用医疗用语",
    "by “{term}” claims to treat disease, or uses medical terms, for goods that are neither medical service, drug nor device",
  ),
} as const;

const verbs =
  "治疗|治愈|治好|根治|医治|主治|专治|治|防治|预防|防止|缓解|改善|调理|调节|消除|告别|摆脱|远离|对抗|抗击?|抑制|降低?|去除|祛除|根除|攻克|战胜|修复|杀死|清除|软化|溶解|逆转|恢复|克服|减轻|解决|辅助|康复|痊愈|阻断|杀灭|阻止|控制|稳定|对付|扫除|赶走|化解|消退|疏通|止";
const results =
  "克星|杀手|救星|特效|专用药|偏方|秘方|良药|神药|神器|的福音|福音|自愈|痊愈|康复|消失|一扫光|不见了|不再|断根|除根|好了|治好了|明显好转|好转|有奇效|有特效|有效果|有效|效果显著";

const healthFood = {
  claim: "healthFood",
  goods: ["healthFood"],
  severity: "major",
  law: ["AV-09"],
  cite: cite("ADL 18(1)"),
} as const;

const medicalGoods = {
  claim: "medicalGoods",
  goods: medical,
  severity: "major",
  law: ["AV-07"],
  cite: cite("ADL 16(1)"),
  why: text(
    "医疗、药品、医疗器械广告以“{term}”断言或者保证功效、安全性，或者说明治愈率、有效率",
    "by “{term}” asserts or guarantees the effect or safety of a medical service, drug or device, or gives a rate of cure",
  ),
} as const;

const cures =
  "{包|保证|保|确保|彻底|完全|永久}{治|治好|治愈|根治|痊愈|康复|除根|断根|去根} 根治 治愈率 有效率 治愈率高达 药到病除 妙手回春 包治百病 能治百病 百病全消 一针见效 一贴见效 一贴灵 一次治愈 一次根除 一次见效 三天见效 当天见效 立即见效 迅速见效 立竿见影 神奇疗效 疗效显著 疗效神奇 疗效最佳 疗效确切 疗效独特 奇效 特效药 神效 速效根治 永不复发 不复发 绝不复发 不再复发 永不反弹 {无|无任何|没有|没有任何|零|毫无|绝无|0|无毒}{毒副作用|副作用|毒副|不良反应|依赖性|毒无副作用} 无毒副 {安全|绝对}无{毒|副作用|毒副作用|任何副作用} 安全无毒 百分之百有效 100%有效 {100%|百分百|百分之百}{治愈|康复|安全|成功|有效|见效|根治|痊愈|控制|无副作用} 无效退款 无效全额退款 不好不要钱 无效不收费 签约治疗 签约治愈 保险公司{保险|承保} 家庭必备 家中必备 {免费|义诊}治疗 祖传秘方 宫廷秘方 灵丹妙药 神丹妙药 神药 {世界|国际|全球|国内}{首创|领先|最新}{疗法|技术|药物|治疗} 最新{疗法|技术|科技成果} 最先进{疗法|技术|制法|设备} 最佳疗效 {专家|医生|名医|教授|院士|患者|医院|主任}{推荐|力荐|证明|强烈推荐|亲测|都说好|都在用|一致推荐|联合推荐|鼎力推荐|现身说法} {比|优于|胜过|超过|好过}{手术|吃药|打针|其他药|同类药|西药|其他医院|同类产品} 替代手术 {无痛|零风险|0风险|无风险}{手术|治疗|整形|整容|安全|微创} {告别|摆脱|远离|彻底告别}{药物|手术|打针吃药|疾病|病痛|终身服药|胰岛素} 停药不反弹 永久{美白|脱毛|年轻|祛斑|根除} {毒副作用|副作用|毒性}{小|极小|很小|更小|微小} 无依赖 最高{科学|技术} 最先进科学";

/** 医疗、药品、医疗器械、保健食品 and what claims to be like them. */
export const healthRules: readonly Rule[] = [
  {
    ...disease,
    id: "disease.cure",
    terms:
      "治疗 治愈 根治 主治 专治 医治 诊治 包治 治病 治百病 治好 药到病除 妙手回春 痊愈 疗效 疗效显著 药效 特效药 灵丹妙药 神丹妙药 神药 祖传秘方 宫廷秘方 祖传偏方 民间偏方 包治百病 百病不侵 处方药 起死回生 医学奇迹 消炎 抗炎 消炎止痛 消肿止痛 活血止痛 镇痛 止痛 止血 止咳化痰 止咳 化痰 平喘 清热解毒 活血化瘀 活血祛瘀 舒筋活血 舒筋活络 通经活络 疏通经络 祛风除湿 祛风散寒 温经散寒 滋阴壮阳 滋阴补肾 滋阴补阳 补肾壮阳 补肾益精 补肾固精 固本培元 壮阳 壮阳药 延时助勃 延年益寿 软化血管 清除血管垃圾 清理血管 疏通血管 溶解血栓 清血 净化血液 降血压 降血糖 降血脂 降三高 降压降糖 降糖降脂 降压降脂 降尿酸 降胆固醇 抗癌 防癌 抗癌防癌 防癌抗癌 抗肿瘤 抑制肿瘤 抗病毒 抑制病毒 杀灭病毒 灭活病毒 抗感染 抗抑郁 抗过敏 脱敏治疗 修复胰岛 激活胰岛 修复受损细胞 修复胃黏膜 修复肝细胞 养肝护肝解毒 调节内分泌 平衡内分泌 调整内分泌 平衡人体内分泌 调节血糖 调节血压 调节血脂 平稳血糖 稳定血糖 控制血糖 增强免疫力 提高免疫力 提升免疫力 增强抵抗力 提高抵抗力 增强人体免疫 抗疲劳抗衰老 预防疾病 防治疾病 预防感冒 预防流感 排毒养颜 排出毒素 排毒 排除体内毒素 清肠排毒 祛湿排毒 细胞再生 干细胞 激活细胞 促进细胞再生 优化细胞结构 丰胸 丰乳 丰胸美乳 增高药 二次发育 减肥药 溶脂 燃烧脂肪 抑制脂肪 阻断脂肪吸收 药妆 药妆品 医学护肤品 医美级 医用级护肤 妊娠纹修复治疗 促进新陈代谢 预防癌症 利尿 通便 润肠通便 助眠 安神助眠 改善睡眠 促进睡眠 治失眠 补气血 补血益气 益气补血 养血安神 健脾养胃 健脾祛湿 健脾益气 养胃护胃 清肺 润肺止咳 明目降压 防治近视 恢复视力 提高视力 矫正视力 治近视 摘掉眼镜 再生毛发 生发 防脱生发 止脱生发 治脱发 白发变黑 白发转黑 增强记忆力 提高记忆力 保护记忆力 健脑益智 益智健脑 保健功能 保健功效 保健作用 食疗功效 祛瘀生新 疏肝理气 改善肠道 替代药物 代替药物 {比|胜过}{吃药|药}{管用|有效|强} 药食同源治 医疗功效 医疗效果 临床{验证|证明|试验证明|证实|实验证明}",
    goods: ["food", "infantFood", "alcohol", "ordinary", "cosmetic", "tobacco", "education", "realty"],
    unless: ["equipment", "household"],
    before: /(?<!(发豆芽|豆芽|浪漫|芽|被))$/,
    after:
      /^(?!(系|感|人心|风|时刻|心灵|文胸|内衣|豆芽|牙膏|牙本质|仪|师|室|床|椅|台|机|车|巾|枕|带|头|器|灯|士|学|方案书|指南|手册|护理学|型|系统|性|中心|费用|贴布|柜|推车|盘|碗|棒|笔|片剂|凝胶敷料|药$))/,
  },
  {
    ...disease,
    id: "disease.named",
    terms: `{${diseases.replaceAll(/\?|\[征症\]/g, "")}}`,
    goods: ["food", "infantFood", "alcohol", "ordinary", "cosmetic", "tobacco"],
    passage: new RegExp(
      `(?:${verbs}).{0,5}?(?:${diseases})(?:.{0,3}(?:${diseases}))*|(?:${diseases})(?:.{0,3}(?:${diseases}))*.{0,6}?(?:${results})`,
      "g",
    ),
    unless: ["household", "equipment"],
  },
  {
    ...disease,
    id: "disease.patients",
    terms: `{糖尿病|高血压|高血糖|高血脂|三高|痛风|癌症|肿瘤|心脏病|肾病|肝病|胃病|风湿|关节炎|颈椎病|前列腺|失眠|便秘}{人|病人|患者|人群|患者专用|人专用|病人专用|人群专用}{|的}{专用|食品|克星|福音|必备|救星|首选|专属|专供}`,
    severity: "minor",
    goods: ["food", "infantFood", "alcohol", "ordinary"],
  },
  {
    ...disease,
    id: "disease.medical-names",
    terms:
      "{院士|老中医|名老中医|名医|老军医|御医|国医大师|三甲医院|协和医院|专家教授|医学专家|医学博士|权威专家|中医专家|皮肤科医生|营养专家|主任医师|中医世家|中医秘方|医院}{推荐|研发|研制|力荐|亲测推荐|秘制|联合研发|强烈推荐|开发|配方|监制|同款治疗|专用配方|一致推荐|鼎力推荐}",
    severity: "minor",
    goods: ["food", "infantFood", "alcohol", "ordinary", "cosmetic"],
    why: text(
      "以“{term}”借医疗机构、医生的名义推荐商品，易与药品、医疗器械相混淆",
      "by “{term}” recommends goods in the name of doctors or hospitals, to be confused with drugs or devices",
    ),
  },
  {
    ...medicalGoods,
    id: "medical.assertion",
    terms: cures,
  },
  {
    ...medicalGoods,
    id: "medical.rate",
    terms:
      "{有效|治愈|康复|成功|显效|好转|存活|痊愈}率{|高达|达到|达|超过|超|为|在} {有效|治愈|康复|治疗成功|手术成功}率",
    passage:
      /(有效|治愈|康复|成功|显效|好转|存活|痊愈)率.{0,6}(\d+%?|百分之.{1,4}|第一|领先|高)|\d+%?以?上?的?(有效|治愈|康复|成功|显效|好转|痊愈)率?/g,
  },
  {
    ...medicalGoods,
    id: "medical.comparison",
    terms:
      "{最|全国最|全市最|本市最|国内最}{好|先进|权威|专业|安全|有效|佳}的{医院|医生|疗法|药|技术|设备|门诊|专家|医疗|效果|疗效} {全国|全市|本市|国内|亚洲|业内}{领先|一流|第一|首家|唯一}",
  },
  {
    ...healthFood,
    id: "health-food.assertion",
    terms: cures,
    why: text(
      "保健食品广告以“{term}”断言或者保证功效、安全性，声称必需，或者借他人推荐",
      "by “{term}” asserts or guarantees the effect or safety of health food, calls it necessary, or has it recommended",
    ),
  },
  {
    id: "reviewed.inducement",
    claim: "reviewed",
    goods: reviewed,
    terms: "热销 抢购 试用 免费赠送",
    severity: "minor",
    law: ["AV-14"],
    cite: cite("O21 11[6]"),
    why: text(
      "药品、医疗器械、保健食品广告以“{term}”诱导消费者购买、使用",
      "by “{term}” induces consumers to buy or use a drug, a device or health food",
    ),
    literal: true,
  },
  {
    ...healthFood,
    id: "health-food.treatment",
    terms:
      "治疗 治愈 根治 防治 主治 专治 治病 治好 痊愈 疗效 药效 抗癌 防癌 抗肿瘤 降血压 降血糖 降血脂 降三高 降压 降糖 降脂 软化血管 溶解血栓 清除血栓 消炎 止痛 抗病毒 壮阳 补肾壮阳 预防疾病 预防癌症 预防感冒 代替药物 替代药物 不用吃药 不吃药 告别药物 停药 修复胰岛 补肾",
    why: text(
      "保健食品广告以“{term}”涉及疾病预防、治疗功能",
      "by “{term}” claims that health food prevents or treats disease",
    ),
    unless: ["equipment"],
    after: /^(?!(仪|师|室))/,
  },
  {
    ...healthFood,
    id: "health-food.named",
    terms: `{${diseases.replaceAll(/\?|\[征症\]/g, "")}}`,
    passage: new RegExp(
      `(?:${verbs}).{0,5}?(?:${diseases})(?:.{0,3}(?:${diseases}))*|(?:${diseases})(?:.{0,3}(?:${diseases}))*.{0,6}?(?:${results})`,
      "g",
    ),
    why: text(
      "保健食品广告以“{term}”涉及疾病预防、治疗功能",
      "by “{term}” claims that health food prevents or treats disease",
    ),
  },
  {
    ...healthFood,
    id: "health-food.necessary",
    terms:
      "{人人|每个人|全家|家家|老人|孩子|中老年人|女人|男人}{必需|必须|都需要|都要吃|都该吃|必吃|离不开} 保障健康必需 健康必需品 健康必备 {健康|长寿|生命}{离不开|必不可少} 缺了它 {比|优于|胜过|超越|好过}{药品|药物|其他保健品|同类保健品|普通保健品|吃药|西药|鱼油|其他产品}",
    why: text(
      "保健食品广告以“{term}”声称商品为保障健康所必需或者与药品、其他保健食品比较",
      "by “{term}” calls health food necessary for health or compares it with drugs or other health food",
    ),
  },
  {
    id: "infant.breast-milk",
    claim: "infantFood",
    terms:
      "{替代|代替|取代|媲美|等同于?|接近|堪比|胜过|优于|超越|胜似|不输|犹如|如同|比肩|第二}{母乳|母奶|妈妈的奶|妈妈的乳汁|人乳} 母乳{替代品|代用品|一样|般|的替代} {仿|拟|类}母乳 母乳化{配方|奶粉}",
    severity: "major",
    law: ["AV-14"],
    cite: cite("ADL 20"),
    why: text(
      "以“{term}”声称全部或者部分替代母乳",
      "by “{term}” claims to replace breast milk wholly or in part",
    ),
    after: /^(?!(喂养|储存|保鲜))/,
  },
];
