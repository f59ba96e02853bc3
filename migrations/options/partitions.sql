-- The log in hash partitions by game, for tables that have outgrown one file or one disk. mulligan.partitions: how many.
-- Everything that is known of the table stays true: names, owner, rights, key, checks, triggers, the sequence of ids. Rows
-- that are there are moved, during which nobody else gets at the table; a log that is in so many partitions already stays as it is.
DO $$
DECLARE
    partitions CONSTANT INT := current_setting('mulligan.partitions');
    owner CONSTANT TEXT := (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'events'::regclass);
    existing INT;
    right_to RECORD;
    made RECORD;
    triggers CONSTANT TEXT[] := ARRAY(
        SELECT pg_get_triggerdef(oid)
        FROM pg_trigger WHERE tgrelid = 'events'::regclass AND NOT tgisinternal ORDER BY tgname
    );
BEGIN
    IF (SELECT relkind FROM pg_class WHERE oid = 'events'::regclass) = 'p' THEN
        SELECT count(*) INTO existing FROM pg_inherits WHERE inhparent = 'events'::regclass;
        IF existing <> partitions THEN
            RAISE EXCEPTION 'expected events in % partitions, found %', partitions, existing
                USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
        RETURN;
    END IF;

    ALTER TABLE events RENAME TO events_whole;
    ALTER TABLE events_whole RENAME CONSTRAINT events_game_id_sequence_num_key TO events_whole_key;
    ALTER INDEX idx_events_created RENAME TO idx_events_whole_created;
    CREATE TABLE events (LIKE events_whole INCLUDING ALL) PARTITION BY HASH (game_id);
    ALTER TABLE events RENAME CONSTRAINT events_pkey TO events_game_id_sequence_num_key;
    ALTER INDEX events_created_at_idx RENAME TO idx_events_created;
    FOR number IN 0 .. partitions - 1 LOOP
        EXECUTE format(
            'CREATE TABLE events_p%s PARTITION OF events FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
            number, partitions, number
        );
        EXECUTE format('ALTER TABLE events_p%s OWNER TO %I', number, owner);
    END LOOP;
    EXECUTE format('ALTER TABLE events OWNER TO %I', owner);
    FOR right_to IN
        SELECT privilege_type AS privilege, '' AS columns, grantee
        FROM pg_class, aclexplode(relacl) WHERE oid = 'events_whole'::regclass
        UNION ALL
        SELECT privilege_type, format('(%I)', attname), grantee
        FROM pg_attribute, aclexplode(attacl) WHERE attrelid = 'events_whole'::regclass
    LOOP
        EXECUTE format(
            'GRANT %s %s ON events TO %s',
            right_to.privilege, right_to.columns,
            CASE right_to.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(right_to.grantee)) END
        );
    END LOOP;

    -- Before there are triggers: games_v2 knows these events already.
    INSERT INTO events SELECT * FROM events_whole;
    ALTER SEQUENCE events_id_seq OWNED BY events.id;
    DROP TABLE events_whole;

    FOR i IN 1 .. cardinality(triggers) LOOP
        EXECUTE triggers[i];
    END LOOP;
    -- A trigger for each row is handed down to the partitions. One for each statement is not, and a partition can be
    -- emptied by its own name.
    FOR number IN 0 .. partitions - 1 LOOP
        EXECUTE format(
            'CREATE TRIGGER events_never_emptied BEFORE TRUNCATE ON events_p%s'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events()',
            number
        );
    END LOOP;
    FOR made IN
        SELECT tgrelid::regclass AS place, tgname AS name
        FROM pg_trigger
        WHERE tgname IN ('events_append_only', 'events_never_emptied', 'keep_games_v2')
            AND tgrelid IN (
                SELECT 'events'::regclass UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = 'events'::regclass
            )
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', made.place, made.name);
    END LOOP;
END;
$$;
