-- A retired theme is offered to nobody any more; practices that have it keep it.
alter table practice_theme add column retired_at timestamptz;
