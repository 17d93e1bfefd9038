/** Who speaks: a consumer's own review is no advertisement, a work's title between 《》 is a name. */

/** Words of somebody who bought. */
const bought =
  /我(?!们|司|店|院|厂|公司|校|馆|行|社)|买(了|的|过|来|给|回|到|完)|收到|到货了|卖家|店家|店主|掌柜|差评|好评|五星|退货|没想到|失望|后悔|用过|用了|试了|住了|住过|读了|读完|看完|吃到|吃过|喝到|喝过|穿了|已经用|京东|网购|骂|坑爹|上当|作者|还是|就属|这本书|其次|居然|竟然|太差|垃圾|怎么|呵呵|哈哈|貌似|个人|俺/g;

/** Words that buyers use more than sellers. */
const everyday =
  /不错|挺|有点|还行|还可以|客服|物流|快递|发货|前台|服务员|房间|味道|感觉|觉得|比较|就是|但是|不过|而且|推荐大家|真的|一般|喜欢|昨天|今天|打开|便宜|可惜|太|吧|呢|啊|啦|哦|嘛|了$|希望|建议/g;

const sellerMarks =
  /本(店|品|公司|产品|厂|机构|院|楼盘|项目|课程)|我(们(才|家|的产品|店|是|只|拥有|用|提供|采用)|司|院|店)|就是赚到|买到赚到|立即(下单|购买|咨询|抢购|拨打)|下单|包邮|抢购|咨询(热线|电话)|热线|欢迎(选购|订购|咨询|加盟|来电|购买)|厂家直销|正品保证|限时|优惠|特价|扫码|加微信|拨打|预约|免费(领|试|送|咨询)|招商|加盟|采用|研发|精选|富含|适用人群|适合人群|产品(特点|功效|介绍|优势|名称|规格)|品牌(介绍|故事)|功效|规格|净含量|保质期|生产日期|材质|售后|旗舰店|官方|现货|批发|代理|促销|新品|上市|推出|为您|为你|让您|帮您|助您|给您|您/g;

/** Marks of somebody who bought, and hardly one of somebody who sells. */
export function consumerVoice(text: string): boolean {
  const said = text.length > 600 ? text.slice(0, 600) : text;
  const buyer = said.match(bought)?.length ?? 0;
  const chat = said.match(everyday)?.length ?? 0;
  const seller = said.match(sellerMarks)?.length ?? 0;
  if (seller === 0) return buyer > 0 || chat > 1;
  return buyer * 2 + chat >= 3 + seller * 2 && buyer > 0;
}

/** Between 《 and 》, within forty units either way. */
export function insideTitleMarks(input: string, start: number, end: number): boolean {
  const open = input.lastIndexOf("《", start);
  if (open === -1 || start - open > 40) return false;
  const shut = input.indexOf("》", open);
  return shut >= end && shut - open <= 60;
}
