import { useId, useState } from "react";
import { type Text, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useDraft } from "../../kit/use-draft.ts";
import { useHouse, useRead } from "../api.ts";
import { Link } from "../link.tsx";
import { useTitle } from "../page-note.ts";
import { Rule } from "../parts/rule.tsx";
import { useAddress, words } from "../search.ts";
import { OnDay } from "../words.tsx";

const objectionSearch = (search: URLSearchParams) => words(search, ["decision"]);

/** What anyone, and what the party, can do about a publication; in plain words, with a letter to print. */
export function Objections() {
  const t = useText();
  const { decision } = useAddress("/objections", objectionSearch);
  useTitle(text("提出异议或说明", "Object or reply"));
  return (
    <>
      <h1>{t(text("提出异议或说明", "Object or reply"))}</h1>
      <section>
        <h2>{t(text("任何人：公示内容有误", "Anyone: something published is wrong"))}</h2>
        <p>
          {t(
            text(
              "文字、名称、代码、日期等与决定书不符，或者暴露了个人信息、商业秘密的，都可以向作出决定的机关提出，附上您的依据。机关应当及时更正，并写明更正了什么、为什么；更正与原公示同样显著。",
              "If words, names, codes or days differ from the decision, or personal data or business secrets show, tell the organ that decided, with what you rely on. It must correct in time and say what and why; a correction is as visible as the publication.",
            ),
          )}
        </p>
        <Rule id="U-08" />
      </section>
      <section>
        <h2>{t(text("当事人：您的说明", "The party: your reply"))}</h2>
        <p>
          {t(
            text(
              "您可以把自己的说明交给机关，例如已经改正、已经退款、对事实的看法。机关登记后，说明与公示展示在同一页、同样显著。",
              "You may hand in a reply: what was corrected, what was refunded, how you see it. Once recorded it shows on the same page, as visibly as the decision.",
            ),
          )}
        </p>
      </section>
      <section>
        <h2>{t(text("当事人：不服决定", "The party: you contest the decision"))}</h2>
        <p>
          {t(
            text(
              "公示的异议不影响决定本身。不服决定的，请在期限内申请行政复议或者提起行政诉讼；期限从收到决定书起算。",
              "An objection to the publication leaves the decision as it is. To contest that, apply for reconsideration or sue within the period, counted from receipt of the decision.",
            ),
          )}
        </p>
        <Rule id="V-01" />
        <Rule id="V-03" />
        <p>
          {t(
            text(
              "决定被变更、撤销、确认违法或者无效的，公示应当撤下，并说明理由。",
              "Where the decision is changed, revoked, or found unlawful or void, the publication is withdrawn, with reasons.",
            ),
          )}
        </p>
        <Rule id="U-07" />
      </section>
      <section>
        <h2>{t(text("当事人：提前停止公示（信用修复）", "The party: an earlier end (credit repair)"))}</h2>
        <p>
          {t(
            text(
              "已经履行处罚、消除后果、没有再犯的，达到最短公示期后可以向作出决定的机关申请。",
              "Having performed the penalty, removed its causes and not offended again, you may apply to the organ once the minimum period is over.",
            ),
          )}
        </p>
        <Rule id="W-01" />
        <Rule id="W-02" />
        <Rule id="W-03" />
      </section>
      <Letter key={decision ?? ""} decision={decision} />
    </>
  );
}

/** Filled in and printed here; nothing of it is sent anywhere. */
function Letter({ decision }: { decision: string | undefined }) {
  const t = useText();
  const id = useId();
  const house = useHouse();
  const { data } = useRead("publication.get", { id: decision ?? "" }, { enabled: decision !== undefined });
  const shown = decision !== undefined && data?.shown === true && data.id === decision ? data : undefined;
  const draft = useDraft(`objection.${decision ?? "new"}`, { number: "", what: "" });
  const set = (name: keyof typeof draft.value) => (value: string) =>
    draft.set({ ...draft.value, [name]: value });
  // Whoever sits here next must not find who wrote: these two are not kept.
  const [name, setName] = useState("");
  const [contact, setContact] = useState("");
  const clear = () => {
    draft.clear();
    setName("");
    setContact("");
  };
  return (
    <section className="letter">
      <h2>{t(text("写一份书面材料", "Write it down"))}</h2>
      <p className="no-print muted">
        {t(
          text(
            "填好后打印，签名，送交或寄给作出决定的机关。内容不会发送；正文留到关闭本页为止，姓名和联系方式不保存。",
            "Fill in, print, sign, and hand or mail it to the organ that decided. Nothing is sent; the words stay until you close this tab, your name and contact are not kept.",
          ),
        )}
      </p>
      <p lang="zh-CN">
        {shown?.organName ?? t(house?.house ?? text("作出决定的机关", "The organ that decided"))}：
      </p>
      {shown === undefined ? (
        <Entry
          id={`${id}-number`}
          label={text("决定书文号", "Number of the decision")}
          value={draft.value.number}
          onChange={set("number")}
        />
      ) : (
        <p lang="zh-CN">
          <Link to={`/decisions/${shown.id}`}>{shown.title}</Link>（
          <span className="code">{shown.number}</span>
          ，<OnDay at={shown.decidedOn} />）
        </p>
      )}
      <Entry
        id={`${id}-what`}
        label={text("哪里不对，依据是什么；或者您的说明", "What is wrong and how you know; or your reply")}
        value={draft.value.what}
        onChange={set("what")}
        rows={8}
      />
      <Entry id={`${id}-name`} label={text("姓名或名称", "Your name")} value={name} onChange={setName} />
      <Entry
        id={`${id}-contact`}
        label={text("联系方式", "How to reach you")}
        value={contact}
        onChange={setContact}
      />
      <p className="print-only">
        {t(text("签名：　　　　　　　　　日期：", "Signature:                     Date:"))}
      </p>
      <p className="buttons no-print">
        <button type="button" className="main-button" onClick={() => print()}>
          {t(text("打印", "Print"))}
        </button>
        <button type="button" className="plain-button" onClick={clear}>
          {t(text("清空", "Clear"))}
        </button>
      </p>
    </section>
  );
}

type EntryProps = {
  id: string;
  label: Text;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
};

/** A text field cannot grow on paper: what was typed is printed as text. */
function Entry({ id, label, value, onChange, rows }: EntryProps) {
  const t = useText();
  const common = { id, className: "no-print", value, maxLength: 5000 };
  return (
    <div className="field">
      <label htmlFor={id}>{t(label)}</label>
      {rows === undefined ? (
        <input {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      <span className="print-only as-written">{value}</span>
    </div>
  );
}
