package cn.mingzhang.inbox;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.JobRuns;
import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 发邮件: each mail in a transaction of its own that holds its row, so that two nodes never send the same one. A node that dies after
 * the server took the mail and before that was written down sends it twice: of the two mistakes the one that loses nothing.
 */
@Component
class MailRound {
    private static final int TRIES = 8;
    private static final int AT_MOST = 500;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final ObjectProvider<JavaMailSender> server;
    private final TransactionTemplate one;
    private final String from;
    private final String link;

    MailRound(
            JdbcClient sql,
            OfficeClock clock,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            @Value("${mingzhang.mail.from:}") String from,
            @Value("${mingzhang.mail.link:}") String link) {
        this.sql = sql;
        this.clock = clock;
        this.server = server;
        this.one = new TransactionTemplate(transactions);
        this.from = from;
        this.link = link;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> sendingOfMail(ObjectProvider<MailRound> round) {
            return Rounds.every(
                    "mail",
                    Duration.ofMinutes(5),
                    () -> JobRuns.did(round.getObject().go()));
        }
    }

    private record Waiting(long id, String address, int notices, int tries) {}

    /** @return how many went out */
    int go() {
        var sender = server.getIfAvailable();
        return sender == null ? 0 : go(sender);
    }

    int go(JavaMailSender sender) {
        var sent = 0;
        for (var n = 0; n < AT_MOST; n++) {
            var went = one.execute(status -> next().map(mail -> send(mail, sender)));
            if (went == null || went.isEmpty()) {
                return sent;
            }
            sent += Boolean.TRUE.equals(went.get()) ? 1 : 0;
        }
        return sent;
    }

    private Optional<Waiting> next() {
        return sql.sql(
                        "SELECT id, address, notices, tries FROM mail_out WHERE next_at <= :now ORDER BY next_at, id LIMIT 1"
                                + " FOR UPDATE SKIP LOCKED")
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .optional();
    }

    private boolean send(Waiting mail, JavaMailSender sender) {
        var error = error(mail, sender);
        var now = clock.now();
        var again = error != null && mail.tries() + 1 < TRIES;
        sql.sql(
                        "UPDATE mail_out SET tries = tries + 1, error = :error, sent_at = :sent, next_at = :next WHERE id = :id")
                .param("error", error)
                .param(
                        "sent",
                        error == null ? now.atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "next",
                        again
                                ? now.plus(FIRST_WAIT.multipliedBy(1L << mail.tries()))
                                        .atOffset(ZoneOffset.UTC)
                                : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", mail.id())
                .update();
        return error == null;
    }

    /** Null where the server took it. */
    private @Nullable String error(Waiting mail, JavaMailSender sender) {
        try {
            sender.send(message(mail));
            return null;
        } catch (MailAuthenticationException refused) {
            return "SIGN_IN";
        } catch (MailException failed) {
            return kind(failed);
        }
    }

    private static String kind(MailException failed) {
        var said = failed.toString() + failed.getMessage();
        var causes = Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream()
                        .anyMatch(cause ->
                                cause instanceof java.net.SocketException || cause instanceof UnknownHostException)
                || said.contains("connect")) {
            return "UNREACHABLE";
        }
        if (said.contains("Invalid Addresses") || said.contains("AddressException")) {
            return "ADDRESS";
        }
        return said.contains("SMTPSendFailed") || said.contains("SendFailed") ? "REFUSED" : "OTHER";
    }

    /** The text is the same for everybody but for a number; it is read on machines that are not the office's. */
    private SimpleMailMessage message(Waiting mail) {
        var message = new SimpleMailMessage();
        if (!from.isBlank()) {
            message.setFrom(from);
        }
        message.setTo(mail.address());
        message.setSubject("明账：" + mail.notices() + " 条新提醒");
        message.setText("您在明账有 " + mail.notices() + " 条新提醒，请登录查看。\n"
                + (link.isBlank() ? "" : link + "/inbox\n")
                + "\n本邮件由系统自动发出，不含办件内容，请勿回复。不再要邮件：登录后在“我的账号—邮件提醒”中取消。\n");
        return message;
    }
}
