package pe.minka.notifications;

import pe.minka.members.MemberId;
import pe.minka.streams.StreamChange;
import pe.minka.streams.Topic;

/** A member's notices as what can be watched: that one was pinned, that some were read, that some were taken down. */
public final class NoticeTopic {

    private static final String KIND = "notices";

    private NoticeTopic() {}

    public static String kind() {
        return KIND;
    }

    public static Topic of(MemberId member) {
        return new Topic(KIND, member.value());
    }

    static StreamChange pinned(MemberId member, NoticeId notice) {
        return new StreamChange(of(member), "pinned", notice.value());
    }

    static StreamChange read(MemberId member) {
        return new StreamChange(of(member), "read", member.value());
    }

    static StreamChange takenDown(MemberId member) {
        return new StreamChange(of(member), "taken-down", member.value());
    }
}
