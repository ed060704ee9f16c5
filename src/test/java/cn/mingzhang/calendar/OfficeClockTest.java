package cn.mingzhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OfficeClockTest {

    /** Lazy, so that the calendar's database is not asked for. */
    private final ApplicationContextRunner office = new ApplicationContextRunner()
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withUserConfiguration(CalendarConfiguration.class);

    @Test
    void isTheMachinesClock() {
        office.run(context -> assertThat(context.getBean(OfficeClock.class)).isInstanceOf(SystemOfficeClock.class));
    }

    @Test
    void stepsBackBeforeAnyOther() {
        OfficeClock demo = () -> Instant.parse("2022-01-04T01:00:00Z");
        office.withBean("demoClock", OfficeClock.class, () -> demo).run(context -> {
            assertThat(context.getBean(OfficeClock.class)).isSameAs(demo);
            assertThat(demo.today()).isEqualTo("2022-01-04");
        });
    }
}
