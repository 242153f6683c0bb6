package pe.minka.gamification.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.Role;

/** Knows which participant a member is, until the member is erased. */
@Component
public class Participants {

    private static final String OF = "select id, board, organisation from participant where member = :member";

    private static final String HELD = OF + " for no key update";

    private static final String HOLD = "select from participant where id = :id for no key update";

    private static final String ADD = """
            insert into participant (id, member, organisation, board) values (:id, :member, :organisation, :board)
            on conflict (member) do nothing
            """;

    private static final String MEMBERS =
            "select id, member from participant where id = any(:ids) and member is not null";

    private static final String MEMBER = "select member from participant where id = :id and member is not null";

    private final JdbcClient jdbc;
    private final MemberDirectory members;

    Participants(JdbcClient jdbc, MemberDirectory members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** Whoever never contributed becomes a participant; whoever was erased is nobody. */
    Optional<Participant> of(MemberId member) {
        return of(OF, member);
    }

    /** Likewise; nobody else's news of them are counted until the transaction ends, so that they take places one by one. */
    Optional<Participant> held(MemberId member) {
        return of(HELD, member);
    }

    private Optional<Participant> of(String question, MemberId member) {
        return known(question, member)
                .or(() -> members.find(member)
                        .filter(person -> person.status() != MemberStatus.ERASED)
                        .flatMap(person -> {
                            add(person);
                            return known(question, member);
                        }));
    }

    /** Two who are new to the ledger become participants in the same order, whoever gives to whom. */
    void know(MemberId member, @Nullable MemberId giver) {
        if (giver != null) {
            Stream.of(member, giver)
                    .sorted(Comparator.comparing(MemberId::value))
                    .forEach(this::of);
        }
    }

    /** The same of whom one knows already. */
    void hold(ParticipantId participant) {
        jdbc.sql(HOLD)
                .param("id", participant.value())
                .query((row, number) -> participant)
                .single();
    }

    /** Who somebody is in the ledger; nobody when they were erased. */
    public Optional<ParticipantId> id(MemberId member) {
        return of(member).map(Participant::id);
    }

    /** The same without making anybody a participant. */
    public Optional<ParticipantId> find(MemberId member) {
        return known(OF, member).map(Participant::id);
    }

    public Optional<MemberId> member(ParticipantId participant) {
        return jdbc.sql(MEMBER)
                .param("id", participant.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** Who they are, without those who were erased. */
    public Map<UUID, MemberId> members(Collection<UUID> participants) {
        Map<UUID, MemberId> members = new HashMap<>();
        jdbc.sql(MEMBERS).param("ids", participants.toArray(UUID[]::new)).query(row -> {
            members.put(row.getObject("id", UUID.class), new MemberId(row.getObject("member", UUID.class)));
        });
        return members;
    }

    /** Administrators never rank; advisors do among themselves. */
    public static Board boardOf(MemberView person) {
        if (person.has(Role.ADMINISTRATOR)) {
            return Board.NONE;
        }
        return person.has(Role.ADVISOR) ? Board.ADVISORS : Board.MEMBERS;
    }

    private Optional<Participant> known(String question, MemberId member) {
        return jdbc.sql(question)
                .param("member", member.value())
                .query((row, number) -> new Participant(
                        new ParticipantId(row.getObject("id", UUID.class)),
                        Board.valueOf(row.getString("board")),
                        row.getObject("organisation", UUID.class)))
                .optional();
    }

    private void add(MemberView person) {
        jdbc.sql(ADD)
                .param("id", ParticipantId.next().value())
                .param("member", person.id().value())
                .param("organisation", person.organisation().value())
                .param("board", boardOf(person).name())
                .update();
    }
}
