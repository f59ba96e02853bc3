-- The searches for games: by status, by the code of an open room, by player, by when they ended.
CREATE INDEX idx_games_status ON games_v2 (status);
CREATE INDEX idx_games_room ON games_v2 (room_code) WHERE status = 'active';
CREATE INDEX idx_games_players ON games_v2 USING GIN (player_ids);
CREATE INDEX idx_games_completed ON games_v2 (completed_at) WHERE status = 'completed';
