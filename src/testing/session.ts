/** A browser's cookies for the typed client, and the two steps of signing in at a demonstration. */
import { type Client, type ClientOptions, createClient, type Operations } from "../app/index.ts";

export interface Session {
  readonly options: ClientOptions;
  readonly client: Client<Operations>;
  readonly signIn: (account: string) => Promise<void>;
}

export function openSession(base: () => string): Session {
  const cookies = new Map<string, string>();
  const options: ClientOptions = {
    get baseUrl() {
      return base();
    },
    headers: () => ({
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      "X-CSRF-Token": cookies.get("steelyard_csrf") ?? "",
    }),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      for (const line of response.headers.getSetCookie()) {
        const pair = line.split(";")[0] ?? "";
        cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
      }
      return response;
    },
  };
  const client = createClient<Operations>(options);
  const signIn = async (account: string) => {
    await client["session.get"]({});
    const listed = await client["demo.accounts"]({});
    const password = listed.ok ? listed.value.password : "";
    await client["session.signIn"]({ account, password });
    const code = await client["demo.code"]({ account });
    const entered = await client["session.verify"]({ code: code.ok ? code.value.code : "" });
    if (!entered.ok) throw new Error(`${account} was not let in: ${entered.error.message.en}`);
  };
  return { options, client, signIn };
}
