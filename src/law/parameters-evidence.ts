import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";
import { row } from "./row.ts";

/** 证据: kinds, electronic data, copies, refusals to sign. */
export const evidenceParameters: readonly Parameter[] = [
  {
    id: "E-01",
    label: text("证据种类", "Evidence types"),
    value: 8,
    unit: "count",
    text: text(
      "书证；物证；视听资料；电子数据；证人证言；当事人的陈述；鉴定意见；勘验笔录、现场笔录",
      "documents; objects; audio-visual; electronic data; testimony; party statement; appraisal opinion; inspection/on-site record",
    ),
    basis: cites("APL 46", "O2 23"),
    from: day("2021-07-15"),
    certainty: "read",
  },
  {
    id: "E-02",
    label: text("电子数据：优先收集原始载体", "Electronic data: original carrier first"),
    text: text("应当收集电子数据的原始载体", "the original carrier is collected first"),
    basis: cites("O2 26(1)"),
    from: day("2021-07-15"),
    certainty: "read",
  },
  {
    id: "E-03",
    label: text("收集原始载体有困难的", "Where the original carrier is hard to obtain"),
    text: text(
      "可以采用拷贝复制、委托分析、书式固定、拍照录像等方式取证，并注明制作方法、制作时间、制作人",
      "copy, entrusted analysis, written fixation, photo/video; note method, time, maker",
    ),
    basis: cites("O2 26(1)"),
    from: day("2021-07-15"),
    certainty: "read",
  },
  {
    id: "E-10",
    label: text("书证复制件", "Copies of documents"),
    text: text(
      "核对无误后注明与原件一致、出证日期、证据出处，由出证人签名或者盖章",
      "check-mark identical, date, source, provider's signature/seal",
    ),
    basis: cites("O2 24"),
    from: day("2019-04-01"),
    certainty: "read",
  },
  {
    id: "E-11",
    label: text("录音证据", "Audio: written transcript attached"),
    text: text("附有该声音内容的文字记录", "a written transcript is attached"),
    basis: cites("O2 25"),
    from: day("2019-04-01"),
    certainty: "read",
  },
  {
    id: "E-19",
    label: text("电子数据取证人数", "≥ 2 officers; technicians may assist under their direction"),
    value: 2,
    unit: "count",
    text: text(
      "由两名以上执法人员进行；技术人员可以在其主持下协助",
      "two or more officers; technicians may assist under their direction",
    ),
    basis: cites("DE24", "O2 22"),
    from: day("2024-04-07"),
    certainty: "excerpt",
  },
  {
    id: "E-20",
    label: text("完整性校验值算法", "Integrity value algorithm"),
    text: text(
      "所读规定未限定；本系统同时记录 SM3 和 SHA-256（工程选择，不是法律要求）",
      "not fixed in the sources read; this system stores SM3 and SHA-256 (an engineering choice, not law)",
    ),
    basis: [],
    from: day("1992-01-01"),
    certainty: "open",
  },
  {
    id: "E-22",
    label: text("当事人拒绝签名", "Refusal of party to sign: note + recording / witness"),
    text: text("注明情况并录音、录像或者请见证人见证", "note it, with audio or video recording or a witness"),
    basis: cites("O2 43"),
    from: day("2019-04-01"),
    certainty: "read",
  },
];

