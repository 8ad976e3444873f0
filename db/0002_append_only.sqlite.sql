create trigger kernel_journal_no_update before update on kernel_journal begin select raise(abort, 'the journal is append-only'); end;
create trigger kernel_journal_no_delete before delete on kernel_journal begin select raise(abort, 'the journal is append-only'); end;
