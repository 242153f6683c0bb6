-- A link that lets somebody in works only in the browser that asked for it; of its secret the hash is kept.
alter table member_link drop constraint member_link_purpose_check;
alter table member_link add constraint member_link_purpose_check
    check (purpose in ('CONFIRM_MAIL', 'RESET_PASSWORD', 'ACCEPT_INVITATION', 'SIGN_IN'));
alter table member_link add column browser text;
alter table member_link add constraint member_link_browser check ((purpose = 'SIGN_IN') = (browser is not null));
