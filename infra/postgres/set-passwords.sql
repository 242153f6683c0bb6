-- Takes both passwords from files, so that they stand in no command and in no list of processes.
\set owner `cat "$MINKA_DATABASE_OWNER_PASSWORD_FILE"`
\set application `cat "$MINKA_DATABASE_PASSWORD_FILE"`
set password_encryption = 'scram-sha-256';
alter role minka_owner password :'owner';
alter role minka_app password :'application';
