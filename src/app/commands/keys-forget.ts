/** `keys forget`: former keys are thrown away, each only when nothing needs it any more. */
import {
  type Config,
  type Exchanged,
  forgetFormer,
  openStores,
  secretsSource,
  secretVariable,
} from "../../base/index.ts";
import { text } from "../../kernel/index.ts";
import { say } from "../say.ts";
import { takesNone, tellOfBackups } from "./keys.ts";
import { formerKeys } from "./keys-former.ts";

export async function forget(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config, { borrow: true });
  try {
    const kept = (Object.keys(formerKeys) as Exchanged[]).flatMap((name) => {
      const former = stores.home.secrets[`${name}Former`];
      return former === undefined ? [] : [{ name, former }];
    });
    if (kept.length === 0) {
      say(text("没有待丢弃的旧密钥", "there is no former key to throw away"));
      return 0;
    }
    for (const { name } of kept) {
      const needed = await formerKeys[name].need(stores);
      if (needed !== undefined) throw needed;
    }
    const outside = secretsSource(config, process.env).kind === "outside";
    for (const { name, former } of kept) {
      const { zh, en } = formerKeys[name].name;
      const variable = secretVariable(`${name}Former`);
      if (outside)
        say(
          text(
            `请去掉 ${variable}（${zh}）并重新启动服务`,
            `take ${variable} (${en}) away and start the servers again`,
          ),
        );
      else {
        forgetFormer(stores.home.root, name, former);
        say(text(`${zh}已从 secrets.json 去掉`, `${en} is gone from secrets.json`));
      }
    }
    tellOfBackups();
    return 0;
  } finally {
    await stores.close();
  }
}
