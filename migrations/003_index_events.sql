-- Ways into the log other than by game. Reading a game uses the unique key, so it needs no index of its own.
CREATE INDEX idx_events_type ON events (event_type);
CREATE INDEX idx_events_player ON events (player_id) WHERE player_id IS NOT NULL;
CREATE INDEX idx_events_created ON events (created_at);
