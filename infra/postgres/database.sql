-- The database and its two roles: the owner migrates, the application works and gets from the migrations what it may.
-- It can be run again. Who runs it gives the passwords afterwards, see set-passwords.sql.
select 'create role minka_owner login' where not exists (select from pg_roles where rolname = 'minka_owner') \gexec
select 'create role minka_app login' where not exists (select from pg_roles where rolname = 'minka_app') \gexec
select 'create database minka owner minka_owner template template0 encoding ''UTF8'''
where not exists (select from pg_database where datname = 'minka') \gexec
revoke all on database minka from public;
grant connect on database minka to minka_app;
