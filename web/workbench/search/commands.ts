/** What one can do and where one can go by name: found by Chinese words, pinyin initials or English. */
import { type Text, text } from "../../../src/kernel/index.ts";

export interface Command {
  readonly id: string;
  readonly label: Text;
  /** First letters of the pinyin: `djxs` for 登记线索. */
  readonly initials: string;
  /** Other words it is looked for by. */
  readonly also?: string;
  readonly to: string;
  /** Not shown without it. */
  readonly ability?: string;
}

export const commands: readonly Command[] = [
  {
    id: "lead.new",
    label: text("登记线索", "Enter a lead"),
    initials: "djxs",
    also: "新线索 new lead",
    to: "/leads/new",
    ability: "lead.enter",
  },
  {
    id: "intake",
    label: text("登记投诉举报", "Enter a complaint or report"),
    initials: "djtsjb",
    also: "12315 new complaint",
    to: "/intake",
    ability: "complaint.enter",
  },
  {
    id: "import",
    label: text("导入数据", "Import data"),
    initials: "drsj",
    also: "上传 upload file",
    to: "/imports",
    ability: "observation.import",
  },
  {
    id: "clock",
    label: text("期限计算", "Count a period"),
    initials: "qxjs",
    also: "工作日 届满 calculator deadline",
    to: "/law/clock",
  },
  {
    id: "jurisdiction",
    label: text("管辖判断", "Who is competent"),
    initials: "gxpd",
    also: "jurisdiction",
    to: "/law/jurisdiction",
  },
  {
    id: "discretion",
    label: text("裁量计算", "What a fine may be"),
    initials: "cljs",
    also: "罚款 幅度 fine discretion",
    to: "/law/discretion",
  },
  {
    id: "duties",
    label: text("主体责任清单", "Duties of each side"),
    initials: "ztzrqd",
    also: "平台责任 duties",
    to: "/law/duties",
  },
  {
    id: "what-if",
    label: text("参数试算", "What a changed period would move"),
    initials: "csss",
    to: "/law/what-if",
    ability: "law.set",
  },
  {
    id: "wording",
    label: text("广告用语检查", "Check advertising wording"),
    initials: "ggyyjc",
    also: "极限词 绝对化 screen text",
    to: "/wording",
  },
  {
    id: "command",
    label: text("驾驶舱", "Command screen"),
    initials: "jsc",
    also: "大屏 全景 dashboard",
    to: "/command",
    ability: "indicator.read",
  },
  {
    id: "indicators",
    label: text("指标", "Indicators"),
    initials: "zb",
    also: "统计 statistics figures",
    to: "/indicators",
    ability: "indicator.read",
  },
  {
    id: "queue",
    label: text("我的待办", "My queue"),
    initials: "wddb",
    to: "/queue",
    ability: "matter.read",
  },
  { id: "leads", label: text("线索列表", "Leads"), initials: "xslb", to: "/leads", ability: "matter.read" },
  {
    id: "complaints",
    label: text("投诉举报列表", "Complaints and reports"),
    initials: "tsjblb",
    to: "/complaints",
    ability: "complaint.enter",
  },
  {
    id: "matters",
    label: text("事项列表", "Matters"),
    initials: "sxlb",
    also: "案件 cases",
    to: "/matters",
    ability: "matter.read",
  },
  {
    id: "operators",
    label: text("经营主体", "Operators"),
    initials: "jyzt",
    also: "企业 店铺 companies",
    to: "/operators",
    ability: "registry.read",
  },
  {
    id: "doubts",
    label: text("待认主体", "Operators to be judged"),
    initials: "drzt",
    also: "匹配 归并 match merge",
    to: "/operators/doubts",
    ability: "registry.read",
  },
  {
    id: "quality",
    label: text("数据质量", "Data quality of the registry"),
    initials: "sjzl",
    also: "来源 矛盾 过期 sources stale",
    to: "/operators/quality",
    ability: "registry.read",
  },
  {
    id: "changes",
    label: text("主体库变更", "Changes of the registry"),
    initials: "ztkbg",
    also: "订阅 动态 feed",
    to: "/operators/changes",
    ability: "registry.read",
  },
  {
    id: "findings",
    label: text("监测发现", "Findings"),
    initials: "jcfx",
    to: "/findings",
    ability: "detector.read",
  },
  {
    id: "detectors",
    label: text("监测模型", "Detectors"),
    initials: "jcmx",
    to: "/detectors",
    ability: "detector.read",
  },
  {
    id: "observations",
    label: text("观测数据", "Observations"),
    initials: "gcsj",
    to: "/observations",
    ability: "observation.read",
  },
  {
    id: "publications",
    label: text("行政处罚公示", "Publications"),
    initials: "xzcfgs",
    to: "/publications",
    ability: "matter.read",
  },
  { id: "law", label: text("法规", "Statute book"), initials: "fg", also: "参数 条文 law", to: "/law" },
  { id: "procedures", label: text("办案程序", "Procedures"), initials: "bacx", to: "/procedures" },
  { id: "notices", label: text("我的通知", "My notices"), initials: "wdtz", to: "/notices" },
  {
    id: "log",
    label: text("存证日志", "Tamper-evident log"),
    initials: "czrz",
    also: "核验 verify",
    to: "/log",
  },
  {
    id: "account",
    label: text("账户与登录", "Account and sign-in"),
    initials: "zhydl",
    also: "密码 会话 password session",
    to: "/account",
  },
  {
    id: "people",
    label: text("机关与人员", "Organs and people"),
    initials: "jgyry",
    to: "/people",
    ability: "people.manage",
  },
  { id: "keys", label: text("接口密钥", "API keys"), initials: "jkmy", to: "/keys", ability: "keys.manage" },
  {
    id: "audit",
    label: text("审计记录", "Audit trail"),
    initials: "sjjl",
    to: "/audit",
    ability: "audit.read",
  },
];

/** Initials match from the first letter, English words from theirs, Chinese anywhere. */
export function findCommands(query: string, abilities: readonly string[]): readonly Command[] {
  const wanted = query.normalize("NFKC").trim().toLowerCase();
  const words = wanted.split(/\s+/);
  return commands.filter(({ label, initials, also = "", ability }) => {
    if (ability !== undefined && !abilities.includes(ability)) return false;
    const latin = `${label.en} ${also}`.toLowerCase();
    return (
      initials.startsWith(wanted) ||
      words.every((word) => `${label.zh} ${also}`.includes(word) || ` ${latin}`.includes(` ${word}`))
    );
  });
}
