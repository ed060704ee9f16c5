package cn.mingzhang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LampRules.class)
class CalendarConfiguration {

    /** Steps back before any other clock: the demo's, or a test's. */
    @Bean
    @Fallback
    OfficeClock systemOfficeClock() {
        return new SystemOfficeClock(Clock.system(OfficeClock.ZONE));
    }

    /** Read once: a day entered later counts from the next start. */
    @Bean
    WorkingDays workingDays(JdbcClient sql) {
        var own = sql.sql("SELECT day, working, name, source, provisional FROM calendar_day")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("working"),
                        row.getString("name"),
                        row.getString("source"),
                        row.getBoolean("provisional")))
                .list();
        return WorkingDays.of(CalendarFile.shipped(), own);
    }
}
