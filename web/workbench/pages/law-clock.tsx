import { Button } from "antd";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty } from "../../kit/states.tsx";
import { useFilters } from "../parts/filters.ts";
import { LawTabs } from "../parts/law-tabs.tsx";
import { Page } from "../parts/page.tsx";
import { ClockAnswer } from "./law-tools/clock-answer.tsx";
import { ClockForm } from "./law-tools/clock-form.tsx";
import { questionOf } from "./law-tools/clock-question.ts";
import "./law-tools/law-tools.css";

/** 期限计算器: a rule, a day, and when it falls due. The question is the page's address, so it can be sent and printed. */
export function LawClock() {
  const t = useText();
  const [filters, change] = useFilters("rule", "from", "extend", "suspend", "variant");
  const question = questionOf(filters);
  return (
    <Page
      title={text("期限计算器", "Deadline calculator")}
      lead={text(
        "按起算日有效的规定逐日计算；法定节假日放假（含调休连休）顺延，普通周末不顺延。",
        "Counted by the law of the trigger day; announced holidays move the last day, ordinary weekends do not.",
      )}
      side={
        question && (
          <Button className="no-print" onClick={() => print()}>
            {t(text("打印", "Print"))}
          </Button>
        )
      }
    >
      <LawTabs at="/law/clock" />
      <ClockForm filters={filters} onChange={change} />
      {question ? (
        <ClockAnswer question={question} />
      ) : (
        <Empty
          title={text("选定期限和起算日", "Choose a period and a trigger day")}
          hint={text(
            "例如：普通程序案件作出处理决定，自立案之日起。",
            "For example: the decision in an ordinary case, from its filing.",
          )}
        />
      )}
    </Page>
  );
}
