-- How much each buyer bought and wrote on a platform and in how many shops, kept as rows come in: a run that needs it of
-- a few buyers reads those, not the whole platform. Keys are hashes of the pseudonyms; equal lines fold into the one
-- that came first. Read without FINAL: whoever counts, counts distinct lines.

CREATE TABLE IF NOT EXISTS buyer_trace (
  kind LowCardinality(String) COMMENT 'order or review',
  platform LowCardinality(String) COMMENT 'the platform on which it was seen',
  person UInt64 COMMENT 'cityHash64 of the buyer\'s pseudonymous key',
  shop UInt64 COMMENT 'cityHash64 of the seller',
  line UInt64 COMMENT 'cityHash64 of the id of the order line or review',
  came SimpleAggregateFunction(min, DateTime64(3, 'UTC')) COMMENT 'when it first came to us; a run as of T reads came <= T'
)
ENGINE = AggregatingMergeTree
ORDER BY (kind, platform, person, shop, line)
-- Small blocks: the buyers of one shop lie scattered.
SETTINGS index_granularity = 512
COMMENT 'lines of orders and reviews by buyer';

CREATE MATERIALIZED VIEW IF NOT EXISTS buyer_trace_of_orders TO buyer_trace AS
SELECT 'order' AS kind, platform, cityHash64(buyer) AS person, cityHash64(seller) AS shop, cityHash64(id) AS line,
  min(ingestedAt) AS came
FROM seen_order WHERE buyer != '' GROUP BY platform, person, shop, line;

CREATE MATERIALIZED VIEW IF NOT EXISTS buyer_trace_of_reviews TO buyer_trace AS
SELECT 'review' AS kind, platform, cityHash64(buyer) AS person, cityHash64(seller) AS shop, cityHash64(id) AS line,
  min(ingestedAt) AS came
FROM seen_review WHERE buyer != '' GROUP BY platform, person, shop, line;

-- What came before there was this table; once more adds nothing.
INSERT INTO buyer_trace
SELECT 'order' AS kind, platform, cityHash64(buyer) AS person, cityHash64(seller) AS shop, cityHash64(id) AS line, ingestedAt AS came
FROM seen_order WHERE buyer != '';

INSERT INTO buyer_trace
SELECT 'review' AS kind, platform, cityHash64(buyer) AS person, cityHash64(seller) AS shop, cityHash64(id) AS line, ingestedAt AS came
FROM seen_review WHERE buyer != '';
