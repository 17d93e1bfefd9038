import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "unfair-competition",
  violation: "组织虚假交易，帮助其他经营者进行虚假宣传",
  articles: "《中华人民共和国反不正当竞争法》第九条第二款",
  summary: "监测发现一批订单由同一组设备下单，收货地址集中、物流为空包；资金流向指向一家营销策划公司。",
  role: "other",
  found:
    "平台调取的订单数据显示 6,214 单由 37 台设备提交，运单重量均为 0.01 kg，佣金由杭州恒点云营销策划有限公司支付。",
  seen: "“冲榜套餐：300 单 4,800 元，含图文好评。”",
};

/** 余杭: filed yesterday; officers are to be appointed. */
export const brushingService: Scenario = {
  id: "case-brushing-service",
  title: text("恒点云营销策划公司组织刷单案", "A firm that sells brushed orders"),
  bureau: "330110",
  by: "analyst",
  ago: 5,
  trader: "hengdian",
  lead: entered(offence),
  steps: filed(offence),
};
