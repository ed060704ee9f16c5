package cn.mingzhang.gate;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OwnPassword;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of one's own account. */
@Component
class OwnAccountPages {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(OfficeClock.ZONE);

    private final Factors factors;
    private final Certificates certificates;
    private final Sessions sessions;
    private final OwnPassword passwords;
    private final MessageSource messages;
    private final Duration idle;
    private final Duration longest;

    OwnAccountPages(
            Factors factors,
            Certificates certificates,
            Sessions sessions,
            OwnPassword passwords,
            MessageSource messages,
            @Value("${spring.session.timeout:30m}") Duration idle,
            @Value("${mingzhang.session.longest:12h}") Duration longest) {
        this.factors = factors;
        this.certificates = certificates;
        this.sessions = sessions;
        this.passwords = passwords;
        this.messages = messages;
        this.idle = idle;
        this.longest = longest;
    }

    /**
     * @param demanded a post of his demands a factor, so it cannot be given up
     * @param fewCodes it is time to make new recovery codes
     */
    record Page(
            List<Fact> facts,
            String passwordSet,
            boolean hasFactor,
            @Nullable String enrolled,
            int codesLeft,
            boolean fewCodes,
            boolean demanded,
            List<CertificateLine> certificates,
            List<SessionLine> sessions,
            long idleMinutes,
            long longestHours) {

        public boolean hasOthers() {
            return sessions.size() > 1;
        }
    }

    record CertificateLine(String subject, String issuer, String until) {}

    record SessionLine(String handle, String since, String lastUsed, String address, String browser, boolean own) {}

    Page page(Officer officer, String sessionId, Locale locale) {
        var enrolled = factors.enrolledAt(officer.id());
        var left = factors.codesLeft(officer.id());
        return new Page(
                facts(officer, locale),
                passwords
                        .setAt(officer.id())
                        .map(OffsetDateTime::toInstant)
                        .map(DAY::format)
                        .orElse(""),
                enrolled.isPresent(),
                enrolled.map(DAY::format).orElse(null),
                left,
                enrolled.isPresent() && left < 4,
                factors.isDemandedOf(officer),
                certificates.of(officer.id()).stream()
                        .map(bound ->
                                new CertificateLine(bound.subject(), bound.issuer(), DAY.format(bound.notAfter())))
                        .toList(),
                sessions.of(officer.login(), sessionId).stream()
                        .map(OwnAccountPages::line)
                        .toList(),
                idle.toMinutes(),
                longest.toHours());
    }

    private List<Fact> facts(Officer officer, Locale locale) {
        var posts = officer.posts().stream()
                .sorted()
                .map(post -> text("people.post." + post, locale))
                .collect(Collectors.joining(" · "));
        return List.of(
                new Fact(text("people.officer.name", locale), officer.name()),
                new Fact(text("login.username", locale), officer.login()),
                new Fact(text("people.officer.unit", locale), officer.unit().name()),
                new Fact(text("gate.account.posts", locale), posts));
    }

    private static SessionLine line(Sessions.Open open) {
        return new SessionLine(
                open.handle(),
                minute(open.since()),
                minute(open.lastUsed()),
                open.address(),
                open.browser(),
                open.own());
    }

    private static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
