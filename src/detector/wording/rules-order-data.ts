import { text } from "../../kernel/index.ts";
import { cite } from "../../law/index.ts";
import type { Rule } from "./model.ts";

const state = {
  claim: "state",
  severity: "major",
  law: ["AV-06"],
  cite: cite("ADL 9[2]"),
  why: text(
    "以“{term}”使用或者变相使用国家机关、国家机关工作人员、军队的名义",
    "by “{term}” uses the name of state organs, their staff or the armed forces",
  ),
} as const;

const superstition = {
  claim: "morals",
  severity: "minor",
  law: ["AV-06"],
  cite: cite("ADL 9[8]"),
  why: text("以“{term}”含有迷信内容", "contains superstition: “{term}”"),
} as const;

/** Public order and fair dealing: state names, morals, sources, patents, others' goods, tobacco, false prizes. */
export const orderRules: readonly Rule[] = [
  {
    ...state,
    id: "state.supply",
    terms:
      "{国务院|中南海|人民大会堂|国家机关|政府机关|中央机关|中央办公厅|中办|全国人大|全国政协|外交部|国防部|公安部|军委|中央军委|国宾馆|钓鱼台|钓鱼台国宾馆|国家领导人|中央领导|领导人|国家机关事务管理局|机关事务管理局|国管局|省政府|市政府|机关|政府|部队|军队|军区|总参|总后|总装|武警|解放军|空军|海军|陆军|国宴|两会|大会堂|驻外使馆|大使馆|奥运会?|国家队}{特供|专供|专用|内供|特需|特制|指定|指定用品|指定产品|指定用酒|指定用水|特供酒|专供酒|特贡|内部特供|接待专用|接待用酒|用酒|用茶|特供茶|内部专用|推荐|招待用酒|御用|招待酒} {特供|内供|专供|特贡}{酒|茶|白酒|香烟|级} 内部{特供|专供|招待}{酒|茶|用酒}? 国宴{用酒|用茶|用水|用菜|专用|指定|特供|级食材|酒|茶}",
    after: /^(?!(车|车辆|食堂|采购网|账户|发票|通道|停车))/,
  },
  {
    ...state,
    id: "state.leaders",
    terms:
      "{国家领导人|中央领导|国家主席|总理|总书记|中央领导人|省委书记|市长|省长|部长|将军|主席|国家元首|领导人}{推荐|接见|赞誉|题词|点赞|称赞|视察|亲临|品尝|喝过|用过|同款|力荐|关怀|亲笔题词|指定|都说好|都在用|盛赞} {质检总局|国家质检总局|市场监管总局|工商总局|国家药监局|药监局|国家食药监|卫健委|卫生部|农业农村部|教育部|发改委|工信部|科技部|商务部|国家版权局|央行|人民银行|银保监会|证监会|国家卫健委|国务院|中央政府|国家疾控中心}{推荐|重点推荐|权威推荐|指定|力荐|唯一推荐|扶持项目|背书|担保|授权推荐|监制|鼎力推荐|强烈推荐|唯一指定|支持项目|重点扶持} {国家|中央|政府}{背书|担保|推荐产品|推荐|指定产品|兜底项目|扶持项目}",
  },
  {
    ...state,
    id: "state.symbols",
    cite: cite("ADL 9[1]"),
    terms:
      "{国旗|国徽|国歌|军旗|军徽|军歌|党旗|党徽}{图案|标志|元素|同款|款|形象|造型|版|定制商品} {印有|带有|使用|采用|镶嵌}{国旗|国徽|军旗|军徽|党徽|党旗}",
    why: text(
      "以“{term}”使用国旗、国歌、国徽、军旗、军歌、军徽",
      "by “{term}” uses the flag, anthem or emblem of state or forces",
    ),
    notGoods: ["publication"],
    severity: "minor",
  },
  {
    ...superstition,
    id: "morals.superstition",
    terms:
      "{大师|高僧|法师|活佛|道长|师傅|寺庙|庙里}开光 开光加持 高僧加持 法师加持 化解小人 防小人 旺夫运 旺财运 招财运 催桃花 旺桃花 增桃花运 旺事业运 {增加|提升|增强|改善}{事业运|财运|运势|运气|桃花运|气运} 带来好运气 改变{运势|命运} 消灾解难 消灾免难 算命 看相算命 改名转运 化太岁 增强第六感 助吉避凶 转富招福 显灵 灵验",
    notGoods: ["publication"],
    notIn: ["title"],
  },
  {
    id: "morals.superstition-promise",
    claim: "morals",
    terms:
      "{佩戴|戴上|戴了|带上|供奉|摆放|请回家|拥有|使用|请一尊|携带}{它|后|就|即可|就能|可以?|能|此|能够|可保|它就|它就能|可使|能让}{转运|改运|旺运|招财|发财|旺财|辟邪|避邪|化煞|消灾|逢凶化吉|保平安|挡灾|升官发财|好运连连|招桃花|旺桃花|转运势} {转运|改运|旺运|招财|旺财|辟邪|化煞|消灾}{必备|神器|神物|圣物|法器|灵物|效果显著|见效|有奇效} {包|保证|保}{转运|改运|旺运|发财|中奖|姻缘} {大师|法师|高僧|道长|活佛}{开光|加持|亲自开光|亲笔|做法|作法|念经加持} {算命|改命|占卜|看风水}{准|大师|服务|灵验|改运}",
    severity: "minor",
    law: ["AV-06"],
    cite: cite("ADL 9[8]"),
    why: superstition.why,
    notGoods: ["publication"],
  },
  {
    id: "morals.indecent",
    claim: "morals",
    terms:
      "一夜情 约炮 裸聊 偷情神器 偷情 迷奸 迷药 催情药 听话水 乖乖水 援交 包夜 包养 情趣一夜 色情 淫荡 骚货 荡妇 {勾引|诱惑}{男人|老公|别人老公} 玩{女人|女优|处女} {赌博|赌钱|博彩|六合彩|百家乐|老虎机}{必胜|包赢|必赢|稳赢|网站|平台|技巧|神器|返水} 必赢{赌|秘籍|彩票} {女人|女孩|胖子|农民|黑人|外地人|残疾人}{就该|不配|没资格|低人一等|都是废物} 不{买|用}就不是{男人|女人|中国人} {剩女|丑女}{没人要|该|活该}",
    severity: "minor",
    law: ["AV-06"],
    cite: cite("ADL 9[7]"),
    why: text(
      "以“{term}”含有违背社会良好风尚、淫秽、赌博或者歧视的内容",
      "contains what offends good morals, obscenity, gambling or discrimination: “{term}”",
    ),
    notGoods: ["publication"],
  },
  {
    id: "citation.number",
    claim: "citation",
    terms:
      "的用户 的消费者 的顾客 的人 的女性 的妈妈 的客户 的医生 的专家 的家庭 使用者 满意度 好评率 回购率 实验证明 研究表明 研究证明 研究发现 科学证明 科学研究证明 数据显示 调查显示 临床数据 实验数据 检测表明 权威数据 科学家发现 医学证明 医学研究 哈佛大学研究 美国研究",
    passage:
      /\d+%(以上)?的?(用户|消费者|顾客|人|女性|妈妈|客户|医生|专家|家庭|使用者)(都|均|选择|认可|推荐|表示|认为|反馈|满意|使用|证明|感受|感到|说|回购)+|(满意度|好评率|回购率|有效率|抑菌率|杀菌率|除菌率)(高达|达到?|超过?|为)?\d+%|(实验证明|研究表明|研究证明|研究发现|科学证明|数据显示|调查显示|临床数据|实验数据|检测表明|权威数据|科学家发现|医学证明|医学研究).{2,24}/g,
    severity: "minor",
    law: ["AV-10"],
    cite: cite("ADL 11(2)"),
    why: text("引证内容“{term}”未表明出处", "cites data or research without its source: “{term}”"),
    notGoods: ["publication"],
    unless: ["citation-source"],
    notIn: ["title"],
  },
  {
    id: "citation.media",
    claim: "citation",
    terms:
      "{央视|cctv|中央电视台|中央台|新华社|人民日报|新闻联播}{推荐|力荐|强烈推荐|上榜品牌|强推|认证推荐|认证|权威推荐|报道产品|品牌推荐|展播|展播品牌|合作伙伴|重点推荐|曝光推荐|同款推荐|战略合作品牌} {联合国|世卫组织|世界卫生组织|who|nasa|fda|美国fda|欧盟|sgs}{推荐|认证推荐|权威认证|指定|力荐|指定产品|认可}",
    severity: "minor",
    law: ["AV-10", "AV-14"],
    cite: cite("ADL 11(2)"),
    why: text("引证“{term}”未表明可查的出处", "refers to “{term}” without a source that can be checked"),
    unless: ["citation-source"],
  },
  {
    id: "patent.number",
    claim: "patent",
    terms:
      "专利产品 专利技术 专利配方 专利成分 国家专利 发明专利 国家发明专利 实用新型专利 外观专利 外观设计专利 获得专利 荣获专利 多项专利 专利号申请中 独家专利 专利认证 国际专利 世界专利 美国专利 全球专利 专利保护 专利申请中 已申请专利 正在申请专利",
    severity: "info",
    law: ["AV-11"],
    cite: cite("ADL 12"),
    why: text(
      "涉及专利“{term}”，未标明专利号和专利种类",
      "speaks of a patent, “{term}”, without its number and type",
    ),
    unless: ["patent-number"],
    notIn: ["title"],
  },
  {
    id: "belittling.others",
    claim: "belittling",
    terms:
      "{其他|别的|别家|同行|某些|市面上的?|普通|其它|别人家|某宝|市场上的?}{商家|品牌|产品|家|同行|店|店铺|卖家|厂家|牌子|货|同类|同类产品|的}{都是|全是|都|根本|简直|不过是|就是}{垃圾|假货|骗子|骗人的|劣质|次品|地摊货|假的|不行|没法比|不能比|山寨|智商税|有毒|不合格|偷工减料|三无产品|比不了|不靠谱|以次充好} {秒杀|吊打|完爆|碾压|甩开|远超|完胜|打败|击败}{同行|同类|其他品牌|所有品牌|一切品牌|同类产品|各大品牌|大牌|竞品|市面上|一众|各种大牌|其他同类|友商|苹果|华为|小米|戴森|雅诗兰黛|兰蔻|sk2|茅台|格力|美的} {不像|不同于}{某些|其他|别的}{商家|品牌|厂家}{偷工减料|以次充好|掺假|造假} {别再|不要再|千万别}{买|用|吃|喝}{某|其他|别的|别家|普通}{|品牌|家|的}",
    severity: "minor",
    law: ["AV-12"],
    cite: cite("ADL 13"),
    why: text(
      "以“{term}”贬低其他生产经营者的商品或者服务",
      "by “{term}” belittles the goods or services of others",
    ),
  },
  {
    id: "tobacco.online",
    claim: "tobacco",
    terms:
      "{电子烟|烟弹|烟油|雾化烟|一次性电子烟|香烟|卷烟|烟杆|换弹式}{|套装|批发|正品|官方|包邮|代购|大烟雾|水果味|薄荷味|戒烟神器|新款|货到付款|免税|爆珠|走私|厂家直销|招代理} {悦刻|relx|魔笛|柚子yooz|铂德|雪加|vvild|小野vvild|yooz}{电子烟|烟弹|烟杆|一代|四代|五代|幻影|无限|通用}",
    goods: ["tobacco"],
    after:
      /^(?!(盒|收纳|架|保护套|壳|灰缸|检测|报警|报警器|探测|专卖局|博物|挂绳|套$|包$|充电器|清洁|剪|刀|柜))/,
    severity: "major",
    law: ["AV-18"],
    cite: cite("O72 6"),
    why: text(
      "利用互联网发布烟草（含电子烟）广告：“{term}”",
      "advertises tobacco, e-cigarettes included, on the internet: “{term}”",
    ),
  },
  {
    id: "inducement.prize",
    claim: "inducement",
    terms:
      "恭喜{您|你}?{获奖|中奖|获得|被抽中|成为幸运|抽中} 恭喜获奖 点击{领取|领奖|抽奖|获取|领}{奖品|大奖|红包|现金|iphone|手机|奖励|现金红包|奖金} {系统|手机|微信|您的手机}{检测到病毒|中毒|需要更新|存在风险|需要清理|内存不足}{点击|请点击|立即}? 点击{清理|更新|修复|查看系统} {全民|全场}免单 点击有惊喜",
    severity: "minor",
    law: ["AV-17"],
    cite: cite("O72 11"),
    why: text(
      "以“{term}”等虚假的奖励承诺或者系统提示诱导点击",
      "induces clicks by a false prize or system prompt: “{term}”",
    ),
  },
  {
    id: "famous.mark",
    claim: "citation",
    terms:
      "中国驰名商标 驰名商标 国家驰名商标 全国驰名商标 {浙江省|省级?|江苏省|广东省|山东省|福建省|市级?}著名商标 著名商标",
    severity: "minor",
    law: ["AV-14"],
    cite: cite("TML19 14"),
    why: text("将“{term}”字样用于广告宣传", "uses “{term}” in advertising"),
  },
];
