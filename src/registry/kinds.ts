/** What files and platforms say of operators and shops: declared like observations, kept in the ledger. */
import { text } from "../kernel/index.ts";
import { defineKind, type RecordOf } from "../observation/index.ts";

/** schema.org Organization. */
export const operatorKind = defineKind({
  id: "operator",
  label: text("经营主体", "Operator"),
  about: text("登记或报送的经营主体", "an operator as registered or as a platform reports it"),
  schemaOrg: "Organization",
  retentionDays: 36_500,
  naturalKey: ["source", "id"],
  fields: {
    id: {
      type: "key",
      required: true,
      label: text("编号", "Id"),
      about: text("来源自己的编号", "the source's own id"),
      aliases: ["id", "编号", "注册号"],
    },
    source: {
      type: "text",
      label: text("来源", "Source"),
      about: text(
        "登记机关或报送平台；没有则为导入文件",
        "the registration authority or the platform that reports",
      ),
      aliases: ["source", "来源"],
    },
    kind: {
      type: "choice",
      choices: {
        platform: text("平台企业", "platform"),
        company: text("企业", "company"),
        "sole-trader": text("个体工商户", "sole trader"),
        "exempt-seller": text("零星小额自然人", "exempt small seller"),
        other: text("其他", "other"),
      },
      reserved: ["platform"],
      label: text("类型", "Kind"),
      about: text("主体类型", "what kind of operator"),
      aliases: ["kind", "type", "主体类型", "企业类型", "类型"],
    },
    name: {
      type: "text",
      required: true,
      label: text("名称", "Name"),
      about: text("登记名称或店主名称", "the registered name"),
      schemaOrg: "legalName",
      aliases: ["name", "company", "company_name", "名称", "企业名称", "主体名称", "单位名称"],
    },
    code: {
      type: "key",
      label: text("统一社会信用代码", "USCC"),
      about: text("统一社会信用代码（GB 32100）", "Unified Social Credit Code (GB 32100)"),
      schemaOrg: "taxID",
      aliases: ["code", "uscc", "credit_code", "统一社会信用代码", "信用代码", "统一代码"],
    },
    district: {
      type: "key",
      label: text("区划", "District"),
      about: text("六位行政区划代码", "six-digit division code"),
      aliases: ["district", "region", "区划", "行政区划", "区划代码"],
    },
    address: {
      type: "text",
      label: text("地址", "Address"),
      about: text("住所或经营场所", "domicile or place of business"),
      schemaOrg: "address",
      aliases: ["address", "地址", "住所", "注册地址", "经营场所"],
    },
    personInCharge: {
      type: "text",
      sensitivity: "personal",
      label: text("负责人", "Person in charge"),
      about: text("法定代表人、经营者或负责人", "legal representative or owner"),
      aliases: ["personincharge", "person_in_charge", "legal_person", "法定代表人", "负责人", "经营者"],
    },
    phone: {
      type: "text",
      sensitivity: "personal",
      label: text("电话", "Phone"),
      about: text("联系电话", "telephone"),
      schemaOrg: "telephone",
      aliases: ["phone", "tel", "mobile", "电话", "联系电话", "手机"],
    },
    registeredAt: {
      type: "day",
      label: text("成立日期", "Registered"),
      about: text("成立或登记日期", "day of registration"),
      schemaOrg: "foundingDate",
      aliases: ["registeredat", "registered_at", "founded", "成立日期", "注册日期"],
    },
    platform: {
      type: "key",
      label: text("报送平台", "Platform"),
      about: text("由哪一平台报送", "the platform that reports it"),
      aliases: ["platform", "平台"],
    },
    seller: {
      type: "key",
      label: text("平台店铺号", "Seller"),
      about: text("该主体在报送平台的店铺号", "its seller id on that platform"),
      aliases: ["seller", "seller_id", "shop_id", "店铺编号"],
    },
    turnover: {
      type: "money",
      label: text("年交易额", "Turnover"),
      about: text("报送平台上一年内的交易额，分", "turnover of the last year on that platform, in fen"),
      aliases: ["turnover", "交易额", "年交易额"],
    },
  },
});

