package cn.mingzhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar in the running application. */
@DatabaseTest
class CalendarDatabaseTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Lamps lamps;

    @Test
    void theOfficesDaysAreReadFromTheDatabase() {
        sql.sql("INSERT INTO calendar_day VALUES ('2021-03-04', false, '防空警报试鸣', '达市府办〔2021〕1号', false)")
                .update();
        var days = new CalendarConfiguration().workingDays(sql);
        assertThat(days.isWorking(LocalDate.of(2021, 3, 4))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2021, 2, 20))).isTrue();
    }

    @Test
    void theRulesHaveTheirUsualNumbers() {
        var today = LocalDate.of(2021, 3, 3);
        assertThat(lamps.dates(today)).isEqualTo(LampRules.usual().on(today, workingDays));
    }
}
