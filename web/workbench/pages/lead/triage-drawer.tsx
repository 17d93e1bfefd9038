import { Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Particulars } from "../../parts/page.tsx";
import { SeverityMark } from "../watch/marks.tsx";
import { DismissForm } from "./dismiss-form.tsx";
import { DueWords } from "./proposal.tsx";
import { type Proposal, Rank, RankReasons } from "./rank.tsx";

type Props = { proposal: Proposal; opening: boolean; onOpen: () => void; onClose: () => void };

/** One proposal beside the list: the sentence, why so urgent, which findings, and the two ways on. */
export function TriageDrawer({ proposal, opening, onOpen, onClose }: Props) {
  const t = useText();
  const [dismissing, setDismissing] = useState(false);
  const { operatorName, shop, labels, findings, priority, severity, organName, organReason } = proposal;
  return (
    <Drawer
      open
      size={Math.min(560, innerWidth)}
      title={`${operatorName ?? t(shop)}：${t(proposal.violation)}`}
      onClose={onClose}
      footer={
        <div className="triage-acts">
          <Button type="primary" disabled={!proposal.mayOpen} loading={opening} onClick={onOpen}>
            {t(text("登记线索", "Take up as a lead"))}
          </Button>
          <Link className="button-plain" to="/leads/new" search={{ finding: findings[0] ?? "" }}>
            {t(text("补充后登记", "Complete the form first"))}
          </Link>
          <Button disabled={!proposal.mayOpen} onClick={() => setDismissing(true)}>
            {t(text("排除", "Dismiss"))}
          </Button>
        </div>
      }
    >
      <p className="triage-sentence">{t(proposal.sentence)}</p>
      {severity !== "major" && <SoftFirst />}
      <Particulars
        rows={[
          [text("程度", "Severity"), <SeverityMark key="severity" of={severity} />],
          [text("疑点种类", "Kinds"), labels.map(t).join("、")],
          [text("店铺", "Shop"), t(shop)],
          [text("核查期限", "Verify by"), <DueWords key="due" dueOn={proposal.dueOn} left={proposal.left} />],
          [text("管辖机关", "Bureau"), `${t(organName)}（${t(organReason)}）`],
        ]}
      />
      <h3 className="triage-head">
        {t(text("优先级", "Rank"))} <Rank of={priority} />
      </h3>
      <RankReasons of={priority} />
      <h3 className="triage-head">
        {t(text(`监测发现 ${findings.length} 项`, `${findings.length} findings`))}
      </h3>
      <ul>
        {findings.slice(0, 20).map((id, at) => (
          <li key={id}>
            <Link to="/findings/$id" params={{ id }}>
              {t(text(`第 ${at + 1} 项：图、记录和依据`, `No. ${at + 1}: picture, rows and law`))}
            </Link>
          </li>
        ))}
      </ul>
      {dismissing && (
        <DismissForm
          proposal={proposal}
          onClose={() => setDismissing(false)}
          onDone={() => {
            setDismissing(false);
            onClose();
          }}
        />
      )}
    </Drawer>
  );
}

/** What is minor goes the soft road where the law lets it. */
export function SoftFirst() {
  const t = useText();
  return (
    <p className="lead-soft">
      {t(
        text(
          "程度一般：核查属实后，符合《市场监督管理行政处罚程序规定》第二十条的可以不予立案，先用提醒、行政指导、责令改正或者约谈。",
          "Minor: once verified, filing may be declined under art. 20 of the procedure rules, with a reminder, guidance, an order to correct or an interview instead.",
        ),
      )}
    </p>
  );
}
