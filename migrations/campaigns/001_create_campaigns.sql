-- Campaigns whose games are shared out among machines, and what came of each of their shards.

CREATE TABLE campaigns (
  id UUID PRIMARY KEY,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  -- Version and digest of the program that all of its workers have to be.
  program JSONB NOT NULL,
  plan JSONB NOT NULL,
  shards INT NOT NULL CHECK (shards > 0),
  -- Seconds after which a worker that was not heard of counts as lost.
  lease_seconds INT NOT NULL CHECK (lease_seconds > 0)
);

-- The key counts each shard once, however often the queue has handed it out.
CREATE TABLE shard_results (
  campaign_id UUID NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  shard INT NOT NULL CHECK (shard > 0),
  -- Text, and not JSONB: it is compared as it was written, and may hold what JSONB refuses.
  tally TEXT NOT NULL,
  worker TEXT NOT NULL,
  finished_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  -- What a second worker found that did not find the same.
  disputed_by TEXT,
  PRIMARY KEY (campaign_id, shard)
);
