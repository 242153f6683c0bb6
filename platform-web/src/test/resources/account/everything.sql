-- One row of everything that is kept about a person.
update member set left_at = now(), mail_verified_at = now() where id = :me;

insert into role_grant (member, role, region, granted_at)
values (:me, 'ADVISOR', 'AYA', now());

insert into role_request (id, version, member, region, reason, requested_by, requested_at, expires_at,
                          status, closed_by, closed_at, closing_reason)
select :id, 0, :me, 'AYA', 'Conoce la región', m.id, now(), now() + interval '1 day',
       'WITHDRAWN', m.id, now(), 'Cambio de planes'
from member m where m.id <> :me limit 1;

insert into invitation (member, invited_by, invited_at, sent_at)
select :me, m.id, now(), now() from member m where m.id <> :me limit 1;

insert into member_link (token_hash, member, purpose, issued_at, expires_at, used_at)
values (decode(replace(:id::text, '-', ''), 'hex'), :me, 'RESET_PASSWORD', now(), now(), now());

insert into passkey (id, member, name, credential_id, credential, sign_count, backed_up, transports,
                     created_at, last_used_at)
values (:id, :me, 'Mi teléfono', decode(replace(:id::text, '-', ''), 'hex'), '\x01', 0, true, '{}',
        now(), now());

insert into authenticator (member, secret, confirmed_at) select m.id, '\x01', now()
from member m
where m.id = :me and :id::uuid is not null;

insert into recovery_code (member, hash, made_at, used_at)
values (:me, sha256(:id::text::bytea), now(), now());

insert into personal_token (id, member, name, hash, ending, scopes, created_at, expires_at, last_used_at,
                            revoked_at)
values (:id, :me, 'tablero', sha256(convert_to(cast(:id as text), 'UTF8')), 'abcd', array ['READ'], now(),
        now() + interval '30 days', now(), now());

with photo as (insert into stored_file (id, kind, owner, uploaded_by, name, type, width, height, created_at)
               values (:id, 'member-photo', :me, :me, 'yo.jpg', 'JPEG', 1, 1, now())
               returning id)
insert into stored_blob (file, variant, size, sha256)
select id, 0, 1, sha256('x') from photo;

insert into identity (id, issuer, subject, member, mail, linked_at, last_used_at)
values (:id, 'https://identidad.example', :id::text, :me, 'a@b.pe', now(), now());

insert into known_device (member, device_hash, seen_at)
values (:me, decode(replace(:id::text, '-', ''), 'hex'), now());

insert into audit_entry (at, actor, action, subject_kind, subject, reason)
values (now(), :id, 'role.granted', 'member', :me::text, 'Conoce la región');

insert into notice (id, member, kind, occurrence, group_key, link, created_at, read_at)
values (:id, :me, 'WELCOMED', 'x', 'x', '/ayuda', now(), now());

insert into mail_message (id, member, kind, occurrence, recipient, subject, status, next_attempt_at,
                          created_at, sent_at)
values (:id, :me, 'WELCOME', 'x', 'a@b.pe', 'Hola', 'SENT', now(), now(), now());

insert into mail_choice (member, topic, at_once, chosen_at)
values (:me, 'COLLEAGUES', true, now());

insert into participant (id, member, visibility, paused) values (:id, :me, 'REGION', true)
on conflict (member) do nothing;

with made as (insert into wall (id, version, slug, kind, title, rules, layout, audience, comments, supports,
                                approval, named, opened_at)
              values (:id, 0, 'muro-' || :id, 'CHALLENGES', 'Muro', '', 'LIST', 'INVITED', true, true, false,
                      true, now())
              returning id),
     parted as (insert into wall_section (wall, code, position, title)
                select id, 'aqui', 1, 'Aquí' from made returning wall, code),
     asked as (insert into wall_guest (wall, member, invited_by, invited_at) select id, :me, :me, now() from made),
     posted as (insert into card (id, version, wall, section, kind, author, organisation, title, text, stage,
                                  place, written_at, edited_at, published_at)
                select :id, 0, wall, code, 'CHALLENGE', :me, m.organisation, 'Lluvias', 'Llueve', 'OPEN', 1,
                       now(), now(), now()
                from parted, member m where m.id = :me
                returning id),
     answered as (insert into wall_contribution (id, version, card, section, author, organisation, text, place,
                                                 written_at, edited_at, published_at)
                  select gen_random_uuid(), 0, :id, 'PROPOSAL', :me, m.organisation, 'Canaletas', 1, now(),
                         now(), now()
                  from posted, member m where m.id = :me),
     changed as (insert into post_past (post, revision, title, text, by, until)
                 select id, 1, 'Lluvia', 'Llovía', :me, now() from posted),
     taken as (insert into card_accompaniment (id, card, advisor, taken_at, ended_at)
               select :id, id, :me, now(), now() from posted returning id),
     noted as (insert into accompaniment_note (id, accompaniment, text, written_at)
               select :id, id, 'Conversamos', now() from taken),
     warned as (insert into conversation_sanction (id, member, post, reason, given_by, given_at, ends_at)
                select :id, :me, id, 'Insulta', :me, now(), now() + interval '1 day' from posted returning id)
