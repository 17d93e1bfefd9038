import { type ReactNode, useId, useState } from "react";
import { type Failure, type Text, text } from "../../src/kernel/index.ts";
import { type Certainty, CertaintyMark } from "./certainty-mark.tsx";
import { useText } from "./language.tsx";
import { MarkedText } from "./marked-text.tsx";
import { Empty, FailureNotice } from "./states.tsx";
import "./wording-check.css";

export type WordingInput = { title: string; description: string; category: string };
export type WordingMark = {
  field: "title" | "description" | "text";
  start: number;
  end: number;
  text: string;
  severity: "info" | "minor" | "major";
  reason: Text;
  article: Text;
  certainty: Certainty;
  law: readonly string[];
};

/** What is asked, as given by the page's own client. `words` are those that the marks belong to. */
export type WordingAnswer = { marks?: readonly WordingMark[] | undefined; failure?: Failure | undefined };

/** Longest words that the public check takes. */
export const most = { title: 500, description: 2000 } as const;

/** Type or paste an advert and see at once what may not stand in it. Nothing is kept. */
export function WordingCheck({
  input,
  onInput,
  answer,
  after,
}: {
  input: WordingInput;
  onInput: (input: WordingInput) => void;
  answer: WordingAnswer;
  after?: ReactNode;
}) {
  const t = useText();
  const id = useId();
  const set = (part: Partial<WordingInput>) => onInput({ ...input, ...part });
  return (
    <div className="wording">
      <form className="wording-form" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={`${id}-title`}>
          {t(text("标题", "Title"))}
          <input
            id={`${id}-title`}
            maxLength={most.title}
            value={input.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </label>
        <label htmlFor={`${id}-words`}>
          {t(text("广告文字", "Advertising words"))}
          <textarea
            id={`${id}-words`}
            rows={8}
            maxLength={most.description}
            value={input.description}
            onChange={(event) => set({ description: event.target.value })}
          />
          <span className="muted small">
            {input.description.length} / {most.description}
          </span>
        </label>
        <label htmlFor={`${id}-goods`}>
          {t(text("商品或者服务", "Goods or service"))}
          <select
            id={`${id}-goods`}
            value={input.category}
            onChange={(event) => set({ category: event.target.value })}
          >
            {goods.map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <div className="wording-acts">
          <button type="button" onClick={() => onInput(sample)}>
            {t(text("填入示例", "Fill in an example"))}
          </button>
          <button type="button" onClick={() => onInput({ title: "", description: "", category: "" })}>
            {t(text("清空", "Clear"))}
          </button>
        </div>
        {after}
      </form>
      <div className="wording-result" aria-live="polite">
        <Result input={input} answer={answer} />
      </div>
    </div>
  );
}

function Result({ input, answer }: { input: WordingInput; answer: WordingAnswer }) {
  const t = useText();
  const [chosen, setChosen] = useState<number>();
  if (input.title.trim() === "" && input.description.trim() === "") {
    return (
      <Empty
        title={text("输入或者粘贴广告文字", "Type or paste the words of an advert")}
        hint={text("结果随输入更新，文字不保存。", "The result follows as you type; the words are not kept.")}
      />
    );
  }
  if (answer.failure !== undefined) return <FailureNotice failure={answer.failure} />;
  if (answer.marks === undefined) return null;
  // The words may have moved on while the answer was under way: a mark that no longer fits is not shown.
  const marks = answer.marks
    .filter((mark) => mark.field !== "text" && input[mark.field].slice(mark.start, mark.end) === mark.text)
    .map((mark, at) => ({ ...mark, number: at + 1 }));
  const grave = marks.filter((mark) => mark.severity === "major").length;
  return (
    <>
      <strong>
        {marks.length === 0
          ? t(text("未发现规则所列的用语", "Nothing that the rules list"))
          : t(
              text(
                `标出 ${marks.length} 处，其中严重 ${grave} 处`,
                `${marks.length} passages marked, ${grave} of them grave`,
              ),
            )}
      </strong>
      {fieldNames.map(([field, label]) =>
        input[field] === "" ? null : (
          <div key={field} className="wording-text">
            <h3>{t(label)}</h3>
            <MarkedText
              of={input[field]}
              marks={marks.filter((mark) => mark.field === field)}
              {...(chosen === undefined ? {} : { chosen })}
            />
          </div>
        ),
      )}
      <ol className="wording-list">
        {marks.map((mark) => (
          <li
            key={mark.number}
            className={`is-${mark.severity}`}
            onPointerEnter={() => setChosen(mark.number)}
            onPointerLeave={() => setChosen(undefined)}
          >
            <p>
              {mark.number}. {t(mark.reason)}
            </p>
            <p className="wording-law">
              <span>{t(severities[mark.severity])}</span>
              <span>{t(mark.article)}</span>
              <CertaintyMark certainty={mark.certainty} />
              <span className="code">{mark.law.join(" ")}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className="muted small">
        {t(
          text(
            "这是线索，不是结论：是否违法由执法人员依据法律和证据判断。限定时间、地域并有出处的事实，由广告主证明真实。",
            "A lead, not a finding of law: officers judge by law and evidence. Facts limited in time and place, with source, are proved by the advertiser.",
          ),
        )}
      </p>
    </>
  );
}

const fieldNames = [
  ["title", text("标题", "Title")],
  ["description", text("广告文字", "Advertising words")],
] as const;

const severities = {
  info: text("提示", "Info"),
  minor: text("一般", "Minor"),
  major: text("严重", "Grave"),
} as const;

const goods: readonly (readonly [string, Text])[] = [
  ["", text("按文字判断", "As the words say")],
  ["食品", text("食品", "Food")],
  ["保健食品", text("保健食品", "Health food")],
  ["婴幼儿奶粉", text("婴幼儿食品", "Infant food")],
  ["化妆品", text("化妆品", "Cosmetics")],
  ["药品", text("药品", "Drugs")],
  ["医疗器械", text("医疗器械", "Medical devices")],
  ["医疗服务", text("医疗、医疗美容", "Medical service")],
  ["教育培训", text("教育、培训", "Education")],
  ["金融理财", text("招商、理财", "Investment")],
  ["房地产", text("房地产", "Real estate")],
  ["酒类", text("酒类", "Alcohol")],
  ["农药", text("农药、兽药、种子", "Agricultural supplies")],
  ["图书", text("图书、影视", "Publications")],
];

const sample: WordingInput = {
  title: "黑苦荞茶 全网最低价 蕞★好的养生茶",
  description:
    "本店最畅销的茶。坚持饮用可降血压、降血糖，对糖尿病有特效，无任何副作用。98%的用户表示血糖平稳。最佳饮用温度85度。",
  category: "",
};
