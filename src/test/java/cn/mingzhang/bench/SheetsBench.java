package cn.mingzhang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.proofs.Client;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * {@code -Dbench.rows} (100,000) cards taken out over HTTP: as they stream from the list's own address, and by way of 我的下载. Run it
 * with {@code _JAVA_OPTIONS=-Xmx512m} for the bound of the issue; the reader is in the same process and keeps a file, not the bytes.
 */
@Tag("bench")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mingzhang.database.temporary=true",
            "mingzhang.committed=true",
            "mingzhang.cast=true",
            "mingzhang.downloads.rows=${bench.streamed:1000000}",
            "db-scheduler.enabled=true",
            "db-scheduler.polling-interval=1s"
        })
@ActiveProfiles("test")
@DisplayName("导出十万行：当场、转后台")
class SheetsBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);

    @LocalServerPort
    private int port;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    @Test
    void aHundredThousandRows() throws Exception {
        DemoCast.enter(registry);
        filled();
        var heap = Runtime.getRuntime().maxMemory() >> 20;
        System.out.printf("[sheets] heap at most %d MB%n", heap);
        var clerk = new Client("http://127.0.0.1:" + port).signIn("county");
        var file = folder.resolve("streamed.xlsx");
        timed("streamed " + ROWS, () -> clerk.save("/projects.xlsx", file));
        assertThat(rows(file)).isEqualTo(ROWS + 3);
        System.out.printf("[sheets] %.1f MB of workbook%n", Files.size(file) / 1e6);
    }

    private void filled() {
        var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, LocalDate.of(2022, 1, 4))
                .orElseThrow();
        sql.sql("""
                INSERT INTO project (number, name, developer, division_code, unit_id, address, planning_permit_number,
                                     planning_permit_on, required_shelter_area, decision_kind, legacy, happened_on, recorded_at, version)
                SELECT 'XM-2020-' || lpad(n::text, 6, '0'), '第' || n || '号小区', '某房地产开发有限公司', (SELECT d.code FROM division d
                       WHERE d.code = :division), :unit, '竹阳街道' || n || '号', '建字第5117' || n, date '2020-03-05', 1200.5,
                       'NONE', false, date '2020-03-05', timestamptz '2020-03-05 10:00+08', 0
                  FROM generate_series(1, :rows) n
                """)
                .param("unit", unit.id())
                .param("division", division())
                .param("rows", ROWS)
                .update();
    }

    private String division() {
        return sql.sql("SELECT min(code) FROM division").query(String.class).single();
    }

    /** Counted in the file itself: the application's own reader takes no more rows than this. */
    private static long rows(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var sheet = new Scanner(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")), UTF_8)) {
            return sheet.findAll("<row[ >]").count();
        }
    }

    private static void timed(String what, Callable<?> work) throws Exception {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long begun = System.nanoTime();
        work.call();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "[sheets] %s: %.1f s, heap peak %d MB%n", what, (System.nanoTime() - begun) / 1e9, peak >> 20);
    }
}
