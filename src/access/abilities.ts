/**
 * Abilities and the posts that hold them, as data. Nothing else in the house decides who may do what: an operation and
 * an action name an ability, a post kind lists abilities and levels, a person holds posts.
 *
 * Administration, security and audit are three posts that no one holds together (三权分立, MLPS 2.0 level 3), and none
 * of them reads matters.
 */
import { type Text, text } from "../kernel/index.ts";
import type { Level } from "../procedure/index.ts";

export const abilities = {
  "matter.read": text("查阅事项", "read matters"),
  "matter.share": text("邀请其他机关、人员参与事项", "let other organs and people into matters"),
  "observation.read": text("查阅观测数据", "read observations"),
  "observation.import": text("导入数据", "import data"),
  "observation.send": text("报送数据（平台程序）", "send data, for programs of platforms"),
  "registry.read": text("查阅主体", "read operators"),
  "registry.write": text("维护主体", "keep the operator registry"),
  "registry.tune": text("调整匹配门槛", "set from which score on operators are matched"),
  "detector.read": text("查阅监测发现", "read detectors and findings"),
  "detector.run": text("运行监测模型", "run detectors and back-tests"),
  "detector.tune": text("调整监测参数", "tune detectors"),
  "lead.enter": text("登记线索", "enter leads"),
  "lead.verify": text("核查线索", "verify leads"),
  "lead.decide": text("决定是否立案", "decide whether to file"),
  "guidance.open": text("提出提醒、责令改正、约谈", "ask for a reminder, an order to correct, an interview"),
  "guidance.issue": text("办理提醒、责令改正、约谈", "carry out guidance, orders to correct, interviews"),
  "guidance.approve": text("审批行政指导", "approve guidance"),
  "guidance.decide": text("批准责令改正、约谈", "decide on orders to correct and interviews"),
  "transfer.open": text(
    "提出移送、协查、管辖争议",
    "ask for a transfer, assistance, a jurisdiction decision",
  ),
  "transfer.handle": text("办理移送、协查", "carry out transfers and assistance"),
  "transfer.approve": text("审批协查、指派", "approve requests for assistance, appoint"),
  "transfer.decide": text("决定移送、管辖", "decide on transfers and jurisdiction"),
  "remedy.handle": text("办理复议应诉", "answer in reconsideration and court"),
  "remedy.decide": text("决定复议应诉事项", "decide in reconsideration and court"),
  "credit.handle": text("办理信用事项", "handle credit matters"),
  "credit.approve": text("审批信用事项", "approve credit matters"),
  "credit.decide": text("决定列入、移出、信用修复", "decide on listing, removal, credit repair"),
  "complaint.enter": text("登记投诉、分送", "enter and distribute complaints"),
  "complaint.handle": text("办理投诉", "handle complaints"),
  "complaint.mediate": text("主持投诉调解", "mediate complaints"),
  "complaint.decide": text("审查不予受理、回避和公示", "decide on refusals, recusals and publicity"),
  "report.enter": text("登记举报", "enter reports"),
  "report.handle": text("办理举报", "handle reports"),
  "report.decide": text("认定重复举报", "decide on repeated reports"),
  "reward.propose": text("提出举报奖励", "propose rewards"),
  "reward.decide": text("决定举报奖励", "decide on rewards"),
  "reward.pay": text("发放举报奖励", "pay rewards"),
  "mediation.open": text("组织争议化解", "organise mediation"),
  "penalty.investigate": text("办理案件", "investigate a penalty case"),
  "penalty.lead": text("办案机构负责", "head the investigating unit"),
  "penalty.review": text("案件审核、法制审核", "review legality"),
  "penalty.decide": text("审批、决定", "approve and decide"),
  "penalty.deliberate": text("集体讨论", "deliberate collectively"),
  "hearing.preside": text("主持听证", "preside over hearings"),
  "publication.prepare": text("拟制公示", "prepare a publication"),
  "publication.review": text("审核公示", "review a publication"),
  "publication.release": text("发布、撤下公示", "release and withdraw publications"),
  "evidence.add": text("收集证据", "add evidence"),
  "personal.unmask": text("查看个人信息原文", "see personal data in full"),
  "law.set": text("设置地方参数", "set local parameters"),
  "law.confirm": text("确认法定参数", "confirm statutory parameters"),
  "people.manage": text("管理人员与岗位", "manage people and posts"),
  "keys.manage": text("管理接口密钥", "manage API keys"),
  "instruction.issue": text("签发督办", "issue instructions"),
  "instruction.answer": text("办理督办", "carry out instructions"),
  "indicator.read": text("查看驾驶舱和指标", "read the command screen and indicators"),
  "audit.read": text("查阅审计记录", "read the audit trail"),
} as const satisfies Record<string, Text>;

export type Ability = keyof typeof abilities;

/** Done from above as well, in matters of the organs below; everything else is done where the matter is. */
const fromAbove: ReadonlySet<string> = new Set<Ability>(["instruction.issue"]);

