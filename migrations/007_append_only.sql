-- What is in the log stays as it is, whoever asks: UPDATE, DELETE and TRUNCATE fail, also for the owner, for a superuser
-- and in a session that passes over ordinary triggers (ENABLE ALWAYS). Only who may drop the triggers could go on.
CREATE FUNCTION refuse_change_of_events() RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed: % refused', TG_OP
        USING ERRCODE = 'restrict_violation',
            SCHEMA = TG_TABLE_SCHEMA,
            TABLE = TG_TABLE_NAME,
            CONSTRAINT = 'events_append_only';
END;
$$;

-- Once for each row, so that partitions take it over; a statement that meets no row changes nothing.
CREATE TRIGGER events_append_only
BEFORE UPDATE OR DELETE ON events
FOR EACH ROW
EXECUTE FUNCTION refuse_change_of_events();

-- TRUNCATE meets no row at all.
CREATE TRIGGER events_never_emptied
BEFORE TRUNCATE ON events
FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change_of_events();

ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only;
ALTER TABLE events ENABLE ALWAYS TRIGGER events_never_emptied;
ALTER TABLE events ENABLE ALWAYS TRIGGER keep_games_v2;
