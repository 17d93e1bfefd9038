import { expect, test } from "vitest";
import { maskAddress, maskBankAccount, maskEmail, maskIdNumber, maskName, maskPhone } from "./index.ts";

test.each([
  ["张三", "张*"],
  ["王小明", "王**"],
  ["欧阳明月", "欧阳**"],
  ["欧阳", "欧*"],
  ["单", "*"],
  ["买买提·艾力", "买**·**"],
  ["John Smith", "J*** S***"],
])("name %s is shown as %s", (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test.each([
  ["13812341234", "138****1234"],
  ["138 1234 1234", "138****1234"],
  ["+86-13812341234", "+86-138****1234"],
  ["0571-88881234", "0571-****1234"],
  ["057188881234", "0571****1234"],
  ["12345", "*****"],
])("phone %s is shown as %s", (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

test.each([
  ["11010519491231002X", "110105********002X"],
  ["110105491231002", "110105******002"],
  ["E12345678", "E*******8"],
])("identity number %s is shown as %s", (id, shown) => {
  expect(maskIdNumber(id)).toBe(shown);
});

test.each([
  ["浙江省杭州市西湖区文三路1号", "浙江省杭州市西湖区****"],
  ["杭州市桐庐县城南街道2号", "杭州市桐庐县****"],
  ["浙江省杭州市文三路", "浙江省杭州市****"],
  ["文三路1号", "****"],
  ["", "****"],
])("address %s is shown as %s", (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});

test("accounts and addresses of mail", () => {
  expect(maskBankAccount("6222 0212 0200 1234 567")).toBe("6222***********4567");
  expect(maskBankAccount("12345678")).toBe("****5678");
  expect(maskEmail("zhao@example.com")).toBe("z***@example.com");
  expect(maskEmail("nobody")).toBe("***");
});
