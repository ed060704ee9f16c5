package cn.mingzhang.inbox;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.jobs.JobRuns;
import cn.mingzhang.jobs.Rounds;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Clocks.Clock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 每日提醒: every running clock of every capability, some at a time, each time in a transaction of its own. A round that is cut off
 * or run twice changes nothing: an occasion is on record once, by its unique key, and only who writes it tells anybody.
 */
@Component
public class ReminderRound {
    private static final int AT_A_TIME = 200;

    private final ObjectProvider<Clocks> capabilities;
    private final OfficeTerms terms;
    private final WorkingDays days;
    private final OfficeClock clock;
    private final JdbcClient sql;
    private final Telling telling;
    private final MailDesk mail;

    ReminderRound(
            ObjectProvider<Clocks> capabilities,
            OfficeTerms terms,
            WorkingDays days,
            OfficeClock clock,
            JdbcClient sql,
            Telling telling,
            MailDesk mail) {
        this.capabilities = capabilities;
        this.terms = terms;
        this.days = days;
        this.clock = clock;
        this.sql = sql;
        this.telling = telling;
        this.mail = mail;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> dailyNotices(ObjectProvider<ReminderRound> round) {
            return Rounds.daily(
                    "notices-daily",
                    LocalTime.of(6, 30),
                    () -> JobRuns.did(round.getObject().go()));
        }
    }

    /** @return how many occasions were new */
    public int go() {
        var today = clock.today();
        var inForce = terms.on(today);
        var until = days.plus(today, Occasion.farthest(inForce) + 1);
        var holders = Holders.on(today, sql);
        var told = 0;
        for (var capability : capabilities.orderedStream().toList()) {
            for (var kind : capability.kinds()) {
                var running = capability.running(kind, today, until).stream()
                        .sorted(Comparator.comparingLong(Clock::matter))
                        .toList();
                for (var at = 0; at < running.size(); at += AT_A_TIME) {
                    var some = running.subList(at, Math.min(running.size(), at + AT_A_TIME)).stream()
                            .flatMap(one -> Occasion.of(one.due(), today, inForce, days).stream()
                                    .map(occasion -> new Telling.Come(
                                            one,
                                            occasion,
                                            capability.subject(one).orElse(null))))
                            .toList();
                    told += telling.of(kind, some, today, holders);
                }
                telling.over(kind, matters(running), today);
            }
        }
        mail.write();
        return told;
    }

    private static Long[] matters(List<Clock> running) {
        return running.stream().map(Clock::matter).toArray(Long[]::new);
    }
}
