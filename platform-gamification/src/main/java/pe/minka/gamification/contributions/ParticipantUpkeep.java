package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Roster;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberEnabled;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberMoved;
import pe.minka.members.RoleGranted;
import pe.minka.members.RoleRevoked;

/** Who takes part in the rankings follows what becomes of the members. */
@Component
class ParticipantUpkeep {

    private final Roster roster;

    ParticipantUpkeep(Roster roster) {
        this.roster = roster;
    }

    @ApplicationModuleListener
    void on(RoleGranted event) {
        roster.follow(event.member());
    }

    @ApplicationModuleListener
    void on(RoleRevoked event) {
        roster.follow(event.member());
    }

    @ApplicationModuleListener
    void on(MemberMoved event) {
        roster.follow(event.member());
    }

    @ApplicationModuleListener
    void on(MemberDisabled event) {
        roster.follow(event.member());
    }

    @ApplicationModuleListener
    void on(MemberEnabled event) {
        roster.follow(event.member());
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        roster.follow(event.member());
    }
}
