package pe.minka.members;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** Finds people: by identity for every module, by what is known of them for administrators. */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {

    private static final String BY_MAIL = "select id from member where mail = :mail";

    private static final String WITH_ROLE = """
            select m.id
            from member m
            join role_grant g on g.member = m.id
            where m.status = 'ACTIVE' and g.role = :role and g.region is not distinct from :region
            order by m.id
            """;

    private static final String MODERATORS = """
            select m.id
            from member m
            join role_grant g on g.member = m.id
            where m.status = 'ACTIVE' and g.role = 'MODERATOR' and (g.region is null or g.region = :region::text)
            order by m.id
            """;

    private static final String MATCHING = """
            from member m
            join organisation o on o.id = m.organisation
            where (:national or o.region = any(:regions))
              and (case when :status::text is null then m.status <> 'ERASED' else m.status = :status end)
              and (:region::text is null or o.region = :region)
              and (:organisation::uuid is null or m.organisation = :organisation)
              and (:role::text is null
                   or (:role = 'MEMBER' and m.status = 'ACTIVE')
                   or exists (select from role_grant g where g.member = m.id and g.role = :role))
              and (:text = ''
                   or fold(:text) <% m.sought
                   or fold(:text) <> ''
                      and not exists (select
                                      from unnest(string_to_array(fold(:text), ' ')) word
                                      where m.sought not like '%' || word || '%'
                                        and o.folded not like '%' || word || '%'))
            """;

    private static final String PAGE = "select m.id " + MATCHING + """
            order by (m.sought like '%' || fold(:text) || '%') desc, fold(m.surnames || ' ' || m.given_names), m.id
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) " + MATCHING;

    private static final String COUNT_BY_STATUS = """
            select m.status, count(*)
            from member m
            join organisation o on o.id = m.organisation
            where (:national or o.region = any(:regions))
            group by m.status
            """;

    private final JdbcClient jdbc;
    private final MemberViews views;

    MemberDirectory(JdbcClient jdbc, MemberViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** An erased member answers with the pseudonym. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<MemberView> find(MemberId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /**
     * For administrators; whoever belongs to a region that is not theirs is not there for them. A refusal does not undo
     * the transaction it happens in: it is written down there.
     */
    @Transactional(readOnly = true, noRollbackFor = Forbidden.class)
    public MemberView require(Access admin, MemberId id) {
        Jurisdiction.requireAdministrator(admin);
        return find(id).filter(person -> admin.administers(person.region())).orElseThrow(() -> new MemberNotFound(id));
    }

    public Optional<MemberView> findByMail(MailAddress mail) {
        return jdbc.sql(BY_MAIL)
                .param("mail", mail.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new MemberId(id)));
    }

    /** In the order asked for; whoever is not there is missing from the answer. One question needs no transaction. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<MemberId, MemberView> findAll(Collection<MemberId> ids) {
        Map<MemberId, MemberView> found = views.of(ids);
        Map<MemberId, MemberView> ordered = LinkedHashMap.newLinkedHashMap(found.size());
        for (MemberId id : ids) {
            var view = found.get(id);
            if (view != null) {
                ordered.put(id, view);
            }
        }
        return ordered;
    }

    /** Whom to tell about something in a region: its administrators, or the national ones when it has none. */
    public List<MemberId> administratorsOf(@Nullable String region) {
        List<MemberId> regional = region == null ? List.of() : withRole(Role.ADMINISTRATOR, region);
        return regional.isEmpty() ? withRole(Role.ADMINISTRATOR, null) : regional;
    }

    /** Who advises in this region alone, or without a region who advises in the whole country. */
    public List<MemberId> advisorsOf(@Nullable String region) {
        return withRole(Role.ADVISOR, region);
    }

    /** Who moderates what belongs to a region, or to none: those of the region and those of the whole country. */
    public List<MemberId> moderatorsOf(@Nullable String region) {
        return jdbc.sql(MODERATORS)
                .param("region", region)
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }

    /** For administrators; a regional one finds only the people of the own regions. */
    public Listing<MemberView> search(MemberSearch search, Access asker, PageRequest page) {
        Jurisdiction.requireAdministrator(asker);
        List<MemberId> ids = matching(PAGE, search, asker)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
        long total = matching(COUNT, search, asker).query(Long.class).single();
        return new Listing<>(List.copyOf(findAll(ids).values()), page.page(), page.size(), total);
    }

    /** How many people there are in each state, where an administrator administers. */
    public Map<MemberStatus, Long> count(Access admin) {
        Jurisdiction.requireAdministrator(admin);
        Map<MemberStatus, Long> counts = new EnumMap<>(MemberStatus.class);
        jdbc.sql(COUNT_BY_STATUS)
                .param("national", admin.isNationalAdministrator())
                .param("regions", admin.administeredRegions().toArray(String[]::new))
                .query(row -> {
                    counts.put(MemberStatus.valueOf(row.getString("status")), row.getLong("count"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec matching(String sql, MemberSearch search, Access asker) {
        return jdbc.sql(sql)
                .param("national", asker.isNationalAdministrator())
                .param("regions", asker.administeredRegions().toArray(String[]::new))
                .param("text", search.text())
                .param(
                        "status",
                        search.status() == null ? null : search.status().name())
                .param("role", search.role() == null ? null : search.role().name())
                .param("region", search.region())
                .param(
                        "organisation",
                        search.organisation() == null
                                ? null
                                : search.organisation().value());
    }

    private List<MemberId> withRole(Role role, @Nullable String region) {
        return jdbc.sql(WITH_ROLE)
                .param("role", role.name())
                .param("region", region)
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }
}
