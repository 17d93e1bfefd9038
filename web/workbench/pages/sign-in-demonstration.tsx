import { type Text, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";

/** In a demonstration only: who can be tried, and with which posts. */
export function DemonstrationAccounts({
  onChoose,
}: {
  onChoose: (account: string, password: string) => void;
}) {
  const t = useText();
  const { data } = useRead("demo.accounts", {});
  if (data === undefined) return null;
  return (
    <section className="sign-in-card sign-in-demo" aria-label={t(text("演示账号", "Demonstration accounts"))}>
      <h2>{t(text("演示账号", "Demonstration accounts"))}</h2>
      <p className="muted">
        {t(
          text(
            "人物与案件均为虚构。选一个岗位进入；口令会在下一步显示。",
            "People and cases are fictional. Choose a post; the code is shown in the next step.",
          ),
        )}
      </p>
      {byOrgan(data.accounts).map(({ organ, accounts }) => (
        <div key={organ.zh} className="sign-in-organ">
          <h3>{t(organ)}</h3>
          <ul>
            {accounts.map((one) => (
              <li key={one.account}>
                <button type="button" onClick={() => onChoose(one.account, data.password)}>
                  <span className="name">{one.name}</span>
                  <span>{t(one.post)}</span>
                  <span className="code muted">{one.account}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The accounts under the organs of their posts, in the order given. */
function byOrgan<Account extends { organ: Text }>(accounts: readonly Account[]) {
  const groups = new Map<string, { organ: Text; accounts: Account[] }>();
  for (const account of accounts) {
    const group = groups.get(account.organ.zh) ?? { organ: account.organ, accounts: [] };
    group.accounts.push(account);
    groups.set(account.organ.zh, group);
  }
  return [...groups.values()];
}
