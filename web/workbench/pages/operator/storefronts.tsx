import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { type OperatorView, storefrontKindWords } from "./kinds.ts";

type Shop = OperatorView["storefronts"][number];

/** The shops of an operator, or those on a platform; each says where it is known from and since when. */
export function Storefronts({ rows, of }: { rows: readonly Shop[]; of: "operator" | "platform" }) {
  const t = useText();
  if (rows.length === 0) return <p className="muted">{t(text("没有登记的网店。", "No shop on record."))}</p>;
  return (
    <ul className="shops">
      {rows.map((shop) => (
        <li key={shop.id}>
          <strong>
            {shop.name} <span className="muted">{t(storefrontKindWords[shop.kind])}</span>
          </strong>
          <Other shop={shop} of={of} />
          <span className="code muted">{shop.platformKey}</span>
          <span className="muted">
            {shop.from} – {shop.to ?? t(text("至今", "now"))}
            {shop.source !== shop.platformName && ` · ${shop.source}`}
          </span>
          {shop.url !== null && (
            <a href={shop.url} rel="noreferrer noopener nofollow" target="_blank">
              {shop.url}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Other({ shop, of }: { shop: Shop; of: "operator" | "platform" }) {
  const t = useText();
  const [id, name] =
    of === "operator" ? [shop.platform, shop.platformName] : [shop.operator, shop.operatorName];
  if (id === null) return <span className="muted">{t(text("经营者未知", "operator unknown"))}</span>;
  return (
    <Link to="/operators/$id" params={{ id }}>
      {name ?? id}
    </Link>
  );
}
