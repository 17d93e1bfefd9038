/**
 * The people of the demonstration: the city's organs are real, everyone's name is invented. 余杭 and 滨江 are staffed so
 * that a case can go the whole way with every separation of duty kept; three heads may deliberate collectively.
 */
import type { PostKind } from "../../access/index.ts";
import { type Text, text } from "../../kernel/index.ts";

export const cityBureau = "330100";

export interface Bureau {
  readonly id: string;
  readonly name: Text;
  readonly short: string;
  readonly units: readonly { readonly id: string; readonly name: Text }[];
}

const network = (id: string) => ({
  id: `${id}-wj`,
  name: text("网络交易监督管理科", "online trade supervision section"),
});
const brigade = (id: string) => ({ id: `${id}-zf`, name: text("综合行政执法大队", "enforcement brigade") });

function district(id: string, zh: string, en: string, short: string): Bureau {
  return {
    id,
    name: text(`杭州市${zh}市场监督管理局`, `Market Regulation Bureau of ${en}`),
    short,
    units: [network(id), brigade(id)],
  };
}

export const bureaus: readonly Bureau[] = [
  {
    id: cityBureau,
    name: text("杭州市市场监督管理局", "Hangzhou Market Regulation Bureau"),
    short: "杭市监",
    units: [
      { id: `${cityBureau}-wj`, name: text("网络交易监督管理处", "online trade supervision division") },
      { id: `${cityBureau}-zf`, name: text("综合行政执法队", "city enforcement team") },
      { id: `${cityBureau}-fg`, name: text("法规处", "legal division") },
    ],
  },
  district("330102", "上城区", "Shangcheng District", "杭上市监"),
  district("330105", "拱墅区", "Gongshu District", "杭拱市监"),
  district("330106", "西湖区", "Xihu District", "杭西市监"),
  district("330108", "滨江区", "Binjiang District", "杭滨市监"),
  district("330109", "萧山区", "Xiaoshan District", "杭萧市监"),
  district("330110", "余杭区", "Yuhang District", "杭余市监"),
  district("330111", "富阳区", "Fuyang District", "杭富市监"),
  district("330112", "临安区", "Lin'an District", "杭临安市监"),
  district("330113", "临平区", "Linping District", "杭临平市监"),
  district("330114", "钱塘区", "Qiantang District", "杭钱市监"),
  {
    ...district("330122", "", "Tonglu County", "桐市监"),
    name: text("桐庐县市场监督管理局", "Market Regulation Bureau of Tonglu County"),
  },
  {
    ...district("330127", "", "Chun'an County", "淳市监"),
    name: text("淳安县市场监督管理局", "Market Regulation Bureau of Chun'an County"),
  },
  {
    ...district("330182", "", "Jiande City", "建市监"),
    name: text("建德市市场监督管理局", "Market Regulation Bureau of Jiande City"),
  },
];

export interface Demonstrator {
  /** User name and, with `demo-` before it, the person's id. */
  readonly account: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly organ: string;
  readonly title?: Text;
  readonly certificate?: string;
}

const deputy = text("副局长", "deputy head of the bureau");

export const demonstrators: readonly Demonstrator[] = [
  // 余杭: a whole case.
  { account: "wangfang", name: "王芳", kind: "case-officer", organ: "330110-zf", certificate: "11011001" },
  { account: "liqiang", name: "李强", kind: "case-officer", organ: "330110-zf", certificate: "11011002" },
  { account: "chengang", name: "陈刚", kind: "unit-head", organ: "330110-zf", certificate: "11011003" },
  // At the bureau itself: a lead from a section would stay in that section's own queue.
  { account: "anxiao", name: "安晓", kind: "analyst", organ: "330110" },
  { account: "zhouning", name: "周宁", kind: "legal-reviewer", organ: "330110", certificate: "11011004" },
  { account: "wujing", name: "吴静", kind: "hearing-officer", organ: "330110", certificate: "11011005" },
  { account: "zhengwei", name: "郑伟", kind: "bureau-head", organ: "330110", certificate: "11011006" },
  {
    account: "fengli",
    name: "冯立",
    kind: "bureau-head",
    organ: "330110",
    title: deputy,
    certificate: "11011007",
  },
  {
    account: "hanmei",
    name: "韩梅",
    kind: "bureau-head",
    organ: "330110",
    title: deputy,
    certificate: "11011008",
  },
  { account: "linxia", name: "林夏", kind: "complaint-officer", organ: "330110" },
  { account: "meijun", name: "梅军", kind: "mediator", organ: "330110" },
  { account: "gujing", name: "顾静", kind: "complaint-head", organ: "330110" },
  // 滨江: another bureau that can do all of it.
  { account: "sunhao", name: "孙浩", kind: "case-officer", organ: "330108-zf", certificate: "10811001" },
  { account: "jiangli", name: "蒋丽", kind: "case-officer", organ: "330108-zf", certificate: "10811002" },
  { account: "dingyi", name: "丁毅", kind: "unit-head", organ: "330108-zf", certificate: "10811003" },
  { account: "yangfan", name: "杨帆", kind: "legal-reviewer", organ: "330108", certificate: "10811004" },
  { account: "qianfeng", name: "钱峰", kind: "bureau-head", organ: "330108", certificate: "10811005" },
  { account: "ronghua", name: "荣华", kind: "complaint-officer", organ: "330108" },
  { account: "taoran", name: "陶然", kind: "complaint-head", organ: "330108" },
  // 西湖.
  { account: "zhulin", name: "朱琳", kind: "case-officer", organ: "330106-zf", certificate: "10611001" },
  { account: "xuwen", name: "徐文", kind: "case-officer", organ: "330106-zf", certificate: "10611002" },
  { account: "shilei", name: "石磊", kind: "unit-head", organ: "330106-zf", certificate: "10611004" },
  { account: "heping", name: "何平", kind: "bureau-head", organ: "330106", certificate: "10611003" },
  // The city bureau reads all of the city and acts in its own matters; administration and audit read none.
  { account: "xuxiao", name: "许晓", kind: "analyst", organ: "330100" },
  { account: "tangwei", name: "唐薇", kind: "case-officer", organ: "330100-zf", certificate: "10011003" },
  { account: "songjian", name: "宋健", kind: "case-officer", organ: "330100-zf", certificate: "10011004" },
  { account: "luoyong", name: "罗勇", kind: "unit-head", organ: "330100-zf", certificate: "10011005" },
  { account: "luming", name: "陆明", kind: "legal-reviewer", organ: "330100", certificate: "10011001" },
  { account: "shenguodong", name: "沈国栋", kind: "bureau-head", organ: "330100", certificate: "10011002" },
  { account: "gaoyuan", name: "高原", kind: "administrator", organ: "330100" },
  { account: "qinlan", name: "秦岚", kind: "auditor", organ: "330100" },
];
