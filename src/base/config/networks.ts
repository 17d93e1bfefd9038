import { BlockList, isIP } from "node:net";

/** A list of addresses and networks, such as `10.1.0.0/16,192.168.3.7,fd00::/8`. */
export interface Networks {
  includes(address: string): boolean;
}

/** Undefined where one of them is no address or network. */
export function parseNetworks(list: string): Networks | undefined {
  const known = new BlockList();
  for (const one of list.split(",").map((each) => each.trim())) {
    const [address = "", bits, ...rest] = one.split("/");
    const type = familyOf(address);
    const most = type === "ipv4" ? 32 : 128;
    const length = bits === undefined ? most : Number(bits);
    if (type === undefined || rest.length > 0 || !/^\d+$/.test(bits ?? "0") || length > most)
      return undefined;
    known.addSubnet(address, length, type);
  }
  return {
    includes: (address) => {
      const type = familyOf(address);
      return type !== undefined && known.check(address, type);
    },
  };
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? "ipv4" : "ipv6";
}