/** schema.org OnlineStore. */
export const storefrontKind = defineKind({
  id: "storefront",
  label: text("网店", "Storefront"),
  about: text("平台上的一家店", "one shop on a platform"),
  schemaOrg: "OnlineStore",
  retentionDays: 36_500,
  naturalKey: ["platform", "seller"],
  fields: {
    platform: {
      type: "key",
      required: true,
      label: text("平台", "Platform"),
      about: text("店铺所在的平台", "the platform it stands on"),
      aliases: ["platform", "平台", "平台名称"],
    },
    seller: {
      type: "key",
      required: true,
      label: text("平台店铺号", "Seller"),
      about: text("平台自己的店铺编号", "the platform's own id of the shop"),
      aliases: ["seller", "seller_id", "shop_id", "id", "店铺编号", "店铺id"],
    },
    kind: {
      type: "choice",
      choices: {
        shop: text("网店", "shop"),
        "self-built": text("自建网站", "self-built site"),
        account: text("公众账号", "public account"),
        "mini-program": text("小程序", "mini-program"),
        app: text("应用程序", "app"),
        room: text("直播间", "livestream room"),
        host: text("直播营销人员", "livestream host"),
        mcn: text("直播营销服务机构（MCN）", "MCN"),
      },
      label: text("种类", "Kind"),
      about: text("店铺、直播间、公众账号等", "shop, livestream room, account …"),
      aliases: ["kind", "type", "种类"],
    },
    name: {
      type: "text",
      required: true,
      label: text("店铺名称", "Name"),
      about: text("店铺所示名称", "the name shown"),
      schemaOrg: "name",
      aliases: ["name", "shop_name", "store_name", "店铺名称", "店名"],
    },
    url: {
      type: "text",
      max: 2000,
      label: text("网址", "Address"),
      about: text("店铺首页", "its home page"),
      schemaOrg: "url",
      aliases: ["url", "link", "网址", "链接"],
    },
    operator: {
      type: "key",
      label: text("经营主体编号", "Operator"),
      about: text("来源所说的经营主体编号", "the operator's id as the source says"),
      aliases: ["operator", "operator_id", "主体编号"],
    },
    shownName: {
      type: "text",
      label: text("亮照名称", "Name on the licence shown"),
      about: text("页面公示的营业执照上的名称", "the name on the business licence shown"),
      aliases: ["shownname", "shown_name", "company", "公司名称", "企业名称"],
    },
    shownCode: {
      type: "key",
      label: text("亮照代码", "Code on the licence shown"),
      about: text("页面公示的统一社会信用代码", "the code on the business licence shown"),
      aliases: ["showncode", "shown_code", "code", "uscc", "统一社会信用代码"],
    },
    openedAt: {
      type: "day",
      label: text("开店日期", "Opened"),
      about: text("开店日期", "day of opening"),
      aliases: ["openedat", "opened_at", "开店日期"],
    },
    closedAt: {
      type: "day",
      label: text("关店日期", "Closed"),
      about: text("关店日期；没有则仍在营业", "day of closing, absent while open"),
      aliases: ["closedat", "closed_at", "关店日期"],
    },
  },
});

export const linkKind = defineKind({
  id: "link",
  label: text("主播、机构与直播间的关联", "Link"),
  about: text(
    "直播营销人员签约何机构、在何直播间直播，何机构运营何直播间",
    "which host is signed to which agency or streams in which room, which agency runs which room",
  ),
  schemaOrg: "Role",
  retentionDays: 36_500,
  naturalKey: ["platform", "seller", "other", "from"],
  fields: {
    platform: {
      type: "key",
      required: true,
      label: text("平台", "Platform"),
      about: text("双方所在的平台", "the platform on which both are"),
      aliases: ["platform", "平台", "平台名称"],
    },
    seller: {
      type: "key",
      required: true,
      label: text("一方编号", "One"),
      about: text("主播或机构在平台的编号", "the platform's id of the host or agency"),
      aliases: ["seller", "host", "主播编号", "一方编号"],
    },
    other: {
      type: "key",
      required: true,
      label: text("另一方编号", "Other"),
      about: text("机构或直播间在平台的编号", "the platform's id of the agency or room"),
      aliases: ["other", "room", "mcn", "机构编号", "直播间编号", "另一方编号"],
    },
    from: {
      type: "day",
      label: text("起日", "From"),
      about: text("自何日起；没有则为导入当日", "since when; the day of import where absent"),
      schemaOrg: "startDate",
      aliases: ["from", "since", "起日", "签约日期", "开始日期"],
    },
    to: {
      type: "day",
      label: text("止日", "To"),
      about: text("至何日止；没有则仍有效", "its last day, absent while it holds"),
      schemaOrg: "endDate",
      aliases: ["to", "until", "止日", "解约日期", "结束日期"],
    },
    source: {
      type: "text",
      label: text("来源", "Source"),
      about: text("从何处得知，例如合同或平台报送", "where this is known from, a contract or the platform"),
      aliases: ["source", "来源", "合同编号"],
    },
  },
});

export type OperatorRecord = RecordOf<typeof operatorKind>;
export type StorefrontRecord = RecordOf<typeof storefrontKind>;
export type LinkRecord = RecordOf<typeof linkKind>;
