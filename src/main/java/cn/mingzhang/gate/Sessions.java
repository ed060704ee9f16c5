package cn.mingzhang.gate;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.SignIn;
import cn.mingzhang.people.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会话: where an account is signed in. They lie in the database, so that one node ends what another began. */
@Component
@Transactional
public class Sessions {
    /** Absent where no pages are served: the demo's replay. */
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repositories;

    private final SignIn signIn;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    Sessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repositories,
            SignIn signIn,
            Registry registry,
            Trail trail,
            OfficeClock clock) {
        this.repositories = repositories;
        this.signIn = signIn;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param handle names it on a page; the id itself opens the session and never goes there
     * @param own the one that asks
     */
    public record Open(String handle, Instant since, Instant lastUsed, String address, String browser, boolean own) {}

    /** The open sessions of an account, the last used first. */
    @Transactional(readOnly = true)
    public List<Open> of(String login, @Nullable String ownId) {
        return repository().findByPrincipalName(login).values().stream()
                .filter(session -> !session.isExpired() && stillStands(session))
                .map(session -> open(session, session.getId().equals(ownId)))
                .sorted(Comparator.comparing(Open::own)
                        .thenComparing(Open::lastUsed)
                        .reversed())
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(String login) {
        return of(login, null).size();
    }

    /** 强制下线, by an administrator: every session of the account, on every node, at its next request. */
    public void endAll(Actor actor, long officerId, String reason) {
        var officer = registry.officer(officerId, clock.today());
        registry.endSessions(actor, officerId, reason);
        repository().findByPrincipalName(officer.login()).keySet().forEach(repository()::deleteById);
    }

    /** Ends one of one's own sessions, or (null) all but the one that asks. */
    void end(Officer officer, @Nullable String handle, String ownId) {
        var ended = repository().findByPrincipalName(officer.login()).values().stream()
                .filter(session -> !session.getId().equals(ownId))
                .filter(session -> handle == null || handle(session.getId()).equals(handle))
                .toList();
        ended.forEach(session -> repository().deleteById(session.getId()));
        if (!ended.isEmpty()) {
            var change = new Change("gate.sessions", Integer.toString(ended.size()), null);
            var subject = new Subject("officer", officer.login());
            trail.note(officer.actor(), "SESSIONS_ENDED", subject, List.of(change), "", clock.now());
        }
    }

    /** One that a change of password or post has ended lies there until its next request; it is open to nobody. */
    private boolean stillStands(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                && signIn.fresh(signedIn).isPresent();
    }

    private FindByIndexNameSessionRepository<? extends Session> repository() {
        return repositories.getObject();
    }

    private static Open open(Session session, boolean own) {
        var pass = Optional.<Pass>ofNullable(session.getAttribute(Pass.ATTRIBUTE));
        return new Open(
                handle(session.getId()),
                pass.map(Pass::began).orElse(session.getCreationTime()),
                session.getLastAccessedTime(),
                pass.map(Pass::address).orElse("-"),
                pass.map(Pass::browser).orElse("-"),
                own);
    }

    private static String handle(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
