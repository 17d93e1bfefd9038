import type { Parameter } from "./model.ts";
import { row } from "./row.ts";

/** 监督抽查、抽样取证、食品抽检 (Q) and 召回 (RC). Much of it is known from excerpts or memory alone and says so. */
export const qualityParameters: readonly Parameter[] = [
  row("Q-01", ["监督抽查样品来源", "Source of samples"], "", "PQL 15(1)", "2018-12-29", "read", {
    is: [
      "在市场上或者企业成品仓库内的待销产品中随机抽取",
      "at random from goods for sale in the market or the finished-goods store",
    ],
  }),
  row(
    "Q-02",
    ["不得重复抽查", "No duplicate sampling of what a higher level samples"],
    "",
    "PQL 15(2)",
    "2018-12-29",
    "read",
    { is: ["上级已抽查的产品下级不得另行重复抽查", "prohibited"] },
  ),
  row("Q-03", ["抽样数量与检验费用", "Quantity and fee"], "", "PQL 15(3)", "2018-12-29", "read", {
    is: [
      "不超过检验的合理需要，不得向被检查人收取检验费用",
      "no more than the reasonable need; no inspection fee from the inspected",
    ],
  }),
  row(
    "Q-04",
    ["对抽查结果有异议申请复检", "Objection and re-inspection application"],
    "15 calendar-day",
    "PQL 15(4); ZJPQ",
    "2018-12-29",
    "read",
    { is: ["自收到检验结果之日起", "from receipt of the result"] },
  ),
  row("Q-05", ["复检向谁申请", "To whom"], "", "PQL 15(4)", "2018-12-29", "read", {
    is: [
      "实施抽查的部门或者其上级，由受理部门作出复检结论",
      "the authority that ordered the sampling or its superior, which makes the conclusion",
    ],
  }),
  row("Q-06", ["不合格产品的处理阶梯", "Non-conforming: ladder"], "", "PQL 17", "2018-12-29", "read", {
    is: [
      "责令限期改正；逾期省级以上公告；复查仍不合格责令停业整顿；期满仍不合格吊销执照",
      "order to correct; provincial public notice; re-check; suspension; licence revoked",
    ],
  }),
  row(
    "Q-07",
    ["网络抽样：以消费者身份买样并记录", "Network sampling: act as a consumer and record"],
    "",
    "O18",
    "2020-01-01",
    "excerpt",
    {
      is: [
        "记录抽样人员、付款账户、注册账户、收货地址、联系方式",
        "sampler, payment account, registered account, delivery address, contact",
      ],
    },
  ),
  row(
    "Q-08",
    ["网络抽样：固定证据", "Network sampling: evidence"],
    "",
    "O18; O2 31(2)",
    "2020-01-01",
    "excerpt",
    {
      is: [
        "经营者信息、商品页面、订单、支付截图录像；收货查验、拆包、封样全程记录",
        "seller, page, order, payment kept; receipt, unboxing and sealing recorded",
      ],
    },
  ),
  row(
    "Q-09",
    ["不合格产品停止销售", "Non-conforming product: stop selling"],
    "",
    "O18",
    "2020-01-01",
    "excerpt",
    { is: ["收到结果后立即停止", "at once on receipt of the result"] },
  ),
  row("Q-10", ["不合格产品整改", "Rectify"], "60 calendar-day", "O18", "2020-01-01", "excerpt", {
    is: ["自责令改正之日起", "from the order to correct"],
  }),
  row("Q-11", ["公告后复查", "Re-check after public notice"], "", "O18", "2020-01-01", "excerpt", {
    is: ["自公告之日起六十日至九十日", "between 60 and 90 days from the announcement"],
  }),
  row("Q-12", ["送达检验结果", "Send the result"], "working-day", "O18", "2020-01-01", "open", {
    is: [
      "及时送达被抽样者、生产者和平台；工作日数未经核实",
      "in time to the sampled seller, the producer and the platform; the number of working days was not verified",
    ],
    note: [
      "2015年原工商总局意见曾用五个工作日，不可据以办理",
      "An opinion of 2015 used 5 working days; not to be relied on.",
    ],
  }),
  row("Q-13", ["备用样品", "Back-up sample"], "", "O18", "2020-01-01", "open", {
    is: ["封存备复检，注明贮存条件", "kept sealed for re-inspection; storage conditions stated"],
  }),
  row("Q-14", ["不予复检的情形", "No re-inspection when"], "", "O18", "2020-01-01", "open", {
    is: [
      "逾期；微生物等项目；备用样品无法使用",
      "overdue; microbial and like items; back-up sample unusable",
    ],
  }),
  row(
    "Q-15",
    ["不合格时检验费用由被抽查人承担（浙江）", "Cost borne by the inspected if non-conforming (Zhejiang)"],
    "",
    "ZJPQ",
    "2005-12-01",
    "read",
    {
      is: ["2009年文本如此规定", "so the 2009 text"],
      note: [
        "与产品质量法第十五条第三款有冲突，使用前核对",
        "In tension with the product quality law art. 15(3): check before use.",
      ],
    },
  ),
  row("Q-21", ["抽样取证的程序", "Enforcement sampling"], "", "O2 31(1)", "2019-04-01", "read", {
    is: [
      "通知当事人到场；制作抽样记录；加封；开列清单；签名",
      "notify the party; record; seal; list; signatures",
    ],
  }),
  row("Q-22", ["网络、电话购买取样", "Purchase by network or phone"], "", "O2 31(2)", "2019-04-01", "read", {
    is: [
      "对交易、拆包查验、封存以拍照、截屏、录音、录像记录",
      "transaction, unboxing and sealing by photo, screenshot, audio, video",
    ],
  }),
  row(
    "Q-23",
    ["抽样资格和方法有规定的从其规定", "Prescribed qualification or method is used"],
    "",
    "O2 31(3)",
    "2019-04-01",
    "read",
    { is: ["从其规定", "required"] },
  ),
  row("Q-24", ["检测检验机构与告知", "Test body and telling the party"], "", "O2 32", "2019-04-01", "read", {
    is: [
      "由法定资质机构进行，没有的由其他具备条件的机构进行；结果告知当事人",
      "a body qualified by law, else another capable one; the party is told the result",
    ],
  }),
  row(
    "Q-31",
    ["食品抽检买样、公布、不得免检", "Samples are bought; results published; no exemption"],
    "",
    "FSL 87",
    "2015-10-01",
    "read",
    { is: ["购买样品，不向经营者收费，公布结果，不得免检", "bought, no fee, published, no exemption"] },
  ),
  row(
    "Q-32",
    ["食品复检申请", "Re-inspection application"],
    "7 working-day",
    "FSL 88(1)",
    "2015-10-01",
    "read",
    { is: ["自收到检验结论之日起", "from receipt of the conclusion"] },
  ),
  row("Q-33", ["复检机构", "Re-inspection body"], "", "FSL 88(1)", "2015-10-01", "read", {
    is: [
      "在公布名录中随机确定，不得与初检机构相同，结论为最终结论",
      "at random from the published list, not the first body; final",
    ],
  }),
  row(
    "Q-34",
    ["食用农产品快速检测复检申请", "Farm-produce quick test: ask re-inspection"],
    "4 hour",
    "FSL 88(2)",
    "2015-10-01",
    "read",
    {
      is: ["自收到结果时起；复检不得采用快速检测", "from receipt of the result; not again by a quick method"],
    },
  ),
  row("Q-35", ["抽样记录保存", "Sampling record kept"], "2 year", "O15 19(1)", "2019-10-01", "excerpt"),
  row(
    "Q-36",
    ["现场样品送达承检机构", "Deliver samples to the laboratory"],
    "5 working-day",
    "O15 20(1)",
    "2019-10-01",
    "excerpt",
  ),
  row("Q-37", ["出具检验报告", "Test report"], "20 working-day", "O15 24(2)", "2019-10-01", "excerpt", {
    is: ["组织单位可另行约定", "the organiser may agree otherwise"],
  }),
  row(
    "Q-38",
    ["备份样品保存：合格", "Keep back-up sample: conforming"],
    "3 month",
    "O15 25(1)",
    "2019-10-01",
    "excerpt",
    { is: ["剩余保质期较短的至保质期结束", "to the end of the shelf life if shorter"] },
  ),
  row(
    "Q-39",
    ["备份样品保存：不合格", "Keep back-up sample: non-conforming"],
    "6 month",
    "O15 25(2)",
    "2019-10-01",
    "excerpt",
    { is: ["剩余保质期较短的至保质期结束", "to the end of the shelf life if shorter"] },
  ),
  row(
    "Q-40",
    ["确定复检机构", "Fix the re-inspection body"],
    "5 working-day",
    "O15 32(2)",
    "2019-10-01",
    "excerpt",
    { is: ["可以延长五个工作日", "five more working days possible"] },
  ),
  row(
    "Q-41",
    ["受理复检申请", "Accept or refuse re-inspection"],
    "5 working-day",
    "O15",
    "2019-10-01",
    "open",
  ),
  row("Q-42", ["移交备份样品", "Transfer the back-up sample"], "3 working-day", "O15", "2019-10-01", "open"),
  row("Q-43", ["复检结论", "Re-inspection conclusion"], "10 working-day", "O15", "2019-10-01", "open"),
  row(
    "Q-44",
    ["对抽样过程、判定依据的异议", "Objection to sampling or standard"],
    "",
    "O15",
    "2019-10-01",
    "open",
    { is: ["抽样过程七个工作日；判定依据五个工作日", "the sampling 7 working days, the standard 5"] },
  ),
  row("Q-45", ["网络食品抽检记录", "Network food sampling"], "", "O15", "2019-10-01", "open", {
    is: [
      "记录购买账户、付款、页面、配送、拆包；收样时分样封样",
      "account, payment, page, delivery, unboxing; split and seal on receipt",
    ],
  }),
  row(
    "Q-46",
    ["不合格食品核查处置", "Dispose of non-conforming food"],
    "90 calendar-day",
    "O15",
    "2019-10-01",
    "open",
  ),
  row("Q-47", ["网络餐饮食品安全监督", "Network catering"], "", "O123", "2026-06-01", "excerpt", {
    is: ["另有专门规定", "a separate rule applies"],
  }),

  row("RC-01", ["缺陷产品召回义务", "Recall duties"], "", "SC778 8(2); CRL 19", "2024-07-01", "read", {
    is: [
      "制定计划、发布信息、告知权利、保存记录、承担必要费用；销售者等协助",
      "plan, publish, tell rights, keep records, bear necessary costs; sellers assist",
    ],
  }),
  row(
    "RC-02",
    ["生产者报告可能存在的缺陷", "Producer reports a suspected defect"],
    "2 working-day",
    "O19",
    "2020-01-01",
    "open",
  ),
  row("RC-03", ["提交召回计划", "Recall plan"], "10 working-day", "O19", "2020-01-01", "open"),
  row("RC-04", ["发布召回信息", "Publish recall information"], "3 working-day", "O19", "2020-01-01", "open"),
  row("RC-05", ["召回阶段性报告", "Stage report"], "3 month", "O19", "2020-01-01", "open", {
    is: ["每三个月", "every three months"],
  }),
  row("RC-06", ["召回总结报告", "Final report"], "15 working-day", "O19", "2020-01-01", "open"),
  row("RC-07", ["召回记录保存", "Keep records"], "5 year", "O19", "2020-01-01", "open"),
  row("RC-08", ["网络消费品召回", "Recall of goods sold online"], "", "AN61", "2020-01-01", "excerpt", {
    is: ["总局关于网络消费品召回的公告", "SAMR notice on network consumption recall"],
    note: ["仅知年份", "Only the year is known."],
  }),
  row(
    "RC-09",
    ["浙江消费品召回管理", "Zhejiang consumer-goods recall measures"],
    "",
    "ZJRC",
    "2020-05-06",
    "excerpt",
    { is: ["省级程序规定", "a provincial procedure"] },
  ),
  row(
    "RC-10",
    ["食品停止经营与召回", "Food: stop, recall, notify, report"],
    "",
    "FSL 63",
    "2015-10-01",
    "read",
    {
      is: [
        "停止、召回、通知、记录、处置并向县级部门报告；仅标签瑕疵可补救后继续销售并告知",
        "stop, recall, notify, record, report to the county; label-only defects may be remedied and sold with notice",
      ],
    },
  ),
  row(
    "RC-11",
    ["食品召回启动时限（一、二、三级）", "Food recall: start within (grade 1, 2, 3)"],
    "",
    "FRM",
    "2015-09-01",
    "open",
    { is: ["知悉后二十四、四十八、七十二小时", "24, 48, 72 hours from knowledge"] },
  ),
  row(
    "RC-12",
    ["食品召回完成时限（一、二、三级）", "Food recall: complete within (grade 1, 2, 3)"],
    "",
    "FRM",
    "2015-09-01",
    "open",
    {
      is: [
        "公告后十、二十、三十个工作日，可以延长",
        "10, 20, 30 working days from the announcement; extension possible",
      ],
    },
  ),
];
