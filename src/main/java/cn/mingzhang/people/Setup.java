package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.refusals.NotVisible;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首次启用: an installation begins without any account. Who reads the console's one-time code names the three administrators;
 * each gets an activation code and chooses his own password, so that nobody ever knows another's.
 */
@Component
@Transactional
class Setup {
    static final Duration GOOD_FOR = Duration.ofMinutes(30);
    static final List<Post> POSTS = List.of(Post.SYSTEM_ADMIN, Post.SECURITY_ADMIN, Post.AUDIT_ADMIN);

    private final JdbcClient sql;
    private final Officers officers;
    private final Registry registry;
    private final OfficeClock clock;

    Setup(JdbcClient sql, Officers officers, Registry registry, OfficeClock clock) {
        this.sql = sql;
        this.officers = officers;
        this.registry = registry;
        this.clock = clock;
    }

    record Named(Post post, String login, String name) {}

    /** @param key the message key of the post */
    record Activation(String key, String login, String name, String code) {}

    @Transactional(readOnly = true)
    public boolean isOpen() {
        return officers.none();
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new NotVisible("setup");
        }
    }

    /** A new code; the one before it is worth nothing any more. */
    String issueCode() {
        var code = OneTimeCode.make();
        sql.sql("UPDATE installation SET setup_code_digest = :digest, setup_code_until = :until")
                .param("digest", OneTimeCode.digest(code))
                .param("until", Credentials.systemNow().plus(GOOD_FOR))
                .update();
        return code;
    }

    /** Uses the code up and names the three; an empty list for a wrong, used or old code. */
    List<Activation> name(String code, String unit, List<Named> three) {
        mustBeOpen();
        if (!useCode(code)) {
            return List.of();
        }
        var today = clock.today();
        var centre = registry.openUnit(
                Actor.SYSTEM, new NewUnit("XX", unit, UnitKind.INFORMATION_CENTRE, "511700", null), today);
        var activations = new ArrayList<Activation>();
        for (var named : three) {
            var id = registry.appoint(Actor.SYSTEM, new NewOfficer(named.login(), named.name(), centre), today);
            registry.givePost(Actor.SYSTEM, id, named.post(), today);
            var activation = registry.issueActivation(Actor.SYSTEM, id);
            activations.add(new Activation("people.post." + named.post(), named.login(), named.name(), activation));
        }
        return activations;
    }

    private boolean useCode(String code) {
        return sql.sql("UPDATE installation SET setup_code_digest = NULL, setup_code_until = NULL"
                                + " WHERE setup_code_digest = :digest AND setup_code_until > :now")
                        .param("digest", OneTimeCode.digest(code))
                        .param("now", Credentials.systemNow())
                        .update()
                == 1;
    }
}
