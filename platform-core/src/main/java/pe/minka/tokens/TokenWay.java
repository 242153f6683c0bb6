package pe.minka.tokens;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.WayIn;

/** Whoever has a token acts as its member, whatever the password is. */
@Component
class TokenWay implements WayIn {

    private final PersonalTokens tokens;

    TokenWay(PersonalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Kind kind() {
        return Kind.TOKEN;
    }

    @Override
    public int count(MemberId member) {
        return tokens.of(member).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Access owner) {
        tokens.of(owner.id()).forEach(token -> tokens.revoke(owner, token.id()));
    }
}
