/** What a refused field is called: by the form that shows it, by the refusal itself, or as the house calls it. */
import { type Failure, type Text, text } from "../../src/kernel/index.ts";

export type FieldLabels = (field: string) => Text | undefined;

/** Fields of operations that have no declared form of their own. */
const names: Readonly<Record<string, Text>> = {
  account: text("用户名", "User name"),
  action: text("办理事项", "Action"),
  amount: text("金额", "Amount"),
  asOf: text("截止时刻", "As of"),
  circumstances: text("裁量情节", "Circumstances"),
  code: text("统一社会信用代码", "Credit code"),
  consumer: text("消费者", "Consumer"),
  current: text("当前密码", "Present password"),
  description: text("说明", "Description"),
  detector: text("监测模型", "Detector"),
  district: text("辖区", "District"),
  document: text("文书", "Document"),
  documents: text("文书", "Documents"),
  drafts: text("文书草稿", "Drafts"),
  evidence: text("证据", "Evidence"),
  facts: text("填写的内容", "What was filled in"),
  file: text("文件", "File"),
  filed: text("立案日", "Filed on"),
  fine: text("罚款数额", "Fine"),
  from: text("起始日", "From"),
  id: text("编号", "Id"),
  indicator: text("指标", "Indicator"),
  into: text("归并到的主体", "Operator that stays"),
  key: text("名称", "Name"),
  madeAt: text("形成时间", "Made at"),
  makers: text("制作人", "Makers"),
  matter: text("事项", "Matter"),
  name: text("名称", "Name"),
  next: text("新密码", "New password"),
  note: text("备注", "Note"),
  officers: text("办案人员", "Officers"),
  on: text("日期", "Day"),
  operator: text("主体", "Operator"),
  organ: text("机关", "Organ"),
  other: text("另一主体", "Other operator"),
  param: text("法定参数", "Parameter"),
  participant: text("参与方", "Participant"),
  parties: text("当事人", "Parties"),
  password: text("密码", "Password"),
  person: text("人员", "Person"),
  personInCharge: text("负责人", "Person in charge"),
  phone: text("电话", "Telephone"),
  platform: text("平台", "Platform"),
  post: text("岗位", "Post"),
  procedure: text("程序", "Procedure"),
  purpose: text("用途", "Purpose"),
  receivers: text("承办人", "To be done by"),
  rule: text("期限规则", "Rule"),
  scopes: text("可用操作", "Operations"),
  seller: text("商家", "Seller"),
  suspend: text("中止", "Pauses"),
  title: text("标题", "Title"),
  to: text("截止日", "Until"),
  unit: text("承办机构", "Unit"),
  until: text("截止日", "Until"),
  urgent: text("情况紧急", "Urgent"),
  uscc: text("统一社会信用代码", "Credit code"),
  value: text("值", "Value"),
  variant: text("发现种类", "Kind of finding"),
  violation: text("适用的罚则", "Violation"),
};

/** Undefined where nobody has named it: then its code name stands, for whoever calls by program. */
export function fieldLabel(failure: Failure, labels?: FieldLabels): Text | undefined {
  const { field, missing = [] } = failure;
  if (field === undefined) return undefined;
  const last = field.split(".").at(-1) ?? field;
  return (
    labels?.(field) ??
    labels?.(last) ??
    missing.find(({ name }) => name === field)?.label ??
    (Object.hasOwn(names, field) ? names[field] : Object.hasOwn(names, last) ? names[last] : undefined)
  );
}
