/** Which column of an unknown table is the name, the code, the address …: by its header, else by what stands in it. */
import type { MatchRecord } from "./model.ts";
import { isHan } from "./text.ts";

export const roleNames = [
  "name",
  "code",
  "address",
  "phone",
  "person",
  "day",
  "district",
  "platform",
  "seller",
] as const;
export type Role = (typeof roleNames)[number];
export type Roles = Readonly<Partial<Record<Role, readonly string[]>>>;

const headers: Readonly<Record<Role, readonly string[]>> = {
  name: [
    "name",
    "shownname",
    "company",
    "companyname",
    "operatorname",
    "legalname",
    "名称",
    "企业名称",
    "主体名称",
    "单位名称",
    "公司名称",
    "字号名称",
    "商户名称",
    "亮照名称",
    "经营者名称",
    "店铺名称",
    "title",
  ],
  code: [
    "code",
    "uscc",
    "creditcode",
    "showncode",
    "taxid",
    "统一社会信用代码",
    "信用代码",
    "统一代码",
    "社会信用代码",
    "亮照代码",
    "注册号",
    "组织机构代码",
  ],
  address: ["address", "addr", "domicile", "地址", "住所", "注册地址", "经营场所", "经营地址", "联系地址"],
  phone: ["phone", "tel", "telephone", "mobile", "contact", "电话", "联系电话", "手机", "手机号", "手机号码"],
  person: [
    "personincharge",
    "legalperson",
    "legalrepresentative",
    "owner",
    "法定代表人",
    "法人",
    "法人代表",
    "负责人",
    "经营者",
    "店主",
    "联系人",
  ],
  day: ["registeredat", "startdate", "founded", "foundingdate", "成立日期", "注册日期", "登记日期"],
  district: ["district", "region", "regioncode", "区划", "行政区划", "区划代码"],
  platform: ["platform", "platformname", "平台", "平台名称", "报送平台"],
  seller: ["seller", "sellerid", "shopid", "platformkey", "店铺编号", "店铺id"],
};

export function rolesOf(columns: readonly string[], sample: readonly MatchRecord[]): Roles {
  const found: Partial<Record<Role, string[]>> = {};
  for (const column of columns) {
    const role = byHeader(column) ?? byContent(column, sample);
    if (role !== undefined) found[role] = [...(found[role] ?? []), column];
  }
  // The registered name before the shop's sign.
  const order = (column: string) => headers.name.indexOf(headerOf(column));
  found.name?.sort((a, b) => order(a) - order(b));
  return found;
}

/** Rows that speak of Chinese operators: a name column with Han in most of its values. */
export function speaksOfOperators(roles: Roles, sample: readonly MatchRecord[]): boolean {
  const [name] = roles.name ?? [];
  if (name === undefined) return false;
  const values = sample.flatMap(({ values }) => (values[name] === undefined ? [] : [values[name]]));
  return values.length > 0 && values.filter(isHan).length >= values.length / 2;
}

function headerOf(column: string): string {
  return column
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-.]/g, "");
}

function byHeader(column: string): Role | undefined {
  const header = headerOf(column);
  return roleNames.find((role) => headers[role].includes(header));
}

function byContent(column: string, sample: readonly MatchRecord[]): Role | undefined {
  const values = sample.flatMap(({ values }) => (values[column] === undefined ? [] : [values[column]]));
  if (values.length < 3) return undefined;
  const share = (pattern: RegExp) => values.filter((value) => pattern.test(value)).length / values.length;
  if (share(/^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/i) > 0.6) return "code";
  if (share(/^(?:\+?86)?1\d{10}$|^0\d{2,3}-?\d{7,8}$/) > 0.6) return "phone";
  if (share(/[省市区县镇].*(?:路|街|道|村|号|巷)/u) > 0.6) return "address";
  if (share(/(?:公司|店|经营部|商行|厂|工作室|中心|合作社)$/u) > 0.6) return "name";
  return undefined;
}
