import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

const house = text(
  "法律没有规定天数；此为本系统的默认值，以文书写明的日期或者本地设置为准",
  "No law fixes the days: a default of the house, which the document or a local setting overrides.",
);
const from = day("2021-07-15");

/** 柔性监管 (GD; G is registration): periods that no law fixes in days. Each says so; the document names the day that counts. */
export const guidanceParameters: readonly Parameter[] = [
  {
    id: "GD-01",
    label: text("答复提醒、行政指导、告诫", "Answer to a reminder, guidance letter or admonition"),
    value: 15,
    unit: "calendar-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-02",
    label: text("责令改正的期限", "Period of an order to correct"),
    value: 15,
    unit: "calendar-day",
    basis: cites("APL 28(1)"),
    from,
    certainty: "open",
    note: text(
      "条文写“改正或者限期改正”，没有规定天数；以通知书写明的日期为准",
      "The article says at once or within a period and gives no days: the order names the day.",
    ),
  },
  {
    id: "GD-03",
    label: text("改正期满后的复查", "Re-check after the period for correction"),
    value: 10,
    unit: "working-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-04",
    label: text("约谈的提前通知", "Notice before an administrative interview"),
    value: 3,
    unit: "working-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-05",
    label: text("履行约谈要求、承诺", "Carry out what the interview asked for, or the undertaking"),
    value: 30,
    unit: "calendar-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-06",
    label: text("效果回访：是否再犯", "Follow-up: has it happened again"),
    value: 90,
    unit: "calendar-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-07",
    label: text("延期答复协查", "A later answer to a request for assistance"),
    value: 15,
    unit: "working-day",
    basis: cites("O2 45"),
    from: day("2019-04-01"),
    certainty: "open",
    note: text(
      "条文要求期满前告知请求机关，没有规定延长的上限；以告知的日期为准",
      "The article asks to tell the requester before the period ends and sets no cap: the day told counts.",
    ),
  },
  {
    id: "GD-08",
    label: text("登记接收移送的回执", "Receipt for what was transferred"),
    value: 5,
    unit: "working-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-09",
    label: text("合规督导的提前通知", "Notice before a compliance visit"),
    value: 3,
    unit: "working-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
  {
    id: "GD-10",
    label: text("落实督导建议", "Carry out what a compliance visit advised"),
    value: 30,
    unit: "calendar-day",
    basis: [],
    from,
    certainty: "open",
    note: house,
  },
];