insert into conversation_sanction_lifted (sanction, reason, lifted_by, lifted_at)
select id, 'Se disculpó', :me, now() from warned;

with begun as (insert into practice (id, version, code, started_by, started_at)
               values (:id, 0, 'PR-1999-' || (1000 + floor(random() * 8999))::int, :me, now())
               returning id),
     written as (insert into practice_section (practice, section, revision, content, saved_by, saved_at)
                 select id, 'PRESENTATION', 1, '{"title": "Tutorías"}', :me, now() from begun),
     asked as (insert into practice_invitation (id, practice, member, invited_by, invited_at, answer,
                                                answered_at)
               select :id, id, :me, :me, now(), 'ACCEPTED', now() from begun)
insert into practice_team (practice, member, post, joined_at)
select id, :me, 'HOLDER', now() from begun;

insert into form_upload (id, sent_by, sent_at, name, subject, file, hash)
values (:id, :me, now(), 'ficha.docx', 'PRACTICE', :id, repeat('a', 64));

with begun as (insert into practice (id, version, code, started_by, started_at)
               values (:id, 0, 'PR-1997-' || (1000 + floor(random() * 8999))::int, :me, now())
               returning id),
     asked as (insert into practice_expert_invitation (id, practice, member, invited_by, invited_at,
                                                       revoked_at)
               select :id, id, :me, :me, now(), now() from begun)
insert into practice_expert_comment (id, practice, member, content, revision, saved_at, published_at,
                                     withdrawn_at)
select :id, id, :me,
       '{"post": "Docente", "institution": "Universidad", "keyAspect": "El padrón",
         "improvements": "Medir", "recommendations": "Seguir"}',
       1, now(), now(), now()
from begun;

with said as (insert into conversation_comment (id, version, kind, subject, author, wording, state, written_at,
                                                edited_at)
              values (:id, 0, 'practice', :id, :me, 'Hola', 'SHOWN', now(), now())
              returning id),
     supported as (insert into conversation_support (kind, subject, member, given_at)
                   values ('practice', :id, :me, now())),
     followed as (insert into conversation_follow (kind, subject, member, since)
                  values ('practice', :id, :me, now())),
     decided as (insert into conversation_decision (id, post, verdict, reason, decided_by, decided_at)
                 select id, id, 'HIDDEN', 'Insulta', :me, now() from said
                 returning id, post),
     answered as (insert into conversation_appeal (decision, post, text, made_at, closed_at)
                  select id, post, 'Era broma', now(), now() from decided)
insert into conversation_report (id, post, reporter, reason, note, reported_at, closed_at)
select id, id, :me, 'OFFENCE', 'Molesta', now(), now() from said;

with begun as (insert into practice (id, version, code, started_by, started_at)
               values (:id, 0, 'PR-1998-' || (1000 + floor(random() * 8999))::int, :me, now())
               returning id),
     published as (insert into practice_version (practice, number, published_by, published_at, sheet)
                   select id, 1, :me, now(), '{}' from begun),
     asked as (insert into practice_request (id, practice, stage, words, asked_by, asked_at, outcome,
                                             closed_at)
               select :id, id, 'ADVANCED', 'Ya está', :me, now(), 'NOT_YET', now() from begun),
     decided as (insert into practice_decision (id, practice, version, outcome, from_stage, to_stage, reason,
                                                missing, request, decided_by, decided_at)
                 select :id, id, 1, 'NOT_YET', 'INTERMEDIATE', 'ADVANCED', 'Casi', 'Un acta', :id, :me, now()
                 from begun),
     reviewed as (insert into practice_review (id, practice, version, level, reviewer, reviewed_at,
                                               organisations)
                  select :id, id, 1, 'TERRITORIAL', :me, now(), '{}' from begun),
     judged as (insert into practice_verdict (review, criterion, met, reason, improvement)
                select :id, c, false, 'Casi', 'Medir'
                from unnest(array['REPLICABLE', 'IMPACT', 'VERIFIABLE', 'SUSTAINABLE']) c),
     begun_review as (insert into practice_review_draft (practice, reviewer, version, revision, content,
                                                         saved_at)
                      select id, :me, 1, 1,
                             '{"notes": {"IMPACT": {"met": true, "reason": "Se ve", "improvement": "Más"}}}',
                             now()
                      from begun),
     advised as (insert into practice_advisory (id, practice, kind, origin, advisor, held_on, minutes,
                                                recommendations, recorded_at)
                 select :id, id, 'PERSONALISED', :id::text, :me, current_date, 'Se habló', 'Medir', now()
                 from begun)
