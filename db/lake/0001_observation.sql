-- What was seen of the market, one table a kind, compiled from the declarations in src/observation/kinds.ts; a test
-- compares. Rows are versions: the same values again (same digest) fold into the one that came first, since `keep` is
-- larger the earlier a row came. Read with FINAL.

CREATE TABLE IF NOT EXISTS seen_listing (
  platform LowCardinality(String) COMMENT 'the platform on which it was seen',
  id String COMMENT 'the platform\'s own id of the listing',
  observedAt DateTime64(3, 'UTC') COMMENT 'the moment at which it was seen',
  seller String COMMENT 'the platform\'s own id of the shop',
  title String COMMENT 'the title as shown',
  description String COMMENT 'the advertising text as shown',
  category LowCardinality(String) COMMENT 'the platform\'s category, path separated by a slash',
  brand String COMMENT 'the brand as shown',
  gtin String COMMENT 'the bar code',
  licence String COMMENT 'the licence or approval number shown',
  origin String COMMENT 'the place of origin shown',
  state LowCardinality(String) COMMENT 'on sale, withdrawn or sold out',
  sales UInt64 COMMENT 'the number sold as shown',
  url String COMMENT 'the address of the page',
  file String COMMENT 'SHA-256 of the file it came in, or channel:id of a sending by API',
  line UInt64 COMMENT 'line or row in that file, from 1',
  ingestedAt DateTime64(3, 'UTC') COMMENT 'when it came to us; a run as of T reads ingestedAt <= T',
  digest UInt128 COMMENT 'sipHash128 of all declared values: the same row again changes nothing',
  keep Int64 MATERIALIZED -toUnixTimestamp64Milli(ingestedAt) COMMENT 'the earliest of equal rows is kept'
)
ENGINE = ReplacingMergeTree(keep)
PARTITION BY toYYYYMM(observedAt)
ORDER BY (platform, id, observedAt, digest)
SETTINGS non_replicated_deduplication_window = 100000
COMMENT 'what a page says of goods';

CREATE TABLE IF NOT EXISTS seen_price (
  platform LowCardinality(String) COMMENT 'the platform on which it was seen',
  id String COMMENT 'the source\'s id of this row, where it has one',
  observedAt DateTime64(3, 'UTC') COMMENT 'the moment at which it was seen',
  seller String COMMENT 'the platform\'s own id of the shop',
  listing String COMMENT 'the platform\'s own id of the listing',
  sku String COMMENT 'the variant of the listing',
  kind LowCardinality(String) COMMENT 'marked, transaction or claimed',
  amount Int64 COMMENT 'per unit, in fen; of a transaction: paid after coupon and subsidy',
  words LowCardinality(String) COMMENT 'what the page calls it',
  coupon Nullable(Int64) COMMENT 'the part given by the seller\'s coupon, in fen',
  subsidy Nullable(Int64) COMMENT 'the part given by platform or state, in fen',
  promotion LowCardinality(String) COMMENT 'the name of the promotion it belongs to',
  order String COMMENT 'the order of a transaction',
  quantity UInt64 COMMENT 'units of a transaction',
  file String COMMENT 'SHA-256 of the file it came in, or channel:id of a sending by API',
  line UInt64 COMMENT 'line or row in that file, from 1',
  ingestedAt DateTime64(3, 'UTC') COMMENT 'when it came to us; a run as of T reads ingestedAt <= T',
  digest UInt128 COMMENT 'sipHash128 of all declared values: the same row again changes nothing',
  keep Int64 MATERIALIZED -toUnixTimestamp64Milli(ingestedAt) COMMENT 'the earliest of equal rows is kept'
)
ENGINE = ReplacingMergeTree(keep)
PARTITION BY toYYYYMM(observedAt)
ORDER BY (platform, listing, sku, observedAt, kind, id, digest)
SETTINGS non_replicated_deduplication_window = 100000
COMMENT 'a price marked, charged or claimed as a reference';

