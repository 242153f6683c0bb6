-- A password alone makes a device known, and that spares its owner waiting for the password. Waiting for the second step
-- is spared only where it was shown; until now nobody noted where, so each device shows it once more.
alter table known_device add column proved_at timestamptz;
