import { type Text, text } from "../kernel/index.ts";
import type { Article, Certainty } from "./model.ts";

type Summaries = Readonly<Record<string, readonly [Certainty, Text]>>;

/** Articles of lists, credit, soft supervision and remedies, each with how it was known. Our own short words. */
const summaries: Readonly<Record<string, Summaries>> = {
  APL: {
    6: ["read", text("处罚与教育相结合，教育自觉守法。", "Penalties go together with education.")],
    26: [
      "read",
      text("可以请求有关机关协助，属于其职权的应当协助。", "Other authorities may be asked to assist."),
    ],
    "28(1)": [
      "read",
      text(
        "实施处罚时应当责令改正或者限期改正。",
        "Correction is ordered, at once or within a period, when a penalty is imposed.",
      ),
    ],
    52: [
      "read",
      text(
        "当场处罚：出示证件，填写编号的决定书并当场交付，写明法定内容，报所属机关备案。",
        "On the spot: show the card, hand over a numbered decision with its contents, file it with the authority.",
      ),
    ],
    53: [
      "read",
      text("当场处罚依第六十七条至第六十九条履行。", "On-the-spot penalties are paid under arts. 67 to 69."),
    ],
    70: [
      "read",
      text(
        "当场收缴须出具财政部门专用票据，否则可以拒缴。",
        "On-the-spot collection needs the finance department’s receipt.",
      ),
    ],
  },
  O116: {
    38: ["read", text("对平台经营者进行约谈的五种情形。", "Five grounds on which a platform is called in.")],
  },
  SC654: {
    "13(2)": [
      "read",
      text("公民、法人可以举报虚假公示信息，也可以申请查询。", "Anyone may report false publicity."),
    ],
    "13(1)": [
      "read",
      text(
        "对举报的公示信息二十个工作日内核查并处理。",
        "Reported publicity is checked within 20 working days.",
      ),
    ],
    8: [
      "read",
      text("每年一月一日至六月三十日报送年度报告。", "Annual report between 1 January and 30 June."),
    ],
    10: [
      "read",
      text(
        "即时信息二十个工作日内公示；未公示的责令限期履行。",
        "Instant information within 20 working days; else ordered to publish.",
      ),
    ],
    17: [
      "read",
      text("未按期公示、弄虚作假的列入经营异常名录。", "Late or false publicity leads to the abnormal list."),
    ],
    "17(2)": [
      "read",
      text(
        "满三年未履行的列入严重违法企业名单（2014年文本）。",
        "After three years: serious list (2014 text).",
      ),
    ],
  },
  O68L: {
    7: ["excerpt", text("未在责令期限内公示的列入。", "Not published within the ordered period: listed.")],
    8: ["excerpt", text("隐瞒真实情况、弄虚作假的列入。", "Concealed or false publicity: listed.")],
    9: ["excerpt", text("通过登记住所无法联系的列入。", "Unreachable at the registered address: listed.")],
  },
  O44: {
    2: [
      "excerpt",
      text(
        "性质恶劣、情节严重、社会危害较大且受到较重处罚的列入。",
        "Vile, serious and harmful with a heavier penalty: listed.",
      ),
    ],
    5: ["open", text("食品安全领域的列入情形。", "Grounds in food safety.")],
    6: ["open", text("药品、医疗器械、化妆品领域的列入情形。", "Grounds in drugs, devices, cosmetics.")],
    7: ["open", text("质量安全、特种设备领域的列入情形。", "Grounds in quality and special equipment.")],
    8: ["open", text("侵害消费者权益的列入情形。", "Grounds in consumer rights.")],
    9: ["open", text("破坏公平竞争和市场秩序的列入情形。", "Grounds in competition and market order.")],
    12: ["excerpt", text("认定情节严重的因素。", "Factors that make it serious.")],
  },
  SC746: {
    33: ["read", text("列入经营异常名录的不适用简易注销。", "No simplified deregistration while listed.")],
  },
  O72: {
    31: [
      "read",
      text("符合条件的列入严重违法失信名单。", "Listed under the serious list when criteria are met."),
    ],
  },
  O117: {
    51: [
      "read",
      text(
        "列入严重违法失信名单和互联网严重失信名单。",
        "Serious list and the cyberspace administration’s list.",
      ),
    ],
  },
  XF21: {
    4: [
      "excerpt",
      text("由作出列入或者处罚决定的机关办理信用修复。", "Repaired by the authority that decided."),
    ],
  },
  ZJCI: {
    "11(2)": [
      "read",
      text("简易程序处罚不列为不良信息。", "Simple-procedure penalties are not bad information."),
    ],
    16: ["read", text("不良信息保存五年。", "Bad information is kept for five years.")],
    20: ["read", text("查询日志保存十年。", "Query logs are kept for ten years.")],
    31: [
      "read",
      text(
        "异议五个工作日内核实，合计不超过二十个工作日。",
        "Objections: 5 working days, 20 in all at most.",
      ),
    ],
  },
  ARL: {
    "23": [
      "read",
      text(
        "对当场处罚不服的应当先申请复议，机关应当告知。",
        "On-the-spot penalties: reconsideration first, and the party is told.",
      ),
    ],
    30: ["read", text("五日内审查，逾期视为受理。", "Screened within five days, else deemed accepted.")],
    42: [
      "read",
      text("复议期间不停止执行，四种情形除外。", "No stay during reconsideration, with four exceptions."),
    ],
    48: [
      "read",
      text(
        "七日内发送申请书副本，被申请人十日内书面答复并提交证据、依据。",
        "Copy within seven days; the respondent answers in ten with evidence and basis.",
      ),
    ],
    54: ["read", text("简易程序：三日内发送，五日内答复。", "Simple procedure: three and five days.")],
    63: ["read", text("变更决定的情形，不得更不利。", "Changed, never to the applicant’s detriment.")],
    64: [
      "read",
      text(
        "撤销、部分撤销的情形，可以责令重新作出；不得以同一事实和理由作出相同行为。",
        "Revoked, with an order to decide anew; not the same again on the same grounds.",
      ),
    ],
    65: ["read", text("确认违法而不撤销的情形。", "Declared illegal without revocation.")],
    67: ["read", text("确认无效的情形。", "Declared void.")],
    68: ["read", text("维持的情形。", "Upheld.")],
    70: [
      "read",
      text("不依法答复、提交证据的，视为没有证据、依据。", "No answer or evidence counts as having none."),
    ],
    76: [
      "read",
      text(
        "收到复议意见书六十日内报送纠正情况。",
        "Report on corrections within 60 days of an opinion letter.",
      ),
    ],
    77: ["read", text("被申请人应当履行复议决定书、调解书、意见书。", "The respondent carries them out.")],
    88: [
      "read",
      text(
        "三日、五日、七日、十日为工作日；其他期间依民事诉讼法。",
        "Three, five, seven and ten days are working days; else the Civil Procedure Law.",
      ),
    ],
  },
  ALL: {
    "3(3)": ["read", text("被诉机关负责人应当出庭。", "The head of the organ appears in court.")],
    34: ["read", text("被告对行政行为负举证责任，逾期视为没有证据。", "The burden is the defendant’s.")],
    45: ["read", text("收到复议决定书十五日内起诉。", "Within 15 days of the reconsideration decision.")],
    56: ["read", text("诉讼期间不停止执行，四种情形除外。", "No stay during litigation, with exceptions.")],
    67: [
      "read",
      text(
        "被告收到起诉状副本十五日内提交证据、依据和答辩状。",
        "Evidence, basis and answer within 15 days of the copy of the claim.",
      ),
    ],
    69: ["read", text("驳回诉讼请求。", "Claim dismissed.")],
    70: ["read", text("撤销、部分撤销的情形。", "Revoked.")],
    74: ["read", text("确认违法的情形。", "Declared illegal.")],
    75: ["read", text("确认无效的情形。", "Declared void.")],
    77: [
      "read",
      text("处罚明显不当的可以变更，不得加重。", "Manifestly improper penalties are changed, never upward."),
    ],
    81: ["read", text("六个月内作出第一审判决。", "First instance within six months.")],
    85: ["read", text("判决十五日内、裁定十日内上诉。", "Appeal within 15 days, of a ruling within 10.")],
    88: ["read", text("三个月内作出终审判决。", "Second instance within three months.")],
    94: ["read", text("当事人必须履行生效裁判。", "Judgments in force are carried out.")],
  },
};

export const listArticles: readonly Article[] = Object.entries(summaries).flatMap(([instrument, articles]) =>
  Object.entries(articles).map(
    ([article, [certainty, summary]]): Article => ({ instrument, article, summary, certainty }),
  ),
);
