-- Audits whose games are shared out among machines, and what was found in each of their shards.

CREATE TABLE audits (
  id UUID PRIMARY KEY,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  -- Version and digest of the program that all of its workers have to be.
  program JSONB NOT NULL,
  -- The audited database, without user or password: who works on it brings them along.
  source JSONB NOT NULL,
  choice JSONB NOT NULL,
  -- Last ids of the shards of games, but for that of the last, which goes on to the end. One more shard has what belongs to no game.
  bounds TEXT[] NOT NULL,
  shards INT NOT NULL CHECK (shards > 0),
  -- Seconds after which a worker that was not heard of counts as lost.
  lease_seconds INT NOT NULL CHECK (lease_seconds > 0)
);

-- The key counts each shard once, however often the queue has handed it out.
CREATE TABLE audit_results (
  audit_id UUID NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
  shard INT NOT NULL CHECK (shard > 0),
  totals TEXT NOT NULL,
  -- Over totals and findings: those of two workers are compared by it.
  digest TEXT NOT NULL,
  worker TEXT NOT NULL,
  finished_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  -- What a second worker found that did not find the same.
  disputed_by TEXT,
  PRIMARY KEY (audit_id, shard)
);

-- One line of JSON each, in the order of the games. Text, for it may hold what JSONB refuses.
CREATE TABLE audit_findings (
  audit_id UUID NOT NULL,
  shard INT NOT NULL,
  number INT NOT NULL,
  finding TEXT NOT NULL,
  PRIMARY KEY (audit_id, shard, number),
  FOREIGN KEY (audit_id, shard) REFERENCES audit_results ON DELETE CASCADE
);
