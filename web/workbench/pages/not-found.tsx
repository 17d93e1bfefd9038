import { text } from "../../../src/kernel/index.ts";
import { Empty } from "../../kit/states.tsx";

export function NotFound() {
  return (
    <Empty
      title={text("没有这个页面", "There is no such page")}
      hint={text("地址可能已变更；可用上方检索查找。", "The address may have changed; use the search above.")}
    />
  );
}
