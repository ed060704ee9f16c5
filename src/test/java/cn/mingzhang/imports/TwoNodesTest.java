package cn.mingzhang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Registry;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittedTest
@DisplayName("两个节点一个数据库：一次导入只办一次")
class TwoNodesTest {
    private static final int ROWS = 20;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    @Qualifier("importTask")
    private OneTimeTask<Void> task;

    @Autowired
    private JdbcClient sql;

    private List<Long> confirmed(String mark, int many) {
        var driver = new ImportDriver(mvc, context, "county");
        var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today())
                .orElseThrow()
                .name();
        var none = context.getMessage("projects.decision.NONE", null, Locale.SIMPLIFIED_CHINESE);
        var confirmed = new ArrayList<Long>();
        for (int file = 1; file <= many; file++) {
            var csv = new StringBuilder("项目名称,建设单位,行政区划,主管人防办,人防审批\n");
            for (int row = 1; row <= ROWS; row++) {
                csv.append(mark)
                        .append(file)
                        .append('-')
                        .append(row)
                        .append(",某公司,大竹县,")
                        .append(unit)
                        .append(',')
                        .append(none)
                        .append('\n');
            }
            var id = driver.send("projects", mark + ".csv", csv.toString());
            var job = jobs.find(id).orElseThrow();
            desk.confirm(job, job.version());
            confirmed.add(id);
        }
        return confirmed;
    }

    private void eachOnce(String mark, List<Long> ids) {
        assertThat(sql.sql("SELECT count(*) FROM project WHERE name LIKE ?")
                        .param(mark + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo((long) ids.size() * ROWS);
        for (var id : ids) {
            assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(ImportJob.State.APPLIED);
            assertThat(sql.sql("SELECT count(*) FROM trail_entry WHERE deed = 'IMPORT_APPLIED' AND subject_number = ?")
                            .param("" + id)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("两个调度器抢同一批任务，各办各的，没有一件办两次")
    void twoSchedulersShareTheWork() {
        var ids = confirmed("双节点", 4);
        var nodes = List.of(node("甲"), node("乙"));
        try {
            nodes.forEach(Scheduler::start);
            ids.forEach(id -> nodes.get(0).scheduleIfNotExists(task.instance(id + "-APPLYING-1"), Instant.now()));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> sql.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'import'")
                                    .query(Long.class)
                                    .single()
                            == 0);
        } finally {
            nodes.forEach(Scheduler::stop);
        }
        eachOnce("双节点", ids);
    }

    private Scheduler node(String name) {
        return Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .build();
    }

    @Test
    @DisplayName("就是真有两个节点同时办同一件，后到的也只见到已经办好")
    void theSecondFindsItDone() throws Exception {
        var ids = confirmed("同一件", 1);
        var people = Executors.newFixedThreadPool(3);
        for (int node = 0; node < 3; node++) {
            people.submit(() -> work.run(ids.get(0)));
        }
        people.shutdown();
        assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        eachOnce("同一件", ids);
    }
}
