package pe.minka.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;

/** Finds what was made of a document that is, byte for byte, the same as another one. */
@Component
class EarlierDrafts {

    private static final String FIND = """
            select u.subject, coalesce(p.code, l.code) as code, u.sent_by, u.drafted_at,
                   coalesce(p.published_at, l.published_at) is not null as published,
                   exists (select from practice_team t where t.practice = u.practice and t.member = :member)
                       or coalesce(l.author = :member, false) as mine
            from form_upload sent
            join form_upload u on u.hash = sent.hash and u.id <> sent.id and u.drafted_at is not null
            join member sender on sender.id = u.sent_by
            left join practice p on p.id = u.practice
            left join lesson l on l.id = u.lesson
            where sent.id = :upload and sent.sent_by = :member
              and coalesce(p.discarded_at, l.discarded_at) is null
              and (u.sent_by = :member or sender.organisation = :organisation)
            order by u.drafted_at desc, u.id
            limit 3
            """;

    private final JdbcClient jdbc;
    private final MemberDirectory directory;

    EarlierDrafts(JdbcClient jdbc, MemberDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Row(
            FormSubject subject, String code, MemberId sentBy, Instant at, boolean mine, boolean published) {}

    List<EarlierDraft> of(Access me, FormUploadId upload) {
        List<Row> rows = jdbc.sql(FIND)
                .param("upload", upload.value())
                .param("member", me.id().value())
                .param("organisation", me.organisation().value())
                .query((row, number) -> row(row))
                .list();
        var people = directory.findAll(rows.stream().map(Row::sentBy).toList());
        return rows.stream()
                .map(row -> new EarlierDraft(
                        row.subject(),
                        row.code(),
                        Objects.requireNonNull(people.get(row.sentBy())),
                        row.at(),
                        row.mine(),
                        row.published()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                FormSubject.valueOf(row.getString("subject")),
                row.getString("code"),
                new MemberId(row.getObject("sent_by", UUID.class)),
                row.getTimestamp("drafted_at").toInstant(),
                row.getBoolean("mine"),
                row.getBoolean("published"));
    }
}
