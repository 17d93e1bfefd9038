import { failure, text } from "../kernel/index.ts";

export function notFound() {
  return failure("not-found", text("没有该监测发现。", "There is no such finding."), {
    wayOut: text("请回到监测发现一览查找。", "Look for it in the list of findings."),
  });
}
