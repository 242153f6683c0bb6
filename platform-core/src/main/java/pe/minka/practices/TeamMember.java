package pe.minka.practices;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;

/** Somebody of the team that writes a practice. */
@Table("practice_team")
record TeamMember(MemberId member, Post post, Instant joinedAt) {

    TeamMember as(Post other) {
        return new TeamMember(member, other, joinedAt);
    }
}