export const evidenceRuleParameters: readonly Parameter[] = [
  row(
    "E-04",
    ["采集电子数据的系统和设备", "Systems and devices used to collect"],
    "",
    "O2 26(2)",
    "2021-07-15",
    "read",
    { is: ["应当符合有关规定，保证真实、完整", "comply with rules and keep authenticity and integrity"] },
  ),
  row(
    "E-05",
    ["专门知识人员协助", "Persons with special knowledge may assist"],
    "",
    "O2 26(3)",
    "2021-07-15",
    "read",
    { is: ["可以", "permitted"] },
  ),
  row(
    "E-06",
    ["电子技术监控设备", "Automatic monitoring equipment"],
    "",
    "APL 41; O2 26(4)",
    "2021-07-15",
    "read",
    {
      is: [
        "经法制和技术审核，设置合理、标志明显、公布地点；记录真实清晰完整准确；使用前审核；及时告知并便于查询、陈述、申辩",
        "legality and technical review, proper setting, marked, location published; record true, clear, complete, accurate; reviewed before use; the party told in time, able to query and defend",
      ],
    },
  ),
  row(
    "E-07",
    ["网络交易技术监测记录", "Technical monitoring records of network transactions"],
    "",
    "O37 35(2)",
    "2021-05-01",
    "read",
    { is: ["可以作为电子数据证据", "usable as electronic-data evidence"] },
  ),
  row(
    "E-08",
    ["互联网广告技术监测记录", "Technical monitoring records of internet ads"],
    "",
    "O72 22",
    "2023-05-01",
    "read",
    { is: ["可以作为证据", "usable as evidence"] },
  ),
  row("E-09", ["互联网广告固证方式", "Ad preservation methods"], "", "O72 21(4)", "2023-05-01", "read", {
    is: [
      "截屏、录屏、网页留存、拍照、录音、录像",
      "screenshot, screen recording, page retention, photo, audio, video",
    ],
  }),
  row("E-12", ["境外证据", "Overseas evidence"], "", "O2 27", "2019-04-01", "read", {
    is: [
      "公证认证或者条约手续；外文附中文译本，由翻译机构盖章或者翻译人员签名",
      "notarised or treaty formalities; translation by a qualified translator with seal",
    ],
  }),
  row(
    "E-13",
    ["非法证据排除", "Illegally obtained evidence excluded"],
    "",
    "APL 46(3); O2 23(5)",
    "2021-07-15",
    "read",
    { is: ["不得作为认定案件事实的根据", "no basis for finding facts"] },
  ),
  row("E-14", ["立案前依法取得的证据", "Pre-filing lawful evidence"], "", "O2 23(2)", "2021-07-15", "read", {
    is: ["可以作为证据使用", "usable"],
  }),
  row("E-15", ["电子数据的种类", "Kinds of electronic data"], "7 count", "DE24", "2024-04-07", "excerpt", {
    is: [
      "七类（网页发布、通信、用户注册和日志、文件等）",
      "seven kinds (web, communications, user, registration and log, files and others)",
    ],
    note: ["列举表述凭记忆", "The wording of the list is from memory."],
  }),
  row("E-16", ["电子数据取证方法", "Methods"], "", "DE24", "2024-04-07", "excerpt", {
    is: [
      "扣押原始介质；现场提取；网络在线提取；通过提供者冻结保全；检查分析；存储",
      "seize the medium; on-site extraction; online extraction; preserve via the provider; examination; storage",
    ],
  }),
  row("E-17", ["电子数据取证记录", "Records"], "", "DE24", "2024-04-07", "excerpt", {
    is: [
      "提取笔录或者现场笔录，执法人员（并当事人或者见证人）签名；清单附完整性校验值；过程照片或者录屏",
      "extraction or on-site record signed by officers (and party or witness); list with integrity value; photo or screen recording",
    ],
    note: ["字段表凭记忆", "The field list is from memory."],
  }),
  row("E-18", ["委托鉴定或者公证", "Entrust appraisal body or notary"], "", "DE24", "2024-04-07", "excerpt", {
    is: ["可以", "permitted"],
  }),
  row("E-21", ["存储介质", "Storage medium"], "", "DE24", "2024-04-07", "open", {
    is: ["复制件、写保护或者封存、移交记录", "copies, write-protected or sealed, transfer log"],
  }),
  row(
    "E-23",
    ["直播电商电子数据的调取", "Live-commerce electronic data"],
    "",
    "O117 49(3)",
    "2026-02-01",
    "read",
    { is: ["可以收集、复制", "may be collected and copied"] },
  ),
];
