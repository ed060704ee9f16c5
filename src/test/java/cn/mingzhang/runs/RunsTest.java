package cn.mingzhang.runs;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("定时任务：上次、下次、用时、错误，一页看全")
class RunsTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ObjectProvider<RecurringTask<?>> tasks;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient sql;

    @Test
    @DisplayName("每个任务都有名称和说明，中英文")
    void everyTaskHasWords() {
        assertThat(tasks.stream().count()).isGreaterThanOrEqualTo(12);
        tasks.forEach(task -> List.of("task.", "what.")
                .forEach(word -> List.of(Locale.CHINESE, Locale.ENGLISH)
                        .forEach(locale -> assertThat(
                                        messages.getMessage("runs." + word + task.getName(), null, "", locale))
                                .as(word + task.getName())
                                .isNotEmpty())));
    }

    @Test
    @DisplayName("失败的说明在哪一类，不说内容；中途断了的也看得到")
    void aFailureIsSaid() {
        sql.sql("INSERT INTO job_run (task, instance, began_at, ended_at, error, error_name) VALUES"
                        + " ('notices-daily', 'recurring', '2021-06-01T00:00Z', '2021-06-01T00:02:05Z', 'DATABASE', 'DataAccessException'),"
                        + " ('letters-daily', 'recurring', '2021-06-01T00:00Z', NULL, NULL, NULL)")
                .update();
        assertThat(mvc.get().uri("/jobs").with(as("sysadmin")))
                .hasStatusOk()
                .bodyText()
                .contains("数据库没有应答", "2 分 5 秒", "中途断了", "还没有运行过");
        assertThat(mvc.get().uri("/jobs/notices-daily").with(as("office")))
                .hasStatusOk()
                .bodyText()
                .contains("DataAccessException")
                .doesNotContain("/run\"");
    }

    @Test
    @DisplayName("系统管理员可以现在运行；办公室只看；其他人不看")
    void whoMayWhat() {
        assertThat(mvc.get().uri("/jobs/notices-daily/run").with(as("sysadmin")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/jobs/notices-daily/run").with(as("office"))).hasStatus(403);
        assertThat(mvc.get().uri("/jobs").with(as("county"))).hasStatus(403);
        assertThat(mvc.get().uri("/jobs/nothing-such").with(as("sysadmin"))).hasStatus(404);
        assertThat(mvc.post().uri("/jobs/notices-daily/run").with(csrf()).with(as("sysadmin")))
                .as("here no scheduler runs")
                .hasStatus(409);
    }

    @Test
    @DisplayName("每个任务留最近二百次")
    void oldRunsGo() {
        sql.sql(
                        "INSERT INTO job_run (task, instance, began_at) SELECT 'mail', 'recurring', '2021-06-01T00:00Z' FROM generate_series(1, 260)")
                .update();
        assertThat(sql.sql("SELECT count(*) FROM job_run WHERE task = 'mail'")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(201);
    }
}
