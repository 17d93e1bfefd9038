import { formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { districtName, type OrganRow, useOrgans } from "../../parts/organs.ts";
import { type OperatorKind, type OperatorView, operatorKindWords } from "./kinds.ts";

type Source = OperatorView["sources"][number];

const fieldWords: Readonly<Record<string, Text>> = {
  name: text("名称", "Name"),
  code: text("统一社会信用代码", "Code"),
  kind: text("类型", "Kind"),
  district: text("区划", "District"),
  address: text("地址", "Address"),
  personInCharge: text("负责人", "Person in charge"),
  phone: text("电话", "Telephone"),
  registeredAt: text("成立日期", "Registered"),
  platform: text("平台", "Platform"),
  seller: text("平台店铺号", "Seller"),
  turnover: text("年交易额", "Turnover"),
};

/** What each source says, side by side; where sources contradict each other the cell is marked in words. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const t = useText();
  if (sources.length === 0)
    return (
      <p className="muted">
        {t(text("只有人工登记，没有导入来源。", "Entered by hand; no source was imported."))}
      </p>
    );
  const fields = Object.keys(fieldWords).filter((field) =>
    sources.some(({ claims }) => claims.some((claim) => claim.field === field)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div className="source-scroll" tabIndex={0}>
      <table className="source-table">
        <thead>
          <tr>
            <th scope="col">{t(text("字段", "Field"))}</th>
            {sources.map(({ record, source, sourceId, seenAt, score, reasons }) => (
              <th scope="col" key={record}>
                {source} <span className="code muted">{sourceId}</span>
                <div className="muted">{formatInstant(instant(seenAt))}</div>
                {reasons.length > 0 && (
                  <details>
                    <summary>{t(text(`匹配 ${score.toFixed(2)}`, `match ${score.toFixed(2)}`))}</summary>
                    <ul>
                      {reasons.map((reason) => (
                        <li key={reason.zh}>{t(reason)}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(fieldWords[field] ?? text(field, field))}</th>
              {sources.map(({ record, claims }) => (
                <td key={record}>
                  <Claim claim={claims.find((claim) => claim.field === field)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Claim({ claim }: { claim: Source["claims"][number] | undefined }) {
  const t = useText();
  const organs = useOrgans();
  if (claim === undefined) return <span className="muted">—</span>;
  const shown = t(shownValue(claim.field, claim.value, organs));
  return (
    <span title={formatInstant(instant(claim.seenAt))}>
      {shown}
      {claim.contradicted && <span className="tag tag-soon"> {t(text("说法不一", "contradicted"))}</span>}
    </span>
  );
}

/** Words and figures instead of the keys that sources send. */
function shownValue(field: string, value: string, organs: readonly OrganRow[]): Text {
  if (field === "kind") return operatorKindWords[value as OperatorKind] ?? text(value, value);
  if (field === "district") return districtName(organs, value);
  const plain = field === "turnover" ? `¥${(Number(value) / 100).toLocaleString("en")}` : value;
  return text(plain, plain);
}