insert into practice_renewal (practice, renewed_at, renewed_by, words, until)
select id, now(), :me, 'Sigue', now() from begun;

with begun as (insert into lesson (id, version, code, author, organisation, state, started_at)
               select :id, 0, 'LA-1999-' || (1000 + floor(random() * 8999))::int, m.id, m.organisation,
                      'DRAFT', now()
               from member m
               where m.id = :me
               returning id),
     written as (insert into lesson_section (lesson, section, revision, content, saved_by, saved_at)
                 select id, section, 1, content::jsonb, :me, now()
                 from begun
                 cross join (values ('EXPERIENCE', '{"title": "Kits", "situation": "Llegaron tarde"}'),
                                    ('GENERAL', '{"servant": "Nilda", "mail": "a@b.pe"}')) part (section, content))
insert into lesson_review (id, lesson, reviewer, outcome, reason, at)
select id, id, :me, 'RETURNED', 'Falta', now() from begun;

with who as (insert into participant (id, member)
             values (:id, :me)
             on conflict (member) do update set paused = false
             returning id),
     year as (insert into season (code, first_day, last_day)
              values ('1999', '1999-01-01', '1999-12-31')
              on conflict do nothing),
     about as (insert into contribution_subject (subject) values (:id::text)),
     given as (insert into contribution (subject, kind, occurrence, participant, season, day, title, path,
                                         accepted_at, accepted, rule, outcome, turns)
               select :id::text, k.kind, '', who.id, '1999', '1999-03-01', 'Aulas', '/practicas', now(), true,
                      1, k.outcome, k.turns
               from who
               cross join (values ('PRACTICE_PUBLISHED', 'AWARDED', 1),
                                  ('REVIEW_DONE', 'CAPPED_DAY', 0)) k (kind, outcome, turns)),
     entered as (insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn,
                                           points, reason, at, recorded_at)
                 select who.id, '1999', '1999-03-01', 'PRACTICE_PUBLISHED', 1, :id::text, '', 1, 20, 'AWARD',
                        now(), now()
                 from who),
     reached as (insert into standing_reached (season, participant, standing, reached_at)
                 select '1999', who.id, 'PARTICIPATING', now() from who),
     asked as (insert into points_review (id, member, contribution, words, asked_at, answered_by,
                                          answered_at, answer)
               select :id, :me, :id, '¿Por qué?', now(), m.id, now(), 'Por la regla'
               from member m
               where m.id <> :me
               limit 1)
insert into points_correction (id, participant, season, points, reason, proposed_by, proposed_at, outcome,
                               decided_by, decided_at, answer)
select :id, who.id, '1999', 5, 'Faltaba', :me, now(), 'DECLINED', m.id, now(), 'No'
from who
cross join member m
where m.id <> :me
limit 1;

with mine as (insert into badge (id, code, family, tier, created_at)
              values (:id, 'prueba-' || :id::text, 'LEARNS', 'STRAND', now())),
     worded as (insert into badge_version (badge, version, name, purpose, criterion, decided_by, decided_at,
                                           reason)
                values (:id, 1, 'Prueba', 'Probar', '{"is": "points", "count": 100000}', :me, now(),
                        'Faltaba'))
insert into badge_award (id, badge, version, participant, awarded_at, evidence, revoked_at, revoked_by,
                         reason)
select :id, :id, 1, p.id, now(),
       '[{"subject": "practice:1", "kind": "PRACTICE_PUBLISHED", "title": "Aulas", "path": "/practicas",
          "at": "2026-03-01T15:00:00Z"}]',
       now(), :me, 'No era'
from participant p
where p.member = :me;

with who as (insert into participant (id, member)
             values (:id, :me)
             on conflict (member) do update set paused = false
             returning id),
     given as (insert into badge_award (id, badge, version, participant, awarded_at, evidence, revoked_at)
               select :id, b.id, 1, who.id, now(), '[]', now()
               from badge b
               cross join who
               where b.code = 'cumbre'
               returning id)
insert into credential (award, member, list, position, salt, named, taken_at)
select id, :me, 1, 1, 'x', true, now() from given;

insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
values (:id::text, :id::text, 0, 0, 2000000000, 4102444800000, :me::text)
