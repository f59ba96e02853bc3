-- Games as one searches for them. Everything here follows from the events and could be made again from them.
CREATE TABLE games_v2 (
    id UUID PRIMARY KEY,
    room_code VARCHAR(10) NOT NULL,
    status VARCHAR(20) NOT NULL DEFAULT 'active',
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    completed_at TIMESTAMPTZ,
    num_players INT,
    num_rounds INT,
    options JSONB NOT NULL,
    winner_id VARCHAR(50),
    host_id VARCHAR(50) NOT NULL,
    player_ids VARCHAR(50)[] NOT NULL DEFAULT '{}',

    CONSTRAINT games_v2_status_check CHECK (status IN ('active', 'completed', 'abandoned'))
);
