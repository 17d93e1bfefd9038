-- Who stood behind a platform's seller id on a day: projected from the registry, read by detectors. Rows are versions;
-- read with FINAL and gone = 0.

CREATE TABLE IF NOT EXISTS seller_operator (
  platform LowCardinality(String) COMMENT 'the platform as observations name it, or its id in the registry',
  seller String COMMENT 'the platform\'s own id of the shop',
  fromDay Date32 COMMENT 'first day on which it was so',
  toDay Date32 COMMENT 'last day; 2299-12-31 while it holds',
  operator String COMMENT 'operator after merges',
  storefront String COMMENT 'id of the storefront in the registry',
  gone UInt8 COMMENT '1 where the registry no longer says so',
  version UInt64 COMMENT 'the registry\'s last event when this was written'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (platform, seller, fromDay)
COMMENT 'platform and seller to operator, by day';
