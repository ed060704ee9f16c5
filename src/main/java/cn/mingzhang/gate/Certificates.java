package cn.mingzhang.gate;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * UKey 证书: a certificate that the security administrator has bound to an account is its second factor. It never signs anybody
 * in by itself, as a form of sign-in by certificate would: the password is asked too. The connection proves the key (TLS), the
 * server's trust store the issuer, this table whose it is.
 */
@Component
public class Certificates {
    private static final String PRESENTED = "jakarta.servlet.request.X509Certificate";

    private final JdbcClient sql;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final boolean inUse;
    private final String header;

    Certificates(
            JdbcClient sql,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            @Value("${mingzhang.factor.certificates:false}") boolean inUse,
            @Value("${mingzhang.factor.certificate-header:}") String header) {
        this.sql = sql;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.inUse = inUse;
        this.header = header.strip();
    }

    /** A bound certificate as the pages list it. */
    public record Bound(
            long id, String subject, String issuer, String serial, OffsetDateTime notAfter, OffsetDateTime boundAt) {}

    public boolean areInUse() {
        return inUse;
    }

    /**
     * Binds a certificate to an account, from its text (PEM); one certificate belongs to one account.
     *
     * @throws Unfit at the field {@code certificate}: it cannot be read, is out of date, or is bound already
     */
    @Transactional
    public void bind(Actor actor, long officerId, String pem) {
        var certificate = read(pem).orElseThrow(() -> new Unfit("certificate", "gate.certificate.unreadable"));
        var now = now();
        var notAfter = certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC);
        if (notAfter.isBefore(now)) {
            throw new Unfit("certificate", "gate.certificate.old");
        }
        if (holder(certificate).isPresent()) {
            throw new Unfit("certificate", "gate.certificate.taken");
        }
        sql.sql("""
                        INSERT INTO client_certificate (officer_id, issuer, serial, subject, fingerprint, not_after, bound_at)
                        VALUES (:officer, :issuer, :serial, :subject, :fingerprint, :end, :now)
                        """)
                .param("officer", officerId)
                .param("issuer", certificate.getIssuerX500Principal().getName())
                .param("serial", certificate.getSerialNumber().toString(16))
                .param("subject", certificate.getSubjectX500Principal().getName())
                .param("fingerprint", fingerprint(certificate))
                .param("end", notAfter)
                .param("now", now)
                .update();
        registry.endSessions(actor, officerId, "");
        note(
                actor,
                "CERTIFICATE_BOUND",
                officerId,
                null,
                certificate.getSubjectX500Principal().getName());
    }

    /** Ends a binding; the sessions of the account end with it. */
    @Transactional
    public void end(Actor actor, long officerId, long certificateId) {
        var bound = of(officerId).stream()
                .filter(one -> one.id() == certificateId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("certificate " + certificateId));
        sql.sql("UPDATE client_certificate SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                .param("now", now())
                .param("id", certificateId)
                .update();
        registry.endSessions(actor, officerId, "");
        note(actor, "CERTIFICATE_ENDED", officerId, bound.subject(), null);
    }

    public List<Bound> of(long officerId) {
        return sql.sql("SELECT id, subject, issuer, serial, not_after, bound_at FROM client_certificate"
                        + " WHERE officer_id = :id AND ended_at IS NULL ORDER BY id")
                .param("id", officerId)
                .query(Bound.class)
                .list();
    }

    boolean isBound(long officerId) {
        return inUse && !of(officerId).isEmpty();
    }

    /** Whether this request came with a certificate of this officer, good today. */
    boolean proves(HttpServletRequest request, long officerId) {
        return inUse
                && presented(request)
                        .filter(Certificates::isGoodNow)
                        .flatMap(this::holder)
                        .filter(holder -> holder == officerId)
                        .isPresent();
    }

    private Optional<X509Certificate> presented(HttpServletRequest request) {
        if (request.getAttribute(PRESENTED) instanceof X509Certificate[] chain && chain.length > 0) {
            return Optional.of(chain[0]);
        }
        var told = header.isEmpty() ? null : request.getHeader(header);
        // nginx escapes the text as an address; its plus is a plus.
        return told == null || told.length() > 20_000
                ? Optional.empty()
                : read(URLDecoder.decode(told.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static boolean isGoodNow(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (GeneralSecurityException outOfDate) {
            return false;
        }
    }

    private Optional<Long> holder(X509Certificate certificate) {
        return sql.sql(
                        "SELECT officer_id FROM client_certificate WHERE fingerprint = :fingerprint AND ended_at IS NULL")
                .param("fingerprint", fingerprint(certificate))
                .query(Long.class)
                .optional();
    }

    private static Optional<X509Certificate> read(String pem) {
        try {
            var bytes = pem.strip().getBytes(StandardCharsets.US_ASCII);
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void note(Actor actor, String deed, long officerId, @Nullable String before, @Nullable String after) {
        var subject = new Subject(
                "officer", registry.officer(officerId, clock.today()).login());
        trail.note(actor, deed, subject, List.of(new Change("gate.certificate", before, after)), "", clock.now());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
