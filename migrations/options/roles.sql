-- Who may do what. Three roles, none of which can log in; a login becomes a member of what it needs:
--   owner     has the tables, migrates them, and cannot change what is in the log either (its triggers see to that);
--   appender  reads, and adds events; of games_v2 it writes nothing, the trigger does;
--   reader    reads.
-- mulligan.role_prefix names them. Applied again, it gives the rights to what has come since.
DO $$
DECLARE
    owner CONSTANT TEXT := current_setting('mulligan.role_prefix') || '_owner';
    appender CONSTANT TEXT := current_setting('mulligan.role_prefix') || '_appender';
    reader CONSTANT TEXT := current_setting('mulligan.role_prefix') || '_reader';
    place CONSTANT TEXT := current_schema();
    role TEXT;
    thing TEXT;
BEGIN
    FOREACH role IN ARRAY ARRAY[owner, appender, reader] LOOP
        IF to_regrole(quote_ident(role)) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                -- Roles belong to the whole server: somebody made it for another database at the same moment.
                NULL;
            END;
        END IF;
    END LOOP;

    -- Whoever migrates goes on to do so.
    IF NOT pg_has_role(current_user, owner, 'USAGE') THEN
        EXECUTE format('GRANT %I TO %I', owner, current_user);
    END IF;

    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO %I', place, owner);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I, %I', place, appender, reader);

    FOR thing IN
        SELECT format('TABLE %I', relname) FROM pg_class
        WHERE relnamespace = quote_ident(place)::regnamespace AND relkind IN ('r', 'p')
            AND relname ~ '^(events(_p\d+)?|games_v2|mulligan_migrations)$'
        UNION ALL
        SELECT format('FUNCTION %I()', proname) FROM pg_proc
        WHERE pronamespace = quote_ident(place)::regnamespace AND proname IN ('keep_games_v2', 'refuse_change_of_events')
    LOOP
        EXECUTE format('ALTER %s OWNER TO %I', thing, owner);
    END LOOP;

    EXECUTE format('GRANT SELECT ON events, games_v2, mulligan_migrations TO %I, %I', appender, reader);
    -- Not the id: that is the sequence's to give.
    EXECUTE format(
        'GRANT INSERT (game_id, sequence_num, event_type, player_id, event_data, created_at) ON events TO %I',
        appender
    );
    EXECUTE format('GRANT USAGE ON SEQUENCE events_id_seq TO %I', appender);
END;
$$;
