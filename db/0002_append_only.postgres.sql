alter table kernel_journal alter column tx set default pg_current_xact_id()::text::bigint;
create function kernel_append_only() returns trigger language plpgsql as $$ begin raise exception 'the journal is append-only'; end $$;
create trigger kernel_journal_no_change before update or delete on kernel_journal for each row execute function kernel_append_only();
create trigger kernel_journal_no_truncate before truncate on kernel_journal for each statement execute function kernel_append_only();