CREATE TABLE IF NOT EXISTS seen_order (
  platform LowCardinality(String) COMMENT 'the platform on which it was seen',
  id String COMMENT 'the id of the order line',
  observedAt DateTime64(3, 'UTC') COMMENT 'the moment at which it was seen',
  order String COMMENT 'the order it belongs to',
  seller String COMMENT 'the platform\'s own id of the shop',
  listing String COMMENT 'the platform\'s own id of the listing',
  sku String COMMENT 'the variant of the listing',
  buyer String COMMENT 'a pseudonymous key of the buyer, made by the platform',
  device String COMMENT 'a pseudonymous key of the ordering device',
  payer String COMMENT 'a pseudonymous key of the paying account',
  address String COMMENT 'a pseudonymous key of the delivery address',
  network String COMMENT 'a pseudonymous key of the network it came from',
  tracking String COMMENT 'the parcel\'s number or a key of it',
  weight UInt64 COMMENT 'weight at pick-up in grams; 0 is unknown',
  quantity UInt64 COMMENT 'units',
  amount Int64 COMMENT 'paid for this line in all, in fen',
  state LowCardinality(String) COMMENT 'its state when seen',
  placedAt DateTime64(3, 'UTC') COMMENT 'when it was placed',
  shippedAt Nullable(DateTime64(3, 'UTC')) COMMENT 'when the carrier took it',
  receivedAt Nullable(DateTime64(3, 'UTC')) COMMENT 'when it was received',
  file String COMMENT 'SHA-256 of the file it came in, or channel:id of a sending by API',
  line UInt64 COMMENT 'line or row in that file, from 1',
  ingestedAt DateTime64(3, 'UTC') COMMENT 'when it came to us; a run as of T reads ingestedAt <= T',
  digest UInt128 COMMENT 'sipHash128 of all declared values: the same row again changes nothing',
  keep Int64 MATERIALIZED -toUnixTimestamp64Milli(ingestedAt) COMMENT 'the earliest of equal rows is kept'
)
ENGINE = ReplacingMergeTree(keep)
PARTITION BY toYYYYMM(placedAt)
ORDER BY (platform, seller, placedAt, id, observedAt, digest)
SETTINGS non_replicated_deduplication_window = 100000
COMMENT 'one line of an order';

CREATE TABLE IF NOT EXISTS seen_review (
  platform LowCardinality(String) COMMENT 'the platform on which it was seen',
  id String COMMENT 'the platform\'s own id of the review',
  observedAt DateTime64(3, 'UTC') COMMENT 'the moment at which it was seen',
  seller String COMMENT 'the platform\'s own id of the shop',
  listing String COMMENT 'the platform\'s own id of the listing',
  order String COMMENT 'the order line that it speaks of',
  buyer String COMMENT 'a pseudonymous key of the author, the same as the buyer\'s',
  device String COMMENT 'a pseudonymous key of the device it was written on',
  rating UInt64 COMMENT '1 to 5; 0 where there is none',
  text String COMMENT 'the words as written',
  pictures UInt64 COMMENT 'pictures and videos with it',
  writtenAt DateTime64(3, 'UTC') COMMENT 'when it was written',
  file String COMMENT 'SHA-256 of the file it came in, or channel:id of a sending by API',
  line UInt64 COMMENT 'line or row in that file, from 1',
  ingestedAt DateTime64(3, 'UTC') COMMENT 'when it came to us; a run as of T reads ingestedAt <= T',
  digest UInt128 COMMENT 'sipHash128 of all declared values: the same row again changes nothing',
  keep Int64 MATERIALIZED -toUnixTimestamp64Milli(ingestedAt) COMMENT 'the earliest of equal rows is kept'
)
ENGINE = ReplacingMergeTree(keep)
PARTITION BY toYYYYMM(writtenAt)
ORDER BY (platform, seller, writtenAt, id, observedAt, digest)
SETTINGS non_replicated_deduplication_window = 100000
COMMENT 'one review of goods';