export const reachesDown = (ability: string): boolean => fromAbove.has(ability);

export interface PostKindDef {
  readonly name: Text;
  readonly levels: readonly Level[];
  readonly abilities: readonly Ability[];
  /** Post kinds that the same person may not hold at the same time. */
  readonly excludes?: readonly string[];
  /** Held by accounts of programs only: nobody sits in it. */
  readonly forPrograms?: true;
}

export const postKinds = {
  analyst: {
    name: text("监测人员", "monitoring analyst"),
    levels: ["officer"],
    abilities: [
      "indicator.read",
      "detector.read",
      "detector.run",
      "detector.tune",
      "matter.read",
      "observation.read",
      "observation.import",
      "registry.read",
      "registry.tune",
      "lead.enter",
      "guidance.open",
      "instruction.answer",
    ],
  },
  "case-officer": {
    name: text("执法人员", "enforcement officer"),
    levels: ["officer"],
    abilities: [
      "detector.read",
      "matter.read",
      "matter.share",
      "observation.read",
      "observation.import",
      "registry.read",
      "registry.write",
      "lead.enter",
      "lead.verify",
      "guidance.open",
      "guidance.issue",
      "transfer.open",
      "transfer.handle",
      "credit.handle",
      "penalty.investigate",
      "evidence.add",
      "publication.prepare",
      "personal.unmask",
      "instruction.answer",
    ],
  },
  "unit-head": {
    name: text("办案机构负责人", "head of the investigating unit"),
    levels: ["officer", "unit-head"],
    abilities: [
      "indicator.read",
      "detector.read",
      "matter.read",
      "matter.share",
      "observation.read",
      "registry.read",
      "lead.enter",
      "guidance.open",
      "guidance.approve",
      "transfer.open",
      "transfer.approve",
      "credit.approve",
      "penalty.lead",
      "personal.unmask",
      "instruction.answer",
    ],
  },
  "complaint-officer": {
    name: text("投诉受理人员", "complaint officer"),
    levels: ["officer"],
    abilities: [
      "matter.read",
      "registry.read",
      "lead.enter",
      "complaint.enter",
      "complaint.handle",
      "complaint.mediate",
      "report.enter",
      "report.handle",
      "reward.propose",
      "mediation.open",
      "evidence.add",
      "personal.unmask",
      "instruction.answer",
    ],
  },
  mediator: {
    name: text("调解员", "mediator"),
    levels: ["officer"],
    abilities: ["matter.read", "registry.read", "complaint.mediate"],
  },
  "complaint-head": {
    name: text("投诉举报机构负责人", "head of the complaint unit"),
    levels: ["officer", "unit-head"],
    abilities: [
      "indicator.read",
      "matter.read",
      "matter.share",
      "registry.read",
      "complaint.enter",
      "complaint.handle",
      "complaint.decide",
      "report.enter",
      "report.handle",
      "report.decide",
      "reward.pay",
      "mediation.open",
      "personal.unmask",
      "instruction.answer",
    ],
  },
  "legal-reviewer": {
    name: text("法制审核人员", "legality reviewer"),
    levels: ["officer"],
    abilities: [
      "detector.read",
      "matter.read",
      "registry.read",
      "penalty.review",
      "remedy.handle",
      "publication.review",
      "law.set",
      "instruction.answer",
    ],
  },
  "hearing-officer": {
    name: text("听证主持人", "hearing officer"),
    levels: ["officer"],
    abilities: ["matter.read", "registry.read", "hearing.preside"],
  },
  "bureau-head": {
    name: text("部门负责人", "head of the bureau"),
    levels: ["head", "collective"],
    abilities: [
      "indicator.read",
      "detector.read",
      "matter.read",
      "matter.share",
      "observation.read",
      "registry.read",
      "lead.decide",
      "reward.decide",
      "guidance.decide",
      "transfer.decide",
      "remedy.decide",
      "credit.decide",
      "penalty.decide",
      "penalty.deliberate",
      "law.confirm",
      "publication.release",
      "instruction.issue",
    ],
  },
  "platform-sender": {
    name: text("平台报送程序", "a platform's sending program"),
    levels: [],
    abilities: ["observation.send"],
    forPrograms: true,
  },
  administrator: {
    name: text("系统管理员", "system administrator"),
    levels: [],
    abilities: ["people.manage", "keys.manage"],
    excludes: [
      "auditor",
      "analyst",
      "case-officer",
      "bureau-head",
      "unit-head",
      "legal-reviewer",
      "hearing-officer",
      "complaint-officer",
      "complaint-head",
      "mediator",
    ],
  },
  auditor: {
    name: text("审计员", "auditor"),
    levels: [],
    abilities: ["audit.read"],
    excludes: [
      "administrator",
      "analyst",
      "case-officer",
      "bureau-head",
      "unit-head",
      "legal-reviewer",
      "hearing-officer",
      "complaint-officer",
      "complaint-head",
      "mediator",
    ],
  },
} as const satisfies Record<string, PostKindDef>;

export type PostKind = keyof typeof postKinds;
