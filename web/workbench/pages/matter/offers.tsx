import { Button } from "antd";
import { type Cite, type Failure, type Text, text } from "../../../../src/kernel/index.ts";
import { levelNames } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { MatterView, Offer } from "../../api.ts";
import { Cites } from "../../parts/cites.tsx";
import { notMine, sortOffers } from "./sort-offers.ts";

type OffersProps = { matter: MatterView; onAct: (action: string) => void };

/**
 * What can be done now: what waits for me first, everything else that I may do behind one heading, and what cannot be
 * done with its reason, so that an officer who is refused learns what the law still asks.
 */
export function Offers({ matter, onAct }: OffersProps) {
  const t = useText();
  const { due, side, blocked, elsewhere, refused } = sortOffers(matter);
  return (
    <section className="offers no-print" aria-labelledby="offers-title">
      <h2 id="offers-title">{t(text("现在办理", "To do now"))}</h2>
      {due.map((offer) => (
        <Due key={offer.action} offer={offer} onAct={onAct} />
      ))}
      {due.length === 0 && blocked.length === 0 && <Nothing matter={matter} elsewhere={elsewhere} />}
      {blocked.map((offer) => (
        <div key={offer.action} className="offer offer-blocked">
          <Button disabled>{t(offer.name)}</Button>
          <Reasons offer={offer} />
        </div>
      ))}
      {side.length > 0 && (
        <details className="offer-more" open={due.length === 0 && blocked.length === 0 && side.length <= 4}>
          <summary>{t(text(`其他办理 ${side.length} 项`, `${side.length} other acts`))}</summary>
          <div className="offer-buttons">
            {side.map((offer) => (
              <Button
                key={offer.action}
                title={t(offer.help ?? offer.name)}
                onClick={() => onAct(offer.action)}
              >
                {t(offer.name)}
              </Button>
            ))}
          </div>
        </details>
      )}
      {refused.length > 0 && <Refused offers={refused} />}
    </section>
  );
}

function Due({ offer, onAct }: { offer: Offer; onAct: (action: string) => void }) {
  const t = useText();
  return (
    <div className="offer">
      <Button type="primary" onClick={() => onAct(offer.action)}>
        {t(offer.name)}
      </Button>
      <p>
        {offer.help !== undefined && <span>{t(offer.help)} </span>}
        {offer.issues.length > 0 && (
          <span>
            {t(text("制发", "Issues "))}
            {offer.issues.map(({ name }) => t(text(`《${name.zh}》`, name.en))).join(t(text("", ", ")))}
            {t(text("。", ". "))}
          </span>
        )}
        <small className="muted">
          <Cites of={offer.article as readonly Cite[]} />
        </small>
      </p>
    </div>
  );
}

function Nothing({ matter, elsewhere }: { matter: MatterView; elsewhere: readonly Offer[] }) {
  const t = useText();
  if (matter.closedAt !== undefined && elsewhere.length === 0) {
    return (
      <p className="muted">{t(text("事项已办结，没有待办。", "The matter is closed; nothing waits."))}</p>
    );
  }
  if (elsewhere.length === 0) {
    const waits = matter.clocks.filter(
      ({ kind, bound, status }) => status === "running" && (kind === "wait" || bound !== "organ"),
    );
    return (
      <p className="muted">
        {t(text("此刻没有需要您办理的步骤。", "Nothing waits for you at this moment."))}
        {waits.map(({ name, dueOn, clock }) => (
          <span key={clock}>
            {t(
              text(
                `等待期限届满：${name.zh}（至 ${dueOn}）。`,
                ` A period is running: ${name.en} (until ${dueOn}).`,
              ),
            )}
          </span>
        ))}
      </p>
    );
  }
  return (
    <p>
      {t(text("没有需要您办理的步骤。正在等待：", "Nothing waits for you. Waiting for: "))}
      {elsewhere.map((offer, index) => (
        <span key={offer.action}>
          {index > 0 && t(text("；", "; "))}
          <strong>{t(offer.name)}</strong>
          <span className="muted">{t(byWhom(offer))}</span>
        </span>
      ))}
      {t(text("。", "."))}
    </p>
  );
}

function Refused({ offers }: { offers: readonly Offer[] }) {
  const t = useText();
  const others = offers.filter(notMine);
  const mine = offers.filter((offer) => !notMine(offer));
  return (
    <details className="offer-more">
      <summary>
        {t(text(`暂不能办理 ${offers.length} 项及原因`, `${offers.length} that cannot be done now, and why`))}
      </summary>
      <ul className="offer-refusals">
        {mine.map((offer) => (
          <li key={offer.action}>
            <span className="offer-name">{t(offer.name)}</span>
            <Reasons offer={offer} />
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <span className="offer-name">{t(text("由其他岗位办理", "For other posts"))}</span>
            <span>
              {others
                .map((offer) =>
                  t(text(`${offer.name.zh}${byWhom(offer).zh}`, `${offer.name.en}${byWhom(offer).en}`)),
                )
                .join(t(text("、", ", ")))}
            </span>
          </li>
        )}
      </ul>
    </details>
  );
}

function Reasons({ offer }: { offer: Offer }) {
  const shown = offer.because.slice(0, 3);
  return (
    <div className="reasons">
      {shown.map((failure) => (
        <Why key={`${failure.code}${failure.message.zh}`} failure={failure as Failure} />
      ))}
    </div>
  );
}

function Why({ failure }: { failure: Failure }) {
  const t = useText();
  const missing = (failure.missing ?? [])
    .map(({ label }) => t(label))
    .filter((label) => !t(failure.message).includes(label));
  return (
    <p className="why">
      {t(failure.message)}
      {missing.length > 0 && ` ${t(text("还缺：", "Missing: "))}${missing.join(t(text("、", ", ")))}`}{" "}
      {failure.article !== undefined && (
        <small className="muted">
          <Cites of={[failure.article]} />
        </small>
      )}
    </p>
  );
}

function byWhom(offer: Offer): Text {
  const level = levelNames[offer.level as keyof typeof levelNames];
  return level === undefined ? text("", "") : text(`（${level.zh}）`, ` (${level.en})`);
}
