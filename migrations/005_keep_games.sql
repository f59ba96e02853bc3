-- games_v2 follows the log by triggers: in the transaction of the insert, and whoever writes.
-- Only the five event types that change it call the function; the rows of a batch do so in their order.
-- The function keeps the search path of this migration, so that it finds the tables beside it from every session.
CREATE FUNCTION keep_games_v2() RETURNS TRIGGER
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
    CASE NEW.event_type
    WHEN 'game_created' THEN
        INSERT INTO games_v2 (id, room_code, status, created_at, options, host_id, player_ids)
        VALUES (
            NEW.game_id,
            NEW.event_data ->> 'room_code',
            'active',
            NEW.created_at,
            NEW.event_data -> 'options',
            NEW.event_data ->> 'host_id',
            '{}'
        );

    WHEN 'player_joined' THEN
        UPDATE games_v2
        SET player_ids = array_append(player_ids, NEW.player_id)
        WHERE id = NEW.game_id AND started_at IS NULL AND NEW.player_id <> ALL (player_ids);

    WHEN 'player_left' THEN
        -- Who leaves before the start was never in the game; who leaves later has played.
        -- The host's place goes to the first who remains; while nobody does, the host stays named.
        UPDATE games_v2
        SET player_ids = array_remove(player_ids, NEW.player_id),
            host_id = CASE
                WHEN host_id = NEW.player_id
                    THEN coalesce((array_remove(player_ids, NEW.player_id))[1], host_id)
                ELSE host_id
            END
        WHERE id = NEW.game_id AND started_at IS NULL;

    WHEN 'game_started' THEN
        UPDATE games_v2
        SET started_at = NEW.created_at,
            num_players = jsonb_array_length(NEW.event_data -> 'player_order'),
            num_rounds = (NEW.event_data ->> 'num_rounds')::INT,
            player_ids = ARRAY(
                SELECT seat.player_id
                FROM jsonb_array_elements_text(NEW.event_data -> 'player_order')
                    WITH ORDINALITY AS seat (player_id, place)
                ORDER BY seat.place
            )
        WHERE id = NEW.game_id;

    WHEN 'game_ended' THEN
        UPDATE games_v2
        SET completed_at = NEW.created_at,
            winner_id = NEW.event_data ->> 'winner_id',
            status = CASE
                WHEN EXISTS (
                    SELECT 1
                    FROM events
                    WHERE game_id = NEW.game_id
                        AND sequence_num = NEW.sequence_num - 1
                        AND event_type = 'player_left'
                ) THEN 'abandoned'
                ELSE 'completed'
            END
        WHERE id = NEW.game_id;
    END CASE;
    RETURN NULL;
END;
$$;

CREATE TRIGGER keep_games_v2
AFTER INSERT ON events
FOR EACH ROW
WHEN (NEW.event_type IN ('game_created', 'player_joined', 'player_left', 'game_started', 'game_ended'))
EXECUTE FUNCTION keep_games_v2();
