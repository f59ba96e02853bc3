-- The log: one row for each event, never changed. It is the only source of truth.
-- created_at is the time that the event itself tells; it has no default, so that the time of the insert cannot take its place.
-- The unique key is the fence between two writers of one number, and the index by which a game is read.
CREATE TABLE events (
    id BIGSERIAL PRIMARY KEY,
    game_id UUID NOT NULL,
    sequence_num INT NOT NULL,
    event_type VARCHAR(50) NOT NULL,
    player_id VARCHAR(50),
    event_data JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,

    CONSTRAINT events_game_id_sequence_num_key UNIQUE (game_id, sequence_num),
    CONSTRAINT events_sequence_num_check CHECK (sequence_num >= 1)
);
